import { publishedElements } from '../../rooms/commitment/rules/completeness.ts';
import { cellsOf, type OfficeRows } from '../export/office-rows.ts';
import { OFFICE_TABLES } from '../export/template.ts';
import { assembleServices, takeApart } from './assemble.ts';
import type { Table } from './table.ts';
import { type ImportRecords, type PlainRow, TABLES, type TableName } from './tables.ts';

/** How many rows of a table an import would add, change and leave as they are. */
export type TableCounts = { table: TableName; new: number; changed: number; unchanged: number };

/** Columns that the office does not keep as they were written: they make no difference. */
const NOT_COMPARED: Partial<Record<TableName, string>> = { services: 'note', absences: 'reason' };

/** A blank here leaves what the office has. */
const KEPT_WHEN_BLANK: Partial<Record<TableName, string>> = { staff: 'joinedOn' };

/** Compares what an import brings with what the office has, table by table. Pure. */
export function compareTables(present: OfficeRows, records: ImportRecords): TableCounts[] {
  const items = assembleServices(records).map((item) => ({
    ...item,
    elements: publishedElements(item.elements),
  }));
  const wanted = { ...records, ...takeApart(items) } as unknown as OfficeRows;
  return OFFICE_TABLES.filter((name) => records.given.has(name)).map((name) => {
    const rowsOf = (rows: OfficeRows) => byKey(name, (rows[name] ?? []) as PlainRow<TableName>[]);
    const known = rowsOf(present);
    const counts: TableCounts = { table: name, new: 0, changed: 0, unchanged: 0 };
    for (const [key, cells] of rowsOf(wanted)) {
      const before = known.get(key);
      if (before === undefined) counts.new += 1;
      else if (isSame(name, before, cells)) counts.unchanged += 1;
      else counts.changed += 1;
    }
    return counts;
  });
}

type Cells = Map<string, string>;

function isSame(name: TableName, before: Cells, after: Cells): boolean {
  return [...after].every(([column, cell]) => {
    if (column === NOT_COMPARED[name] || cell === before.get(column)) return true;
    return cell === '' && column === KEPT_WHEN_BLANK[name];
  });
}

/** The cells of each row by column, by the row's key. */
function byKey(name: TableName, rows: PlainRow<TableName>[]): Map<string, Cells> {
  const { columns, key } = TABLES[name] as unknown as Table;
  const names = Object.keys(columns);
  return new Map(
    cellsOf(name, rows).map((cells) => {
      const row = new Map(cells.map((cell, index) => [names[index] as string, cell]));
      return [JSON.stringify(key.map((column) => row.get(column))), row];
    }),
  );
}
