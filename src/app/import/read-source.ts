import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './cell.ts';
import type { Sheet } from './parse.ts';
import { LARGEST_FILE, readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { TABLE_NAMES } from './tables.ts';

/** Rows of all tables that the door reads from one request, while nobody else is answered. */
const MOST_ROWS_IN_ALL = 60_000;

export type ReadSheets = { sheets: Sheet[]; problems: Problem[] };

/**
 * Reads a workbook, or a folder of CSV files named after their tables. In a folder other files are left alone, but a
 * CSV file with an unknown name is a problem: it is most likely a slip of the pen. Throws when the path is not there.
 */
export async function readSource(source: string): Promise<ReadSheets> {
  const found = await stat(source);
  if (!found.isDirectory()) return readWorkbookFile(source, found.size);
  const names = (await readdir(source)).filter((name) => name.toLowerCase().endsWith('.csv'));
  const rank = (name: string) => (TABLE_NAMES as string[]).indexOf(tableOf(name));
  const read: ReadSheets = { sheets: [], problems: [] };
  for (const name of names.toSorted((a, b) => rank(a) - rank(b))) {
    const file = path.join(source, name);
    const { size } = await stat(file);
    const content = size > LARGEST_FILE ? Buffer.alloc(0) : await readFile(file);
    add(read, size > LARGEST_FILE ? tooLarge(name, size) : readCsv(tableOf(name), name, content));
  }
  return nothing(read) ? { sheets: [], problems: [{ file: source, code: 'fileMissing' }] } : read;
}

async function readWorkbookFile(source: string, size: number): Promise<ReadSheets> {
  const file = path.basename(source);
  if (size > LARGEST_FILE) return { sheets: [], ...tooLarge(file, size) };
  return readXlsx(file, await readFile(source));
}

/** Reads CSV texts by file name, as the door receives them. */
export function readTexts(files: Record<string, string>): ReadSheets {
  const read: ReadSheets = { sheets: [], problems: [] };
  let rows = 0;
  for (const [name, content] of Object.entries(files)) {
    if (rows > MOST_ROWS_IN_ALL) {
      const facts = { found: `>${MOST_ROWS_IN_ALL}`, max: MOST_ROWS_IN_ALL };
      read.problems.push({ file: name, code: 'tooManyRows', facts });
      break;
    }
    const csv = readCsv(tableOf(name), name, content);
    rows += csv.sheet?.rows.length ?? 0;
    add(read, csv);
  }
  return nothing(read) ? { sheets: [], problems: [{ file: '', code: 'fileMissing' }] } : read;
}

const tableOf = (name: string) => name.replace(/\.csv$/i, '');
const nothing = ({ sheets, problems }: ReadSheets) => sheets.length === 0 && problems.length === 0;
const tooLarge = (file: string, size: number): { problems: Problem[] } => ({
  problems: [{ file, code: 'fileTooLarge', facts: { size, max: LARGEST_FILE } }],
});

function add(read: ReadSheets, more: { sheet?: Sheet; problems: Problem[] }) {
  if (more.sheet) read.sheets.push(more.sheet);
  read.problems.push(...more.problems);
}
