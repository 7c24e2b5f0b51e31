import type { Limit, LimitUnit } from '../../../kernel/limits.ts';
import {
  dateOfDayNumber,
  dayNumber,
  HOUR_MS,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../../kernel/time.ts';

/** Works out when a limit ends that starts at a moment, by the department's calendar; of a notice, the latest moment for it. */
export type DueAt = (limit: Limit, startedAt: Instant) => Instant;

/** How often one limit ends later than another, over the starts sampled. */
export type Longer = 'never' | 'atTimes' | 'asARule' | 'always';

const MINUTES: Partial<Record<LimitUnit, number>> = { hour: 60, minute: 1 };
const SAMPLED_DAYS = 365;
/** Morning, afternoon and night: limits in hours differ by when they start. */
const SAMPLED_HOURS = [9, 16, 22];

/**
 * Whether `limit` is longer than `bound`: in one unit (hours and minutes are one) by its count, in different units by
 * worked dates over the coming year, three starts a day. Counted back from an event the earlier notice is the stricter
 * one, so `limit` is “longer” when it gives less notice: one working day is less than 24 hours, since it may be given
 * until the close of the day before. A limit and a notice cannot be compared: `never`.
 * Example: 5 working days are `asARule` longer than 6 calendar days, 10 working days `atTimes` longer than 14 calendar days.
 */
export function longerThan(limit: Limit, bound: Limit, dueAt: DueAt, from: PlainDate): Longer {
  if (isNotice(limit) !== isNotice(bound)) return 'never';
  if (limit.unit === bound.unit && limit.unit === 'onTheSpot') return 'never';
  const counts = inOneUnit(limit, bound);
  if (counts) return (isNotice(limit) ? counts[0] < counts[1] : counts[0] > counts[1]) ? 'always' : 'never';
  return bySamples(limit, bound, dueAt, from);
}

const isNotice = (limit: Limit) => limit.unit !== 'onTheSpot' && limit.before !== undefined;

function inOneUnit(limit: Limit, bound: Limit): [number, number] | undefined {
  if (limit.unit === 'onTheSpot' || bound.unit === 'onTheSpot') return undefined;
  if (limit.unit === bound.unit) return [limit.count, bound.count];
  const minutes = [MINUTES[limit.unit], MINUTES[bound.unit]];
  if (minutes[0] === undefined || minutes[1] === undefined) return undefined;
  return [limit.count * minutes[0], bound.count * minutes[1]];
}

function bySamples(limit: Limit, bound: Limit, dueAt: DueAt, from: PlainDate): Longer {
  const first = dayNumber(from);
  let longer = 0;
  let samples = 0;
  for (let day = first; day < first + SAMPLED_DAYS; day++) {
    for (const hour of SAMPLED_HOURS) {
      const startedAt = startOfDayNumber(day) + hour * HOUR_MS;
      samples += 1;
      if (dueAt(limit, startedAt) > dueAt(bound, startedAt)) longer += 1;
    }
  }
  if (longer === 0) return 'never';
  if (longer === samples) return 'always';
  return longer * 2 > samples ? 'asARule' : 'atTimes';
}

/** A day a year later; 29 February leads to 28 February. */
export function yearAfter(date: PlainDate): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const next = `${String(year + 1).padStart(4, '0')}-`;
  if (month === 2 && day === 29) return `${next}02-28`;
  return dateOfDayNumber(dayNumber(`${next}${date.slice(5)}`));
}
