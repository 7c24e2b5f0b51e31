import type pg from 'pg';
import type { Database } from './pool.ts';

/**
 * Runs `work` while no other process of this schema runs work of the same name: the others wait for as long as it
 * takes. The lock is let go with its connection, so that a killed process holds nobody up.
 *
 * @param work may use the connection that holds the lock
 */
export async function underLock<T>(
  db: Pick<Database, 'patientPool' | 'schema'>,
  name: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const key = [`yinuo ${name} ${db.schema}`];
  const client = await db.patientPool().connect();
  let broken: unknown;
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', key);
    return await work(client);
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key).catch((error: unknown) => {
      broken = error;
    });
    client.release(broken instanceof Error ? broken : undefined);
  }
}
