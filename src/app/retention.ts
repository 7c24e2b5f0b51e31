import { monthsBefore } from '../kernel/time.ts';
import { eraseMatter, mattersToForget } from '../platform/log/erase.ts';
import type { RowTable } from '../platform/log/row-table.ts';
import { CONTACTS } from '../rooms/first-contact/store.ts';
import { CASES } from '../rooms/time-limit/store.ts';
import type { Office } from './office.ts';

/** How many matters are forgotten in one go; what is left waits for the next round of housekeeping. */
const MOST_AT_ONCE = 2_000;

/** Forgets the personal data of matters that ended long enough ago, each in a transaction of its own (PIPL 19, 47). */
export async function forgetWhatIsOver(
  office: Pick<Office, 'db' | 'files' | 'now'>,
  months: number,
): Promise<number> {
  const now = await office.now();
  const before = monthsBefore(now, months);
  const forget = async (table: RowTable) => {
    const numbers = await mattersToForget(office.db.pool, table, before, MOST_AT_ONCE);
    for (const number of numbers) await forgetOne(office, table, number, now);
    return numbers.length;
  };
  const forgotten = (await forget(CASES)) + (await forget(CONTACTS));
  await removeFilesLeftOver(office);
  return forgotten;
}

async function forgetOne(
  { db, files }: Pick<Office, 'db' | 'files'>,
  table: RowTable,
  number: string,
  at: number,
): Promise<void> {
  const erased = await db.withTransaction((client) =>
    eraseMatter(client, table, number, { why: 'retention', at }),
  );
  if (erased) await files.removeBoundTo(erased.streamId);
}

/** Files of matters whose texts are gone already: somebody died between the two, or the disk could not be written. */
async function removeFilesLeftOver({ db, files }: Pick<Office, 'db' | 'files'>): Promise<void> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select distinct u.bound_to as id from uploads u
     where exists (select from cases c where c.id = u.bound_to and c.erased_at is not null)
        or exists (select from contacts s where s.id = u.bound_to and s.erased_at is not null)`,
  );
  for (const { id } of rows) await files.removeBoundTo(id);
}
