import type { CaseState } from './model.ts';
import { steppedBack } from './model-interest.ts';
import type { Standing } from './policy.ts';

/** The officer of its first contact, unless they have stepped back from the case (SC-6.3). */
export const isOfficer = ({ username, involved }: Standing, state: CaseState) =>
  involved && state.officer === username && !steppedBack(state, username);

/** Whoever has the case in hand: B and the rest of the post only while they cover it (TL-12). */
export const worksOnIt = (standing: Standing, state: CaseState) =>
  standing.handler || standing.head || standing.crew || isOfficer(standing, state);

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
