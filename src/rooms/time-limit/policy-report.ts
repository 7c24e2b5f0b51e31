import type { CaseState } from './model.ts';
import type { Standing } from './policy.ts';

/** Whoever has the case in hand: B and the rest of the post only while they cover it (TL-12). */
export const worksOnIt = ({ handler, head, username }: Standing, { officer, crew }: CaseState) =>
  handler || head || officer === username || crew.includes(username);

const isOpen = ({ closedAt }: CaseState) => closedAt === undefined;

/** Which of several reports somebody may answer the rules say; here only leaders can at all. */
const leads = ({ head, deputy, divisionLeader, headOfOffice }: Standing) =>
  head || deputy || divisionLeader || headOfOffice;

export const REPORT_COMMANDS = {
  'report-up': { type: 'ReportUp', who: worksOnIt, fits: isOpen },
  'answer-report': {
    type: 'AnswerReport',
    who: leads,
    fits: ({ reports }: CaseState) => reports?.some((one) => one.answer === undefined) ?? false,
  },
  progress: {
    type: 'ReportProgress',
    who: ({ handler, head, crew }: Standing) => handler || head || crew,
    fits: ({ status }: CaseState) => status === 'accepted' || status === 'paused',
  },
} as const;
