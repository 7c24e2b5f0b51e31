import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { guard } from '../import/read-csv.ts';
import { type PlainRow, TABLES, type TableName } from '../import/tables.ts';
import { cellsOf, type OfficeRows } from './office-rows.ts';
import { OFFICE_TABLES, workbookOf } from './template.ts';

export type Exported = { tables: number; rows: number };

/**
 * Writes an office's tables as CSV files into a folder, or as one workbook. CSV carries a mark and `\r\n`, so that
 * spreadsheets read it rightly, and no cell begins a formula.
 */
export async function writeExport(target: string, rows: OfficeRows): Promise<Exported> {
  const tables = OFFICE_TABLES.map((name) => ({
    name,
    rows: cellsOf(name, (rows[name] ?? []) as PlainRow<TableName>[]),
  }));
  if (target.toLowerCase().endsWith('.xlsx')) {
    await mkdir(path.dirname(path.resolve(target)), { recursive: true });
    await writeFile(target, await workbookOf(tables), { mode: 0o600 });
  } else {
    await mkdir(target, { recursive: true });
    for (const table of tables) {
      await writeFile(path.join(target, `${table.name}.csv`), csvOf(table.name, table.rows), { mode: 0o600 });
    }
  }
  return { tables: tables.length, rows: tables.reduce((sum, table) => sum + table.rows.length, 0) };
}

/** A table as CSV with its header. */
export function csvOf(name: TableName, rows: string[][]): string {
  const header = Object.keys(TABLES[name].columns);
  return stringify([header, ...rows.map((row) => row.map(guard))], {
    bom: true,
    record_delimiter: 'windows',
  });
}
