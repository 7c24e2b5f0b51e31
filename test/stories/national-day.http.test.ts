import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  handler = await office.signIn('handler');
  head = await office.signIn('head');
});
afterAll(async () => office?.close());

describe('TL-0 SC-5.2.4 five working days over National Day 2026', () => {
  let numbers: { onTheDay: string; early: string; late: string };
  beforeAll(async () => {
    const take = async () => (await submit(office.anyone, 'WX-05')).number;
    numbers = { onTheDay: await take(), early: await take(), late: await take() };
  });

  it('TL-0 accepted 28 Sep 10:00 it is due on Saturday 10 Oct 17:30, a working day', async () => {
    expect(await readCase(handler, numbers.late)).toMatchObject({
      status: 'accepted',
      acceptedAt: moment('09-28 10:00'),
      dueOn: '2026-10-10',
      dueAt: moment('10-10 17:30'),
      yellowAt: moment('10-09 08:00'),
      orangeAt: moment('10-10 08:00'),
      light: 'green',
      provisional: false,
    });
  });

  it('TL-0 the deadline explains itself day by day', async () => {
    const { body } = await handler.get(`/cases/${numbers.late}/deadline`);
    expect(body).toMatchObject({ dueOn: '2026-10-10', dueAt: moment('10-10 17:30'), provisional: false });
    expect(body.days.map((day: object) => Object.values(day).join(' '))).toEqual([
      '2026-09-28 false startDay',
      '2026-09-29 true workingDay',
      '2026-09-30 true workingDay',
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} false holiday`),
      '2026-10-08 true workingDay',
      '2026-10-09 true workingDay',
      '2026-10-10 true makeupDay',
    ]);
  });

  it('SC-5.2.2 answered before its day it is early, and nothing more is said of it', async () => {
    await office.moveClock('09-29 11:00');
    const { status, body } = await handler.post(`/cases/${numbers.early}/finish`, {
      outcome: 'done',
      answer: '已修补并复查',
    });
    expect({ status, verdict: body.verdict, daysEarly: body.daysEarly }).toEqual({
      status: 200,
      verdict: 'early',
      daysEarly: 4,
    });
  });

  it('SC-5.2.4 yellow on 9 Oct 08:00, its note gathered at 08:15', async () => {
    await office.moveClock('10-09 07:59');
    expect((await readCase(handler, numbers.late)).light).toBe('green');
    await office.moveClock('10-09 08:00');
    expect((await readCase(handler, numbers.late)).light).toBe('yellow');
    expect(await notesOf(handler, numbers.late)).toEqual(['caseReceived 09-28 10:00']);
    await office.moveClock('10-09 08:15');
    expect(await notesOf(handler, numbers.late)).toEqual([
      'caseReceived 09-28 10:00',
      'warningYellow 10-09 08:15',
    ]);
    expect(await notesOf(head, numbers.late)).toEqual([]);
  });

  it('SC-5.2.4 orange on 10 Oct 08:00, said at once to handler and head', async () => {
    await office.moveClock('10-10 08:00');
    expect((await readCase(handler, numbers.late)).light).toBe('orange');
    expect(await notesOf(handler, numbers.late)).toContain('warningOrange 10-10 08:00');
    expect(await notesOf(head, numbers.late)).toEqual(['warningOrange 10-10 08:00']);
  });

  it('TL-0 at 17:30 it is still in time, and finished so on time', async () => {
    await office.moveClock('10-10 17:30');
    expect((await readCase(handler, numbers.late)).light).toBe('orange');
    const finish = { outcome: 'done', answer: '已修补' };
    expect((await handler.post(`/cases/${numbers.onTheDay}/finish`, finish)).body.verdict).toBe('onTime');
  });

  it('SC-5.2.4 red strictly after; told once a person on the next working morning, then overdue', async () => {
    await office.moveClock('10-10 17:31');
    expect((await readCase(handler, numbers.late)).light).toBe('red');
    expect(await notesOf(head, numbers.late)).toHaveLength(1);
    await office.moveClock('10-12 09:00');
    const seen = await notesOf(handler, numbers.late);
    expect(seen).toEqual([
      'caseReceived 09-28 10:00',
      'warningYellow 10-09 08:15',
      'warningOrange 10-10 08:00',
      'deadlinePassed 10-12 08:00',
    ]);
    const leader = await office.signIn('leader');
    expect(await notesOf(leader, numbers.late)).toEqual(['deadlinePassed 10-12 08:00']);
    await office.moveClock('10-12 10:00');
    const { body } = await handler.post(`/cases/${numbers.late}/finish`, {
      outcome: 'done',
      answer: '已修补',
    });
    expect(body).toMatchObject({ verdict: 'overdue', daysLate: 1, latenessOf: 'handler' });
    expect(await notesOf(handler, numbers.late)).toEqual(seen);
  });

  it('TL-0 every event of a case names the demand it rests on', async () => {
    const { events } = await readCase(handler, numbers.late);
    expect(events.length).toBeGreaterThan(4);
    for (const event of events) expect(event.demand).toMatch(/^(NT|SC|FC|TL)-\d/);
  });
});
