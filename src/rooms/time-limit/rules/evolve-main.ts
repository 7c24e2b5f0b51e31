import type { Instant } from '../../../kernel/time.ts';
import type { CaseState, Closing } from '../model.ts';
import type { MainEvent } from '../model-events.ts';
import type { Owed } from '../model-materials.ts';
import { told as dateTold, promisedAnew } from './evolve-due.ts';
import type { Evolvers } from './groups.ts';

type Of<T extends MainEvent['type']> = Extract<MainEvent, { type: T }>;

const unchanged = (state: CaseState) => state;

/** The main way of a case: acceptance, people, dates, end and reopening. */
export const mainEvolvers: Evolvers<MainEvent> = {
  CaseSubmitted: unchanged,
  CaseAccepted: accepted,
  CaseDeemedAccepted: accepted,
  ReviewOverdue: unchanged,
  CaseDeclined: (state, { data }, at) => ({ ...state, status: 'declined', closedAt: at, closing: data }),
  CaseAssigned: (state, { data }) => ({
    ...state,
    handler: data.to,
    post: data.post ?? state.post,
    backup: data.backup ?? state.backup,
  }),
  CaseHandedOver: (state, { data }) => ({ ...state, handler: data.to }),
  StaffReplaced: (state, { data }) => replaceStaff(state, data),
  ApplicantReminded: (state, { data }) => {
    const { told, consequence, finalOn } = data;
    return { ...state, reminders: [...state.reminders, { ...told, consequence, finalOn }] };
  },
  MilestoneReached: (state, { data }, at) => ({
    ...state,
    reached: [...state.reached, { name: data.name, at }],
  }),
  MilestoneMissed: unchanged,
  WarningRaised: unchanged,
  DeadlinePassed: unchanged,
  StillOverdue: unchanged,
  LaterDateAgreed: (state, { data }, at) => ({
    ...promisedAnew(state, data.dueAt, at),
    moves: [...state.moves, { kind: 'laterDate', dueOn: data.dueOn, at }],
  }),
  DeadlineMoved: (state, { data }, at) =>
    state.projectedDueAt === undefined
      ? dateTold(state, data.dueAt, at)
      : { ...state, projectedDueAt: data.dueAt },
  CaseUrged: (state, _event, at) => ({ ...state, urgedAt: [...state.urgedAt, at] }),
  CaseFinished: finished,
  CaseDeemedOnTime: finished,
  CaseWithdrawn: (state, { data }, at) => ({ ...state, status: 'withdrawn', closedAt: at, closing: data }),
  CaseReopened: (state, { data }, at) => reopened(state, data.dueAt, at),
};

function finished(state: CaseState, event: Of<'CaseFinished' | 'CaseDeemedOnTime'>, at: Instant): CaseState {
  return { ...state, status: 'finished', ending: event.data.ending, closedAt: at, closing: closingOf(event) };
}

const owedFrom = ({ owed }: CaseState, following: Owed[] | undefined): Pick<CaseState, 'owed'> | undefined =>
  following || owed ? { owed: following ?? [] } : undefined;

/** The handling clock starts: at the acceptance, or at the receipt where it only counts as accepted. */
function accepted(
  state: CaseState,
  event: Of<'CaseAccepted' | 'CaseDeemedAccepted'>,
  at: Instant,
): CaseState {
  const { startedAt, dueAt } = event.data;
  const running = {
    ...state,
    status: 'accepted' as const,
    startedAt,
    toldDueAt: dueAt,
    toldSince: at,
    dueSince: startedAt,
    // What a notice asked for is settled by the acceptance; only what may follow is still owed.
    ...owedFrom(state, event.type === 'CaseAccepted' ? event.data.following : undefined),
  };
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

function closingOf(event: Of<'CaseFinished' | 'CaseDeemedOnTime'>): Closing {
  if (event.type === 'CaseDeemedOnTime') return { statement: event.data.statement };
  const { answer, reason, basis, alternative } = event.data;
  return { answer, reason, basis, alternative };
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
  const { ending, closing, closedAt: _closedAt, startedAt, extensions, ...rest } = state;
  const { pauses, schoolWaits, resolutions, meeting: _meeting, ...open } = rest;
  const earlier = ending
    ? [{ startedAt, ending, closing, extensions, pauses, schoolWaits, resolutions }]
    : [];
  return {
    ...open,
    earlierRounds: [...state.earlierRounds, ...earlier],
    status: 'accepted',
    round: state.round + 1,
    startedAt: at,
    toldDueAt: dueAt,
    toldSince: at,
    projectedDueAt: undefined,
    dueSince: at,
    moves: [],
    extensions: [],
    reached: [],
    approverSilent: false,
    merged: undefined,
    repeats: undefined,
  };
}
