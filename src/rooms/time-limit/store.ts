import type { Instant } from '../../kernel/time.ts';
import { OFFICE_COLUMNS, type OfficeColumns, type OfficeRow, officeOf } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { numbersOf } from '../../platform/db/sequence.ts';
import { readTogether } from '../../platform/db/together.ts';
import {
  type JoinedColumns,
  joinedRecordOf,
  RECORD_COLUMNS,
  type RecordColumns,
  recordOf,
  type StreamRecord,
  WITHOUT_TEXTS,
} from '../../platform/log/record.ts';
import { rowTable } from '../../platform/log/row-table.ts';
import { tickingRows } from '../../platform/log/ticking-rows.ts';
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
    support_clocks: 'jsonb',
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
  erasable: true,
});

export type CaseRecord = StreamRecord<CaseState>;

/** Cases by their clock. */
export const tickingCases = tickingRows<CaseState>(CASES);

/** A place among the open cases, which run by due moment. */
export type OpenPlace = { dueAt: Instant; number: string };

/** An open case as a new arrangement of days meets it; `calendarVersion` is the one its row was reckoned under. */
export type OutdatedCase = { record: CaseRecord; calendarVersion: number; place: OpenPlace };

type OutdatedColumns = RecordColumns<CaseState> & { calendar_version: number; due_at: Instant };

/**
 * The next open rows that stand on an older arrangement of days, locked. They are walked by due moment and each batch
 * begins where the last one ended: to look for what is left from the start would pass over all that is done, each time.
 */
export async function takeOutdatedCases(
  client: Queryable,
  calendarVersion: number,
  limit: number,
  after?: OpenPlace,
): Promise<OutdatedCase[]> {
  const { rows } = await client.query<OutdatedColumns>({
    name: 'cases-outdated',
    text: `select ${WITHOUT_TEXTS}, c.calendar_version, c.due_at from cases c
      where c.closed_at is null and c.calendar_version < $1 and (c.due_at, c.number) > ($3::timestamptz, $4)
      order by c.due_at, c.number limit $2 for update skip locked`,
    values: [
      calendarVersion,
      limit,
      after ? new Date(after.dueAt).toISOString() : '-infinity',
      after?.number ?? '',
    ],
  });
  return rows.map((row) => ({
    record: recordOf(row),
    calendarVersion: row.calendar_version,
    place: { dueAt: row.due_at, number: row.state.number },
  }));
}

/** Names the new arrangement on locked rows whose dates it leaves as they are. */
export async function keepUnderCalendar(client: Queryable, ids: string[], version: number): Promise<void> {
  if (ids.length === 0) return;
  await client.query({
    name: 'cases-keep-dates',
    text: 'update cases set calendar_version = $2 where id = any($1::uuid[])',
    values: [ids, version],
  });
}

/** The next accepted open cases by due moment. */
export async function acceptedCasesAfter(
  db: Queryable,
  limit: number,
  after?: OpenPlace,
): Promise<(OpenPlace & { state: CaseState })[]> {
  const { rows } = await db.query<{ state: CaseState; due_at: Instant }>({
    name: 'cases-accepted-and-open',
    text: `select c.state, c.due_at from cases c
      where c.closed_at is null and c.accepted_at is not null and (c.due_at, c.number) > ($2::timestamptz, $3)
      order by c.due_at, c.number limit $1`,
    values: [limit, after ? new Date(after.dueAt).toISOString() : '-infinity', after?.number ?? ''],
  });
  return rows.map(({ state, due_at: dueAt }) => ({ state, dueAt, number: state.number }));
}

export type OfficeAndCase = { office: OfficeRow; record?: CaseRecord };

/** One read for all commands that wait for it at this moment: the office, and each one's row. */
async function readMany(
  db: Queryable,
  by: 'number' | 'tracking_hash',
  values: string[],
): Promise<OfficeAndCase[]> {
  const { rows } = await db.query<OfficeColumns & JoinedColumns<CaseState>>({
    name: `office-and-cases-by-${by}`,
    text: `select ${OFFICE_COLUMNS}, ${RECORD_COLUMNS}
      from unnest($1::text[]) with ordinality as k(value, turn) cross join office o left join cases c on c.${by} = k.value
      order by k.turn`,
    values: [values],
  });
  if (rows.length === 0) throw new Error('table office has lost its row');
  return rows.map((row) => ({ office: officeOf(row), record: joinedRecordOf(row) }));
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

/** Open rows that name a person in any part, locked: what somebody who leaves must not leave behind. */
export async function takeCasesOf(client: Queryable, username: string, limit: number): Promise<CaseRecord[]> {
  const { rows } = await client.query<RecordColumns<CaseState>>(
    `select ${WITHOUT_TEXTS} from cases c
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

export const nextNumbers = (db: Queryable, count: number) => numbersOf(db, 'case_numbers', count);
