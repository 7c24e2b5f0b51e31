import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CatalogueView } from '../commitment/model.ts';
import type { FirstContactPower, OrganisationView } from '../organisation/model.ts';
import { CHANNELS, type Channel } from '../time-limit/model.ts';

/** The same ways lead to a case and to a contact (FC-0). */
export const CONTACT_CHANNELS = CHANNELS;
export type ContactChannel = Channel;

export const CONTACT_STATUSES = [
  'open',
  'awaitingConfirmation',
  'returned',
  'awaitingAssignment',
  'following',
  'closed',
] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

export const CONTACT_KINDS = ['enquiry', 'matter', 'problem', 'complaint', 'report'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const OUTCOME_KINDS = [
  'answered',
  'caseOpened',
  'guided',
  'handedOver',
  'receivedOnBehalf',
  'explained',
  'reportedUp',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What the visitor has told of themselves; the words are sealed, the rules only know what is there. */
export const VISITOR_FACTS = ['name', 'unit', 'phone', 'address'] as const;
export type VisitorFact = (typeof VISITOR_FACTS)[number];

/** To whom a contact is passed on. Without `staff` anybody holding a post there, or its head, receives. */
export type HandOver = {
  id: number;
  department: string;
  staff?: string;
  /** The General Section's assignment: it cannot be returned (FC-3). */
  binding: boolean;
};

/** A question to a leader (TL-9), with the answer once there is one. `side`: who asked and goes on after the answer. */
export type Report = {
  id: number;
  to: string;
  by: string;
  side: 'officer' | 'receiver';
  question: TextRef;
  at: Instant;
  answer?: TextRef;
  answeredAt?: Instant;
  answeredBy?: string;
};

/** An outcome as it was given; the last one is what the register shows. */
export type GivenOutcome = { kind: OutcomeKind; at: Instant; by: string; department?: string };

/** For whom a contact that is being followed waits: the case it became, a leader's answer, its receiver. */
export type Following = 'case' | 'report' | 'receiver';

/** The fold of a contact's events. */
export type ContactState = {
  number: string;
  status: ContactStatus;
  channel: ContactChannel;
  kind: ContactKind;
  important: boolean;
  urgent: boolean;
  /** First-contact officer (首问负责人): never changes (FC-2). */
  officer: string;
  department: string;
  post?: string;
  maker: string;
  receivedWith: string[];
  matter: TextRef;
  visitor?: TextRef;
  given: VisitorFact[];
  receivedAt: Instant;
  following?: Following;
  handOver?: HandOver;
  handOvers: number;
  /** How often it was returned; after the second time the General Section assigns (FC-3). */
  returns: number;
  returnReason?: TextRef;
  /** Who confirmed; gives the final outcome. */
  receiver?: string;
  materials?: TextRef;
  outcomes: GivenOutcome[];
  answer?: TextRef;
  reason?: TextRef;
  basis?: TextRef;
  alternative?: TextRef;
  guidedTo?: { department: string; staff?: string; phone: string };
  /** Items whose requirements were told in full, once (FC-6). */
  requirements: { service: string; version: number; at: Instant }[];
  reports: Report[];
  case?: string;
  /** Departments this contact has been with, the officer's first: their heads see it. */
  departments: string[];
  notes: number;
  /** Since when it waits as it waits now, how often that was warned of, and when last. */
  since: Instant;
  warned: number;
  warnedAt?: Instant;
  lastAt: Instant;
  closedAt?: Instant;
};

/** A receiver, named or left to the department. */
export type Target = { department: string; staff?: string };

/** An outcome as the rules hear it: texts sealed, blank ones absent. */
export type OutcomeCommand =
  | { kind: 'answered'; answer?: TextRef; requirementsOf?: string; onlyANumber: boolean }
  | { kind: 'caseOpened'; case: string; department: string; accept: boolean; finish: boolean }
  | { kind: 'guided'; to: Partial<Target & { phone: string }> }
  | { kind: 'handedOver'; to: Partial<Target> }
  | { kind: 'receivedOnBehalf'; for: Partial<Target>; materials?: TextRef }
  | { kind: 'explained'; reason?: TextRef; basis?: TextRef; alternative?: TextRef }
  | { kind: 'reportedUp'; to?: string; question?: TextRef };

/** What is known of the visitor after a command: the facts there are now, and the sealed words where they are new. */
export type VisitorEntry = { given: VisitorFact[]; visitor?: TextRef };

export type Receiving = Pick<
  ContactState,
  | 'number'
  | 'channel'
  | 'kind'
  | 'important'
  | 'urgent'
  | 'officer'
  | 'department'
  | 'post'
  | 'maker'
  | 'receivedWith'
  | 'given'
  | 'visitor'
> & { matter?: TextRef };

export type ContactCommand =
  | { type: 'ReceiveContact'; receiving: Receiving }
  | { type: 'GiveOutcome'; outcome: OutcomeCommand; entry: VisitorEntry }
  | { type: 'ConfirmHandOver' }
  | { type: 'ReturnHandOver'; reason?: TextRef }
  | { type: 'AssignContact'; to: Target }
  | { type: 'FollowContact'; note?: TextRef }
  | { type: 'AnswerReport'; id?: number; answer?: TextRef }
  | { type: 'FollowCase'; case: string; ended: boolean }
  | { type: 'CorrectVisitor'; entry: VisitorEntry };
export type ContactCommandType = ContactCommand['type'];

/** What the timer warns of. */
export const WARNINGS = ['outcome', 'confirmation', 'assignment', 'report', 'receiver', 'follow'] as const;
export type Warning = (typeof WARNINGS)[number];

export type ContactEvent = { demand: DemandId; at?: Instant; actor?: { kind: 'timer' } } & (
  | { type: 'ContactReceived'; data: Omit<Receiving, 'matter'> & { matter: TextRef } }
  | { type: 'VisitorAdded'; data: { visitor: TextRef; given: VisitorFact[] } }
  | { type: 'VisitorCorrected'; data: { visitor: TextRef; given: VisitorFact[] } }
  | { type: 'Answered'; data: { by: string; answer?: TextRef } }
  | { type: 'RequirementsTold'; data: { service: string; version: number } }
  | { type: 'Guided'; data: { by: string; department: string; staff?: string; phone: string } }
  | { type: 'HandedOver'; data: { by: string; id: number; department: string; staff?: string } }
  | {
      type: 'ReceivedOnBehalf';
      data: {
        by: string;
        id: number;
        department: string;
        staff?: string;
        handlerPhone?: string;
        materials: TextRef;
      };
    }
  | {
      type: 'Explained';
      data: { by: string; reason: TextRef; basis: TextRef; alternative: TextRef };
    }
  | {
      type: 'ReportedUp';
      data: { by: string; id: number; to: string; side: Report['side']; question: TextRef };
    }
  | { type: 'ReportAnswered'; data: { by: string; id: number; answer: TextRef } }
  | { type: 'CaseOpened'; data: { by: string; case: string; department: string } }
  | { type: 'HandOverConfirmed'; data: { by: string; id: number; phone?: string } }
  | { type: 'HandOverReturned'; data: { by: string; id: number; reason: TextRef } }
  | { type: 'ContactAssigned'; data: { by: string; id: number; department: string; staff?: string } }
  | { type: 'Followed'; data: { by: string; note: TextRef } }
  | { type: 'CaseEnded'; data: { case: string } }
  | { type: 'CaseTakenUpAgain'; data: { case: string } }
  | { type: 'ContactWarned'; data: { about: Warning; step: number } }
);

/** What the rules need of the world, at the versions a command read. */
export type World = { organisation: OrganisationView; catalogue: CatalogueView; calendar: WorkingCalendar };

/** Everything outside the contact that its rules may know; `powers`: what the actor may do with it (FC-1). */
export type ContactFacts = World & { now: Instant; by?: string; powers: readonly FirstContactPower[] };
