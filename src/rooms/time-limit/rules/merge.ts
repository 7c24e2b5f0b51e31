import type { CaseCommand, CaseState } from '../model.ts';
import type { MergeCommand, MergeEvent } from '../model-merge.ts';
import { refuse } from '../refusals.ts';
import { caseClock } from './clock.ts';
import { procedureOpen } from './exclusions.ts';
import { mustBe } from './facts.ts';
import { finish } from './finish.ts';
import type { Deciders, Evolvers, Wordings } from './groups.ts';

/** So many repeats share one clock; a fault that more people report is an outage and is announced. */
const MOST_REPEATS = 500;

/** What a merged case still hears by itself; all else is done on the case it was merged into. */
const HEARS_WHILE_MERGED: readonly CaseCommand['type'][] = [
  'AnswerRepeat',
  'FollowClock',
  'SeparateCase',
  'TellApplicant',
  'ReceiveMaterials',
  'RecordVisit',
  'WithdrawCase',
  'Urge',
  'CorrectApplicant',
  'DeclareInterest',
  'ReplaceStaff',
  'ApplyCalendar',
  'Tick',
];

/** Whether a case as it stands hears a command itself, or leaves it to the case it was merged into. */
export const hearsItself = ({ merged, closedAt }: CaseState, type: CaseCommand['type']): boolean =>
  !merged || closedAt !== undefined || HEARS_WHILE_MERGED.includes(type);

/** 409 for what belongs to the case this one was merged into; when that one is merged, its repeats go along. */
export function mergedElsewhere(state: CaseState, command: CaseCommand) {
  const { merged } = state;
  if (!merged || hearsItself(state, command.type)) return undefined;
  if (command.type === 'MergeCase' && command.from === merged.into) return undefined;
  return refuse('mergedElsewhere', { into: merged.into });
}

/**
 * Repeats of one fault share one clock, the earliest, and each who reported it is answered (api.md `merge`). A repeat
 * never waits longer by it: its own date is not before that of the case it goes into.
 */
export const mergeDeciders: Deciders<MergeCommand> = {
  MergeCase: (state, { into }, facts) => {
    const wrong = mustBe(state, 'accepted') ?? procedureOpen(state);
    if (wrong) return wrong;
    const field = (code: string) => [{ pointer: '/into', code }];
    if (into.number === state.number) return refuse('mergeIntoItself', {}, field('itself'));
    if (!into.running) return refuse('mergeNotRunning', {}, field('notRunning'));
    if (into.repeats >= MOST_REPEATS) return refuse('mergeTooMany', { max: MOST_REPEATS }, field('tooMany'));
    const own = caseClock(state, facts.calendar);
    if (own && into.dueAt > own.dueAt) {
      return refuse('mergeLater', { dueAt: into.dueAt, ownDueAt: own.dueAt }, field('later'));
    }
    return [{ type: 'CaseMerged', demand: 'TL-0', data: { into: into.number, dueAt: into.dueAt } }];
  },
  TakeInRepeat: (state, { number }) =>
    mustBe(state, 'accepted', 'paused') ?? [{ type: 'RepeatTakenIn', demand: 'TL-0', data: { number } }],
  AnswerRepeat: (state, command, facts) => finish(state, { ...command, type: 'FinishCase' }, facts),
  FollowClock: (state, { dueAt }) =>
    state.merged ? [{ type: 'ClockFollowed', demand: 'SC-5.2.3', data: { dueAt } }] : [],
  SeparateCase: (state, { reason }, facts) => {
    const { merged } = state;
    if (!merged || state.closedAt !== undefined) return refuse('notMerged');
    const own = caseClock({ ...state, merged: undefined }, facts.calendar);
    const data = { from: merged.into, dueAt: own?.dueAt ?? merged.dueAt, reason };
    return [{ type: 'CaseSeparated', demand: 'TL-0', data }];
  },
};

export const mergeEvolvers: Evolvers<MergeEvent> = {
  CaseMerged: (state, { data }, at) => ({ ...state, merged: { ...data, at } }),
  RepeatTakenIn: (state, { data }) => ({ ...state, repeats: [...(state.repeats ?? []), data.number] }),
  ClockFollowed: (state, { data }, at) => ({
    ...state,
    merged: state.merged && { ...state.merged, dueAt: data.dueAt },
    toldDueAt: Math.max(state.toldDueAt ?? 0, data.dueAt),
    toldSince: at,
    dueSince: at,
  }),
  CaseSeparated: (state) => ({ ...state, merged: undefined }),
};

/** Sixty repeats are one piece of news, and whoever merges them has it already. */
export const mergeWordings: Wordings<MergeEvent> = {
  CaseMerged: (_, { handlers }) => ({ to: handlers, kind: 'caseMerged' }),
  CaseSeparated: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'caseSeparated' }),
};
