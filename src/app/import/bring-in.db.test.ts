import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { ROW_TABLES } from '../cli/row-tables.ts';
import { officeRows } from '../export/office-rows.ts';
import { writeExport } from '../export/write-export.ts';
import { calendarDeps, type Office, openOffice } from '../office.ts';
import { prepareOffice } from '../prepare.ts';
import { bringIn } from './bring-in.ts';
import { importInto } from './import-into.ts';
import { parseSheets } from './parse.ts';
import { readSource, readTexts } from './read-source.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples');

let folder: string;
let t: TestDatabase;
let office: Office;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-import-test-'));
  t = await createTestDatabase();
  office = await openOffice(t.db, { dataDir: folder });
  await prepareOffice(office, { demo: false });
});
afterAll(async () => {
  await t?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function eventsWritten(): Promise<number> {
  const { rows } = await t.db.pool.query<{ n: number }>('select count(*)::int as n from events');
  return rows[0]?.n as number;
}

const SMALL = {
  'departments.csv': 'code,name,kind,division,duties,standards,place,phone,windowHours\nWX,维修,centre,,,,,,',
  'staff.csv': 'username,name,title,department,phone,joinedOn\nanna,安,,WX,,2020-01-01\nboris,博,,WX,,',
  'posts.csv':
    'code,department,division,name,role,cover,scope,duties,phone,firstContact,certificate\nWX-D,WX,,调度,staff,ab,,,,,',
  'holders.csv': 'post,username,seat\nWX-D,anna,A\nWX-D,boris,B',
};

test('with one bad row in any file nothing is changed, and rules of the rooms are told with file, row and column', async () => {
  const before = await eventsWritten();
  const read = readTexts({ ...SMALL, 'holders.csv': 'post,username,seat\nWX-D,anna,A\nWX-D,nobody,B' });
  const { problems } = await bringIn(office, read);
  expect(problems).toMatchObject([
    { file: 'holders.csv', row: 3, column: 'username', code: 'referenceUnknown' },
  ]);
  expect(await eventsWritten()).toBe(before);
});

test('a preview counts what is new and keeps nothing', async () => {
  const before = await eventsWritten();
  const done = await bringIn(office, readTexts(SMALL), { preview: true });
  expect(done).toMatchObject({ problems: [], joined: ['anna', 'boris'], accounts: [] });
  expect(done.tables).toContainEqual({ table: 'staff', new: 2, changed: 0, unchanged: 0 });
  expect(await eventsWritten()).toBe(before);
});

test('an import makes accounts with one-time passwords, and the same again writes nothing', async () => {
  const done = await bringIn(office, readTexts(SMALL));
  expect(done.problems).toEqual([]);
  expect(done.accounts.map(({ username }) => username)).toEqual(['anna', 'boris']);
  const after = await eventsWritten();
  const again = await bringIn(office, readTexts(SMALL));
  expect(again.accounts).toEqual([]);
  expect(again.tables).toContainEqual({ table: 'holders', new: 0, changed: 0, unchanged: 2 });
  expect(await eventsWritten()).toBe(after);
});

test('a changed cell changes one row and is told as such', async () => {
  const changed = { 'staff.csv': SMALL['staff.csv'].replace('安,,', '安,调度员,') };
  const done = await bringIn(office, readTexts(changed));
  expect(done.tables).toEqual([{ table: 'staff', new: 0, changed: 1, unchanged: 1 }]);
  await bringIn(office, readTexts(SMALL));
});

test('the example office comes in whole, and what is exported imports without a change (SC-2, TL-2)', async () => {
  const { records, problems } = parseSheets((await readSource(EXAMPLES)).sheets);
  expect(problems).toEqual([]);
  const at = await office.now();
  const options = { calendarDeps: calendarDeps(office), actor: { kind: 'system' as const }, at };
  const done = await t.db.withTransaction((client) => importInto(client, records, options));
  expect(done.problems).toEqual([]);
  expect(done.services.created).toHaveLength(45);
  const after = await eventsWritten();
  const rows = await t.db.withTransaction((client) => officeRows(client, at));
  for (const target of [path.join(folder, 'csv'), path.join(folder, 'office.xlsx')]) {
    await writeExport(target, rows);
    const again = await bringIn(office, await readSource(target));
    expect(again.problems).toEqual([]);
    expect(again.tables.filter((table) => table.new + table.changed > 0)).toEqual([]);
    expect(await eventsWritten()).toBe(after);
  }
});

test('faults of several items are told together, each at its cell (SC-2, TL-2)', async () => {
  const source = await readSource(EXAMPLES);
  const services = source.sheets.find(({ table }) => table === 'services');
  const header = services?.rows[0] ?? [];
  const put = (row: number, column: string, value: string) => {
    (services?.rows[row] as string[])[header.indexOf(column)] = value;
  };
  put(1, 'visits', '3');
  put(1, 'visitsReason', '');
  put(3, 'statutoryLimit', '1 hour');
  put(3, 'statutoryBasis', '条例');
  const { problems } = await bringIn(office, source, { preview: true });
  const places = problems.map(({ file, row, column }) => `${file} ${row} ${column}`);
  expect(places).toContain('services.csv 2 visitsReason');
  expect(places).toContain('services.csv 4 promisedLimit');
});

test('a wrong kind, an unknown department and a broken rule are told in one round, with file and row', async () => {
  const source = await readSource(EXAMPLES);
  const put = (table: string, row: number, column: string, value: string) => {
    const rows = source.sheets.find((sheet) => sheet.table === table)?.rows ?? [];
    (rows[row] as string[])[(rows[0] ?? []).indexOf(column)] = value;
  };
  put('services', 1, 'kind', 'sometimes');
  put('services', 1, 'department', 'NONE');
  put('services', 2, 'department', 'NOWHERE');
  put('services', 3, 'statutoryLimit', '1 hour');
  put('services', 3, 'statutoryBasis', '条例');
  put('posts', 1, 'role', 'boss');
  const { problems } = await bringIn(office, source, { preview: true });
  expect(problems.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`).sort()).toEqual([
    'posts.csv 2 role badChoice',
    'services.csv 2 department referenceUnknown',
    'services.csv 2 kind badChoice',
    'services.csv 3 department referenceUnknown',
    'services.csv 4 promisedLimit refused',
  ]);
});

test('a folder without any table and a stray CSV file are told', async () => {
  const { problems } = await readSource(folder);
  expect(problems).toMatchObject([{ code: 'fileMissing' }]);
  const stray = await mkdtemp(path.join(folder, 'stray-'));
  await writeFile(path.join(stray, 'deparments.csv'), 'code\nWX');
  const read = await readSource(stray);
  expect(parseSheets(read.sheets).problems).toMatchObject([{ file: 'deparments.csv', code: 'tableUnknown' }]);
});

test('every table that holds the row of a stream is verified', async () => {
  const { rows } = await t.db.pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     where c.table_schema = current_schema() and c.column_name = 'head' order by 1`,
  );
  expect(ROW_TABLES.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name));
});
