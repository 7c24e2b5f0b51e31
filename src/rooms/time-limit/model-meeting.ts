import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Told } from './model-parts.ts';

/** One telling that a matter waits for a meeting of the school, or is late for a special cause, until a day (TL-8). */
export type SchoolWaitTelling = { reason: TextRef; expectedOn: PlainDate; told: Told; at: Instant };

/** A wait, told and renewed; lapsed when it was not told again in time. */
export type SchoolWait = { id: number; tellings: SchoolWaitTelling[]; lapsed?: boolean };

/** What a department meeting decided: who does it, by when (TL-6). */
export type Resolution = { text: TextRef; owner: string; dueOn: PlainDate; at: Instant };

/** Meetings of this round. A case that needs none carries nothing. */
export type MeetingPart = {
  schoolWaits?: SchoolWait[];
  /** The department meeting a matter has been put before, until it has decided (TL-6). */
  meeting?: { latestOn: PlainDate };
  resolutions?: Resolution[];
};

export type MeetingCommand =
  | { type: 'AwaitMeeting'; reason?: TextRef; expectedOn?: PlainDate; told?: Told }
  | { type: 'PutToMeeting'; latestOn?: PlainDate }
  | { type: 'ResolveMeeting'; text?: TextRef; to?: string; dueOn?: PlainDate };

export type MeetingEvent =
  /** `moved`: the deadline is another one than before (SC-5.2.4). */
  | {
      type: 'MeetingAwaited';
      data: {
        id: number;
        reason: TextRef;
        expectedOn: PlainDate;
        told: Told;
        dueAt: Instant;
        moved: boolean;
      };
    }
  | { type: 'WaitToRenew'; data: { key: string; id: number; renewOn: PlainDate } }
  | { type: 'WaitLapsed'; data: { key: string; id: number; renewOn: PlainDate } }
  | { type: 'PutBeforeMeeting'; data: { latestOn: PlainDate } }
  /** The meeting's latest day has come, or has passed, and nothing is decided. */
  | { type: 'MeetingUndecided'; data: { key: string; latestOn: PlainDate; passed: boolean } }
  | { type: 'MeetingResolved'; data: { text: TextRef; owner: string; from?: string; dueOn: PlainDate } }
  | { type: 'ResolutionOverdue'; data: { key: string; owner: string; dueOn: PlainDate } };
