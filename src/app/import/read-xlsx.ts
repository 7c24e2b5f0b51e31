import type { Cell, Problem } from './cell.ts';
import { NOTE_MARK, type Sheet } from './parse.ts';
import { LARGEST_FILE } from './read-csv.ts';
import { readSheetsApart, WorkbookTooCostly } from './read-sheets.ts';
import { unzip, ZipBroken, type ZipEntry, ZipTooLarge, zipStored } from './zip.ts';

/** Most bytes a workbook may unpack to. */
export const LARGEST_UNPACKED = 32 * 1024 * 1024;

/** `PK`: what every workbook of the new form begins with. */
const ZIP_MARK = 0x504b;

/** Cells beyond these are no table of ours, and would fill the memory when the grid is built. */
const LAST_ROW = 50_000;
const LAST_COLUMN = 64;

/**
 * Reads all sheets of a workbook; a sheet's name is its table's. Archive and grid are measured before the reader sees
 * them, and it sees only what was measured. Blank sheets are passed over.
 */
export async function readXlsx(
  file: string,
  bytes: Buffer,
): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const failed = (problem: Omit<Problem, 'file'>) => ({ sheets: [], problems: [{ file, ...problem }] });
  if (bytes.length > LARGEST_FILE)
    return failed({ code: 'fileTooLarge', facts: { size: bytes.length, max: LARGEST_FILE } });
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== ZIP_MARK) return failed({ code: 'notWorkbook' });
  try {
    const entries = unzip(bytes, LARGEST_UNPACKED, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
    if (entries.some(isTooLarge))
      return failed({ code: 'sheetTooLarge', facts: { rows: LAST_ROW, columns: LAST_COLUMN } });
    const sheets = await readSheetsApart(zipStored(entries));
    const read = sheets.map(({ sheet, data }) => ({
      table: sheet.trim(),
      file: `${file}#${sheet}`,
      rows: data.map(cellsOf),
    }));
    return {
      sheets: read.filter(({ table, rows }) => rows.length > 0 && !table.startsWith(NOTE_MARK)),
      problems: [],
    };
  } catch (error) {
    if (error instanceof ZipTooLarge) return failed({ code: 'zipBomb', facts: { max: LARGEST_UNPACKED } });
    if (error instanceof WorkbookTooCostly)
      return failed({ code: 'sheetTooLarge', facts: { rows: LAST_ROW, columns: LAST_COLUMN } });
    if (error instanceof ZipBroken || error instanceof Error)
      return failed({ code: 'fileNotRead', facts: { reason: error.message } });
    throw error;
  }
}

/**
 * The furthest cell that a worksheet names, read from its text before any grid is built. A place that is not written
 * plainly (`1e9`, `&#57;99`) is read as one too far: no spreadsheet writes so.
 */
function isTooLarge({ name, data }: ZipEntry): boolean {
  if (!/worksheets\/[^/]+\.xml$/.test(name)) return false;
  for (const [, attributes = ''] of data.toString('utf8').matchAll(ROW_OR_CELL)) {
    const place = /\sr\s*=\s*["']([^"']*)/.exec(` ${attributes}`)?.[1];
    if (place === undefined) continue;
    const [, letters = '', digits] = /^([A-Z]{0,7})(\d{1,9})$/i.exec(place) ?? [];
    if (digits === undefined) return true;
    if (Number(digits) > LAST_ROW || columnNumber(letters.toUpperCase()) > LAST_COLUMN) return true;
  }
  return false;
}

/** The beginning of such a tag; as far as attributes of good will reach. */
const ROW_OR_CELL = /<(?:\w{1,9}:)?(?:row|c)\s([^<>]{0,300})/g;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const cellsOf = (row: readonly unknown[]): Cell[] =>
  row.map((cell) => {
    if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
    return cell instanceof Date ? cell : null;
  });
