import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { spokenCli } from '../../../test/spoken-cli.ts';
import { connectionConfig } from '../../platform/db/pool.ts';
import { run } from './run.ts';

let folder: string;
const opened: TestDatabase[] = [];
let office: TestDatabase;

beforeAll(async () => {
  process.setMaxListeners(100);
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-cli-test-'));
  office = await open();
});
afterAll(async () => {
  for (const each of opened) await each.drop();
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<TestDatabase> {
  const made = await createTestDatabase({ content: 'empty' });
  opened.push(made);
  return made;
}

/** Runs a command as somebody at the terminal of a machine whose environment names the database. */
async function yinuo(database: TestDatabase, ...args: string[]) {
  const said = spokenCli({
    DATABASE_URL: database.servingUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    YINUO_SCHEMA: database.schema,
    YINUO_DATA: path.join(folder, 'data'),
  });
  return { code: await run(said.cli, args), out: said.out, err: said.err.join('\n') };
}

test('init makes an office once, asks for what is missing, and prints only the one-time password', async () => {
  expect(await yinuo(office, 'init', '--office', '后勤')).toMatchObject({ code: 1, out: [] });
  const bad = await yinuo(office, 'init', '--office', '后勤', '--username', 'Admin!', '--name', '管');
  expect(bad.code).toBe(1);
  const made = await yinuo(office, 'init', '--office', '后勤', '--username', 'admin', '--name', '管理员');
  expect(made.code).toBe(0);
  expect(made.out).toHaveLength(1);
  expect(made.out[0]).toMatch(/^\S{12,}$/);
  const again = await yinuo(office, 'init', '--office', '别的', '--username', 'other', '--name', '别人');
  expect(again).toMatchObject({ code: 1, out: [] });
  const { rows } = await office.db.pool.query('select name, demo from office');
  expect(rows).toEqual([{ name: '后勤', demo: false }]);
});

test('import refuses a folder with mistakes and names them, takes a good one, and hands passwords over in a file', async () => {
  const source = await mkdtemp(path.join(folder, 'import-'));
  const departments = path.join(source, 'departments.csv');
  const header = 'code,name,kind,division,duties,standards,place,phone,windowHours\n';
  await writeFile(departments, `${header}WX,维修,hut,,,,,,\n`);
  const bad = await yinuo(office, 'import', source);
  expect(bad.code).toBe(1);
  expect(bad.err).toContain('departments.csv, row 2, column kind');
  await writeFile(departments, `${header}WX,维修,centre,,,,,,\n`);
  await writeFile(
    path.join(source, 'staff.csv'),
    'username,name,title,department,phone,joinedOn\nanna,安,,WX,,\n',
  );
  expect((await yinuo(office, 'import', source, '--check')).out[0]).toContain('All is good');
  const passwords = path.join(folder, 'passwords.csv');
  expect(await yinuo(office, 'import', source, '--passwords', passwords)).toMatchObject({ code: 0 });
  expect(await readFile(passwords, 'utf8')).toMatch(/^username,password\nanna,\S+\n$/);
  expect((await stat(passwords)).mode & 0o777).toBe(0o600);
  expect(await yinuo(office, 'import', path.join(folder, 'nowhere'))).toMatchObject({ code: 1 });
});

test('import does not begin when the passwords could not be handed over, or when there is no office yet', async () => {
  const source = await mkdtemp(path.join(folder, 'late-'));
  await writeFile(
    path.join(source, 'staff.csv'),
    'username,name,title,department,phone,joinedOn\nlate,迟,,,,\n',
  );
  const taken = path.join(folder, 'taken.csv');
  await writeFile(taken, 'somebody’s');
  const refused = await yinuo(office, 'import', source, '--passwords', taken);
  expect(refused).toMatchObject({ code: 1, out: [], err: `${taken} is there already; choose another name.` });
  expect(await readFile(taken, 'utf8')).toBe('somebody’s');
  const { rows } = await office.db.pool.query(`select from staff where username = 'late'`);
  expect(rows).toHaveLength(0);
  const nowhere = await yinuo(office, 'import', source, '--passwords', path.join(folder, 'none', 'p.csv'));
  expect(nowhere).toMatchObject({ code: 1, out: [] });

  const unmade = await open();
  const unused = path.join(folder, 'unused.csv');
  const early = await yinuo(unmade, 'import', source, '--passwords', unused);
  expect(early).toMatchObject({ code: 1, out: [], err: expect.stringContaining('yinuo init') });
  await expect(stat(unused)).rejects.toThrow('ENOENT');
  const checked = await yinuo(unmade, 'import', source, '--check');
  expect(checked).toMatchObject({ code: 0, err: expect.stringContaining('yinuo init') });
});

test('a backup that cannot be written is told in one sentence', async () => {
  const told = await yinuo(office, 'backup', path.join(folder, 'none', 'office.backup'));
  expect(told.code).toBe(1);
  expect(told.err).toMatch(/^there is no .*office\.backup.*, or no folder for it\.$/);
});

test('whoever cannot sign in any more is helped at the console', async () => {
  const reset = await yinuo(office, 'account', 'reset-password', 'admin');
  expect(reset).toMatchObject({ code: 0, out: [expect.stringMatching(/^\S{10,}$/)] });
  expect(await yinuo(office, 'account', 'unlock', 'admin')).toMatchObject({ code: 0, out: [] });
  expect(await yinuo(office, 'account', 'reset-second-factor', 'admin')).toMatchObject({ code: 1 });
  expect(await yinuo(office, 'account', 'unlock', 'nobody')).toMatchObject({ code: 1 });
  expect(await yinuo(office, 'account', 'lose', 'admin')).toMatchObject({ code: 2 });
});

test('a key is shown once, listed without its secret, and revoked', async () => {
  const made = await yinuo(office, 'key', 'create', 'portal', '--scope', 'read');
  expect(made.out[0]).toMatch(/^yinuo_/);
  expect(await yinuo(office, 'key', 'create', 'portal', '--scope', 'everything')).toMatchObject({ code: 2 });
  const listed = await yinuo(office, 'key', 'list');
  expect(listed.out).toHaveLength(1);
  expect(listed.out[0]).not.toContain(made.out[0]);
  const id = listed.out[0]?.split('\t')[0] as string;
  expect(await yinuo(office, 'key', 'revoke', id)).toMatchObject({ code: 0 });
  expect(await yinuo(office, 'key', 'revoke', id)).toMatchObject({ code: 1 });
});

test('backup and restore move the office to another database, and verify holds there', async () => {
  const file = path.join(folder, 'office.backup');
  expect(await yinuo(office, 'backup', file)).toMatchObject({ code: 0 });
  expect(await yinuo(office, 'backup', file)).toMatchObject({ code: 1 });
  expect(await yinuo(office, 'restore', file)).toMatchObject({ code: 1 });
  const other = await open();
  const restored = await yinuo(other, 'restore', file);
  expect(restored.code).toBe(0);
  expect(restored.out.join('\n')).toContain('The log holds.');
  const exported = await yinuo(other, 'export', path.join(folder, 'export'));
  expect(exported.code).toBe(0);
  expect(await readFile(path.join(folder, 'export', 'staff.csv'), 'utf8')).toContain('anna,安');
});

test('verify tells in words what was tampered with, where, and ends with 1', async () => {
  const clean = await yinuo(office, 'verify');
  expect(clean.code).toBe(0);
  expect(clean.out.join('\n')).toContain('The database roles are apart');
  const intruder = new pg.Client(connectionConfig(office.superuserUrl, { schema: office.schema }));
  await intruder.connect();
  await intruder.query('set session_replication_role = replica');
  const { rows } = await intruder.query(
    `update events set data = '{}' where position = (select min(position) from events where stream = 'staff')
     returning position, stream_id as id`,
  );
  await intruder.end();
  const found = await yinuo(office, 'verify', '--against', 'ab'.repeat(32));
  expect(found.code).toBe(1);
  expect(found.out.join('\n')).toContain(`staff ${rows[0].id}, event 1, position ${rows[0].position}: `);
  expect(found.out.join('\n')).toContain('the root kept outside is none of this database');
});

test('an empty database has nothing to verify or to back up, and says so', async () => {
  const empty = await open();
  expect(await yinuo(empty, 'verify')).toMatchObject({ code: 1, out: [] });
  expect(await yinuo(empty, 'backup', path.join(folder, 'none.backup'))).toMatchObject({ code: 1 });
});
