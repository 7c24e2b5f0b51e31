import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { at } from '../../test/sample-office.ts';
import { type Database, openDatabase, silentLog } from '../platform/db/pool.ts';
import { openOffice } from './office.ts';
import { prepareStart } from './start.ts';

let t: TestDatabase;
let dataDir: string;
beforeEach(async () => {
  t = await createTestDatabase();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-start-'));
});
afterEach(async () => {
  await t.drop();
  await rm(dataDir, { recursive: true });
});

const DEMO = { demo: true, demoClock: at('09-28 10:00') };

/** What one process does at its start, with as few connections as it may have: none may wait for one it holds itself. */
async function startOn(use: (db: Database) => Database = (db) => db): Promise<void> {
  const db = await openDatabase({ url: t.servingUrl, ownerUrl: t.ownerUrl, schema: t.schema, poolSize: 2 });
  try {
    await prepareStart(await openOffice(use(db), { dataDir }), DEMO, silentLog);
  } finally {
    await db.close();
  }
}

async function counted() {
  const { rows } = await t.db.pool.query<{ cases: number; years: number; accounts: number; loaded: boolean }>(
    `select (select count(*)::int from cases) as cases, (select count(*)::int from calendar_years) as years,
       (select count(*)::int from auth_user) as accounts, examples_loaded as loaded from office`,
  );
  return rows[0];
}

describe('several processes start at once on an empty database', () => {
  it('the examples are there once, as if one had started', async () => {
    await startOn();
    const alone = await counted();
    expect(alone).toMatchObject({ years: 3, loaded: true });
    expect(alone?.cases).toBeGreaterThan(500);
    await t.drop();
    t = await createTestDatabase();
    await Promise.all([startOn(), startOn(), startOn()]);
    expect(await counted()).toEqual(alone);
  }, 60_000);

  it('what a process left unfinished the next one finishes, and nothing is there twice', async () => {
    /** Dies just before the past matters are committed. */
    const dying = (db: Database): Database => ({
      ...db,
      withTransaction: (work) =>
        db.withTransaction(async (client) => {
          const done = await work(client);
          const { rows } = await client.query<{ loaded: boolean }>(
            'select examples_loaded as loaded from office',
          );
          if (rows[0]?.loaded) throw new Error('killed');
          return done;
        }),
    });
    await expect(startOn(dying)).rejects.toThrow('killed');
    expect(await counted()).toMatchObject({ cases: 0, loaded: false });
    const { rows: before } = await t.db.pool.query('select count(*)::int as n from events');
    await startOn();
    const once = await counted();
    expect(once).toMatchObject({ loaded: true });
    expect(once?.cases).toBeGreaterThan(500);
    const { rows } = await t.db.pool.query(
      `select count(*)::int as n from events where stream not in ('case', 'contact')`,
    );
    expect(rows).toEqual(before);
  }, 60_000);
});
