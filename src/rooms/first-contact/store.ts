import { OFFICE_COLUMNS, type OfficeColumns, type OfficeRow, officeOf } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { numbersOf } from '../../platform/db/sequence.ts';
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
  erasable: true,
});

export type ContactRecord = StreamRecord<ContactState>;

/** Contacts by their timer. */
export const tickingContacts = tickingRows<ContactState>(CONTACTS);

/** The one read of a command on a contact: the office and the row, in one round trip. */
export async function readContact(
  db: Queryable,
  number: string,
): Promise<{ office: OfficeRow; record?: ContactRecord }> {
  const { rows } = await db.query<OfficeColumns & JoinedColumns<ContactState>>({
    name: 'office-and-contact',
    text: `select ${OFFICE_COLUMNS}, ${RECORD_COLUMNS}
      from office o left join contacts c on c.number = $1`,
    values: [number],
  });
  const [row] = rows;
  if (!row) throw new Error('table office has lost its row');
  return { office: officeOf(row), record: joinedRecordOf(row) };
}

/** A contact by its number, locked to the end of the transaction. */
export const takeContact = (client: Queryable, number: string) =>
  take(client, number, 'contact-taken', WITHOUT_TEXTS);

/** The same with its texts. */
export const takeContactWhole = (client: Queryable, number: string) =>
  take(client, number, 'contact-taken-whole', RECORD_COLUMNS);

async function take(client: Queryable, number: string, name: string, columns: string) {
  const { rows } = await client.query<RecordColumns<ContactState>>({
    name,
    text: `select ${columns} from contacts c where c.number = $1 for update`,
    values: [number],
  });
  return rows[0] && recordOf(rows[0]);
}

export const nextContactNumbers = (db: Queryable, count: number) => numbersOf(db, 'contact_numbers', count);
