/** A cell as a file gives it: CSV only has text, a workbook has numbers, yes/no and days as well. */
export type Cell = string | number | boolean | Date | null;

/** Why a cell, a row or a file is not good; the words are in `texts.ts`. */
export type ProblemCode =
  | 'fileTooLarge'
  | 'fileNotRead'
  | 'notWorkbook'
  | 'fileEncoding'
  | 'fileBroken'
  | 'fileMissing'
  | 'zipBomb'
  | 'sheetTooLarge'
  | 'tableUnknown'
  | 'tableTwice'
  | 'tooManyRows'
  | 'headerMissing'
  | 'columnUnknown'
  | 'columnTwice'
  | 'columnMissing'
  | 'tooManyCells'
  | 'blank'
  | 'tooLong'
  | 'tooManyEntries'
  | 'controlCharacter'
  | 'notExact'
  | 'badCode'
  | 'badUsername'
  | 'badChoice'
  | 'badYes'
  | 'badNumber'
  | 'badDate'
  | 'badTime'
  | 'badLimit'
  | 'badWeekday'
  | 'duplicateKey'
  | 'referenceUnknown'
  | 'eitherOr'
  | 'needs'
  | 'forbids'
  | 'notAfter'
  | 'seatUnfit'
  | 'seatTaken'
  | 'notCounted'
  | 'draftUnderWay'
  | 'otherDepartment'
  | 'refused';

/** One thing that is wrong, with its place: `row` counts as a spreadsheet does, the header is row 1. */
export type Problem = {
  file: string;
  row?: number;
  column?: string;
  code: ProblemCode;
  facts?: Record<string, string | number>;
};

export type CellProblem = Pick<Problem, 'code' | 'facts'>;

/** What reading a cell gives: its value, or why there is none. */
export type CellResult<T> = { value: T } | { problem: CellProblem };

export const problem = (code: ProblemCode, facts?: Problem['facts']): { problem: CellProblem } => ({
  problem: { code, facts },
});

const TWO = (n: number) => String(n).padStart(2, '0');

/** A day of a workbook: the reader gives midnight UTC. */
export function dayOfCell(cell: Date): string {
  return `${cell.getUTCFullYear()}-${TWO(cell.getUTCMonth() + 1)}-${TWO(cell.getUTCDate())}`;
}

/** A time of day of a workbook is a fraction of a day, or a moment on the calendar's first day. */
export function timeOfCell(cell: Date | number): string {
  const dayMs = 86_400_000;
  const ms = typeof cell === 'number' ? cell * dayMs : cell.getTime();
  const minutes = Math.round((((ms % dayMs) + dayMs) % dayMs) / 60_000);
  return `${TWO(Math.floor(minutes / 60) % 24)}:${TWO(minutes % 60)}`;
}

/**
 * The text of a cell, trimmed, with `\n` line ends. A number in a text column keeps its digits; one with more digits
 * than a spreadsheet holds has already lost some, and is refused.
 */
export function textOfCell(cell: Cell): CellResult<string> {
  if (cell === null) return { value: '' };
  if (cell instanceof Date) return { value: dayOfCell(cell) };
  if (typeof cell === 'boolean') return { value: cell ? 'yes' : '' };
  if (typeof cell === 'number') {
    const lost = Number.isInteger(cell) ? !Number.isSafeInteger(cell) : !Number.isFinite(cell);
    return lost ? problem('notExact') : { value: String(cell) };
  }
  const value = cell.replaceAll(/\r\n?/g, '\n').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text of an office holds
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(value);
  if (control)
    return problem('controlCharacter', {
      code: `U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')}`,
    });
  return /[\ud800-\udfff]/u.test(value) ? problem('controlCharacter', { code: 'U+D800' }) : { value };
}
