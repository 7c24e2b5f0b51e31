import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { addWorkingDays, opensAt, subtractWorkingDays } from '../../../kernel/clock/counting.ts';
import { type Deadline, deadlineOf } from '../../../kernel/clock/deadline.ts';
import { dateOf, type PlainDate } from '../../../kernel/time.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import type { MeetingCommand, SchoolWait, SchoolWaitTelling } from '../model-meeting.ts';
import { refuse } from '../refusals.ts';
import { clockOf, closeOf } from './clock.ts';
import { dayMovedBy, exclusionsOf } from './exclusions.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { AFTER, type Tick, type TickFacts } from './groups.ts';
import { toldInRange } from './telling.ts';

type AwaitMeeting = Extract<MeetingCommand, { type: 'AwaitMeeting' }>;

/** A wait is told again every so many working days, or it lapses (TL-8). */
const RENEWED_EVERY_WORKING_DAYS = 5;
/** The furthest day that can be told at once. */
const FURTHEST_WORKING_DAYS = 60;

const lastOf = (wait: SchoolWait | undefined): SchoolWaitTelling | undefined => wait?.tellings.at(-1);

/** By the close of which day a wait has to be told again: days of special procedures do not count here either. */
export function renewBy(
  state: CaseState,
  calendar: DepartmentCalendar,
  telling: SchoolWaitTelling,
): Deadline {
  const limit = { count: RENEWED_EVERY_WORKING_DAYS, unit: 'workingDay' } as const;
  return deadlineOf({ startedAt: telling.told.at, limit, calendar, exclusions: exclusionsOf(state) });
}

/** The wait that is under way: told, not lapsed, its expected day not over. */
export function currentWait(
  state: CaseState,
  calendar: DepartmentCalendar,
  today: PlainDate,
): SchoolWait | undefined {
  const wait = state.schoolWaits?.at(-1);
  if (!wait || wait.lapsed) return undefined;
  return expectedOf(state, calendar, wait) >= today ? wait : undefined;
}

function expectedOf(state: CaseState, calendar: DepartmentCalendar, wait: SchoolWait): PlainDate {
  const last = lastOf(wait);
  return last ? dayMovedBy(exclusionsOf(state), calendar, last.expectedOn, last.at) : '';
}

/**
 * Waiting for a meeting of the school, or late for a special cause: an extension of its own kind, in force by being told
 * to those concerned before the deadline, with reason and expected day (TL-8). Nobody grants it and it counts with no
 * other extension; it has to be told again every five working days, and it passes no binding statute (TL-2).
 */
export function awaitMeeting(state: CaseState, command: AwaitMeeting, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const { reason, expectedOn, told } = command;
  if (!reason || !expectedOn || !told)
    return refuse('waitIncomplete', {}, blanks({ reason, expectedOn, told }));
  const { dueAt, dueOn, statutoryAt } = clockOf(state, facts);
  if (facts.now > dueAt) return refuse('waitTooLate', { dueAt });
  const outOfRange = toldInRange(state, told, facts, '/told/at', 'TL-8');
  if (outOfRange) return outOfRange;
  const { calendar } = facts;
  const today = dateOf(facts.now);
  const wait = currentWait(state, calendar, today);
  if (!wait && state.schoolWaits?.at(-1)?.lapsed) return refuse('waitLapsed');
  const latest = addWorkingDays(calendar, today, FURTHEST_WORKING_DAYS);
  // Told again it may stay as it is or come earlier; the deadline keeps the date that was told.
  const earliest = wait ? today : dueOn;
  if (
    expectedOn < earliest ||
    expectedOn > latest ||
    (!wait && closeOf(calendar, expectedOn).dueAt <= dueAt)
  ) {
    return refuse('waitDayInvalid', { earliest, latest }, [{ pointer: '/expectedOn', code: 'outOfRange' }]);
  }
  const asked = closeOf(calendar, expectedOn);
  if (statutoryAt !== undefined && !state.pledge.statutoryExtendable && asked.dueAt > statutoryAt) {
    return refuse('waitBeyondStatute', { statutoryAt }, [{ pointer: '/expectedOn', code: 'outOfRange' }]);
  }
  const event: CaseEvent = {
    type: 'MeetingAwaited',
    demand: 'TL-8',
    data: {
      id: wait?.id ?? nextId(state),
      reason,
      expectedOn,
      told,
      dueAt: Math.max(asked.dueAt, dueAt),
      moved: asked.dueAt > dueAt,
    },
  };
  return [event];
}

/** Ids run on over reopenings, so that an event never names two waits. */
function nextId({ earlierRounds, schoolWaits }: CaseState): number {
  const before = earlierRounds.reduce((sum, round) => sum + (round.schoolWaits?.length ?? 0), 1);
  return before + (schoolWaits?.length ?? 0);
}

/** A wait longer than until its next telling reminds of it a working day ahead, and lapses without it (TL-8). */
export function schoolWaitTicks(state: CaseState, { calendar }: TickFacts): Tick[] {
  const wait = state.schoolWaits?.at(-1);
  const last = lastOf(wait);
  if (!wait || !last || wait.lapsed) return [];
  const { dueOn: renewOn, dueAt } = renewBy(state, calendar, last);
  if (expectedOf(state, calendar, wait) <= renewOn) return [];
  const ticks = [
    { type: 'WaitToRenew', name: 'renew', at: opensAt(calendar, subtractWorkingDays(calendar, renewOn, 1)) },
    { type: 'WaitLapsed', name: 'lapse', at: dueAt + AFTER },
  ] as const;
  return ticks.map(({ type, name, at }) => {
    const key = `${name}:wait:${wait.id}:${wait.tellings.length}`;
    return { at, key, event: { type, demand: 'TL-8', data: { key, id: wait.id, renewOn } } };
  });
}
