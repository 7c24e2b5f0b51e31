import type { CountedLimit, Limit } from '../../kernel/limits.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';

/** 即办件, 承诺件, 紧急件. */
export const SERVICE_KINDS = ['onTheSpot', 'promised', 'urgent'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Whether handling starts with the submission (repairs) or after a review of conditions and materials. */
export const ACCEPTANCES = ['onSubmission', 'afterReview'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** 听证、招标、鉴定、专家评审: the only procedures whose time does not count (TL-11). */
export const SPECIAL_KINDS = ['hearing', 'tender', 'appraisal', 'expertReview'] as const;
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

/** What a field of the application form asks for. */
export const FIELD_TYPES = [
  'text',
  'multiline',
  'number',
  'date',
  'period',
  'choice',
  'boolean',
  'phone',
  'location',
  'photo',
  'file',
  'appointment',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * A material the applicant brings. `waived`: the office fetches it itself (免提交); `mayFollow`: may be handed in later
 * (容缺); `original`: the original is looked at; `sample`: where a filled-in sample is found.
 */
export type Material = {
  name: string;
  count: number;
  original?: boolean;
  waived?: boolean;
  mayFollow?: boolean;
  sample?: string;
};

/** A step of the process (办理流程); `by` a post or department in words. */
export type ProcessStep = { name: string; by?: string; limit?: Limit };

/** A promise on the way, counted from the same start as the whole (“on site within 30 minutes”). */
export type Milestone = { name: string; limit: Limit };

/** A special procedure that may be needed, where law or rule demands it, and the time it is planned to take (TL-11). */
export type SpecialProcedure = { kind: SpecialKind; basis: string; planned: CountedLimit };

/** A share of another department, or of somebody outside the office, with its own limit (TL-5). */
export type PlannedSupport = { task: string; limit: Limit } & (
  | { department: string; outside?: undefined }
  | { outside: string; department?: undefined }
);

/** One thing the application form asks; `purpose` says why, `sensitive` marks data that is shown to few. */
export type FormField = {
  name: string;
  label: string;
  type: FieldType;
  required: boolean;
  sensitive?: boolean;
  purpose?: string;
  options?: string[];
};

export type Faq = { question: string; answer: string };

/**
 * All that a service item says. A draft may lack any of it; what a publication may not lack is SC-2:
 * basis, conditions, procedure, process, promisedLimit, result, standard, liability, materials (or `noMaterials`),
 * place, posts.
 */
export type ServiceElements = {
  kind?: ServiceKind;
  /** What people call their trouble when they look for it: “leak” for a repair of pipes. Searched, not shown. */
  aliases?: string[];
  acceptance?: Acceptance;
  basis?: string[];
  conditions?: string[];
  materials?: Material[];
  /** Said outright: nothing needs to be brought. Without it an empty list is a blank element. */
  noMaterials?: boolean;
  procedure?: string[];
  process?: ProcessStep[];
  statutoryLimit?: Limit;
  statutoryBasis?: string;
  /** The law itself allows this limit to be extended (TL-2). */
  statutoryExtendable?: boolean;
  /** The law limits this milestone, not the end (“measured within 24 hours”). */
  statutoryMilestone?: string;
  promisedLimit?: Limit;
  milestones?: Milestone[];
  /** Handled on a school leader's instruction: 5 working days in all (TL-7). */
  schoolLeaderInstruction?: boolean;
  result?: string;
  standard?: string;
  liability?: string;
  place?: string;
  hours?: string;
  phone?: string;
  complaintPhone?: string;
  /** Codes of the posts that handle it; the people follow from who holds them. */
  posts?: string[];
  fee?: string;
  online?: boolean;
  /** How often the applicant has to come; more than once needs `visitsReason` (SC-5.2). */
  visits?: number;
  visitsReason?: string;
  specialProcedures?: SpecialProcedure[];
  supports?: PlannedSupport[];
  fields?: FormField[];
  audience?: string[];
  faq?: Faq[];
  /** What else a reader should know. */
  note?: string;
};

export type ElementName = keyof ServiceElements;

type AlwaysPublished =
  | 'kind'
  | 'acceptance'
  | 'basis'
  | 'conditions'
  | 'materials'
  | 'procedure'
  | 'process'
  | 'promisedLimit'
  | 'milestones'
  | 'result'
  | 'standard'
  | 'liability'
  | 'place'
  | 'posts'
  | 'online'
  | 'visits'
  | 'specialProcedures'
  | 'supports'
  | 'fields'
  | 'audience'
  | 'faq';

/** Elements as published: every list is there, nothing SC-2 demands is blank. */
export type PublishedElements = Omit<ServiceElements, AlwaysPublished> &
  Required<Pick<ServiceElements, AlwaysPublished>>;

/** An immutable version, numbered 1…n within its item: what cases are accepted under. */
export type ServiceVersion = PublishedElements & {
  code: string;
  name: string;
  department: string;
  version: number;
  publishedAt: Instant;
  /** In force from this day on, until a later version is. */
  effectiveOn: PlainDate;
};

export const DRAFT_STAGES = ['drafting', 'submitted', 'returned'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

/** `basedOn` is the published version it started from. */
export type Draft = {
  name: string;
  elements: ServiceElements;
  stage: DraftStage;
  basedOn?: number;
  returnReason?: TextRef;
};

export const SERVICE_STATUSES = ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** The fold of a service item's events. `published` is the latest version, in force or not yet. */
export type ServiceItem = {
  code: string;
  department: string;
  draft?: Draft;
  published?: {
    version: number;
    name: string;
    elements: PublishedElements;
    publishedAt: Instant;
    effectiveOn: PlainDate;
  };
  withdrawn?: { at: Instant; reason: TextRef };
  /** The day by which the item has to be looked through again, a year after publication or the last review (NT-1). */
  reviewDueOn?: PlainDate;
  /** The due day for which head and General Section have been called already. */
  reviewCalledFor?: PlainDate;
};

export type ServiceDrafted = {
  type: 'ServiceDrafted';
  data: { code: string; department: string; name: string; elements: ServiceElements };
};
/** A new draft on top of the latest version, whose name and elements it starts with. */
export type DraftStarted = { type: 'DraftStarted'; data: { basedOn: number } };
export type DraftChanged = {
  type: 'DraftChanged';
  data: { name?: string; set: ServiceElements; cleared: ElementName[] };
};
export type DraftSubmitted = { type: 'DraftSubmitted'; data: { post?: string } };
export type DraftReturned = { type: 'DraftReturned'; data: { reason: TextRef } };
export type DraftDropped = { type: 'DraftDropped'; data: { reason: TextRef } };
export type VersionPublished = {
  type: 'VersionPublished';
  data: {
    version: number;
    name: string;
    publishedAt: Instant;
    effectiveOn: PlainDate;
    elements: PublishedElements;
    reviewDueOn: PlainDate;
  };
};
export type ServiceWithdrawn = { type: 'ServiceWithdrawn'; data: { at: Instant; reason: TextRef } };
export type ReviewCalled = { type: 'ReviewCalled'; data: { dueOn: PlainDate } };
export type ReviewConfirmed = { type: 'ReviewConfirmed'; data: { on: PlainDate; nextDueOn: PlainDate } };

export type CommitmentEvent =
  | ServiceDrafted
  | DraftStarted
  | DraftChanged
  | DraftSubmitted
  | DraftReturned
  | DraftDropped
  | VersionPublished
  | ServiceWithdrawn
  | ReviewCalled
  | ReviewConfirmed;

/** A change to a draft: keys given replace, keys named in `cleared` are emptied. */
export type ElementsChange = { name?: string; set: ServiceElements; cleared: ElementName[] };

export type CommitmentCommand =
  | { type: 'DraftService'; code: string; department: string; name: string; elements: ServiceElements }
  | { type: 'ChangeDraft'; change: ElementsChange }
  | { type: 'SubmitDraft'; post?: string }
  | { type: 'PublishDraft'; effectiveOn?: PlainDate }
  | { type: 'ReturnDraft'; reason?: TextRef }
  | { type: 'DropDraft'; reason?: TextRef }
  | { type: 'WithdrawService'; reason?: TextRef }
  | { type: 'CallReview' }
  | { type: 'ConfirmReview' };

/** Something worth knowing that does not stand in the way. */
export type Warning = { pointer: string; code: string; detail: { zh: string; en: string } };

/** One element that differs between two versions; absent where it was or became blank. */
export type Difference = { element: ElementName | 'name'; before?: unknown; after?: unknown };

/** How much an applicant has to bring, go through and come, before and after (SC-5.2). */
export type Burden = { materials: number; steps: number; visits: number };
export type VersionChanges = { differences: Difference[]; before: Burden; after: Burden };

/** An item as the catalogue holds it in memory; versions ascend. */
export type CatalogueItem = {
  id: string;
  code: string;
  department: string;
  withdrawnAt?: Instant;
  reviewDueOn?: PlainDate;
  versions: ServiceVersion[];
};

/** All published promises at one version of the catalogue: immutable. */
export type CatalogueSnapshot = { version: number; items: CatalogueItem[] };

/** Pure look-ups over one snapshot. */
export type CatalogueView = {
  /** `office.catalogue_version` this view was made from. */
  readonly snapshotVersion: number;
  /** The version in force at the moment; `undefined` when unknown, not yet in force, or withdrawn. */
  service(code: string, now: Instant): ServiceVersion | undefined;
  /** A version by number, also of a withdrawn item: cases keep the version they were accepted under. */
  version(code: string, version: number): ServiceVersion | undefined;
  /** Versions of an item in force at the moment or before it, oldest first. */
  history(code: string, now: Instant): ServiceVersion[];
  /** All versions in force, by code. */
  all(now: Instant): ServiceVersion[];
  /** All versions in force of a department, by code. */
  ofDepartment(department: string, now: Instant): ServiceVersion[];
  /** Versions in force that answer what is asked by name or in everyday words, the best first. */
  asked(words: string, now: Instant): ServiceVersion[];
  /** The next moment after `now` at which another version comes into force. */
  changesAfter(now: Instant): Instant | undefined;
};
