import type { Instant } from '../../../kernel/time.ts';
import type { CaseState, Extension, TellingTopic, Told } from '../model.ts';
import type { ExtensionEvent } from '../model-events.ts';
import { promisedAnew } from './evolve-due.ts';
import type { Evolvers } from './groups.ts';

/** Extensions of the round, from the asking to their force or end (SC-5.2.3). */
export const extensionEvolvers: Evolvers<ExtensionEvent> = {
  ExtensionAsked: (state, { data }, at) => {
    const { id, count, unit, reason, approver, by: askedBy, told } = data;
    const asked: Extension = {
      id,
      count,
      unit,
      reason,
      approver,
      state: 'asked',
      askedAt: at,
      askedBy,
      told,
    };
    return { ...state, extensions: [...state.extensions, asked] };
  },
  ExtensionEscalated: (state, { data }) =>
    patchExtension(state, data.id, { approver: data.to, wentUp: true }),
  ExtensionGranted: (state, { data }, at) =>
    patchExtension(state, data.id, { state: 'granted', grantedAt: at, grantedBy: data.by }),
  ExtensionInForce: (state, { data }, at) => {
    const { id, told, from, dueAt } = data;
    const moved = patchExtension(state, id, { state: 'inForce', told });
    const extension = state.extensions.find((one) => one.id === id);
    if (!extension) return moved;
    const move = { kind: 'extension' as const, count: extension.count, unit: extension.unit, from, at };
    const moves = [...state.moves, move];
    return { ...promisedAnew(moved, dueAt, at), moves, approverSilent: false };
  },
  ExtensionRefused: (state, { data }) =>
    patchExtension(state, data.id, { state: 'refused', refusal: data.reason }),
  ExtensionLapsed: (state, { data }) => {
    const lapsed = patchExtension(state, data.id, { state: 'lapsed' });
    return data.silent ? { ...lapsed, approverSilent: true } : lapsed;
  },
  ApplicantTold: (state, { data }, at) => told(state, data, at),
};

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
