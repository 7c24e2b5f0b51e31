import type { Queryable } from '../../../platform/db/queryable.ts';

/** One change of the calendar at a time, so that versions follow each other without gaps. */
export async function lockCalendar(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('calendar ' || current_schema(), 0))`);
}

export async function bumpCalendar(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'update office set calendar_version = calendar_version + 1 returning calendar_version as version',
  );
  return rows[0]?.version ?? 0;
}
