import { hash, randomBytes } from 'node:crypto';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { reasonAt } from '../../kernel/calendar/working-days.ts';
import { type FieldError, isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { fill, momentWithDay } from '../../kernel/texts.ts';
import { dateOf, dayNumberOf, formatInstant, type Instant } from '../../kernel/time.ts';
import { nowOf } from '../../platform/db/office.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import { refuse as refuseAtDoor } from '../../platform/http/refusals.ts';
import type { Answer } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/log/event.ts';
import type { Change } from '../../platform/log/save.ts';
import { saveTogether } from '../../platform/log/save-together.ts';
import { commandOf } from './command-input.ts';
import type { SubmitBody } from './contract.ts';
import { foundBy } from './found-by.ts';
import { locate } from './locating.ts';
import type { CaseCommand, CaseEvent, CaseState, World } from './model.ts';
import { applicantAmongStaff } from './own-matter.ts';
import { mayRegister } from './policy-entry.ts';
import { clockFacts } from './present-clock.ts';
import { refuse } from './refusals.ts';
import { evolve } from './rules/evolve.ts';
import { blanks } from './rules/facts.ts';
import { decide } from './rules/index.ts';
import { type CaseDeps, factsAt, newStream, outcomeOf } from './service.ts';
import { readOfficeAndRemembered } from './store.ts';
import { formErrors, isStaffEntry, type Prepared, partsMissing, prepare } from './submission.ts';
import { textsOf } from './texts/index.ts';

export type Intake = { body: SubmitBody; username?: string; idempotency?: Idempotency; lang: 'zh' | 'en' };

const CODE_LETTERS = 16;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 80 random bits as 16 letters and digits (RFC 4648 base 32, which has no 0, 1 or 8 to misread). */
export function newTrackingCode(): string {
  let code = '';
  for (const byte of randomBytes(CODE_LETTERS)) code += BASE32[byte & 31];
  return code;
}

/** How a tracking code is stored: never itself. Typed in any case, with or without dashes, it is the same code. */
export function hashTrackingCode(code: string): string {
  return hash('sha256', code.replaceAll('-', '').toUpperCase());
}

/**
 * Takes a matter in: one read, one write. A clerk may accept and finish it in the same action (SC-5.2.1); a retry with
 * the same Idempotency-Key gets the same receipt.
 */
export async function submitCase(deps: CaseDeps, given: Intake): Promise<Answer | Refusal> {
  const { idempotency } = given;
  const { scope = null, key = null } = idempotency ?? {};
  const read = await readOfficeAndRemembered(deps.db.pool, { scope, key });
  const before = idempotency?.check(read.remembered);
  if (before) return before;
  const world = await deps.worldAt(read.office);
  const { body, errors } = await locate(deps, given.body);
  const intake = { ...given, body };
  const now = nowOf(read.office, deps.realNow());
  const maker = isStaffEntry(body) ? makerOf(intake, world, now) : undefined;
  if (isRefusal(maker)) return maker;
  const form = formErrors(body, { world, now });
  const lacking = basicsMissing(body, maker !== undefined, [...errors, ...form]);
  if (lacking) return lacking;
  const files = body.uploads?.length ? await deps.claimUploads(deps.db.pool, body.uploads) : [];
  if (!files) return refuse('uploadUnknown', {}, [{ pointer: '/uploads', code: 'unknown' }]);
  const images = files.length > 0 ? await deps.imagesAmong(deps.db.pool, files) : [];
  return register(deps, intake, { now, world, maker, files, images });
}

/**
 * Any staff registers for the own department (api.md); for another it is a first contact (SC-6.2). Who is not signed in,
 * or no longer, is told so: nobody known has overstepped anything.
 */
export function makerOf(
  intake: Intake,
  world: World,
  now: Instant,
): { username: string; department?: string } | Refusal {
  const { username, body } = intake;
  if (!username) return refuseAtDoor('signInNeeded');
  const { organisation, catalogue } = world;
  const lead = (body.service && catalogue.service(body.service, now)?.department) ?? body.lead;
  if (!mayRegister(lead, username, organisation, now)) return refuse('notYours');
  return { username, department: organisation.staff(username)?.department };
}

/** All that an entry lacks or says wrongly, named at once; the office's own tasks need no item, applicant or consent. */
export function basicsMissing(body: SubmitBody, byStaff: boolean, more: FieldError[]): Refusal | undefined {
  const isTask = byStaff && (body.source ?? 'application') !== 'application';
  const { service, applicant, privacyNotice } = body;
  const needed = { service, applicant, matter: body.matter?.trim() || undefined, privacyNotice };
  const lacking = [...(isTask ? [] : blanks(needed)), ...partsMissing(body), ...more];
  if (lacking.length === 0) return undefined;
  if (lacking.every(({ pointer }) => pointer === '/privacyNotice')) {
    return refuse('privacyNoticeMissing', {}, lacking);
  }
  const incomplete = lacking.some(({ code }) => code === 'blank');
  return refuse(incomplete ? 'submissionIncomplete' : 'submissionWrong', {}, lacking);
}

/** Everything an entry is decided by; `now` is the domain's moment. */
export type Registering = {
  now: Instant;
  world: World;
  maker?: { username: string; department?: string };
  contact?: { number: string; officer: string };
  files: string[];
  images?: string[];
};

/** A case that is decided and not written yet. */
export type Registered = { number: string; state: CaseState; change: Change; answer: object };

/** Decides an entry, with acceptance and finish where the clerk does all in one; nothing is written. */
export async function decideEntry(
  deps: Pick<CaseDeps, 'nextNumber'>,
  intake: Intake,
  { now, world, maker, contact, files, images }: Registering,
): Promise<Registered | Refusal> {
  const stream = newStream();
  const turn = await deps.nextNumber();
  const number = `${dateOf(now).slice(0, 4)}-${String(turn).padStart(6, '0')}`;
  const prepared = prepare({
    streamId: stream.id,
    number,
    turn,
    body: intake.body,
    world,
    now,
    maker,
    contact,
    files,
    images,
  });
  if (isRefusal(prepared)) return prepared;
  const { body, username } = intake;
  const self = applicantAmongStaff(body.applicant, username, world.organisation, now);
  if (self !== undefined && self === username && (body.accept || body.finish)) return refuse('ownMatter');
  const decided = decideAll(intake, prepared, world, now, maker?.username, self);
  if (isRefusal(decided)) return decided;
  const actor: Actor = maker ? { kind: 'staff', id: maker.username } : { kind: 'applicant' };
  const outcome = outcomeOf({ world, now, stream, ticked: [] }, decided, actor, prepared.texts.rows);
  const trackingCode = newTrackingCode();
  const answer = { number, trackingCode, ...receiptOf(outcome.state, world, now, intake, trackingCode) };
  // What is new stands before what is spread: added after it, each key costs V8 several microseconds.
  const change = {
    remember: intake.idempotency?.remember(201, answer),
    uploads: files,
    ...outcome.change,
    columns: {
      tracking_hash: hashTrackingCode(trackingCode),
      search: foundBy({ number, ...body, service: prepared.service?.name, unit: body.applicant?.unit }),
      ...outcome.change.columns,
    },
  };
  return { number, state: outcome.state, change, answer };
}

async function register(deps: CaseDeps, intake: Intake, registering: Registering): Promise<Answer | Refusal> {
  const registered = await decideEntry(deps, intake, registering);
  if (isRefusal(registered)) return registered;
  try {
    await saveTogether(deps.db.pool, registered.change, deps.db.jobsSchema);
  } catch (error) {
    return answeredMeanwhile(deps, intake, error);
  }
  return { status: 201, body: registered.answer };
}

/** Two requests with one key at once: the second waited for the first and now gets its receipt. */
async function answeredMeanwhile(
  deps: CaseDeps,
  { idempotency }: Intake,
  error: unknown,
): Promise<Answer | Refusal> {
  const { constraint } = error as { constraint?: string };
  if (!idempotency || constraint !== 'idempotency_pkey') throw error;
  const { remembered } = await readOfficeAndRemembered(deps.db.pool, idempotency);
  const answer = idempotency.check(remembered);
  if (!answer) throw error;
  return answer;
}

/**
 * Registration, then acceptance and finish where the clerk does all in one (SC-5.2.1). Staff who apply for themselves step
 * back from the start (SC-6.3).
 */
function decideAll(
  intake: Intake,
  prepared: Prepared,
  world: World,
  now: Instant,
  by?: string,
  self?: string,
): CaseEvent[] | Refusal {
  const { body } = intake;
  const commands: CaseCommand[] = [{ type: 'SubmitCase', submission: prepared.submission }];
  const own = self === undefined ? undefined : textsOf(intake.lang).ownMatter;
  if (own) commands.push({ type: 'DeclareInterest', statement: prepared.texts.seal('statement', own) });
  if (by && (body.accept || body.finish)) commands.push({ type: 'AcceptCase' });
  if (by && body.finish) {
    const finish = commandOf('finish', body.finish, { seal: prepared.texts.seal, by });
    if (finish) commands.push(finish);
  }
  const events: CaseEvent[] = [];
  let state: CaseState | undefined;
  for (const command of commands) {
    if (command.type === 'AcceptCase' && state?.status === 'accepted') continue;
    const facts = factsAt(world, command.type === 'DeclareInterest' ? self : by)(
      now,
      state ?? ({ lead: prepared.submission.lead, crew: [] } as unknown as CaseState),
    );
    const decided = decide(state, command, { grants: false, ...facts });
    if (isRefusal(decided)) return decided;
    for (const event of decided) state = evolve(state, event, now);
    events.push(...decided);
  }
  return events;
}

/** What the receipt says: what happens next, by when, and whom to ask. */
function receiptOf(
  state: CaseState,
  world: World,
  now: Instant,
  { lang, body }: Intake,
  trackingCode: string,
) {
  const { clock, review, dueAt, dueOn, provisional } = clockFacts(state, world, now);
  const service = state.service && world.catalogue.version(state.service.code, state.service.version);
  const department = world.organisation.department(state.lead);
  const words = textsOf(lang).next;
  const calendar = departmentCalendar(world.calendar, state.lead);
  const isMakeup = (at: Instant) => reasonAt(calendar, dayNumberOf(at)) === 'makeupDay';
  const inWords = (at: Instant) => momentWithDay(at, lang, isMakeup(at) ? words.makeup : undefined);
  const handling = clock ? fill(words.handling, { dueAt: inWords(clock.dueAt) }) : '';
  const waiting = review ? fill(words.review, { reviewDueAt: inWords(review.reviewDueAt) }) : handling;
  return {
    status: state.status,
    dueAt,
    receipt: {
      service: service && { code: service.code, name: service.name, version: service.version },
      department: {
        code: state.lead,
        name: department?.name ?? state.lead,
        phone: service?.phone ?? department?.phone,
      },
      receivedAt: formatInstant(state.receivedAt),
      materials: body.materials,
      reviewDueAt: review && formatInstant(review.reviewDueAt),
      acceptedAt: state.acceptedAt === undefined ? undefined : formatInstant(state.acceptedAt),
      dueOn,
      dueAt,
      makeup: clock && isMakeup(clock.dueAt) ? true : undefined,
      provisional,
      next: state.ending ? words.finished : waiting,
      complaintPhone: service?.complaintPhone,
      trackAt: `/track/${trackingCode}`,
    },
  };
}
