import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';

/** How many matters came in for each service item since a moment; repeats of one fault were asked for too. */
export async function countByService(db: Queryable, since: Instant): Promise<Map<string, number>> {
  const { rows } = await db.query<{ service: string; cases: number }>({
    name: 'cases-by-service',
    text: `select service, count(*)::int as cases from cases
      where received_at >= to_timestamp($1::float8 / 1000) and service is not null group by service`,
    values: [since],
  });
  return new Map(rows.map(({ service, cases }) => [service, cases]));
}

/** The item each of some matters came in for, with its version; matters without an item are left out. */
export async function itemsOfCases(
  db: Queryable,
  numbers: string[],
): Promise<Map<string, { code: string; version: number }>> {
  const { rows } = await db.query<{ number: string; service: string; service_version: number }>({
    name: 'items-of-cases',
    text: `select number, service, service_version from cases
      where number = any($1::text[]) and service is not null`,
    values: [numbers],
  });
  return new Map(
    rows.map(({ number, service, service_version }) => [number, { code: service, version: service_version }]),
  );
}
