import type { DepartmentCalendar } from '../calendar/calendar.ts';
import { countedDayAfter, unionOfSpans, workedDaysIn } from '../calendar/working-days.ts';
import type { DaySpan } from '../calendar/year-table.ts';
import { dateOfDayNumber, dayNumber, type PlainDate } from '../time.ts';

/**
 * A special procedure that stops the clock (TL-11): its working days in (max(from, toldOn), to] do not count. Without
 * `toldOn` the applicant was not told and nothing is excluded. `to` is the earlier of the end and the end told.
 */
export type ExclusionSpan = { kind: string; from: PlainDate; to: PlainDate; toldOn?: PlainDate };

/** The days that exclusions take, overlaps once; ascending and disjoint. */
export function excludedSpans(exclusions: readonly ExclusionSpan[] | undefined): DaySpan[] {
  if (!exclusions || exclusions.length === 0) return [];
  return unionOfSpans(
    exclusions.flatMap(({ from, to, toldOn }) =>
      toldOn === undefined
        ? []
        : [{ first: Math.max(dayNumber(from), dayNumber(toldOn)) + 1, last: dayNumber(to) }],
    ),
  );
}

/** Working days in (after, upTo] that exclusions take, overlaps once (TL-11). */
export function excludedDaysIn(
  calendar: DepartmentCalendar,
  exclusions: readonly ExclusionSpan[] | undefined,
  after: PlainDate,
  upTo: PlainDate,
): number {
  const [from, to] = [dayNumber(after), dayNumber(upTo)];
  return excludedSpans(exclusions).reduce(
    (sum, { first, last }) => sum + workedDaysIn(calendar, Math.max(from, first - 1), Math.min(to, last)),
    0,
  );
}

/**
 * A day that was fixed on another day, `since`: it moves on by the working days excluded between the two, those met on
 * the way included (TL-11). Exclusions before `since` were known when it was fixed and change nothing.
 * Example: Friday agreed on Monday, with Wednesday and Thursday excluded, becomes the Tuesday after.
 */
export function movedByExclusions(
  calendar: DepartmentCalendar,
  exclusions: readonly ExclusionSpan[] | undefined,
  date: PlainDate,
  since: PlainDate,
): PlainDate {
  if (excludedDaysIn(calendar, exclusions, since, date) === 0) return date;
  const from = dayNumber(since);
  const left = workedDaysIn(calendar, from, dayNumber(date));
  return dateOfDayNumber(countedDayAfter({ calendar, excluded: excludedSpans(exclusions) }, from, left));
}
