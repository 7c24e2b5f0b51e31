import type { Limit } from '../../kernel/limits.ts';
import { PHONE } from '../../kernel/phone.ts';
import { type FieldError, isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Instant, parsePlainDate } from '../../kernel/time.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { FormField, ServiceVersion } from '../commitment/model.ts';
import type { SubmitBody } from './contract.ts';
import type { Pledge, Submission, World } from './model.ts';
import { refuse } from './refusals.ts';
import { answerBlank, answerMisfits, answerUnasked, ENTRY_TEXTS } from './refusals-entry.ts';
import { countsBack } from './rules/anchor.ts';
import { blanks } from './rules/facts.ts';
import { handlerForPost } from './rules/people.ts';
import { limitOfSource, taskBlanks } from './rules/submit.ts';
import { moment } from './texts/index.ts';

/** What a submission becomes before the rules see it. */
export type Prepared = {
  submission: Submission;
  texts: ReturnType<typeof textCollector>;
  service?: ServiceVersion;
};

export type Preparing = {
  streamId: string;
  number: string;
  turn: number;
  body: SubmitBody;
  world: World;
  now: Instant;
  /** The member of staff who registers; none for the public. */
  maker?: { username: string; department?: string };
  /** The first contact it comes of (FC-3). */
  contact?: { number: string; officer: string };
  files: string[];
  /** Those of the files that are images. */
  images?: string[];
};

/** Staff register; anybody else applies. Any of these says that the office itself is writing (api.md, Cases). */
export function isStaffEntry(body: SubmitBody): boolean {
  return [
    body.source,
    body.title,
    body.document,
    body.lead,
    body.limit,
    body.meeting,
    body.channel,
    body.accept,
    body.finish,
  ].some((value) => value !== undefined);
}

/** What a task lacks besides what its refusal is about: all is named at once. */
const alsoLacking = ({ source = 'daily', matter, document }: SubmitBody): FieldError[] =>
  taskBlanks(source, { matter: matter?.trim() || undefined, document });

/** Copies the promise a case will run on (SC-2); the base limit of a task comes from its source or its maker (TL-2). */
export function pledgeOf(service: ServiceVersion | undefined, body: SubmitBody): Pledge | Refusal {
  if (body.source === 'departmentMeeting') {
    const { meeting, limit = service?.promisedLimit } = body;
    const lacking = blanks({ 'meeting/latestOn': meeting?.latestOn, limit });
    if (lacking.length > 0) return refuse('meetingIncomplete', {}, [...lacking, ...alsoLacking(body)]);
  }
  if (!service) {
    const promised = body.limit ?? limitOfSource(body.source ?? 'daily');
    if (!promised) return refuse('limitMissing', {}, [...blanks({ limit: promised }), ...alsoLacking(body)]);
    // A request for instructions needs no review: its clock starts as it is made (TL-4).
    const acceptance = body.source === 'instructionRequest' ? 'onSubmission' : 'afterReview';
    return { kind: 'promised', acceptance, promised, milestones: [] };
  }
  if (body.limit) return refuse('limitNotFree', {}, [{ pointer: '/limit', code: 'notFree' }]);
  const { statutoryLimit, statutoryMilestone } = service;
  const statutory = statutoryMilestone ? undefined : statutoryLimit;
  const procedures = [...new Set(service.specialProcedures.map(({ kind }) => kind))];
  return {
    kind: service.kind,
    acceptance: service.acceptance,
    promised: service.promisedLimit,
    statutory:
      statutory && 'count' in statutory && sameWay(statutory, service.promisedLimit) ? statutory : undefined,
    statutoryExtendable: service.statutoryExtendable,
    milestones: service.milestones.map(({ name, limit }) =>
      name === statutoryMilestone ? { name, limit, statutory: statutoryLimit } : { name, limit },
    ),
    ...(procedures.length > 0 ? { specialProcedures: procedures } : {}),
    supports: service.supports.length > 0 ? service.supports : undefined,
  };
}

/** Both run on from the start, or both are counted back from the event: else the two dates cannot be compared (TL-2). */
const sameWay = (a: Limit, b: Limit) => countsBack(a) === countsBack(b);

/** Parts that are there but lack what makes them useful: a way to reach the applicant, the building of a place. */
export function partsMissing({ applicant, location }: SubmitBody): FieldError[] {
  return [
    ...(applicant ? blanks({ 'applicant/phone': applicant.phone }) : []),
    ...(location && !location.place ? blanks({ 'location/building': location.building }) : []),
  ];
}

/** What speaks against an answer to a field of the form; texts are taken as they are. */
function misfit({ type, options }: FormField, value: string | number | boolean): string | undefined {
  if (type === 'number' || type === 'boolean') return typeof value === type ? undefined : 'type';
  if (typeof value !== 'string') return 'type';
  if (type === 'choice' && options?.length) return options.includes(value) ? undefined : 'enum';
  if (type === 'date') return parsePlainDate(value) === undefined ? 'format' : undefined;
  if (type === 'phone') return PHONE.test(value) ? undefined : 'format';
  return undefined;
}

function misfits(fields: FormField[], given: NonNullable<SubmitBody['fields']>): FieldError[] {
  return fields.flatMap((field) => {
    const value = given[field.name];
    const code = value === undefined || value === '' ? undefined : misfit(field, value);
    return code ? [{ pointer: `/fields/${field.name}`, code, detail: answerMisfits(field) }] : [];
  });
}

/** Everything the form of an item asks for and did not get, or got wrongly, all at once (SC-2, TL-10). */
export function formErrors(body: SubmitBody, { world, now }: { world: World; now: Instant }): FieldError[] {
  const service = body.service ? world.catalogue.service(body.service, now) : undefined;
  const period = windowErrors(body.appointment, now);
  return service ? [...formOfItem(service, body), ...period] : period;
}

/** A time agreed on lies ahead, and ends after it begins. */
function windowErrors(window: SubmitBody['appointment'], now: Instant): FieldError[] {
  if (!window) return [];
  const [from, to] = [moment(window.from), moment(window.to)];
  return [
    ...(from < now
      ? [{ pointer: '/appointment/from', code: 'outOfRange', detail: ENTRY_TEXTS.windowPast }]
      : []),
    ...(to <= from
      ? [{ pointer: '/appointment/to', code: 'outOfRange', detail: ENTRY_TEXTS.windowBackwards }]
      : []),
  ];
}

function formOfItem(service: ServiceVersion, body: SubmitBody): FieldError[] {
  const given = body.fields ?? {};
  const lacking = service.fields
    .filter((field) => field.required)
    .flatMap((field): FieldError[] => {
      const blank = (pointer: string) => [{ pointer, code: 'blank', detail: answerBlank(field) }];
      if (field.type === 'location') return body.location ? [] : blank('/location');
      if (field.type === 'photo') return body.uploads?.length ? [] : blank('/uploads');
      if (field.type === 'appointment') return body.appointment ? [] : blank('/appointment');
      const value = given[field.name];
      return value === undefined || value === '' ? blank(`/fields/${field.name}`) : [];
    });
  const known = new Set(service.fields.map((field) => field.name));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  return [
    ...lacking,
    ...misfits(service.fields, given),
    ...unknown.map((name) => ({ pointer: `/fields/${name}`, code: 'unknown', detail: answerUnasked(name) })),
  ];
}

/** Finds service and people, seals the texts. */
export function prepare(input: Preparing): Prepared | Refusal {
  const { body, world, now } = input;
  const source = body.source ?? 'application';
  const service = body.service ? world.catalogue.service(body.service, now) : undefined;
  if ((body.service || source === 'application') && !service) {
    return refuse('serviceUnknown', {}, [{ pointer: '/service', code: body.service ? 'unknown' : 'blank' }]);
  }
  const pledge = pledgeOf(service, body);
  if (isRefusal(pledge)) return pledge;
  const lead = service?.department ?? body.lead ?? input.maker?.department;
  if (!lead || !world.organisation.department(lead)) {
    return refuse('submissionIncomplete', {}, [{ pointer: '/lead', code: lead ? 'unknown' : 'blank' }]);
  }
  const texts = textCollector(input.streamId);
  const submission = compose(input, { source, service, pledge, lead, texts });
  return { submission, texts, service };
}

type Composing = {
  source: Submission['source'];
  service?: ServiceVersion;
  pledge: Pledge;
  lead: string;
  texts: ReturnType<typeof textCollector>;
};

function compose(input: Preparing, found: Composing): Submission {
  const { body, maker } = input;
  const { texts, service } = found;
  const json = (kind: string, value: object | undefined) => texts.seal(kind, value && JSON.stringify(value));
  const contact = json('applicant', body.applicant);
  const title = body.document && texts.seal('documentTitle', body.document.title);
  const number = body.document && texts.seal('documentNumber', body.document.number);
  return {
    number: input.number,
    source: found.source,
    channel: body.channel ?? (maker ? 'counter' : 'online'),
    matter: texts.seal('matter', body.matter),
    title: texts.seal('title', body.title),
    document: title && number ? { title, number } : undefined,
    service: service && { code: service.code, version: service.version },
    lead: found.lead,
    ...handlersFor(input, service, found.lead),
    officer: input.contact?.officer ?? maker?.username,
    contact: input.contact?.number,
    maker: maker?.username,
    applicant: body.applicant && contact && { kind: body.applicant.kind, contact },
    location: json('location', body.location),
    appointment: body.appointment && { from: moment(body.appointment.from), to: moment(body.appointment.to) },
    fields: json('fields', body.fields),
    materials: json('materials', body.materials?.length ? body.materials : undefined),
    files: input.files,
    ...(body.meeting?.latestOn ? { meeting: { latestOn: body.meeting.latestOn } } : {}),
    before: input.images?.length ? input.images : undefined,
    pledge: found.pledge,
  };
}

/** An outside firm works on a case and never has it: its posts are passed over. With `accept`, which `finish` includes, the maker is the handler; else who is in charge of the item's first post (TL-12). */
function handlersFor(input: Preparing, service: ServiceVersion | undefined, lead: string) {
  const { body, world, now, maker, turn } = input;
  const posts = (service?.posts ?? []).filter((code) => world.organisation.post(code)?.role !== 'contractor');
  const post = posts.find((code) => world.organisation.post(code)?.department === lead) ?? posts[0];
  if ((body.accept || body.finish) && maker) return { post, handler: maker.username };
  return post ? { post, ...handlerForPost(post, world.organisation, now, turn) } : {};
}
