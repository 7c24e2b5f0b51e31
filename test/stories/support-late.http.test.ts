import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';
import { moment, notesOf, readCase, submit, told } from './matters.ts';

/** Five working days from Monday 28 September 10:00: due on Saturday 10 October, 17:30. */
const ASKED = { department: 'NY', task: '关闭三楼供水阀门并复压', dueOn: '2026-10-09' };
const DONE = { outcome: 'done', answer: '已修复，恢复供水' };

let office: TestOffice;
let handler: Client;
let head: Client;
let supporter: Client;
let supporthead: Client;
let leader2: Client;
let registrar: Client;
const people = ['handler', 'head', 'supporter', 'supporthead', 'leader2', 'registrar'];
const cases: Record<'countered' | 'silent' | 'returned' | 'outside' | 'late', string> = {
  countered: '',
  silent: '',
  returned: '',
  outside: '',
  late: '',
};
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
  [handler, head, supporter, supporthead, leader2, registrar] = (await Promise.all(
    people.map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client, Client, Client];
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
  for (const name of Object.keys(cases) as (keyof typeof cases)[])
    cases[name] = (await submit(office.anyone, 'WX-05')).number;
});
afterAll(async () => office?.close());

describe('TL-5 countered', () => {
  it('TL-5 a counter goes back to the lead, who takes the day offered', async () => {
    await ask(cases.countered, { dueOn: '2026-09-30' });
    expect(
      await on(supporthead, cases.countered, 'counter', { dueOn: '2026-10-12', reason: '停电检修' }),
    ).toMatchObject({ status: 422, body: { code: 'supportAfterLead' } });
    const countered = await on(supporthead, cases.countered, 'counter', {
      dueOn: '2026-10-09',
      reason: '停电检修',
    });
    expect(countered.body.supports[0]).toMatchObject({
      state: 'countered',
      dueAt: moment('09-30 18:00'),
      counter: { dueOn: '2026-10-09', reason: '停电检修' },
      waitsFor: { username: 'handler' },
    });
    expect(await notesOf(handler, cases.countered)).toContain('supportCountered 09-28 10:00');
    const taken = await on(handler, cases.countered, 'reschedule', { dueOn: '2026-10-09' });
    expect(taken.body.supports[0]).toMatchObject({ state: 'accepted', dueAt: moment('10-09 18:00') });
  });

  it('CO-5 the second refusal is told to the division leaders of both', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    await ask(number, { dueOn: '2026-09-30' });
    const offer = { dueOn: '2026-10-09', reason: '停电检修' };
    await on(supporthead, number, 'counter', offer);
    expect((await on(handler, number, 'reschedule', { dueOn: '2026-09-30' })).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    const insisted = await on(handler, number, 'reschedule', { dueOn: '2026-09-30', reason: '教室停用' });
    expect(insisted.body.supports[0]).toMatchObject({ state: 'proposed' });
    await on(supporthead, number, 'counter', offer);
    expect(await notesOf(leader2, number)).toEqual(['supportCounteredAgain 09-28 10:00']);
    expect(await notesOf(await office.signIn('leader'), number)).toEqual([
      'supportCounteredAgain 09-28 10:00',
    ]);
  });
});

describe('TL-5 handed back', () => {
  it('TL-5 handing back said to succeed when it did not (uniTicket 108), or still shown (zammad 5566)', async () => {
    await ask(cases.returned);
    expect(await on(supporter, cases.returned, 'return')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    expect((await supportOf(handler, cases.returned)).state).toBe('proposed');
    const given = await on(supporter, cases.returned, 'return', { reason: '属物业范围' });
    expect(given.status).toBe(200);
    expect(await supportOf(handler, cases.returned)).toMatchObject({
      state: 'returned',
      reason: '属物业范围',
    });
    expect(await notesOf(handler, cases.returned)).toContain('supportReturned 09-28 10:00');
    for (const who of [supporter, supporthead]) {
      expect((await who.get(`/cases/${cases.returned}`)).status).toBe(404);
      expect(await numbersOf(who, 'supporting=NY')).not.toContain(cases.returned);
    }
  });
});

describe('TL-5 somebody outside', () => {
  it('TL-5 is asked by letter, the lead enters progress and result', async () => {
    const letter = { number: '后勤函〔2026〕18号', on: '2026-09-28' };
    const asked = await ask(cases.outside, { department: undefined, outside: '市自来水公司', letter });
    expect(asked.body.supports[0]).toMatchObject({
      outside: '市自来水公司',
      letter,
      dueAt: moment('10-09 17:30'),
      allowed: ['accept', 'progress', 'finish', 'return', 'reschedule', 'withdraw'],
    });
    const reported = await on(handler, cases.outside, 'progress', { text: '对方已派人' });
    expect(reported.body.supports[0].progress).toMatchObject([{ text: '对方已派人' }]);
  });

  it('TL-5 asked before the letter is out, the letter is owed until it is on record', async () => {
    const asked = await ask(cases.outside, { department: undefined, outside: '市燃气公司' });
    const [first, second] = asked.body.supports;
    expect([first.letterOwed, second.letterOwed]).toEqual([false, true]);
    const letter = { number: '后勤函〔2026〕19号', on: '2026-09-28' };
    const path = `/cases/${cases.outside}/supports/${second.id}`;
    const sent = await handler.post(`${path}/progress`, { text: '已发函', letter });
    expect(sent.body.supports[1]).toMatchObject({ letterOwed: false, letter });
    const reply = { number: '自来水复〔2026〕7号', on: '2026-09-28' };
    const replied = await handler.post(`${path}/progress`, { text: '来函答复', letter: reply });
    const { letter: askedBy, progress } = replied.body.supports[1];
    expect([askedBy, progress.at(0).letter, progress.at(-1)]).toMatchObject([
      letter,
      undefined,
      { letter: reply },
    ]);
    expect((await handler.post(`${path}/withdraw`, { reason: '不再需要' })).status).toBe(200);
  });
});

describe('TL-5 and the lead’s clock', () => {
  it('TL-11 a pause moves open supports by the same days, SC-5.2.3 an extension does not', async () => {
    const task = { source: 'daily', title: '泵房改造', matter: '泵房改造', accept: true };
    const made = await head.post('/cases', { ...task, limit: { count: 5, unit: 'workingDay' } });
    const { number } = made.body;
    await head.post(`/cases/${number}/supports`, ASKED);
    const dates = async () => [(await readCase(head, number)).dueAt, (await supportOf(head, number)).dueAt];
    expect(await dates()).toEqual([moment('10-10 17:30'), moment('10-09 18:00')]);
    const paused = await head.post(`/cases/${number}/pause`, {
      kind: 'expertReview',
      basis: '《某大学后勤工程管理办法》第八条',
      from: '2026-09-28',
      expectedUntil: '2026-09-30',
      told: told('09-28 10:00'),
    });
    expect(paused.status).toBe(200);
    expect(await dates()).toEqual([moment('10-13 17:30'), moment('10-12 18:00')]);
    await head.post(`/cases/${number}/resume`, { on: '2026-09-28', result: '专家意见已取得' });
    expect(await dates()).toEqual([moment('10-10 17:30'), moment('10-09 18:00')]);
    const more = { count: 2, unit: 'workingDay', reason: '等材料', told: told('09-28 10:00') };
    expect((await head.post(`/cases/${number}/extend`, more)).status).toBe(200);
    await (await office.signIn('leader')).post(`/cases/${number}/approve-extension`, {});
    expect(await dates()).toEqual([moment('10-13 17:30'), moment('10-09 18:00')]);
  });
});

describe('SC-6.3 an interest on the supporting side', () => {
  it('SC-6.3 whoever has one steps back, and the support is the head’s', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    await ask(number);
    await on(supporter, number, 'accept');
    const declared = await supporter.post(`/cases/${number}/interest`, { statement: '申请人是亲属' });
    expect(declared.body.supports[0]).toMatchObject({ handler: { username: 'supporthead' }, allowed: [] });
    expect(await on(supporter, number, 'finish', { result: '好了' })).toMatchObject({ status: 403 });
    expect((await on(supporthead, number, 'finish', { result: '好了' })).status).toBe(200);
  });
});

describe('TL-5 silence', () => {
  it('TL-5 warns both heads after four working hours there, the division leader a working day later', async () => {
    await ask(cases.silent);
    await office.moveClock('09-28 17:01');
    for (const who of [supporthead, head])
      expect(await notesOf(who, cases.silent)).toContain('supportUnanswered 09-28 17:00');
    expect(
      await on(supporthead, cases.silent, 'counter', { dueOn: '2026-10-10', reason: '忙' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'supportCounterLate', demand: 'TL-5' },
    });
    await office.moveClock('09-29 17:01');
    expect(await notesOf(leader2, cases.silent)).toEqual(['supportWentUp 09-29 17:00']);
    expect((await leader2.get(`/cases/${cases.silent}`)).status).toBe(200);
    expect((await on(supporter, cases.silent, 'accept')).body.supports[0]).toMatchObject({
      state: 'accepted',
      dueAt: moment('10-09 18:00'),
    });
  });
});

describe('TL-5 late', () => {
  it('TL-5 the lights of a support are its own, at red both heads hear it', async () => {
    await ask(cases.late);
    await on(supporter, cases.late, 'accept');
    await office.moveClock('10-09 18:01');
    expect(await supportOf(supporter, cases.late)).toMatchObject({ light: 'red' });
    expect((await readCase(handler, cases.late)).light).not.toBe('red');
    await office.moveClock('10-10 09:00');
    for (const who of [supporter, supporthead, handler, head])
      expect(await notesOf(who, cases.late)).toContain('supportOverdue 10-10 08:30');
  });

  it('TL-5 of the lead’s lateness the days it waited for the support are the support’s', async () => {
    await office.moveClock('10-13 10:00');
    const finished = await on(supporter, cases.late, 'finish', { result: '已复压' });
    expect(finished.body.supports[0]).toMatchObject({ daysLate: 3 });
    await office.moveClock('10-14 10:00');
    const ended = await handler.post(`/cases/${cases.late}/finish`, DONE);
    expect(ended.body).toMatchObject({
      verdict: 'overdue',
      daysLate: 3,
      lateness: [
        { of: 'NY', name: '能源保障中心', support: 1, days: 2 },
        { of: 'handler', days: 1 },
      ],
    });
  });

  it('TL-10 the register says whose the days are', async () => {
    const { items } = (await registrar.get('/registers/time-limits?department=WX&limit=200')).body;
    const entry = items.find((one: { number: string }) => one.number === cases.late);
    expect(entry.lateness).toMatchObject([
      { of: 'NY', days: 2 },
      { of: 'handler', days: 1 },
    ]);
    const csv = (await registrar.get('/registers/time-limits.csv?department=WX', { lang: 'zh' })).text;
    expect(csv).toContain('能源保障中心 2; 承办人 1');
  });

  it('TL-5 the lateness of somebody outside is shown as theirs', async () => {
    await on(handler, cases.outside, 'finish', { result: '已接通' });
    const ended = await handler.post(`/cases/${cases.outside}/finish`, DONE);
    expect(ended.body.lateness).toMatchObject([{ of: '市自来水公司', support: 1, days: 3 }]);
    expect(ended.body).not.toHaveProperty('latenessOf');
  });
});

describe('TL-5 supports the item names', () => {
  it('TL-5 are asked for by themselves, and do not keep from answering what nobody had taken on', async () => {
    const { number } = await submit(office.anyone, 'WX-01');
    expect((await readCase(handler, number)).supports).toMatchObject([
      {
        department: 'NY',
        task: '关阀、停电或送电',
        planned: true,
        state: 'proposed',
        dueAt: moment('10-14 10:30'),
      },
    ]);
    expect(await notesOf(supporthead, number)).toEqual(['supportProposed 10-14 10:00']);
    const ended = await handler.post(`/cases/${number}/finish`, DONE);
    expect(ended.body.supports).toMatchObject([{ state: 'closed' }]);
  });
});
