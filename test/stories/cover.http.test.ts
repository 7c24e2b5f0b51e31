import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../../src/app/server.ts';
import type { World } from '../../src/app/world.ts';
import { DEMO_LIMITS } from '../../src/platform/http/door.ts';
import { catchUpLeavers } from '../../src/rooms/time-limit/maintenance.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import { type Client, openClient } from '../office-client.ts';
import { notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let a: Client;
let b: Client;
let head: Client;
let admin: Client;
const DONE = { outcome: 'done', answer: '已修好' };
const queueOf = async (who: Client): Promise<string[]> =>
  (await who.get('/cases?handler=me')).body.items.map((item: { number: string }) => item.number);

beforeAll(async () => {
  office = await openTestOffice('09-14 09:00');
  [a, b, head, admin] = (await Promise.all(
    ['handler', 'backup', 'head', 'admin'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client];
});
afterAll(async () => office?.close());

describe('TL-12 A away, B takes over, A returns', () => {
  let waiting: string;
  let other: string;
  let absence: string;

  it('TL-12 while A is there B sees the case and may not act on it', async () => {
    waiting = (await submit(office.anyone, 'WX-05')).number;
    other = (await submit(office.anyone, 'WX-05')).number;
    expect(await queueOf(a)).toEqual([waiting, other]);
    expect(await queueOf(b)).toEqual([]);
    // Whoever may come to handle it may say beforehand that they have an interest (SC-6.3).
    expect((await readCase(b, waiting)).allowed).toEqual(['interest']);
    expect(await b.post(`/cases/${waiting}/finish`, DONE)).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
  });

  it('TL-12 a real absence begins at once and leaves nobody without a handler', async () => {
    await office.moveClock('09-15 08:30');
    const reported = await a.post('/organisation/absences', { to: '2026-09-16', kind: 'sick' });
    expect(reported).toMatchObject({ status: 201, body: { username: 'handler', planned: false } });
    absence = reported.body.id;
  });

  it('TL-12 waiting work is B’s now, for A, and both see so', async () => {
    expect(await queueOf(b)).toEqual([waiting, other]);
    expect(await readCase(b, waiting)).toMatchObject({
      handler: { username: 'backup' },
      actingFor: { username: 'handler' },
      allowed: expect.arrayContaining(['finish', 'extend', 'tell']),
    });
    expect(await readCase(a, waiting)).toMatchObject({ handler: { username: 'backup' } });
  });

  it('TL-12 new work goes to B, and the applicant is given B', async () => {
    const fresh = await submit(office.anyone, 'WX-05');
    expect(await notesOf(b, fresh.number)).toEqual(['caseReceived 09-15 08:30']);
    expect(await queueOf(b)).toContain(fresh.number);
    const { body } = await office.anyone.get(`/track/${fresh.code}`);
    expect(body.handler).toEqual({ name: '柏示一', phone: '8800-1511' });
  });

  it('TL-12 B finishes with A’s authority, on record as B', async () => {
    const finished = await b.post(`/cases/${other}/finish`, DONE);
    expect(finished).toMatchObject({ status: 200, body: { status: 'finished', verdict: 'early' } });
    const { events } = await readCase(head, other);
    expect(events.at(-1)).toMatchObject({ type: 'CaseFinished', by: { username: 'backup' } });
    const { rows } = await office.database.db.pool.query(
      `select actor from events where type = 'CaseFinished' order by position desc limit 1`,
    );
    expect(rows[0].actor).toMatchObject({ id: 'backup', post: 'WX-DISPATCH', actingFor: 'handler' });
  });

  it('TL-12 back again A takes over what is not finished, without a hand-back', async () => {
    await office.moveClock('09-15 14:30');
    expect((await a.post(`/organisation/absences/${absence}/return`)).status).toBe(200);
    expect(await queueOf(a)).toContain(waiting);
    expect(await queueOf(b)).toEqual([]);
    expect(await b.post(`/cases/${waiting}/finish`, DONE)).toMatchObject({ status: 403 });
    expect((await a.post(`/cases/${waiting}/finish`, DONE)).body).toMatchObject({ status: 'finished' });
  });

  it('TL-12 the absence ends by itself on its last day too', async () => {
    await b.post('/organisation/absences', {
      from: '2026-09-16',
      to: '2026-09-16',
      kind: 'leave',
      planned: true,
    });
    const clash = await a.post('/organisation/absences', {
      from: '2026-09-16',
      to: '2026-09-16',
      planned: true,
    });
    expect(clash).toMatchObject({ status: 422, body: { demand: 'TL-12' } });
  });
});

/** Whose it is on record; what people are shown names whoever stands in. */
async function handlerOf(number: string): Promise<string> {
  const { rows } = await office.database.db.pool.query('select handler from cases where number = $1', [
    number,
  ]);
  return rows[0].handler;
}

/** A process that knows the organisation as it was. */
async function clientOf(world: World): Promise<Client> {
  const cases = { ...office.office.cases, worldAt: async () => world };
  const app = await openServer({
    office: { ...office.office, cases },
    limits: DEMO_LIMITS,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return openClient(app);
}

describe('TL-12 somebody leaves', () => {
  let before: World;
  let finished: { number: string; code: string };

  it('TL-12 open work goes to B, then to the head; nothing is orphaned', async () => {
    await office.moveClock('09-17 09:00');
    before = await office.office.worldAt(await office.office.row());
    finished = await submit(office.anyone, 'WX-05');
    expect((await a.post(`/cases/${finished.number}/finish`, DONE)).status).toBe(200);
    const { number } = await submit(office.anyone, 'WX-05');
    expect(await head.post('/organisation/staff/handler/leave')).toMatchObject({ status: 403 });
    expect((await admin.post('/organisation/staff/handler/leave')).status).toBe(200);
    expect(await a.get('/me')).toMatchObject({ status: 401 });
    expect(await readCase(head, number)).toMatchObject({ handler: { username: 'backup' } });
    expect(await queueOf(b)).toContain(number);
    expect((await admin.post('/organisation/staff/backup/leave')).status).toBe(200);
    expect(await readCase(head, number)).toMatchObject({ handler: { username: 'head' } });
    expect(await queueOf(head)).toContain(number);
    const { rows } = await office.database.db.pool.query(
      `select number from cases where closed_at is null and (handler is null or handler in ('handler', 'backup'))`,
    );
    expect(rows).toEqual([]);
  });

  it('TL-12 what comes in now has somebody too', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const found = await readCase(head, number);
    expect(['handler', 'backup']).not.toContain(found.handler.username);
    expect((await head.post(`/cases/${number}/finish`, DONE)).status).toBe(200);
  });

  it('TL-12 what opens again goes to those who are there, not to who left', async () => {
    const { number, code } = finished;
    expect(await handlerOf(number)).toBe('handler');
    expect((await office.anyone.post(`/track/${code}/unsolved`, { reason: '又渗水了' })).status).toBe(200);
    expect(await handlerOf(number)).toBe('head');
    expect(await queueOf(head)).toContain(number);
  });

  it('TL-12 what came to somebody at the moment of leaving is passed on by the worker', async () => {
    const { number } = await submit(await clientOf(before), 'WX-05');
    expect(await handlerOf(number)).toBe('handler');
    // A and B had both left.
    expect(await catchUpLeavers(office.office.cases)).toBe(2);
    expect(await handlerOf(number)).toBe('head');
    expect(await catchUpLeavers(office.office.cases)).toBe(0);
  });
});
