import type { Instant } from '../../../kernel/time.ts';
import type { CaseCommand, CaseEvent, CaseState } from '../model.ts';
import { refuse } from '../refusals.ts';
import { caseClock, shownDueAt } from './clock.ts';
import { afterMeeting } from './department-meeting.ts';
import { evolve } from './evolve.ts';
import {
  approveExtension,
  askExtension,
  refuseExtension,
  tellExtension,
  untoldExtension,
} from './extension.ts';
import type { CaseFacts, DecideFacts, Decision } from './facts.ts';
import { fieldDeciders } from './field.ts';
import { deemOnTime, finish, reopen, withdraw } from './finish.ts';
import type { Deciders } from './groups.ts';
import { accept, assign, decline, handOver, reachMilestone, replaceStaff } from './handling.ts';
import { interestDeciders } from './interest.ts';
import { materialsDeciders } from './materials.ts';
import { meetingDeciders } from './meeting.ts';
import { mergeDeciders, mergedElsewhere } from './merge.ts';
import { pauseDeciders } from './pause.ts';
import { privacyDeciders } from './privacy.ts';
import { reportDeciders } from './report.ts';
import { submit } from './submit.ts';
import { afterSupports, closingSupports } from './support-end.ts';
import { supportDeciders } from './support-work.ts';
import { askLaterDate, remind, tell, urge } from './telling.ts';
import { pendingTicks } from './tick.ts';

const DECIDERS: Deciders<Exclude<CaseCommand, { type: 'SubmitCase' }>> = {
  AcceptCase: accept,
  DeclineCase: closingSupports(decline),
  AssignCase: assign,
  HandOverCase: handOver,
  ReachMilestone: reachMilestone,
  ReplaceStaff: replaceStaff,
  AskExtension: (state, command, facts) => askExtension(state, command, facts, facts.grants),
  ApproveExtension: approveExtension,
  RefuseExtension: refuseExtension,
  TellApplicant: (state, command, facts) =>
    (command.topic ?? (untoldExtension(state) && 'extension')) === 'extension'
      ? tellExtension(state, command.told, facts, facts.grants)
      : tell(state, command, facts),
  RemindApplicant: remind,
  Urge: urge,
  AskLaterDate: askLaterDate,
  DeemOnTime: afterMeeting(afterSupports(deemOnTime)),
  FinishCase: afterMeeting(afterSupports(finish)),
  WithdrawCase: closingSupports(withdraw),
  ReopenCase: reopen,
  ReportUnsolved: reopen,
  ApplyCalendar: (state, _command, facts) => applyCalendar(state, facts),
  Tick: () => [],
  ...pauseDeciders,
  ...meetingDeciders,
  ...reportDeciders,
  ...fieldDeciders,
  ...privacyDeciders,
  ...interestDeciders,
  ...mergeDeciders,
  ...materialsDeciders,
  MergeCase: afterMeeting(afterSupports(mergeDeciders.MergeCase)),
  AnswerRepeat: closingSupports(mergeDeciders.AnswerRepeat),
  ...supportDeciders,
};

/** What a command leads to, or why not. Ticks that are due have been applied before (`applyDueTicks`). */
export function decide(state: CaseState | undefined, command: CaseCommand, facts: DecideFacts): Decision {
  if (command.type === 'SubmitCase') return submit(command.submission, facts);
  if (!state) return refuse('caseNotFound');
  const decider = DECIDERS[command.type] as (
    state: CaseState,
    command: CaseCommand,
    facts: DecideFacts,
  ) => Decision;
  return mergedElsewhere(state, command) ?? decider(state, command, facts);
}

/** A new arrangement of days moves an open case later, and says so; never before a date that was told (TL-0). */
function applyCalendar(state: CaseState, facts: CaseFacts): CaseEvent[] {
  const clock = state.closedAt === undefined ? caseClock(state, facts.calendar) : undefined;
  const from = shownDueAt(state);
  if (!clock || from === undefined || clock.dueAt <= from) return [];
  const data = { from, dueAt: clock.dueAt, calendarVersion: facts.calendarVersion };
  return [{ type: 'DeadlineMoved', demand: 'TL-0', data }];
}

/** One clock with a thousand ticks due at once would be a loop of ours, not a case. */
const MAX_TICKS = 1_000;

/**
 * Speaks every tick due at `now`, each stamped with its scheduled moment, so that a slow or repeated worker changes
 * nothing. `factsAt` gives the people of a moment: when a tick is due does not depend on them, what it says may.
 */
export function applyDueTicks(
  state: CaseState,
  now: Instant,
  factsAt: (at: Instant, state: CaseState) => CaseFacts,
): { state: CaseState; events: CaseEvent[] } {
  const events: CaseEvent[] = [];
  let current = state;
  for (let count = 0; count < MAX_TICKS; count += 1) {
    const due = pendingTicks(current, factsAt(now, current))[0];
    if (!due || due.at > now) return { state: current, events };
    const next = pendingTicks(current, factsAt(due.at, current))[0] ?? due;
    const event = { ...next.event, at: next.at, actor: { kind: 'timer' as const } } as CaseEvent;
    events.push(event);
    current = evolve(current, event, next.at);
  }
  throw new Error(`case ${state.number} has more than ${MAX_TICKS} ticks due at once`);
}

/** Folds a stream from its first event; `undefined` for an empty one. */
export function fold(events: { event: CaseEvent; at: Instant }[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, { event, at }) => evolve(state, event, at), undefined);
}
