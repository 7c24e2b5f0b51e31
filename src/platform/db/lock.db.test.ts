import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { underLock } from './lock.ts';

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

it('who waits is not given up by the statement timeout, and the connection keeps it afterwards', async () => {
  const timeout = async () => (await t.db.pool.query('show statement_timeout')).rows[0].statement_timeout;
  const usual = await timeout();
  expect(
    await underLock(t.db, 'one', async (client) => (await client.query('show statement_timeout')).rows[0]),
  ).toEqual({ statement_timeout: usual });
});
