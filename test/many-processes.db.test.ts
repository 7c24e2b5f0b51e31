import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROW_TABLES } from '../src/app/cli/row-tables.ts';
import { quoteIdent } from '../src/platform/db/types.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { type Running, startProgram } from './program.ts';
import { matter } from './stories/matters.ts';

/** Real processes on one external database, none of which knows of the others. */

let folder: string;
let database: TestDatabase;
let running: Running[] = [];

const env = () => ({
  DATABASE_URL: database.servingUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  YINUO_SCHEMA: database.schema,
});
const start = (role: 'server' | 'worker') => startProgram(folder, { role, env: env() });

async function file({ address }: Running, key: string) {
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(matter('WX-05')),
  });
  return { status: answer.status, body: await answer.text() };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-many-'));
  database = await createTestDatabase({ content: 'empty' });
}, 60_000);
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

it('two servers and two workers that start at once on an empty database make one office', async () => {
  running = await Promise.all((['server', 'server', 'worker', 'worker'] as const).map(start));
  const { rows } = await database.db.pool.query<{ offices: number; services: number; doubled: number }>(
    `select (select count(*) from office)::int as offices, (select count(*) from service_items)::int as services,
       (select count(*) from (select number from cases group by number having count(*) > 1) as twice)::int as doubled`,
  );
  expect(rows[0]).toMatchObject({ offices: 1, doubled: 0 });
  expect(rows[0]?.services).toBeGreaterThan(40);
}, 240_000);

it('one request sent to both at the same moment is one matter', async () => {
  const [one, other] = running as [Running, Running];
  for (let turn = 0; turn < 10; turn += 1) {
    const key = `twice-${turn}`;
    const answers = await Promise.all([file(one, key), file(other, key)]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  }
});

it('one that stops in the middle ends what it has begun; the other goes on', async () => {
  const [one, other] = running as [Running, Running];
  const answers = Promise.all(
    Array.from({ length: 30 }, (_, turn) => file(one, `stopping-${turn}`).catch(() => undefined)),
  );
  expect(await one.stop()).toBe(0);
  for (const [turn, answer] of (await answers).entries()) {
    // What was not answered is sent to the other one; what was, gets the very same answer there.
    const again = await file(other, `stopping-${turn}`);
    expect(again.status).toBe(201);
    if (answer?.status === 201) expect(again.body).toBe(answer.body);
  }
  running = running.filter((each) => each !== one);
}, 60_000);

it('an older program goes on beside a newer one whose migration is marked compatible, and refuses any other', async () => {
  const [other] = running as [Running];
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const migrations = `${quoteIdent(database.schema)}.schema_migrations`;
    await addMigration(owner, migrations, true);
    const beside = await start('server');
    expect((await file(other, 'beside-newer')).status).toBe(201);
    expect((await file(beside, 'beside-newer')).status).toBe(201);
    await beside.stop();
    await owner.query(`delete from ${migrations} where number = 9999`);
    await addMigration(owner, migrations, false);
    await expect(start('server')).rejects.toThrow(/newer|更新/);
    await owner.query(`delete from ${migrations} where number = 9999`);
  } finally {
    await owner.end();
  }
}, 120_000);

it('after all of it the log verifies', async () => {
  await Promise.all(running.map((each) => each.stop()));
  running = [];
  const { findings } = await verifyLog(database.db.pool, ROW_TABLES);
  expect(findings).toEqual([]);
}, 60_000);

async function addMigration(owner: pg.Client, migrations: string, additive: boolean): Promise<void> {
  await owner.query(
    `insert into ${migrations} (number, file, checksum, additive) values (9999, '9999-newer.sql', 'x', $1)`,
    [additive],
  );
}
