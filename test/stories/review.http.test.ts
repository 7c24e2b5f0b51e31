import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('fc.housing1');
  head = await office.signIn('fc.head');
});
afterAll(async () => office?.close());

/** FC-01 promises 10 working days, FC-02 five; both are reviewed before acceptance. */
describe('FC-6 silence is acceptance', () => {
  let ten: { number: string; code: string };
  let five: string;
  let accepted: string;

  it('FC-6 the receipt says by when it is decided, one working day, and no due date yet', async () => {
    const first = await submit(office.anyone, 'FC-01');
    ten = first;
    expect(first.body).toMatchObject({
      status: 'submitted',
      receipt: { reviewDueAt: moment('09-15 17:30'), department: { code: 'FC' } },
    });
    expect(first.body.dueAt).toBeUndefined();
    five = (await submit(office.anyone, 'FC-02')).number;
    accepted = (await submit(office.anyone, 'FC-02')).number;
  });

  it('TL-0 accepted by its handler the promise counts from that day', async () => {
    await office.moveClock('09-15 09:00');
    const done = await handler.post(`/cases/${accepted}/accept`);
    expect(done.body).toMatchObject({ status: 'accepted', dueAt: moment('09-21 17:30') });
    expect(await handler.post(`/cases/${accepted}/accept`)).toMatchObject({ status: 409 });
  });

  it('FC-4 declining without reason, basis and alternative is refused, all named at once', async () => {
    const refused = await handler.post(`/cases/${ten.number}/decline`, { reason: '房源不足' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'declineIncomplete', demand: 'FC-4' } });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/basis',
      '/alternative',
    ]);
    const { number, code } = await submit(office.anyone, 'FC-01');
    const why = { reason: '在本市已有住房', basis: '周转房管理办法', alternative: '可申请校外租房补贴' };
    expect((await handler.post(`/cases/${number}/decline`, why)).body.status).toBe('declined');
    const { body } = await office.anyone.get(`/track/${code}`);
    const words = body.timeline.at(-1).text;
    for (const part of Object.values(why)) expect(words).toContain(part);
  });

  it('FC-6 a review not done in a working day is said once to handler and head', async () => {
    await office.moveClock('09-15 17:31');
    expect(await notesOf(head, ten.number)).toEqual([]);
    await office.moveClock('09-16 08:00');
    expect(await notesOf(head, ten.number)).toEqual(['reviewOverdue 09-16 08:00']);
    expect(await notesOf(handler, ten.number)).toContain('reviewOverdue 09-16 08:00');
  });

  it('FC-6 after min(5 working days, the promise) it counts as accepted from the day of receipt', async () => {
    await office.moveClock('09-20 17:30');
    expect((await readCase(handler, ten.number)).status).toBe('submitted');
    await office.moveClock('09-20 17:31');
    expect(await readCase(handler, ten.number)).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      acceptedAt: moment('09-14 10:00'),
      dueAt: moment('09-28 17:30'),
    });
    const { body } = await office.anyone.get(`/track/${ten.code}`);
    expect(body).toMatchObject({ status: 'accepted', dueAt: moment('09-28 17:30') });
    const demands = body.timeline.map((step: { demand: string }) => step.demand);
    // The item names supports, which are asked for at that moment.
    expect(demands.slice(1)).toEqual(['FC-6', 'TL-5']);
  });

  it('FC-6 a promise as short as the silence is then already broken', async () => {
    expect(await readCase(handler, five)).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      dueAt: moment('09-20 17:30'),
      light: 'red',
    });
  });
});
