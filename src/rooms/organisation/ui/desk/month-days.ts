import { dateOfDayNumber, dayNumber, type PlainDate, weekdayOf } from '../../../../kernel/time.ts';

const WEEK = 7;
const pad = (n: number) => String(n).padStart(2, '0');

/** The weeks of a month from Monday on; `undefined` where a day belongs to another month. */
export function weeksOf(year: number, month: number): (PlainDate | undefined)[][] {
  const first = dayNumber(`${year}-${pad(month)}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`;
  const days = dayNumber(next) - first;
  const before = weekdayOf(first);
  const cells = Array.from({ length: Math.ceil((before + days) / WEEK) * WEEK }, (_, cell) => {
    const day = cell - before;
    return day >= 0 && day < days ? dateOfDayNumber(first + day) : undefined;
  });
  return Array.from({ length: cells.length / WEEK }, (_, week) =>
    cells.slice(week * WEEK, (week + 1) * WEEK),
  );
}

/** Saturday or Sunday, by its place in a week that begins on Monday. */
export const isWeekend = (place: number) => place >= 5;
