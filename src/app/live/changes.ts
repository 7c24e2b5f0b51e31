import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { ContactState } from '../../rooms/first-contact/model.ts';
import * as contactPolicy from '../../rooms/first-contact/policy.ts';
import type { OrganisationView } from '../../rooms/organisation/model.ts';
import type { CaseState } from '../../rooms/time-limit/model.ts';
import * as casePolicy from '../../rooms/time-limit/policy.ts';

/** A matter that changed, with all that is needed to tell who may know. */
export type Changed =
  | { kind: 'case'; number: string; state: CaseState }
  | { kind: 'contact'; number: string; state: ContactState };

/** Secrecy holds for the mere news of a change as well (SC-6). */
export function maySeeChange(
  changed: Changed,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): boolean {
  return changed.kind === 'case'
    ? casePolicy.maySee(casePolicy.standingOf(changed.state, username, organisation, now))
    : contactPolicy.maySee(contactPolicy.standingOf(changed.state, username, organisation, now));
}

/** So many are looked at in one round; what is beyond is told as “something”. */
export const MOST_CHANGED = 500;

/**
 * Ids that a table hands out in order but shows out of order: a transaction that took a lower one may end later. Each
 * is given once; those of the last rounds are read again.
 */
export function createReader(rounds: number) {
  let floors: number[] = [];
  let seen = new Set<number>();
  return {
    /** Everything above this is to be read. */
    floor: (): number => floors[0] ?? 0,
    begin(top: number) {
      floors = Array.from({ length: rounds }, () => top);
      seen = new Set();
    },
    /** Those not given before. */
    take<T extends { id: number }>(rows: T[]): T[] {
      const fresh = rows.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      floors = [...floors.slice(1), Math.max(floors.at(-1) ?? 0, ...rows.map(({ id }) => id))];
      const floor = floors[0] ?? 0;
      seen = new Set([...seen].filter((id) => id > floor));
      return fresh;
    },
  };
}

/** The streams of matters that have new events above a position. */
export async function readEvents(db: Queryable, above: number) {
  const { rows } = await db.query<{ id: number; stream: 'case' | 'contact'; streamId: string }>({
    name: 'live-events',
    text: `select position as id, stream, stream_id as "streamId" from events
      where position > $1 and stream in ('case', 'contact') order by position limit 5000`,
    values: [above],
  });
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Whose inbox has new notes above an id, among these people. */
export async function readNotes(db: Queryable, above: number, staff: string[]) {
  const { rows } = await db.query<{ id: number; staff: string }>({
    name: 'live-notes',
    text: 'select id, staff from inbox where id > $1 and staff = any($2) order by id limit 5000',
    values: [above, staff],
  });
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** The newest of both, to begin from. */
export async function readTops(db: Queryable): Promise<{ events: number; notes: number }> {
  const { rows } = await db.query<{ events: string; notes: string }>(
    `select coalesce((select max(position) from events), 0) as events,
       coalesce((select max(id) from inbox), 0) as notes`,
  );
  return { events: Number(rows[0]?.events ?? 0), notes: Number(rows[0]?.notes ?? 0) };
}

/** The matters as they stand. */
export async function readChanged(
  db: Queryable,
  kind: 'case' | 'contact',
  ids: string[],
): Promise<Changed[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query(
    `select number, state from ${kind === 'case' ? 'cases' : 'contacts'} where id = any($1)`,
    [ids],
  );
  return rows.map(({ number, state }) => ({ kind, number, state }) as Changed);
}
