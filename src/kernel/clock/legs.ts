import {
  type Counting,
  countedDayAfter,
  countedDayFrom,
  isCounted,
  isWorkedDay,
} from '../calendar/working-days.ts';
import { addWorkingMs, closingOf } from '../calendar/working-time.ts';
import type { LimitUnit } from '../limits.ts';
import { dayNumberOf, HOUR_MS, type Instant, MINUTE_MS } from '../time.ts';

/** A stretch of the way to a deadline: the promise itself, then one leg for each extension. */
export type Leg = { unit: LimitUnit; count: number } | { unit: 'onTheSpot' };

/**
 * Where a leg ends. `lastCounted` is the last day the limit itself reaches: a calendar-day limit that ends in a rest
 * period is due later, on `day`.
 */
export type Stop = { day: number; at: Instant; lastCounted: number };

/** Whether a limit looks at the calendar at all; hours and minutes of the clock run day and night. */
export function usesCalendar(unit: Leg['unit']): boolean {
  return unit !== 'hour' && unit !== 'minute';
}

/** Runs one leg on from a day (its day 0) and a moment. Days end at the close of business. */
export function advance(counting: Counting, from: { day: number; at: Instant }, leg: Leg): Stop {
  switch (leg.unit) {
    case 'onTheSpot':
      return closeOfDay(counting, onTheSpotDay(counting, from.at));
    case 'workingDay':
      return closeOfDay(counting, countedDayAfter(counting, from.day, leg.count));
    case 'calendarDay': {
      const lastCounted = calendarDayAfter(counting, from.day, leg.count);
      return { ...closeOfDay(counting, countedDayFrom(counting, lastCounted)), lastCounted };
    }
    case 'workingHour':
      return moment(addWorkingMs(counting, from.at, leg.count * HOUR_MS));
    case 'hour':
      return moment(from.at + leg.count * HOUR_MS);
    case 'minute':
      return moment(from.at + leg.count * MINUTE_MS);
  }
}

function closeOfDay(counting: Counting, day: number): Stop {
  return { day, at: closingOf(counting, day), lastCounted: day };
}

function moment(at: Instant): Stop {
  const day = dayNumberOf(at);
  return { day, at, lastCounted: day };
}

/** On the spot means by the close of the day; after the close or on a rest day, of the next working day. */
function onTheSpotDay(counting: Counting, at: Instant): number {
  const day = dayNumberOf(at);
  const stillOpen = isCounted(counting, day) && at <= closingOf(counting, day);
  return stillOpen ? day : countedDayAfter(counting, day, 1);
}

/**
 * The n-th calendar day after a day. Excluded are working days (TL-11), so the rest days inside an excluded span still
 * run against a calendar-day limit.
 */
function calendarDayAfter({ calendar, excluded }: Counting, day: number, count: number): number {
  let left = count;
  let reached = day;
  for (const { first, last } of excluded) {
    const gap = first - 1 - reached;
    if (left <= gap) break;
    if (gap > 0) {
      left -= gap;
      reached += gap;
    }
    while (reached < last && left > 0) {
      reached += 1;
      if (!isWorkedDay(calendar, reached)) left -= 1;
    }
  }
  return reached + left;
}
