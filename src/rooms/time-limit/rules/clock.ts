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

/** The promise as a deadline; the moves since then are applied to it one after the other. */
function promiseOf(input: DeadlineInput): Deadline {
  return deadlineOf({ ...input, extensions: [] });
}

/**
 * Due moment, lights and milestones of a running or finished round (TL-0, TL-2, TL-3): the promise, moved by
 * extensions in force and later dates asked for, never past a binding statute, never before a date that was told. An
 * ended round keeps the date its verdict rests on, whatever is declared later.
 */
export function caseClock(state: CaseState, calendar: DepartmentCalendar): CaseClock | undefined {
  const input = deadlineInput(state, calendar);
  if (!input) return undefined;
  const moved = applyMoves(state, calendar, promiseOf(input));
  const statutory = statutoryDeadline(state, calendar);
  const bound = statutory && !state.pledge.statutoryExtendable ? earlierOf(moved, statutory) : moved;
  const kept = keptDue(state);
  const due = kept ? { ...kept, provisional: bound.provisional } : holdTold(bound, state.toldDueAt);
  return {
    ...due,
    ...lightsOf(input, due),
    computedAt: bound.dueAt,
    statutoryAt: statutory?.dueAt,
    milestones: milestoneClocks(state, calendar),
  };
}

/** What is over keeps the date of its verdict, or, withdrawn, the one that was told last. */
function keptDue({ ending, closedAt, toldDueAt }: CaseState): Pick<Deadline, 'dueOn' | 'dueAt'> | undefined {
  if (ending) return { dueOn: ending.dueOn, dueAt: ending.dueAt };
  if (closedAt === undefined || toldDueAt === undefined) return undefined;
  return { dueOn: dateOf(toldDueAt), dueAt: toldDueAt };
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

function applyMoves(state: CaseState, calendar: DepartmentCalendar, promise: Deadline): Deadline {
  return state.moves.reduce((due, move) => {
    if (move.kind === 'laterDate') {
      const asked = closeOf(calendar, move.dueOn);
      return asked.dueAt > due.dueAt ? asked : due;
    }
    const limit = { count: move.count, unit: move.unit };
    const next = deadlineOf({ startedAt: Math.max(due.dueAt, move.from), limit, calendar });
    return { ...next, provisional: due.provisional || next.provisional };
  }, promise);
}

function holdTold(due: Deadline, toldDueAt: Instant | undefined): Deadline {
  if (toldDueAt === undefined || toldDueAt <= due.dueAt) return due;
  return { ...due, dueAt: toldDueAt, dueOn: dateOf(toldDueAt) };
}

/** Milestones of this round; one counted back from an event has a moment only where an appointment names the event. */
function milestoneClocks(state: CaseState, calendar: DepartmentCalendar): CaseClock['milestones'] {
  return state.pledge.milestones.flatMap(({ name, limit }) => {
    const backward = 'count' in limit && limit.before === 'event';
    const startedAt = backward ? state.appointment?.from : state.startedAt;
    if (startedAt === undefined) return [];
    const reachedAt = state.reached.find((step) => step.name === name)?.at;
    return [{ name, dueAt: deadlineOf({ startedAt, limit, calendar }).dueAt, reachedAt }];
  });
}

/** From receipt until somebody decides; at the latest min(5 working days, the promise), else deemed accepted. */
export function reviewClock(state: CaseState, calendar: DepartmentCalendar): ReviewClock | undefined {
  if (state.status !== 'submitted') return undefined;
  const startedAt = state.receivedAt;
  const count = (limit: Limit) => deadlineOf({ startedAt, limit, calendar });
  const cap = count(REVIEW_CAP);
  const promised = count(state.pledge.promised);
  const deemedAt = Math.min(cap.dueAt, promised.dueAt);
  const review = count(REVIEW_LIMIT);
  const [limit, due] =
    promised.dueAt < review.dueAt ? [state.pledge.promised, promised] : [REVIEW_LIMIT, review];
  return { reviewDueAt: due.dueAt, deemedAt, ...lightsOf({ startedAt, limit, calendar }, due) };
}
