import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit, told } from './matters.ts';

/** Ten working days from Thursday 2 April: due on Friday the 17th; an expert review from the 8th until the 22nd. */
const TASK = {
  source: 'daily',
  title: '变电室改造方案',
  matter: '改造方案须经专家评审',
  limit: { count: 10, unit: 'workingDay' },
  accept: true,
};
const REVIEW = {
  kind: 'expertReview',
  basis: '《某大学水电管理办法》第十二条',
  from: '2026-04-08',
  expectedUntil: '2026-04-22',
  told: told('04-08 09:00', { means: 'written' }),
};
const DONE = { outcome: 'done', answer: '方案已评审通过' };

let office: TestOffice;
let head: Client;
let handler: Client;
let backup: Client;
let registrar: Client;
let reviewed: { number: string; code: string };
let untold: string;
let wall: { number: string; code: string };
const give = (who: Client, number: string, command: string, body: object = {}) =>
  who.post(`/cases/${number}/${command}`, body);
const days = async (number: string) => (await head.get(`/cases/${number}/deadline`)).body.days;

beforeAll(async () => {
  office = await openTestOffice('04-02 10:00');
  [head, handler, backup, registrar] = (await Promise.all(
    ['head', 'handler', 'backup', 'registrar'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client];
  const take = async () => (await head.post('/cases', TASK)).body;
  const task = await take();
  reviewed = { number: task.number, code: task.trackingCode };
  untold = (await take()).number;
  await office.moveClock('04-08 09:00');
  wall = await submit(office.anyone, 'WX-05');
});
afterAll(async () => office?.close());

describe('TL-11 what is refused', () => {
  it('SC-6.2 who sees the case and does not handle it cannot stop its clock, and nobody else sees it', async () => {
    expect(await give(backup, wall.number, 'pause', REVIEW)).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
    const supporter = await office.signIn('supporter');
    expect(await give(supporter, wall.number, 'pause', REVIEW)).toMatchObject({ status: 404 });
  });

  it('TL-11 a malformed body is 400 and names the field; what the regulation demands is 422, all of it at once', async () => {
    expect(await give(head, reviewed.number, 'pause', { ...REVIEW, kind: 'approval' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/kind' }] },
    });
    const refused = await give(head, reviewed.number, 'pause');
    expect(refused).toMatchObject({ status: 422, body: { code: 'pauseIncomplete', demand: 'TL-11' } });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/kind',
      '/basis',
      '/from',
      '/expectedUntil',
      '/told',
    ]);
    const begun = await give(head, reviewed.number, 'pause', { told: { at: REVIEW.told.at, to: ' ' } });
    expect(begun.body).toMatchObject({ code: 'pauseIncomplete', demand: 'TL-11' });
    expect(begun.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/kind',
      '/basis',
      '/from',
      '/expectedUntil',
      '/told/means',
      '/told/to',
      '/told/text',
    ]);
  });

  it('TL-11 a procedure the item does not list, one told of later, one of yesterday', async () => {
    const refusal = async (number: string, more: object) =>
      (await give(head, number, 'pause', { ...REVIEW, ...more })).body;
    expect(await refusal(wall.number, { kind: 'tender' })).toMatchObject({
      code: 'procedureNotListed',
      demand: 'TL-11',
      errors: [{ pointer: '/kind' }],
    });
    expect(await refusal(untold, { told: told('04-03 09:00') })).toMatchObject({
      code: 'toldOutOfRange',
      demand: 'TL-11',
      errors: [{ pointer: '/told/at' }],
    });
    expect(await refusal(untold, { from: '2026-04-07' })).toMatchObject({ code: 'pauseFromInvalid' });
    expect(await give(head, untold, 'resume', { on: '2026-04-08', result: '无' })).toMatchObject({
      status: 409,
      body: { code: 'notPaused' },
    });
  });

  it('TL-11 a repair by the hour cannot be paused', async () => {
    const { number } = await submit(office.anyone, 'WX-01');
    expect(await give(head, number, 'pause', REVIEW)).toMatchObject({
      status: 422,
      body: { code: 'pauseNotOfHours', demand: 'TL-11' },
    });
  });
});

describe('TL-11 X1 an expert review from 8 to 22 April', () => {
  it('TL-11 a preview shows the new date and saves nothing', async () => {
    const shown = await head.post(`/cases/${reviewed.number}/pause?preview=true`, REVIEW);
    expect(shown.body).toMatchObject({
      before: { status: 'accepted', dueAt: moment('04-17 17:30') },
      after: { status: 'paused', dueAt: moment('05-06 17:30'), excludedDays: 10 },
    });
    expect(await readCase(head, reviewed.number)).toMatchObject({ status: 'accepted' });
  });

  it('TL-11 the deadline moves from 17 April to 6 May, and without a telling it does not', async () => {
    const { status, body } = await give(head, reviewed.number, 'pause', REVIEW);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'paused',
      paused: true,
      dueOn: '2026-05-06',
      light: 'green',
      pausedFor: { kind: 'expertReview', from: '2026-04-08', expectedUntil: '2026-04-22' },
      pauses: [{ kind: 'expertReview', basis: REVIEW.basis, told: [{ means: 'written' }] }],
    });
    expect(body.allowed).toEqual(expect.arrayContaining(['pause', 'resume']));
    expect(body.allowed).not.toContain('finish');
    expect(await give(head, untold, 'pause', { ...REVIEW, told: undefined })).toMatchObject({ status: 422 });
    expect(await readCase(head, untold)).toMatchObject({ dueOn: '2026-04-17', paused: false });
  });

  it('TL-11 finishing is 409, the queue and the deadline say why, day by day', async () => {
    expect(await give(head, reviewed.number, 'finish', DONE)).toMatchObject({ status: 409 });
    const { body } = await head.get('/cases?status=paused');
    expect(body.items).toMatchObject([
      { number: reviewed.number, paused: true, pausedFor: { kind: 'expertReview' } },
    ]);
    const excluded = (await days(reviewed.number)).filter(
      ({ because }: { because: string }) => because === 'excluded',
    );
    expect(excluded).toHaveLength(10);
    expect(excluded[0]).toEqual({ date: '2026-04-09', counted: false, because: 'excluded' });
  });

  it('TL-11 the applicant reads that the clock stands still, for what and until when', async () => {
    const zh = await office.anyone.get(`/track/${reviewed.code}`, { lang: 'zh' });
    expect(zh.body).toMatchObject({
      status: 'paused',
      paused: true,
      dueAt: moment('05-06 17:30'),
      pausedFor: { text: '已暂停计时（专家评审，预计 4月22日）' },
    });
    expect(zh.body.timeline.at(-1)).toMatchObject({ demand: 'TL-11' });
    expect(zh.body.timeline.at(-1).text).toContain(REVIEW.basis);
    const en = await office.anyone.get(`/track/${reviewed.code}`);
    expect(en.body.pausedFor.text).toBe('clock paused (expert review, expected 22 Apr)');
  });

  it('TL-11 glpi 24481 (overdue while paused): after 17 April it is still green', async () => {
    await office.moveClock('04-21 09:00');
    expect(await readCase(head, reviewed.number)).toMatchObject({ light: 'green', paused: true });
    expect(await readCase(head, untold)).toMatchObject({ light: 'red' });
  });

  it('TL-11 the resumption names date and result, and the date holds', async () => {
    await office.moveClock('04-22 16:00');
    expect(await notesOf(head, reviewed.number)).toContain('pauseEnding 04-22 08:00');
    const refused = await give(head, reviewed.number, 'resume');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'resumeIncomplete', errors: [{ pointer: '/on' }, { pointer: '/result' }] },
    });
    const resumed = await give(head, reviewed.number, 'resume', {
      on: '2026-04-22',
      result: '评审通过，专家组一致',
    });
    expect(resumed.body).toMatchObject({
      status: 'accepted',
      paused: false,
      dueOn: '2026-05-06',
      pauses: [{ resumedOn: '2026-04-22', result: '评审通过，专家组一致' }],
    });
    const finished = await give(head, reviewed.number, 'finish', DONE);
    expect(finished.body).toMatchObject({ verdict: 'early', excludedDays: 10 });
    const { body } = await office.anyone.get(`/track/${reviewed.code}`);
    expect(JSON.stringify(body)).not.toContain('专家组一致');
  });
});

describe('TL-11 a listed procedure of an item', () => {
  const appraisal = {
    kind: 'appraisal',
    basis: '《城市危险房屋管理规定》',
    from: '2026-04-22',
    expectedUntil: '2026-04-28',
    told: told('04-22 16:00'),
  };
  let number: string;
  beforeAll(async () => {
    number = (await submit(office.anyone, 'WX-05')).number;
    await give(handler, number, 'pause', appraisal);
  });

  it('TL-11 glpi 6902 (pause lost when the promise changes): a new version published in the pause changes nothing', async () => {
    const before = await readCase(handler, number);
    expect(before).toMatchObject({ status: 'paused', dueOn: '2026-05-08', serviceVersion: 1 });
    await handler.patch('/services/WX-05/draft', { promisedLimit: { count: 3, unit: 'workingDay' } });
    expect((await head.post('/services/WX-05/submit')).status).toBe(200);
    expect((await registrar.post('/services/WX-05/publish')).status).toBe(200);
    expect(await readCase(handler, number)).toMatchObject({
      status: 'paused',
      dueOn: '2026-05-08',
      serviceVersion: 1,
      excludedDays: 4,
    });
  });

  it('TL-11 after the time told the clock runs again by itself, and handler and head hear it', async () => {
    await office.moveClock('04-29 08:30');
    expect(await notesOf(handler, number)).toContain('pauseOverran 04-29 08:00');
    expect(await notesOf(head, number)).toContain('pauseOverran 04-29 08:00');
    expect(await readCase(handler, number)).toMatchObject({
      status: 'accepted',
      paused: false,
      dueOn: '2026-05-08',
      pauses: [{ overran: true }],
    });
    expect(await give(handler, number, 'finish', DONE)).toMatchObject({
      status: 409,
      body: { code: 'procedureOpen', demand: 'TL-11' },
    });
  });

  it('TL-11 longer only if told anew: the day before the new telling has counted', async () => {
    await office.moveClock('04-30 09:00');
    const again = await give(handler, number, 'pause', {
      expectedUntil: '2026-05-07',
      told: told('04-30 09:00'),
    });
    expect(again.body).toMatchObject({
      status: 'paused',
      dueOn: '2026-05-11',
      pauses: [{ expectedUntil: '2026-05-07', told: [{}, {}] }],
    });
  });
});
