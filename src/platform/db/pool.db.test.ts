import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { openDatabase } from './pool.ts';
import { instantParam } from './types.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await createTestDatabase({ content: 'empty' });
});
afterAll(() => t.drop());

describe('what the database gives back (house)', () => {
  it('reads moments as epoch milliseconds, days as text and bigint as a number, never as a Date', async () => {
    const at = 1_790_388_123_456;
    const { rows } = await t.db.pool.query(
      `select $1::timestamptz as at, array[$1::timestamptz, null] as ats, date '2026-09-28' as day,
              array[date '2026-09-28'] as days, 9007199254740991::bigint as big, array[1::bigint] as bigs, count(*) as n
         from generate_series(1, 3)`,
      [instantParam(at)],
    );
    expect(rows[0]).toEqual({
      at,
      ats: [at, null],
      day: '2026-09-28',
      days: ['2026-09-28'],
      big: Number.MAX_SAFE_INTEGER,
      bigs: [1],
      n: 3,
    });
  });

  it('refuses a bigint that a number cannot hold instead of rounding it', async () => {
    await expect(t.db.pool.query('select 9007199254740993::bigint')).rejects.toThrow(/does not fit/);
  });

  it('sets the configured schema as the only search path, so that nothing refers to public', async () => {
    const { rows } = await t.db.pool.query('show search_path');
    expect(rows[0].search_path).toBe(t.schema);
  });
});

describe('transactions (house)', () => {
  it('keeps what was done when the work ends well and nothing when it throws', async () => {
    await t.db.pool.query('create temporary table unused (n int)').catch(() => undefined);
    const owner = t.db.ownerPool();
    await owner.query(
      'create schema if not exists yinuo; create table kept (n int); grant usage on schema yinuo to public; grant all on kept to public',
    );
    await t.db.withTransaction((client) => client.query('insert into kept values (1)'));
    const failing = t.db.withTransaction(async (client) => {
      await client.query('insert into kept values (2)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { rows } = await t.db.pool.query('select n from kept');
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('opening (SC-0 program)', () => {
  it('names variable and place, but no password, when nobody answers', async () => {
    const opening = openDatabase({ url: 'postgres://u:hush@127.0.0.1:1/x', schema: 'yinuo', waitMs: 300 });
    await expect(opening).rejects.toMatchObject({ code: 'cannotConnect' });
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/x.*DATABASE_URL/);
    await expect(opening).rejects.not.toThrow(/hush/);
  });
});
