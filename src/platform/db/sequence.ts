import type { Queryable } from './queryable.ts';

/** A block of numbers of a sequence, fetched ahead of need. */
export async function numbersOf(db: Queryable, sequence: string, count: number): Promise<number[]> {
  const { rows } = await db.query<{ n: number }>({
    name: `numbers-of-${sequence}`,
    text: `select nextval('${sequence}')::int8 as n from generate_series(1, $1)`,
    values: [count],
  });
  return rows.map((row) => Number(row.n));
}
