import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../db/queryable.ts';

/** A secret that all processes of this office share, made by whoever comes first. */
export async function loadSecret(
  db: Queryable,
  name: 'session' | 'device' | 'phone' | 'secondFactor',
): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await db.query('insert into server_secrets (name, value) values ($1, $2) on conflict (name) do nothing', [
    name,
    value,
  ]);
  const { rows } = await db.query<{ value: string }>('select value from server_secrets where name = $1', [
    name,
  ]);
  return rows[0]?.value ?? value;
}

/** SHA-256, base64url. For things that are random already, or only counted: usernames of failures, keys, devices. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
