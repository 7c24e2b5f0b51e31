import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import type { Client } from '../../../test/office-client.ts';
import { submit, told } from '../../../test/stories/matters.ts';

let office: TestOffice;
let handler: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
});
afterAll(async () => office?.close());

const refusedActs = async () =>
  (await office.database.db.pool.query('select count(*)::int as n from refused_acts')).rows[0].n as number;

describe('TL-12 a retry of what took the sender’s authority away', () => {
  it('TL-12 SC-6.2 is answered as before, and is no act beyond authority', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const give = (staff: string, key?: string) =>
      handler.post(`/cases/${number}/hand-over`, { staff }, key === undefined ? {} : { key });
    const first = await give('backup', 'over-1');
    expect(first.status).toBe(200);
    const again = await give('backup', 'over-1');
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await refusedActs()).toBe(0);
  });

  it('SC-6.2 with another body, another key or none it stays refused and recorded', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const path = `/cases/${number}/hand-over`;
    expect((await handler.post(path, { staff: 'backup' }, { key: 'over-2' })).status).toBe(200);
    const before = await refusedActs();
    for (const [body, options] of [
      [{ staff: 'crew' }, { key: 'over-2' }],
      [{ colour: 'red' }, { key: 'over-2' }],
      [{ staff: 'backup' }, { key: 'over-3' }],
      [{ staff: 'backup' }, {}],
    ] as const)
      expect((await handler.post(path, body, options)).status).toBe(403);
    expect((await handler.post(`${path}?preview=true`, { staff: 'backup' }, { key: 'over-2' })).status).toBe(
      403,
    );
    expect(await refusedActs()).toBe(before + 5);
  });
});

describe('SC-5.2.3 a telling that does not hold', () => {
  it('SC-5.2.3 is refused at the place where it stands in the body', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const give = (name: string, body: object) => handler.post(`/cases/${number}/${name}`, body);
    const ahead = told('09-14 10:01');
    for (const name of ['tell', 'remind'])
      expect(await give(name, ahead)).toMatchObject({
        status: 422,
        body: { code: 'toldOutOfRange', errors: [{ pointer: '/at' }] },
      });
    const extension = { count: 1, unit: 'workingDay', reason: '等配件' };
    expect(await give('extend', { ...extension, told: ahead })).toMatchObject({
      status: 422,
      body: { code: 'toldOutOfRange', errors: [{ pointer: '/told/at' }] },
    });
  });

  it('SC-5.2.3 names all it lacks at once, for what it is told; it is never left out in silence', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const give = (name: string, body: object) => handler.post(`/cases/${number}/${name}`, body);
    const blank = told('09-14 10:00', { to: ' ', text: '\n' });
    const pointers = async (name: string, body: object) => {
      const { status, body: problem } = await give(name, body);
      expect(problem.code).toBe('toldIncomplete');
      return [status, problem.demand, ...problem.errors.map((error: { pointer: string }) => error.pointer)];
    };
    expect(await pointers('tell', blank)).toEqual([422, 'SC-5.2.2', '/to', '/text']);
    expect(await pointers('remind', { means: 'phone' })).toEqual([422, 'TL-3', '/at', '/to', '/text']);
    const extension = { count: 1, unit: 'workingDay', reason: '等配件', told: blank };
    expect(await pointers('extend', extension)).toEqual([422, 'SC-5.2.3', '/told/to', '/told/text']);
  });
});

describe('SC-6.1 what was written with a step is read', () => {
  const steps = async (number: string, code: string) => ({
    staff: (await handler.get(`/cases/${number}`)).body.events.at(-1),
    applicant: (await office.anyone.get(`/track/${code}`)).body.timeline.at(-1),
  });

  it('SC-6.1 why the applicant urges, puts off and withdraws, by those who handle it', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    for (const [name, body, said] of [
      ['urge', { note: '天花板在滴水' }, '天花板在滴水'],
      ['reschedule', { dueOn: '2026-09-25', reason: '出差' }, '出差'],
      ['withdraw', { reason: '自己修好了' }, '自己修好了'],
    ] as const) {
      expect((await office.anyone.post(`/track/${code}/${name}`, body)).status).toBe(200);
      const { staff, applicant } = await steps(number, code);
      expect([staff.note, applicant.note]).toEqual([said, said]);
    }
  });

  it('TL-3 a later day on which nobody works says where the date went, and why', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    const body = { dueOn: '2026-10-17', reason: '出差' };
    expect((await office.anyone.post(`/track/${code}/reschedule`, body)).status).toBe(200);
    const { staff, applicant } = await steps(number, code);
    const words = 'Put off to 17 Oct as you asked; that is a weekend day, so the new deadline is';
    for (const { text } of [staff, applicant]) expect(text).toContain(words);
    const { body: why } = await office.anyone.get(`/track/${code}/deadline`);
    expect(why).toMatchObject({ dueOn: '2026-10-19', movedFrom: { date: '2026-10-17', because: 'weekend' } });
  });

  it('FC-4 TL-10 what cannot be done is given to the applicant with reason, basis and alternative', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    const why = { reason: '属承重结构', basis: '《维修管理办法》第八条', alternative: '向修缮科申请立项' };
    const body = { outcome: 'notPossible', answer: '零修不能处理', ...why };
    expect((await handler.post(`/cases/${number}/finish`, body)).status).toBe(200);
    const { applicant } = await steps(number, code);
    for (const words of ['零修不能处理', ...Object.values(why)]) expect(applicant.text).toContain(words);
  });

  it('SC-6 what the office notes for itself stays there', async () => {
    const { number, code } = await submit(office.anyone, 'FC-03');
    const maker = await office.signIn(
      (await (await office.signIn('chief')).get(`/cases/${number}`)).body.handler.username,
    );
    expect((await maker.post(`/cases/${number}/accept`, { note: '先核面积' })).status).toBe(200);
    const { events } = (await maker.get(`/cases/${number}`)).body;
    expect(events.find(({ type }: { type: string }) => type === 'CaseAccepted').note).toBe('先核面积');
    expect((await office.anyone.get(`/track/${code}`)).text).not.toContain('先核面积');
  });
});
