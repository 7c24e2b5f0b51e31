import { nextDigestAt, nextWorkingMoment } from '../../../kernel/clock/counting.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CaseNote, CasePeople, CaseState } from '../model.ts';
import { runsOnClockHours } from './clock.ts';
import type { CaseFacts } from './facts.ts';

type Wording = {
  to: (string | undefined)[];
  kind: string;
  when?: 'atOnce' | 'workingTime' | 'digest';
};

/**
 * Whom an event is told in the inbox, and when (requirements, “Everywhere”): ordinary warnings are gathered, orange and
 * red come at once in working time; clock-hour items warn at any hour, to the person on duty as well. The one who acts
 * is not told of the own act.
 */
export function notesFor(event: CaseEvent, state: CaseState, facts: CaseFacts, at: Instant): CaseNote[] {
  const wording = wordingOf(event, facts.people);
  if (!wording) return [];
  const atAnyHour = runsOnClockHours(state.pledge.promised);
  const visibleAt = momentOf(wording.when ?? 'atOnce', at, facts, atAnyHour);
  const onDuty = atAnyHour && wording.when && wording.when !== 'atOnce' ? facts.people.onDuty : [];
  const people = new Set(
    [...wording.to, ...onDuty].filter((one): one is string => one !== undefined && one !== facts.by),
  );
  // What the clock says has a key of its occurrence; everything else happens once.
  const occurrence = 'key' in event.data ? event.data.key : `${event.type}:${at}`;
  return [...people].map((staff) => ({
    staff,
    at: visibleAt,
    kind: wording.kind,
    params: paramsOf(event),
    demand: event.demand,
    dedupe: `${state.number}:${occurrence}`,
  }));
}

function momentOf(
  when: NonNullable<Wording['when']>,
  at: Instant,
  facts: CaseFacts,
  atAnyHour: boolean,
): Instant {
  if (when === 'atOnce' || atAnyHour) return at;
  return when === 'digest' ? nextDigestAt(facts.calendar, at) : nextWorkingMoment(facts.calendar, at);
}

function paramsOf(event: CaseEvent): CaseNote['params'] {
  const data = event.data as Record<string, unknown>;
  const kept = ['dueAt', 'name', 'count', 'unit', 'dueOn', 'light', 'from'];
  return Object.fromEntries(
    kept.flatMap((key) =>
      typeof data[key] === 'string' || typeof data[key] === 'number' ? [[key, data[key]]] : [],
    ),
  );
}

function wordingOf(event: CaseEvent, people: CasePeople): Wording | undefined {
  const { handlers, head, deputy, divisionLeader } = people;
  const approver = { head, deputy: deputy ?? head, divisionLeader };
  switch (event.type) {
    case 'CaseSubmitted':
      return { to: handlers.length > 0 ? handlers : [head], kind: 'caseReceived' };
    case 'ReviewOverdue':
      return { to: [...handlers, head], kind: 'reviewOverdue', when: 'workingTime' };
    case 'CaseDeemedAccepted':
      return { to: [...handlers, head], kind: 'deemedAccepted', when: 'workingTime' };
    case 'CaseAssigned':
      return { to: [event.data.to], kind: 'caseAssigned' };
    case 'CaseHandedOver':
      return { to: [event.data.to], kind: 'caseHandedOver' };
    case 'StaffReplaced':
      return { to: [...handlers, head], kind: 'staffReplaced' };
    case 'WarningRaised':
      if (event.demand === 'FC-6') return { to: handlers, kind: 'reviewWarning', when: 'workingTime' };
      return event.data.light === 'yellow'
        ? { to: handlers, kind: 'warningYellow', when: 'digest' }
        : { to: [...handlers, head], kind: 'warningOrange', when: 'workingTime' };
    case 'DeadlinePassed':
      return { to: [...handlers, head, divisionLeader], kind: 'deadlinePassed', when: 'workingTime' };
    case 'MilestoneMissed':
      return { to: [...handlers, head], kind: 'milestoneMissed', when: 'workingTime' };
    case 'ExtensionAsked':
      return { to: [approver[event.data.approver]], kind: 'extensionAsked' };
    case 'ExtensionEscalated':
      return { to: [approver[event.data.to]], kind: 'extensionEscalated', when: 'workingTime' };
    case 'ExtensionGranted':
      return { to: handlers, kind: 'extensionGranted' };
    case 'ExtensionInForce':
      return { to: handlers, kind: 'extensionInForce' };
    case 'ExtensionRefused':
      return { to: handlers, kind: 'extensionRefused' };
    case 'ExtensionLapsed':
      return { to: [...handlers, head], kind: 'extensionLapsed', when: 'workingTime' };
    case 'LaterDateAgreed':
      return { to: handlers, kind: 'laterDateAgreed' };
    case 'CaseUrged':
      return { to: [...handlers, head], kind: 'caseUrged' };
    case 'CaseWithdrawn':
      return { to: handlers, kind: 'caseWithdrawn' };
    case 'CaseReopened':
      return { to: [...handlers, head], kind: 'caseReopened' };
    case 'DeadlineMoved':
      return { to: handlers, kind: 'deadlineMoved', when: 'workingTime' };
    default:
      return undefined;
  }
}
