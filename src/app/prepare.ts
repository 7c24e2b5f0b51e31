import { defineFailures } from '../platform/db/failure.ts';
import { seedCalendar } from '../rooms/organisation/calendar/service.ts';
import type { Config } from './config.ts';
import type { Office } from './office.ts';
import { startFailures } from './texts/start.ts';

const fail = defineFailures(startFailures);

/** Whether anything has been entered yet: the calendar's seed does not count. */
export async function isEmpty(office: Office): Promise<boolean> {
  const { rows } = await office.db.pool.query<{ used: boolean }>(
    `select exists (select from departments) or exists (select from staff) or exists (select from cases)
       or exists (select from auth_user) as used`,
  );
  return rows[0]?.used === false;
}

/** Whether `init` has made the office, or a demo or a backup has brought one: then it has a name. */
export async function isMade(office: Office): Promise<boolean> {
  const { rows } = await office.db.pool.query<{ made: boolean }>(`select name <> '' as made from office`);
  return rows[0]?.made === true;
}

/**
 * What every start sees to: a demo database is opened as a demo only, and the reverse; the declared years that came
 * with the program are in the database.
 */
export async function prepareOffice(office: Office, config: Pick<Config, 'demo'>): Promise<void> {
  const row = await office.row();
  if (row.demo && !config.demo) throw fail('demoDatabase');
  if (!row.demo && config.demo && !(await isEmpty(office))) throw fail('realDatabase');
  const at = office.realNow();
  await office.db.withTransaction((client) => seedCalendar(client, office.db.jobsSchema, at));
}
