import type { CountedLimit, Limit, LimitUnit } from '../limits.ts';

/** The base limit of a matter that needs a school leader's instruction (TL-7). */
export const INSTRUCTION_LIMIT: CountedLimit = { count: 5, unit: 'workingDay' };

const EXTENSION_FLOOR_DAYS = 5;
const EXTENSION_CEILING_DAYS = 10;

/** A standard working day has 7.5 office hours; the ceiling of 10 days in each unit. */
const CEILING: Record<LimitUnit, number> = {
  workingDay: EXTENSION_CEILING_DAYS,
  calendarDay: EXTENSION_CEILING_DAYS,
  workingHour: EXTENSION_CEILING_DAYS * 7.5,
  hour: EXTENSION_CEILING_DAYS * 24,
  minute: EXTENSION_CEILING_DAYS * 24 * 60,
};

/**
 * The most that one extension of a promise may add, counted in `unit` (SC-5.2.3): max(5 working days, half the promise),
 * never above 10. Half is rounded up.
 *
 * In days the formula is taken as it stands, an hour or on-the-spot promise getting its floor of 5. An extension counted
 * in hours or minutes must be in the promise's own unit and is at most half of it: the floor is one of days, and a
 * two-hour repair extended by hours is not meant to gain a week of them. 0 means that no such extension can be asked
 * for: another unit of hours, or a limit counted back from an event, which does not wait.
 * Examples: 15 working days → 8; 4 → 5; 30 → 10; 24 hours in hours → 12.
 */
export function maxExtension(promised: Limit, unit: LimitUnit = defaultUnit(promised)): number {
  if (promised.unit === 'onTheSpot') return isDay(unit) ? EXTENSION_FLOOR_DAYS : 0;
  if (promised.before === 'event') return 0;
  const half = Math.ceil(promised.count / 2);
  if (!isDay(unit)) return unit === promised.unit ? Math.min(half, CEILING[unit]) : 0;
  const halfDays = isDay(promised.unit) ? half : 0;
  return Math.min(Math.max(EXTENSION_FLOOR_DAYS, halfDays), CEILING[unit]);
}

/**
 * Whether a base limit stays within the 5 working days of TL-7, whatever the date: a limit in another unit passes only
 * if no start and no arrangement of rest days could make it later (office hours taken as 7 a day or more). Examples:
 * 5 calendar days, 96 hours yes; 7 calendar days no, since make-up weekends may leave no rest day among them.
 */
export function withinInstructionCap(limit: Limit): boolean {
  if (limit.unit === 'onTheSpot') return true;
  const days = INSTRUCTION_LIMIT.count;
  // Hours of the clock end four full days after the start at the latest, before the fifth day closes at any hour.
  const most: Record<LimitUnit, number> = {
    workingDay: days,
    calendarDay: days,
    workingHour: days * 7,
    hour: (days - 1) * 24,
    minute: (days - 1) * 24 * 60,
  };
  return limit.count <= most[limit.unit];
}

function defaultUnit(promised: Limit): LimitUnit {
  return promised.unit === 'onTheSpot' ? 'workingDay' : promised.unit;
}

function isDay(unit: LimitUnit): boolean {
  return unit === 'workingDay' || unit === 'calendarDay';
}
