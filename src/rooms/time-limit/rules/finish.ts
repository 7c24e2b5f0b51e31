import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { lengthInDays } from '../../../kernel/clock/caps.ts';
import { isWorkingDay, overdueDays, workingDaysBetween } from '../../../kernel/clock/counting.ts';
import { dateOf, dayNumber, dayNumberOf, startOfDayNumber } from '../../../kernel/time.ts';
import type { CaseCommand, CaseState, Ending, Outcome, Reminder, Verdict } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type CaseClock, caseClock, runsOnClockHours } from './clock.ts';
import { procedureOpen } from './exclusions.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { replaceLeavers } from './leavers.ts';
import { owedAtEnd } from './materials.ts';
import { pledgedDueAt } from './submit.ts';
import { sharesOf } from './support-end.ts';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** Finished is when the applicant is answered (TL-10); what cannot be done carries its reasons (FC-4). */
export function finish(state: CaseState, command: Of<'FinishCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted') ?? procedureOpen(state);
  if (wrong) return wrong;
  const { outcome, answer, reason, basis, alternative } = command;
  if (state.answerLevel && outcome === 'notPossible') {
    return refuse('instructionUnclear', {}, [{ pointer: '/outcome', code: 'unclear' }]);
  }
  if (!answer) return refuse('finishUnanswered', {}, blanks({ answer }));
  if (outcome === 'notPossible' && !(reason && basis && alternative)) {
    return refuse('notPossibleIncomplete', {}, blanks({ reason, basis, alternative }));
  }
  const owed = owedAtEnd(state, outcome);
  if (owed) return owed;
  const ending = endingOf(state, facts, outcome);
  const demand = state.answerLevel ? 'TL-4' : 'TL-10';
  return [{ type: 'CaseFinished', demand, data: { ending, answer, reason, basis, alternative } }];
}

/**
 * The frozen verdict (SC-6.1). Early: a day limit answered before its due day (SC-5.2.2). A lateness caused by an
 * approver's silence is the approver's (SC-5.2.3).
 */
export function endingOf(state: CaseState, facts: CaseFacts, outcome?: Outcome, deemed = false): Ending {
  const clock = caseClock(state, facts.calendar);
  if (!clock) throw new Error('a case ends only after its clock has started');
  const doneOn = dateOf(facts.now);
  const verdict = deemed ? 'deemedOnTime' : verdictOf(state, clock, facts.now);
  const ending = {
    at: facts.now,
    outcome,
    verdict,
    dueOn: clock.dueOn,
    dueAt: clock.dueAt,
    calendarVersion: facts.calendarVersion,
    daysLate: facts.now > clock.dueAt ? overdueDays(facts.calendar, clock.dueOn, doneOn) : 0,
    daysEarly: doneOn < clock.dueOn ? workingDaysBetween(facts.calendar, doneOn, clock.dueOn) : 0,
    toldBefore: toldBefore(state, clock.dueAt),
  };
  const late = verdict === 'overdue' ? latenessOf(state, ending, facts) : undefined;
  return { ...ending, latenessOf: late?.latenessOf, lateness: late?.lateness };
}

/** Whose the lateness is by the day, and whose the part that no support caused; nobody's where supports caused it all. */
function latenessOf(state: CaseState, ending: Ending, facts: CaseFacts): Partial<Ending> {
  const own = state.approverSilent ? 'approver' : 'handler';
  const lateness = sharesOf(state, ending, own, facts);
  return { latenessOf: lateness.some(({ of }) => of === own) ? own : undefined, lateness };
}

function verdictOf(state: CaseState, clock: CaseClock, now: number): Verdict {
  if (now > clock.dueAt) return 'overdue';
  const { promised } = state.pledge;
  const countsDays =
    !runsOnClockHours(promised) && promised.unit !== 'onTheSpot' && promised.unit !== 'workingHour';
  return countsDays && dateOf(now) < clock.dueOn ? 'early' : 'onTime';
}

/**
 * Whether the applicant heard before the deadline, and on record before it, that it would not be kept (SC-5.2.4). What
 * was said of an earlier date, such as the extension that gave this one, says nothing of this.
 */
export function toldBefore(state: CaseState, dueAt: number): boolean {
  const since = state.dueSince ?? state.startedAt ?? state.receivedAt;
  const spokeOfIt = (at: number, enteredAt: number) => at >= since && at <= dueAt && enteredAt <= dueAt;
  const aboutDelay = state.tellings.some(
    ({ topic, at, enteredAt }) => (topic === 'delay' || topic === 'extension') && spokeOfIt(at, enteredAt),
  );
  const notGranted = state.extensions.some(
    ({ state: stands, told, askedAt }) => stands !== 'inForce' && told && spokeOfIt(told.at, askedAt),
  );
  return aboutDelay || notGranted;
}

const SHORT_LIMIT_DAYS = 5;

/** Limits up to five days, in whatever unit, need two reminders, longer ones three (TL-3). */
function remindersNeeded({ pledge }: CaseState): number {
  return lengthInDays(pledge.promised) <= SHORT_LIMIT_DAYS ? 2 : 3;
}

/** Reminders of this round made on working days within the limit, in order. */
function remindersInTime(state: CaseState, dueAt: number, calendar: DepartmentCalendar): Reminder[] {
  const since = state.startedAt ?? state.receivedAt;
  return state.reminders
    .filter((one) => one.at >= since && one.at <= dueAt && isWorkingDay(calendar, dateOf(one.at)))
    .sort((a, b) => a.at - b.at);
}

/** Counts as on time (视为按时办结) when the applicant was at fault in spite of reminders; the head confirms (TL-3). */
export function deemOnTime(state: CaseState, command: Of<'DeemOnTime'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted') ?? procedureOpen(state);
  if (wrong) return wrong;
  if (!command.statement) return refuse('statementMissing', {}, blanks({ statement: command.statement }));
  const clock = caseClock(state, facts.calendar) as CaseClock;
  const reminders = remindersInTime(state, clock.dueAt, facts.calendar);
  const needed = remindersNeeded(state);
  const days = new Set(reminders.map((one) => dayNumberOf(one.at)));
  const last = reminders.at(-1);
  const means = new Set(reminders.map((one) => one.means));
  const finalPassed =
    last?.finalOn !== undefined && facts.now >= startOfDayNumber(dayNumber(last.finalOn) + 1);
  if (days.size < needed || means.size < 2 || !last?.consequence || !finalPassed) {
    return refuse('remindersMissing', { needed, counted: days.size });
  }
  const { statement } = command;
  const ending = endingOf(state, facts, undefined, true);
  return [{ type: 'CaseDeemedOnTime', demand: 'TL-3', data: { ending, statement, by: facts.by as string } }];
}

/**
 * The matter ends at the applicant's wish; staff who enter it write down why, for no verdict follows (SC-6.1). Once it is
 * late only the applicant can: else a lateness could be made to vanish (TL-10).
 */
export function withdraw(state: CaseState, { reason }: Of<'WithdrawCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
  if (wrong) return wrong;
  const clock = caseClock(state, facts.calendar);
  if (facts.by !== undefined && clock && facts.now > clock.dueAt) return refuse('withdrawOverdue');
  if (facts.by !== undefined && !reason) return refuse('reasonMissing', {}, blanks({ reason }));
  return [{ type: 'CaseWithdrawn', demand: 'SC-6.1', data: { reason } }];
}

/** “Not solved” is heard until the end of the seventh day after the end (SC-6.1). */
const UNSOLVED_DAYS = 7;

/** The first moment at which “not solved” is no longer heard; the day it ended is day 0. */
export function unsolvedUntil(closedAt: number): number {
  return startOfDayNumber(dayNumberOf(closedAt) + UNSOLVED_DAYS + 1);
}

/** The same case again: the clock starts anew with the same promise (SC-6.1). */
export function reopen(
  state: CaseState,
  command: Of<'ReopenCase' | 'ReportUnsolved'>,
  facts: CaseFacts,
): Decision {
  const wrong = mustBe(state, 'finished');
  if (wrong) return wrong;
  const unsolved = command.type === 'ReportUnsolved';
  const { reason } = command;
  if (!reason) return refuse('reasonMissing', {}, blanks({ reason }));
  if (unsolved && state.closedAt !== undefined && facts.now >= unsolvedUntil(state.closedAt)) {
    return refuse('unsolvedTooLate');
  }
  const dueAt = pledgedDueAt(state.pledge, facts, facts.now, state.appointment?.from);
  return [
    { type: 'CaseReopened', demand: 'SC-6.1', data: { reason, unsolved, dueAt } },
    ...replaceLeavers(state, facts.organisation, facts.now),
  ];
}
