import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit, told } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-30 09:00');
  handler = await office.signIn('fc.housing1');
  head = await office.signIn('fc.head');
});
afterAll(async () => office?.close());

const FORM = '周转房租住申请表';
const PROOF = '无房证明';
const HELP = '样表可在事项页面下载；无房证明可在不动产网站查询打印';
const missing = (...names: string[]) => names.map((name) => ({ name, count: 1, why: `${name}未交` }));
const track = (code: string) => office.anyone.get(`/track/${code}`);
const handIn = (code: string, body: object, key?: string) =>
  office.anyone.post(`/track/${code}/materials`, body, { key });

describe('FC-6 a second notice', () => {
  let number: string;
  let code: string;
  const second = { missing: missing(PROOF), help: HELP };

  it('FC-6 waits for the head, whom the case then waits for; a third meanwhile is refused', async () => {
    ({ number, code } = await submit(office.anyone, 'FC-01'));
    await handler.post(`/cases/${number}/notice`, { missing: missing(FORM), help: HELP });
    await handIn(code, { items: [{ name: FORM, count: 1 }] });
    const asked = await handler.post(`/cases/${number}/notice`, second);
    expect(asked.body).toMatchObject({
      status: 'submitted',
      noticeAsked: { id: 2, missing: [{ name: PROOF }] },
      waitsFor: { username: 'fc.head' },
    });
    expect(await handler.post(`/cases/${number}/notice`, second)).toMatchObject({ status: 409 });
    expect(await notesOf(head, number)).toContain('noticeAsked 09-30 09:00');
    const { body } = await track(code);
    expect(JSON.stringify(body)).not.toContain(`${PROOF}未交`);
  });

  it('FC-6 only the head lets it go out; it is recorded and counted as a breach', async () => {
    expect(await handler.post(`/cases/${number}/approve-notice`)).toMatchObject({ status: 403 });
    expect((await readCase(head, number)).allowed).toEqual(
      expect.arrayContaining(['approve-notice', 'refuse-notice']),
    );
    const given = await head.post(`/cases/${number}/approve-notice`);
    expect(given.body).toMatchObject({
      status: 'awaitingMaterials',
      oneNotice: 'broken',
      notices: [{ breach: false }, { breach: true, approvedBy: { username: 'fc.head' } }],
    });
    expect((await track(code)).body.timeline.at(-1).text).toContain('further notice');
    await handIn(code, { items: [{ name: PROOF, count: 1 }] });
    await handler.post(`/cases/${number}/accept`);
    const { body } = await head.get('/registers/time-limits?department=FC');
    const entry = body.items.find((one: { number: string }) => one.number === number);
    expect(entry).toMatchObject({ secondNotices: 1, visits: 0, oneVisit: 'kept' });
    const csv = (await head.get('/registers/time-limits.csv?department=FC', { lang: 'zh' })).text;
    expect(csv.split('\n')[0]).toContain('再次告知');
  });

  it('FC-6 refused with a reason it does not go out; what only the hand-in has shown is no breach', async () => {
    const { number: other, code: theirs } = await submit(office.anyone, 'FC-01');
    await handler.post(`/cases/${other}/notice`, { missing: missing(FORM), help: HELP });
    const newly = { ...second, newlyKnown: '申请表写明配偶在本市有住房' };
    expect(await handler.post(`/cases/${other}/notice`, newly)).toMatchObject({
      status: 422,
      body: { code: 'nothingNewlyKnown' },
    });
    await office.moveClock('09-30 09:30');
    await handIn(theirs, { items: [{ name: FORM, count: 1 }] });
    await handler.post(`/cases/${other}/notice`, newly);
    expect(await head.post(`/cases/${other}/refuse-notice`)).toMatchObject({ status: 422 });
    expect((await head.post(`/cases/${other}/refuse-notice`, { reason: '可网上核验' })).body).toMatchObject({
      status: 'submitted',
      oneNotice: 'kept',
    });
    await handler.post(`/cases/${other}/notice`, newly);
    expect((await head.post(`/cases/${other}/approve-notice`)).body).toMatchObject({
      status: 'awaitingMaterials',
      oneNotice: 'kept',
      notices: [{}, { breach: false, newlyKnown: newly.newlyKnown }],
    });
  });
});

describe('SC-6.2 beyond the accepted version', () => {
  it('SC-6.2 the handler’s reason asks the head, whose own reason it then carries; the same name is the same thing', async () => {
    const { number, code } = await submit(office.anyone, 'FC-01');
    const more = { missing: missing('收入证明'), help: HELP, beyondVersion: '按收入确定租金标准' };
    expect((await handler.post(`/cases/${number}/notice`, more)).body.status).toBe('submitted');
    expect(await head.post(`/cases/${number}/approve-notice`)).toMatchObject({
      status: 422,
      body: { code: 'headReasonMissing', demand: 'SC-6.2', errors: [{ pointer: '/beyondVersion' }] },
    });
    const given = await head.post(`/cases/${number}/approve-notice`, { beyondVersion: '租金办法第六条' });
    expect(given.body).toMatchObject({
      status: 'awaitingMaterials',
      oneNotice: 'kept',
      notices: [{ missing: [{ name: '收入证明' }], beyondVersion: '租金办法第六条' }],
    });
    const { rows } = await office.database.db.pool.query(
      `select data from events where type in ('NoticeAsked', 'NoticeGiven') and stream_id = (select id from cases where number = $1)`,
      [number],
    );
    expect(JSON.stringify(rows)).not.toContain('收入');
    const handed = await handIn(code, { items: [{ name: ' 收入证明 ', count: 1 }] });
    expect(handed.body.status).toBe('submitted');
  });
});

describe('FC-6 nothing is handed in', () => {
  it('FC-6 reminded and not heard of it counts as withdrawn, the reason recorded', async () => {
    const { number, code } = await submit(office.anyone, 'FC-01');
    const gone = { reason: '提醒后仍未补交' };
    await handler.post(`/cases/${number}/notice`, {
      missing: missing(FORM),
      help: HELP,
      respondBy: '2026-10-09',
    });
    await office.moveClock('10-08 09:00');
    expect(await handler.post(`/cases/${number}/deem-withdrawn`, gone)).toMatchObject({
      status: 422,
      body: { code: 'respondByNotPassed', demand: 'FC-6' },
    });
    await handler.post(`/cases/${number}/remind`, told('10-08 09:00'));
    await office.moveClock('10-10 09:00');
    expect(await readCase(handler, number)).toMatchObject({ status: 'awaitingMaterials', light: 'orange' });
    expect((await notesOf(handler, number)).at(-1)).toBe('materialsNotHandedIn 10-10 08:00');
    expect((await handler.post(`/cases/${number}/deem-withdrawn`, {})).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    expect((await handler.post(`/cases/${number}/deem-withdrawn`, gone)).body.status).toBe('withdrawn');
    const { body } = await track(code);
    expect(body.timeline.at(-1).text).toContain(gone.reason);
    expect(body.owed).toBeUndefined();
  });

  it('FC-6 with neither notice, acceptance nor refusal it counts as accepted', async () => {
    const { number } = await submit(office.anyone, 'FC-01');
    await office.moveClock('10-17 18:00');
    expect(await readCase(handler, number)).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      acceptedAt: moment('10-10 09:00'),
    });
  });
});
