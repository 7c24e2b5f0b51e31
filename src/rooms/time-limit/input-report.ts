import type { Makers } from './command-input.ts';
import type { REPORT_COMMANDS } from './policy-report.ts';

export const REPORT_MAKERS: Makers<keyof typeof REPORT_COMMANDS> = {
  'report-up': (body, { seal }) => ({
    type: 'ReportUp',
    to: body.to,
    urgent: body.urgent ?? false,
    question: seal('question', body.question),
  }),
  'answer-report': (body, { seal }) => ({
    type: 'AnswerReport',
    id: body.id,
    answer: seal('answer', body.answer),
  }),
  progress: (body, { seal }) => ({
    type: 'ReportProgress',
    text: seal('progress', body.text),
    ...(body.arrived && { arrived: true }),
  }),
};
