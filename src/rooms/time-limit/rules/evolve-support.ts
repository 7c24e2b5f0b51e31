import type { TextRef } from '../../../kernel/text-ref.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Support, SupportDate, SupportEnd, SupportEvent, SupportState } from '../model-support.ts';
import { exclusionsOf } from './exclusions.ts';
import type { Evolvers } from './groups.ts';

type Of<T extends SupportEvent['type']> = Extract<SupportEvent, { type: T }>;

const unchanged = (state: CaseState) => state;

/** Supports, from the asking to their end (TL-5). */
export const supportEvolvers: Evolvers<SupportEvent> = {
  SupportProposed: proposed,
  SupportAccepted: (state, { data }, at) =>
    patch(state, data.id, () => ({
      state: 'accepted',
      acceptedAt: at,
      handler: data.by,
      post: data.post,
    })),
  SupportCountered: (state, { data }, at) =>
    patch(state, data.id, ({ counters, handler, post }) => ({
      state: 'countered',
      counters: counters + 1,
      waitingSince: at,
      counter: { dueOn: data.dueOn, reason: data.reason, at },
      // Whoever offers a date does the work, unless somebody was named already.
      ...(handler ? { handler, post } : { handler: data.by, post: data.post }),
    })),
  SupportRescheduled: rescheduled,
  SupportAssigned: (state, { data }) => patch(state, data.id, () => ({ handler: data.to, post: data.post })),
  SupportReported: (state, { data }, at) =>
    patch(state, data.id, ({ progress, letter }) => ({
      // The letter asked by (协办函) stays; what comes after it is the answer's, and stands with its progress.
      progress: [
        ...progress,
        { at, by: data.by, text: data.text, ...(letter && data.letter && { letter: data.letter }) },
      ],
      letter: letter ?? data.letter,
    })),
  SupportFinished: (state, { data }, at) => ended(state, data, at, 'finished', data.result),
  SupportReturned: (state, { data }, at) => ended(state, data, at, 'returned', data.reason),
  SupportWithdrawn: (state, { data }, at) => ended(state, data, at, 'withdrawn', data.reason),
  SupportClosed: (state, { data }, at) => ended(state, data, at, 'closed'),
  SupportUnanswered: unchanged,
  SupportWentUp: unchanged,
  SupportWarningRaised: unchanged,
  SupportDeadlinePassed: unchanged,
};

function dateOfSupport(
  state: CaseState,
  said: Pick<SupportDate, 'dueOn' | 'limit' | 'leadDueAt'> & { dueAt: Instant },
  setAt: Instant,
): SupportDate {
  const { dueOn, limit, leadDueAt, dueAt: toldDueAt } = said;
  const { moves, toldDueAt: leadToldAt, toldSince: leadToldSince } = state;
  const lead = { leadDueAt, leadMoves: moves.length, leadToldAt, leadToldSince };
  const reckonedUntil = exclusionsOf(state)
    ?.map(({ to }) => to)
    .sort()
    .at(-1);
  return { dueOn, limit, setAt, toldDueAt, reckonedUntil, ...lead };
}

function proposed(state: CaseState, { data }: Of<'SupportProposed'>, at: Instant): CaseState {
  const { id, department, outside, planned, task, letter } = data;
  const support: Support = {
    id,
    round: state.round,
    department,
    outside,
    planned,
    task,
    state: 'proposed',
    date: dateOfSupport(state, data, at),
    proposedAt: at,
    proposals: 1,
    counters: 0,
    waitingSince: at,
    letter,
    progress: [],
  };
  return { ...state, supports: [...(state.supports ?? []), support] };
}

/** A date that is agreed leaves the work where it is; one that is not is put to the department anew. */
function rescheduled(state: CaseState, { data }: Of<'SupportRescheduled'>, at: Instant): CaseState {
  const date = dateOfSupport(state, data, at);
  return patch(state, data.id, ({ department, state: before, proposals, acceptedAt }) => {
    if (department === undefined) return { date };
    if (!data.agreed) return { date, state: 'proposed', proposals: proposals + 1, waitingSince: at };
    return { date, state: 'accepted', acceptedAt: before === 'accepted' ? acceptedAt : at };
  });
}

function ended(
  state: CaseState,
  { id, dueOn, dueAt, daysLate }: Omit<SupportEnd, 'at' | 'text'> & { id: number },
  at: Instant,
  to: SupportState,
  text?: TextRef,
): CaseState {
  return patch(state, id, () => ({ state: to, end: { at, dueOn, dueAt, daysLate, text } }));
}

function patch(state: CaseState, id: number, change: (support: Support) => Partial<Support>): CaseState {
  const supports = state.supports?.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...state, supports };
}
