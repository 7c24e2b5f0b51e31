import type { Queryable } from '../db/queryable.ts';
import { type Actor, GENESIS, hashEvent } from './event.ts';
import type { Found, StoredEvent } from './finding.ts';
import type { RowTable } from './row-table.ts';
import { checkTexts } from './verify-texts.ts';

type Head = { id: string; stream: string; version: number; head: Buffer };

const PAGE = 5_000;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/**
 * Follows every stream from its first event to the head on its row. Events and rows are read side by side in the order
 * of their ids, so that a log of any length needs the memory of a page.
 */
export async function verifyStreams(
  db: Queryable,
  tables: RowTable[],
  found: Found,
  progress: (events: number) => void,
): Promise<{ streams: number; events: number }> {
  const rows = rowsBeside(headsInOrder(db, tables), found);
  const counted = { streams: 0, events: 0 };
  const textsTold = new Set<string>();
  let last: StoredEvent | undefined;
  for await (const page of pagesOfEvents(db)) {
    await checkTexts(db, page, textsTold, found);
    for (const event of page) {
      if (last && last.streamId !== event.streamId) {
        await rows.close(last);
        counted.streams += 1;
        last = undefined;
      }
      checkLink(last, event, found);
      last = event;
    }
    counted.events += page.length;
    progress(counted.events);
  }
  if (last) {
    await rows.close(last);
    counted.streams += 1;
  }
  await rows.end();
  return counted;
}

/** Walks the rows along with the streams. Ids compare as text as they do in PostgreSQL. */
function rowsBeside(heads: AsyncGenerator<Head>, found: Found) {
  let next: Head | undefined;
  let started = false;
  const advance = async () => {
    const { value, done } = await heads.next();
    next = done ? undefined : value;
    started = true;
  };
  const skipTo = async (id: string | undefined) => {
    if (!started) await advance();
    while (next && (id === undefined || next.id < id)) {
      found({ kind: 'orphanRow', stream: next.stream, streamId: next.id });
      await advance();
    }
  };
  return {
    /** The stream ends with this event: its row must say the same. */
    async close(last: StoredEvent): Promise<void> {
      await skipTo(last.streamId);
      const { stream, streamId, version, position } = last;
      const where = { stream, streamId, version, position };
      if (next?.id !== streamId || next.stream !== stream) {
        found({ kind: 'orphanStream', ...where });
        return;
      }
      if (next.version > version) found({ kind: 'cutOff', ...where, version: version + 1 });
      else if (next.version < version) found({ kind: 'inserted', ...where, version: next.version + 1 });
      else if (!next.head.equals(last.hash)) found({ kind: 'headDiffers', ...where });
      await advance();
    },
    end: () => skipTo(undefined),
  };
}

/** One event against the one before it in its stream. */
function checkLink(before: StoredEvent | undefined, event: StoredEvent, found: Found): void {
  const { position, hash, ...unhashed } = event;
  const where = { stream: event.stream, streamId: event.streamId, version: event.version, position };
  const expected = (before?.version ?? 0) + 1;
  if (event.version !== expected) found({ kind: 'missing', ...where, version: expected });
  if (!hashEvent(unhashed).equals(hash)) {
    found({ kind: wasElsewhere(event) ? 'reordered' : 'changed', ...where });
  } else if (event.version === expected && !event.prev.equals(before?.hash ?? GENESIS)) {
    // The event itself is whole, so the one it was chained to is no longer the one that stands there.
    if (!before) found({ kind: 'replaced', ...where });
    else if (isWhole(before))
      found({ kind: 'replaced', ...where, version: before.version, position: before.position });
  }
  if (before && before.position > position) found({ kind: 'reordered', ...where });
}

const isWhole = ({ position: _, hash, ...unhashed }: StoredEvent) => hashEvent(unhashed).equals(hash);

/** True when the event is whole but for its number: two events were exchanged. */
function wasElsewhere({ position: _, hash, ...unhashed }: StoredEvent): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) =>
    hashEvent({ ...unhashed, version: unhashed.version + step }).equals(hash),
  );
}

type EventRow = Omit<StoredEvent, 'streamId'> & { stream_id: string };

async function* pagesOfEvents(db: Queryable): AsyncGenerator<StoredEvent[]> {
  let after = { id: LOWEST, version: 0 };
  for (;;) {
    const { rows } = await db.query<EventRow & { actor: Actor }>({
      name: 'events-by-stream',
      text: `select position, stream, stream_id, version, type, at, actor, demand, data, prev, hash from events
        where (stream_id, version) > ($1, $2) order by stream_id, version limit ${PAGE}`,
      values: [after.id, after.version],
    });
    if (rows.length === 0) return;
    const page = rows.map(({ stream_id: streamId, ...row }) => ({ ...row, streamId }));
    yield page;
    const last = page.at(-1) as StoredEvent;
    after = { id: last.streamId, version: last.version };
  }
}

async function* headsInOrder(db: Queryable, tables: RowTable[]): AsyncGenerator<Head> {
  if (tables.length === 0) return;
  const each = tables.map(
    ({ name, stream }) => `select id, version, head, '${stream}' as stream from ${name} where id > $1`,
  );
  let after = LOWEST;
  for (;;) {
    const { rows } = await db.query<Head>(`${each.join(' union all ')} order by id limit ${PAGE}`, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
