import type { Office } from '../src/app/office.ts';

const TABLES = ['cases', 'events', 'texts', 'inbox', 'idempotency'];

export type Size = { cases: number; rows: Record<string, number>; bytes: number };

/** Rows and bytes, indexes included, of all that cases are made of. */
export async function sizeOfCases(office: Office): Promise<Size> {
  const rows: Record<string, number> = {};
  let bytes = 0;
  for (const table of TABLES) {
    const found = await office.db.pool.query<{ rows: number; bytes: number }>(
      `select count(*)::int8 as rows, pg_total_relation_size('${table}') as bytes from ${table}`,
    );
    rows[table] = found.rows[0]?.rows ?? 0;
    bytes += found.rows[0]?.bytes ?? 0;
  }
  return { cases: rows['cases'] ?? 0, rows, bytes };
}

/** What one more case costs, from two looks. */
export function describeGrowth(before: Size, after: Size): string {
  const cases = after.cases - before.cases;
  const each = TABLES.map((table) => {
    const added = ((after.rows[table] ?? 0) - (before.rows[table] ?? 0)) / cases;
    return `${Number(added.toFixed(2))} ${table}`;
  });
  const kilobytes = (after.bytes - before.bytes) / cases / 1024;
  return `a case: ${each.join(', ')}; ${kilobytes.toFixed(1)} KB with indexes`;
}
