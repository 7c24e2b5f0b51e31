import type { CaseState } from '../model.ts';
import type { MeetingEvent, SchoolWaitTelling } from '../model-meeting.ts';
import { promisedAnew } from './evolve-due.ts';
import type { Evolvers, Wordings } from './groups.ts';

const unchanged = (state: CaseState) => state;

/** Meetings of the round, and what they lead to (TL-6, TL-8). */
export const meetingEvolvers: Evolvers<MeetingEvent> = {
  MeetingAwaited: (state, { data }, at) => {
    const { id, reason, expectedOn, told, dueAt, moved } = data;
    const waiting = withTelling(state, id, { reason, expectedOn, told, at });
    if (!moved) return waiting;
    const move = { kind: 'schoolWait' as const, dueOn: expectedOn, at };
    return { ...promisedAnew(waiting, dueAt, at), moves: [...state.moves, move] };
  },
  WaitToRenew: unchanged,
  WaitLapsed: (state, { data }) => ({
    ...state,
    schoolWaits: state.schoolWaits?.map((one) => (one.id === data.id ? { ...one, lapsed: true } : one)),
  }),
  PutBeforeMeeting: (state, { data }) => ({ ...state, meeting: { latestOn: data.latestOn } }),
  MeetingUndecided: unchanged,
  MeetingResolved: (state, { data }, at) => {
    const { text, owner, dueOn } = data;
    const resolutions = [...(state.resolutions ?? []), { text, owner, dueOn, at }];
    return { ...state, meeting: undefined, resolutions, handler: owner };
  },
  ResolutionOverdue: unchanged,
};

function withTelling(state: CaseState, id: number, telling: SchoolWaitTelling): CaseState {
  const waits = state.schoolWaits ?? [];
  const schoolWaits = waits.some((one) => one.id === id)
    ? waits.map((one) => (one.id === id ? { ...one, tellings: [...one.tellings, telling] } : one))
    : [...waits, { id, tellings: [telling] }];
  return { ...state, schoolWaits };
}

/** The head holds the department's meeting, and answers for what nobody tells the applicant (TL-6, TL-8). */
export const meetingWordings: Wordings<MeetingEvent> = {
  MeetingAwaited: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'meetingAwaited' }),
  WaitToRenew: (_, { handlers }) => ({ to: handlers, kind: 'waitToRenew', when: 'workingTime' }),
  WaitLapsed: (_, { handlers, head }) => ({
    to: [...handlers, head],
    kind: 'waitLapsed',
    when: 'workingTime',
  }),
  PutBeforeMeeting: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'putBeforeMeeting' }),
  MeetingUndecided: ({ data }, { handlers, head }) => ({
    to: [...handlers, head],
    kind: data.passed ? 'meetingPassed' : 'meetingDay',
    when: 'workingTime',
  }),
  MeetingResolved: ({ data }) => ({ to: [data.owner], kind: 'meetingResolved' }),
  ResolutionOverdue: (_, { handlers, head }) => ({
    to: [...handlers, head],
    kind: 'resolutionOverdue',
    when: 'workingTime',
  }),
};
