import { maxExtension } from '../../../kernel/clock/caps.ts';
import { addWorkingMinutes } from '../../../kernel/clock/counting.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { formatInstant } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseCommand, CaseEvent, CaseState, Extension, Told } from '../model.ts';
import { refuse } from '../refusals.ts';
import { caseClock } from './clock.ts';
import { evolve } from './evolve.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { toldInRange } from './telling.ts';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** A phone notice made in time may be entered this much later, with the head's confirmation (SC-5.2.3). */
const LATE_ENTRY_WORKING_MINUTES = 120;

export function pendingExtension(state: CaseState): Extension | undefined {
  return state.extensions.find((one) => one.state === 'asked');
}

/** Who has to grant the next extension: the head; the division leader for a second, or where the head handles (SC-5.2.3). */
export function firstApprover(state: CaseState, facts: Pick<CaseFacts, 'people'>): ApproverLevel {
  const earlier = state.extensions.some((one) => one.state === 'inForce' || one.state === 'granted');
  const headHandles = facts.people.head !== undefined && facts.people.inCharge.includes(facts.people.head);
  return earlier || headHandles ? 'divisionLeader' : 'head';
}

/**
 * Asks for an extension (SC-5.2.3). `grants` is true when the one who asks may also grant: asking and granting are then
 * one act, in force at once where the telling comes with it.
 */
export function askExtension(
  state: CaseState,
  command: Of<'AskExtension'>,
  facts: CaseFacts,
  grants: boolean,
): Decision {
  const wrong =
    mustBe(state, 'accepted') ?? (pendingExtension(state) ? refuse('extensionPending') : undefined);
  if (wrong) return wrong;
  const { count, unit, reason, told } = command;
  if (!reason) return refuse('extensionIncomplete', {}, blanks({ reason }));
  const refused =
    tooLong(state, command) ?? inTime(state, told, facts, grants) ?? (told && toldInRange(told, facts));
  if (refused) return refused;
  const id = state.extensions.length + 1;
  const by = facts.by as string;
  const asked: CaseEvent = {
    type: 'ExtensionAsked',
    demand: 'SC-5.2.3',
    data: { id, count, unit, reason, approver: firstApprover(state, facts), by, told },
  };
  const beyond = beyondStatute(state, asked, facts);
  if (beyond) return beyond;
  if (!grants) return [asked];
  return [asked, ...granting(evolve(state, asked, facts.now), id, told, facts)];
}

/** Grants what was asked, with the telling where it was not made before (SC-5.2.3). */
export function approveExtension(
  state: CaseState,
  command: Of<'ApproveExtension'>,
  facts: CaseFacts,
): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const pending = pendingExtension(state) ?? lapsedJustNow(state, facts);
  if (!pending) return refuse('noExtensionAsked');
  const told = command.told ?? pending.told;
  const refused = inTime(state, told, facts, true) ?? (command.told && toldInRange(command.told, facts));
  return refused ?? granting(state, pending.id, told, facts);
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
 * Telling the applicant of a granted extension brings it into force, if both came before the deadline (SC-5.2.3).
 * `grants`: the teller may confirm a phone notice entered late.
 */
export function tellExtension(state: CaseState, told: Told, facts: CaseFacts, grants: boolean): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const granted = state.extensions.find((one) => one.state === 'granted') ?? lapsedJustNow(state, facts);
  if (!granted) return refuse('noExtensionToTell');
  const refused = toldInRange(told, facts) ?? inTime(state, told, facts, grants);
  return refused ?? comeIntoForce(state, granted.id, told, facts);
}

function granting(state: CaseState, id: number, told: Told | undefined, facts: CaseFacts): CaseEvent[] {
  const by = facts.by as string;
  const clock = caseClock(state, facts.calendar);
  const late = clock !== undefined && facts.now > clock.dueAt ? { late: true } : {};
  const granted: CaseEvent = { type: 'ExtensionGranted', demand: 'SC-5.2.3', data: { id, by, ...late } };
  return told ? [granted, ...comeIntoForce(evolve(state, granted, facts.now), id, told, facts)] : [granted];
}

function comeIntoForce(state: CaseState, id: number, told: Told, facts: CaseFacts): CaseEvent[] {
  const force = (dueAt: number): CaseEvent => ({
    type: 'ExtensionInForce',
    demand: 'SC-5.2.3',
    data: { id, told, dueAt },
  });
  const probe = caseClock(evolve(state, force(0), facts.now), facts.calendar);
  return [force(probe?.dueAt ?? facts.now)];
}

/** Both the grant and the telling lie at or before the due moment; a late entry only proves an earlier phone call. */
function inTime(
  state: CaseState,
  told: Told | undefined,
  facts: CaseFacts,
  mayConfirm: boolean,
): Refusal | undefined {
  const clock = caseClock(state, facts.calendar);
  if (!clock || facts.now <= clock.dueAt) return undefined;
  const provesEarlierCall = told?.means === 'phone' && told.at <= clock.dueAt;
  const withinEntry = facts.now <= addWorkingMinutes(facts.calendar, clock.dueAt, LATE_ENTRY_WORKING_MINUTES);
  if (provesEarlierCall && withinEntry && mayConfirm) return undefined;
  return refuse('extensionTooLate', { dueAt: formatInstant(clock.dueAt) });
}

/** What was not granted and told lapses at the deadline; the head's confirmation of a phone notice may still pick it up. */
function lapsedJustNow(state: CaseState, facts: CaseFacts): Extension | undefined {
  const last = state.extensions.at(-1);
  const clock = caseClock(state, facts.calendar);
  return last?.state === 'lapsed' && clock && facts.now > clock.dueAt ? last : undefined;
}

function tooLong(state: CaseState, command: Of<'AskExtension'>): Refusal | undefined {
  const { promised } = state.pledge;
  const own = 'count' in promised ? promised.unit : 'workingDay';
  if (command.unit !== own && command.unit !== 'workingDay') {
    return refuse('extensionUnit', {}, [{ pointer: '/unit', code: 'unit' }]);
  }
  const max = maxExtension(promised, command.unit);
  if (command.count <= max) return undefined;
  return refuse('extensionTooLong', { max: `${max} ${command.unit}` }, [
    { pointer: '/count', code: 'tooLarge' },
  ]);
}

/** No extension passes the statutory date unless that law allows it (TL-2). */
function beyondStatute(state: CaseState, asked: CaseEvent, facts: CaseFacts): Refusal | undefined {
  if (!state.pledge.statutory || state.pledge.statutoryExtendable || asked.type !== 'ExtensionAsked')
    return undefined;
  const { count, unit } = asked.data;
  const free: CaseState = {
    ...state,
    toldDueAt: undefined,
    moves: [...state.moves, { kind: 'extension', count, unit }],
    pledge: { ...state.pledge, statutoryExtendable: true },
  };
  const clock = caseClock(free, facts.calendar);
  if (!clock?.statutoryAt || clock.dueAt <= clock.statutoryAt) return undefined;
  return refuse('extensionBeyondStatute', { statutoryAt: formatInstant(clock.statutoryAt) });
}
