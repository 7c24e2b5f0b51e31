import type { MaterialsEvent } from '../model-materials.ts';
import type { Wordings } from './groups.ts';

/** Whom notices, materials and visits are told; the timer's words come in working time only. */
export const materialsWordings: Wordings<MaterialsEvent> = {
  NoticeAsked: (_, { head }) => ({ to: [head], kind: 'noticeAsked' }),
  NoticeGiven: ({ data }, { handlers }) => ({
    to: handlers,
    kind: data.breach ? 'noticeBreach' : 'noticeGiven',
  }),
  NoticeRefused: (_, { handlers }) => ({ to: handlers, kind: 'noticeRefused' }),
  MaterialsReceived: ({ data }, { handlers }) => ({
    to: handlers,
    kind: data.complete ? 'materialsComplete' : 'materialsReceived',
  }),
  MaterialsNear: (_, { handlers }) => ({ to: handlers, kind: 'materialsNear', when: 'workingTime' }),
  MaterialsNotHandedIn: (_, { handlers }) => ({
    to: handlers,
    kind: 'materialsNotHandedIn',
    when: 'workingTime',
  }),
  StillAwaiting: (_, { handlers, head }) => ({
    to: [...handlers, head],
    kind: 'stillAwaiting',
    when: 'workingTime',
  }),
  CaseDeemedWithdrawn: (_, { handlers }) => ({ to: handlers, kind: 'caseDeemedWithdrawn' }),
  VisitRecorded: ({ data }, { handlers, head }) =>
    data.broken ? { to: [...handlers, head], kind: 'oneVisitBroken' } : undefined,
};
