import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from './queryable.ts';

/** Records looks at personal data (SC-5.1): one row for each case or contact looked at. */
export async function recordLooks(
  db: Queryable,
  at: Instant,
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
