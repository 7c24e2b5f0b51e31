import type { DepartmentCalendar } from '../calendar/calendar.ts';
import { type Counting, isWorkedDay, workedDayAfter } from '../calendar/working-days.ts';
import { closingOf } from '../calendar/working-time.ts';
import type { Limit, LimitUnit } from '../limits.ts';
import { dayNumberOf, type Instant } from '../time.ts';
import { latestBefore } from './count-back.ts';
import { type ExclusionSpan, excludedSpans } from './exclusions.ts';
import { advance, type Leg, type Stop } from './legs.ts';

/**
 * Which day is day 0 of a working-day limit that starts after the close or on a rest day: the day itself (the default)
 * or the next working day. Calendar days and hours begin when they begin, whatever the policy.
 */
export type ClockPolicy = { clockStart: 'sameDay' | 'nextWorkingDay' };

/**
 * Everything a deadline is computed from. `startedAt` is the moment of acceptance, or the planned event of a limit with
 * `before: 'event'`. Extensions count on from the due date before them, under the same exclusions.
 */
export type DeadlineInput = {
  startedAt: Instant;
  limit: Limit;
  calendar: DepartmentCalendar;
  policy?: ClockPolicy;
  exclusions?: readonly ExclusionSpan[];
  extensions?: readonly { count: number; unit: LimitUnit }[];
};

/** A computed deadline with the way to it. `stops` has one entry for each of `legs`. */
export type Trace = {
  counting: Counting;
  startedAt: Instant;
  startDay: number;
  /** The day that does not count, from which the limit runs; later than `startDay` only by policy. */
  dayZero: number;
  legs: readonly Leg[];
  stops: readonly Stop[];
  due: Stop;
  /** Counted back from an event. */
  backward: boolean;
};

/** Follows the clock from its start to the deadline. Throws `RangeError` on counts that are no whole number ≥ 1. */
export function trace(input: DeadlineInput): Trace {
  const { startedAt, limit, calendar } = input;
  const startDay = dayNumberOf(startedAt);
  if (limit.unit !== 'onTheSpot' && limit.before === 'event') {
    // A planned event does not wait: neither exclusions nor extensions move what must be done ahead of it.
    const counting: Counting = { calendar, excluded: [] };
    const due = latestBefore(counting, startedAt, checked(limit));
    return {
      counting,
      startedAt,
      startDay,
      dayZero: startDay,
      legs: [limit],
      stops: [due],
      due,
      backward: true,
    };
  }
  const counting: Counting = { calendar, excluded: excludedSpans(input.exclusions) };
  const dayZero = limit.unit === 'workingDay' ? dayZeroOf(input, startDay) : startDay;
  const legs: Leg[] = [limit, ...(input.extensions ?? [])];
  const stops: Stop[] = [];
  let due: Stop = { day: dayZero, at: startedAt, lastCounted: dayZero };
  for (const leg of legs) {
    due = advance(counting, due, checked(leg));
    stops.push(due);
  }
  return { counting, startedAt, startDay, dayZero, legs, stops, due, backward: false };
}

function dayZeroOf({ policy, calendar, startedAt }: DeadlineInput, startDay: number): number {
  if (policy?.clockStart !== 'nextWorkingDay') return startDay;
  const inTime = isWorkedDay(calendar, startDay) && startedAt <= closingOf({ calendar }, startDay);
  return inTime ? startDay : workedDayAfter(calendar, startDay, 1);
}

function checked<L extends Leg>(leg: L): L {
  if (leg.unit !== 'onTheSpot' && !(Number.isSafeInteger(leg.count) && leg.count >= 1)) {
    throw new RangeError(`not a count of a limit: ${leg.count}`);
  }
  return leg;
}
