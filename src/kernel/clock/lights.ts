import { countedDayBefore, isExcluded, isWorkedDay } from '../calendar/working-days.ts';
import { addWorkingMs, openingOf, subtractWorkingMs, workingMsBetween } from '../calendar/working-time.ts';
import {
  dayNumber,
  dayNumberOf,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  type PlainDate,
  startOfDayNumber,
} from '../time.ts';
import { type Leg, usesCalendar } from './legs.ts';
import type { Trace } from './trace.ts';

export type Lights = { yellowAt: Instant; orangeAt: Instant };

/** Up to this many days a limit is watched by the minute, above it by the day. */
const SHORT_LIMIT_DAYS = 3;
const YELLOW_TENTHS = 3;
const YELLOW_MIN_DAYS = 2;

/**
 * When the lights of a clock change, for the deadline in force (which a told date or a later date asked for may have
 * moved away from the computed one). `n` of the rule is the promise with its extensions.
 */
export function lightsOfTrace(trace: Trace, due: { dueOn: PlainDate; dueAt: Instant }): Lights {
  const days = dayCount(trace.legs);
  return days > SHORT_LIMIT_DAYS ? lightsByDay(trace, due, days) : lightsByMinute(trace, due.dueAt);
}

/** Days of a limit counted in days, its extensions included; on the spot only the extensions have any. 0 for hours. */
function dayCount(legs: readonly Leg[]): number {
  const first = legs[0] as Leg;
  if (first.unit !== 'onTheSpot' && !isDayLeg(first)) return 0;
  return legs.reduce((sum, leg) => (isDayLeg(leg) ? sum + leg.count : sum), 0);
}

function isDayLeg(leg: Leg): leg is { unit: 'workingDay' | 'calendarDay'; count: number } {
  return leg.unit === 'workingDay' || leg.unit === 'calendarDay';
}

function lightsByDay(
  trace: Trace,
  { dueOn, dueAt }: { dueOn: PlainDate; dueAt: Instant },
  days: number,
): Lights {
  const { counting, legs } = trace;
  const dueDay = dayNumber(dueOn);
  // Whole tenths, because 0.3 · n in floating point may lie a hair above a whole number.
  const remaining = Math.max(YELLOW_MIN_DAYS, Math.ceil((YELLOW_TENTHS * days) / 10));
  const last = dueDay === trace.due.day && !trace.backward ? trace.due.lastCounted : dueDay;
  const inWorkingDays = legs.every(({ unit }) => unit !== 'calendarDay');
  const yellowDay = inWorkingDays
    ? countedDayBefore(counting, last, remaining - 1)
    : dayOfTraceBefore(trace, last, remaining - 1);
  const orangeAt = Math.min(openingOf(counting, dueDay), dueAt);
  return { yellowAt: Math.min(openingOf(counting, yellowDay), orangeAt), orangeAt };
}

/** The `count`-th counted day before a day, each stretch of the way in its own unit: calendar days count rest days too. */
function dayOfTraceBefore(trace: Trace, day: number, count: number): number {
  let reached = day;
  let left = count;
  while (left > 0) {
    reached -= 1;
    if (countsOn(trace, reached)) left -= 1;
  }
  return reached;
}

function countsOn({ counting, legs, stops }: Trace, day: number): boolean {
  const index = stops.findIndex((stop) => day <= stop.day);
  const leg = legs.at(index);
  const worked = isWorkedDay(counting.calendar, day);
  if (leg?.unit !== 'calendarDay') return worked && !isExcluded(counting, day);
  // Rest days that a calendar-day limit rolled over are no part of it.
  const rolledOver = index >= 0 && day > (stops[index]?.lastCounted ?? day);
  return !rolledOver && !(worked && isExcluded(counting, day));
}

function lightsByMinute(trace: Trace, dueAt: Instant): Lights {
  const from = Math.min(countsFrom(trace, dueAt), dueAt);
  if (!usesCalendar((trace.legs[0] as Leg).unit)) {
    const length = dueAt - from;
    return { yellowAt: from + Math.floor(length / 2), orangeAt: from + Math.floor((length * 3) / 4) };
  }
  const length = workingMsBetween(trace.counting, from, dueAt);
  const after = (ms: number) => (length === 0 ? dueAt : addWorkingMs(trace.counting, from, Math.floor(ms)));
  return { yellowAt: after(length / 2), orangeAt: after((length * 3) / 4) };
}

/** The moment from which a short limit's minutes count: after day 0 for days, else at once. */
function countsFrom({ legs, backward, dayZero, startedAt, counting }: Trace, dueAt: Instant): Instant {
  const leg = legs[0] as Leg;
  if (!backward) return isDayLeg(leg) ? startOfDayNumber(dayZero + 1) : startedAt;
  // Counted back from an event nothing says when the clock began: one limit before its deadline.
  const dueDay = dayNumberOf(dueAt);
  switch (leg.unit) {
    case 'workingDay':
      return startOfDayNumber(leg.count === 1 ? dueDay : countedDayBefore(counting, dueDay, leg.count - 1));
    case 'calendarDay':
      return startOfDayNumber(dueDay - leg.count + 1);
    case 'workingHour':
      return subtractWorkingMs(counting, dueAt, leg.count * HOUR_MS);
    case 'hour':
      return dueAt - leg.count * HOUR_MS;
    case 'minute':
      return dueAt - leg.count * MINUTE_MS;
    case 'onTheSpot':
      return startedAt;
  }
}
