import type { Cell, Problem } from './cell.ts';
import type { Columns, Source, Sourced, Table, Values } from './table.ts';
import { type ImportRecords, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** A sheet or a CSV file as read: `rows[0]` is the header. */
export type Sheet = { table: string; file: string; rows: Cell[][] };

/** Most rows of one table. */
export const MOST_ROWS = 20_000;

/** A row whose first cell begins with this is a note to people. */
export const NOTE_MARK = '#';

/** A row that has problems, with those of its cells that could be read: what else is wrong can still be seen. */
export type FaultyRow = Record<string, unknown> & { source: Source };

/** What problems keep out of the records: rows by table, and the tables of which no row could be read. */
export type LeftOut = { rows: Partial<Record<TableName, FaultyRow[]>>; unread: Set<TableName> };

export type Parsed = { records: ImportRecords; leftOut: LeftOut; problems: Problem[] };

/**
 * Reads sheets into records and names everything that is wrong at once. Rows that have problems are left out; nobody may
 * import while there is any problem. Pure.
 */
export function parseSheets(sheets: Sheet[]): Parsed {
  const problems: Problem[] = [];
  const records = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as ImportRecords;
  records.given = new Set();
  const leftOut: LeftOut = { rows: {}, unread: new Set() };
  for (const sheet of sheets) {
    const name = TABLE_NAMES.find((known) => known === sheet.table);
    if (!name)
      problems.push({
        file: sheet.file,
        code: 'tableUnknown',
        facts: { table: sheet.table, known: TABLE_NAMES.join(' ') },
      });
    else if (records.given.has(name))
      problems.push({ file: sheet.file, code: 'tableTwice', facts: { table: name } });
    else {
      records.given.add(name);
      const read = parseTable(TABLES[name] as unknown as Table, sheet);
      problems.push(...read.problems);
      (records as Record<TableName, unknown>)[name] = read.rows;
      leftOut.rows[name] = read.faulty;
      if (read.unread) leftOut.unread.add(name);
    }
  }
  return { records, leftOut, problems };
}

/** Reads one sheet by its table's definition. */
export function parseTable<C extends Columns>(
  table: Table<C>,
  sheet: Sheet,
): { rows: Sourced<C>[]; faulty: FaultyRow[]; problems: Problem[]; unread: boolean } {
  const { file } = sheet;
  const header = readHeader(table.columns, sheet);
  const unread = (problems: Problem[]) => ({ rows: [], faulty: [], problems, unread: true });
  if (header.problems.length > 0) return unread(header.problems);
  const problems: Problem[] = [];
  const rows: Sourced<C>[] = [];
  const faulty: FaultyRow[] = [];
  const places = new Map<string, number>();
  const body = sheet.rows.slice(header.row);
  if (body.length > MOST_ROWS)
    return unread([{ file, code: 'tooManyRows', facts: { found: body.length, max: MOST_ROWS } }]);
  for (const [index, cells] of body.entries()) {
    const row = header.row + index + 1;
    if (isBlank(cells) || isNote(cells)) continue;
    const read = readRow(table, header.columns, cells);
    const wrong = [...read.problems, ...repeated(table, read.values, places, row)];
    problems.push(...wrong.map((one) => ({ file, row, ...one })));
    const found = { ...read.values, source: { file, row } };
    if (wrong.length === 0) rows.push(found);
    else faulty.push(found);
  }
  return { rows, faulty, problems, unread: false };
}

const isBlankCell = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
const isBlank = (cells: Cell[]) => cells.every(isBlankCell);
const isNote = (cells: Cell[]) => typeof cells[0] === 'string' && cells[0].trimStart().startsWith(NOTE_MARK);

type Header = { row: number; columns: (string | undefined)[]; problems: Problem[] };

/** The first row that is neither blank nor a note names the columns, in any order. */
function readHeader(definitions: Columns, sheet: Sheet): Header {
  const known = Object.keys(definitions);
  const { file } = sheet;
  const index = sheet.rows.findIndex((cells) => !isBlank(cells) && !isNote(cells));
  const row = index + 1;
  const cells = sheet.rows[index];
  if (!cells)
    return {
      row,
      columns: [],
      problems: [{ file, code: 'headerMissing', facts: { columns: known.join(' ') } }],
    };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell) => {
    const name = isBlankCell(cell) ? undefined : String(cell).trim();
    if (name === undefined) return undefined;
    if (!known.includes(name)) {
      problems.push({
        file,
        row,
        column: name.slice(0, 64),
        code: 'columnUnknown',
        facts: { columns: known.join(' ') },
      });
    } else if (seen.has(name)) problems.push({ file, row, column: name, code: 'columnTwice' });
    seen.add(name);
    return name;
  });
  for (const name of known) {
    if (!seen.has(name) && !definitions[name]?.mayBeAbsent)
      problems.push({ file, row, column: name, code: 'columnMissing' });
  }
  return { row, columns, problems };
}

type Located = Omit<Problem, 'file' | 'row'>;

function readRow<C extends Columns>(table: Table<C>, header: (string | undefined)[], cells: Cell[]) {
  const problems: Located[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    if (!header.includes(name)) values[name] = column.blank;
  }
  for (const [index, name] of header.entries()) {
    const column = name === undefined ? undefined : table.columns[name];
    if (name === undefined || !column) {
      if (!isBlankCell(cells[index]))
        problems.push({ code: 'tooManyCells', facts: { columns: header.length } });
      continue;
    }
    const cell = cells[index] ?? null;
    const read = isBlankCell(cell) ? { value: column.blank } : column.read(cell);
    if ('problem' in read) problems.push({ column: name, ...read.problem });
    else if (column.obligatory && isEmpty(read.value)) problems.push({ column: name, code: 'blank' });
    else values[name] = read.value;
  }
  if (cells.slice(header.length).some((cell) => !isBlankCell(cell))) {
    problems.push({ code: 'tooManyCells', facts: { columns: header.length } });
  }
  const between = problems.length === 0 ? table.check?.(values as Values<C>) : undefined;
  if (between) problems.push(between);
  return { values: values as Values<C>, problems };
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Two rows with one key: the second is told where the first stands. A key that could not be read is none. */
function repeated<C extends Columns>(
  table: Table<C>,
  values: Values<C>,
  places: Map<string, number>,
  row: number,
): Located[] {
  if (table.key.length === 0 || !table.key.every((column) => column in values)) return [];
  const key = JSON.stringify(table.key.map((column) => values[column] ?? null));
  const first = places.get(key);
  if (first === undefined) {
    places.set(key, row);
    return [];
  }
  const shown = table.key.map((column) => values[column] ?? '').join(' · ');
  return [{ column: table.key[0], code: 'duplicateKey', facts: { key: shown.slice(0, 200), first } }];
}
