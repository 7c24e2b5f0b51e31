import { type Static, Type } from 'typebox';
import { PHONE } from '../../kernel/phone.ts';
import { FinishBody } from './contract-commands.ts';
import { CountdownView } from './contract-countdown.ts';
import { JobView, PhotoView, TrackedPhoto } from './contract-field.ts';
import { materialsViews, TrackMaterialsBody, trackedMaterials } from './contract-materials.ts';
import { DepartmentMeetingView, ResolutionView, SchoolWaitView } from './contract-meeting.ts';
import {
  Allowed,
  Day,
  Documents,
  Line,
  Maybe,
  Moment,
  Person,
  Text,
  Upload,
  words,
} from './contract-parts.ts';
import { PausedFor, PausedForInWords, PauseView, Procedure } from './contract-pause.ts';
import { ProgressView, ReportView } from './contract-report.ts';
import { LatenessView, SupportView } from './contract-support.ts';
import {
  APPLICANT_KINDS,
  CASE_SOURCES,
  CASE_STATUSES,
  CHANNELS,
  LIGHTS,
  OUTCOMES,
  VERDICTS,
} from './model.ts';

export const CaseNumber = Type.String({ pattern: '^[0-9]{4}-[0-9]{6,12}$' });
export const NumberParam = Type.Object({ number: CaseNumber });
/** A part of a case with a number of its own: a support, a report. */
export const NumberAndIdParam = Type.Object({
  ...NumberParam.properties,
  id: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }),
});
export const TrackingCode = Type.String({ pattern: '^[A-Za-z2-7-]{16,24}$' });
export const TrackingParam = Type.Object({ trackingCode: TrackingCode });
export const PreviewQuery = Type.Object({ preview: Maybe(Type.Boolean()) });

export const CountedLimit = Type.Object({
  count: Type.Integer({ minimum: 1, maximum: 3_660 }),
  unit: words(['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const),
});
export const TaskLimit = Type.Union([CountedLimit, Type.Object({ unit: Type.Literal('onTheSpot') })]);

const applicantFields = {
  name: Line(100),
  unit: Maybe(Line()),
  phone: Maybe(Type.String({ maxLength: 30, pattern: PHONE.source })),
  address: Maybe(Line(300)),
  email: Maybe(Type.String({ format: 'email', maxLength: 250 })),
};
const Applicant = Type.Object({ kind: words(APPLICANT_KINDS), ...applicantFields });
/** As a clerk types it: without the kind it is no applicant yet, which is told with all else that is missing. */
export const ApplicantTyped = Type.Object({ kind: Maybe(words(APPLICANT_KINDS)), ...applicantFields });
export type ApplicantInput = Static<typeof Applicant>;

const Location = Type.Object({
  place: Maybe(
    Type.String({
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
      description: 'Code of a place in the register, as its QR code holds it; fills in the rest',
    }),
  ),
  campus: Maybe(Line(100)),
  building: Maybe(Line(100)),
  floor: Maybe(Line(30)),
  room: Maybe(Line(60)),
  note: Maybe(Line(300)),
});
export type LocationInput = Static<typeof Location>;

const Period = Type.Object({ from: Moment, to: Moment });
const MaterialCount = Type.Object({ name: Line(), count: Type.Integer({ minimum: 0, maximum: 999 }) });
const FieldValue = Type.Union([Type.String({ maxLength: 2_000 }), Type.Number(), Type.Boolean()]);

export const SubmitBody = Type.Object({
  service: Maybe(Type.String({ minLength: 1, maxLength: 32 })),
  applicant: Maybe(Applicant),
  matter: Text,
  location: Maybe(Location),
  appointment: Maybe(Period),
  fields: Maybe(
    Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,39}$' }), FieldValue, { maxProperties: 40 }),
  ),
  materials: Maybe(Type.Array(MaterialCount, { maxItems: 40 })),
  uploads: Maybe(Type.Array(Upload, { maxItems: 10, uniqueItems: true })),
  privacyNotice: Maybe(Type.Literal('accepted')),
  source: Maybe(words(CASE_SOURCES)),
  title: Maybe(Line()),
  document: Maybe(Type.Object({ title: Line(), number: Line(100) })),
  lead: Maybe(Line(32)),
  limit: Maybe(TaskLimit),
  /** Of a matter that a meeting of the department is to decide (TL-6). */
  meeting: Maybe(Type.Object({ latestOn: Maybe(Day) })),
  channel: Maybe(words(CHANNELS)),
  accept: Maybe(Type.Literal(true)),
  finish: Maybe(FinishBody),
});
export type SubmitBody = Static<typeof SubmitBody>;

export const BulkAssignBody = Type.Object({
  numbers: Type.Array(CaseNumber, {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
  }),
  staff: Line(64),
});

export const TRACK_BODIES = {
  urge: Type.Object({ note: Text }),
  materials: TrackMaterialsBody,
  reschedule: Type.Object({ dueOn: Maybe(Day), appointment: Maybe(Period), reason: Text }),
  withdraw: Type.Object({ reason: Text }),
  unsolved: Type.Object({ reason: Text }),
  correct: Type.Object({ applicant: Applicant }),
};

const Place = Type.Object({ code: Type.String(), name: Type.String() });
const Step = Type.Object({
  at: Type.String(),
  type: Maybe(Type.String()),
  text: Type.String(),
  note: Maybe(Type.String({ description: 'What was written with it: why urged, put off or withdrawn' })),
  demand: Maybe(Type.String()),
  by: Maybe(Person),
});

export const MilestoneView = Type.Object({
  name: Type.String(),
  dueAt: Type.String(),
  reachedAt: Maybe(Type.String()),
});
const ExtensionView = Type.Object({
  state: Type.String(),
  count: Type.Integer(),
  unit: Type.String(),
  reason: Maybe(Type.String()),
  approver: Maybe(Type.String()),
  askedAt: Type.String(),
  grantedAt: Maybe(Type.String()),
  toldAt: Maybe(Type.String()),
  until: Maybe(
    Type.String({
      description: 'When the case would be due with it, while it waits for its grant or telling',
    }),
  ),
});

/** A case as staff read it; texts that were erased are absent. */
export const CaseView = Type.Object({
  number: Type.String(),
  title: Type.String(),
  matter: Maybe(Type.String()),
  status: words(CASE_STATUSES),
  source: words(CASE_SOURCES),
  channel: Maybe(words(CHANNELS)),
  service: Maybe(Type.String()),
  serviceName: Maybe(Type.String()),
  serviceVersion: Maybe(Type.Integer()),
  lead: Type.String(),
  supports: Type.Array(SupportView),
  handler: Maybe(Person),
  backup: Maybe(Person),
  actingFor: Maybe(Person),
  waitsFor: Maybe(Person),
  crew: Type.Array(Person),
  officer: Maybe(Person),
  contact: Maybe(Type.String()),
  applicant: Maybe(
    Type.Object({
      kind: Type.String(),
      name: Maybe(Type.String()),
      phone: Maybe(Type.String()),
      unit: Maybe(Type.String()),
    }),
  ),
  document: Maybe(Type.Object({ title: Maybe(Type.String()), number: Maybe(Type.String()) })),
  location: Maybe(Location),
  appointment: Maybe(Period),
  fields: Maybe(Type.Record(Type.String(), FieldValue)),
  files: Type.Array(Type.String()),
  photos: Maybe(Type.Array(PhotoView)),
  jobs: Maybe(Type.Array(JobView)),
  receivedAt: Type.String(),
  acceptedAt: Maybe(Type.String()),
  reviewDueAt: Maybe(Type.String()),
  dueOn: Maybe(Type.String()),
  dueAt: Maybe(Type.String()),
  yellowAt: Maybe(Type.String()),
  orangeAt: Maybe(Type.String()),
  statutoryAt: Maybe(Type.String()),
  milestones: Type.Array(MilestoneView),
  light: words(LIGHTS),
  countdown: Maybe(CountdownView),
  paused: Type.Boolean(),
  provisional: Type.Boolean(),
  deemedAccepted: Maybe(Type.Boolean()),
  extension: Maybe(ExtensionView),
  schoolWait: Maybe(SchoolWaitView),
  schoolWaits: Maybe(Type.Integer({ description: 'Waits for the school, counted apart from extensions' })),
  meeting: Maybe(DepartmentMeetingView),
  resolution: Maybe(ResolutionView),
  pauses: Maybe(Type.Array(PauseView)),
  procedures: Maybe(
    Type.Array(Procedure, {
      description: 'Special procedures that may stop this clock: those the item lists',
    }),
  ),
  pausedFor: Maybe(PausedFor),
  excludedDays: Maybe(
    Type.Integer({ description: 'Working days of special procedures that do not count against the promise' }),
  ),
  mergedInto: Maybe(CaseNumber),
  repeats: Maybe(Type.Array(CaseNumber)),
  reports: Maybe(Type.Array(ReportView)),
  progress: Maybe(Type.Array(ProgressView)),
  ...materialsViews,
  finishedAt: Maybe(Type.String()),
  outcome: Maybe(words(OUTCOMES)),
  verdict: Maybe(words(VERDICTS)),
  daysLate: Maybe(Type.Integer()),
  daysEarly: Maybe(Type.Integer()),
  latenessOf: Maybe(Type.String()),
  lateness: Maybe(LatenessView),
  events: Maybe(Type.Array(Step)),
  documents: Maybe(Documents),
  version: Type.Integer(),
  allowed: Allowed,
});
export type CaseView = Static<typeof CaseView>;

/** What a command would do: the case as it would be, what moves, who would be told. Nothing is saved. */
export const Preview = Type.Object({
  preview: Type.Literal(true),
  before: Type.Object({ status: Type.String(), dueAt: Maybe(Type.String()) }),
  after: CaseView,
  told: Type.Array(Type.Object({ staff: Person, kind: Type.String(), at: Type.String() })),
});

export const SubmitAnswer = Type.Object({
  number: Type.String(),
  trackingCode: Type.String(),
  status: words(CASE_STATUSES),
  dueAt: Maybe(Type.String()),
  receipt: Type.Object({
    service: Maybe(Type.Object({ code: Type.String(), name: Type.String(), version: Type.Integer() })),
    department: Type.Object({ code: Type.String(), name: Type.String(), phone: Maybe(Type.String()) }),
    receivedAt: Type.String(),
    materials: Maybe(Type.Array(MaterialCount)),
    reviewDueAt: Maybe(Type.String()),
    acceptedAt: Maybe(Type.String()),
    dueOn: Maybe(Type.String()),
    dueAt: Maybe(Type.String()),
    makeup: Maybe(Type.Boolean({ description: 'Due on a weekend day that is worked' })),
    provisional: Type.Boolean(),
    next: Type.String(),
    complaintPhone: Maybe(Type.String()),
    trackAt: Type.String(),
  }),
});

export const TrackView = Type.Object({
  number: Type.String(),
  status: words(CASE_STATUSES),
  service: Maybe(Place),
  department: Place,
  handler: Maybe(Type.Object({ name: Type.String(), phone: Maybe(Type.String()) })),
  applicant: Maybe(Type.String()),
  receivedAt: Type.String(),
  dueOn: Maybe(Type.String()),
  dueAt: Maybe(Type.String()),
  reviewDueAt: Maybe(Type.String()),
  light: words(LIGHTS),
  countdown: Maybe(CountdownView),
  paused: Type.Boolean(),
  pausedFor: Maybe(PausedForInWords),
  provisional: Type.Boolean(),
  timeline: Type.Array(Step),
  documents: Documents,
  ...trackedMaterials,
  photos: Maybe(Type.Array(TrackedPhoto)),
  appointment: Maybe(Period),
  answer: Maybe(Type.String()),
  verdict: Maybe(words(VERDICTS)),
  canRate: Type.Boolean(),
  asks: Maybe(
    Type.Object({ question: Type.String(), until: Type.String() }, { description: 'Whether it is solved' }),
  ),
  allowed: Type.Array(Type.String()),
});

export const ApplicantView = Applicant;
