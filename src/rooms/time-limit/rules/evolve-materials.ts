import type { CaseState } from '../model.ts';
import type { MaterialsEvent, Missing, Owed } from '../model-materials.ts';
import type { Evolvers } from './groups.ts';
import { owedAfter } from './materials.ts';

const unchanged = (state: CaseState) => state;

/** A case without what it no longer waits for: an absent key, as it is when the case is read back. */
function answered({ noticeAsked: _answered, ...state }: CaseState): CaseState {
  return state;
}

/** A later notice says what is needed now; what an earlier one asked for beside it stays owed. */
function owing(owed: Owed[] = [], missing: Missing[], by: string): Owed[] {
  const named = new Set(missing.map(({ material }) => material));
  return [
    ...owed.filter(({ material }) => !named.has(material)),
    ...missing.map(({ material, text, count }) => ({ material, text, count, by })),
  ];
}

/** Notices, materials and visits as they fold into the case (FC-6, SC-5.2). */
export const materialsEvolvers: Evolvers<MaterialsEvent> = {
  NoticeAsked: (state, { data }) => ({ ...state, noticeAsked: { ...data, round: state.round } }),
  NoticeGiven: (state, { data }, at) => ({
    ...answered(state),
    status: state.status === 'submitted' ? 'awaitingMaterials' : state.status,
    notices: [...(state.notices ?? []), { ...data, at }],
    owed: owing(state.owed, data.missing, data.respondBy),
  }),
  NoticeRefused: answered,
  MaterialsReceived: (state, { data }, at) => ({
    ...state,
    ...(data.complete ? { status: 'submitted' as const, completeAt: at } : {}),
    handIns: [...(state.handIns ?? []), { at, by: data.by, items: data.items }],
    files: [...state.files, ...data.files],
    owed: owedAfter(state.owed ?? [], data.items),
  }),
  MaterialsNear: unchanged,
  MaterialsNotHandedIn: unchanged,
  StillAwaiting: unchanged,
  CaseDeemedWithdrawn: (state, { data }, at) => ({
    ...state,
    status: 'withdrawn',
    closedAt: at,
    closing: { reason: data.reason },
  }),
  VisitRecorded: (state, { data }) => ({ ...state, visits: [...(state.visits ?? []), data] }),
};
