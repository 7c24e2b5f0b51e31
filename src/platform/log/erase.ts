import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import type { RowTable } from './row-table.ts';
import { eraseTexts } from './texts.ts';

/** Why personal data went: its time was over (PIPL 19, 47), or the person wished it (PIPL 47). */
export type Erasing = { why: 'retention' | 'request'; at: Instant; by?: string };

export type Erased = { streamId: string; texts: number };

/**
 * Forgets a closed matter: every text of its stream, and what was made of texts beside its row. What happened when, and
 * under which promise, stays; so do the digests, and `verify` says of each text when it went. In the caller's
 * transaction. `undefined` where there is no such closed matter, or it was forgotten already.
 */
export async function eraseMatter(
  client: Queryable,
  { name, stream, columns }: RowTable,
  number: string,
  { why, at, by }: Erasing,
): Promise<Erased | undefined> {
  const blanked = ['search', 'phone_hash'].filter((column) => column in columns);
  const { rows } = await client.query<{ id: string }>(
    `update ${name} set erased_at = to_timestamp($2::float8 / 1000), ${blanked.map((column) => `${column} = null`).join(', ')}
     where number = $1 and closed_at is not null and erased_at is null returning id`,
    [number, at],
  );
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  const texts = await eraseTexts(client, id, at);
  await client.query(
    `insert into erasures (at, stream, stream_id, number, why, by, texts)
     values (to_timestamp($1::float8 / 1000), $2, $3, $4, $5, $6, $7)`,
    [at, stream, id, number, why, by ?? null, texts],
  );
  return { streamId: id, texts };
}

/** Numbers of matters that were closed before a moment and are not forgotten yet, the oldest first. */
export async function mattersToForget(
  db: Queryable,
  { name }: RowTable,
  closedBefore: Instant,
  most: number,
): Promise<string[]> {
  const { rows } = await db.query<{ number: string }>(
    `select number from ${name} where closed_at < to_timestamp($1::float8 / 1000) and erased_at is null
     order by closed_at limit $2`,
    [closedBefore, most],
  );
  return rows.map(({ number }) => number);
}
