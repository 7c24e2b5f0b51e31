import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, told } from './matters.ts';

/** A matter of the department's meeting: five working days from Wednesday 8 April, due on Wednesday the 15th. */
const MATTER = {
  source: 'departmentMeeting',
  title: '年度维修计划调整',
  matter: '调整年度维修计划，须经部门会议研究',
  document: { title: '维修中心工作例会通知', number: '维修〔2026〕3号' },
  limit: { count: 5, unit: 'workingDay' },
  meeting: { latestOn: '2026-04-10' },
  accept: true,
};

let office: TestOffice;
let head: Client;
let handler: Client;
const give = (who: Client, number: string, command: string, body: object = {}) =>
  who.post(`/cases/${number}/${command}`, body);
const pointersOf = ({ body }: { body: { errors: { pointer: string }[] } }) =>
  body.errors.map(({ pointer }) => pointer);

beforeAll(async () => {
  office = await openTestOffice('04-08 09:00');
  [head, handler] = (await Promise.all(['head', 'handler'].map((name) => office.signIn(name)))) as [
    Client,
    Client,
  ];
});
afterAll(async () => office?.close());

describe('TL-6 a matter of the department’s meeting', () => {
  let number: string;

  it('TL-6 needs at once the meeting’s latest day and the deadline of the whole', async () => {
    const { limit: _limit, meeting: _meeting, ...bare } = MATTER;
    const refused = await head.post('/cases', bare);
    expect(refused).toMatchObject({ status: 422, body: { code: 'meetingIncomplete', demand: 'TL-6' } });
    expect(pointersOf(refused)).toEqual(['/meeting/latestOn', '/limit']);
    expect(await head.post('/cases', { ...MATTER, meeting: { latestOn: '2026-04-20' } })).toMatchObject({
      status: 422,
      body: { code: 'meetingDayInvalid', errors: [{ pointer: '/meeting/latestOn' }] },
    });
  });

  it('TL-6 its clock runs on, and on the latest day handler and head are reminded', async () => {
    const sent = await head.post('/cases', MATTER);
    expect(sent.status).toBe(201);
    number = sent.body.number;
    expect(await readCase(head, number)).toMatchObject({
      status: 'accepted',
      dueAt: moment('04-15 17:30'),
      meeting: { latestOn: '2026-04-10' },
      waitsFor: { username: 'head' },
    });
    await office.moveClock('04-10 08:30');
    expect(await notesOf(head, number)).toContain('meetingDay 04-10 08:00');
  });

  it('TL-6 the resolution names owner and deadline, or cannot be saved; the owner gets the case', async () => {
    const refused = await give(head, number, 'resolve');
    expect(refused).toMatchObject({ status: 422, body: { code: 'resolutionIncomplete', demand: 'TL-6' } });
    expect(pointersOf(refused)).toEqual(['/text', '/owner', '/dueOn']);
    const resolution = { text: '由调度岗牵头修订', owner: 'handler', dueOn: '2026-04-14' };
    const saved = await give(head, number, 'resolve', resolution);
    expect(saved.body).toMatchObject({
      handler: { username: 'handler' },
      resolution: { text: resolution.text, owner: { username: 'handler' }, dueOn: '2026-04-14' },
      dueAt: moment('04-15 17:30'),
    });
    expect(saved.body.meeting).toBeUndefined();
    expect(await notesOf(handler, number)).toEqual(['meetingResolved 04-10 08:30']);
  });

  it('TL-6 a running matter may be put before it, not beyond its deadline', async () => {
    expect(await give(handler, number, 'put-to-meeting', { latestOn: '2026-04-16' })).toMatchObject({
      status: 422,
      body: { demand: 'TL-6', errors: [{ pointer: '/latestOn' }] },
    });
    const put = await give(handler, number, 'put-to-meeting', { latestOn: '2026-04-13' });
    expect(put.body).toMatchObject({ meeting: { latestOn: '2026-04-13' }, dueAt: moment('04-15 17:30') });
    expect(put.body.allowed).toContain('resolve');
  });
});

describe('TL-8 waiting for a meeting of the school', () => {
  const WAIT = {
    reason: '须经校长办公会研究，会议改期',
    expectedOn: '2026-04-24',
    told: told('04-13 09:00'),
  };
  let number: string;
  let code: string;
  beforeAll(async () => {
    const { meeting: _meeting, ...task } = { ...MATTER, source: 'presidentMeeting' };
    const { body } = await head.post('/cases', task);
    [number, code] = [body.number, body.trackingCode];
    await office.moveClock('04-13 09:00');
  });

  it('TL-8 without reason, day or telling it is refused, all of it named', async () => {
    const refused = await give(head, number, 'await-meeting');
    expect(refused).toMatchObject({ status: 422, body: { code: 'waitIncomplete', demand: 'TL-8' } });
    expect(pointersOf(refused)).toEqual(['/reason', '/expectedOn', '/told']);
  });

  it('TL-8 told in time it moves the deadline, shown apart from the extensions', async () => {
    const told_ = await give(head, number, 'await-meeting', WAIT);
    expect(told_.body).toMatchObject({
      dueAt: moment('04-24 17:30'),
      schoolWaits: 1,
      schoolWait: { state: 'waiting', expectedOn: '2026-04-24', told: 1, renewBy: '2026-04-20' },
    });
    expect(told_.body.extension).toBeUndefined();
    const { body } = await office.anyone.get(`/track/${code}`);
    expect(body.timeline.at(-1)).toMatchObject({ demand: 'TL-8' });
    expect(body.timeline.at(-1).text).toContain(WAIT.reason);
    const register = await head.get('/registers/time-limits');
    const line = register.body.items.find((one: { number: string }) => one.number === number);
    expect(line).toMatchObject({ extensions: 0, schoolWaits: 1, excludedDays: 0 });
  });

  it('TL-8 told again in time it goes on; not told again it lapses and moves no further', async () => {
    await office.moveClock('04-17 08:30');
    expect(await notesOf(head, number)).toContain('waitToRenew 04-17 08:00');
    const again = { ...WAIT, expectedOn: '2026-05-08', told: told('04-17 08:30') };
    expect((await give(head, number, 'await-meeting', again)).body).toMatchObject({
      dueAt: moment('05-08 17:30'),
      schoolWaits: 1,
      schoolWait: { told: 2, renewBy: '2026-04-24' },
    });
    await office.moveClock('04-27 09:00');
    expect(await readCase(head, number)).toMatchObject({
      dueAt: moment('05-08 17:30'),
      schoolWait: { state: 'lapsed' },
    });
    expect(await notesOf(head, number)).toContain('waitLapsed 04-27 08:00');
    const late = { ...WAIT, expectedOn: '2026-05-15', told: told('04-27 09:00') };
    expect(await give(head, number, 'await-meeting', late)).toMatchObject({
      status: 422,
      body: { code: 'waitLapsed', demand: 'TL-8' },
    });
  });
});
