import { randomUUID } from 'node:crypto';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { TextRef, Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf, type OfficeRow } from '../../platform/db/office.ts';
import type { Database } from '../../platform/db/pool.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor, NewEvent, StreamHead } from '../../platform/log/event.ts';
import { type Change, type IdempotentAnswer, type Saved, save } from '../../platform/log/save.ts';
import { saveTogether } from '../../platform/log/save-together.ts';
import type { TextRow } from '../../platform/log/texts.ts';
import { foundAnewBy } from './found-by.ts';
import type {
  ApproverLevel,
  CaseCommand,
  CaseEvent,
  CaseNote,
  CasePeople,
  CaseState,
  CommandType,
  World,
} from './model.ts';
import type { FieldFacts } from './model-field.ts';
import { grantsExtension, maySee, type Standing, standingOf } from './policy.ts';
import { may } from './policy-commands.ts';
import { refuse } from './refusals.ts';
import { type ApplicantCorrection, forgetReplaced, replacedApplicant } from './replacing.ts';
import { evolve } from './rules/evolve.ts';
import { firstApprover, pendingExtension } from './rules/extension.ts';
import { type CaseFacts, versionOf } from './rules/facts.ts';
import { applyDueTicks, decide } from './rules/index.ts';
import { notesFor } from './rules/notes.ts';
import { assigneeNamed, assigneeOf, inChargeOf, peopleOf } from './rules/people.ts';
import { columnsOf } from './rules/row.ts';
import { CASES, type CaseRecord, type OfficeAndCase, readCase } from './store.ts';

/** Where a place of the register is. */
export type PlaceFound = { campus?: string; building: string; floor?: string; room?: string; name?: string };

/** What the room needs from outside; `app` passes it in. */
export type CaseDeps = {
  db: Database;
  worldAt: (office: OfficeRow) => Promise<World>;
  realNow: () => Instant;
  /** The next number of a case, from a block this process holds. */
  nextNumber: () => Promise<number>;
  /** Which of these uploads are images. */
  imagesAmong: (db: Queryable, ids: string[]) => Promise<string[]>;
  /** The place behind a QR code; `undefined` where there is none in use. */
  findPlace: (db: Queryable, code: string) => Promise<PlaceFound | undefined>;
  /** Which of these uploads exist, are free and were claimed rightly; `undefined` when any was not. */
  claimUploads: (db: Queryable, uploads: { id: string; claim: string }[]) => Promise<string[] | undefined>;
  /** Told, inside the transaction that writes it, of a case that came of a first contact and has ended or begun anew. */
  contactFollows: (client: Queryable, turn: CaseTurn) => Promise<void>;
  /** Puts right at the contact what the applicant has put right at the case it became, in the caller's transaction. */
  contactCorrected: (client: Queryable, correction: ApplicantCorrection) => Promise<void>;
};

/** What has become of a case that came of a first contact (FC-3). */
export type CaseTurn = { contact: string; case: string; ended: boolean; at: Instant };

/** A case as a command or a reader meets it: the ticks that were due have been applied in memory. */
export type Opened = {
  now: Instant;
  world: World;
  stream: StreamHead;
  state: CaseState;
  /** Events of those ticks: saved with the next command, or by the worker. */
  ticked: CaseEvent[];
  texts: Texts;
};

/** An opened case with the standing of the member of staff who asks. */
export type OpenedFor = Opened & { standing: Standing; approver: ApproverLevel };

/** What a command led to: the case after it, its notes, and what `save` takes. */
export type Outcome = {
  state: CaseState;
  events: CaseEvent[];
  change: Change;
  notes: CaseNote[];
  /** The applicant's former words, which go with the change. */
  replaced?: TextRef;
};

/** Facts at a moment. The people are looked up when a rule first asks for them: many never do. */
export function factsAt(world: World, by?: string) {
  return (at: Instant, state: CaseState): CaseFacts => {
    let people: CasePeople | undefined;
    return {
      now: at,
      by,
      calendar: departmentCalendar(world.calendar, state.lead),
      calendarOf: (department) => departmentCalendar(world.calendar, department),
      calendarVersion: world.calendar.version,
      organisation: world.organisation,
      catalogue: world.catalogue,
      get people() {
        people ??= peopleOf(state, world.organisation, at);
        return people;
      },
    };
  };
}

export async function openRecord(deps: CaseDeps, found: OfficeAndCase): Promise<Opened | undefined> {
  if (!found.record) return undefined;
  const now = nowOf(found.office, deps.realNow());
  const world = await deps.worldAt(found.office);
  return { ...tickRecord(found.record, world, now), texts: found.record.texts };
}

/** A clock that was set back says nothing earlier than what was said already: the moment is at least that of the last event. */
export function tickRecord(record: CaseRecord, world: World, at: Instant) {
  const now = Math.max(at, record.state.lastAt);
  const ticked = applyDueTicks(record.state, now, factsAt(world));
  return { now, world, stream: record.stream, state: ticked.state, ticked: ticked.events };
}

/** Opens a case for a member of staff: 404 when it is not theirs to see. */
export async function openFor(
  deps: CaseDeps,
  number: string,
  username: string,
): Promise<OpenedFor | Refusal> {
  const opened = await openRecord(deps, await readCase(deps.db.pool, number));
  if (!opened) return refuse('caseNotFound');
  const standing = standingOf(opened.state, username, opened.world.organisation, opened.now);
  if (!maySee(standing)) return refuse('caseNotFound');
  const people = peopleOf(opened.state, opened.world.organisation, opened.now);
  const approver = pendingExtension(opened.state)?.approver ?? firstApprover(opened.state, { people });
  return { ...opened, standing, approver };
}

/** 403 for what a person sees but may not do (SC-6.2). */
export function mayCommand(opened: OpenedFor, command: CommandType, part?: number): Refusal | undefined {
  if (may(command, opened.standing, opened.state, opened.approver, part)) return undefined;
  const { standing, state, world, now } = opened;
  if (command !== 'FinishCase' || !standing.crew || standing.finishesJob) return refuse('notYours');
  // Sent to help: told whom the end is left to, for they stand there with the work done.
  const [inCharge = ''] = inChargeOf(state, world.organisation, now);
  return refuse('notToFinish', { handler: world.organisation.staff(inCharge)?.name ?? inCharge });
}

/** What the rules know of somebody work is to be given to. */
export function assigneeFor(username: string, state: CaseState, world: World, now: Instant) {
  const named = versionOf(state, world)?.posts;
  return assigneeOf(username, state, { organisation: world.organisation, named }, now);
}

/** Decides one command on an opened case; nothing is written. */
export function decideOn(
  opened: Opened & Partial<OpenedFor> & { field?: FieldFacts },
  command: CaseCommand,
  actor: Actor,
  texts: TextRow[],
): Outcome | Refusal {
  const { state, world, now, standing, field } = opened;
  const facts = factsAt(world, actor.id)(now, state);
  const to = assigneeNamed(command);
  const assignee = to === undefined ? undefined : assigneeFor(to, state, world, now);
  const grants = standing !== undefined && grantsExtension(standing, opened.approver ?? 'head');
  const events = decide(state, command, { assignee, grants, field, ...facts });
  if (isRefusal(events)) return events;
  const outcome = outcomeOf(opened, events, actor, texts);
  const { change, replaced } = outcome;
  if (!replaced) return outcome;
  const search = foundAnewBy(outcome.state, opened, texts);
  return { ...outcome, change: { ...change, columns: { ...change.columns, search } } };
}

/** What an outcome is made of; a new case has no state yet. */
type Base = Pick<Opened, 'world' | 'now' | 'stream' | 'ticked'> & { state?: CaseState };

/** Folds the ticks' and the command's events into what is saved. */
export function outcomeOf(base: Base, events: CaseEvent[], actor: Actor, texts: TextRow[] = []): Outcome {
  const { world, now, ticked } = base;
  const notes = ticked.flatMap((event) => notesOfTick(base, event));
  let state = base.state;
  for (const event of events) {
    const at = event.at ?? now;
    state = evolve(state, event, at);
    notes.push(...notesFor(event, state, factsAt(world, actor.id)(at, state), at));
  }
  if (!state) throw new Error('a case without any event cannot be saved');
  const change = changeOf(base, state, [...ticked, ...events], notes, actor, texts);
  return { state, events, notes, change, replaced: replacedApplicant(base.state, state) };
}

/** A tick speaks at its scheduled moment, to the people of that moment. */
function notesOfTick({ world, now, state }: Base, event: CaseEvent): CaseNote[] {
  const at = event.at ?? now;
  return state ? notesFor(event, state, factsAt(world)(at, state), at) : [];
}

function changeOf(
  base: Base,
  state: CaseState,
  events: CaseEvent[],
  notes: CaseNote[],
  actor: Actor,
  texts: TextRow[],
): Change {
  const { world, now, stream } = base;
  return {
    table: CASES,
    mode: stream.version === 0 ? 'insert' : 'update',
    stream,
    at: now,
    actor,
    events: events as NewEvent[],
    state,
    columns: columnsOf(state, factsAt(world)(now, state)),
    texts,
    inbox: notes.map((note) => ({ number: state.number, ...note })),
  };
}

/** Saves one outcome; 409 when somebody was faster. */
export async function commit(
  deps: CaseDeps,
  db: Queryable,
  outcome: Outcome,
  remember?: IdempotentAnswer,
): Promise<{ version: number } | Refusal> {
  const change = remember ? { remember, ...outcome.change } : outcome.change;
  const turn = turnOf(outcome);
  const { stale, heads } =
    turn || outcome.replaced
      ? await saveWithMore(deps, db, { ...outcome, change }, turn)
      : await saveTogether(db, change, deps.db.jobsSchema);
  if (stale.length > 0) return refuse('stale');
  return { version: heads.get(change.stream.id)?.version ?? change.stream.version };
}

/** A case that came of a contact and with this outcome ends, or is taken up again; `undefined` for everything else. */
function turnOf({ state, events }: Outcome): CaseTurn | undefined {
  const { contact, number, closedAt, lastAt } = state;
  if (contact === undefined) return undefined;
  const ended = closedAt !== undefined;
  const again = events.some(({ type }) => type === 'CaseReopened');
  return ended || again ? { contact, case: number, ended, at: lastAt } : undefined;
}

/** The case with what its contact makes of it and what is forgotten, in one transaction: the caller's where it has one already. */
async function saveWithMore(
  deps: CaseDeps,
  db: Queryable,
  outcome: Outcome,
  turn: CaseTurn | undefined,
): Promise<Saved> {
  const work = async (client: Queryable) => {
    const saved = await save(client, [outcome.change], deps.db.jobsSchema);
    if (saved.stale.length > 0) return saved;
    if (turn) await deps.contactFollows(client, turn);
    if (outcome.replaced) await forgetReplaced(deps, client, outcome, outcome.replaced);
    return saved;
  };
  return db === deps.db.pool ? deps.db.withTransaction(work) : work(db);
}

export const newStream = (): StreamHead => ({ id: randomUUID(), version: 0, head: null });

/** The actor of a staff command, with the post and the absent person acted for (TL-12); on a support by that side's. */
export function staffActor(standing: Standing, part?: number): Actor {
  const { username } = standing;
  const { post, actingFor } = bySupport(standing, part) ?? standing;
  return { kind: 'staff', id: username, ...(post ? { post } : {}), ...(actingFor ? { actingFor } : {}) };
}

function bySupport({ supports }: Standing, part: number | undefined) {
  const own = part === undefined ? undefined : supports?.[part];
  return own && (own.member || own.doer || own.head) ? own : undefined;
}

/** Ticks applied in memory only, in the form of the log: what a page shows before the worker has written them. */
export function tickedEvents({ ticked, now }: Opened) {
  return ticked.map((event) => ({ event, at: event.at ?? now, actor: { kind: 'timer' } as Actor }));
}
