import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';
import { uploadDocument, uploadPhoto } from './uploads.ts';

let office: TestOffice;
const at: Record<string, Client> = {};
const who = (name: string) => at[name] as Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 23:10');
  for (const name of ['handler', 'head', 'wx.night1', 'wx.night2', 'contractor', 'wx.contract2', 'crew'])
    at[name] = await office.signIn(name);
});
afterAll(async () => office?.close());

const queueOf = async (client: Client, more = '') =>
  (await client.get(`/cases?${more}`)).body.items.map(({ number }: { number: string }) => number);

describe('a night repair with a contractor, end to end', () => {
  let number: string;
  let code: string;
  let other: string;
  let before: { id: string; claim: string };
  let after: { id: string; claim: string };
  const give = (name: string, command: string, body: object = {}) =>
    who(name).post(`/cases/${number}/${command}`, body);

  it('SC-5.2.4 a report at 23:10 from a QR code, with a photo, reaches who is on duty at once', async () => {
    before = await uploadPhoto(office);
    const sent = await submit(office.anyone, 'WX-01', {
      matter: '热水器水管爆裂',
      location: { place: 'EC-G1-4F-WASH' },
      fields: { sitePhone: '13800005678' },
      uploads: [before],
    });
    ({ number, code } = sent);
    other = (await submit(office.anyone, 'WX-02', { matter: '水龙头滴水' })).number;
    expect(sent.body).toMatchObject({ status: 'accepted', dueAt: moment('09-15 03:10') });
    expect(await notesOf(who('wx.night1'), number)).toEqual(['caseReceived 09-14 23:10']);
    expect(await notesOf(who('wx.night2'), number)).toEqual([]);
    expect((await who('wx.night2').get(`/cases/${number}`)).status).toBe(404);
    const seen = await readCase(who('wx.night1'), number);
    expect(seen).toMatchObject({
      location: { building: '1号学生公寓', floor: '4层', note: '四层洗漱间' },
      photos: [{ id: before.id, kind: 'before', at: moment('09-14 23:10') }],
      applicant: { name: '林*' },
    });
    expect(seen.allowed).toContain('dispatch');
    expect(seen.allowed).not.toContain('finish');
  });

  it('TL-12 at night the rule sends who is on duty; the day’s plumbers sleep', async () => {
    const sent = await give('wx.night1', 'dispatch');
    expect(sent.body).toMatchObject({
      crew: [{ username: 'wx.night1' }],
      jobs: [{ staff: { username: 'wx.night1' }, post: { code: 'WX-NIGHT' } }],
    });
    expect(await queueOf(who('wx.night1'), 'handler=me')).toEqual([number]);
    expect(await give('crew', 'dispatch')).toMatchObject({ status: 404 });
  });

  it('SC-5.1 TL-12 a person may overrule with the reason, never past a certificate', async () => {
    expect(await give('wx.night1', 'dispatch', { staff: ['wx.elec6'], reason: '电路' })).toMatchObject({
      status: 422,
      body: { code: 'certificateMissing', demand: 'SC-5.1', errors: [{ pointer: '/staff/0' }] },
    });
    expect(await give('wx.night1', 'dispatch', { staff: ['head'], reason: '他在' })).toMatchObject({
      status: 422,
      body: { code: 'notACrew' },
    });
    expect(await give('wx.night1', 'dispatch', { post: 'WX-CONTRACT' })).toMatchObject({
      status: 422,
      body: { code: 'dispatchReason', errors: [{ pointer: '/reason', code: 'blank' }] },
    });
    const reason = '热水设备在维保合同内';
    const sent = await give('wx.night1', 'dispatch', { staff: ['contractor'], reason });
    expect(sent.body.crew.map(({ username }: { username: string }) => username)).toEqual([
      'wx.night1',
      'contractor',
    ]);
    expect(await notesOf(who('contractor'), number)).toEqual(['jobDispatched 09-14 23:10']);
    const { events } = await readCase(who('handler'), number);
    expect(events.at(-1)).toMatchObject({
      type: 'CrewDispatched',
      note: reason,
      by: { username: 'wx.night1' },
    });
  });

  it('SC-6 the contractor sees the job, and of the applicant a masked name', async () => {
    const job = await readCase(who('contractor'), number);
    expect(job).toMatchObject({
      matter: '热水器水管爆裂',
      location: { building: '1号学生公寓' },
      photos: [{ id: before.id, kind: 'before' }],
      crew: [{ username: 'contractor' }],
      allowed: ['milestone', 'progress', 'return-job', 'photos', 'interest', 'applicant'],
    });
    expect(job.applicant).toEqual({ kind: 'teacher', name: '林*' });
    for (const key of ['officer', 'backup', 'fields', 'extension', 'waitsFor', 'progress', 'document'])
      expect(job).not.toHaveProperty(key);
    expect(job.events.map(({ text }: { text: string }) => text.split(/[.;]/)[0])).toEqual([
      'Your matter was received',
      'Accepted',
    ]);
    expect(JSON.stringify(job)).not.toContain('wx.night1');
    expect((await who('contractor').get(`/uploads/${before.id}`)).status).toBe(200);
    expect((await who('wx.contract2').get(`/uploads/${before.id}`)).status).toBe(404);
  });

  it('SC-5.1 whoever was sent looks up whom to call, each look on record, and nobody else does', async () => {
    const called = await who('wx.night1').post(`/cases/${number}/applicant`);
    expect(called.body).toEqual({ kind: 'teacher', name: '林晚舟', phone: '13800001234' });
    const phone = await who('contractor').post(`/cases/${number}/applicant`);
    expect(phone.body).toEqual({ kind: 'teacher', name: '林*', phone: '13800001234' });
    expect((await who('wx.contract2').post(`/cases/${number}/applicant`)).status).toBe(404);
    const { rows } = await office.database.db.pool.query(
      'select staff, number from look_ups order by at, staff',
    );
    expect(rows).toEqual([
      { staff: 'contractor', number },
      { staff: 'wx.night1', number },
    ]);
  });

  it('SC-6 and nothing else, whichever way it is asked for', async () => {
    const { contractor } = at as { contractor: Client };
    expect((await contractor.get(`/cases/${other}`)).status).toBe(404);
    expect((await contractor.get(`/cases/${other}/deadline`)).status).toBe(404);
    expect((await contractor.post(`/cases/${other}/photos`, {})).status).toBe(404);
    for (const query of ['', 'handler=me', 'department=WX', `query=${encodeURIComponent('水')}`])
      expect(await queueOf(contractor, query)).toEqual([number]);
    expect((await contractor.get('/cases-count')).body).toEqual({ green: 1, yellow: 0, orange: 0, red: 0 });
    const { items } = (await contractor.get('/registers/time-limits')).body;
    expect(items.map((one: { number: string }) => one.number)).toEqual([number]);
    expect((await contractor.get('/registers/time-limits.csv')).text).not.toContain(other);
    expect(await queueOf(who('wx.contract2'))).toEqual([]);
    expect((await contractor.get('/contacts?')).body.items ?? []).toEqual([]);
  });

  it('SC-6.2 nor does it do what is not its own, each attempt on record', async () => {
    const finish = { outcome: 'done', answer: '好了' };
    const extend = { count: 1, unit: 'hour', reason: '缺件' };
    const tries: [string, object][] = [
      ['accept', {}],
      ['finish', finish],
      ['extend', extend],
      ['decline', {}],
      ['assign', { staff: 'contractor' }],
      ['dispatch', {}],
      ['report-up', { to: 'head', question: '?' }],
      ['withdraw', {}],
      ['appoint', {}],
    ];
    for (const [command, body] of tries)
      expect([command, (await give('contractor', command, body)).status]).toEqual([command, 403]);
    const entry = { source: 'daily', title: '巡检', matter: '巡检', limit: { count: 1, unit: 'workingDay' } };
    expect((await who('contractor').post('/cases', entry)).status).toBe(403);
    expect((await who('head').post(`/cases/${number}/assign`, { staff: 'contractor' })).status).toBe(422);
    const { rows } = await office.database.db.pool.query(
      `select count(*)::int as n from refused_acts where caller = 'contractor' and demand = 'SC-6.2'`,
    );
    expect(rows[0].n).toBeGreaterThan(tries.length);
  });

  it('SC-6 it finds no other people', async () => {
    const { contractor } = at as { contractor: Client };
    const staff = (await contractor.get('/organisation/staff')).body.items;
    expect(staff.map(({ username }: { username: string }) => username)).toEqual(['contractor']);
    expect((await contractor.get('/organisation/staff/handler')).status).toBe(404);
    const posts = (await contractor.get('/organisation/posts')).body.items;
    expect(posts.map(({ code: one }: { code: string }) => one)).toEqual(['WX-CONTRACT']);
    expect(JSON.stringify(posts)).not.toContain('wx.contract2');
    expect((await contractor.get('/organisation/posts/WX-HEAD')).status).toBe(404);
    expect((await contractor.get('/organisation/absences')).body.items).toEqual([]);
    expect((await contractor.get('/organisation/duty')).body.items).toEqual([]);
    expect((await contractor.get('/organisation/stand-ins')).body.items).toEqual([]);
    const found = (await contractor.get(`/directory?query=${encodeURIComponent('水暖')}`)).body.items;
    expect(found.length).toBeGreaterThan(0);
    for (const entry of found) {
      expect(entry).not.toHaveProperty('username');
      expect(entry).not.toHaveProperty('away');
    }
  });

  it('SC-2 it arrives in time, and the handler hears of it', async () => {
    await office.moveClock('09-14 23:35');
    const arrived = await give('contractor', 'milestone', { name: '到场' });
    expect(arrived.body.milestones).toMatchObject([{ name: '到场', reachedAt: moment('09-14 23:35') }]);
    expect(await notesOf(who('handler'), number)).toContain('milestoneReached 09-14 23:35');
    const here = await give('contractor', 'progress', { text: '已到门口', arrived: true });
    expect(here.body.progress).toMatchObject([
      { at: moment('09-14 23:35'), text: '已到门口', arrived: true },
    ]);
    const tracked = await office.anyone.get(`/track/${code}`);
    expect(tracked.body.timeline.at(-1)).toMatchObject({
      text: 'The crew is on the spot.',
      demand: 'SC-6.1',
    });
    expect(JSON.stringify(tracked.body)).not.toContain('已到门口');
    expect(await give('handler', 'progress', { text: '已到', arrived: true })).toMatchObject({ status: 403 });
    expect((await give('contractor', 'progress', { text: '已关阀，更换软管' })).status).toBe(200);
    expect(await notesOf(who('handler'), number)).toContain('progressNoted 09-14 23:35');
    expect(await notesOf(who('head'), number)).toEqual([]);
  });

  it('SC-6.1 photos are images of one’s own, each bound to this case', async () => {
    const paper = await uploadDocument(office);
    expect(await give('contractor', 'photos', { uploads: [paper], kind: 'after' })).toMatchObject({
      status: 422,
      body: { code: 'photoNotImage', errors: [{ pointer: '/uploads/0' }] },
    });
    const foreign = { id: before.id, claim: before.claim };
    expect(await give('contractor', 'photos', { uploads: [foreign], kind: 'after' })).toMatchObject({
      status: 422,
      body: { code: 'uploadUnknown' },
    });
    const during = await uploadPhoto(office);
    after = await uploadPhoto(office);
    await give('contractor', 'photos', { uploads: [during], kind: 'during' });
    const sent = await give('contractor', 'photos', { uploads: [after], kind: 'after' });
    expect(sent.body.photos).toMatchObject([
      { kind: 'before' },
      { id: during.id, kind: 'during', by: { username: 'contractor' }, at: moment('09-14 23:35') },
      { id: after.id, kind: 'after', by: { username: 'contractor' } },
    ]);
    const track = (path: string) => office.anyone.get(`/track/${code}${path}`);
    expect((await track('')).body.photos).toMatchObject([
      { kind: 'before', shown: true },
      { kind: 'during', shown: false },
      { kind: 'after', shown: true },
    ]);
    expect((await track('')).text).not.toContain('contractor');
    expect((await track(`/photos/${after.id}`)).headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
    });
    expect((await track(`/photos/${during.id}`)).status).toBe(404);
    const strange = await submit(office.anyone, 'WX-02');
    expect((await office.anyone.get(`/track/${strange.code}/photos/${after.id}`)).status).toBe(404);
    expect((await office.anyone.get(`/uploads/${after.id}`)).status).toBe(401);
  });

  it('SC-5.2.4 warnings come at night, to handler, crew and who is on duty', async () => {
    await office.moveClock('09-15 02:10');
    for (const name of ['handler', 'wx.night1', 'contractor']) {
      expect(await notesOf(who(name), number)).toContain('warningYellow 09-15 01:10');
      expect(await notesOf(who(name), number)).toContain('warningOrange 09-15 02:10');
    }
    expect(await notesOf(who('contractor'), other)).toEqual([]);
  });

  it('TL-12 a job is handed back with the reason, and then it is out of sight', async () => {
    expect((await give('contractor', 'return-job')).body).toMatchObject({ code: 'returnReason' });
    expect((await give('contractor', 'return-job', { reason: '已更换完毕' })).status).toBe(200);
    expect((await who('contractor').get(`/cases/${number}`)).status).toBe(404);
    expect((await who('contractor').get(`/uploads/${after.id}`)).status).toBe(404);
    expect(await queueOf(who('contractor'))).toEqual([]);
    expect(await notesOf(who('wx.night1'), number)).toContain('jobReturned 09-15 02:10');
  });

  it('SC-5.2.2 who was sent under a post of the item restores, and answers the applicant', async () => {
    await office.moveClock('09-15 02:40');
    const done = await give('wx.night1', 'finish', { outcome: 'done', answer: '已更换软管，恢复供水' });
    expect(done.body).toMatchObject({ status: 'finished', verdict: 'onTime' });
    const { body } = await office.anyone.get(`/track/${code}`);
    expect(body.timeline.at(-1).text).toContain('恢复供水');
  });

  it('SC-6 the contractor reads what the form asked about the work; the job over, nobody sent looks up a number', async () => {
    const sent = await submit(office.anyone, 'WX-06', { fields: { deviceNumber: 'KT-17' } });
    const of = (name: string, command: string, body: object = {}) =>
      who(name).post(`/cases/${sent.number}/${command}`, body);
    await of('head', 'dispatch', { staff: ['wx.contract2'], reason: '合同范围' });
    expect((await readCase(who('wx.contract2'), sent.number)).fields).toEqual({ deviceNumber: 'KT-17' });
    expect((await of('wx.contract2', 'applicant')).status).toBe(200);
    await of('head', 'finish', { outcome: 'done', answer: '已修好' });
    expect((await of('wx.contract2', 'applicant')).status).toBe(403);
    expect((await readCase(who('wx.contract2'), sent.number)).allowed).toEqual([]);
  });

  it('SC-6.2 sent from another trade to help, one is told whom the end is left to', async () => {
    const { number: lock } = await submit(office.anyone, 'WX-04', { matter: '宿舍门锁坏了' });
    await who('handler').post(`/cases/${lock}/dispatch`, { staff: ['crew'], reason: '就在附近' });
    const job = await readCase(who('crew'), lock);
    expect(job.allowed).toContain('progress');
    expect(job.allowed).not.toContain('finish');
    expect(job.jobs).toMatchObject([
      { post: { code: 'WX-PLUMB' }, finishes: false, finishedBy: [{ code: 'WX-WOOD', name: '木瓦班' }] },
    ]);
    const refused = await who('crew').post(`/cases/${lock}/finish`, { outcome: 'done', answer: '锁已换' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'notToFinish', demand: 'SC-6.2' } });
    expect(refused.body.detail).toContain(job.handler.name);
  });
});
