import type { CountedLimit, Limit } from '../../kernel/limits.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { SpecialKind } from '../commitment/model.ts';
import type { ApproverLevel, Outcome, TellingMeans, TellingTopic, Verdict } from './model.ts';
import type { Resolution, SchoolWait } from './model-meeting.ts';
import type { Pause } from './model-pause.ts';
import type { LatenessShare, PledgedSupports } from './model-support.ts';

/** A step of the way with a limit of its own, counted from acceptance; `statutory` where the law limits this step. */
type MilestonePromise = { name: string; limit: Limit; statutory?: Limit };

/** What was promised when the matter came in: a copy, so that a new version never moves a running case (SC-2). */
export type Pledge = {
  kind: 'onTheSpot' | 'promised' | 'urgent';
  acceptance: 'onSubmission' | 'afterReview';
  promised: Limit;
  statutory?: CountedLimit;
  /** The statute itself allows extension and exclusion to pass its date (TL-2). */
  statutoryExtendable?: boolean;
  milestones: MilestonePromise[];
  /** The special procedures the item lists beforehand (TL-11). */
  specialProcedures?: SpecialKind[];
} & PledgedSupports;

/**
 * A telling or reminding as recorded: by which means, when, to whom (sealed), what (sealed). `by` is who entered it;
 * `teller` who spoke, where that was somebody else.
 */
export type Told = {
  means: TellingMeans;
  at: Instant;
  to: TextRef;
  text: TextRef;
  by: string;
  teller?: TextRef;
};

export type Telling = Told & { topic: TellingTopic; enteredAt: Instant };
export type Reminder = Told & { consequence?: TextRef; finalOn?: PlainDate };

export type ExtensionState = 'asked' | 'granted' | 'inForce' | 'refused' | 'lapsed';

/** One extension (延期). In force once granted and told, both not after the due moment. */
export type Extension = {
  id: number;
  count: number;
  unit: CountedLimit['unit'];
  reason: TextRef;
  state: ExtensionState;
  askedAt: Instant;
  askedBy: string;
  approver: ApproverLevel;
  /** Those below were silent too long. */
  wentUp?: boolean;
  grantedAt?: Instant;
  grantedBy?: string;
  told?: Told;
  refusal?: TextRef;
};

/**
 * An extension counts on from the date before it, and never from an earlier one than `from`, the date that was in force
 * when it was granted; a later day asked for (改约) or the expected end of a wait for the school (TL-8) replaces it. `at`
 * is when it came about: only what is excluded after it moves it.
 */
export type DeadlineMove =
  | {
      kind: 'extension';
      count: number;
      unit: CountedLimit['unit'];
      from: Instant;
      at: Instant;
    }
  | { kind: 'laterDate' | 'schoolWait'; dueOn: PlainDate; at: Instant };

/** What a finished case keeps for ever: the verdict with the calendar it rests on (SC-6.1, TL-10). */
export type Ending = {
  at: Instant;
  outcome?: Outcome;
  verdict: Verdict;
  dueOn: PlainDate;
  dueAt: Instant;
  calendarVersion: number;
  /** Working days after the due day, or before it. */
  daysLate: number;
  daysEarly: number;
  /** Something was told before the deadline passed (SC-5.2.4); only asked when overdue. */
  toldBefore: boolean;
  /** Whose lateness it is: the handler's, or the approver's who kept silent (SC-5.2.3). */
  latenessOf?: 'handler' | 'approver';
  /** The same in working days, those of late supports apart: they add up to `daysLate` (TL-5). */
  lateness?: LatenessShare[];
};

/** What was said at the end: the answer, or why it was declined, withdrawn or could not be done. */
export type Closing = {
  answer?: TextRef;
  reason?: TextRef;
  basis?: TextRef;
  alternative?: TextRef;
  statement?: TextRef;
};

/** A round that ended and was taken up again: its verdict stays on record. */
export type EarlierRound = {
  startedAt?: Instant;
  ending: Ending;
  closing?: Closing;
  extensions: Extension[];
  pauses?: Pause[];
  schoolWaits?: SchoolWait[];
  resolutions?: Resolution[];
};
