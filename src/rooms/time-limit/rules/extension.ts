import { maxExtension } from '../../../kernel/clock/caps.ts';
import { addWorkingMinutes } from '../../../kernel/clock/counting.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseCommand, CaseEvent, CaseState, Extension, Told } from '../model.ts';
import { refuse } from '../refusals.ts';
import { clockOf, promiseMovedBy, statutoryDeadline } from './clock.ts';
import { evolve } from './evolve.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { toldInRange } from './telling.ts';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** A phone notice made in time may be entered this much later, with the head's confirmation (SC-5.2.3). */
const LATE_ENTRY_WORKING_MINUTES = 120;

/** The extension that waits for its grant. */
export function pendingExtension(state: CaseState): Extension | undefined {
  return state.extensions.find((one) => one.state === 'asked');
}

/** The extension that waits to be told. */
export function untoldExtension(state: CaseState): Extension | undefined {
  return state.extensions.find((one) => one.state === 'granted');
}

/** Until when a phone notice made before a deadline may still be entered. */
export function lateEntryEnds(dueAt: number, facts: Pick<CaseFacts, 'calendar'>): number {
  return addWorkingMinutes(facts.calendar, dueAt, LATE_ENTRY_WORKING_MINUTES);
}

/** Who has to grant the next extension: the head; the division leader for a second, or where the head handles (SC-5.2.3). */
export function firstApprover(state: CaseState, facts: Pick<CaseFacts, 'people'>): ApproverLevel {
  const earlier = state.extensions.some((one) => one.state === 'inForce');
  const { head, inCharge } = facts.people;
  const headHandles = head !== undefined && (inCharge.includes(head) || state.handler === head);
  return earlier || headHandles ? 'divisionLeader' : 'head';
}

/**
 * Asks for an extension (SC-5.2.3). `grants` is true when the one who asks may also grant: asking and granting are then
 * one act, in force at once where the telling comes with it. After the deadline only a phone notice made before it can
 * be entered so; it then waits for the head's confirmation.
 */
export function askExtension(
  state: CaseState,
  command: Of<'AskExtension'>,
  facts: CaseFacts,
  grants: boolean,
): Decision {
  const waiting = pendingExtension(state) ?? untoldExtension(state);
  const wrong = mustBe(state, 'accepted') ?? (waiting ? refuse('extensionPending') : undefined);
  if (wrong) return wrong;
  const { count, unit, reason, told } = command;
  if (!reason || count === undefined || unit === undefined)
    return refuse('extensionIncomplete', {}, blanks({ count, unit, reason }));
  const refused =
    inTime(state, told, facts) ??
    tooLong(state, { count, unit }) ??
    (told && toldInRange(state, told, facts, '/told/at'));
  if (refused) return refused;
  const id = nextId(state);
  const asked: CaseEvent = {
    type: 'ExtensionAsked',
    demand: 'SC-5.2.3',
    data: { id, count, unit, reason, approver: firstApprover(state, facts), by: facts.by as string, told },
  };
  const beyond = beyondStatute(state, { count, unit }, facts);
  if (beyond) return beyond;
  if (!grants) return [asked];
  return [asked, ...granting(evolve(state, asked, facts.now), id, told, facts)];
}

/**
 * Grants what was asked, with the telling where it was not made before (SC-5.2.3). After the deadline this only
 * confirms a phone notice that was made in time and is entered now or was entered since.
 */
export function approveExtension(
  state: CaseState,
  command: Of<'ApproveExtension'>,
  facts: CaseFacts,
): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const pending = pendingExtension(state) ?? lapsedJustNow(state, facts);
  if (!pending) return refuse('noExtensionAsked');
  const enteredLate = pending.askedAt > dueAtOf(state, facts) ? pending.told : undefined;
  const refused =
    inTime(state, command.told ?? enteredLate, facts) ??
    (command.told && toldInRange(state, command.told, facts, '/told/at'));
  const { count, unit } = pending;
  return (
    refused ??
    beyondStatute(state, { count, unit }, facts) ??
    granting(state, pending.id, command.told ?? pending.told, facts)
  );
}

export function refuseExtension(
  state: CaseState,
  command: Of<'RefuseExtension'>,
  facts: CaseFacts,
): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const pending = pendingExtension(state);
  if (!pending) return refuse('noExtensionAsked');
  if (!command.reason) return refuse('reasonMissing', {}, blanks({ reason: command.reason }));
  return [
    {
      type: 'ExtensionRefused',
      demand: 'SC-5.2.3',
      data: { id: pending.id, reason: command.reason, by: facts.by as string },
    },
  ];
}

/**
 * Telling the applicant of a granted extension brings it into force, if both came before the deadline (SC-5.2.3); told
 * before the grant it waits for that. `grants`: the teller may confirm a phone notice entered late, as the head may.
 */
export function tellExtension(state: CaseState, told: Told, facts: CaseFacts, grants: boolean): Decision {
  const wrong = mustBe(state, 'accepted') ?? toldInRange(state, told, facts);
  if (wrong) return wrong;
  const lapsed = lapsedJustNow(state, facts);
  const granted = untoldExtension(state) ?? (lapsed?.grantedAt === undefined ? undefined : lapsed);
  if (granted) {
    const late = facts.now > dueAtOf(state, facts);
    const confirmed = grants || (facts.by !== undefined && facts.by === facts.people.head);
    const refused = late && !confirmed ? tooLate(state, facts) : inTime(state, told, facts);
    return refused ?? comeIntoForce(state, granted.id, told, facts);
  }
  if (!pendingExtension(state)) return refuse(lapsed ? 'noExtensionGranted' : 'noExtensionToTell');
  return [{ type: 'ApplicantTold', demand: 'SC-5.2.3', data: { told, topic: 'extension' } }];
}

/** Ids run on over reopenings, so that an event never names two extensions. */
function nextId(state: CaseState): number {
  return (
    state.earlierRounds.reduce((sum, round) => sum + round.extensions.length, 1) + state.extensions.length
  );
}

const dueAtOf = (state: CaseState, facts: CaseFacts) => clockOf(state, facts).dueAt;

function granting(state: CaseState, id: number, told: Told | undefined, facts: CaseFacts): CaseEvent[] {
  const late = facts.now > dueAtOf(state, facts) ? { late: true } : {};
  const data = { id, by: facts.by as string, ...late };
  const granted: CaseEvent = { type: 'ExtensionGranted', demand: 'SC-5.2.3', data };
  return told ? [granted, ...comeIntoForce(evolve(state, granted, facts.now), id, told, facts)] : [granted];
}

/** Counts on from the date in force, even where only the told date holds it later than the calendar would. */
function comeIntoForce(state: CaseState, id: number, told: Told, facts: CaseFacts): CaseEvent[] {
  const from = dueAtOf(state, facts);
  const force = (dueAt: number): CaseEvent => ({
    type: 'ExtensionInForce',
    demand: 'SC-5.2.3',
    data: { id, told, from, dueAt },
  });
  return [force(dueAtOf(evolve(state, force(from), facts.now), facts))];
}

/** Both the grant and the telling lie at or before the due moment; a late entry only proves an earlier phone call. */
function inTime(state: CaseState, entered: Told | undefined, facts: CaseFacts): Refusal | undefined {
  const dueAt = dueAtOf(state, facts);
  if (facts.now <= dueAt) return undefined;
  const provesEarlierCall = entered?.means === 'phone' && entered.at <= dueAt;
  return provesEarlierCall && facts.now <= lateEntryEnds(dueAt, facts) ? undefined : tooLate(state, facts);
}

function tooLate(state: CaseState, facts: CaseFacts): Refusal {
  return refuse('extensionTooLate', { dueAt: dueAtOf(state, facts) });
}

/** What was not granted and told lapses at the deadline; the head's confirmation of a phone notice may still pick it up. */
function lapsedJustNow(state: CaseState, facts: CaseFacts): Extension | undefined {
  const last = state.extensions.at(-1);
  return last?.state === 'lapsed' && facts.now > dueAtOf(state, facts) ? last : undefined;
}

function tooLong(state: CaseState, { count, unit }: Pick<Extension, 'count' | 'unit'>): Refusal | undefined {
  const { promised } = state.pledge;
  const own = 'count' in promised ? promised.unit : 'workingDay';
  if (unit !== own && unit !== 'workingDay') {
    return refuse('extensionUnit', {}, [{ pointer: '/unit', code: 'unit' }]);
  }
  const max = maxExtension(promised, unit);
  if (count <= max) return undefined;
  return refuse('extensionTooLong', { max, unit }, [{ pointer: '/count', code: 'tooLarge' }]);
}

/** When a case would be due with an extension that is not in force yet. */
export function extendedDueAt(
  state: CaseState,
  { count, unit }: Pick<Extension, 'count' | 'unit'>,
  facts: Pick<CaseFacts, 'calendar' | 'now'>,
): Instant | undefined {
  const { startedAt } = state;
  if (startedAt === undefined) return undefined;
  const from = clockOf(state, facts).dueAt;
  const move = { kind: 'extension', count, unit, from, at: facts.now } as const;
  return promiseMovedBy({ ...state, startedAt }, move, facts.calendar).dueAt;
}

/** No extension passes the statutory date unless that law allows it (TL-2). */
function beyondStatute(
  state: CaseState,
  asked: Pick<Extension, 'count' | 'unit'>,
  facts: CaseFacts,
): Refusal | undefined {
  const statutory = state.pledge.statutoryExtendable ? undefined : statutoryDeadline(state, facts.calendar);
  if (!statutory) return undefined;
  const dueAt = extendedDueAt(state, asked, facts);
  if (dueAt === undefined || dueAt <= statutory.dueAt) return undefined;
  return refuse('extensionBeyondStatute', { statutoryAt: statutory.dueAt });
}
