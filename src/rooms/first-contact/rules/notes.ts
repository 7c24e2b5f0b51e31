import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ContactEvent, ContactFacts, ContactState } from '../model.ts';
import { actingFor, mayReceive, waitsFor } from './people.ts';

/** A note for the in-app inbox; once per `dedupe` and person. */
export type ContactNote = {
  staff: string;
  at: Instant;
  kind: string;
  params: Record<string, string | number>;
  demand: DemandId;
  dedupe: string;
};

type Letter = { to: (string | undefined)[]; kind: string };
type Facts = Pick<ContactFacts, 'organisation' | 'by'>;

/** From this warning on the next in rank hears it too. */
const GOES_UP_FROM_STEP = 2;

/**
 * Whom an event is told: the receiver what is to be confirmed, the officer each step, the heads what nobody takes over
 * (FC-3). Whoever acts is not told of the own act.
 */
export function notesFor(event: ContactEvent, state: ContactState, facts: Facts, at: Instant): ContactNote[] {
  const { organisation } = facts;
  return lettersFor(event, state, facts, at).flatMap(({ to, kind }) => {
    const people = new Set(to.filter((one): one is string => one !== undefined && one !== facts.by));
    return [...people].map((staff) => ({
      staff,
      at,
      kind,
      params: {
        department: organisation.department(state.handOver?.department ?? state.department)?.name ?? '',
        case: state.case ?? '',
      },
      demand: event.demand,
      dedupe: `${state.number}:${event.type}:${kind}:${at}`,
    }));
  });
}

function lettersFor(event: ContactEvent, state: ContactState, facts: Facts, at: Instant): Letter[] {
  const { organisation } = facts;
  const officers = actingFor(state.officer, state.department, organisation, at);
  const officer = [state.officer, ...officers];
  switch (event.type) {
    case 'ContactReceived':
      return [{ to: officer, kind: 'contactIsYours' }];
    case 'HandedOver':
    case 'ReceivedOnBehalf':
      return [
        { to: receiversOf(state, facts, at), kind: 'contactToConfirm' },
        ...(event.data.by === state.officer ? [] : [{ to: officer, kind: 'contactPassedOn' }]),
      ];
    case 'ContactAssigned':
      return [
        { to: receiversOf(state, facts, at), kind: 'contactAssignedToYou' },
        { to: officer, kind: 'contactAssigned' },
      ];
    case 'HandOverConfirmed':
      return [{ to: officer, kind: 'contactConfirmed' }];
    case 'HandOverReturned':
      return state.status === 'awaitingAssignment'
        ? [
            { to: officer, kind: 'contactReturnedTwice' },
            { to: organisation.inRole('registrar', at), kind: 'contactToAssign' },
          ]
        : [{ to: officer, kind: 'contactReturned' }];
    case 'Answered':
    case 'Explained':
      return [{ to: officer, kind: 'contactEnded' }];
    case 'CaseOpened':
      return [{ to: officer, kind: 'contactCaseOpened' }];
    case 'ReportedUp':
      return [
        { to: actingFor(event.data.to, undefined, organisation, at), kind: 'contactReported' },
        { to: officer, kind: 'contactReportedUp' },
      ];
    case 'ReportAnswered': {
      const asked = state.reports.find(({ id }) => id === event.data.id)?.by;
      return [{ to: [asked, ...officer], kind: 'contactReportAnswered' }];
    }
    case 'VisitorCorrected':
      return [{ to: [waitsFor(state, organisation, at), ...officer], kind: 'contactVisitorCorrected' }];
    case 'CaseEnded':
      return [{ to: officer, kind: 'contactCaseEnded' }];
    case 'CaseTakenUpAgain':
      return [{ to: officer, kind: 'contactCaseTakenUpAgain' }];
    case 'ContactWarned':
      return [{ to: warned(event.data, state, facts, at), kind: WARNING_KINDS[event.data.about] }];
    default:
      return [];
  }
}

/**
 * The one named or who covers; else those of the department who take things over, and always its head. Where it is
 * urgent whoever is on duty there and may confirm hears it too, at any hour, and not only when nobody has answered.
 */
function receiversOf({ handOver, urgent }: ContactState, { organisation }: Facts, at: Instant) {
  if (!handOver) return [];
  const { department, staff } = handOver;
  const duty = urgent ? organisation.onDuty(department, at) : [];
  const onDuty = duty.filter((one) => mayReceive(handOver, one, organisation, at));
  if (staff !== undefined) return [...actingFor(staff, department, organisation, at), ...onDuty];
  const takers = organisation
    .postsIn(department)
    .filter(({ firstContact }) => firstContact.includes('receive'))
    .flatMap(({ code }) => organisation.coverOf(code, at).inCharge.map(({ username }) => username));
  return [...takers, organisation.headOf(department, at)?.username, ...onDuty];
}

const WARNING_KINDS = {
  outcome: 'contactWithoutOutcome',
  confirmation: 'contactNotConfirmed',
  assignment: 'contactNotAssigned',
  report: 'contactReportUnanswered',
  receiver: 'contactReceiverSilent',
  follow: 'contactToFollow',
} as const;

type Warned = Extract<ContactEvent, { type: 'ContactWarned' }>['data'];

/** Whom a warning reaches: whom the contact waits for and who answers for them; the longer, the higher. */
function warned({ about, step }: Warned, state: ContactState, { organisation }: Facts, at: Instant) {
  const waiting = waitsFor(state, organisation, at);
  const up = step >= GOES_UP_FROM_STEP;
  const receiving = state.handOver?.department ?? state.department;
  const headOf = (department: string) => organisation.headOf(department, at)?.username;
  const leaderOf = (department: string) => organisation.divisionLeaderOf(department, at)?.username;
  const chief = organisation.headOfOffice(at)?.username;
  const onDuty = state.urgent ? organisation.onDuty(receiving, at) : [];
  switch (about) {
    case 'outcome':
      return [waiting, up ? headOf(state.department) : undefined];
    case 'confirmation':
      return [waiting, state.officer, headOf(receiving), ...onDuty, up ? leaderOf(receiving) : undefined];
    case 'assignment':
      return [waiting, state.officer, up ? chief : undefined];
    case 'report':
      return [waiting, state.reports.at(-1)?.by, up ? chief : undefined];
    case 'receiver':
      return [waiting, ...(up ? [state.officer, headOf(receiving)] : [])];
    case 'follow':
      return [waiting];
  }
}
