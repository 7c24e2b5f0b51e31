import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { parseSheets } from './parse.ts';
import { readSheetsApart, WorkbookTooCostly } from './read-sheets.ts';
import { readXlsx } from './read-xlsx.ts';
import { unzip, zipStored } from './zip.ts';

type Data = (string | number | boolean | Date | null)[][];

function workbook(sheets: Record<string, Data>): Promise<Buffer> {
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, data]) => ({ sheet, data, dateFormat: 'yyyy-mm-dd' })),
  ).toBuffer() as Promise<Buffer>;
}

test('a workbook reads like CSV, its days, numbers and yes included', async () => {
  const book = await workbook({
    calendar: [
      ['date', 'kind', 'name'],
      [new Date(Date.UTC(2026, 9, 1)), 'holiday', '国庆节'],
      ['2026-10-10', 'makeup', '国庆节'],
    ],
    materials: [
      ['service', 'name', 'count', 'original', 'waived', 'mayFollow', 'sample'],
      ['FC-01', '无房证明', 2, true, null, false, ''],
    ],
  });
  const { sheets, problems } = await readXlsx('office.xlsx', book);
  const parsed = parseSheets(sheets);
  expect([...problems, ...parsed.problems]).toEqual([]);
  expect(parsed.records.calendar.map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-10']);
  expect(parsed.records.materials).toEqual([
    {
      service: 'FC-01',
      name: '无房证明',
      count: 2,
      original: true,
      waived: false,
      mayFollow: false,
      sample: undefined,
      source: { file: 'office.xlsx#materials', row: 2 },
    },
  ]);
});

test('a problem in a workbook names the sheet and its row', async () => {
  const book = await workbook({
    calendar: [
      ['date', 'kind', 'name'],
      ['2026-10-01', 'feast', '国庆节'],
    ],
  });
  const { sheets } = await readXlsx('office.xlsx', book);
  expect(parseSheets(sheets).problems).toMatchObject([
    { file: 'office.xlsx#calendar', row: 2, column: 'kind', code: 'badChoice' },
  ]);
});

test('a number that a spreadsheet has already rounded is refused', async () => {
  const book = await workbook({
    calendar: [
      ['date', 'kind', 'name'],
      ['2026-10-01', 'holiday', 123_456_789_012_345_680],
    ],
  });
  const { sheets } = await readXlsx('office.xlsx', book);
  expect(parseSheets(sheets).problems).toMatchObject([{ column: 'name', code: 'notExact' }]);
});

/** A zip of one entry that declares another size than it has. */
function lyingZip(name: string, data: Buffer, declared: number): Buffer {
  const packed = deflateRawSync(data);
  const archive = zipStored([{ name, data: packed }]);
  const directory = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  archive.writeUInt16LE(8, directory + 10);
  archive.writeUInt32LE(declared, directory + 24);
  return archive;
}

test('a workbook that unpacks to more than it may is refused before it is unpacked', async () => {
  const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.from('x'), 33 * 1024 * 1024);
  expect((await readXlsx('bomb.xlsx', bomb)).problems).toMatchObject([{ code: 'zipBomb' }]);
});

test('a workbook that lies about its sizes is refused while it is unpacked', async () => {
  const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(50 * 1024 * 1024), 10);
  expect((await readXlsx('bomb.xlsx', bomb)).problems).toMatchObject([{ code: 'fileNotRead' }]);
});

/** A workbook of one small sheet whose text is changed. */
async function changed(change: (sheet: string) => string, elsewhere?: string): Promise<Buffer> {
  const entries = unzip(await workbook({ calendar: [['date', 'kind', 'name']] }), 1e8, () => true);
  const sheet = entries.find(({ name }) => name.endsWith('sheet1.xml'));
  if (!sheet) throw new Error('no sheet');
  sheet.data = Buffer.from(change(sheet.data.toString()));
  if (elsewhere) {
    sheet.name = `xl/${elsewhere}`;
    const links = entries.find(({ name }) => name.endsWith('workbook.xml.rels'));
    if (!links) throw new Error('no links');
    links.data = Buffer.from(links.data.toString().replace('worksheets/sheet1.xml', elsewhere));
  }
  return zipStored(entries);
}

test.each([
  ['XFD1', 'a column far out'],
  ['A1048577', 'a row far below'],
  ['1e9', 'a number with an exponent'],
  ['0x7fffffff', 'a number to another base'],
  ['&#57;99999999', 'a digit in disguise'],
  [' 999999999', 'a blank before it'],
])('one cell at %s does not fill the memory: %s', async (place) => {
  for (const from of ['r="C1"', '<row r="1"']) {
    const book = await changed((sheet) => sheet.replace(from, from.replace(/"\w+"/, `"${place}"`)));
    expect((await readXlsx('wide.xlsx', book)).problems).toMatchObject([{ code: 'sheetTooLarge' }]);
  }
});

test('a sheet that fills the memory from where it is not looked for ends with its process', async () => {
  const far = (sheet: string) => sheet.replace('<row r="1"', '<row r="999999999"');
  const since = performance.now();
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 10);
  const { problems } = await readXlsx('far.xlsx', await changed(far, 'strange.xml'));
  clearInterval(turning);
  expect(problems).toMatchObject([{ code: 'sheetTooLarge' }]);
  expect(performance.now() - since).toBeLessThan(25_000);
  expect(turns, 'the server went on meanwhile').toBeGreaterThan(3);
}, 30_000);

test('a workbook that takes too long is given up', async () => {
  const entries = unzip(await workbook({ calendar: [['date', 'kind', 'name']] }), 1e8, () => true);
  await expect(readSheetsApart(zipStored(entries), 1)).rejects.toThrow(WorkbookTooCostly);
});

test.each([
  ['notWorkbook', Buffer.from('not a zip')],
  ['notWorkbook', Buffer.alloc(0)],
  ['fileNotRead', zipStored([])],
  ['fileNotRead', zipStored([{ name: 'a.xml', data: Buffer.from('<a/>') }])],
] as const)('what is no workbook is refused in words: %s', async (code, bytes) => {
  expect((await readXlsx('x.xlsx', bytes)).problems).toMatchObject([{ code }]);
});
