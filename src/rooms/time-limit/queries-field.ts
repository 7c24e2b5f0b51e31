import type { Queryable } from '../../platform/db/queryable.ts';

/** Open jobs of each of some people; who has none is not in it. */
export async function openJobsOf(db: Queryable, people: string[]): Promise<Record<string, number>> {
  const { rows } = await db.query<{ staff: string; jobs: number }>({
    name: 'open-jobs-of',
    text: `select m.staff, count(*)::int as jobs from cases c cross join unnest(c.crew) as m(staff)
      where c.closed_at is null and c.crew <> '{}' and c.crew && $1 and m.staff = any($1) group by m.staff`,
    values: [people],
  });
  return Object.fromEntries(rows.map(({ staff, jobs }) => [staff, jobs]));
}
