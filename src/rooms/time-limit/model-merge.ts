import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Outcome } from './model.ts';

/** The case whose clock a repeat runs on, and that clock's date. */
export type Merged = { into: string; dueAt: Instant; at: Instant };

/** What a case carries of repeats of the same fault; absent where there are none. */
export type MergePart = {
  merged?: Merged;
  /** Numbers of the repeats taken in, those that went their own way since included. */
  repeats?: string[];
};

/** The case a repeat is to be merged into, as it stands. */
export type MergeTarget = { number: string; dueAt: Instant; running: boolean; repeats: number };

type Answered = {
  outcome: Outcome;
  answer?: TextRef;
  reason?: TextRef;
  basis?: TextRef;
  alternative?: TextRef;
};

export type MergeCommand =
  /** `from`: the case it had been merged into, which is merged now and takes its repeats along. */
  | { type: 'MergeCase'; into: MergeTarget; from?: string }
  | { type: 'TakeInRepeat'; number: string }
  /** The fault is mended: each who reported it is answered. */
  | ({ type: 'AnswerRepeat' } & Answered)
  /** The one clock was moved. */
  | { type: 'FollowClock'; dueAt: Instant }
  | { type: 'SeparateCase'; reason?: TextRef };

export type MergeEvent =
  | { type: 'CaseMerged'; data: { into: string; dueAt: Instant } }
  | { type: 'RepeatTakenIn'; data: { number: string } }
  | { type: 'ClockFollowed'; data: { dueAt: Instant } }
  | { type: 'CaseSeparated'; data: { from: string; dueAt: Instant; reason?: TextRef } };
