import { dayNumberOf, type Instant, startOfDayNumber } from '../time.ts';
import { type Counting, countedDayAfter, countedDayBefore, isCounted, isWorkedDay } from './working-days.ts';

/** Opening of a day's business, by the hours in force, whether the day is worked or not. */
export function openingOf({ calendar }: Pick<Counting, 'calendar'>, day: number): Instant {
  return startOfDayNumber(day) + calendar.hoursOn(day).opensMs;
}

/** Close of a day's business, by the hours in force, whether the day is worked or not. */
export function closingOf({ calendar }: Pick<Counting, 'calendar'>, day: number): Instant {
  return startOfDayNumber(day) + calendar.hoursOn(day).closesMs;
}

/** The earliest moment at which `ms` of counted office time have passed since `at`; `at` itself for 0. */
export function addWorkingMs(counting: Counting, at: Instant, ms: number): Instant {
  if (ms <= 0) return at;
  let left = ms;
  let day = dayNumberOf(at);
  if (!isCounted(counting, day)) day = countedDayAfter(counting, day, 1);
  for (;;) {
    const midnight = startOfDayNumber(day);
    for (const { opensMs, closesMs } of counting.calendar.hoursOn(day).intervals) {
      const from = Math.max(at, midnight + opensMs);
      const available = midnight + closesMs - from;
      if (available <= 0) continue;
      if (left <= available) return from + left;
      left -= available;
    }
    day = countedDayAfter(counting, day, 1);
  }
}

/** The latest moment from which `ms` of counted office time pass until `at`; `at` itself for 0. */
export function subtractWorkingMs(counting: Counting, at: Instant, ms: number): Instant {
  if (ms <= 0) return at;
  let left = ms;
  let day = dayNumberOf(at);
  if (!isCounted(counting, day)) day = countedDayBefore(counting, day, 1);
  for (;;) {
    const midnight = startOfDayNumber(day);
    for (const { opensMs, closesMs } of counting.calendar.hoursOn(day).intervals.toReversed()) {
      const until = Math.min(at, midnight + closesMs);
      const available = until - (midnight + opensMs);
      if (available <= 0) continue;
      if (left <= available) return until - left;
      left -= available;
    }
    day = countedDayBefore(counting, day, 1);
  }
}

/** Counted office time in a stretch, in milliseconds; 0 when `to` is not later. */
export function workingMsBetween(counting: Counting, from: Instant, to: Instant): number {
  const lastDay = dayNumberOf(to);
  let day = dayNumberOf(from);
  let sum = 0;
  if (!isCounted(counting, day)) day = countedDayAfter(counting, day, 1);
  while (day <= lastDay) {
    const midnight = startOfDayNumber(day);
    for (const { opensMs, closesMs } of counting.calendar.hoursOn(day).intervals) {
      sum += Math.max(0, Math.min(to, midnight + closesMs) - Math.max(from, midnight + opensMs));
    }
    day = countedDayAfter(counting, day, 1);
  }
  return sum;
}

/** `at` itself within office hours (closing excluded), else the next opening. */
export function workingMomentFrom(counting: Counting, at: Instant): Instant {
  let day = dayNumberOf(at);
  if (!isWorkedDay(counting.calendar, day)) day = countedDayAfter(counting, day, 1);
  for (;;) {
    const midnight = startOfDayNumber(day);
    for (const { opensMs, closesMs } of counting.calendar.hoursOn(day).intervals) {
      if (at < midnight + closesMs) return Math.max(at, midnight + opensMs);
    }
    day = countedDayAfter(counting, day, 1);
  }
}
