import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';

/** A matter that was just finished: no more of it than its item and when. */
export type FinishedRow = { number: string; service: string; version: number; at: Instant };

const MOST = 12;
/** What is older is no longer just finished. */
const DAYS = 7;

/** The matters of applicants finished last, the newest first; of one department where it is named. */
export async function justFinished(db: Queryable, now: Instant, department?: string): Promise<FinishedRow[]> {
  const { rows } = await db.query<FinishedRow>({
    name: 'cases-just-finished',
    text: `select c.number, c.state #>> '{service,code}' as service, (c.state #>> '{service,version}')::int as version,
        c.closed_at as at
      from cases c
      where c.status = 'finished' and c.source = 'application'
        and c.closed_at <= to_timestamp($1::float8 / 1000)
        and c.closed_at > to_timestamp($1::float8 / 1000) - interval '${DAYS} days'
        and ($2::text is null or c.department = $2) and c.state #>> '{service,code}' is not null
        and c.state #>> '{ending,outcome}' in ('done', 'agreed')
      order by c.closed_at desc, c.number limit ${MOST}`,
    values: [now, department ?? null],
  });
  return rows;
}
