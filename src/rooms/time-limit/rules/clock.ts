import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { addWorkingDays, closesAt, isProvisional, isWorkingDay } from '../../../kernel/clock/counting.ts';
import {
  type Deadline,
  type DeadlineInput,
  deadlineOf,
  earlierOf,
  lightsOf,
  notBeforeTold,
} from '../../../kernel/clock/deadline.ts';
import type { Limit } from '../../../kernel/limits.ts';
import { dateOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { DeadlineMove } from '../model-parts.ts';
import { anchored, countsBack } from './anchor.ts';

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

/** A limit, the moment it is counted from, and the moves that change its date, in order. */
type Course = { startedAt: Instant; limit: Limit; moves: readonly DeadlineMove[] };

/** A course followed to the date it leads to. */
export type Ruling = Course & { due: Deadline };

/**
 * What rules the date: the promise with everything that moved it, or the statute where its date is the earlier one. The
 * statute itself is moved only where that law allows it (TL-2). Of a notice that was asked for too late for the promise
 * the law's date is left, which is the later one.
 */
export function rulingOf(state: CaseState, calendar: DepartmentCalendar): Ruling | undefined {
  const { startedAt, moves } = state;
  if (startedAt === undefined) return undefined;
  const { promised, statutory, statutoryExtendable } = state.pledge;
  const eventAt = state.appointment?.from;
  const promise = { ...anchored(promised, startedAt, eventAt), moves };
  const due = dueOf(promise, calendar);
  if (!statutory) return { ...promise, due };
  const law = { ...anchored(statutory, startedAt, eventAt), moves: statutoryExtendable ? moves : [] };
  const lawDue = dueOf(law, calendar);
  if (countsBack(promise.limit) && due.dueAt < startedAt) return { ...law, due: lawDue };
  const { ruledBy, ...earlier } = earlierOf(due, lawDue);
  return { ...(ruledBy === 'statute' ? law : promise), due: earlier };
}

/** Where the promise would lead with one more move, the statute left aside. */
export function promiseMovedBy(
  state: CaseState & { startedAt: Instant },
  move: DeadlineMove,
  calendar: DepartmentCalendar,
): Deadline {
  const moves = [...state.moves, move];
  const from = anchored(state.pledge.promised, state.startedAt, state.appointment?.from);
  return dueOf({ ...from, moves }, calendar);
}

/**
 * Due moment, lights and milestones of a running or finished round (TL-0, TL-2, TL-3): the promise, moved by
 * extensions in force and later dates asked for, never past a binding statute, never before a date that was told. An
 * ended round keeps the date its verdict rests on, whatever is declared later.
 */
export function caseClock(state: CaseState, calendar: DepartmentCalendar): CaseClock | undefined {
  const ruling = rulingOf(state, calendar);
  if (!ruling) return undefined;
  const bound = ruling.due;
  const kept = keptDue(state);
  const due = kept ? { ...kept, provisional: bound.provisional } : notBeforeTold(bound, toldDue(state));
  return {
    ...due,
    ...lightsOf(lit(ruling, calendar), due),
    computedAt: bound.dueAt,
    statutoryAt: statutoryDeadline(state, calendar)?.dueAt,
    milestones: milestoneClocks(state, calendar),
  };
}

/** The limit with its extensions, for the lights; a later date asked for takes the place of those before it. */
function lit({ startedAt, limit, moves }: Ruling, calendar: DepartmentCalendar): DeadlineInput {
  const laterDate = moves.findIndex((move) => move.kind === 'laterDate');
  const before = laterDate < 0 ? moves : moves.slice(0, laterDate);
  const extensions = before.flatMap((move) =>
    move.kind === 'extension' ? [{ count: move.count, unit: move.unit }] : [],
  );
  return { startedAt, limit, calendar, extensions };
}

function toldDue({ toldDueAt }: CaseState): Pick<Deadline, 'dueOn' | 'dueAt'> | undefined {
  return toldDueAt === undefined ? undefined : { dueOn: dateOf(toldDueAt), dueAt: toldDueAt };
}

/** A repeat keeps the date of the clock it shares; what is over that of its verdict, or, withdrawn, the one told last. */
function keptDue(state: CaseState): Pick<Deadline, 'dueOn' | 'dueAt'> | undefined {
  const { ending, closedAt, merged } = state;
  if (merged && closedAt === undefined) return { dueOn: dateOf(merged.dueAt), dueAt: merged.dueAt };
  if (ending) return { dueOn: ending.dueOn, dueAt: ending.dueAt };
  return closedAt === undefined ? undefined : toldDue(state);
}

export function statutoryDeadline(state: CaseState, calendar: DepartmentCalendar): Deadline | undefined {
  const limit = state.pledge.statutory;
  if (!limit || state.startedAt === undefined) return undefined;
  return deadlineOf({ ...anchored(limit, state.startedAt, state.appointment?.from), calendar });
}

/** The office's close on a day: what a later date asked for means as a deadline. */
export function closeOf(calendar: DepartmentCalendar, date: PlainDate): Deadline {
  const day = isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
  return { dueOn: day, dueAt: closesAt(calendar, day), provisional: isProvisional(calendar, day) };
}

function dueOf({ startedAt, limit, moves }: Course, calendar: DepartmentCalendar): Deadline {
  const base = deadlineOf({ startedAt, limit, calendar });
  return moves.reduce((due, move) => movedTo(due, move, calendar), base);
}

/** Where an extension begins to count: from the date before it, or from the one in force when it was granted. */
export function extensionInput(
  due: Pick<Deadline, 'dueAt'>,
  { count, unit, from }: Extract<DeadlineMove, { kind: 'extension' }>,
  calendar: DepartmentCalendar,
): DeadlineInput {
  return { startedAt: Math.max(due.dueAt, from), limit: { count, unit }, calendar };
}

export function movedTo(due: Deadline, move: DeadlineMove, calendar: DepartmentCalendar): Deadline {
  if (move.kind === 'laterDate') {
    const asked = closeOf(calendar, move.dueOn);
    return asked.dueAt > due.dueAt ? asked : due;
  }
  const next = deadlineOf(extensionInput(due, move, calendar));
  return { ...next, provisional: due.provisional || next.provisional };
}

/** Milestones of this round, the earlier of promise and law (TL-2); one counted back from an event has a moment only where an appointment names the event. */
function milestoneClocks(state: CaseState, calendar: DepartmentCalendar): CaseClock['milestones'] {
  const dueAt = (limit: Limit) => {
    const startedAt = countsBack(limit) ? state.appointment?.from : state.startedAt;
    return startedAt === undefined ? [] : [deadlineOf({ startedAt, limit, calendar }).dueAt];
  };
  return state.pledge.milestones.flatMap(({ name, limit, statutory }) => {
    const promised = dueAt(limit);
    if (promised.length === 0) return [];
    const reachedAt = state.reached.find((step) => step.name === name)?.at;
    const law = statutory ? dueAt(statutory) : [];
    return [{ name, dueAt: Math.min(...promised, ...law), reachedAt }];
  });
}

/** Day 0 of the review: the receipt, or when everything a notice asked for had come (norms 1.2, 12). */
export const reviewedSince = ({ completeAt, receivedAt }: CaseState): Instant => completeAt ?? receivedAt;

/** From receipt until somebody decides; at the latest min(5 working days, the promise), else deemed accepted. */
export function reviewClock(state: CaseState, calendar: DepartmentCalendar): ReviewClock | undefined {
  if (state.status !== 'submitted') return undefined;
  const startedAt = reviewedSince(state);
  const count = (limit: Limit) =>
    deadlineOf({ ...anchored(limit, startedAt, state.appointment?.from), calendar });
  const cap = count(REVIEW_CAP);
  const promised = count(state.pledge.promised);
  const deemedAt = Math.min(cap.dueAt, promised.dueAt);
  const review = count(REVIEW_LIMIT);
  const [limit, due] =
    promised.dueAt < review.dueAt ? [state.pledge.promised, promised] : [REVIEW_LIMIT, review];
  const from = anchored(limit, startedAt, state.appointment?.from);
  return { reviewDueAt: due.dueAt, deemedAt, ...lightsOf({ ...from, calendar }, due) };
}
