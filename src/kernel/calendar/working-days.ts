import type { DepartmentCalendar } from './calendar.ts';
import type { DayReason, DaySpan } from './year-table.ts';
import { isWorked } from './year-table.ts';

/**
 * Counting by day numbers. `excluded` are days that do not count although they are worked (TL-11): ascending, disjoint
 * spans, as `unionOfSpans` gives them.
 */
export type Counting = { calendar: DepartmentCalendar; excluded: readonly DaySpan[] };

export function reasonAt(calendar: DepartmentCalendar, day: number): DayReason {
  const table = calendar.tableAt(day);
  return table.reasons[day - table.firstDay] as DayReason;
}

export function isWorkedDay(calendar: DepartmentCalendar, day: number): boolean {
  return isWorked(reasonAt(calendar, day));
}

export function isExcluded({ excluded }: Counting, day: number): boolean {
  return excluded.some(({ first, last }) => first <= day && day <= last);
}

/** A working day that is not excluded. */
export function isCounted(counting: Counting, day: number): boolean {
  return isWorkedDay(counting.calendar, day) && !isExcluded(counting, day);
}

/** Working days in (after, upTo]; 0 when `upTo` is not later. */
export function workedDaysIn(calendar: DepartmentCalendar, after: number, upTo: number): number {
  if (upTo <= after) return 0;
  const last = calendar.tableAt(upTo);
  let table = calendar.tableAt(after);
  let count = -rank(table.workingBefore, after + 1 - table.firstDay);
  while (table.year < last.year) {
    count += table.working.length;
    table = calendar.tableOf(table.year + 1);
  }
  return count + rank(last.workingBefore, upTo + 1 - last.firstDay);
}

/** The `count`-th working day after a day; `count` ≥ 1. */
export function workedDayAfter(calendar: DepartmentCalendar, day: number, count: number): number {
  let table = calendar.tableAt(day);
  let place = rank(table.workingBefore, day + 1 - table.firstDay) + count;
  while (place > table.working.length) {
    place -= table.working.length;
    table = calendar.tableOf(table.year + 1);
  }
  return table.firstDay + (table.working[place - 1] as number);
}

/** The `count`-th working day before a day; `count` ≥ 1. */
export function workedDayBefore(calendar: DepartmentCalendar, day: number, count: number): number {
  let table = calendar.tableAt(day);
  let place = rank(table.workingBefore, day - table.firstDay) - count;
  while (place < 0) {
    table = calendar.tableOf(table.year - 1);
    place += table.working.length;
  }
  return table.firstDay + (table.working[place] as number);
}

/** The `count`-th counted day after a day: every excluded working day met on the way moves it one working day on. */
export function countedDayAfter({ calendar, excluded }: Counting, day: number, count: number): number {
  let found = workedDayAfter(calendar, day, count);
  for (const { first, last } of excluded) {
    if (first > found) break;
    const skipped = workedDaysIn(calendar, Math.max(day, first - 1), last);
    if (skipped > 0) found = workedDayAfter(calendar, found, skipped);
  }
  return found;
}

/** The `count`-th counted day before a day. */
export function countedDayBefore({ calendar, excluded }: Counting, day: number, count: number): number {
  let found = workedDayBefore(calendar, day, count);
  for (let index = excluded.length - 1; index >= 0; index -= 1) {
    const { first, last } = excluded[index] as DaySpan;
    if (last < found) break;
    const skipped = workedDaysIn(calendar, first - 1, Math.min(last, day - 1));
    if (skipped > 0) found = workedDayBefore(calendar, found, skipped);
  }
  return found;
}

/** The day itself when it counts, else the next that does. */
export function countedDayFrom(counting: Counting, day: number): number {
  return countedDayAfter(counting, day - 1, 1);
}

/** Sorts spans and joins those that overlap or touch, so that no day is excluded twice; empty ones vanish. */
export function unionOfSpans(spans: readonly DaySpan[]): DaySpan[] {
  const sorted = spans.filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first);
  const joined: DaySpan[] = [];
  for (const { first, last } of sorted) {
    const previous = joined.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

function rank(workingBefore: Uint16Array, offset: number): number {
  return workingBefore[offset] as number;
}
