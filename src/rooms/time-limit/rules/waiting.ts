import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import { dayNumber, type Instant, type PlainDate, startOfDayNumber } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Notice } from '../model-materials.ts';

/** The applicant's acts count until the end of the day, at any hour (norms 1.2, 5). */
export const endOfDay = (date: PlainDate): Instant => startOfDayNumber(dayNumber(date) + 1);

const latest = (dates: (PlainDate | undefined)[]): PlainDate | undefined =>
  dates.reduce(
    (last, date) => (last === undefined || (date !== undefined && date > last) ? date : last),
    undefined,
  );

export const lastNotice = ({ notices }: Pick<CaseState, 'notices'>): Notice | undefined => notices?.at(-1);

/** The last day named to the applicant: by a notice, or as the final date of a reminder since (FC-6). */
export function handInBy(state: CaseState): PlainDate | undefined {
  const named = latest((state.owed ?? []).map(({ by }) => by));
  const since = lastNotice(state)?.at;
  if (named === undefined || since === undefined || state.status !== 'awaitingMaterials') return named;
  return latest([named, ...state.reminders.filter(({ at }) => at >= since).map(({ finalOn }) => finalOn)]);
}

/** Reminded since the last notice, and not after the day that was named. */
export function wasReminded(state: CaseState, dueOn: PlainDate): boolean {
  const since = lastNotice(state)?.at ?? state.receivedAt;
  return state.reminders.some(({ at }) => at >= since && at < endOfDay(dueOn));
}

/**
 * A case that waits for its applicant: that is not office time (norms 1.2, 12), so no light burns before the day named
 * has passed. Then it is the office's turn: it decides within a working day, as at the first review.
 */
export type WaitingClock = { handInBy: PlainDate; dueAt: Instant; yellowAt: Instant; orangeAt: Instant };

export function waitingClock(state: CaseState, calendar: DepartmentCalendar): WaitingClock | undefined {
  if (state.status !== 'awaitingMaterials') return undefined;
  const by = handInBy(state);
  if (by === undefined) return undefined;
  const turnsAt = endOfDay(by);
  const limit = { count: 1, unit: 'workingDay' } as const;
  const { dueAt } = deadlineOf({ startedAt: turnsAt - 1, limit, calendar });
  return { handInBy: by, dueAt, yellowAt: turnsAt, orangeAt: turnsAt };
}
