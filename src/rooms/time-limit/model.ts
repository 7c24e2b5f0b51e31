import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CatalogueView } from '../commitment/model.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { FieldPart } from './model-field.ts';
import type { InterestPart } from './model-interest.ts';
import type { MaterialsPart } from './model-materials.ts';
import type { MeetingPart } from './model-meeting.ts';
import type { MergePart } from './model-merge.ts';
import type {
  Closing,
  DeadlineMove,
  EarlierRound,
  Ending,
  Extension,
  Pledge,
  Reminder,
  Telling,
} from './model-parts.ts';
import type { PausePart } from './model-pause.ts';
import type { ReportPart } from './model-report.ts';
import type { SupportPart, SupportPeople } from './model-support.ts';

export type { CaseCommand, CommandType, Submission } from './model-commands.ts';
export type { CaseEvent, CaseEventType } from './model-events.ts';
export type {
  Closing,
  Ending,
  Extension,
  Pledge,
  Reminder,
  Told,
} from './model-parts.ts';

/** Which clock a countdown is of: the review, the handling, or the day an applicant was given. */
export const COUNTDOWNS = ['review', 'handling', 'applicant'] as const;
export type CountdownOf = (typeof COUNTDOWNS)[number];

/** What is left of a running clock, or by how much it is late, as pages put it into words. */
export type Countdown = {
  of: CountdownOf;
  late: boolean;
  unit: 'workingDay' | 'minute';
  count: number;
  dueAt: Instant;
  /** It is due on the day it is looked at. */
  today: boolean;
  /** It is due on a weekend day that is worked. */
  makeup: boolean;
};

export const CASE_STATUSES = [
  'submitted',
  'awaitingMaterials',
  'accepted',
  'paused',
  'finished',
  'declined',
  'withdrawn',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Where a matter comes from (TL-1). `application` is somebody's request; the others are the office's own tasks. */
export const CASE_SOURCES = [
  'application',
  'workPlan',
  'partyCommittee',
  'presidentMeeting',
  'specialMeeting',
  'approval',
  'filing',
  'teaching',
  'stability',
  'safety',
  'leader',
  'schoolLeaderInstruction',
  'instructionRequest',
  'departmentMeeting',
  'daily',
] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

export const CHANNELS = [
  'counter',
  'phone',
  'online',
  'letter',
  'visit',
  'hotline',
  'mailbox',
  'chat',
  'inspection',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const APPLICANT_KINDS = ['student', 'teacher', 'staff', 'unit', 'visitor'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

export const TELLING_MEANS = ['written', 'phone', 'online'] as const;
export type TellingMeans = (typeof TELLING_MEANS)[number];

export const TELLING_TOPICS = ['progress', 'delay', 'extension', 'requirements', 'other'] as const;
export type TellingTopic = (typeof TELLING_TOPICS)[number];

export const OUTCOMES = ['done', 'agreed', 'disagreed', 'notPossible'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const VERDICTS = ['onTime', 'early', 'overdue', 'deemedOnTime'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const LIGHTS = ['green', 'yellow', 'orange', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** Who has to grant an extension, from the head upwards as silence lasts (SC-5.2.3). */
export const APPROVER_LEVELS = ['head', 'deputy', 'divisionLeader'] as const;
export type ApproverLevel = (typeof APPROVER_LEVELS)[number];

/** The fold of a case's events, with the part of each group. Texts are refs; codes, dates and usernames stand for themselves. */
export type CaseState = MainState &
  PausePart &
  MeetingPart &
  ReportPart &
  FieldPart &
  InterestPart &
  MergePart &
  MaterialsPart;

/** What every case has. */
type MainState = {
  number: string;
  status: CaseStatus;
  source: CaseSource;
  channel: Channel;
  matter: TextRef;
  title?: TextRef;
  document?: { title: TextRef; number: TextRef };
  service?: { code: string; version: number };
  pledge: Pledge;
  lead: string;
  post?: string;
  handler?: string;
  backup?: string;
  crew: string[];
  officer?: string;
  /** The first contact this case came of; its officer follows it to the end (FC-3). */
  contact?: string;
  maker?: string;
  applicant?: { kind: ApplicantKind; contact: TextRef };
  location?: TextRef;
  appointment?: { from: Instant; to: Instant };
  fields?: TextRef;
  /** Names and counts as the applicant wrote them, sealed. */
  materials?: TextRef;
  files: string[];
  receivedAt: Instant;
  /** The end of the review as the receipt told it; a calendar declared later never moves it earlier (TL-0). */
  reviewToldAt?: Instant;
  acceptedAt?: Instant;
  /** Counted once per reopening; warnings of an earlier round never silence those of a later one. */
  round: number;
  /** Where the handling clock of this round starts: acceptance, receipt when deemed, or the reopening. */
  startedAt?: Instant;
  deemedAccepted: boolean;
  extensions: Extension[];
  /** What moved the deadline, in order: extensions in force, and later days the applicant asked for (改约, TL-3). */
  moves: DeadlineMove[];
  /** The latest date anybody was told; a new calendar never moves the deadline before it. */
  toldDueAt?: Instant;
  /** When it was told. */
  toldSince?: Instant;
  /** Since when that date is the promise: what was told before spoke of an earlier one (SC-5.2.4). */
  dueSince?: Instant;
  tellings: Telling[];
  reminders: Reminder[];
  reached: { name: string; at: Instant }[];
  urgedAt: Instant[];
  /** Ticks that have spoken: `yellow:1:1791594000000`. */
  fired: string[];
  /** Moment of the last event; nothing is said before it, so the record runs forward only. */
  lastAt: Instant;
  approverSilent: boolean;
  ending?: Ending;
  closing?: Closing;
  /** Rounds before this one, oldest first (SC-6.1). */
  earlierRounds: EarlierRound[];
  closedAt?: Instant;
} & SupportPart;

/** Those a case concerns at a moment, by username; resolved from the organisation before the rules are asked. */
export type CasePeople = {
  /** In charge now: the handler, or who covers the post while the handler is away (TL-12). */
  inCharge: string[];
  /** The handler and, while away, those who cover: both see the case and its warnings. */
  handlers: string[];
  head?: string;
  deputy?: string;
  divisionLeader?: string;
  headOfOffice?: string;
  onDuty: string[];
  /** Of each support, by its number; only where there are any. */
  supports?: Record<number, SupportPeople>;
};

/** Somebody work is to be given to. */
export type Assignee = { active: boolean; department: string; ofPost: boolean; ofCrew: boolean };

/** A note for the in-app inbox; visible from `at` on, once per `dedupe` and person. */
export type CaseNote = {
  staff: string;
  at: Instant;
  kind: string;
  params: Record<string, string | number>;
  demand: DemandId;
  dedupe: string;
};

/** What the rules need of the world, at the versions a command read. */
export type World = { organisation: OrganisationView; catalogue: CatalogueView; calendar: WorkingCalendar };
