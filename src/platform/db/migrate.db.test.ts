import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from '../../../test/database.ts';
import { isMigrated, migrate } from './migrate.ts';
import { connectionConfig, openDatabase } from './pool.ts';
import { findSeparationGaps } from './role-separation.ts';

let folder: string;
let t: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'migrations-'));
});
afterEach(async () => {
  await t.drop();
  await rm(folder, { recursive: true });
});

const EVENTS = `create table events (position bigint generated always as identity, data text not null);
grant select, insert on events to {{serving}};`;

async function open(options: TestDatabaseOptions = { content: 'empty' }): Promise<void> {
  t = await createTestDatabase(options);
}

const put = (file: string, sql: string) => writeFile(path.join(folder, file), sql);

describe('migrations (SC-0 program)', () => {
  it('applies what is pending in order, once, and remembers it', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    await put('0002-more.sql', 'alter table events add column more text;');
    expect(await isMigrated(t.db, folder)).toBe(false);
    expect(await migrate(t.db, folder)).toEqual({ applied: ['0001-log.sql', '0002-more.sql'], version: 2 });
    expect(await migrate(t.db, folder)).toEqual({ applied: [], version: 2 });
    expect(await isMigrated(t.db, folder)).toBe(true);
    await put('0003-again.sql', 'alter table events add column again text;');
    expect(await isMigrated(t.db, folder)).toBe(false);
    expect(await migrate(t.db, folder)).toEqual({ applied: ['0003-again.sql'], version: 3 });
  });

  it('lets several processes start at once: each migration runs once and all of them succeed', async () => {
    await open();
    await put('0001-log.sql', `${EVENTS} select pg_sleep(0.2);`);
    await put('0002-more.sql', 'create table more (n int);');
    const others = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ url: t.servingUrl, ownerUrl: t.ownerUrl, schema: t.schema })),
    );
    const results = await Promise.all([t.db, ...others].map((db) => migrate(db, folder)));
    await Promise.all(others.map((db) => db.close()));
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, 2]);
    expect(results.every(({ version }) => version === 2)).toBe(true);
  });

  it('refuses a migration that was changed after it had been applied, and names it', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    await migrate(t.db, folder);
    await put('0001-log.sql', `${EVENTS}\n-- one word more`);
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'migrationChanged' });
    await expect(migrate(t.db, folder)).rejects.toThrow(/0001-log\.sql/);
    await put('0001-log.sql', EVENTS.replaceAll('\n', '\r\n'));
    expect(await migrate(t.db, folder)).toEqual({ applied: [], version: 1 });
  });

  it('refuses a database newer than the program, unless what is newer only adds', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    await put('0002-adds.sql', '-- additive\ncreate table more (n int);');
    await migrate(t.db, folder);
    await rm(path.join(folder, '0002-adds.sql'));
    expect(await migrate(t.db, folder)).toEqual({ applied: [], version: 2 });
    await put('0002-adds.sql', '-- additive\ncreate table more (n int);');
    await put('0003-changes.sql', 'drop table more;');
    await migrate(t.db, folder);
    await rm(path.join(folder, '0003-changes.sql'));
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'databaseNewer' });
  });

  it('refuses a file numbered before the last applied one, a number used twice and a wrong name', async () => {
    await open();
    await put('0002-log.sql', EVENTS);
    await migrate(t.db, folder);
    await put('0001-late.sql', 'select 1;');
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'migrationOutOfOrder' });
    await put('0002-other.sql', 'select 1;');
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'migrationTwice' });
    await put('3_wrong.sql', 'select 1;');
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'migrationNamedWrong' });
  });

  it('changes nothing when one of several fails, and names file and line', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    await put('0002-wrong.sql', 'create table fine (n int);\n\nselect nonsense from fine;');
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'migrationFailed' });
    await expect(migrate(t.db, folder)).rejects.toThrow(/0002-wrong\.sql failed at line 3/);
    const { rows } = await t.db.ownerPool().query(`select to_regclass('events') as events`);
    expect(rows[0].events).toBeNull();
  });

  it('refuses a placeholder it does not know', async () => {
    await open();
    await put('0001-log.sql', 'grant usage on schema {{schema}} to {{everyone}};');
    await expect(migrate(t.db, folder)).rejects.toMatchObject({ code: 'unknownPlaceholder' });
  });

  it('keeps two offices apart as two schemas of one database', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    const other = await openDatabase({ url: t.servingUrl, ownerUrl: t.ownerUrl, schema: 'second' });
    await Promise.all([migrate(t.db, folder), migrate(other, folder)]);
    await t.db.pool.query(`insert into events (data) values ('first')`);
    expect((await other.pool.query('select count(*) as n from events')).rows).toEqual([{ n: 0 }]);
    await other.close();
  });
});

describe('owner and serving role (issue 4, the log)', () => {
  it.each([
    `update events set data = 'other'`,
    'delete from events',
    'truncate events',
    'alter table events add column more text',
    'drop table events',
    'create table mine (n int)',
    'delete from schema_migrations',
  ])('the serving role may insert and read events but not: %s', async (forbidden) => {
    await open();
    await put('0001-log.sql', EVENTS);
    await migrate(t.db, folder);
    await t.db.pool.query(`insert into events (data) values ('kept')`);
    await expect(t.db.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
    expect((await t.db.pool.query('select data from events')).rows).toEqual([{ data: 'kept' }]);
    expect(await findSeparationGaps(t.db)).toEqual([]);
  });

  it.each([
    ['was granted changes', 'mayChangeEvents', 'grant update (data) on events to {{serving}}'],
    ['was granted truncation', 'mayChangeEvents', 'grant truncate on events to {{serving}}'],
    ['owns the schema', 'ownsSchema', 'alter schema {{schema}} owner to {{serving}}'],
    ['owns the log', 'ownsEvents', 'alter table events owner to {{serving}}'],
  ])('says when the serving role %s', async (_, gap, sql) => {
    await open();
    await put('0001-log.sql', EVENTS);
    await migrate(t.db, folder);
    expect(await findSeparationGaps(t.db)).toEqual([]);
    const given = sql.replace('{{serving}}', t.db.servingRole).replace('{{schema}}', t.schema);
    const superuser = new pg.Client(connectionConfig(t.superuserUrl, { schema: t.schema }));
    await superuser.connect();
    await superuser.query(given);
    await superuser.end();
    expect(await findSeparationGaps(t.db)).toContain(gap);
  });

  it('says when both URLs are the same role or the serving role is a superuser', async () => {
    await open();
    await put('0001-log.sql', EVENTS);
    expect(await findSeparationGaps(t.db)).toBeUndefined();
    await migrate(t.db, folder);
    for (const [url, gap] of [
      [t.ownerUrl, 'ownsEvents'],
      [t.superuserUrl, 'superuser'],
    ] as const) {
      const db = await openDatabase({ url, ownerUrl: t.ownerUrl, schema: t.schema });
      expect(await findSeparationGaps(db)).toContain(gap);
      await db.close();
    }
  });

  it('works with a single URL, and says that the roles are not apart', async () => {
    await open({ singleRole: true });
    await put('0001-log.sql', EVENTS);
    expect(await migrate(t.db, folder)).toMatchObject({ version: 1 });
    expect(await findSeparationGaps(t.db)).toContain('ownsEvents');
  });

  it('gives the serving role a jobs schema of its own', async () => {
    await open();
    await migrate(t.db, folder);
    await t.db.pool.query('create table yinuo_jobs.probe (n int)');
  });
});
