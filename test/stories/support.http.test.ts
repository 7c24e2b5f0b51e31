import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

/** Five working days from Monday 28 September 10:00: due on Saturday 10 October, 17:30. */
const LEAD_DUE = moment('10-10 17:30');
const ASKED = { department: 'NY', task: '关闭三楼供水阀门并复压', dueOn: '2026-10-09' };
const DONE = { outcome: 'done', answer: '已修复，恢复供水' };

let office: TestOffice;
let handler: Client;
let supporter: Client;
let supporthead: Client;
let leader2: Client;
const people = ['handler', 'supporter', 'supporthead', 'leader2'];
const cases = { whole: '' };
const ask = (number: string, more: object = {}) =>
  handler.post(`/cases/${number}/supports`, { ...ASKED, ...more });
const on = (who: Client, number: string, command: string, body: object = {}, id = 1): Promise<Sent> =>
  who.post(`/cases/${number}/supports/${id}/${command}`, body);
const supportOf = async (who: Client, number: string, id = 1) =>
  (await readCase(who, number)).supports.find((one: { id: number }) => one.id === id);
const numbersOf = async (who: Client, query: string): Promise<string[]> =>
  (await who.get(`/cases?limit=200&${query}`)).body.items.map((one: { number: string }) => one.number);

beforeAll(async () => {
  office = await openTestOffice('09-28 09:50');
  [handler, supporter, supporthead, leader2] = (await Promise.all(
    people.map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client];
  const admin = await office.signIn('admin');
  const hours = await admin.put('/organisation/office-hours', {
    department: 'NY',
    from: '2026-09-28',
    intervals: [
      { opens: '08:30', closes: '12:00' },
      { opens: '15:00', closes: '18:00' },
    ],
  });
  expect(hours.status).toBe(200);
  await office.moveClock('09-28 10:00');
  cases.whole = (await submit(office.anyone, 'WX-05')).number;
});
afterAll(async () => office?.close());

describe('TL-5 what is refused', () => {
  it('TL-5 a support after the lead, of nobody, of oneself, of two at once', async () => {
    expect(await ask(cases.whole, { dueOn: '2026-10-12' })).toMatchObject({
      status: 422,
      body: { code: 'supportAfterLead', demand: 'TL-5', errors: [{ pointer: '/dueOn' }] },
    });
    expect((await handler.post(`/cases/${cases.whole}/supports`, {})).body).toMatchObject({
      code: 'supportIncomplete',
      errors: [{ pointer: '/department' }, { pointer: '/task' }, { pointer: '/dueOn' }],
    });
    expect((await ask(cases.whole, { department: 'WX' })).body.code).toBe('supportOwnDepartment');
    expect((await ask(cases.whole, { department: 'XX' })).body.code).toBe('supportDepartmentUnknown');
    expect((await ask(cases.whole, { outside: '财务处' })).body.code).toBe('supportOneParty');
    expect((await ask(cases.whole, { surprise: 1 })).status).toBe(400);
  });

  it('SC-6 nobody of another department sees the case before it is asked', async () => {
    for (const who of [supporter, supporthead, leader2]) {
      expect((await who.get(`/cases/${cases.whole}`)).status).toBe(404);
      expect((await on(who, cases.whole, 'accept')).status).toBe(404);
    }
  });

  it('TL-5 a support that is not there', async () => {
    expect(await on(handler, cases.whole, 'withdraw', { reason: '不需要' }, 7)).toMatchObject({
      status: 404,
      body: { code: 'supportNotFound' },
    });
  });
});

describe('TL-5 one support from the asking to its result', () => {
  it('TL-5 a preview says who would be told, and saves nothing', async () => {
    const shown = await handler.post(`/cases/${cases.whole}/supports?preview=true`, ASKED);
    expect(shown.body.told).toMatchObject([{ staff: { username: 'supporthead' }, kind: 'supportProposed' }]);
    expect((await readCase(handler, cases.whole)).supports).toEqual([]);
  });

  it('TL-5 due at the close of the supporting department, on the lead’s own day at the lead’s', async () => {
    const asked = await ask(cases.whole);
    expect(asked.body.supports).toMatchObject([
      {
        id: 1,
        department: 'NY',
        departmentName: '能源保障中心',
        state: 'proposed',
        dueAt: moment('10-09 18:00'),
        answerBy: moment('09-28 17:00'),
        waitsFor: { username: 'supporthead' },
        allowed: ['reschedule', 'withdraw'],
      },
    ]);
    expect((await ask(cases.whole, { dueOn: '2026-10-10' })).body.supports[1].dueAt).toBe(LEAD_DUE);
    expect((await on(handler, cases.whole, 'withdraw', {}, 2)).body).toMatchObject({
      code: 'supportReasonMissing',
    });
    const withdrawn = await on(handler, cases.whole, 'withdraw', { reason: '一并在第一项办理' }, 2);
    expect(withdrawn.body.supports[1]).toMatchObject({ state: 'withdrawn', allowed: [] });
  });

  it('SC-6 who is asked sees the case with the applicant masked; who is asked nothing does not', async () => {
    const seen = await readCase(supporthead, cases.whole);
    expect(seen).toMatchObject({ allowed: ['interest'], applicant: { name: '林*', phone: '138****1234' } });
    expect(seen.supports[0].allowed).toEqual(['accept', 'counter', 'assign', 'return']);
    expect((await supportOf(supporter, cases.whole)).allowed).toEqual(['accept', 'counter', 'return']);
    expect(await supporter.post(`/cases/${cases.whole}/applicant`)).toMatchObject({ status: 403 });
    expect((await (await office.signIn('window')).get(`/cases/${cases.whole}`)).status).toBe(404);
  });

  it('SC-6.2 a supporter neither finishes nor extends the case, and the lead does not answer for the support', async () => {
    expect(await supporter.post(`/cases/${cases.whole}/finish`, DONE)).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
    expect((await supporthead.post(`/cases/${cases.whole}/extend`, {})).status).toBe(403);
    for (const command of ['accept', 'counter', 'assign', 'return', 'finish', 'progress'])
      expect((await on(handler, cases.whole, command, { staff: 'supporter' })).status).toBe(403);
    for (const command of ['reschedule', 'withdraw'])
      expect((await on(supporthead, cases.whole, command)).status).toBe(403);
  });

  it('TL-5 the head names who does it; it then stands in that one’s queue, and others of the department see it no more', async () => {
    expect(await numbersOf(supporthead, 'handler=me')).toContain(cases.whole);
    const accepted = await on(supporthead, cases.whole, 'accept', { staff: 'supporter' });
    expect(accepted.body.supports[0]).toMatchObject({
      state: 'accepted',
      handler: { username: 'supporter' },
      waitsFor: { username: 'supporter' },
    });
    expect(await notesOf(handler, cases.whole)).toContain('supportAccepted 09-28 10:00');
    expect(await numbersOf(supporter, 'handler=me')).toContain(cases.whole);
    expect(await numbersOf(supporthead, 'handler=me')).not.toContain(cases.whole);
    expect(await numbersOf(supporthead, 'supporting=NY')).toContain(cases.whole);
    expect(await numbersOf(supporthead, 'department=NY')).not.toContain(cases.whole);
    expect((await (await office.signIn('ny.power1')).get(`/cases/${cases.whole}`)).status).toBe(404);
  });

  it('TL-5 the line of the queue shows the support with its own date', async () => {
    const { body } = await supporter.get('/cases?handler=me');
    const line = body.items.find((one: { number: string }) => one.number === cases.whole);
    const dueAt = moment('10-09 18:00');
    const countdown = { of: 'handling', late: false, unit: 'workingDay', dueAt };
    expect(line.supports).toMatchObject([
      { id: 1, department: 'NY', state: 'accepted', dueAt, light: 'green', countdown },
    ]);
  });

  it('TL-12 deputy lost in a chain (zammad 3694): B of the post covers, visibly, and sees it with A', async () => {
    const back = { to: '2026-09-29', kind: 'sick', reason: '身体不适' };
    const absence = await supporter.post('/organisation/absences', back);
    expect(absence.status).toBe(201);
    const meter2 = await office.signIn('ny.meter2');
    expect(await numbersOf(meter2, 'handler=me')).toContain(cases.whole);
    const reported = await on(meter2, cases.whole, 'progress', { text: '已到现场' });
    expect(reported.body.supports[0].progress).toMatchObject([
      { text: '已到现场', by: { username: 'ny.meter2' } },
    ]);
    const { rows } = await office.database.db.pool.query(
      `select actor from events where type = 'SupportReported' order by position desc limit 1`,
    );
    expect(rows[0].actor).toMatchObject({ id: 'ny.meter2', post: 'NY-METER', actingFor: 'supporter' });
    await supporthead.post(`/organisation/absences/${absence.body.id}/return`);
    expect(await on(meter2, cases.whole, 'finish', { result: '好了' })).toMatchObject({ status: 403 });
  });

  it('TL-5 the case is not answered before its supports are', async () => {
    expect(await handler.post(`/cases/${cases.whole}/finish`, DONE)).toMatchObject({
      status: 409,
      body: { code: 'supportsOpen', demand: 'TL-5', errors: [{ pointer: '/supports/1' }] },
    });
  });

  it('TL-5 finished with its result, the lead is told, and answers', async () => {
    expect((await on(supporter, cases.whole, 'finish')).body.errors).toMatchObject([{ pointer: '/result' }]);
    const finished = await on(supporter, cases.whole, 'finish', { result: '阀门已关，复压正常' });
    expect(finished.body.supports[0]).toMatchObject({ state: 'finished', result: '阀门已关，复压正常' });
    expect(await notesOf(handler, cases.whole)).toContain('supportFinished 09-28 10:00');
    expect((await handler.post(`/cases/${cases.whole}/finish`, DONE)).body.verdict).toBe('early');
  });

  it('SC-6.1 staff read the whole way, the applicant who supports and not what is said inside', async () => {
    const { events } = (await handler.get(`/cases/${cases.whole}`, { lang: 'zh' })).body;
    const said = events.map((step: { text: string }) => step.text).join('\n');
    expect(said).toContain('能源保障中心的进展：已到现场。');
    const { number, code } = await submit(office.anyone, 'WX-05');
    await ask(number);
    await on(supporter, number, 'accept');
    await on(supporter, number, 'progress', { text: '备件在总库' });
    const { timeline } = (await office.anyone.get(`/track/${code}`, { lang: 'zh' })).body;
    const told = timeline.map((step: { text: string }) => step.text);
    expect(told).toContain('请能源保障中心协办，10月9日 18:00 前完成。');
    expect(told).toContain('能源保障中心已确认协办。');
    expect(told.join('\n')).not.toContain('备件');
  });
});
