import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import { type Actor, chain, type LoggedEvent, type NewEvent, type StreamHead } from './event.ts';
import { columnJson, type RowTable } from './row-table.ts';
import { statementFor } from './statement.ts';
import type { TextRow } from './texts.ts';

/** A note to a member of staff; `at` is when it becomes visible, `dedupe` the occurrence it speaks of. */
export type InboxNote = {
  staff: string;
  at: Instant;
  kind: string;
  params: object;
  number?: string;
  demand: string;
  dedupe: string;
};

/** A side effect for graphile-worker, enqueued in the same transaction. `key` makes it unique. */
export type Job = { task: string; payload: object; runAt?: Instant; key?: string };

/** The answer kept for a retry with the same Idempotency-Key. */
export type IdempotentAnswer = {
  scope: string;
  key: string;
  bodyHash: string;
  status: number;
  answer: unknown;
};

/** All that one command changes in one stream. Names other than the row table's columns are refused by PostgreSQL. */
export type Change = {
  table: RowTable;
  mode: 'insert' | 'update';
  stream: StreamHead;
  at: Instant;
  actor: Actor;
  events: NewEvent[];
  state: object;
  columns: Record<string, unknown>;
  texts?: TextRow[];
  inbox?: InboxNote[];
  jobs?: Job[];
  remember?: IdempotentAnswer;
  /** Uploads (ids) that this command binds to the stream. */
  uploads?: string[];
};

export type Saved = { stale: string[]; heads: Map<string, StreamHead> };

/**
 * Writes rows, events, texts, notes, jobs and remembered answers in one prepared statement. A row that somebody
 * changed meanwhile is left alone with everything that belongs to it, and its stream id is named in `stale`.
 * All changes of one call are of one table and one mode.
 */
export async function save(db: Queryable, changes: Change[], jobsSchema: string): Promise<Saved> {
  const first = changes[0];
  if (!first) return { stale: [], heads: new Map() };
  const heads = new Map<string, StreamHead>();
  const events: LoggedEvent[] = [];
  for (const change of changes) {
    const chained = chain(change.table.stream, change.stream, change.at, change.actor, change.events);
    events.push(...chained);
    const last = chained.at(-1);
    heads.set(change.stream.id, {
      id: change.stream.id,
      version: change.stream.version + chained.length,
      head: last ? last.hash : change.stream.head,
    });
  }
  const statement = statementFor(first.table, first.mode, jobsSchema);
  const { rows } = await db.query<{ id: string }>({
    name: statement.name,
    text: statement.text,
    values: [
      JSON.stringify(changes.map((change) => rowJson(change, heads.get(change.stream.id) as StreamHead))),
      JSON.stringify(events.map(eventJson)),
      JSON.stringify(changes.flatMap((change) => (change.texts ?? []).map(textJson))),
      JSON.stringify(changes.flatMap((change) => (change.inbox ?? []).map((note) => noteJson(change, note)))),
      JSON.stringify(changes.flatMap((change) => (change.jobs ?? []).map((job) => jobJson(change, job)))),
      JSON.stringify(changes.flatMap((change) => (change.remember ? [rememberJson(change)] : []))),
      JSON.stringify(
        changes.flatMap((change) => (change.uploads ?? []).map((id) => ({ id, of: change.stream.id }))),
      ),
    ],
  });
  const written = new Set(rows.map((row) => row.id));
  return { stale: changes.map((change) => change.stream.id).filter((id) => !written.has(id)), heads };
}

const iso = (at: Instant) => new Date(at).toISOString();
const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

function rowJson(change: Change, head: StreamHead) {
  const row: Record<string, unknown> = {
    id: change.stream.id,
    expected: change.stream.version,
    version: head.version,
    head: head.head ? hex(head.head) : null,
    state: change.state,
  };
  for (const [column, type] of Object.entries(change.table.columns)) {
    row[column] = columnJson(type, change.columns[column]);
  }
  return row;
}

function eventJson(event: LoggedEvent) {
  return {
    stream: event.stream,
    stream_id: event.streamId,
    version: event.version,
    type: event.type,
    at: iso(event.at),
    actor: event.actor,
    demand: event.demand,
    data: event.data,
    prev: hex(event.prev),
    hash: hex(event.hash),
  };
}

const textJson = (text: TextRow) => ({
  id: text.id,
  stream_id: text.streamId,
  kind: text.kind,
  salt: text.salt,
  body: text.body,
});

const noteJson = (change: Change, note: InboxNote) => ({
  of: change.stream.id,
  staff: note.staff,
  at: iso(note.at),
  kind: note.kind,
  params: note.params,
  number: note.number ?? null,
  demand: note.demand,
  dedupe: note.dedupe,
});

const jobJson = (change: Change, job: Job) => ({
  of: change.stream.id,
  task: job.task,
  payload: job.payload,
  run_at: job.runAt === undefined ? null : iso(job.runAt),
  key: job.key ?? null,
});

function rememberJson(change: Change) {
  const kept = change.remember as IdempotentAnswer;
  return {
    of: change.stream.id,
    scope: kept.scope,
    key: kept.key,
    body_hash: kept.bodyHash,
    status: kept.status,
    answer: kept.answer,
  };
}
