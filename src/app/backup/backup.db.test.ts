import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { MIGRATIONS } from '../../../test/database-server.ts';
import type { Database } from '../../platform/db/pool.ts';
import { rowTable } from '../../platform/log/row-table.ts';
import { save } from '../../platform/log/save.ts';
import { sealDay } from '../../platform/log/seal.ts';
import { eraseTexts, sealText } from '../../platform/log/texts.ts';
import { verifyLog } from '../../platform/log/verify.ts';
import { backup } from './backup.ts';
import { sequencesOf, tablesOf } from './inventory.ts';
import { restore } from './restore.ts';

const TABLE = rowTable({ name: 'divisions', stream: 'division', columns: { code: 'text' } });
const AT = Date.UTC(2026, 8, 28, 2);
const MADE_AT = '2026-09-28T10:00:00+08:00';

let folder: string;
let source: TestDatabase;
const opened: TestDatabase[] = [];

async function open(content: 'migrated' | 'empty'): Promise<TestDatabase> {
  const made = await createTestDatabase({ content });
  opened.push(made);
  return made;
}

async function addStream(db: Database, code: string): Promise<string> {
  const id = randomUUID();
  const { ref, row } = sealText(id, 'reason', `换行\n制表\t反斜杠\\N 引号"' 中文 ${code}`);
  const events = ['Opened', 'Closed'].map((type) => ({
    type,
    demand: 'NT-1' as const,
    data: { ref, n: 0.1 },
  }));
  const stream = { id, version: 0, head: null };
  const actor = { kind: 'system' as const };
  await save(
    db.pool,
    [
      {
        table: TABLE,
        mode: 'insert',
        stream,
        at: AT,
        actor,
        events,
        state: { code },
        columns: { code },
        texts: [row],
      },
    ],
    db.jobsSchema,
  );
  return id;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-backup-test-'));
  source = await open('migrated');
  const { db } = source;
  for (let n = 0; n < 50; n += 1) await addStream(db, `D${n}`);
  await eraseTexts(db.pool, await addStream(db, 'FORGOTTEN'), AT);
  await sealDay(db.pool, '2026-09-28', AT);
  await db.pool.query(`update office set name = '后勤管理处'`);
  await db.pool.query(`insert into refused_acts (request_id, caller_kind, operation, method, params, code, demand)
    values ('r', 'anonymous', 'o', 'GET', '{}', 'c', 'SC-6.2')`);
  await db.pool.query(`select nextval('case_numbers') from generate_series(1, 41)`);
  await db.pool.query(
    `select ${db.jobsSchema}.add_job('mail', '{"to": "a"}'::json, run_at => '2027-01-01T00:00:00Z', job_key => 'k')`,
  );
  await mkdir(path.join(folder, 'files', 'ab'), { recursive: true });
  await writeFile(path.join(folder, 'files', 'ab', 'cd'), Buffer.alloc(100_000, 7));
  await writeFile(path.join(folder, 'files', 'empty'), '');
});
afterAll(async () => {
  for (const each of opened) await each.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything in a database, as text, by table. */
async function contentOf({ db }: TestDatabase): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const { name } of await tablesOf(db.ownerPool())) {
    const { rows } = await db
      .ownerPool()
      .query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

const options = () => ({ madeAt: MADE_AT, filesFolder: path.join(folder, 'files') });
const into = (name: string) => ({ migrationsFolder: MIGRATIONS, filesFolder: path.join(folder, name) });

test('a backup restored into an empty database gives the same office, with files, sequences, jobs and seals', async () => {
  const file = path.join(folder, 'whole.backup');
  const made = await backup(source.db, file, options());
  expect(made.tables.find(({ name }) => name === 'events')).toMatchObject({ rows: 102 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const target = await open('empty');
  const report = await restore(target.db, file, into('restored'));
  expect(report).toMatchObject({ madeAt: MADE_AT, jobs: 1, tables: made.tables, files: made.files });
  expect(await contentOf(target)).toEqual(await contentOf(source));
  expect(await sequencesOf(target.db.ownerPool())).toEqual(await sequencesOf(source.db.ownerPool()));
  expect(await readFile(path.join(folder, 'restored', 'ab', 'cd'))).toEqual(Buffer.alloc(100_000, 7));
  expect((await readdir(path.join(folder, 'restored'))).sort()).toEqual(['ab', 'empty']);
  const { rows: jobs } = await target.db.pool.query(
    `select task_identifier as task, key, run_at as "runAt" from ${target.db.jobsSchema}.jobs`,
  );
  expect(jobs).toEqual([{ task: 'mail', key: 'k', runAt: Date.UTC(2027, 0, 1) }]);
  expect(await verifyLog(target.db.pool, [TABLE])).toMatchObject({
    found: 0,
    events: 102,
    erased: 1,
    seals: 1,
    unsealed: 0,
  });
});

test('a restored office works on: positions and numbers go on, the log is append-only', async () => {
  const target = await open('empty');
  const file = path.join(folder, 'onward.backup');
  await backup(source.db, file, { madeAt: MADE_AT });
  await restore(target.db, file, { migrationsFolder: MIGRATIONS });
  await addStream(target.db, 'NEXT');
  expect(await verifyLog(target.db.pool, [TABLE])).toMatchObject({ found: 0, events: 104 });
  const { rows } = await target.db.pool.query(`select nextval('case_numbers') as n`);
  expect(rows[0].n).toBe(42);
  await expect(target.db.ownerPool().query('delete from events')).rejects.toThrow('append-only');
  await expect(target.db.pool.query('delete from events')).rejects.toMatchObject({ code: '42501' });
});

test('a backup made while the office works is of one moment and verifies', async () => {
  const file = path.join(folder, 'under-load.backup');
  let going = true;
  const writer = (async () => {
    for (let n = 0; going; n += 1) await addStream(source.db, `LOAD${n}`);
  })();
  try {
    await backup(source.db, file, { madeAt: MADE_AT });
  } finally {
    going = false;
    await writer;
  }
  const target = await open('empty');
  await restore(target.db, file, { migrationsFolder: MIGRATIONS });
  expect(await verifyLog(target.db.pool, [TABLE])).toMatchObject({ found: 0 });
  await addStream(target.db, 'NEXT');
});

test('a database that is not empty is left alone', async () => {
  const file = path.join(folder, 'refused.backup');
  await backup(source.db, file, { madeAt: MADE_AT });
  const target = await open('migrated');
  await addStream(target.db, 'MINE');
  const before = await contentOf(target);
  await expect(restore(target.db, file, into('refused'))).rejects.toMatchObject({ code: 'notEmpty' });
  expect(await contentOf(target)).toEqual(before);
});

test('an empty migrated database takes a backup as well', async () => {
  const file = path.join(folder, 'migrated.backup');
  await backup(source.db, file, { madeAt: MADE_AT });
  const target = await open('migrated');
  await restore(target.db, file, { migrationsFolder: MIGRATIONS });
  expect((await contentOf(target)).divisions?.length).toBeGreaterThan(50);
});

/** The backup of the source with its unpacked bytes changed. */
async function damaged(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const whole = path.join(folder, `${name}.whole`);
  await backup(source.db, whole, options());
  const file = path.join(folder, `${name}.backup`);
  await writeFile(file, gzipSync(change(gunzipSync(await readFile(whole)))));
  return file;
}

async function expectNothing(file: string, code: string) {
  const target = await open('empty');
  await expect(restore(target.db, file, into('nothing'))).rejects.toMatchObject({ code });
  const { rows } = await target.db.pool.query(
    'select (select count(*)::int from events) as events, (select count(*)::int from texts) as texts',
  );
  expect(rows).toEqual([{ events: 0, texts: 0 }]);
  expect(await readdir(path.join(folder, 'nothing')).catch(() => [])).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
}

test('a changed byte is found by the digest and nothing is restored', async () => {
  const file = await damaged('changed', (bytes) => {
    const at = bytes.indexOf('换行');
    bytes[at] = 0xe7;
    return bytes;
  });
  await expectNothing(file, 'digest');
});

test('a file cut short is refused and nothing is restored', async () => {
  await expectNothing(await damaged('short', (bytes) => bytes.subarray(0, bytes.length - 10)), 'broken');
});

test('a file without its last part is refused and nothing is restored', async () => {
  await expectNothing(
    await damaged('no-end', (bytes) => bytes.subarray(0, bytes.lastIndexOf('Z\u0000\u0000'))),
    'broken',
  );
});

test('a damaged compression is refused and nothing is restored', async () => {
  const whole = path.join(folder, 'zip.whole');
  await backup(source.db, whole, options());
  const bytes = await readFile(whole);
  bytes.fill(0x55, bytes.length - 400, bytes.length - 300);
  await writeFile(path.join(folder, 'zip.backup'), bytes);
  await expectNothing(path.join(folder, 'zip.backup'), 'broken');
});

test('a file name that leads out of the folder is refused and nothing is restored', async () => {
  const file = await damaged('path', (bytes) => {
    const text = Buffer.from('{"name":"ab/cd"}');
    const at = bytes.indexOf(text);
    Buffer.from('{"name":"../cd"}').copy(bytes, at);
    return bytes;
  });
  await expectNothing(file, 'unsafePath');
});

test('what is no backup, and a backup that is not there, are told in words', async () => {
  const target = await open('empty');
  const file = path.join(folder, 'text.backup');
  await writeFile(file, 'hello');
  await expect(restore(target.db, file, { migrationsFolder: MIGRATIONS })).rejects.toMatchObject({
    code: 'broken',
  });
  await writeFile(file, gzipSync('hello, this is not a backup at all'));
  await expect(restore(target.db, file, { migrationsFolder: MIGRATIONS })).rejects.toMatchObject({
    code: 'broken',
  });
  await expect(restore(target.db, `${file}.not`, { migrationsFolder: MIGRATIONS })).rejects.toMatchObject({
    code: 'fileMissing',
  });
});

test('a backup never overwrites a file, and leaves none behind when it fails', async () => {
  const file = path.join(folder, 'there.backup');
  await writeFile(file, 'mine');
  await expect(backup(source.db, file, { madeAt: MADE_AT })).rejects.toMatchObject({ code: 'fileExists' });
  expect(await readFile(file, 'utf8')).toBe('mine');
  const empty = await open('empty');
  await expect(backup(empty.db, path.join(folder, 'none.backup'), { madeAt: MADE_AT })).rejects.toMatchObject(
    { code: 'notMigrated' },
  );
  expect((await readdir(folder)).filter((name) => name.startsWith('none'))).toEqual([]);
});
