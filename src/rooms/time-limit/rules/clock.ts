import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { addWorkingDays, closesAt, isProvisional, isWorkingDay } from '../../../kernel/clock/counting.ts';
import {
  type Deadline,
  type DeadlineInput,
  deadlineOf,
  earlierOf,
  lightsOf,
} from '../../../kernel/clock/deadline.ts';
import type { Limit } from '../../../kernel/limits.ts';
import { dateOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';

/** The handling clock of a case, folded from its facts. Moments are epoch milliseconds. */
export type CaseClock = Deadline & {
  yellowAt: Instant;
  orangeAt: Instant;
  /** Before a told date held it where it was (norms.md 1.2, 22). */
  computedAt: Instant;
  statutoryAt?: Instant;
  milestones: { name: string; dueAt: Instant; reachedAt?: Instant }[];
};

/** The review clock: `reviewDueAt` is the promise to decide, `deemedAt` the moment after which it counts as accepted. */
export type ReviewClock = { reviewDueAt: Instant; deemedAt: Instant; yellowAt: Instant; orangeAt: Instant };

const REVIEW_LIMIT: Limit = { count: 1, unit: 'workingDay' };
const REVIEW_CAP: Limit = { count: 5, unit: 'workingDay' };

/** Limits that run day and night warn at any hour, to the person on duty. */
export function runsOnClockHours(limit: Limit): boolean {
  return limit.unit === 'hour' || limit.unit === 'minute';
}

/** The promise with its extensions as the kernel counts it: the form that explains itself day by day. */
export function deadlineInput(state: CaseState, calendar: DepartmentCalendar): DeadlineInput | undefined {
  if (state.startedAt === undefined) return undefined;
  const laterDate = state.moves.findIndex((move) => move.kind === 'laterDate');
  const before = laterDate < 0 ? state.moves : state.moves.slice(0, laterDate);
  const extensions = before.flatMap((move) =>
    move.kind === 'extension' ? [{ count: move.count, unit: move.unit }] : [],
  );
  return { startedAt: state.startedAt, limit: state.pledge.promised, calendar, extensions };
}

/**
 * Due moment, lights and milestones of a running or finished round (TL-0, TL-2, TL-3): the promise, moved by
 * extensions in force and later dates asked for, never past a binding statute, never before a date that was told.
 */
export function caseClock(state: CaseState, calendar: DepartmentCalendar): CaseClock | undefined {
  const input = deadlineInput(state, calendar);
  if (!input) return undefined;
  const moved = applyLaterDates(state, input, deadlineOf(input));
  const statutory = statutoryDeadline(state, calendar);
  const bound = statutory && !state.pledge.statutoryExtendable ? earlierOf(moved, statutory) : moved;
  const due = holdTold(bound, state.toldDueAt);
  return {
    ...due,
    ...lightsOf(input, due),
    computedAt: bound.dueAt,
    statutoryAt: statutory?.dueAt,
    milestones: milestoneClocks(state, calendar),
  };
}

export function statutoryDeadline(state: CaseState, calendar: DepartmentCalendar): Deadline | undefined {
  const limit = state.pledge.statutory;
  if (!limit || state.startedAt === undefined) return undefined;
  return deadlineOf({ startedAt: state.startedAt, limit, calendar });
}

/** The office's close on a day: what a later date asked for means as a deadline. */
export function closeOf(calendar: DepartmentCalendar, date: PlainDate): Deadline {
  const day = isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
  return { dueOn: day, dueAt: closesAt(calendar, day), provisional: isProvisional(calendar, day) };
}

function applyLaterDates(state: CaseState, input: DeadlineInput, base: Deadline): Deadline {
  const first = state.moves.findIndex((move) => move.kind === 'laterDate');
  if (first < 0) return base;
  return state.moves.slice(first).reduce((due, move) => {
    if (move.kind === 'extension') {
      return deadlineOf({
        startedAt: due.dueAt,
        limit: { count: move.count, unit: move.unit },
        calendar: input.calendar,
      });
    }
    const asked = closeOf(input.calendar, move.dueOn);
    return asked.dueAt > due.dueAt ? asked : due;
  }, base);
}

function holdTold(due: Deadline, toldDueAt: Instant | undefined): Deadline {
  if (toldDueAt === undefined || toldDueAt <= due.dueAt) return due;
  return { ...due, dueAt: toldDueAt, dueOn: dateOf(toldDueAt) };
}

function milestoneClocks(state: CaseState, calendar: DepartmentCalendar): CaseClock['milestones'] {
  const startedAt = state.startedAt;
  if (startedAt === undefined) return [];
  return state.pledge.milestones.map((milestone) => ({
    name: milestone.name,
    dueAt: deadlineOf({ startedAt, limit: milestone.limit, calendar }).dueAt,
    reachedAt: state.reached.find((step) => step.name === milestone.name)?.at,
  }));
}

/** From receipt until somebody decides; at the latest min(5 working days, the promise), else deemed accepted. */
export function reviewClock(state: CaseState, calendar: DepartmentCalendar): ReviewClock | undefined {
  if (state.status !== 'submitted') return undefined;
  const count = (limit: Limit) => deadlineOf({ startedAt: state.receivedAt, limit, calendar }).dueAt;
  const deemedAt = Math.min(count(REVIEW_CAP), count(state.pledge.promised));
  const reviewDueAt = Math.min(count(REVIEW_LIMIT), deemedAt);
  return {
    reviewDueAt,
    deemedAt,
    ...lightsOf({ startedAt: state.receivedAt, limit: REVIEW_LIMIT, calendar }),
  };
}
