import type { CaseState, CaseStatus } from './model.ts';
import type { Standing } from './policy.ts';
import { worksOnIt } from './policy-report.ts';
import { pendingNotice } from './rules/notice.ts';

const handlerOrHead = ({ handler, head }: Standing) => handler || head;
const headOnly = ({ head }: Standing) => head;

const OPEN: readonly CaseStatus[] = ['submitted', 'awaitingMaterials', 'accepted', 'paused'];
const isOpen = ({ status, applicant }: CaseState) => applicant !== undefined && OPEN.includes(status);
const waitsForHead = (state: CaseState) => pendingNotice(state) !== undefined;

export const MATERIALS_COMMANDS = {
  notice: {
    type: 'GiveNotice',
    who: handlerOrHead,
    fits: (state: CaseState) => isOpen(state) && !waitsForHead(state),
  },
  'approve-notice': { type: 'ApproveNotice', who: headOnly, fits: waitsForHead },
  'refuse-notice': { type: 'RefuseNotice', who: headOnly, fits: waitsForHead },
  materials: { type: 'ReceiveMaterials', who: worksOnIt, fits: isOpen },
  'deem-withdrawn': {
    type: 'DeemWithdrawn',
    who: handlerOrHead,
    fits: ({ status }: CaseState) => status === 'awaitingMaterials',
  },
  /** The result may be fetched after the end: that is a visit too. */
  visit: {
    type: 'RecordVisit',
    who: worksOnIt,
    fits: (state: CaseState) =>
      isOpen(state) || (state.status === 'finished' && state.applicant !== undefined),
  },
} as const;
