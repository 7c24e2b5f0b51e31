import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { closesAt } from '../../../kernel/clock/counting.ts';
import { type ExclusionSpan, excludedDaysIn, movedByExclusions } from '../../../kernel/clock/exclusions.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  DAY_MS,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  type Instant,
  type PlainDate,
} from '../../../kernel/time.ts';
import type { Pause, PausePart } from '../model-pause.ts';
import { refuse } from '../refusals.ts';

/** Excluded time, and when it was told on record. */
export type Exclusion = ExclusionSpan & { at: Instant };

/** Procedures whose end is not on record yet. */
export function openPauses({ pauses }: PausePart): Pause[] {
  return pauses?.filter((one) => one.resumedOn === undefined) ?? [];
}

/** Nothing is finished while a procedure it waits for has no result on record (TL-11). */
export function procedureOpen(state: PausePart): Refusal | undefined {
  return openPauses(state).length > 0 ? refuse('procedureOpen') : undefined;
}

/** The day until which a procedure was told to take, as last told: each telling names a later one. */
export function toldUntil(pause: Pause): PlainDate {
  return pause.tellings.at(-1)?.untilOn ?? '';
}

/**
 * What does not count against the promise (TL-11): each telling's working days in (max(from, day told), min(resumed,
 * expected end)]. Between an expected end that has passed and the day it was told anew the clock ran.
 */
export function exclusionsOf({ pauses }: PausePart): Exclusion[] | undefined {
  return pauses?.flatMap(({ kind, tellings, resumedOn }) =>
    tellings.map(({ fromOn, untilOn, told, at }) => ({
      kind,
      from: fromOn,
      to: resumedOn !== undefined && resumedOn < untilOn ? resumedOn : untilOn,
      toldOn: dateOf(told.at),
      at,
    })),
  );
}

/** Working days in (after, upTo] that special procedures of this round exclude, overlaps once (TL-11). */
export function excludedDaysBetween(
  state: PausePart,
  calendar: DepartmentCalendar,
  after: PlainDate,
  upTo: PlainDate,
): number {
  return excludedDaysIn(calendar, exclusionsOf(state), after, upTo);
}

type Exclusions = readonly Exclusion[] | undefined;

/** What of it had been told by a moment. */
export const knownBy = (at: Instant, exclusions: readonly Exclusion[]) =>
  exclusions.filter((one) => one.at <= at);

/** A day fixed at a moment, moved on by the working days excluded since: a later date asked for, a support's deadline. */
export function dayMovedBy(
  exclusions: Exclusions,
  calendar: DepartmentCalendar,
  date: PlainDate,
  since: Instant,
): PlainDate {
  return exclusions ? movedByExclusions(calendar, exclusions, date, dateOf(since)) : date;
}

/** The same for a moment: the close of a day stays a close, any other time of day stays that time. */
export function momentMovedBy(
  exclusions: Exclusions,
  calendar: DepartmentCalendar,
  at: Instant,
  since: Instant,
): Instant {
  if (!exclusions) return at;
  const day = dateOf(at);
  const moved = dayMovedBy(exclusions, calendar, day, since);
  if (moved === day) return at;
  if (at === closesAt(calendar, day)) return closesAt(calendar, moved);
  return at + (dayNumber(moved) - dayNumber(day)) * DAY_MS;
}

/** Whether a day is one that a special procedure excludes. */
export function isExcludedDay(state: PausePart, calendar: DepartmentCalendar, date: PlainDate): boolean {
  return excludedDaysBetween(state, calendar, dateOfDayNumber(dayNumber(date) - 1), date) > 0;
}
