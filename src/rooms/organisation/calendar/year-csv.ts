import { CsvError, parse } from 'csv-parse/sync';
import type { FieldError } from '../../../kernel/refusal.ts';
import type { WrittenDay } from '../model-calendar.ts';
import { fieldError } from '../rules/blanks.ts';
import { dayKindWords, headerWords } from './texts.ts';

type Line = { record: string[]; info: { lines: number } };

const MOST_DAYS = 366;

/**
 * Reads `date,kind,name` as people send it: with or without byte order mark, columns in any order, Chinese headers and
 * kinds too. Pointers count lines as a spreadsheet does: `/rows/2/date` is the first line under the header.
 */
export function readYearCsv(text: string): { written: WrittenDay[]; errors: FieldError[] } {
  let lines: Line[];
  try {
    lines = parse(text, {
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // The header, the days of the longest year, and one more to tell that there are too many.
      to: MOST_DAYS + 2,
    }) as unknown as Line[];
  } catch (error) {
    const row = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { written: [], errors: [fieldError(`/rows/${row}`, 'unreadable')] };
  }
  if (lines.length > MOST_DAYS + 1)
    return { written: [], errors: [fieldError(`/rows/${MOST_DAYS + 2}`, 'tooManyDays')] };
  const [header, ...body] = lines;
  const names = (header?.record ?? []).map((cell) => headerWords[cell.trim().toLowerCase()]);
  const place = (name: 'date' | 'kind' | 'name') => names.indexOf(name);
  if (names.length !== 3 || [place('date'), place('kind'), place('name')].includes(-1)) {
    return { written: [], errors: [fieldError('/rows/1', 'wrongColumns')] };
  }
  const written = body.map(({ record, info }) => {
    const kind = record[place('kind')] ?? '';
    return {
      pointer: `/rows/${info.lines}`,
      date: record[place('date')] ?? '',
      kind: dayKindWords[kind.toLowerCase()] ?? kind,
      name: record[place('name')] ?? '',
    };
  });
  return { written, errors: [] };
}
