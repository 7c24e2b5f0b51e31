import type { Limit } from '../../kernel/limits.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { PlannedSupport } from '../commitment/model.ts';

/**
 * `proposed` waits for the supporting department, `countered` for the lead, `accepted` is worked on. The rest is over:
 * `closed` with the case, before anybody had taken it on or with the case withdrawn.
 */
export const SUPPORT_STATES = [
  'proposed',
  'accepted',
  'countered',
  'finished',
  'returned',
  'withdrawn',
  'closed',
] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** Supports that the item names beforehand: published texts, copied with the promise (TL-5). */
export type PledgedSupports = { supports?: PlannedSupport[] };

/** A letter asking for support (协办函), by which somebody outside the office is asked. */
export type SupportLetter = { number: TextRef; on: PlainDate };

/**
 * The date a support is asked for: a day given by the lead, or the limit of the item counted from `setAt`. It never
 * passes the lead's deadline as this was when the date was set: `leadMoves` were its moves, `leadDueAt` its moment,
 * `leadToldAt` the date that had been told by then, `leadToldSince` since when. `reckonedUntil` is the last day that
 * special procedures were known to take: what they exclude later moves the date (TL-11).
 */
export type SupportDate = {
  dueOn?: PlainDate;
  limit?: Limit;
  setAt: Instant;
  toldDueAt: Instant;
  leadDueAt: Instant;
  leadMoves: number;
  leadToldAt?: Instant;
  leadToldSince?: Instant;
  reckonedUntil?: PlainDate;
};

/** How a support ended, with the lateness it is answerable for, in working days of its own department. */
export type SupportEnd = {
  at: Instant;
  dueOn: PlainDate;
  dueAt: Instant;
  daysLate: number;
  /** The result, or why it was handed back or withdrawn. */
  text?: TextRef;
};

/** One department, or somebody outside, that supports the lead by a date of its own (协办, TL-5). */
export type Support = {
  id: number;
  round: number;
  department?: string;
  outside?: TextRef;
  /** Its place in the pledge, where the item planned it: name and task stand there. */
  planned?: number;
  task?: TextRef;
  state: SupportState;
  date: SupportDate;
  proposedAt: Instant;
  /** How often a date was put to the department, and how often it countered. */
  proposals: number;
  counters: number;
  /** Since when somebody has to answer: the department a date, or the lead a counter. */
  waitingSince: Instant;
  acceptedAt?: Instant;
  /** Who does it, and the post by which it is covered (TL-12). */
  handler?: string;
  post?: string;
  counter?: { dueOn: PlainDate; reason: TextRef; at: Instant };
  letter?: SupportLetter;
  /** `letter`: with which somebody outside answered. */
  progress: { at: Instant; by?: string; text: TextRef; letter?: SupportLetter }[];
  end?: SupportEnd;
};

export type SupportPart = { supports?: Support[] };

/** Those a support concerns at a moment, by username. */
export type SupportPeople = {
  /** Who does it, or while absent those who cover; before anybody has taken it on the head (TL-12). */
  inCharge: string[];
  head?: string;
  divisionLeader?: string;
  onDuty: string[];
};

/** Whose days of a lateness are: the handler's, the silent approver's, or those of a support (TL-5). */
export type LatenessShare = { of: 'handler' | 'approver' | 'support'; support?: number; days: number };

export type SupportCommand =
  | {
      type: 'ProposeSupport';
      department?: string;
      outside?: TextRef;
      task?: TextRef;
      dueOn?: PlainDate;
      letter?: SupportLetter;
    }
  | { type: 'AcceptSupport'; id: number; to?: string }
  | { type: 'CounterSupport'; id: number; dueOn?: PlainDate; reason?: TextRef }
  | { type: 'AssignSupport'; id: number; to: string }
  | { type: 'ReportSupport'; id: number; text?: TextRef; letter?: SupportLetter }
  | { type: 'FinishSupport'; id: number; result?: TextRef }
  | { type: 'ReturnSupport'; id: number; reason?: TextRef }
  | { type: 'RescheduleSupport'; id: number; dueOn?: PlainDate; reason?: TextRef }
  | { type: 'WithdrawSupport'; id: number; reason?: TextRef };

type Ended = { id: number; dueOn: PlainDate; dueAt: Instant; daysLate: number };

export type SupportEvent =
  | {
      type: 'SupportProposed';
      data: {
        id: number;
        department?: string;
        outside?: TextRef;
        planned?: number;
        task?: TextRef;
        dueOn?: PlainDate;
        limit?: Limit;
        dueAt: Instant;
        leadDueAt: Instant;
        letter?: SupportLetter;
        key?: string;
      };
    }
  | { type: 'SupportAccepted'; data: { id: number; by?: string; post?: string } }
  | {
      type: 'SupportCountered';
      data: { id: number; dueOn: PlainDate; reason: TextRef; by: string; post?: string };
    }
  | {
      type: 'SupportRescheduled';
      data: {
        id: number;
        dueOn: PlainDate;
        dueAt: Instant;
        leadDueAt: Instant;
        reason?: TextRef;
        /** Nothing is left to confirm: the department itself asked for it, or it only gains time. */
        agreed: boolean;
        insists?: boolean;
      };
    }
  | { type: 'SupportAssigned'; data: { id: number; to: string; from?: string; post?: string } }
  | { type: 'SupportReported'; data: { id: number; text: TextRef; letter?: SupportLetter; by?: string } }
  | { type: 'SupportFinished'; data: Ended & { result: TextRef } }
  | { type: 'SupportReturned'; data: Ended & { reason: TextRef } }
  | { type: 'SupportWithdrawn'; data: Ended & { reason: TextRef } }
  | { type: 'SupportClosed'; data: Ended }
  /** Nobody answered in time: the department its proposal, or the lead a counter. */
  | { type: 'SupportUnanswered'; data: { key: string; id: number; by: 'support' | 'lead'; dueAt: Instant } }
  | { type: 'SupportWentUp'; data: { key: string; id: number; dueAt: Instant } }
  | {
      type: 'SupportWarningRaised';
      data: { key: string; id: number; light: 'yellow' | 'orange'; dueAt: Instant };
    }
  | { type: 'SupportDeadlinePassed'; data: { key: string; id: number; dueAt: Instant } };
