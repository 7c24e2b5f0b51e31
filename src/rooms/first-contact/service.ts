import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Correction } from '../../kernel/same-person.ts';
import type { TextRef, Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { OfficeRow } from '../../platform/db/office.ts';
import type { Database } from '../../platform/db/pool.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor, NewEvent, StreamHead } from '../../platform/log/event.ts';
import { type Change, type IdempotentAnswer, save } from '../../platform/log/save.ts';
import { saveTogether } from '../../platform/log/save-together.ts';
import { eraseText, readText, type TextRow } from '../../platform/log/texts.ts';
import type { MaterialInput, VisitorInput } from './contract.ts';
import type { ContactCommand, ContactEvent, ContactFacts, ContactState, World } from './model.ts';
import { type CommandName, may, maySee, type Standing, standingOf } from './policy.ts';
import { refuse } from './refusals.ts';
import { withBlanksOfOutcome } from './rules/all-blanks.ts';
import { evolve } from './rules/evolve.ts';
import { decide } from './rules/index.ts';
import { type ContactNote, notesFor } from './rules/notes.ts';
import { powersOf, sideOfTurn } from './rules/people.ts';
import { columnsOf } from './rules/row.ts';
import { applyDueTicks } from './rules/tick.ts';
import { CONTACTS, type ContactRecord, readContact } from './store.ts';

/** A case to be opened for a contact; `body` as the room of cases takes it, what it leaves out comes from the contact. */
export type CaseOpening = {
  contact: { number: string; officer: string; channel: ContactState['channel'] };
  by: string;
  body: unknown;
  known: VisitorInput & { matter?: string; materials?: MaterialInput[] };
  lang: 'zh' | 'en';
  now: Instant;
  world: World;
};

/** A decided case that is not written yet: `change` is saved in the transaction of the contact. */
export type DecidedCase = {
  number: string;
  department: string;
  ended: boolean;
  change: Change;
  answer: object;
};

/** Where a case is, as the officer of its contact follows it. */
export type CaseGlance = {
  status: string;
  lead: string;
  handler?: string;
  dueAt?: string;
  light?: string;
};

/** What this room needs of the room of cases; `app` passes it in. */
export type CasesPort = {
  /** The department whose queue the item goes to; `undefined` when there is no such item. */
  departmentOf(body: unknown, world: World, now: Instant): string | undefined;
  /** What is missing or wrong in what opens it; nothing is decided. */
  lacks(opening: CaseOpening): Promise<Refusal | undefined>;
  decide(opening: CaseOpening): Promise<DecidedCase | Refusal>;
  /** `reader`: only where this person sees the case. */
  glance(number: string, reader?: string): Promise<CaseGlance | undefined>;
  /** Locks the case to the end of the transaction. */
  hold(client: Queryable, number: string): Promise<void>;
  /** What was corrected of the visitor is corrected of the applicant, where it is the same person. */
  correct(client: Queryable, number: string, correction: Correction, actor: Actor): Promise<void>;
};

export type ContactDeps = {
  db: Database;
  worldAt: (office: OfficeRow) => Promise<World>;
  /** The domain's moment: the demo clock where there is one. */
  now: (office: OfficeRow) => Instant;
  nextNumber: () => Promise<number>;
  cases: CasesPort;
  /** Secret of the office under which phone numbers are hashed. */
  phoneSecret: string;
};

/** A contact as a command or a reader meets it: the warnings that were due have been spoken in memory. */
export type Opened = {
  now: Instant;
  world: World;
  stream: StreamHead;
  state: ContactState;
  ticked: ContactEvent[];
  texts: Texts;
};
export type OpenedFor = Opened & { standing: Standing };

/** What commands led to: the contact after them, and what `save` takes. */
export type Outcome = { state: ContactState; events: ContactEvent[]; change: Change };

/** A clock that was set back says nothing earlier than what was said already: the moment is at least that of the last event. */
export function tickRecord(record: ContactRecord, world: World, at: Instant): Opened {
  const now = Math.max(at, record.state.lastAt);
  const { state, events } = applyDueTicks(record.state, now, world);
  return { now, world, stream: record.stream, state, ticked: events, texts: record.texts };
}

/** Opens a contact for a member of staff: 404 when it is not theirs to see (SC-6). */
export async function openFor(
  deps: ContactDeps,
  number: string,
  username: string,
): Promise<OpenedFor | Refusal> {
  const { office, record } = await readContact(deps.db.pool, number);
  if (!record) return refuse('contactNotFound');
  const opened = tickRecord(record, await deps.worldAt(office), deps.now(office));
  const standing = standingOf(opened.state, username, opened.world.organisation, opened.now);
  return maySee(standing) ? { ...opened, standing } : refuse('contactNotFound');
}

/** Opens a contact and checks authority before the body is read: 404, then 403 (SC-6.2). */
export async function openForCommand(
  deps: ContactDeps,
  number: string,
  username: string,
  name: CommandName,
): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  if (isRefusal(opened)) return opened;
  return may(name, opened.standing, opened.state) ? opened : refuse('notYours');
}

export function factsFor(
  { world, now }: Pick<Opened, 'world' | 'now'>,
  by: string | undefined,
  side: 'officer' | 'receiver' = 'officer',
): ContactFacts {
  const powers = by === undefined ? [] : powersOf(by, side, world.organisation, now);
  return { ...world, now, by, powers };
}

/** What an outcome is made of; a new contact has no state yet. */
export type Base = Pick<Opened, 'world' | 'now' | 'stream' | 'ticked'> & { state?: ContactState };

/** Decides commands one after the other; the first refusal ends it, and nothing is written. */
export function decideAll(
  base: Base,
  commands: ContactCommand[],
  actor: Actor,
  texts: TextRow[] = [],
): Outcome | Refusal {
  let { state } = base;
  const events: ContactEvent[] = [];
  const factsOf = (at: ContactState | undefined) => factsFor(base, actor.id, at && sideOfTurn(at));
  for (const [index, command] of commands.entries()) {
    const decided = decide(state, command, factsOf(state));
    if (isRefusal(decided) && command.type === 'ReceiveContact')
      return withBlanksOfOutcome(decided, command, commands[index + 1], factsOf, base.now);
    if (isRefusal(decided)) return decided;
    for (const event of decided) state = evolve(state, event, base.now);
    events.push(...decided);
  }
  if (!state) throw new Error('a contact without any event cannot be saved');
  return { state, events, change: changeOf(base, state, events, actor, texts) };
}

function changeOf(
  base: Base,
  state: ContactState,
  events: ContactEvent[],
  actor: Actor,
  texts: TextRow[],
): Change {
  const { world, now, stream, ticked } = base;
  return {
    table: CONTACTS,
    mode: stream.version === 0 ? 'insert' : 'update',
    stream,
    at: now,
    actor,
    events: [...ticked, ...events] as NewEvent[],
    state,
    columns: columnsOf(state, world.calendar),
    texts,
    inbox: notesOf(base, events, actor).map((note) => ({ number: state.number, ...note })),
  };
}

/** Each event is told as things stand right after it; a warning speaks at its scheduled moment. */
function notesOf(base: Base, events: ContactEvent[], actor: Actor): ContactNote[] {
  const { world, now, ticked } = base;
  const notes = ticked.flatMap((event) =>
    base.state ? notesFor(event, base.state, world, event.at ?? now) : [],
  );
  let { state } = base;
  for (const event of events) {
    state = evolve(state, event, now);
    notes.push(...notesFor(event, state, { ...world, by: actor.id }, now));
  }
  return notes;
}

/** Rolls a transaction back because somebody was faster. */
class Stale extends Error {}

/** What is saved with an outcome. */
export type Beside = {
  remember?: IdempotentAnswer;
  /** The case opened with it. */
  opened?: DecidedCase;
  columns?: Record<string, unknown>;
  /** A text that the outcome has put others in the place of. */
  forget?: TextRef;
  /** A text that has to stand still: that a contact was forgotten meanwhile is no new version, and nothing is written on it. */
  standing?: TextRef;
  /** What the case it became is told of it, around the write: a case is locked before its contact, here as elsewhere. */
  tell?: { hold(client: Queryable): Promise<void>; told(client: Queryable): Promise<void> };
};

/** Saves an outcome with what goes beside it in the same transaction; 409 when somebody was faster. */
export async function commit(
  deps: ContactDeps,
  outcome: Outcome,
  { remember, opened, columns, forget, standing, tell }: Beside = {},
): Promise<{ version: number } | Refusal> {
  const { change } = outcome;
  const whole: Change = {
    ...change,
    columns: { ...change.columns, ...columns },
    ...(remember ? { remember } : {}),
  };
  const { jobsSchema } = deps.db;
  if (!opened && !forget && !standing && !tell) {
    const { stale } = await saveTogether(deps.db.pool, whole, jobsSchema);
    return stale.length > 0 ? refuse('stale') : versionAfter(change);
  }
  try {
    await deps.db.withTransaction(async (client) => {
      await tell?.hold(client);
      if (opened) await save(client, [opened.change], jobsSchema);
      const { stale } = await save(client, [whole], jobsSchema);
      if (stale.length > 0) throw new Stale();
      if (standing && (await readText(client, standing.text)) === undefined) throw new Stale();
      await tell?.told(client);
      if (forget) await eraseText(client, forget.text, change.at);
    });
  } catch (error) {
    if (error instanceof Stale) return refuse('stale');
    throw error;
  }
  return versionAfter(change);
}

const versionAfter = ({ stream, events }: Change) => ({ version: stream.version + events.length });

export const newStream = (): StreamHead => ({ id: randomUUID(), version: 0, head: null });

/** The actor of a staff command, with the post and the absent person acted for (TL-12). */
export function staffActor({ username, post, actingFor }: Standing): Actor {
  return { kind: 'staff', id: username, ...(post ? { post } : {}), ...(actingFor ? { actingFor } : {}) };
}

/** Warnings spoken in memory only, in the form of the log: what a page shows before the worker has written them. */
export function tickedEvents({ ticked, now }: Opened) {
  return ticked.map((event) => ({ event, at: event.at ?? now, actor: { kind: 'timer' } as Actor }));
}
