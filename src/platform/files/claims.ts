import { hashed } from '../auth/secrets.ts';
import type { Queryable } from '../db/queryable.ts';

/**
 * The ids of uploads that are there, still free, and whose claim is right; `undefined` when any of them is not. They
 * are bound by the statement that saves the matter, so that a claim serves one matter only.
 */
export async function claimUploads(
  db: Queryable,
  uploads: { id: string; claim: string }[],
): Promise<string[] | undefined> {
  const wanted = new Map(uploads.map(({ id, claim }) => [id.toLowerCase(), hashed(claim)]));
  const { rows } = await db.query<{ id: string; claim_hash: string }>({
    name: 'uploads-to-claim',
    text: 'select id, claim_hash from uploads where id = any($1::uuid[]) and bound_to is null',
    values: [[...wanted.keys()]],
  });
  const right = rows.filter((row) => wanted.get(row.id) === row.claim_hash);
  return right.length === wanted.size ? right.map((row) => row.id) : undefined;
}

/** Which of some uploads are images: re-encoded here, so that they may be shown. */
export async function imagesAmong(db: Queryable, ids: string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'uploads-shown',
    text: 'select id from uploads where id = any($1::uuid[]) and shown',
    values: [ids],
  });
  return rows.map(({ id }) => id);
}
