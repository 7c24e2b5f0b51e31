import type { CountedLimit } from '../../kernel/limits.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { ApproverLevel, TellingTopic } from './model.ts';
import type { Submission } from './model-commands.ts';
import type { FieldEvent } from './model-field.ts';
import type { InterestEvent } from './model-interest.ts';
import type { MaterialsEvent, Owed } from './model-materials.ts';
import type { MeetingEvent } from './model-meeting.ts';
import type { MergeEvent } from './model-merge.ts';
import type { Ending, Told } from './model-parts.ts';
import type { PauseEvent } from './model-pause.ts';
import type { PrivacyEvent } from './model-privacy.ts';
import type { ReportEvent } from './model-report.ts';
import type { SupportEvent } from './model-support.ts';

/** What happens to a case on its main way. */
export type MainEvent =
  | { type: 'CaseSubmitted'; data: Omit<Submission, 'matter'> & { matter: TextRef; reviewToldAt?: Instant } }
  | {
      type: 'CaseAccepted';
      data: {
        by?: string;
        post?: string;
        backup?: string;
        startedAt: Instant;
        dueAt: Instant;
        note?: TextRef;
        /** What the applicant has promised to hand in later, and by when. */
        following?: Owed[];
      };
    }
  | { type: 'CaseDeemedAccepted'; data: { startedAt: Instant; dueAt: Instant } }
  | { type: 'ReviewOverdue'; data: { key: string } }
  | { type: 'CaseDeclined'; data: { reason: TextRef; basis: TextRef; alternative: TextRef } }
  | { type: 'CaseAssigned'; data: { to: string; from?: string; post?: string; backup?: string } }
  | { type: 'CaseHandedOver'; data: { to: string; from?: string } }
  | { type: 'ApplicantReminded'; data: { told: Told; consequence?: TextRef; finalOn?: PlainDate } }
  | { type: 'MilestoneReached'; data: { name: string } }
  | { type: 'MilestoneMissed'; data: { key: string; name: string; dueAt: Instant } }
  | { type: 'WarningRaised'; data: { key: string; light: 'yellow' | 'orange'; dueAt: Instant } }
  | { type: 'DeadlinePassed'; data: { key: string; dueAt: Instant; toldBefore: boolean } }
  | { type: 'LaterDateAgreed'; data: { dueOn: PlainDate; dueAt: Instant; reason?: TextRef } }
  | { type: 'CaseUrged'; data: { note?: TextRef } }
  | {
      type: 'CaseFinished';
      data: { ending: Ending; answer: TextRef; reason?: TextRef; basis?: TextRef; alternative?: TextRef };
    }
  | { type: 'CaseDeemedOnTime'; data: { ending: Ending; statement: TextRef; by: string } }
  | { type: 'CaseWithdrawn'; data: { reason?: TextRef } }
  | { type: 'CaseReopened'; data: { reason: TextRef; unsolved: boolean; dueAt: Instant } }
  | { type: 'DeadlineMoved'; data: { from: Instant; dueAt: Instant; calendarVersion: number } }
  | { type: 'StaffReplaced'; data: { username: string; by?: string; post?: string } }
  /** Still not answered, so many working days after the deadline. */
  | { type: 'StillOverdue'; data: { key: string; dueAt: Instant; days: number } };

/** Extensions, and what is told the applicant: a telling may be an extension's (SC-5.2.3). */
export type ExtensionEvent =
  | {
      type: 'ExtensionAsked';
      data: {
        id: number;
        count: number;
        unit: CountedLimit['unit'];
        reason: TextRef;
        approver: ApproverLevel;
        by: string;
        told?: Told;
      };
    }
  | { type: 'ExtensionEscalated'; data: { key: string; id: number; to: ApproverLevel } }
  | { type: 'ExtensionGranted'; data: { id: number; by: string; late?: boolean } }
  /** `from`: the date it counts on from. */
  | { type: 'ExtensionInForce'; data: { id: number; told: Told; from: Instant; dueAt: Instant } }
  | { type: 'ExtensionRefused'; data: { id: number; reason: TextRef; by: string } }
  | { type: 'ExtensionLapsed'; data: { key: string; id: number; silent: boolean } }
  | { type: 'ApplicantTold'; data: { told: Told; topic: TellingTopic } };

/** Events of a case. `dueAt` in an event is the date that was told with it. */
export type CaseEvent = { demand: DemandId; at?: Instant; actor?: { kind: 'timer' } } & (
  | MainEvent
  | ExtensionEvent
  | PauseEvent
  | MeetingEvent
  | ReportEvent
  | FieldEvent
  | PrivacyEvent
  | InterestEvent
  | MergeEvent
  | MaterialsEvent
  | SupportEvent
);

export type CaseEventType = CaseEvent['type'];
