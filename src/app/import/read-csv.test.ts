import { expect, test } from 'vitest';
import { guard, readCsv, unguard } from './read-csv.ts';
import { readTexts } from './read-source.ts';

const rowsOf = (content: string | Uint8Array) => readCsv('calendar', 'calendar.csv', content).sheet?.rows;

test('a byte order mark and CRLF line ends do not reach the cells', () => {
  expect(rowsOf(Buffer.from('\ufeffdate,kind\r\n2026-10-01,holiday\r\n'))).toEqual([
    ['date', 'kind'],
    ['2026-10-01', 'holiday'],
  ]);
});

test('CSV saved by a Chinese spreadsheet in GB 18030 is read', () => {
  const bytes = Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xb9, 0xfa, 0xc7, 0xec, 0xbd, 0xda]);
  expect(rowsOf(bytes)).toEqual([['name'], ['国庆节']]);
});

test('UTF-16 is refused in words instead of read as rubbish', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('date', 'utf16le')]);
  expect(readCsv('calendar', 'calendar.csv', bytes).problems).toEqual([
    { file: 'calendar.csv', code: 'fileEncoding' },
  ]);
});

test('an open quote is reported with its line', () => {
  const { problems } = readCsv('calendar', 'calendar.csv', 'date,kind\n"2026-10-01,holiday\n');
  expect(problems).toMatchObject([{ code: 'fileBroken', file: 'calendar.csv' }]);
});

test('semicolons are understood where the header has them', () => {
  expect(rowsOf('date;kind\n2026-10-01;holiday')).toEqual([
    ['date', 'kind'],
    ['2026-10-01', 'holiday'],
  ]);
});

test('a file above the limit is not parsed', () => {
  const { problems } = readCsv('calendar', 'calendar.csv', 'x'.repeat(10 * 1024 * 1024 + 1));
  expect(problems[0]?.code).toBe('fileTooLarge');
});

test.each(['=1+1', '+86', '-5', '@x', "'=1", "''=1", "'plain", 'plain', '', '＝1', "'"])(
  'the guard against formulas gives “%s” back exactly',
  (text) => {
    expect(unguard(guard(text))).toBe(text);
    expect(guard(text)).not.toMatch(/^[=+\-@＝＋－＠]/);
  },
);

test('more rows than a table may have are not even read to their end', () => {
  const rows = (count: number) => `date,kind,name\n${'a\n'.repeat(count)}`;
  const since = performance.now();
  expect(readCsv('calendar', 'c.csv', rows(4_000_000)).problems).toMatchObject([{ code: 'tooManyRows' }]);
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`t${index}.csv`, rows(20_000)]));
  expect(readTexts(many).problems).toMatchObject([{ file: 't3.csv', code: 'tooManyRows' }]);
  expect(performance.now() - since).toBeLessThan(15_000);
});
