import type { DepartmentCalendar } from '../calendar/calendar.ts';
import { clockTimeMs } from '../calendar/office-hours.ts';
import {
  type Counting,
  isWorkedDay,
  workedDayAfter,
  workedDayBefore,
  workedDaysIn,
} from '../calendar/working-days.ts';
import {
  addWorkingMs,
  closingOf,
  openingOf,
  subtractWorkingMs,
  workingMomentFrom,
  workingMsBetween,
} from '../calendar/working-time.ts';
import {
  dateOfDayNumber,
  dayNumber,
  dayNumberOf,
  type Instant,
  MINUTE_MS,
  type PlainDate,
  startOfDayNumber,
} from '../time.ts';

/** When ordinary warnings are handed out together, on working days (requirements, “Everywhere”). */
const DIGEST_TIMES = ['08:15', '14:00'];

export function isWorkingDay(calendar: DepartmentCalendar, date: PlainDate): boolean {
  return isWorkedDay(calendar, dayNumber(date));
}

/** Whether the day lies in a year without a published arrangement. */
export function isProvisional(calendar: DepartmentCalendar, date: PlainDate): boolean {
  return !calendar.tableAt(dayNumber(date)).declared;
}

/** The n-th working day after a day; the day itself for 0, though it may be a rest day. */
export function addWorkingDays(calendar: DepartmentCalendar, from: PlainDate, count: number): PlainDate {
  if (count === 0) return from;
  return dateOfDayNumber(workedDayAfter(calendar, dayNumber(from), atLeastOne(count)));
}

/** The n-th working day before a day; the day itself for 0. */
export function subtractWorkingDays(calendar: DepartmentCalendar, from: PlainDate, count: number): PlainDate {
  if (count === 0) return from;
  return dateOfDayNumber(workedDayBefore(calendar, dayNumber(from), atLeastOne(count)));
}

/** Working days in (after, upTo]; 0 when `upTo` is not later. */
export function workingDaysBetween(calendar: DepartmentCalendar, after: PlainDate, upTo: PlainDate): number {
  return workedDaysIn(calendar, dayNumber(after), dayNumber(upTo));
}

/** How late something was: working days in (due, done]; 0 on the due day and on the rest days right after it. */
export function overdueDays(calendar: DepartmentCalendar, dueOn: PlainDate, doneOn: PlainDate): number {
  return workingDaysBetween(calendar, dueOn, doneOn);
}

/**
 * The earliest moment at which so many minutes of office hours have passed (a hand-over's 4 working hours).
 * Example: Friday 16:30 + 240 minutes is Monday 11:00; + 60 minutes is Friday 17:30, the close.
 */
export function addWorkingMinutes(calendar: DepartmentCalendar, at: Instant, minutes: number): Instant {
  return addWorkingMs(plain(calendar), at, minutes * MINUTE_MS);
}

/** The latest moment from which so many minutes of office hours pass until `at` (2 working hours before a deadline). */
export function subtractWorkingMinutes(calendar: DepartmentCalendar, at: Instant, minutes: number): Instant {
  return subtractWorkingMs(plain(calendar), at, minutes * MINUTE_MS);
}

/** Whole minutes of office hours between two moments; 0 when `to` is not later. */
export function workingMinutesBetween(calendar: DepartmentCalendar, from: Instant, to: Instant): number {
  return Math.floor(workingMsBetween(plain(calendar), from, to) / MINUTE_MS);
}

/** `at` itself within office hours, the closing moment excluded; else the next opening, after lunch included. */
export function nextWorkingMoment(calendar: DepartmentCalendar, at: Instant): Instant {
  return workingMomentFrom(plain(calendar), at);
}

/** First opening of a day, by the hours in force on it, whether it is worked or not. */
export function opensAt(calendar: DepartmentCalendar, date: PlainDate): Instant {
  return openingOf({ calendar }, dayNumber(date));
}

/** Close of business of a day, by the hours in force on it, whether it is worked or not. */
export function closesAt(calendar: DepartmentCalendar, date: PlainDate): Instant {
  return closingOf({ calendar }, dayNumber(date));
}

/** When gathered warnings go out next: the first of these times of day on a working day, at or after `at`. */
export function nextDigestAt(
  calendar: DepartmentCalendar,
  at: Instant,
  times: readonly string[] = DIGEST_TIMES,
): Instant {
  const offsets = times.map(clockTimeMs).sort((a, b) => a - b);
  const first = offsets[0];
  if (first === undefined) throw new RangeError('a digest without a time of day');
  const today = dayNumberOf(at);
  if (isWorkedDay(calendar, today)) {
    const sinceMidnight = at - startOfDayNumber(today);
    const later = offsets.find((offset) => offset >= sinceMidnight);
    if (later !== undefined) return startOfDayNumber(today) + later;
  }
  return startOfDayNumber(workedDayAfter(calendar, today, 1)) + first;
}

function plain(calendar: DepartmentCalendar): Counting {
  return { calendar, excluded: [] };
}

function atLeastOne(count: number): number {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a count of days: ${count}`);
  return count;
}
