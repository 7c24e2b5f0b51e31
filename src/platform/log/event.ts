import { hash } from 'node:crypto';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { canonicalJson } from './canonical-json.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Who did it. `id` is a username or the id of a key; `post` and `actingFor` show under which authority. */
export type Actor = {
  kind: 'staff' | 'applicant' | 'timer' | 'system' | 'machine';
  id?: string;
  post?: string;
  actingFor?: string;
};

/**
 * An event as rules give it: what happened and the demand it rests on. `at` and `actor` only where they differ from
 * the command's: a tick applied late keeps its scheduled moment.
 */
export type NewEvent = { type: string; demand: DemandId; data: object; at?: Instant; actor?: Actor };

/** Where a stream stands: `version` events so far, `head` the hash of the last (null before the first). */
export type StreamHead = { id: string; version: number; head: Buffer | null };

/** An event as the log keeps it. */
export type LoggedEvent = {
  stream: string;
  streamId: string;
  version: number;
  type: string;
  at: Instant;
  actor: Actor;
  demand: string;
  data: object;
  prev: Buffer;
  hash: Buffer;
};

/** The first event of every stream follows this. */
export const GENESIS = Buffer.alloc(32);

/** What an event's hash is taken of: its canonical JSON (RFC 8785) without its position, the hash before it included. */
export function hashedText(event: Omit<LoggedEvent, 'hash'>): string {
  const { stream, streamId, version, type, at, actor, demand, data } = event;
  const prev = event.prev.toString('hex');
  return canonicalJson({ stream, streamId, version, type, at, actor, demand, data, prev });
}

/** SHA-256 over all that an event says and the hash before it. */
export function hashEvent(event: Omit<LoggedEvent, 'hash'>): Buffer {
  return hash('sha256', hashedText(event), 'buffer');
}

/** Chains new events onto a stream; the last one's hash becomes the head of the row. */
export function chain(
  stream: string,
  head: StreamHead,
  at: Instant,
  actor: Actor,
  events: NewEvent[],
): LoggedEvent[] {
  let prev = head.head ?? GENESIS;
  return events.map((event, index) => {
    const logged: LoggedEvent = {
      stream,
      streamId: head.id,
      version: head.version + index + 1,
      type: event.type,
      at: event.at ?? at,
      actor: event.actor ?? actor,
      demand: event.demand,
      data: event.data,
      prev,
      hash: GENESIS,
    };
    logged.hash = hashEvent(logged);
    prev = logged.hash;
    return logged;
  });
}
