import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { parseSheets } from './parse.ts';
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
  const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.from('x'), 101 * 1024 * 1024);
  expect((await readXlsx('bomb.xlsx', bomb)).problems).toMatchObject([{ code: 'zipBomb' }]);
});

test('a workbook that lies about its sizes is refused while it is unpacked', async () => {
  const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(50 * 1024 * 1024), 10);
  expect((await readXlsx('bomb.xlsx', bomb)).problems).toMatchObject([{ code: 'fileNotRead' }]);
});

test('one cell in the last corner of a sheet does not fill the memory', async () => {
  const entries = unzip(await workbook({ calendar: [['date', 'kind', 'name']] }), 1e8, () => true);
  const sheet = entries.find(({ name }) => name.endsWith('sheet1.xml'));
  if (!sheet) throw new Error('no sheet');
  sheet.data = Buffer.from(sheet.data.toString().replace('r="C1"', 'r="XFD1"'));
  expect((await readXlsx('wide.xlsx', zipStored(entries))).problems).toMatchObject([
    { code: 'sheetTooLarge' },
  ]);
});

test.each([
  ['notWorkbook', Buffer.from('not a zip')],
  ['notWorkbook', Buffer.alloc(0)],
  ['fileNotRead', zipStored([])],
  ['fileNotRead', zipStored([{ name: 'a.xml', data: Buffer.from('<a/>') }])],
] as const)('what is no workbook is refused in words: %s', async (code, bytes) => {
  expect((await readXlsx('x.xlsx', bytes)).problems).toMatchObject([{ code }]);
});
