import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  head = await office.signIn('head');
});
afterAll(async () => office?.close());

const DONE = { outcome: 'done', answer: '已修补' };
const track = (code: string, command?: string, body: object = {}) =>
  command ? office.anyone.post(`/track/${code}/${command}`, body) : office.anyone.get(`/track/${code}`);

describe('SC-6.1 the way of a case on its tracking code', () => {
  it('SC-6.1 shows where it stands, the applicant masked, nobody’s private phone', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    const { body, text } = await track(code);
    expect(body).toMatchObject({
      number,
      status: 'accepted',
      service: { code: 'WX-05' },
      department: { code: 'WX', name: '维修服务中心' },
      handler: { name: '喻示九', phone: '8800-1511' },
      dueAt: moment('09-20 17:30'),
      light: 'green',
      paused: false,
    });
    expect(text).not.toContain('林晚舟');
    expect(text).not.toContain('13800001234');
    expect(text).not.toContain('username');
  });

  it('SC-6.1 the code is the same in small letters and with dashes; another finds nothing', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    const written = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    expect((await track(written)).body.number).toBe(number);
    expect(await track('AAAAAAAAAAAAAAAA')).toMatchObject({ status: 404 });
    expect(await track('A')).toMatchObject({ status: 404 });
  });

  it('SC-6.1 a phone and codes find the matters that are of both, and say nothing of any other', async () => {
    const { code, number } = await submit(office.anyone, 'WX-05');
    const find = async (phone: string, ...trackingCodes: string[]) =>
      (await office.anyone.post('/track', { phone, trackingCodes })).body.items;
    const found = [{ trackingCode: code, number, name: '墙地面、屋面防水修补' }];
    expect(await find('138 0000 1234', code, 'AAAAAAAAAAAAAAAA')).toEqual(found);
    expect(await find('+86-138-0000-1234', code)).toEqual(found);
    const nothing = [await find('13800001235', code), await find('13800001234', 'AAAAAAAAAAAAAAAA')];
    expect([...nothing, await find('---', code)]).toEqual([[], [], []]);
    expect((await office.anyone.post('/track', { phone: '13800001234', trackingCodes: [] })).status).toBe(
      400,
    );
  });

  it('SC-6.1 explains its date day by day, with nothing of anybody, once a clock runs', async () => {
    const { code } = await submit(office.anyone, 'WX-05');
    const { body, text } = await office.anyone.get(`/track/${code}/deadline`);
    expect(body).toMatchObject({ dueOn: '2026-09-20', dueAt: moment('09-20 17:30'), provisional: false });
    expect(body.days[0]).toEqual({ date: '2026-09-14', counted: false, because: 'startDay' });
    expect(body.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(5);
    expect(text).not.toContain('林晚舟');
    expect(await office.anyone.get('/track/AAAAAAAAAAAAAAAA/deadline')).toMatchObject({ status: 404 });
    const waiting = await submit(office.anyone, 'FC-06');
    expect(await office.anyone.get(`/track/${waiting.code}/deadline`)).toMatchObject({ status: 409 });
  });

  it('SC-6.1 urging reaches handler and head', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    expect((await track(code, 'urge', { note: '雨天渗水加重' })).status).toBe(200);
    for (const who of [handler, head]) expect(await notesOf(who, number)).toContain('caseUrged 09-14 10:00');
  });

  it('TL-3 a later date the applicant asks for moves the deadline and is no extension', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    expect(await track(code, 'reschedule', { dueOn: '2026-09-16' })).toMatchObject({
      status: 422,
      body: { code: 'laterDateInvalid', demand: 'TL-3' },
    });
    const moved = await track(code, 'reschedule', { dueOn: '2026-09-22', reason: '出差' });
    expect(moved.body).toMatchObject({ dueOn: '2026-09-22', dueAt: moment('09-22 17:30') });
    const found = await readCase(handler, number);
    expect(found).toMatchObject({ dueAt: moment('09-22 17:30') });
    expect(found.extension).toBeUndefined();
    const ask = { count: 1, unit: 'workingDay', reason: '等配件' };
    expect((await handler.post(`/cases/${number}/extend`, ask)).body.extension.approver).toBe('head');
  });

  it('SC-6.1 withdrawn by the applicant it is over, for everybody', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    expect((await track(code, 'withdraw', { reason: '已自行解决' })).body).toMatchObject({
      status: 'withdrawn',
      allowed: [],
    });
    expect(await track(code, 'urge')).toMatchObject({ status: 409 });
    expect(await handler.post(`/cases/${number}/finish`, DONE)).toMatchObject({ status: 409 });
    expect(await notesOf(handler, number)).toContain('caseWithdrawn 09-14 10:00');
  });
});

describe('SC-6.1 not solved', () => {
  let first: { number: string; code: string };
  let second: { number: string; code: string };

  it('SC-6.1 is asked for its reason, and only of what is finished', async () => {
    first = await submit(office.anyone, 'WX-05');
    second = await submit(office.anyone, 'WX-05');
    expect(await track(first.code, 'unsolved', { reason: '还在渗水' })).toMatchObject({ status: 409 });
    for (const { number } of [first, second]) await handler.post(`/cases/${number}/finish`, DONE);
    expect((await track(first.code)).body).toMatchObject({
      allowed: ['unsolved'],
      asks: { question: expect.stringContaining('by 21 Sep'), until: moment('09-22 00:00') },
    });
    expect(await track(first.code, 'unsolved')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
  });

  it('SC-6.1 within seven days reopens the same case on a new clock, its first verdict kept', async () => {
    await office.moveClock('09-21 17:00');
    const again = await track(first.code, 'unsolved', { reason: '还在渗水' });
    expect(again.body).toMatchObject({
      number: first.number,
      status: 'accepted',
      dueAt: moment('09-29 17:30'),
    });
    for (const who of [handler, head])
      expect(await notesOf(who, first.number)).toContain('caseReopened 09-21 17:00');
    const { rows } = await office.database.db.pool.query(`select state from cases where number = $1`, [
      first.number,
    ]);
    expect(rows[0].state).toMatchObject({ round: 2, earlierRounds: [{ ending: { verdict: 'early' } }] });
    await office.moveClock('09-22 09:00');
    expect((await handler.post(`/cases/${first.number}/finish`, DONE)).body.verdict).toBe('early');
  });

  it('SC-6.1 after the seventh day it is refused', async () => {
    const { body } = await track(second.code);
    expect([body.allowed, body.asks]).toEqual([[], undefined]);
    expect(await track(second.code, 'unsolved', { reason: '还在渗水' })).toMatchObject({
      status: 422,
      body: { code: 'unsolvedTooLate', demand: 'SC-6.1' },
    });
  });
});
