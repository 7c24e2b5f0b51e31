import type { Instant } from '../../../kernel/time.ts';
import type { ContactEvent, ContactState, GivenOutcome, OutcomeKind } from '../model.ts';

type Of<T extends ContactEvent['type']> = Extract<ContactEvent, { type: T }>;

/** Folds one event into a contact. `at` is the event's moment; the state before the first event is `undefined`. */
export function evolve(before: ContactState | undefined, event: ContactEvent, at: Instant): ContactState {
  if (event.type === 'ContactReceived') return received(event.data, at);
  if (!before) throw new Error(`a contact begins with ContactReceived, not ${event.type}`);
  return apply({ ...before, lastAt: at }, event, at);
}

function received(data: Of<'ContactReceived'>['data'], at: Instant): ContactState {
  return {
    status: 'open',
    receivedAt: at,
    handOvers: 0,
    returns: 0,
    outcomes: [],
    requirements: [],
    reports: [],
    departments: [data.department],
    notes: 0,
    since: at,
    warned: 0,
    lastAt: at,
    ...data,
  };
}

/** A new way of waiting begins: its warnings count from now. */
const waits = (state: ContactState, at: Instant, more: Partial<ContactState>): ContactState => ({
  ...state,
  ...more,
  since: at,
  warned: 0,
  warnedAt: undefined,
});

function withOutcome(
  state: ContactState,
  kind: OutcomeKind,
  { by, department }: { by: string; department?: string },
  at: Instant,
): ContactState {
  const given: GivenOutcome = { kind, at, by, department };
  return { ...state, outcomes: [...state.outcomes, given] };
}

const closed = (state: ContactState, at: Instant, more: Partial<ContactState> = {}) =>
  waits(state, at, { status: 'closed', following: undefined, closedAt: at, ...more });

function apply(
  state: ContactState,
  event: Exclude<ContactEvent, { type: 'ContactReceived' }>,
  at: Instant,
): ContactState {
  switch (event.type) {
    case 'VisitorAdded':
    case 'VisitorCorrected':
      return { ...state, visitor: event.data.visitor, given: event.data.given };
    case 'RequirementsTold':
      return { ...state, requirements: [...state.requirements, { ...event.data, at }] };
    case 'Answered':
      return closed(withOutcome(state, 'answered', event.data, at), at, { answer: event.data.answer });
    case 'Explained': {
      const { reason, basis, alternative } = event.data;
      return closed(withOutcome(state, 'explained', event.data, at), at, { reason, basis, alternative });
    }
    case 'Guided': {
      const { department, staff, phone } = event.data;
      return closed(withOutcome(state, 'guided', event.data, at), at, {
        guidedTo: { department, staff, phone },
      });
    }
    case 'HandedOver':
      return passedOn(withOutcome(state, 'handedOver', event.data, at), event.data, false, at);
    case 'ReceivedOnBehalf':
      return {
        ...passedOn(withOutcome(state, 'receivedOnBehalf', event.data, at), event.data, false, at),
        materials: event.data.materials,
      };
    case 'ContactAssigned':
      return passedOn(state, event.data, true, at);
    case 'HandOverConfirmed':
      return waits(state, at, { status: 'following', following: 'receiver', receiver: event.data.by });
    case 'HandOverReturned':
      return returned(state, event.data, at);
    case 'CaseOpened':
      return waits(withOutcome(state, 'caseOpened', event.data, at), at, {
        status: 'following',
        following: 'case',
        case: event.data.case,
        departments: withDepartment(state, event.data.department),
      });
    case 'ReportedUp':
      return reportedUp(state, event.data, at);
    case 'ReportAnswered':
      return reportAnswered(state, event.data, at);
    case 'Followed':
      return { ...state, notes: state.notes + 1 };
    case 'CaseEnded':
      return closed(state, at);
    case 'CaseTakenUpAgain':
      return waits(state, at, { status: 'following', following: 'case', closedAt: undefined });
    case 'ContactWarned':
      return { ...state, warned: state.warned + 1, warnedAt: at };
  }
}

const withDepartment = ({ departments }: ContactState, department: string) =>
  departments.includes(department) ? departments : [...departments, department];

function passedOn(
  state: ContactState,
  { id, department, staff }: { id: number; department: string; staff?: string },
  binding: boolean,
  at: Instant,
): ContactState {
  // What the General Section has assigned stays assigned, whoever of the department it is passed to.
  const stillBinding =
    binding || (state.handOver?.binding === true && state.handOver.department === department);
  return waits(state, at, {
    status: 'awaitingConfirmation',
    following: undefined,
    receiver: undefined,
    handOver: { id, department, staff, binding: stillBinding },
    handOvers: id,
    departments: withDepartment(state, department),
  });
}

/** The second return leaves it to the General Section (FC-3). */
const RETURNS_BEFORE_ASSIGNMENT = 2;

function returned(state: ContactState, { reason }: Of<'HandOverReturned'>['data'], at: Instant) {
  const returns = state.returns + 1;
  return waits(state, at, {
    status: returns >= RETURNS_BEFORE_ASSIGNMENT ? 'awaitingAssignment' : 'returned',
    handOver: undefined,
    returns,
    returnReason: reason,
  });
}

function reportedUp(state: ContactState, data: Of<'ReportedUp'>['data'], at: Instant): ContactState {
  const { id, to, by, side, question } = data;
  const given = withOutcome(state, 'reportedUp', { by }, at);
  return waits(given, at, {
    status: 'following',
    following: 'report',
    reports: [...state.reports, { id, to, by, side, question, at }],
  });
}

/** Whoever asked goes on; where the contact has gone on already, the answer is only recorded. */
function reportAnswered(state: ContactState, data: Of<'ReportAnswered'>['data'], at: Instant): ContactState {
  const { id, answer, by } = data;
  const reports = state.reports.map((report) =>
    report.id === id ? { ...report, answer, answeredAt: at, answeredBy: by } : report,
  );
  const asked = reports.find((report) => report.id === id);
  const waiting = reports.some((report) => report.answeredAt === undefined);
  if (state.following !== 'report' || waiting) return { ...state, reports };
  return asked?.side === 'receiver'
    ? waits(state, at, { reports, following: 'receiver' })
    : waits(state, at, { reports, status: 'open', following: undefined });
}
