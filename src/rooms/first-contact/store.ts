import { OFFICE_COLUMNS, type OfficeColumns, type OfficeRow, officeOf } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { StreamHead } from '../../platform/log/event.ts';
import { rowTable } from '../../platform/log/row-table.ts';
import { eraseTexts } from '../../platform/log/texts.ts';
import type { ContactState } from './model.ts';

export const CONTACTS = rowTable({
  name: 'contacts',
  stream: 'contact',
  columns: {
    number: 'text',
    status: 'text',
    channel: 'text',
    kind: 'text',
    officer: 'text',
    maker: 'text',
    department: 'text',
    departments: 'text[]',
    to_department: 'text',
    to_staff: 'text',
    receiver: 'text',
    asked: 'text[]',
    case_number: 'text',
    received_at: 'timestamptz',
    closed_at: 'timestamptz',
    next_tick_at: 'timestamptz',
    calendar_version: 'int',
    phone_hash: 'text',
    search: 'tsvector',
  },
  beside: ['phone_hash', 'search'],
});

/** A contact as one read brings it: state, place in its stream, and its texts by id (`null`: erased). */
export type ContactRecord = {
  stream: StreamHead;
  state: ContactState;
  texts: Record<string, string | null>;
};

type ContactColumns = {
  id: string;
  version: number;
  head: Buffer;
  state: ContactState;
  texts: Record<string, string | null> | null;
};

const TEXTS = '(select json_object_agg(t.id, t.body) from texts t where t.stream_id = c.id) as texts';

const recordOf = ({ id, version, head, state, texts }: ContactColumns): ContactRecord => ({
  stream: { id, version, head },
  state,
  texts: texts ?? {},
});

/** The one read of a command on a contact: the office and the row, in one round trip. */
export async function readContact(
  db: Queryable,
  number: string,
): Promise<{ office: OfficeRow; record?: ContactRecord }> {
  const { rows } = await db.query<OfficeColumns & Omit<ContactColumns, 'id'> & { id: string | null }>({
    name: 'office-and-contact',
    text: `select ${OFFICE_COLUMNS}, c.id, c.version, c.head, c.state, ${TEXTS}
      from office o left join contacts c on c.number = $1`,
    values: [number],
  });
  const [row] = rows;
  if (!row) throw new Error('table office has lost its row');
  const office = officeOf(row);
  return row.id === null ? { office } : { office, record: recordOf({ ...row, id: row.id }) };
}

/** A contact by its number, locked to the end of the transaction. */
export async function takeContact(client: Queryable, number: string): Promise<ContactRecord | undefined> {
  const { rows } = await client.query<ContactColumns>({
    name: 'contact-taken',
    text: 'select c.id, c.version, c.head, c.state, null as texts from contacts c where c.number = $1 for update',
    values: [number],
  });
  return rows[0] && recordOf(rows[0]);
}

/** Rows that have something to say, locked so that two workers never take the same. Inside a transaction. */
export async function takeDueContacts(
  client: Queryable,
  until: number,
  limit: number,
): Promise<ContactRecord[]> {
  const { rows } = await client.query<ContactColumns>({
    name: 'contacts-to-tick',
    text: `select c.id, c.version, c.head, c.state, null as texts from contacts c
      where c.next_tick_at <= to_timestamp($1::float8 / 1000) order by c.next_tick_at, c.number limit $2
      for update skip locked`,
    values: [until, limit],
  });
  return rows.map(recordOf);
}

export async function earliestTick(db: Queryable, until: number): Promise<number | undefined> {
  const { rows } = await db.query<{ at: number | null }>({
    name: 'earliest-contact-tick',
    text: 'select min(next_tick_at) as at from contacts where next_tick_at <= to_timestamp($1::float8 / 1000)',
    values: [until],
  });
  return rows[0]?.at ?? undefined;
}

/** Open rows still standing on an older arrangement of days, locked. Inside a transaction. */
export async function takeOutdatedContacts(
  client: Queryable,
  calendarVersion: number,
  limit: number,
): Promise<ContactRecord[]> {
  const { rows } = await client.query<ContactColumns>({
    name: 'contacts-outdated',
    text: `select c.id, c.version, c.head, c.state, null as texts from contacts c
      where c.closed_at is null and c.calendar_version < $1 order by c.calendar_version, c.number limit $2
      for update skip locked`,
    values: [calendarVersion, limit],
  });
  return rows.map(recordOf);
}

/** A block of contact numbers, fetched ahead of need. */
export async function nextContactNumbers(db: Queryable, count: number): Promise<number[]> {
  const { rows } = await db.query<{ n: number }>({
    name: 'contact-numbers',
    text: `select nextval('contact_numbers')::int8 as n from generate_series(1, $1)`,
    values: [count],
  });
  return rows.map((row) => Number(row.n));
}

/** Records looks at personal data of contacts (SC-5.1): one row for each contact looked at. */
export async function recordLooks(
  db: Queryable,
  at: number,
  staff: string,
  numbers: string[],
): Promise<void> {
  if (numbers.length === 0) return;
  await db.query(
    `insert into look_ups (at, staff, number, demand)
     select to_timestamp($1::float8 / 1000), $2, number, 'SC-5.1' from unnest($3::text[]) as number`,
    [at, staff, numbers],
  );
}

/** Forgets a contact's texts, and with them what was made of them: the hash of the phone and the words of the search. */
export async function forgetContact(client: Queryable, number: string, at: number): Promise<number> {
  const record = await takeContact(client, number);
  if (!record) return 0;
  await client.query('update contacts set phone_hash = null, search = null where number = $1', [number]);
  return eraseTexts(client, record.stream.id, at);
}
