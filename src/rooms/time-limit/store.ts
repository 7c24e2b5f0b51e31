import { OFFICE_COLUMNS, type OfficeColumns, type OfficeRow, officeOf } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { readTogether } from '../../platform/db/together.ts';
import type { StreamHead } from '../../platform/log/event.ts';
import { rowTable } from '../../platform/log/row-table.ts';
import type { CaseState } from './model.ts';

export const CASES = rowTable({
  name: 'cases',
  stream: 'case',
  columns: {
    number: 'text',
    tracking_hash: 'text',
    status: 'text',
    source: 'text',
    service: 'text',
    service_version: 'int',
    department: 'text',
    post: 'text',
    handler: 'text',
    backup: 'text',
    officer: 'text',
    maker: 'text',
    crew: 'text[]',
    merged_into: 'text',
    answer_level: 'text',
    event_from: 'timestamptz',
    event_to: 'timestamptz',
    supporters: 'text[]',
    supporting: 'text[]',
    matter: 'uuid',
    received_at: 'timestamptz',
    accepted_at: 'timestamptz',
    review_due_at: 'timestamptz',
    due_on: 'date',
    due_at: 'timestamptz',
    yellow_at: 'timestamptz',
    orange_at: 'timestamptz',
    provisional: 'bool',
    next_tick_at: 'timestamptz',
    closed_at: 'timestamptz',
    verdict: 'text',
    calendar_version: 'int',
    search: 'tsvector',
  },
  beside: ['tracking_hash', 'search'],
});

/** A case as one read brings it: state, place in its stream, and its texts by id (`null`: erased). */
export type CaseRecord = {
  stream: StreamHead;
  state: CaseState;
  calendarVersion: number;
  texts: Record<string, string | null>;
};

export type OfficeAndCase = { office: OfficeRow; record?: CaseRecord };

type CaseColumns = {
  id: string | null;
  version: number;
  head: Buffer;
  state: CaseState;
  case_calendar_version: number;
  texts: Record<string, string | null> | null;
};

const RECORD_COLUMNS = `c.id, c.version, c.head, c.state, c.calendar_version as case_calendar_version,
  (select json_object_agg(t.id, t.body) from texts t where t.stream_id = c.id) as texts`;

function recordOf(row: CaseColumns & { id: string }): CaseRecord {
  return {
    stream: { id: row.id, version: row.version, head: row.head },
    state: row.state,
    calendarVersion: row.case_calendar_version,
    texts: row.texts ?? {},
  };
}

/** One read for all commands that wait for it at this moment: the office, and each one's row. */
async function readMany(
  db: Queryable,
  by: 'number' | 'tracking_hash',
  values: string[],
): Promise<OfficeAndCase[]> {
  const { rows } = await db.query<OfficeColumns & CaseColumns>({
    name: `office-and-cases-by-${by}`,
    text: `select ${OFFICE_COLUMNS}, ${RECORD_COLUMNS}
      from unnest($1::text[]) with ordinality as k(value, turn) cross join office o left join cases c on c.${by} = k.value
      order by k.turn`,
    values: [values],
  });
  if (rows.length === 0) throw new Error('table office has lost its row');
  return rows.map((row) => {
    const office = officeOf(row);
    return row.id === null ? { office } : { office, record: recordOf(row as typeof row & { id: string }) };
  });
}

/** The one read of a command on a case: the office and the row, in one round trip. */
export const readCase = readTogether((db, numbers: string[]) => readMany(db, 'number', numbers));

export const readTracked = readTogether((db, hashes: string[]) => readMany(db, 'tracking_hash', hashes));

/** A remembered answer as the door checks it. */
export type RememberedRow = { body_hash: string; status: number; answer: unknown };

type RememberedColumns = { body_hash: string | null; answered: number; answer: unknown };

/** Where the answer to a retry is kept; both null without an Idempotency-Key. */
type KeyOfAnswer = { scope: string | null; key: string | null };

/** The one read of submissions: the office, and the answer remembered for each Idempotency-Key. */
export const readOfficeAndRemembered = readTogether(async (db: Queryable, keys: KeyOfAnswer[]) => {
  const { rows } = await db.query<OfficeColumns & RememberedColumns>({
    name: 'office-and-remembered',
    text: `select ${OFFICE_COLUMNS}, i.body_hash, i.status as answered, i.answer
      from unnest($1::text[], $2::text[]) with ordinality as k(scope, key, turn) cross join office o
      left join idempotency i on i.scope = k.scope and i.key = k.key and i.created_at > now() - interval '24 hours'
      order by k.turn`,
    values: [keys.map(({ scope }) => scope), keys.map(({ key }) => key)],
  });
  if (rows.length === 0) throw new Error('table office has lost its row');
  return rows.map((row) => ({ office: officeOf(row), remembered: rememberedOf(row) }));
});

function rememberedOf({ body_hash, answered, answer }: RememberedColumns): RememberedRow | undefined {
  return body_hash === null ? undefined : { body_hash, status: answered, answer };
}

/** Rows whose clock has something to say, locked so that two workers never take the same. Inside a transaction. */
export async function takeDueCases(client: Queryable, until: number, limit: number): Promise<CaseRecord[]> {
  const { rows } = await client.query<CaseColumns & { id: string }>({
    name: 'cases-to-tick',
    text: `select c.id, c.version, c.head, c.state, c.calendar_version as case_calendar_version, null as texts from cases c
      where c.next_tick_at <= to_timestamp($1::float8 / 1000) order by c.next_tick_at, c.number limit $2
      for update skip locked`,
    values: [until, limit],
  });
  return rows.map(recordOf);
}

/** The earliest tick of all cases at or before a moment; the demo clock stops at each on its way. */
export async function earliestTick(db: Queryable, until: number): Promise<number | undefined> {
  const { rows } = await db.query<{ at: number | null }>({
    name: 'earliest-tick',
    text: 'select min(next_tick_at) as at from cases where next_tick_at <= to_timestamp($1::float8 / 1000)',
    values: [until],
  });
  return rows[0]?.at ?? undefined;
}

/** Open rows still standing on an older arrangement of days, locked. Inside a transaction. */
export async function takeOutdatedCases(
  client: Queryable,
  calendarVersion: number,
  limit: number,
): Promise<CaseRecord[]> {
  const { rows } = await client.query<CaseColumns & { id: string }>({
    name: 'cases-outdated',
    text: `select c.id, c.version, c.head, c.state, c.calendar_version as case_calendar_version, null as texts from cases c
      where c.closed_at is null and c.calendar_version < $1 order by c.calendar_version, c.due_at limit $2
      for update skip locked`,
    values: [calendarVersion, limit],
  });
  return rows.map(recordOf);
}

/** Open rows that name a person in any part, locked: what somebody who leaves must not leave behind. */
export async function takeCasesOf(client: Queryable, username: string, limit: number): Promise<CaseRecord[]> {
  const { rows } = await client.query<CaseColumns & { id: string }>(
    `select c.id, c.version, c.head, c.state, c.calendar_version as case_calendar_version, null as texts from cases c
     where c.closed_at is null and ($1 in (c.handler, c.backup, c.officer) or $1 = any(c.crew)
       or c.supporters && array['staff:' || $1])
     order by c.due_at limit $2 for update`,
    [username, limit],
  );
  return rows.map(recordOf);
}

/** Everybody whom an open row names in some part. */
export async function namedInOpenCases(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ username: string }>(
    `select distinct username from cases c, unnest(array[c.handler, c.backup, c.officer] || c.crew) as username
     where c.closed_at is null and username is not null`,
  );
  return rows.map(({ username }) => username);
}

/** A block of case numbers, fetched ahead of need. */
export async function nextNumbers(db: Queryable, count: number): Promise<number[]> {
  const { rows } = await db.query<{ n: number }>({
    name: 'case-numbers',
    text: `select nextval('case_numbers')::int8 as n from generate_series(1, $1)`,
    values: [count],
  });
  return rows.map((row) => Number(row.n));
}

/** Records a look at unmasked personal data (SC-5.1). */
export async function recordLookUp(db: Queryable, at: number, staff: string, number: string): Promise<void> {
  await db.query(
    `insert into look_ups (at, staff, number, demand) values (to_timestamp($1::float8 / 1000), $2, $3, 'SC-5.1')`,
    [at, staff, number],
  );
}
