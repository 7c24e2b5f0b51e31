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
    summary: 'Report progress: of a decision from above, or from where the work is done',
    body: Type.Object({
      text: Text,
      arrived: Maybe(Type.Boolean({ description: 'Somebody of the crew has arrived on the spot' })),
    }),
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

export const ProgressView = Type.Object({
  at: Type.String(),
  by: Person,
  text: Maybe(Type.String()),
  arrived: Maybe(Type.Boolean()),
});
