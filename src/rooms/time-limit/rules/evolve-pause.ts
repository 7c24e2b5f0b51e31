import type { CaseState } from '../model.ts';
import type { Pause, PauseEvent } from '../model-pause.ts';
import { told } from './evolve-due.ts';
import { openPauses } from './exclusions.ts';
import type { Evolvers } from './groups.ts';

/** Special procedures of the round, from their telling to their end (TL-11). */
export const pauseEvolvers: Evolvers<PauseEvent> = {
  CasePaused: (state, { data }, at) => {
    const { id, kind, basis, fromOn, untilOn, told: toldTo, dueAt, moved } = data;
    const pause: Pause = { id, kind, basis, tellings: [{ fromOn, untilOn, told: toldTo, at }] };
    return stand({ ...state, pauses: [...(state.pauses ?? []), pause] }, dueAt, moved ? at : state.dueSince);
  },
  PauseProlonged: (state, { data }, at) => {
    const { id, basis, fromOn, untilOn, told: toldTo, dueAt, moved } = data;
    const anew = patch(state, id, (pause) => ({
      ...pause,
      overran: undefined,
      tellings: [...pause.tellings, { fromOn, untilOn, told: toldTo, at, ...(basis && { basis }) }],
    }));
    return stand(anew, dueAt, moved ? at : state.dueSince);
  },
  PauseEnding: (state) => state,
  PauseOverran: (state, { data }) =>
    withStatus(patch(state, data.id, (pause) => ({ ...pause, overran: true }))),
  CaseResumed: (state, { data }, at) => {
    const { id, resumedOn, result, dueAt } = data;
    const after = withStatus(patch(state, id, (pause) => ({ ...pause, resumedOn, resumedAt: at, result })));
    return openPauses(after).length > 0 ? { ...after, projectedDueAt: dueAt } : told(after, dueAt, at);
  },
};

function stand(state: CaseState, projectedDueAt: number, dueSince: number | undefined): CaseState {
  return { ...withStatus(state), projectedDueAt, dueSince };
}

/** Paused is what stands still: a procedure that takes longer than told no longer stops the clock. */
function withStatus(state: CaseState): CaseState {
  const still = openPauses(state).some(({ overran }) => !overran);
  return { ...state, status: still ? 'paused' : 'accepted' };
}

function patch(state: CaseState, id: number, change: (pause: Pause) => Pause): CaseState {
  return { ...state, pauses: state.pauses?.map((one) => (one.id === id ? change(one) : one)) };
}
