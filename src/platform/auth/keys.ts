import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import { hashed } from './secrets.ts';
import { createShortCache } from './short-cache.ts';

/** Key expiry is real time, never the demo clock's. */
export type KeyFacts = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
};

const COLUMNS = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

/** Makes a key for a program. The plaintext is given once; only its SHA-256 is kept. */
export async function createKey(
  db: Queryable,
  name: string,
  scopes: string[],
  expiresAt: Instant | null = null,
): Promise<{ id: string; key: string }> {
  const id = randomUUID();
  const key = `yinuo_${randomBytes(32).toString('base64url')}`;
  await db.query(
    'insert into api_keys (id, name, secret_hash, scopes, expires_at) values ($1, $2, $3, $4, $5)',
    [id, name, hashed(key), scopes, expiresAt === null ? null : new Date(expiresAt).toISOString()],
  );
  return { id, key };
}

export async function listKeys(db: Queryable): Promise<KeyFacts[]> {
  const { rows } = await db.query<KeyFacts>(`select ${COLUMNS} from api_keys order by created_at, id`);
  return rows;
}

/** False when there is no such key in force. In force everywhere within five seconds. */
export async function revokeKey(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update api_keys set revoked_at = now() where id = $1 and revoked_at is null',
    [id],
  );
  return rowCount === 1;
}

export type Keys = { find(key: string): Promise<{ id: string; scopes: string[] } | undefined> };

export function createKeys(db: Queryable): Keys {
  const cache = createShortCache<{ id: string; scopes: string[] }>();
  return {
    async find(key) {
      if (!/^yinuo_[\w-]{43}$/.test(key)) return undefined;
      const hash = hashed(key);
      return cache.get(hash, async () => {
        const { rows } = await db.query<{ id: string; scopes: string[] }>({
          name: 'key-look-up',
          text: `select id, scopes from api_keys
            where secret_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
          values: [hash],
        });
        return rows[0];
      });
    },
  };
}
