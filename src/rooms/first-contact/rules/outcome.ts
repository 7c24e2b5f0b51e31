import type { FirstContactPower } from '../../organisation/model.ts';
import type {
  ContactChannel,
  ContactCommand,
  ContactEvent,
  ContactFacts,
  ContactState,
  OutcomeCommand,
  Target,
  VisitorFact,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import type { Decision } from './index.ts';
import { blanks, nameOrUnit, visitorBlanks } from './missing.ts';
import { handlerPhone, isTarget, leads, sideOfTurn } from './people.ts';

type Of<K extends OutcomeCommand['kind']> = Extract<OutcomeCommand, { kind: K }>;
type Giving = Extract<ContactCommand, { type: 'GiveOutcome' }>;

/** What is asked for on a remote channel is answered by a number only where it is an enquiry (FC-7). */
const REMOTE: readonly ContactChannel[] = ['phone', 'hotline', 'chat', 'online', 'mailbox', 'letter'];

const numberSuffices = ({ channel, kind, urgent }: ContactState) =>
  !REMOTE.includes(channel) || (kind === 'enquiry' && !urgent);

/** States in which an outcome is given: before the first, after a return, by the receiver, while a leader is asked. */
function isTurn(state: ContactState): boolean {
  if (state.status === 'open' || state.status === 'returned') return true;
  return state.following === 'receiver' || state.following === 'report';
}

/** An outcome (结果): the only way out of a contact, and “not mine” is none of them (FC-1, FC-2). */
export function giveOutcome(state: ContactState, command: Giving, facts: ContactFacts): Decision {
  if (!isTurn(state)) return refuse('wrongStatus', { status: state.status });
  const { entry } = command;
  const events = decideOutcome({ ...state, given: entry.given }, command.outcome, facts);
  if (!Array.isArray(events) || !entry.visitor) return events;
  const added: ContactEvent = {
    type: 'VisitorAdded',
    demand: 'FC-1',
    data: { visitor: entry.visitor, given: entry.given },
  };
  return [added, ...events];
}

function decideOutcome(state: ContactState, outcome: OutcomeCommand, facts: ContactFacts): Decision {
  const by = facts.by ?? '';
  switch (outcome.kind) {
    case 'answered':
      return answered(state, outcome, facts, by);
    case 'explained':
      return explained(state, outcome, facts, by);
    case 'guided':
      return guided(state, outcome, facts, by);
    case 'handedOver':
      return handedOver(state, outcome.to, facts, by);
    case 'receivedOnBehalf':
      return receivedOnBehalf(state, outcome, facts, by);
    case 'reportedUp':
      return reportedUp(state, outcome, facts, by);
    case 'caseOpened':
      return caseOpened(state, outcome, facts, by);
  }
}

/** 403 for a post that may only receive (FC-1, SC-6.2). */
const lacks = ({ powers }: ContactFacts, power: FirstContactPower) =>
  powers.includes(power) ? undefined : refuse('powerLacking', { power });

/** What is missing of what every contact of this weight names (FC-1). */
const weighty = ({ given, important }: ContactState, wanted: readonly VisitorFact[]) =>
  visitorBlanks(given, important ? ['name', 'unit'] : wanted);

/** 422 with all of it. */
function incomplete(state: ContactState, wanted: readonly VisitorFact[]) {
  const lacking = weighty(state, wanted);
  return lacking.length > 0 ? refuse('contactIncomplete', {}, lacking) : undefined;
}

/** Answered at once; who asks for the requirements gets the published list in full, which is the one notice (FC-6). */
function answered(state: ContactState, outcome: Of<'answered'>, facts: ContactFacts, by: string): Decision {
  const refused = lacks(facts, 'answer');
  if (refused) return refused;
  const { answer, requirementsOf } = outcome;
  const service =
    requirementsOf === undefined ? undefined : facts.catalogue.service(requirementsOf, facts.now);
  if (requirementsOf !== undefined && !service)
    return refuse('serviceUnknown', {}, [{ pointer: '/requirementsOf', code: 'unknown' }]);
  if (!answer && !service) return refuse('answerMissing', {}, blanks({ answer }));
  if (outcome.onlyANumber && !numberSuffices(state) && sideOfTurn(state) === 'officer')
    return refuse('numberDoesNotSuffice', {}, [{ pointer: '/answer', code: 'onlyANumber' }]);
  const lacking = incomplete(state, []);
  if (lacking) return lacking;
  const told: ContactEvent[] = service
    ? [
        {
          type: 'RequirementsTold',
          demand: 'FC-6',
          data: { service: service.code, version: service.version },
        },
      ]
    : [];
  const demand = state.channel === 'phone' ? 'FC-7' : 'FC-3';
  return [...told, { type: 'Answered', demand, data: { by, answer } }];
}

/** Not allowed, or conditions lacking: reason, basis and what can be done instead, all named at once (FC-4). */
function explained(state: ContactState, outcome: Of<'explained'>, facts: ContactFacts, by: string): Decision {
  const refused = lacks(facts, 'answer');
  if (refused) return refused;
  const { reason, basis, alternative } = outcome;
  const own = blanks({ reason, basis, alternative });
  const lacking = [...own, ...visitorBlanks(state.given, ['name', 'unit'])];
  if (!reason || !basis || !alternative) return refuse('refusalIncomplete', {}, lacking);
  if (lacking.length > 0) return refuse('contactIncomplete', {}, lacking);
  return [{ type: 'Explained', demand: 'FC-4', data: { by, reason, basis, alternative } }];
}

/** Shown the way to the handler; by phone a number, which suffices for enquiries only (FC-3, FC-7). */
function guided(state: ContactState, { to }: Of<'guided'>, facts: ContactFacts, by: string): Decision {
  if (sideOfTurn(state) === 'receiver') return refuse('receiverEnds');
  if (!numberSuffices(state))
    return refuse('numberDoesNotSuffice', {}, [{ pointer: '/kind', code: 'enquiriesOnly' }]);
  const { department, staff, phone } = to;
  if (!department || !phone) {
    const own = blanks({ 'to/department': department, 'to/phone': phone });
    return refuse('guidanceIncomplete', {}, [...own, ...weighty(state, [])]);
  }
  if (!isTarget({ department, staff }, facts.organisation, facts.now)) return unknownTarget('/to');
  const demand = state.channel === 'phone' ? 'FC-7' : 'FC-3';
  return incomplete(state, []) ?? [{ type: 'Guided', demand, data: { by, department, staff, phone } }];
}

const unknownTarget = (pointer: string) => refuse('targetUnknown', {}, [{ pointer, code: 'unknown' }]);

/** Whether it can be passed to this target by whoever's turn it is. */
function notPassable(state: ContactState, to: Target, facts: ContactFacts, pointer: string) {
  if (!isTarget(to, facts.organisation, facts.now)) return unknownTarget(pointer);
  if (to.staff !== undefined && to.staff === facts.by)
    return refuse('toOneself', {}, [{ pointer: `${pointer}/staff`, code: 'self' }]);
  const elsewhere = sideOfTurn(state) === 'receiver' && to.department !== state.handOver?.department;
  return elsewhere ? refuse('receiverEnds', {}, [{ pointer, code: 'elsewhere' }]) : undefined;
}

/** Handed over (转交) to its handler, who confirms; the officer goes on following (FC-3). */
function handedOver(
  state: ContactState,
  { department, staff }: Partial<Target>,
  facts: ContactFacts,
  by: string,
): Decision {
  if (!department) {
    const own = blanks({ 'to/department': department });
    return refuse('handOverIncomplete', {}, [...own, ...weighty(state, ['name', 'unit'])]);
  }
  const data = { by, id: state.handOvers + 1, department, staff };
  return (
    notPassable(state, { department, staff }, facts, '/to') ??
    incomplete(state, ['name', 'unit']) ?? [{ type: 'HandedOver', demand: 'FC-3', data }]
  );
}

/** Received on behalf (代收) of a handler who is absent or unknown: everything is registered, for the receipt (FC-3). */
function receivedOnBehalf(
  state: ContactState,
  outcome: Of<'receivedOnBehalf'>,
  facts: ContactFacts,
  by: string,
): Decision {
  const { materials } = outcome;
  const { department, staff } = outcome.for;
  const refused = department && notPassable(state, { department, staff }, facts, '/for');
  if (refused) return refused;
  const { given, important } = state;
  const lacking = [
    ...blanks({ 'for/department': department }),
    ...(important ? visitorBlanks(given, ['name', 'unit']) : nameOrUnit(given)),
    ...visitorBlanks(given, ['phone', 'address']),
    ...blanks({ materials }),
  ];
  if (lacking.length > 0 || !materials || !department) return refuse('receivedIncomplete', {}, lacking);
  const data = {
    by,
    id: state.handOvers + 1,
    department,
    staff,
    handlerPhone: handlerPhone({ department, staff }, facts.organisation, facts.now),
    materials,
  };
  return [{ type: 'ReceivedOnBehalf', demand: 'FC-3', data }];
}

/** Uncertain, major or urgent: to the leader with one action; the answer comes on the same contact (FC-6, TL-9). */
function reportedUp(
  state: ContactState,
  { to, question }: Of<'reportedUp'>,
  facts: ContactFacts,
  by: string,
): Decision {
  if (!to || !question)
    return refuse('reportIncomplete', {}, [...blanks({ to, question }), ...weighty(state, [])]);
  if (to === by || !leads(to, facts.organisation, facts.now))
    return refuse('notALeader', {}, [{ pointer: '/to', code: 'notALeader' }]);
  const data = { by, id: state.reports.length + 1, to, side: sideOfTurn(state), question };
  return incomplete(state, []) ?? [{ type: 'ReportedUp', demand: state.urgent ? 'TL-9' : 'FC-6', data }];
}

/** Own matter taken at once, or another department's put on its way as a case; the officer follows it (FC-3). */
function caseOpened(
  state: ContactState,
  outcome: Of<'caseOpened'>,
  facts: ContactFacts,
  by: string,
): Decision {
  const { accept, finish, department } = outcome;
  const refused = (accept && lacks(facts, 'accept')) || (finish && lacks(facts, 'finish')) || undefined;
  const data = { by, case: outcome.case, department };
  return refused ?? incomplete(state, []) ?? [{ type: 'CaseOpened', demand: 'FC-3', data }];
}
