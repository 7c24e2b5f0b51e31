import { expect, test } from 'vitest';
import { parseSheets } from '../import/parse.ts';
import { readXlsx } from '../import/read-xlsx.ts';
import { TABLE_NAMES, TABLES } from '../import/tables.ts';
import { COLUMN_NOTES } from '../import/texts/columns.ts';
import { notesOf, OFFICE_TABLES, templateWorkbook } from './template.ts';

test('the blank workbook has every table of an office with all its columns, and imports as nothing', async () => {
  const { sheets, problems } = await readXlsx('template.xlsx', await templateWorkbook());
  expect(problems).toEqual([]);
  expect(sheets.map(({ table }) => table)).toEqual(OFFICE_TABLES);
  for (const { table, rows } of sheets) {
    expect(rows[0]).toEqual(Object.keys(TABLES[table as keyof typeof TABLES].columns));
    expect(rows).toHaveLength(2);
  }
  const parsed = parseSheets(sheets);
  expect(parsed.problems).toEqual([]);
  expect(parsed.records.services).toEqual([]);
});

test('every column is explained in Chinese and in English', () => {
  for (const name of TABLE_NAMES) {
    expect(notesOf(name).filter((note) => note.split('\n').some((line) => line.length < 2))).toEqual([]);
    expect(Object.keys(COLUMN_NOTES[name])).toHaveLength(Object.keys(TABLES[name].columns).length + 1);
  }
});
