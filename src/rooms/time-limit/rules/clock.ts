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
import { dayMovedBy, type Exclusion, exclusionsOf, knownBy, momentMovedBy } from './exclusions.ts';

/** The handling clock of a case, folded from its facts. Moments are epoch milliseconds. */
export type CaseClock = Deadline & {
  yellowAt: Instant;
  orangeAt: Instant;
  /** Before a told date held it where it was (norms.md 1.2, 22). */
  computedAt: Instant;
  statutoryAt?: Instant;
  /** The date is a statute's that no special procedure stops (TL-2). */
  bindsByStatute: boolean;
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

/** A move; `held` is an extension that counts on from a date which only a telling kept so late. */
type Move = DeadlineMove & { held?: boolean };

/** A limit, the moment it is counted from, the moves that change its date in order, and the time it does not count. */
type Course = {
  startedAt: Instant;
  limit: Limit;
  moves: readonly Move[];
  exclusions?: readonly Exclusion[];
};

/** A course followed to the date it leads to. */
export type Ruling = Course & { due: Deadline; ruledBy: 'promise' | 'statute' };

/**
 * What rules the date: the promise with everything that moved it and without what does not count against it (TL-11), or
 * the statute where its date is the earlier one. The statute itself is moved only where that law allows it (TL-2). Of a
 * notice that was asked for too late for the promise the law's date is left, which is the later one.
 */
export function rulingOf(state: CaseState, calendar: DepartmentCalendar): Ruling | undefined {
  const { startedAt, moves } = state;
  if (startedAt === undefined) return undefined;
  const { promised, statutory, statutoryExtendable } = state.pledge;
  const eventAt = state.appointment?.from;
  const exclusions = exclusionsOf(state);
  const promise = marked({ ...anchored(promised, startedAt, eventAt), moves, exclusions }, calendar);
  const due = dueOf(promise, calendar);
  if (!statutory) return { ...promise, due, ruledBy: 'promise' };
  const law = marked(
    {
      ...anchored(statutory, startedAt, eventAt),
      ...(statutoryExtendable ? { moves, exclusions } : { moves: [] }),
    },
    calendar,
  );
  const lawDue = dueOf(law, calendar);
  if (countsBack(promise.limit) && due.dueAt < startedAt) return { ...law, due: lawDue, ruledBy: 'statute' };
  const { ruledBy, ...earlier } = earlierOf(due, lawDue);
  return { ...(ruledBy === 'statute' ? law : promise), due: earlier, ruledBy };
}

/**
 * A date an extension counts on from may be one that only a telling held, once the calendar is another: what was excluded
 * after the grant then has to move it as well. Whether it is shows in what was known when it was granted.
 */
function marked(course: Course, calendar: DepartmentCalendar): Course {
  const { exclusions } = course;
  if (!exclusions) return course;
  const moves: Move[] = [];
  for (const move of course.moves) {
    if (move.kind !== 'extension') moves.push(move);
    else {
      const known = dueOf({ ...course, moves, exclusions: knownBy(move.at, exclusions) }, calendar);
      moves.push({ ...move, held: move.from > known.dueAt });
    }
  }
  return { ...course, moves };
}

/** Where the promise would lead with one more move, the statute left aside. */
export function promiseMovedBy(
  state: CaseState & { startedAt: Instant },
  move: DeadlineMove,
  calendar: DepartmentCalendar,
): Deadline {
  const moves = [...state.moves, move];
  const from = anchored(state.pledge.promised, state.startedAt, state.appointment?.from);
  return dueOf(marked({ ...from, moves, exclusions: exclusionsOf(state) }, calendar), calendar);
}

/**
 * Due moment, lights and milestones of a running or finished round (TL-0, TL-2, TL-3, TL-11): the promise, moved
 * by special procedures, extensions in force and later dates agreed, never past a binding statute, never before a date
 * that was told. An ended round keeps the date its verdict rests on, whatever is declared later.
 */
export function caseClock(state: CaseState, calendar: DepartmentCalendar): CaseClock | undefined {
  const ruling = rulingOf(state, calendar);
  if (!ruling) return undefined;
  const bound = ruling.due;
  const kept = keptDue(state);
  const statutory = statutoryDeadline(state, calendar);
  const binding = state.pledge.statutoryExtendable ? undefined : statutory;
  const due = kept
    ? { ...kept, provisional: bound.provisional }
    : notBeforeTold(bound, toldDue(state, ruling, calendar, binding));
  return {
    ...due,
    ...lightsOf(lit(ruling, calendar), due),
    computedAt: bound.dueAt,
    statutoryAt: statutory?.dueAt,
    bindsByStatute: ruling.ruledBy === 'statute' && due.dueAt === binding?.dueAt,
    milestones: milestoneClocks(state, calendar),
  };
}

/** The same of a case that has been accepted. */
export function clockOf(state: CaseState, facts: { calendar: DepartmentCalendar }): CaseClock {
  const clock = caseClock(state, facts.calendar);
  if (!clock) throw new Error('an accepted case has a clock');
  return clock;
}

/** The limit with its extensions, for the lights; a later date agreed takes the place of those before it. */
function lit({ startedAt, limit, moves, exclusions }: Ruling, calendar: DepartmentCalendar): DeadlineInput {
  const agreed = moves.findIndex((move) => move.kind !== 'extension');
  const before = agreed < 0 ? moves : moves.slice(0, agreed);
  const extensions = before.flatMap((move) =>
    move.kind === 'extension' ? [{ count: move.count, unit: move.unit }] : [],
  );
  return { startedAt, limit, calendar, extensions, exclusions };
}

type Due = Pick<Deadline, 'dueOn' | 'dueAt'>;

const asDue = (dueAt: Instant | undefined): Due | undefined =>
  dueAt === undefined ? undefined : { dueOn: dateOf(dueAt), dueAt };

/**
 * The date that was told. Where it holds a later one than the calendar would give, what was excluded since moves it as it
 * moves any other date; beyond a binding statute it only stays where it was told.
 */
function toldDue(
  state: CaseState,
  { exclusions, ...ruling }: Ruling,
  calendar: DepartmentCalendar,
  binding?: Deadline,
): Due | undefined {
  const { toldDueAt, toldSince } = state;
  if (toldDueAt === undefined || toldSince === undefined || !exclusions) return asDue(toldDueAt);
  const known = { ...ruling, exclusions: knownBy(toldSince, exclusions) };
  if (toldDueAt <= dueOf(known, calendar).dueAt) return asDue(toldDueAt);
  const moved = momentMovedBy(exclusions, calendar, toldDueAt, toldSince);
  return asDue(binding ? Math.max(toldDueAt, Math.min(moved, binding.dueAt)) : moved);
}

/** The date people see: the one that was told, or, while a special procedure is open, the one it leads to. */
export function shownDueAt({ projectedDueAt, toldDueAt }: CaseState): Instant | undefined {
  return projectedDueAt ?? toldDueAt;
}

/** A repeat keeps the date of the clock it shares; what is over that of its verdict, or, withdrawn, the one told last. */
function keptDue(state: CaseState): Due | undefined {
  const { ending, closedAt, merged } = state;
  if (merged && closedAt === undefined) return asDue(merged.dueAt);
  if (ending) return { dueOn: ending.dueOn, dueAt: ending.dueAt };
  return closedAt === undefined ? undefined : asDue(shownDueAt(state));
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

function dueOf({ startedAt, limit, moves, exclusions }: Course, calendar: DepartmentCalendar): Deadline {
  const base = deadlineOf({ startedAt, limit, calendar, exclusions });
  return moves.reduce((due, move) => movedTo(due, move, calendar, exclusions), base);
}

/**
 * Where an extension begins to count: from the date before it, or from the one in force when it was granted. Where that
 * was held by a telling, what was excluded since then moves it too (TL-11).
 */
export function extensionInput(
  due: Pick<Deadline, 'dueAt'>,
  { count, unit, from, held, at }: Extract<Move, { kind: 'extension' }>,
  calendar: DepartmentCalendar,
  exclusions?: readonly Exclusion[],
): DeadlineInput {
  const startedAt = Math.max(due.dueAt, held ? momentMovedBy(exclusions, calendar, from, at) : from);
  return { startedAt, limit: { count, unit }, calendar, exclusions };
}

/** One move. A day that was agreed on moves by what was excluded since: what was before had been reckoned with. */
export function movedTo(
  due: Deadline,
  move: Move,
  calendar: DepartmentCalendar,
  exclusions?: readonly Exclusion[],
): Deadline {
  if (move.kind !== 'extension') {
    const { dueOn } = closeOf(calendar, move.dueOn);
    const agreed = closeOf(calendar, dayMovedBy(exclusions, calendar, dueOn, move.at));
    return agreed.dueAt > due.dueAt ? agreed : due;
  }
  const next = deadlineOf(extensionInput(due, move, calendar, exclusions));
  return { ...next, provisional: due.provisional || next.provisional };
}

/** Milestones of this round, the earlier of promise and law (TL-2); one counted back from an event has a moment only where an appointment names the event. */
function milestoneClocks(state: CaseState, calendar: DepartmentCalendar): CaseClock['milestones'] {
  const told = exclusionsOf(state);
  const dueAt = (limit: Limit, exclusions: typeof told) => {
    const startedAt = countsBack(limit) ? state.appointment?.from : state.startedAt;
    return startedAt === undefined ? [] : [deadlineOf({ startedAt, limit, calendar, exclusions }).dueAt];
  };
  const { milestones, statutoryExtendable } = state.pledge;
  return milestones.flatMap(({ name, limit, statutory }) => {
    const promised = dueAt(limit, told);
    if (promised.length === 0) return [];
    const reachedAt = state.reached.find((step) => step.name === name)?.at;
    const law = statutory ? dueAt(statutory, statutoryExtendable ? told : undefined) : [];
    return [{ name, dueAt: Math.min(...promised, ...law), reachedAt }];
  });
}

/** Day 0 of the review: the receipt, or when everything a notice asked for had come (norms 1.2, 12). */
export const reviewedSince = ({ completeAt, receivedAt }: CaseState): Instant => completeAt ?? receivedAt;

/** From receipt until somebody decides; at the latest min(5 working days, the promise), else deemed accepted. */
export function reviewClock(state: CaseState, calendar: DepartmentCalendar): ReviewClock | undefined {
  if (state.status !== 'submitted') return undefined;
  const { limit, startedAt, due, deemedAt } = reviewFrom(reviewedSince(state), state, calendar);
  // What the receipt told holds for the first review; complete materials start another.
  const told = state.completeAt === undefined ? (state.reviewToldAt ?? 0) : 0;
  const held = told > due.dueAt ? { ...due, dueAt: told, dueOn: dateOf(told) } : due;
  const lights = lightsOf({ ...anchored(limit, startedAt, state.appointment?.from), calendar }, held);
  return { reviewDueAt: held.dueAt, deemedAt: Math.max(deemedAt, held.dueAt), ...lights };
}

type ReviewedPart = Pick<CaseState, 'pledge' | 'appointment'>;

/** The end of the review counted from its start: a working day, or the promise where that is shorter (FC-6). */
function reviewFrom(startedAt: Instant, { pledge, appointment }: ReviewedPart, calendar: DepartmentCalendar) {
  const count = (limit: Limit) => deadlineOf({ ...anchored(limit, startedAt, appointment?.from), calendar });
  const promised = count(pledge.promised);
  const review = count(REVIEW_LIMIT);
  const deemedAt = Math.min(count(REVIEW_CAP).dueAt, promised.dueAt);
  return promised.dueAt < review.dueAt
    ? { limit: pledge.promised, startedAt, due: promised, deemedAt }
    : { limit: REVIEW_LIMIT, startedAt, due: review, deemedAt };
}

/** When the review of what is received now ends: the date its receipt tells. */
export function firstReviewDueAt(
  received: ReviewedPart & Pick<CaseState, 'receivedAt'>,
  calendar: DepartmentCalendar,
): Instant {
  return reviewFrom(received.receivedAt, received, calendar).due.dueAt;
}
