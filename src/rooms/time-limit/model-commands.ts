import type { CountedLimit } from '../../kernel/limits.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { CaseState, Outcome, TellingTopic } from './model.ts';
import type { FieldCommand } from './model-field.ts';
import type { InterestCommand } from './model-interest.ts';
import type { MaterialsCommand } from './model-materials.ts';
import type { MeetingCommand } from './model-meeting.ts';
import type { MergeCommand } from './model-merge.ts';
import type { Pledge, Told } from './model-parts.ts';
import type { PauseCommand } from './model-pause.ts';
import type { PrivacyCommand } from './model-privacy.ts';
import type { ReportCommand } from './model-report.ts';
import type { SupportCommand } from './model-support.ts';

/** What a case hears on its main way: from submission to answer, with its extensions. */
export type MainCommand =
  | { type: 'SubmitCase'; submission: Submission }
  | {
      type: 'AcceptCase';
      note?: TextRef;
      post?: string;
      backup?: string;
      /** Materials that may be handed in later, each by its day (容缺, SC-5.2). */
      mayFollow?: { name: string; by?: PlainDate }[];
    }
  | { type: 'DeclineCase'; reason?: TextRef; basis?: TextRef; alternative?: TextRef }
  | { type: 'AssignCase'; to: string; post?: string; backup?: string }
  | { type: 'HandOverCase'; to: string }
  | { type: 'AskExtension'; count?: number; unit?: CountedLimit['unit']; reason?: TextRef; told?: Told }
  | { type: 'ApproveExtension'; told?: Told }
  | { type: 'RefuseExtension'; reason?: TextRef }
  /** Without a topic it is the extension that waits to be told, else progress. */
  | { type: 'TellApplicant'; told: Told; topic?: TellingTopic }
  | { type: 'RemindApplicant'; told: Told; consequence?: TextRef; finalOn?: PlainDate }
  | { type: 'DeemOnTime'; statement?: TextRef }
  | { type: 'ReachMilestone'; name: string }
  | {
      type: 'FinishCase';
      outcome: Outcome;
      answer?: TextRef;
      reason?: TextRef;
      basis?: TextRef;
      alternative?: TextRef;
    }
  | { type: 'WithdrawCase'; reason?: TextRef }
  | { type: 'ReopenCase'; reason?: TextRef }
  | { type: 'Urge'; note?: TextRef }
  | { type: 'AskLaterDate'; dueOn?: PlainDate; reason?: TextRef }
  | { type: 'ReportUnsolved'; reason?: TextRef }
  | { type: 'ApplyCalendar' }
  | { type: 'ReplaceStaff'; username: string; by?: string; post?: string }
  | { type: 'Tick' };

/** What a case hears. Times, calendar and people come in `Facts`. */
export type CaseCommand =
  | MainCommand
  | PauseCommand
  | MeetingCommand
  | ReportCommand
  | FieldCommand
  | PrivacyCommand
  | InterestCommand
  | MergeCommand
  | MaterialsCommand
  | SupportCommand;

export type CommandType = CaseCommand['type'];

/** Everything a submission brings, its people already found and its texts sealed. */
export type Submission = Pick<
  CaseState,
  | 'number'
  | 'source'
  | 'channel'
  | 'title'
  | 'document'
  | 'service'
  | 'lead'
  | 'post'
  | 'handler'
  | 'backup'
  | 'officer'
  | 'contact'
  | 'answerLevel'
  | 'maker'
  | 'applicant'
  | 'location'
  | 'appointment'
  | 'fields'
  | 'materials'
  | 'files'
  | 'meeting'
  | 'before'
> & { matter?: TextRef; pledge: Pledge };
