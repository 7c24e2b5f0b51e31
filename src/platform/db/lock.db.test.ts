import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { underLock } from './lock.ts';
import { openDatabase } from './pool.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await createTestDatabase({ content: 'empty' });
});
afterAll(() => t.drop());

it('work of one name is done by one at a time, whatever becomes of it', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(30);
    running -= 1;
    throw new Error('did not go well');
  };
  const all = Array.from({ length: 5 }, () => underLock(t.db, 'one', work));
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  expect(most).toBe(1);
});

it('work of another name goes on beside it', async () => {
  const beside = () => underLock(t.db, 'other', async () => 'done');
  expect(await underLock(t.db, 'one', beside)).toBe('done');
});

it('neither who waits nor who works is given up: what is under a lock takes as long as it takes', async () => {
  const own = await openDatabase({ url: t.servingUrl, schema: t.schema, statementTimeoutMs: 200 });
  try {
    await expect(own.pool.query('select pg_sleep(0.5)')).rejects.toThrow(/statement timeout/);
    let done = 0;
    const slow = () =>
      underLock(own, 'slow', async (client) => {
        await client.query('select pg_sleep(0.5)');
        done += 1;
      });
    await Promise.all([slow(), slow()]);
    expect(done).toBe(2);
    // The client's own limit, for a database that is frozen, is not for these connections either.
    const limits = [own.pool, own.patientPool(), own.ownerPool()].map(({ options }) => options.query_timeout);
    expect(limits).toEqual([5_200, undefined, undefined]);
  } finally {
    await own.close();
  }
});
