import { runMigrations } from 'graphile-worker';
import type { Database } from '../db/pool.ts';

/**
 * Brings graphile-worker's own schema up to date, as the serving role that owns it. Its first step would create the
 * schema, which that role may not; where its register of migrations stands already it does not try.
 */
export async function installJobs(db: Database): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`jobs ${db.jobsSchema}`]);
    await client.query(
      `create table if not exists ${db.jobsSchema}.migrations
       (id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`,
    );
    await runMigrations({ pgPool: db.pool, schema: db.jobsSchema });
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`jobs ${db.jobsSchema}`]);
    client.release();
  }
}
