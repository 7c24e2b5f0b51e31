import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './cell.ts';
import { MOST_ROWS, type Sheet } from './parse.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Longest row in characters: what a missing closing quote would otherwise swallow. */
const LONGEST_ROW = 1_000_000;

/** What begins a formula in a spreadsheet; the export writes `'` before such a cell, and the import takes it away. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Puts `'` before what a spreadsheet would run as a formula; `unguard` gives the text back exactly. */
export function guard(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/**
 * The bytes of a CSV file as text: UTF-8 with or without a mark, else GB 18030, in which Chinese spreadsheets save
 * CSV. UTF-16 is `undefined`.
 */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

/** Reads CSV: quoted cells of several lines, `\r\n` or `\n`, comma or semicolon as the header has it. */
export function readCsv(
  table: string,
  file: string,
  content: string | Uint8Array,
): { sheet?: Sheet; problems: Problem[] } {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size > LARGEST_FILE)
    return { problems: [{ file, code: 'fileTooLarge', facts: { size, max: LARGEST_FILE } }] };
  const text = typeof content === 'string' ? content.replace(/^\ufeff/, '') : decodeCsv(content);
  if (text === undefined) return { problems: [{ file, code: 'fileEncoding' }] };
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
      // A megabyte of empty rows takes seconds to read, all of them for nothing.
      to: MOST_ROWS + 2,
    });
    if (rows.length > MOST_ROWS + 1)
      return { problems: [{ file, code: 'tooManyRows', facts: { found: `>${MOST_ROWS}`, max: MOST_ROWS } }] };
    return { sheet: { table, file, rows: rows.map((row) => row.map(unguard)) }, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error.lines) : 0;
    return { problems: [{ file, code: 'fileBroken', facts: { reason: error.message, line } }] };
  }
}

/** Some spreadsheets write semicolons; the header has no other use for them. */
function delimiterOf(text: string): string {
  const header = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
