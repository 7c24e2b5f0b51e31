import type { Instant } from '../../../kernel/time.ts';
import type {
  CaseEvent,
  CaseState,
  Closing,
  Extension,
  ExtensionState,
  TellingTopic,
  Told,
} from '../model.ts';

/** Folds one event into a case. `at` is the event's moment; the state before the first event is `undefined`. */
export function evolve(before: CaseState | undefined, event: CaseEvent, at: Instant): CaseState {
  if (event.type === 'CaseSubmitted') return submitted(event.data, at);
  if (!before) throw new Error(`a case begins with CaseSubmitted, not ${event.type}`);
  const fired = 'key' in event.data ? [...before.fired, event.data.key] : before.fired;
  return apply({ ...before, fired, lastAt: at }, event, at);
}

function submitted(data: Extract<CaseEvent, { type: 'CaseSubmitted' }>['data'], at: Instant): CaseState {
  // The data come last: keys added after a spread cost V8 several microseconds each.
  return {
    status: 'submitted',
    crew: [],
    receivedAt: at,
    round: 1,
    deemedAccepted: false,
    extensions: [],
    moves: [],
    tellings: [],
    reminders: [],
    reached: [],
    urgedAt: [],
    fired: [],
    lastAt: at,
    approverSilent: false,
    earlierRounds: [],
    ...data,
  };
}

function apply(state: CaseState, event: CaseEvent, at: Instant): CaseState {
  switch (event.type) {
    case 'CaseAccepted':
    case 'CaseDeemedAccepted':
      return accepted(state, event, at);
    case 'CaseDeclined':
      return { ...state, status: 'declined', closedAt: at, closing: event.data };
    case 'CaseAssigned':
      return {
        ...state,
        handler: event.data.to,
        post: event.data.post ?? state.post,
        backup: event.data.backup ?? state.backup,
      };
    case 'CaseHandedOver':
      return { ...state, handler: event.data.to };
    case 'StaffReplaced':
      return replaceStaff(state, event.data);
    case 'MilestoneReached':
      return { ...state, reached: [...state.reached, { name: event.data.name, at }] };
    case 'CaseUrged':
      return { ...state, urgedAt: [...state.urgedAt, at] };
    case 'LaterDateAgreed':
      return {
        ...state,
        moves: [...state.moves, { kind: 'laterDate', dueOn: event.data.dueOn }],
        toldDueAt: event.data.dueAt,
        dueSince: at,
      };
    case 'DeadlineMoved':
      return { ...state, toldDueAt: event.data.dueAt };
    case 'ApplicantTold':
      return told(state, event.data, at);
    case 'ApplicantReminded':
      return {
        ...state,
        reminders: [
          ...state.reminders,
          { ...event.data.told, consequence: event.data.consequence, finalOn: event.data.finalOn },
        ],
      };
    case 'CaseFinished':
    case 'CaseDeemedOnTime':
      return {
        ...state,
        status: 'finished',
        ending: event.data.ending,
        closedAt: at,
        closing: closingOf(event),
      };
    case 'CaseWithdrawn':
      return { ...state, status: 'withdrawn', closedAt: at, closing: event.data };
    case 'CaseReopened':
      return reopened(state, event.data.dueAt, at);
    default:
      return applyExtension(state, event, at);
  }
}

/** The handling clock starts: at the acceptance, or at the receipt where it only counts as accepted. */
function accepted(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'CaseAccepted' | 'CaseDeemedAccepted' }>,
  at: Instant,
): CaseState {
  const { startedAt, dueAt } = event.data;
  const running = { ...state, status: 'accepted' as const, startedAt, toldDueAt: dueAt, dueSince: startedAt };
  if (event.type === 'CaseDeemedAccepted') return { ...running, acceptedAt: startedAt, deemedAccepted: true };
  const { by, post, backup } = event.data;
  return {
    ...running,
    acceptedAt: at,
    handler: by ?? state.handler,
    post: post ?? state.post,
    backup: backup ?? state.backup,
  };
}

function closingOf(event: Extract<CaseEvent, { type: 'CaseFinished' | 'CaseDeemedOnTime' }>): Closing {
  if (event.type === 'CaseDeemedOnTime') return { statement: event.data.statement };
  const { answer, reason, basis, alternative } = event.data;
  return { answer, reason, basis, alternative };
}

function applyExtension(state: CaseState, event: CaseEvent, at: Instant): CaseState {
  switch (event.type) {
    case 'ExtensionAsked': {
      const { id, count, unit, reason, approver, by, told } = event.data;
      const asked: Extension = {
        id,
        count,
        unit,
        reason,
        approver,
        state: 'asked',
        askedAt: at,
        askedBy: by,
        told,
      };
      return { ...state, extensions: [...state.extensions, asked] };
    }
    case 'ExtensionEscalated':
      return patchExtension(state, event.data.id, { approver: event.data.to, wentUp: true });
    case 'ExtensionGranted':
      return patchExtension(state, event.data.id, {
        state: 'granted',
        grantedAt: at,
        grantedBy: event.data.by,
      });
    case 'ExtensionInForce': {
      const { id, told, from, dueAt } = event.data;
      const moved = patchExtension(state, id, { state: 'inForce', told });
      const extension = state.extensions.find((one) => one.id === id);
      if (!extension) return moved;
      const move = { kind: 'extension' as const, count: extension.count, unit: extension.unit, from };
      const moves = [...state.moves, move];
      return { ...moved, moves, toldDueAt: dueAt, dueSince: at, approverSilent: false };
    }
    case 'ExtensionRefused':
      return patchExtension(state, event.data.id, { state: 'refused', refusal: event.data.reason });
    case 'ExtensionLapsed': {
      const lapsed = patchExtension(state, event.data.id, { state: 'lapsed' as ExtensionState });
      return event.data.silent ? { ...lapsed, approverSilent: true } : lapsed;
    }
    default:
      return state;
  }
}

/** A telling; of an extension that still waits for its grant it is kept with it, and counts from the grant on. */
function told(state: CaseState, data: { told: Told; topic: TellingTopic }, at: Instant): CaseState {
  const tellings = [...state.tellings, { ...data.told, topic: data.topic, enteredAt: at }];
  const asked = state.extensions.find((one) => one.state === 'asked');
  const of =
    data.topic === 'extension' && asked ? patchExtension(state, asked.id, { told: data.told }) : state;
  return { ...of, tellings };
}

function patchExtension(state: CaseState, id: number, patch: Partial<Extension>): CaseState {
  return {
    ...state,
    extensions: state.extensions.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  };
}

function replaceStaff(state: CaseState, data: { username: string; by?: string; post?: string }): CaseState {
  const swap = (holder: string | undefined) => (holder === data.username ? data.by : holder);
  const backup =
    state.backup === data.username || state.backup === swap(state.handler) ? undefined : state.backup;
  return {
    ...state,
    handler: swap(state.handler),
    backup,
    officer: swap(state.officer),
    crew: state.crew.filter((member) => member !== data.username),
    post: data.post ?? state.post,
  };
}

/** A new round: the clock starts again with the same promise, what was said in the round before stays on record. */
function reopened(state: CaseState, dueAt: Instant, at: Instant): CaseState {
  const { ending, closing, closedAt: _closedAt, startedAt, extensions, ...open } = state;
  const earlier = ending ? [{ startedAt, ending, closing, extensions }] : [];
  return {
    ...open,
    earlierRounds: [...state.earlierRounds, ...earlier],
    status: 'accepted',
    round: state.round + 1,
    startedAt: at,
    toldDueAt: dueAt,
    dueSince: at,
    moves: [],
    extensions: [],
    reached: [],
    approverSilent: false,
  };
}
