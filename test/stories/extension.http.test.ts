import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit, told } from './matters.ts';

/** Two working days from Monday 14 September 10:00: due on Wednesday the 16th at 17:30. Sunday the 20th is worked. */
const DUE = moment('09-16 17:30');
const EXTENDED = moment('09-20 17:30');
const ASKED = { count: 3, unit: 'workingDay', reason: '门锁配件周四到货' };
const DONE = { outcome: 'done', answer: '已换新锁' };

let office: TestOffice;
let handler: Client;
let head: Client;
let deputy: Client;
let leader: Client;
const cases: Record<'inTime' | 'silent' | 'untold' | 'phoned' | 'refused' | 'late' | 'phonedLate', string> = {
  inTime: '',
  silent: '',
  untold: '',
  phoned: '',
  refused: '',
  late: '',
  phonedLate: '',
};
const give = (who: Client, number: string, command: string, body: object = {}) =>
  who.post(`/cases/${number}/${command}`, body);

/** What the list of decisions that wait for somebody holds. */
const toApprove = async (who: Client): Promise<string[]> =>
  (await who.get('/cases-to-approve')).body.items.map(({ number }: { number: string }) => number);

beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [handler, head, deputy, leader] = (await Promise.all(
    ['handler', 'head', 'wx.deputy', 'leader'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client];
  for (const name of Object.keys(cases) as (keyof typeof cases)[])
    cases[name] = (await submit(office.anyone, 'WX-04')).number;
});
afterAll(async () => office?.close());

describe('SC-5.2.3 on the day before', () => {
  beforeAll(() => office.moveClock('09-15 10:00'));

  it('SC-5.2.3 no longer than five days or half the promise, with its reason, never by the handler alone', async () => {
    expect((await give(handler, cases.inTime, 'extend', {})).body.errors).toMatchObject([
      { pointer: '/count' },
      { pointer: '/unit' },
      { pointer: '/reason' },
    ]);
    const { reason, ...blank } = ASKED;
    expect(await give(handler, cases.inTime, 'extend', blank)).toMatchObject({
      status: 422,
      body: { code: 'extensionIncomplete', errors: [{ pointer: '/reason' }] },
    });
    expect(await give(handler, cases.inTime, 'extend', { ...ASKED, count: 6 })).toMatchObject({
      status: 422,
      body: { code: 'extensionTooLong', demand: 'SC-5.2.3' },
    });
    expect(await give(handler, cases.inTime, 'approve-extension', {})).toMatchObject({ status: 403 });
    expect(await give(head, cases.inTime, 'approve-extension', {})).toMatchObject({
      status: 409,
      body: { code: 'noExtensionAsked' },
    });
  });

  it('SC-5.2.3 a preview shows the new date and who is told, and saves nothing', async () => {
    const before = await readCase(handler, cases.inTime);
    const shown = await head.post(`/cases/${cases.inTime}/extend?preview=true`, {
      ...ASKED,
      told: told('09-15 09:50'),
    });
    expect(shown.body).toMatchObject({
      preview: true,
      before: { dueAt: DUE },
      after: { dueAt: EXTENDED, extension: { state: 'inForce' } },
    });
    expect(shown.body.told.map((one: { staff: { username: string } }) => one.staff.username)).toContain(
      'handler',
    );
    expect(await readCase(handler, cases.inTime)).toEqual(before);
    expect(await notesOf(handler, cases.inTime)).toHaveLength(1);
  });

  it('SC-5.2.3 asked by the handler, granted by the head and told in time: the later date holds', async () => {
    const asked = await give(handler, cases.inTime, 'extend', ASKED);
    expect(asked.body).toMatchObject({ dueAt: DUE, extension: { state: 'asked', approver: 'head' } });
    expect(await notesOf(head, cases.inTime)).toEqual(['extensionAsked 09-15 10:00']);
    expect(await toApprove(head)).toEqual([cases.inTime]);
    expect(await Promise.all([toApprove(handler), toApprove(deputy)])).toEqual([[], []]);
    const granted = await give(head, cases.inTime, 'approve-extension', {});
    expect(granted.body).toMatchObject({ dueAt: DUE, extension: { state: 'granted' } });
    // What is granted waits to be told, not to be asked for again.
    expect(granted.body.allowed).not.toContain('extend');
    const tell = { ...told('09-15 10:00', { means: 'written' }), about: 'extension' };
    const inForce = await give(handler, cases.inTime, 'tell', tell);
    expect(inForce.body).toMatchObject({
      dueAt: EXTENDED,
      dueOn: '2026-09-20',
      extension: { state: 'inForce' },
    });
  });

  it('SC-5.2.3 the applicant reads the reason and the new date, and not who was asked', async () => {
    const { code, number } = await submit(office.anyone, 'WX-04');
    await give(handler, number, 'extend', ASKED);
    await give(head, number, 'approve-extension', { told: told('09-15 10:00') });
    const { body } = await office.anyone.get(`/track/${code}`);
    const words = body.timeline.map((step: { text: string }) => step.text).join('\n');
    expect(words).toContain(ASKED.reason);
    expect(body.timeline).toHaveLength(3);
    expect(body.timeline[2]).toMatchObject({ demand: 'SC-5.2.3' });
  });

  it('SC-5.2.3 a second one is the division leader’s to grant', async () => {
    const second = { count: 2, unit: 'workingDay', reason: '配件型号不符，重新订货' };
    const asked = await give(handler, cases.inTime, 'extend', second);
    expect(asked.body.extension).toMatchObject({ state: 'asked', approver: 'divisionLeader' });
    expect(await give(head, cases.inTime, 'approve-extension', { told: told('09-15 10:00') })).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
    const granted = await give(leader, cases.inTime, 'approve-extension', { told: told('09-15 10:00') });
    expect(granted.body).toMatchObject({ dueAt: moment('09-22 17:30'), extension: { state: 'inForce' } });
  });

  it('SC-5.2.3 the head refuses with a reason only, and the date stands', async () => {
    await give(handler, cases.refused, 'extend', ASKED);
    expect(await give(head, cases.refused, 'refuse-extension', {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const refused = await give(head, cases.refused, 'refuse-extension', { reason: '库房有备件' });
    expect(refused.body).toMatchObject({ dueAt: DUE, extension: { state: 'refused' } });
    expect(await notesOf(handler, cases.refused)).toContain('extensionRefused 09-15 10:00');
  });
});

describe('SC-5.2.3 ungranted until too late', () => {
  it('SC-5.2.3 two working hours before the deadline it goes to the deputy, then to the division leader', async () => {
    await office.moveClock('09-16 11:00');
    await give(handler, cases.silent, 'extend', ASKED);
    await give(handler, cases.untold, 'extend', ASKED);
    await give(head, cases.untold, 'approve-extension', {});
    expect(await give(deputy, cases.silent, 'approve-extension', {})).toMatchObject({ status: 403 });
    await office.moveClock('09-16 15:30');
    expect(await notesOf(deputy, cases.silent)).toEqual(['extensionEscalated 09-16 15:30']);
    expect((await readCase(head, cases.silent)).extension).toMatchObject({ approver: 'deputy' });
    await office.moveClock('09-16 16:30');
    expect(await notesOf(leader, cases.silent)).toEqual(['extensionEscalated 09-16 16:30']);
    expect((await readCase(head, cases.silent)).extension).toMatchObject({ approver: 'divisionLeader' });
  });

  it('SC-5.2.3 at the deadline it lapses, whether not granted or granted and not told', async () => {
    await office.moveClock('09-16 17:31');
    for (const number of [cases.silent, cases.untold]) {
      expect(await readCase(handler, number)).toMatchObject({
        dueAt: DUE,
        light: 'red',
        extension: { state: 'lapsed' },
      });
    }
  });

  it('SC-5.2.3 told too late it brings nothing into force', async () => {
    await office.moveClock('09-17 08:30');
    const late = { ...told('09-17 08:30', { means: 'written' }), about: 'extension' };
    expect(await give(head, cases.untold, 'tell', late)).toMatchObject({
      status: 422,
      body: { code: 'extensionTooLate', demand: 'SC-5.2.3' },
    });
    expect(await give(head, cases.silent, 'approve-extension', { told: told('09-17 08:30') })).toMatchObject({
      status: 422,
      body: { code: 'extensionTooLate' },
    });
  });

  it('SC-5.2.3 asked for after the deadline it is refused', async () => {
    for (const who of [handler, head]) {
      expect(await give(who, cases.late, 'extend', { ...ASKED, told: told('09-17 08:30') })).toMatchObject({
        status: 422,
        body: { code: 'extensionTooLate', demand: 'SC-5.2.3' },
      });
    }
  });

  it('SC-5.2.3 the lateness of a silent approver is the approver’s, of an untold grant the handler’s', async () => {
    expect((await give(handler, cases.silent, 'finish', DONE)).body).toMatchObject({
      verdict: 'overdue',
      latenessOf: 'approver',
    });
    expect((await give(handler, cases.untold, 'finish', DONE)).body).toMatchObject({
      verdict: 'overdue',
      latenessOf: 'handler',
    });
  });
});

describe('SC-5.2.3 a phone notice made in time and entered later', () => {
  const call = told('09-16 17:00');

  it('SC-5.2.3 only a phone call: a letter said to be older is refused', async () => {
    await office.moveClock('09-17 09:00');
    const letter = { ...ASKED, told: { ...call, means: 'written' } };
    expect(await give(handler, cases.phoned, 'extend', letter)).toMatchObject({ status: 422 });
  });

  it('SC-5.2.3 within two working hours it waits for the head, whose confirmation brings it into force', async () => {
    const entered = await give(handler, cases.phoned, 'extend', { ...ASKED, told: call });
    expect(entered.body).toMatchObject({ dueAt: DUE, extension: { state: 'asked', approver: 'head' } });
    await office.moveClock('09-17 09:30');
    const confirmed = await give(head, cases.phoned, 'approve-extension', {});
    expect(confirmed.body).toMatchObject({
      dueAt: EXTENDED,
      light: 'green',
      extension: { state: 'inForce' },
    });
    expect((await give(handler, cases.phoned, 'finish', DONE)).body.verdict).toBe('early');
  });

  it('SC-5.2.3 a minute after the two working hours it is too late', async () => {
    await office.moveClock('09-17 10:01');
    expect(await give(handler, cases.phonedLate, 'extend', { ...ASKED, told: call })).toMatchObject({
      status: 422,
      body: { code: 'extensionTooLate' },
    });
  });
});
