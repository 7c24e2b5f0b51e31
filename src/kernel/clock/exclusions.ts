import { unionOfSpans } from '../calendar/working-days.ts';
import type { DaySpan } from '../calendar/year-table.ts';
import { dayNumber, type PlainDate } from '../time.ts';

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
