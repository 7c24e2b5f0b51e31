import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import { verifyLog } from '../../platform/log/verify.ts';
import { CONTACT_STATUSES } from '../../rooms/first-contact/model.ts';
import { ROW_TABLES } from '../cli/row-tables.ts';
import { writeContacts } from './contacts.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice('09-28 09:00');
});
afterAll(async () => office?.close());

describe('example contacts', () => {
  it('FC-1 one of each status at least, lived through by real commands, with a log that holds', async () => {
    const { office: opened, database } = office;
    const now = await opened.now();
    const { calendar } = await opened.worldAt(await opened.row());
    const count = await database.db.withTransaction((client) => writeContacts(opened, client, calendar, now));
    expect(await opened.now()).toBe(now);
    const { rows } = await database.db.pool.query<{ status: string }>('select status from contacts');
    expect(rows).toHaveLength(count);
    expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual([...CONTACT_STATUSES].sort());
    await opened.applyDue();
    expect((await verifyLog(database.db.pool, ROW_TABLES)).findings).toEqual([]);
    const clerk = await office.signIn('window');
    const { items } = (await clerk.get('/contacts?mine=following')).body;
    expect(items.length).toBeGreaterThan(3);
    const early = await database.db.pool.query(
      'select from contacts where received_at > to_timestamp($1::float8 / 1000)',
      [now],
    );
    expect(early.rowCount).toBe(0);
  });
});
