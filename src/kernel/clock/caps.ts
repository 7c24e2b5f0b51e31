import type { CountedLimit, Limit, LimitUnit } from '../limits.ts';

/** The base limit of a matter that needs a school leader's instruction (TL-7). */
export const INSTRUCTION_LIMIT: CountedLimit = { count: 5, unit: 'workingDay' };

const EXTENSION_FLOOR_DAYS = 5;
const EXTENSION_CEILING_DAYS = 10;

/** What makes a day in each unit: a standard working day has 7.5 office hours, the clock's day 24. */
const PER_DAY: Record<LimitUnit, number> = {
  workingDay: 1,
  calendarDay: 1,
  workingHour: 7.5,
  hour: 24,
  minute: 24 * 60,
};

/** Length of a limit in days of its own kind, working or calendar ones; 0 on the spot. Example: 36 hours → 1.5. */
export function lengthInDays(limit: Limit): number {
  return limit.unit === 'onTheSpot' ? 0 : limit.count / PER_DAY[limit.unit];
}

/**
 * The most that one extension of a promise may add, counted in `unit` (SC-5.2.3): max(5 working days, half the promise),
 * never above 10. Half is rounded up.
 *
 * In days the formula is taken as it stands, an hour or on-the-spot promise getting its floor of 5; half a promise that
 * runs on every day of the week is five sevenths as many working days, rounded down, lest it be more than half. An
 * extension counted in hours or minutes must be in the promise's own unit and is at most half of it: the floor is one
 * of days, and a two-hour repair extended by hours is not meant to gain a week of them. 0 means that no such extension
 * can be asked for: another unit of hours, or a limit counted back from an event, which does not wait.
 * Examples: 15 working days → 8; 4 → 5; 30 → 10; 24 hours in hours → 12; 20 calendar days in working days → 7.
 */
export function maxExtension(promised: Limit, unit: LimitUnit = defaultUnit(promised)): number {
  if (promised.unit === 'onTheSpot') return isDay(unit) ? EXTENSION_FLOOR_DAYS : 0;
  if (promised.before === 'event') return 0;
  const ceiling = EXTENSION_CEILING_DAYS * PER_DAY[unit];
  const half = Math.ceil(promised.count / 2);
  if (!isDay(unit)) return unit === promised.unit ? Math.min(half, ceiling) : 0;
  const halfDays = unit === promised.unit ? half : Math.floor(halfInWorkingDays(promised));
  return Math.min(Math.max(EXTENSION_FLOOR_DAYS, halfDays), ceiling);
}

const WORKING_DAYS_OF_WEEK = 5;
const DAYS_OF_WEEK = 7;

function halfInWorkingDays(promised: CountedLimit): number {
  const half = lengthInDays(promised) / 2;
  const inOffice = promised.unit === 'workingDay' || promised.unit === 'workingHour';
  return inOffice ? half : (half * WORKING_DAYS_OF_WEEK) / DAYS_OF_WEEK;
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
