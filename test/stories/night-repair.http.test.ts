import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
let onDuty: Client;

/** Monday night: by the roster `wx.night1` of the night shift is on duty from 21:30 to 07:30. */
beforeAll(async () => {
  office = await openTestOffice('09-14 22:00');
  [handler, head, onDuty] = (await Promise.all(
    ['handler', 'head', 'wx.night1'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client];
});
afterAll(async () => office?.close());

describe('SC-5.2.4 a burst pipe at night', () => {
  let late: string;
  let onSpot: string;

  it('TL-0 four hours of the clock, day and night, with arrival within 30 minutes', async () => {
    const sent = await submit(office.anyone, 'WX-01', { matter: '三层水管爆裂，走廊积水' });
    late = sent.number;
    onSpot = (await submit(office.anyone, 'WX-01', { matter: '配电间漏电' })).number;
    expect(sent.body).toMatchObject({ status: 'accepted', dueAt: moment('09-15 02:00') });
    expect(await readCase(handler, late)).toMatchObject({
      yellowAt: moment('09-15 00:00'),
      orangeAt: moment('09-15 01:00'),
      milestones: [{ name: '到场', dueAt: moment('09-14 22:30') }],
    });
  });

  it('SC-2 a milestone reached is on record, once, and only a promised one', async () => {
    await office.moveClock('09-14 22:20');
    const reached = await handler.post(`/cases/${onSpot}/milestone`, { name: '到场' });
    expect(reached.body.milestones).toEqual([
      { name: '到场', dueAt: moment('09-14 22:30'), reachedAt: moment('09-14 22:20') },
    ]);
    expect(await handler.post(`/cases/${onSpot}/milestone`, { name: '到场' })).toMatchObject({ status: 409 });
    expect(await handler.post(`/cases/${onSpot}/milestone`, { name: '收工' })).toMatchObject({ status: 422 });
  });

  it('SC-5.2.4 a milestone missed is said at once, at night, to the person on duty too', async () => {
    await office.moveClock('09-14 22:31');
    for (const who of [handler, head, onDuty])
      expect(await notesOf(who, late)).toContain('milestoneMissed 09-14 22:30');
    expect(await notesOf(onDuty, onSpot)).toEqual(['caseReceived 09-14 22:00']);
  });

  it('SC-5.2.4 warnings of a clock-hour promise come at any hour', async () => {
    await office.moveClock('09-15 00:00');
    expect((await readCase(handler, late)).light).toBe('yellow');
    expect(await notesOf(onDuty, late)).toContain('warningYellow 09-15 00:00');
    await office.moveClock('09-15 01:00');
    expect((await readCase(handler, late)).light).toBe('orange');
    expect(await notesOf(onDuty, late)).toContain('warningOrange 09-15 01:00');
    expect(await notesOf(onDuty, onSpot)).toEqual([
      'caseReceived 09-14 22:00',
      'warningYellow 09-15 00:00',
      'warningOrange 09-15 01:00',
    ]);
  });

  it('TL-3 an extension by hours is at most half the promise', async () => {
    const ask = { count: 3, unit: 'hour', reason: '需停水换管' };
    expect(await handler.post(`/cases/${late}/extend`, ask)).toMatchObject({
      status: 422,
      body: { code: 'extensionTooLong', demand: 'SC-5.2.3' },
    });
  });

  it('SC-5.2.2 repaired within the hours it is on time; one minute past them overdue', async () => {
    await office.moveClock('09-15 01:30');
    const done = { outcome: 'done', answer: '已修复，恢复供电' };
    expect((await handler.post(`/cases/${onSpot}/finish`, done)).body).toMatchObject({ verdict: 'onTime' });
    await office.moveClock('09-15 02:01');
    expect((await readCase(handler, late)).light).toBe('red');
    expect(await notesOf(onDuty, late)).toContain('deadlinePassed 09-15 02:00');
    expect((await handler.post(`/cases/${late}/finish`, done)).body).toMatchObject({ verdict: 'overdue' });
  });
});
