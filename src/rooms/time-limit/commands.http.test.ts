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

  it('SC-5.2.3 is malformed where it says nothing; it is never left out in silence', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    const give = (name: string, body: object) => handler.post(`/cases/${number}/${name}`, body);
    const blank = told('09-14 10:00', { to: ' ', text: '\n' });
    const pointers = async (name: string, body: object) => {
      const { status, body: problem } = await give(name, body);
      return [status, ...problem.errors.map((error: { pointer: string }) => error.pointer)];
    };
    expect(await pointers('tell', blank)).toEqual([400, '/to', '/text']);
    const extension = { count: 1, unit: 'workingDay', reason: '等配件', told: blank };
    expect(await pointers('extend', extension)).toEqual([400, '/told/to', '/told/text']);
  });
});
