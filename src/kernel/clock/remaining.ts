import type { DepartmentCalendar } from '../calendar/calendar.ts';
import type { Limit } from '../limits.ts';
import { dateOf, type Instant, MINUTE_MS } from '../time.ts';
import { overdueDays, workingDaysBetween, workingMinutesBetween } from './counting.ts';

/**
 * What the words of a clock say, without the words (visual.md). `workingDays` are whole days after today; `minutes` are
 * office minutes, or minutes of the clock for limits in hours and minutes that run day and night.
 * - `daysLeft`: at least one working day lies between today and the due date, that date included.
 * - `dueToday`: due today, or on a rest day before the next working day.
 * - `timeLeft`: a limit in hours.
 * - `overdue`: `workingDays` is 0 on the day it ran out, where `minutes` says how long ago.
 */
export type Remaining =
  | { state: 'daysLeft'; workingDays: number }
  | { state: 'dueToday'; minutes: number }
  | { state: 'timeLeft'; minutes: number }
  | { state: 'overdue'; workingDays: number; minutes: number };

/** What is left of a running clock, or how late it is; never a part of a working day. Red strictly after the due moment. */
export function remainingOf(clock: {
  calendar: DepartmentCalendar;
  unit: Limit['unit'];
  dueAt: Instant;
  now: Instant;
}): Remaining {
  const { calendar, unit, dueAt, now } = clock;
  const today = dateOf(now);
  const dueOn = dateOf(dueAt);
  const minutes = (from: Instant, to: Instant) =>
    unit === 'hour' || unit === 'minute'
      ? Math.floor((to - from) / MINUTE_MS)
      : workingMinutesBetween(calendar, from, to);
  if (now > dueAt) {
    return {
      state: 'overdue',
      workingDays: overdueDays(calendar, dueOn, today),
      minutes: minutes(dueAt, now),
    };
  }
  if (unit === 'hour' || unit === 'minute' || unit === 'workingHour') {
    return { state: 'timeLeft', minutes: minutes(now, dueAt) };
  }
  const workingDays = workingDaysBetween(calendar, today, dueOn);
  return workingDays > 0
    ? { state: 'daysLeft', workingDays }
    : { state: 'dueToday', minutes: minutes(now, dueAt) };
}
