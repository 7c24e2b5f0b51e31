import { nextDigestAt, nextWorkingMoment } from '../../../kernel/clock/counting.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseEvent, CaseNote, CasePeople, CaseState } from '../model.ts';
import { runsOnClockHours } from './clock.ts';
import { meetingWordings } from './evolve-meeting.ts';
import type { CaseFacts } from './facts.ts';
import { fieldWordings } from './field.ts';
import type { Wording, Wordings } from './groups.ts';
import { interestWordings } from './interest.ts';
import { mergeWordings } from './merge.ts';
import { materialsWordings } from './notes-materials.ts';
import { officerNotes } from './notes-officer.ts';
import { pauseWordings } from './notes-pause.ts';
import { supportWordings } from './notes-support.ts';
import { isOfficeHour } from './office-open.ts';
import { privacyWordings } from './privacy.ts';
import { instructionWordings, reportWordings } from './report.ts';

/**
 * Whom an event is told in the inbox, and when (requirements, “Everywhere”): ordinary warnings are gathered, orange and
 * red come at once in working time; clock-hour items warn at any hour, to the person on duty as well. The one who acts
 * is not told of the own act.
 */
export function notesFor(event: CaseEvent, state: CaseState, facts: CaseFacts, at: Instant): CaseNote[] {
  const worded = wordingOf(event, facts.people, state) ?? [];
  const own = [worded].flat().flatMap((wording) => notesOf(event, wording, state, facts, at));
  return [...own, ...officerNotes(event, state, facts.by, at)];
}

function notesOf(
  event: CaseEvent,
  wording: Wording,
  state: CaseState,
  facts: CaseFacts,
  at: Instant,
): CaseNote[] {
  const atAnyHour = runsOnClockHours(state.pledge.promised);
  const when = wording.when ?? 'atOnce';
  const visibleAt = momentOf(wording, at, facts, atAnyHour);
  const watch = atAnyHour && (when !== 'atOnce' || wording.onDuty) ? watchOf(facts, at) : [];
  const people = new Set(
    [...wording.to, ...watch].filter((one): one is string => one !== undefined && one !== facts.by),
  );
  // What the clock says has a key of its occurrence; everything else happens once.
  const occurrence = 'key' in event.data ? event.data.key : `${onceOf(event)}:${at}`;
  return [...people].map((staff) => ({
    staff,
    at: visibleAt,
    kind: wording.kind,
    params: { ...paramsOf(event), ...wording.params?.(facts) },
    demand: event.demand,
    dedupe: `${state.number}:${occurrence}`,
  }));
}

/** Several supports may be asked for at one moment. */
const onceOf = ({ type, data }: CaseEvent) => ('id' in data ? `${type}:${data.id}` : type);

/** Who watches over clock-hour items: those on duty; while the office is closed, at lunch too, and nobody is, the head. */
function watchOf({ people, calendar }: CaseFacts, at: Instant): (string | undefined)[] {
  if (people.onDuty.length > 0) return people.onDuty;
  return isOfficeHour(calendar, at) ? [] : [people.head];
}

function momentOf(
  { when = 'atOnce', department }: Wording,
  at: Instant,
  facts: CaseFacts,
  atAnyHour: boolean,
): Instant {
  if (when === 'atOnce' || atAnyHour) return at;
  const calendar = department === undefined ? facts.calendar : facts.calendarOf(department);
  return when === 'digest' ? nextDigestAt(calendar, at) : nextWorkingMoment(calendar, at);
}

function paramsOf(event: CaseEvent): CaseNote['params'] {
  const data = event.data as Record<string, unknown>;
  const kept = [
    'dueAt',
    'untilOn',
    'renewOn',
    'latestOn',
    'name',
    'count',
    'unit',
    'dueOn',
    'light',
    'from',
    'days',
    'fromAt',
    'toAt',
  ];
  return Object.fromEntries(
    kept.flatMap((key) =>
      typeof data[key] === 'string' || typeof data[key] === 'number' ? [[key, data[key]]] : [],
    ),
  );
}

function wordingOf(event: CaseEvent, people: CasePeople, state: CaseState): Wording | Wording[] | undefined {
  const wording = WORDINGS[event.type] as
    | ((event: CaseEvent, people: CasePeople, state: CaseState) => Wording | Wording[] | undefined)
    | undefined;
  return wording?.(event, people, state);
}

const WORDINGS: Wordings<CaseEvent> = {
  ...pauseWordings,
  ...meetingWordings,
  ...reportWordings,
  ...instructionWordings,
  ...fieldWordings,
  ...privacyWordings,
  ...interestWordings,
  ...mergeWordings,
  CaseSubmitted: (_, { handlers, head }) => ({
    to: handlers.length > 0 ? handlers : [head],
    kind: 'caseReceived',
    onDuty: true,
  }),
  ReviewOverdue: (_, people) => ({ ...withHead(people), kind: 'reviewOverdue', when: 'workingTime' }),
  CaseDeemedAccepted: (_, people) => ({ ...withHead(people), kind: 'deemedAccepted', when: 'workingTime' }),
  CaseAssigned: ({ data }) => ({ to: [data.to], kind: 'caseAssigned' }),
  CaseHandedOver: ({ data }) => ({ to: [data.to], kind: 'caseHandedOver' }),
  StaffReplaced: (_, people) => ({ ...withHead(people), kind: 'staffReplaced' }),
  MilestoneReached: (_, { handlers }) => ({ to: handlers, kind: 'milestoneReached' }),
  WarningRaised: ({ data, demand }, { handlers, head }, { crew }) => {
    if (demand === 'FC-6') return { to: handlers, kind: 'reviewWarning', when: 'workingTime' };
    return data.light === 'yellow'
      ? { to: [...handlers, ...crew], kind: 'warningYellow', when: 'digest' }
      : { to: [...handlers, ...crew, head], kind: 'warningOrange', when: 'workingTime' };
  },
  DeadlinePassed: (_, people) => ({ ...withLeader(people), kind: 'deadlinePassed', when: 'workingTime' }),
  StillOverdue: (_, people) => ({ ...withLeader(people), kind: 'stillOverdue', when: 'workingTime' }),
  MilestoneMissed: (_, people) => ({ ...withHead(people), kind: 'milestoneMissed', when: 'workingTime' }),
  ExtensionAsked: ({ data }, people) => ({ to: [approverOf(people, data.approver)], kind: 'extensionAsked' }),
  ExtensionEscalated: ({ data }, people) => ({
    to: [approverOf(people, data.to)],
    kind: 'extensionEscalated',
    when: 'workingTime',
  }),
  ExtensionGranted: (_, { handlers }) => ({ to: handlers, kind: 'extensionGranted' }),
  ExtensionInForce: (_, { handlers }) => ({ to: handlers, kind: 'extensionInForce' }),
  ExtensionRefused: (_, { handlers }) => ({ to: handlers, kind: 'extensionRefused' }),
  ExtensionLapsed: (_, people) => ({ ...withHead(people), kind: 'extensionLapsed', when: 'workingTime' }),
  LaterDateAgreed: (_, { handlers }, { crew }) => ({ to: [...handlers, ...crew], kind: 'laterDateAgreed' }),
  CaseUrged: (_, people) => ({ ...withHead(people), kind: 'caseUrged' }),
  CaseWithdrawn: (_, { handlers }, { crew }) => ({ to: [...handlers, ...crew], kind: 'caseWithdrawn' }),
  CaseReopened: (_, people) => ({ ...withHead(people), kind: 'caseReopened', onDuty: true }),
  DeadlineMoved: (_, { handlers }) => ({ to: handlers, kind: 'deadlineMoved', when: 'workingTime' }),
  ...materialsWordings,
  ...supportWordings,
};

const withHead = ({ handlers, head }: CasePeople) => ({ to: [...handlers, head] });

const withLeader = ({ handlers, head, divisionLeader }: CasePeople) => ({
  to: [...handlers, head, divisionLeader],
});

function approverOf({ head, deputy, divisionLeader }: CasePeople, level: ApproverLevel): string | undefined {
  if (level === 'divisionLeader') return divisionLeader;
  return level === 'deputy' ? (deputy ?? head) : head;
}
