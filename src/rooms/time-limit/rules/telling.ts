import { addWorkingDays, subtractWorkingDays } from '../../../kernel/clock/counting.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import { dateOf, dayNumber, type Instant, MINUTE_MS, startOfDayNumber } from '../../../kernel/time.ts';
import type { CaseCommand, CaseState, Told } from '../model.ts';
import { refuse } from '../refusals.ts';
import { countsBack } from './anchor.ts';
import { caseClock, closeOf } from './clock.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** At most one working day back and never ahead: what is entered later than that could be made up. */
export function isRecent(at: Instant, facts: CaseFacts): boolean {
  const earliest = startOfDayNumber(dayNumber(subtractWorkingDays(facts.calendar, dateOf(facts.now), 1)));
  return at <= facts.now && at >= earliest;
}

/**
 * A telling is entered soon after it was made, so that no proof is made up later; and nothing was told before there was
 * something to tell (people write moments to the minute). `pointer` is where its moment stands in the command's body,
 * `demand` what it is told for.
 */
export function toldInRange(
  { receivedAt }: Pick<CaseState, 'receivedAt'>,
  told: Told,
  facts: CaseFacts,
  pointer = '/at',
  demand: DemandId = 'SC-5.2.3',
): Refusal | undefined {
  if (isRecent(told.at, facts) && told.at > receivedAt - MINUTE_MS) return undefined;
  return { ...refuse('toldOutOfRange', {}, [{ pointer, code: 'outOfRange' }]), demand };
}

/** Tells the applicant something, on record; a granted extension comes into force by it (SC-5.2.2, SC-5.2.4). */
export function tell(state: CaseState, command: Of<'TellApplicant'>, facts: CaseFacts): Decision {
  const { told, topic = 'progress' } = command;
  const demand = topic === 'delay' ? 'SC-5.2.4' : 'SC-5.2.2';
  return (
    mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused') ??
    toldInRange(state, told, facts) ?? [{ type: 'ApplicantTold', demand, data: { told, topic } }]
  );
}

/** Reminds the applicant of what only the applicant can do (TL-3). */
export function remind(state: CaseState, command: Of<'RemindApplicant'>, facts: CaseFacts): Decision {
  const { told, consequence, finalOn } = command;
  const wrong = mustBe(state, 'awaitingMaterials', 'accepted', 'paused') ?? toldInRange(state, told, facts);
  if (wrong) return wrong;
  if (finalOn !== undefined && finalOn < dateOf(told.at)) {
    return refuse('finalDateInvalid', {}, [{ pointer: '/finalOn', code: 'outOfRange' }]);
  }
  return [{ type: 'ApplicantReminded', demand: 'TL-3', data: { told, consequence, finalOn } }];
}

/** How far ahead an applicant may put a matter off. */
const LATER_DATE_WORKING_DAYS = 60;

/** A later day the applicant asks for moves the deadline and is no extension (TL-3); a missed one it does not cure. */
export function askLaterDate(state: CaseState, command: Of<'AskLaterDate'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  // A notice moves with the event it is ahead of, and not by itself.
  if (countsBack(state.pledge.promised)) return refuse('laterDateOfNotice');
  const { dueOn, reason } = command;
  if (!dueOn) return refuse('laterDateMissing', {}, blanks({ dueOn }));
  const clock = caseClock(state, facts.calendar);
  if (!clock) return refuse('wrongStatus', { status: state.status });
  if (facts.now > clock.dueAt) return refuse('laterDateOverdue');
  const latest = addWorkingDays(facts.calendar, dateOf(facts.now), LATER_DATE_WORKING_DAYS);
  const asked = closeOf(facts.calendar, dueOn);
  const beyondStatute =
    clock.statutoryAt !== undefined && !state.pledge.statutoryExtendable && asked.dueAt > clock.statutoryAt;
  if (asked.dueAt <= clock.dueAt || dueOn > latest || beyondStatute) {
    return refuse('laterDateInvalid', { dueOn: clock.dueOn, latest }, [
      { pointer: '/dueOn', code: 'outOfRange' },
    ]);
  }
  return [
    {
      type: 'LaterDateAgreed',
      demand: 'TL-3',
      data: { dueOn, dueAt: asked.dueAt, reason },
    },
  ];
}

export function urge(state: CaseState, command: Of<'Urge'>): Decision {
  return (
    mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused') ?? [
      { type: 'CaseUrged', demand: 'SC-6.1', data: { note: command.note } },
    ]
  );
}
