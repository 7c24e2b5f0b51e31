import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import { workbookOf } from '../export/template.ts';

const HEADER = 'username,name,title,department,phone,joinedOn';
const STAFF = `${HEADER}\nwx.new1,新一,维修工,WX,,2026-09-01\n`;

let t: TestOffice;
let events: () => Promise<number>;

beforeAll(async () => {
  t = await openTestOffice('09-28 10:00');
  events = async () => (await t.database.db.pool.query('select count(*)::int as n from events')).rows[0].n;
}, 300_000);
afterAll(async () => t?.close());

test('nobody imports without signing in, and a member of staff who is no administrator is refused and recorded (SC-6.2)', async () => {
  expect((await t.anyone.post('/imports', { files: {} })).status).toBe(401);
  const handler = await t.signIn('handler');
  const answer = await handler.post('/imports', { files: { 'staff.csv': STAFF } });
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({ code: 'administratorOnly', demand: 'SC-6.2' });
});

test('the blank workbook is for the administrator, who reads it as a file', async () => {
  expect((await t.anyone.get('/imports/template.xlsx')).status).toBe(401);
  expect((await (await t.signIn('handler')).get('/imports/template.xlsx')).status).toBe(403);
  const admin = await t.signIn('admin');
  const answer = await admin.get('/imports/template.xlsx');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
});

test('an unknown field is malformed, files and workbook together are refused', async () => {
  const admin = await t.signIn('admin');
  expect((await admin.post('/imports', { file: 'x' })).status).toBe(400);
  expect((await admin.post('/imports', {})).status).toBe(422);
});

test('a bad row is a 422 that names file, row and column, and changes nothing', async () => {
  const admin = await t.signIn('admin');
  const before = await events();
  const files = { 'staff.csv': `${STAFF}wx.new2,,维修工,QQ,,gestern\n` };
  const answer = await admin.post('/imports', { files });
  expect(answer.status).toBe(422);
  expect(
    answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
  ).toEqual([
    ['/staff.csv/3/name', 'blank'],
    ['/staff.csv/3/joinedOn', 'badDate'],
    ['/staff.csv/3/department', 'referenceUnknown'],
  ]);
  expect(await events()).toBe(before);
});

test('a preview tells counts and problems and changes nothing', async () => {
  const admin = await t.signIn('admin');
  const before = await events();
  const good = await admin.post('/imports?preview=true', { files: { 'staff.csv': STAFF } });
  expect(good.status).toBe(200);
  expect(good.body).toEqual({
    tables: [{ table: 'staff', new: 1, changed: 0, unchanged: 0 }],
    problems: [],
    accounts: [],
  });
  const bad = await admin.post(
    '/imports?preview=true',
    { files: { 'staff.csv': `${HEADER}\n,x,,,,` } },
    { lang: 'en' },
  );
  expect(bad.status).toBe(200);
  expect(bad.body.problems).toEqual([
    { file: 'staff.csv', row: 2, column: 'username', code: 'blank', detail: 'must not be blank' },
  ]);
  expect(await events()).toBe(before);
});

test('a workbook imports, new people get one-time passwords, and the same again changes nothing', async () => {
  const admin = await t.signIn('admin');
  const book = await workbookOf([
    { name: 'staff', rows: [['wx.new1', '新一', '维修工', 'WX', '', '2026-09-01']] },
  ]);
  const workbook = { name: 'staff.xlsx', content: book.toString('base64') };
  const done = await admin.post('/imports', { workbook });
  expect(done.status).toBe(200);
  expect(done.body.accounts).toEqual([{ username: 'wx.new1', oneTimePassword: expect.any(String) }]);
  const after = await events();
  const again = await admin.post('/imports', { workbook });
  expect(again.body).toMatchObject({
    tables: [{ table: 'staff', new: 0, changed: 0, unchanged: 1 }],
    accounts: [],
  });
  expect(await events()).toBe(after);
});
