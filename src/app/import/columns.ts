import { Temporal } from 'temporal-polyfill';
import type { Limit } from '../../kernel/limits.ts';
import { type Cell, type CellResult, dayOfCell, problem, textOfCell, timeOfCell } from './cell.ts';
import { parseLimit, printLimit } from './limit-words.ts';
import { NO_WORDS, YES_WORDS } from './texts/words.ts';

/** How a column's cells are read and printed. `T` is the value with which the program goes on. */
export type Column<T> = {
  kind:
    | 'text'
    | 'code'
    | 'list'
    | 'yes'
    | 'whole'
    | 'decimal'
    | 'date'
    | 'time'
    | 'limit'
    | 'choice'
    | 'choices'
    | 'weekdays';
  /** Reads a cell that is not blank. */
  read(cell: Cell): CellResult<T>;
  /** The value of a blank cell. */
  blank: T;
  /** The text for a CSV cell; `''` where there is nothing to say. */
  print(value: T): string;
  obligatory: boolean;
  choices?: readonly string[];
  /** The table whose key this cell, or each of its entries, names. */
  references?: string;
  /** Files from before the column existed may do without it. */
  mayBeAbsent?: boolean;
};

/** Longest cell of any column; a workbook holds 32 767. */
export const LONGEST_CELL = 20_000;
const MOST_ENTRIES = 200;

function limited(cell: Cell, max: number): CellResult<string> {
  const text = textOfCell(cell);
  if ('problem' in text || text.value.length <= max) return text;
  return problem('tooLong', { length: text.value.length, max });
}

function then<A, B>(result: CellResult<A>, next: (value: A) => CellResult<B>): CellResult<B> {
  return 'problem' in result ? result : next(result.value);
}

const optional = <T>(column: Omit<Column<T | undefined>, 'blank' | 'obligatory'>): Column<T | undefined> => ({
  ...column,
  blank: undefined,
  obligatory: false,
});

/** The column must not be blank. */
export function must<T>(column: Column<T | undefined>): Column<T>;
export function must<T>(column: Column<T[]>): Column<T[]>;
export function must(column: Column<unknown>): Column<unknown> {
  return { ...column, obligatory: true };
}

/** The cell names a row of another table by its key. */
export function of<T>(references: string, column: Column<T>): Column<T> {
  return { ...column, references };
}

/** The column came later: files without it count as blank there. */
export function later<T>(column: Column<T>): Column<T> {
  return { ...column, mayBeAbsent: true };
}

/** Text of any number of lines. */
export function text(max = 2_000): Column<string | undefined> {
  return optional({ kind: 'text', read: (cell) => limited(cell, max), print: (value) => value ?? '' });
}

/** A short code: letters, digits, `- _ .`, at most 64 characters. */
export function code(): Column<string | undefined> {
  return optional({
    kind: 'code',
    read: (cell) =>
      then(limited(cell, 64), (value) =>
        /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value) ? { value } : problem('badCode', { found: value }),
      ),
    print: (value) => value ?? '',
  });
}

/** A username: lower case letters, digits, `- _ .`. */
export function username(): Column<string | undefined> {
  return optional({
    kind: 'code',
    read: (cell) =>
      then(textOfCell(cell), (value) =>
        /^[a-z0-9][a-z0-9_.-]{0,63}$/.test(value)
          ? { value }
          : problem('badUsername', { found: value.slice(0, 64) }),
      ),
    print: (value) => value ?? '',
  });
}

/** The code of a service item, as the contract has it: 1–32 of `A–Z 0–9 -`. */
export function serviceCode(): Column<string | undefined> {
  return optional({
    kind: 'code',
    read: (cell) =>
      then(textOfCell(cell), (value) =>
        /^[A-Z0-9-]{1,32}$/.test(value) ? { value } : problem('badCode', { found: value.slice(0, 64) }),
      ),
    print: (value) => value ?? '',
  });
}

/** One entry a line; blank lines are passed over. */
export function list(): Column<string[]> {
  return {
    kind: 'list',
    read: (cell) =>
      then(limited(cell, LONGEST_CELL), (value) => {
        const entries = linesOf(value);
        return entries.length > MOST_ENTRIES
          ? problem('tooManyEntries', { max: MOST_ENTRIES })
          : { value: entries };
      }),
    blank: [],
    print: (value) => value.join('\n'),
    obligatory: false,
  };
}

function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `yes` or blank. The Chinese words, and a workbook's TRUE and FALSE, are understood as well. */
export function yes(): Column<boolean> {
  return {
    kind: 'yes',
    read: (cell) =>
      then(textOfCell(cell), (value) => {
        const word = value.toLowerCase();
        if (YES_WORDS.has(word)) return { value: true };
        return word === '' || NO_WORDS.has(word)
          ? { value: false }
          : problem('badYes', { found: value.slice(0, 64) });
      }),
    blank: false,
    print: (value) => (value ? 'yes' : ''),
    obligatory: false,
  };
}

/** A whole number from `min` to `max`. */
export function whole(min = 0, max = 1_000_000): Column<number | undefined> {
  return optional({
    kind: 'whole',
    read: (cell) => readNumber(cell, /^-?\d+$/, min, max),
    print: printNumber,
  });
}

/** A number with a point, from `min` to `max`. */
export function decimal(min = 0, max = 1_000_000): Column<number | undefined> {
  return optional({
    kind: 'decimal',
    read: (cell) => readNumber(cell, /^-?\d+(\.\d+)?$/, min, max),
    print: printNumber,
  });
}

const printNumber = (value: number | undefined) => (value === undefined ? '' : String(value));

function readNumber(cell: Cell, form: RegExp, min: number, max: number): CellResult<number> {
  return then(textOfCell(cell), (found) => {
    const value = Number(found);
    const good = form.test(found) && value >= min && value <= max;
    return good ? { value } : problem('badNumber', { found: found.slice(0, 64), min, max });
  });
}

/** A day, `2026-09-28`; a workbook's own day is understood. */
export function date(): Column<string | undefined> {
  return optional({
    kind: 'date',
    read: (cell) => {
      const found = cell instanceof Date ? { value: dayOfCell(cell) } : textOfCell(cell);
      return then(found, (value) =>
        isDay(value) ? { value } : problem('badDate', { found: value.slice(0, 64) }),
      );
    },
    print: (value) => value ?? '',
  });
}

function isDay(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A time of day, `08:00`; `24:00` only ends a day. A workbook's own time is understood. */
export function time(): Column<string | undefined> {
  return optional({
    kind: 'time',
    read: (cell) => {
      const own = cell instanceof Date || typeof cell === 'number';
      const found = own ? { value: timeOfCell(cell) } : textOfCell(cell);
      return then(found, (value) => {
        const full = /^\d:/.test(value) ? `0${value}` : value;
        const good = /^([01]\d|2[0-3]):[0-5]\d$/.test(full) || full === '24:00';
        return good ? { value: full } : problem('badTime', { found: value.slice(0, 64) });
      });
    },
    print: (value) => value ?? '',
  });
}

/** `5 workingDay`, `30 minute`, `48 hour before event`, `onTheSpot`. */
export function limit(): Column<Limit | undefined> {
  return optional({
    kind: 'limit',
    read: (cell) =>
      then(textOfCell(cell), (value) => {
        const read = parseLimit(value);
        return read ? { value: read } : problem('badLimit', { found: value.slice(0, 64) });
      }),
    print: (value) => (value ? printLimit(value) : ''),
  });
}

/** One of a few words. */
export function choice<const C extends readonly string[]>(choices: C): Column<C[number] | undefined> {
  return optional({
    kind: 'choice',
    read: (cell) => then(textOfCell(cell), (found) => readChoice(choices, found)),
    print: (value) => value ?? '',
    choices,
  });
}

/** Any of a few words, one a line. */
export function choicesOf<const C extends readonly string[]>(choices: C): Column<C[number][]> {
  return {
    kind: 'choices',
    read: (cell) =>
      then(limited(cell, LONGEST_CELL), (found) =>
        readAll(linesOf(found), (line) => readChoice(choices, line)),
      ),
    blank: [],
    print: (value) => value.join('\n'),
    obligatory: false,
    choices,
  };
}

function readChoice<C extends readonly string[]>(choices: C, found: string): CellResult<C[number]> {
  const value = choices.find((known) => known === found);
  return value
    ? { value }
    : problem('badChoice', { found: found.slice(0, 64), choices: choices.join(' / ') });
}

/** Each line once, in the order given; the first line that is wrong speaks for the cell. */
function readAll<T>(lines: string[], read: (line: string) => CellResult<T>): CellResult<T[]> {
  const values = new Set<T>();
  for (const line of lines) {
    const result = read(line);
    if ('problem' in result) return result;
    values.add(result.value);
  }
  return { value: [...values] };
}

/** Days of the week, 1 Monday … 7 Sunday, one a line. */
export function weekdays(): Column<number[]> {
  return {
    kind: 'weekdays',
    read: (cell) =>
      then(limited(cell, 200), (found) =>
        readAll(linesOf(found), (line) =>
          /^[1-7]$/.test(line)
            ? { value: Number(line) }
            : problem('badWeekday', { found: line.slice(0, 64) }),
        ),
      ),
    blank: [],
    print: (value) => value.join('\n'),
    obligatory: false,
  };
}
