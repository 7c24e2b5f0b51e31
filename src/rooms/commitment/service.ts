import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Actor, StreamHead } from '../../platform/log/event.ts';
import { type Change, type IdempotentAnswer, save } from '../../platform/log/save.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { Desk } from './desk.ts';
import { initialsOf } from './initials.ts';
import type { CommitmentCommand, ServiceItem, ServiceVersion, Warning } from './model.ts';
import { notesOf } from './notes.ts';
import type { ItemRecord } from './queries.ts';
import { refuse } from './refusals.ts';
import { decide, type RuledEvent } from './rules/decide.ts';
import { evolve } from './rules/evolve.ts';
import { type CommitmentDeps, factsOf } from './scene.ts';
import { bumpCatalogueVersion, insertVersions } from './store.ts';
import { itemColumns, SERVICE_ITEMS } from './table.ts';

/** A command with its free text still open: the reason is sealed before the rules see it. */
export type OpenCommand =
  | Exclude<CommitmentCommand, { reason?: unknown }>
  | { type: 'ReturnDraft' | 'DropDraft' | 'WithdrawService'; reason?: string };

export type Done = {
  record: ItemRecord;
  warnings: Warning[];
  events: RuledEvent[];
  published?: ServiceVersion;
};

export type GiveOptions = {
  /** The version the caller saw: that of the draft, or, where there is none, the number of what is published. */
  ifMatch?: number;
  /** The answer to keep for a retry, made from what will have been done. */
  remember?: (done: Done) => IdempotentAnswer | undefined;
};

/** Gives a command: rules, then row, events, versions and notes in one transaction. */
export async function give(
  deps: CommitmentDeps,
  desk: Desk,
  command: OpenCommand,
  options: GiveOptions = {},
): Promise<Done | Refusal> {
  if (isStale(desk.record, options.ifMatch)) return refuse('staleVersion');
  const stream: StreamHead = desk.record?.stream ?? { id: randomUUID(), version: 0, head: null };
  const texts = textCollector(stream.id);
  const sealed = 'reason' in command ? { ...command, reason: texts.seal('reason', command.reason) } : command;
  const item = desk.record?.state;
  const decision = decide(item, sealed as CommitmentCommand, factsOf(desk, item?.department));
  if (isRefusal(decision)) return decision;
  const { events, warnings } = decision;
  if (events.length === 0 && desk.record) return { record: desk.record, warnings, events };
  const state = events.reduce<ServiceItem | undefined>(evolve, item) as ServiceItem;
  const done: Done = {
    record: {
      stream: { ...stream, version: stream.version + events.length },
      state,
      texts: { ...desk.record?.texts, ...Object.fromEntries(texts.rows.map(({ id, body }) => [id, body])) },
    },
    warnings,
    events,
    published: publishedOf(state, events),
  };
  const change: Change = {
    ...changeOf(stream, state, events, desk.now, actorOf(desk)),
    mode: desk.record ? 'update' : 'insert',
    texts: texts.rows,
    inbox: notesOf(desk, state, events, done.record.stream.version),
    remember: options.remember?.(done),
  };
  return (await write(deps, change, done)) ?? done;
}

function isStale(record: ItemRecord | undefined, ifMatch: number | undefined): boolean {
  if (ifMatch === undefined || !record) return false;
  const { draft, published } = record.state;
  return ifMatch !== record.stream.version && (draft !== undefined || ifMatch !== published?.version);
}

async function write(
  deps: CommitmentDeps,
  change: Change,
  { published, events }: Done,
): Promise<Refusal | undefined> {
  try {
    return await deps.db.withTransaction(async (client) => {
      const { stale } = await save(client, [change], deps.db.jobsSchema);
      if (stale.length > 0) return refuse('staleVersion');
      if (published)
        await insertVersions(client, [{ version: published, initials: initialsOf(published.name) }]);
      if (events.some(({ type }) => CATALOGUE_EVENTS.has(type))) await bumpCatalogueVersion(client);
    });
  } catch (error) {
    // Two people took the same code at the same moment; the database let one have it.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION && change.mode === 'insert') {
      return refuse('codeTaken', { code: (change.state as ServiceItem).code });
    }
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';
const CATALOGUE_EVENTS = new Set<string>(['VersionPublished', 'ServiceWithdrawn', 'ReviewConfirmed']);

/** One stream's change, with the row and the events, for `save`. */
export function changeOf(
  stream: StreamHead,
  state: ServiceItem,
  events: RuledEvent[],
  at: Instant,
  actor: Actor,
): Change {
  return {
    table: SERVICE_ITEMS,
    mode: 'insert',
    stream,
    at,
    actor,
    events: events.map(({ type, demand, data }) => ({ type, demand, data })),
    state,
    columns: itemColumns(state),
  };
}

/** The version that these events publish, if they publish one. */
export function publishedOf(item: ServiceItem, events: RuledEvent[]): ServiceVersion | undefined {
  const event = events.find((one) => one.type === 'VersionPublished');
  if (!event) return undefined;
  const { version, name, publishedAt, effectiveOn, elements } = event.data;
  return {
    ...elements,
    code: item.code,
    name,
    department: item.department,
    version,
    publishedAt,
    effectiveOn,
  };
}

function actorOf({ username, authority }: Desk): Actor {
  const { post, actingFor } = authority;
  return { kind: 'staff', id: username, ...(post && { post }), ...(actingFor && { actingFor }) };
}
