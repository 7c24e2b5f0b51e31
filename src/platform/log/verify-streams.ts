import type { Queryable } from '../db/queryable.ts';
import type { Actor } from './event.ts';
import type { Found, StoredEvent, VerifiedTable } from './finding.ts';
import { isSameJson } from './same-json.ts';
import { checkLink } from './verify-links.ts';
import { checkTexts } from './verify-texts.ts';

type Row = { id: string; stream: string; version: number; head: Buffer; state: object | null };

const PAGE = 5_000;
const PAGE_OF_ROWS = 1_000;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/**
 * Follows every stream from its first event to its row: links, head, and where the table gives its fold what the row
 * says. Events and rows are read side by side in the order of their ids, so that a log of any length needs the memory
 * of a page.
 */
export async function verifyStreams(
  db: Queryable,
  tables: VerifiedTable[],
  found: Found,
  progress: (events: number) => void,
): Promise<{ streams: number; events: number }> {
  const rows = rowsBeside(rowsInOrder(db, tables), found);
  const folds = new Map(tables.map(({ stream, evolve }) => [stream, evolve]));
  const counted = { streams: 0, events: 0 };
  const textsTold = new Set<string>();
  let stream: Followed | undefined;
  let page = await eventsAfter(db);
  while (page.length > 0) {
    await checkTexts(db, page, textsTold, found);
    // The database reads on while this page is hashed and folded.
    const next = eventsAfter(db, page.at(-1));
    next.catch(() => {});
    for (const event of page) {
      if (stream && stream.last.streamId !== event.streamId) {
        await rows.close(stream);
        stream = undefined;
      }
      if (!stream) counted.streams += 1;
      stream = follow(stream, event, folds.get(event.stream), found);
    }
    counted.events += page.length;
    progress(counted.events);
    page = await next;
  }
  if (stream) await rows.close(stream);
  await rows.end();
  return counted;
}

/** A stream as far as it was read: its last event, what it folds to, and whether everything held so far. */
type Followed = { last: StoredEvent; whole: boolean; state: object | undefined };

function follow(
  before: Followed | undefined,
  event: StoredEvent,
  evolve: VerifiedTable['evolve'],
  found: Found,
): Followed {
  let whole = before?.whole ?? true;
  checkLink(before?.last, event, (finding) => {
    whole = false;
    found(finding);
  });
  // What was tampered with may not fold at all, and has been told already.
  if (!whole || !evolve) return { last: event, whole, state: undefined };
  try {
    return { last: event, whole, state: evolve(before?.state, event) };
  } catch {
    const { stream, streamId, version, position } = event;
    found({ kind: 'stateDiffers', stream, streamId, version, position });
    return { last: event, whole: false, state: undefined };
  }
}

/** Walks the rows along with the streams. Ids compare as text as they do in PostgreSQL. */
function rowsBeside(rows: AsyncGenerator<Row>, found: Found) {
  let next: Row | undefined;
  let started = false;
  const advance = async () => {
    const { value, done } = await rows.next();
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
    /** The stream ends here: its row must say the same. */
    async close(followed: Followed): Promise<void> {
      const { stream, streamId, version, position } = followed.last;
      await skipTo(streamId);
      const where = { stream, streamId, version, position };
      if (next?.id !== streamId || next.stream !== stream) {
        found({ kind: 'orphanStream', ...where });
        return;
      }
      if (next.version > version) found({ kind: 'cutOff', ...where, version: version + 1 });
      else if (next.version < version) found({ kind: 'inserted', ...where, version: next.version + 1 });
      else if (!next.head.equals(followed.last.hash)) found({ kind: 'headDiffers', ...where });
      else if (followed.state && followed.whole && !isSameJson(followed.state, next.state)) {
        found({ kind: 'stateDiffers', ...where });
      }
      await advance();
    },
    end: () => skipTo(undefined),
  };
}

type EventRow = Omit<StoredEvent, 'streamId'> & { stream_id: string };

/** The next page of the log, stream by stream. */
async function eventsAfter(db: Queryable, last?: StoredEvent): Promise<StoredEvent[]> {
  const { rows } = await db.query<EventRow & { actor: Actor }>({
    name: 'events-by-stream',
    text: `select position, stream, stream_id, version, type, at, actor, demand, data, prev, hash from events
      where (stream_id, version) > ($1, $2) order by stream_id, version limit ${PAGE}`,
    values: [last?.streamId ?? LOWEST, last?.version ?? 0],
  });
  return rows.map(({ stream_id: streamId, ...row }) => ({ ...row, streamId }));
}

async function* rowsInOrder(db: Queryable, tables: VerifiedTable[]): AsyncGenerator<Row> {
  if (tables.length === 0) return;
  const each = tables.map(
    ({ name, stream, evolve }) =>
      `select id, version, head, '${stream}' as stream, ${evolve ? 'state' : 'null::jsonb as state'} from ${name} where id > $1`,
  );
  let after = LOWEST;
  for (;;) {
    const { rows } = await db.query<Row>(`${each.join(' union all ')} order by id limit ${PAGE_OF_ROWS}`, [
      after,
    ]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
