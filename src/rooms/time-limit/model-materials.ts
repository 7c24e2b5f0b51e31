import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';

/**
 * A material by the name its item's version publishes; one that no version lists is known by the id of its sealed name,
 * for what people write may say more than a name.
 */
export type MaterialRef = { material: string; text?: TextRef };

/** One thing a notice asks for, and why it is needed. */
export type Missing = MaterialRef & { count: number; why: TextRef };

/**
 * What a notice says. `newlyKnown`: why it could not be known before (FC-6); `beyondVersion`: why something is asked
 * that the accepted version does not list (SC-6.2).
 */
export type NoticeContent = {
  id: number;
  missing: Missing[];
  help: TextRef;
  by: string;
  newlyKnown?: TextRef;
  beyondVersion?: TextRef;
};

/** A notice that waits for the head; the applicant has not heard of it. */
export type AskedNotice = NoticeContent & { respondBy?: PlainDate; round: number };

/** A notice given (一次性告知). `breach`: one that came after the first, for what could have been known then. */
export type Notice = NoticeContent & {
  at: Instant;
  respondBy: PlainDate;
  approvedBy?: string;
  breach: boolean;
};

/** What the applicant still has to hand in, and by which day. */
export type Owed = MaterialRef & { count: number; by: PlainDate };

/** `originalSeen`: the original was looked at; `fetched`: the office got it itself (免提交). */
export type HandedIn = MaterialRef & { count: number; originalSeen?: true; fetched?: true };

/** Materials as they came in; without `by` handed in on the tracking code. */
export type HandIn = { at: Instant; by?: string; items: HandedIn[] };

export const VISIT_CAUSES = ['applicant', 'office'] as const;
export type VisitCause = (typeof VISIT_CAUSES)[number];

/** A visit to a counter. `broken`: one too many that the applicant did not cause (只跑一次, SC-5.2). */
export type Visit = { at: Instant; cause?: VisitCause; note?: TextRef; by: string; broken: boolean };

/** Notices, materials and visits of a case; one that has none of them carries nothing. */
export type MaterialsPart = {
  notices?: Notice[];
  noticeAsked?: AskedNotice;
  owed?: Owed[];
  handIns?: HandIn[];
  /** Since when everything a notice held up for is there: day 0 of the review anew (norms 1.2, 12). */
  completeAt?: Instant;
  visits?: Visit[];
};

type NamedMissing = Partial<MaterialRef> & { count?: number; why?: TextRef };

export type MaterialsCommand =
  | {
      type: 'GiveNotice';
      missing: NamedMissing[];
      help?: TextRef;
      respondBy?: PlainDate;
      newlyKnown?: TextRef;
      beyondVersion?: TextRef;
    }
  | { type: 'ApproveNotice'; beyondVersion?: TextRef }
  | { type: 'RefuseNotice'; reason?: TextRef }
  | {
      type: 'ReceiveMaterials';
      items: (Partial<MaterialRef> & Pick<HandedIn, 'originalSeen' | 'fetched'> & { count?: number })[];
      files: string[];
    }
  | { type: 'DeemWithdrawn'; reason?: TextRef }
  | { type: 'RecordVisit'; at: Instant; cause?: VisitCause; note?: TextRef };

export type MaterialsEvent =
  | { type: 'NoticeAsked'; data: Omit<AskedNotice, 'round'> }
  | { type: 'NoticeGiven'; data: Omit<Notice, 'at'> }
  | { type: 'NoticeRefused'; data: { id: number; reason: TextRef; by: string } }
  /** `complete`: with these everything is there that the review waited for. */
  | {
      type: 'MaterialsReceived';
      data: { items: HandedIn[]; files: string[]; complete: boolean; by?: string };
    }
  /** The day named to the applicant is near and something is still owed. */
  | { type: 'MaterialsNear'; data: { key: string; dueOn: PlainDate } }
  | { type: 'MaterialsNotHandedIn'; data: { key: string; dueOn: PlainDate; reminded: boolean } }
  /** Nobody has decided on what was not handed in, so many working days after the day named. */
  | { type: 'StillAwaiting'; data: { key: string; dueOn: PlainDate; days: number } }
  | { type: 'CaseDeemedWithdrawn'; data: { reason: TextRef; dueOn: PlainDate } }
  | { type: 'VisitRecorded'; data: Visit };
