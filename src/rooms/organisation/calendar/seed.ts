import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CalendarDay } from '../../../kernel/calendar/calendar.ts';

/** Years whose arrangement was published when this version was made, and checked against the package day by day. */
export const SEEDED_YEARS = [2024, 2025, 2026];

const require = createRequire(import.meta.url);

type YearFile = { holidays: Record<string, string>; workdays: Record<string, string> };

/**
 * A year's arrangement from the package `chinese-days`, or `undefined` where it has none: the package itself answers
 * Monday to Friday for such a year without saying so, therefore only its own file of the year is believed.
 */
export async function packagedYear(year: number): Promise<CalendarDay[] | undefined> {
  const entry = require.resolve('chinese-days');
  const text = await readFile(path.join(path.dirname(entry), 'years', `${year}.json`), 'utf8').catch(
    () => undefined,
  );
  if (text === undefined) return undefined;
  const { holidays, workdays } = JSON.parse(text) as YearFile;
  const days = [...daysOf(holidays, 'holiday'), ...daysOf(workdays, 'makeup')];
  const own = days.filter(({ date }) => date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`));
  return own.length > 0 ? own.sort((a, b) => (a.date < b.date ? -1 : 1)) : undefined;
}

/** The package writes `English name,Chinese name,statutory days`. */
function daysOf(marks: Record<string, string>, kind: CalendarDay['kind']): CalendarDay[] {
  return Object.entries(marks).map(([date, names]) => ({ date, kind, name: names.split(',')[1] ?? names }));
}
