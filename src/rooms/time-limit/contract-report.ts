import { Type } from 'typebox';
import { Line, Maybe, Person, Text, words } from './contract-parts.ts';
import { LEADER_LEVELS } from './model-report.ts';

export const REPORT_CONTRACTS = {
  'report-up': {
    summary: 'Report an uncertain, major or urgent matter to a leader',
    body: Type.Object({ to: Line(64), question: Text, urgent: Maybe(Type.Boolean()) }),
  },
  'answer-report': {
    summary: 'Answer what was reported to one',
    body: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1_000 }), answer: Text }),
  },
  progress: {
    summary: 'Report the progress of a decision from above',
    body: Type.Object({ text: Text }),
  },
} as const;

export const ReportView = Type.Object({
  id: Type.Integer(),
  to: Person,
  level: words(LEADER_LEVELS),
  by: Person,
  urgent: Type.Boolean(),
  question: Maybe(Type.String()),
  askedAt: Type.String(),
  dueAt: Maybe(Type.String()),
  answer: Maybe(Type.String()),
  answeredBy: Maybe(Person),
  answeredAt: Maybe(Type.String()),
});

export const ProgressView = Type.Object({ at: Type.String(), by: Person, text: Maybe(Type.String()) });
