import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import type { Actor } from './event.ts';

/** An event as a timeline reads it. */
export type StoredEvent<Event> = { event: Event; at: Instant; actor: Actor };

/** The events of one stream, oldest first. */
export async function eventsOf<Event>(db: Queryable, id: string): Promise<StoredEvent<Event>[]> {
  const { rows } = await db.query<{ type: string; at: Instant; actor: Actor; demand: string; data: object }>({
    name: 'events-of-stream',
    text: 'select type, at, actor, demand, data from events where stream_id = $1 order by version',
    values: [id],
  });
  return rows.map(({ type, at, actor, demand, data }) => ({
    event: { type, demand, data } as Event,
    at,
    actor,
  }));
}
