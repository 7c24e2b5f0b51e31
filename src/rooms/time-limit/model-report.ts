import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';

/** Whom a department turns to, upwards in the order of authority (CO-1). */
export const LEADER_LEVELS = ['head', 'divisionLeader', 'headOfOffice'] as const;
export type LeaderLevel = (typeof LEADER_LEVELS)[number];

/** An uncertain, major or urgent matter put before a leader, and the answer (FC-6, TL-9). */
export type Report = {
  id: number;
  level: LeaderLevel;
  /** Who stood at that level when it was reported. */
  to: string;
  by: string;
  urgent: boolean;
  question: TextRef;
  askedAt: Instant;
  /** Levels it went up to because nobody answered. */
  wentUp: LeaderLevel[];
  answer?: TextRef;
  answeredBy?: string;
  answeredAt?: Instant;
};

/** Progress of a superior's decision, reported upwards (TL-4), or of work on the spot; `arrived`: this crew is there. */
export type Progress = { at: Instant; by: string; text: TextRef; arrived?: true };

/** What a case carries of reports; absent where there are none. */
export type ReportPart = {
  reports?: Report[];
  progress?: Progress[];
  /** A request for instructions waits for this level's answer (TL-4). */
  answerLevel?: LeaderLevel;
};

export type ReportCommand =
  /** `to`: a level, or the username of who holds it or acts for them. */
  | { type: 'ReportUp'; to: string; urgent: boolean; question?: TextRef }
  | { type: 'AnswerReport'; id: number; answer?: TextRef }
  | { type: 'ReportProgress'; text?: TextRef; arrived?: true };

export type ReportEvent =
  | {
      type: 'CaseReportedUp';
      data: { id: number; level: LeaderLevel; to: string; by: string; urgent: boolean; question: TextRef };
    }
  | { type: 'ReportWentUp'; data: { key: string; id: number; level: LeaderLevel } }
  | { type: 'ReportAnswered'; data: { id: number; by: string; answer: TextRef } }
  | { type: 'ProgressReported'; data: { by: string; text: TextRef; arrived?: true } }
  | { type: 'ProgressOwed'; data: { key: string; dueAt: Instant } }
  | { type: 'InstructionWentUp'; data: { key: string; level: LeaderLevel } };
