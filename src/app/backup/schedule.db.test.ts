import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { MIGRATIONS } from '../../../test/database-server.ts';
import { DAY_MS } from '../../kernel/time.ts';
import { restore } from './restore.ts';
import { backUpByPlan, cronOf } from './schedule.ts';

const FIRST = Date.parse('2026-10-12T02:30:00+08:00');

let folder: string;
let source: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-plan-'));
  source = await createTestDatabase();
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

const run = (day: number, keep: number) =>
  backUpByPlan(
    source.db,
    { folder, keep },
    { now: FIRST + day * DAY_MS, filesFolder: path.join(folder, 'none') },
  );

test('the office’s time of day is a line of cron in UTC', () => {
  expect(cronOf('02:30')).toBe('30 18 * * *');
  expect(cronOf('08:00')).toBe('0 0 * * *');
  expect(cronOf('23:05')).toBe('5 15 * * *');
});

test('the last ones are kept, each can be restored, and nothing else in the folder is touched', async () => {
  await writeFile(path.join(folder, 'yinuo-by-hand.backup'), 'kept');
  await writeFile(path.join(folder, 'yinuo-2026-10-01T0230.backup.partial'), 'half');
  for (const day of [0, 1, 2, 3]) await run(day, 2);
  expect((await readdir(folder)).sort()).toEqual([
    'yinuo-2026-10-14T0230.backup',
    'yinuo-2026-10-15T0230.backup',
    'yinuo-by-hand.backup',
  ]);
  const empty = await createTestDatabase({ content: 'empty' });
  try {
    await restore(empty.db, path.join(folder, 'yinuo-2026-10-15T0230.backup'), {
      migrationsFolder: MIGRATIONS,
    });
    const { rows } = await empty.db.pool.query('select id from office');
    expect(rows).toEqual((await source.db.pool.query('select id from office')).rows);
  } finally {
    await empty.drop();
  }
});

test('twice in one minute is once', async () => {
  const again = await run(3, 2);
  expect(again).toMatchObject({ report: undefined, removed: [] });
});

test('a failure removes nothing', async () => {
  const before = await readdir(folder);
  const unreachable = {
    ...source.db,
    ownerPool: () => ({ connect: () => Promise.reject(new Error('gone')) }),
  };
  await expect(
    backUpByPlan(
      unreachable as unknown as typeof source.db,
      { folder, keep: 1 },
      { now: FIRST + 9 * DAY_MS, filesFolder: folder },
    ),
  ).rejects.toThrow('gone');
  expect(await readdir(folder)).toEqual(before);
});
