import { runMigrations } from 'graphile-worker';
import { underLock } from '../db/lock.ts';
import type { Database } from '../db/pool.ts';

/**
 * Brings graphile-worker's own schema up to date, as the serving role that owns it. Its first step would create the
 * schema, which that role may not; where its register of migrations stands already it does not try.
 */
export function installJobs(db: Database): Promise<void> {
  return underLock(db, 'jobs', async (client) => {
    await client.query(
      `create table if not exists ${db.jobsSchema}.migrations
       (id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`,
    );
    await runMigrations({ pgPool: db.pool, schema: db.jobsSchema });
  });
}
