import { dateOfDayNumber, dayNumber, type PlainDate } from '../../../../kernel/time.ts';

const MIDNIGHT = 'T00:00:00';

/**
 * The last day of a period whose end is a moment: midnight ends the day before.
 * Example: `2026-10-01T00:00:00+08:00` is `2026-09-30`.
 */
export function dayOfEnd(at: string): PlainDate {
  const day = at.slice(0, 10);
  return at.slice(10).startsWith(MIDNIGHT) ? dateOfDayNumber(dayNumber(day) - 1) : day;
}
