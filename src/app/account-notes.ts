import { randomUUID } from 'node:crypto';
import type { Instant } from '../kernel/time.ts';
import type { ToldEvent } from '../platform/auth/trail.ts';
import type { Queryable } from '../platform/db/queryable.ts';

/** Tells a person in the inbox what happened to their account. */
export function tellOfAccount(db: Queryable, now: () => Promise<Instant>) {
  return async (username: string, kind: ToldEvent): Promise<void> => {
    await db.query(
      `insert into inbox (staff, at, kind, demand, dedupe)
       values ($1, to_timestamp($2::float8 / 1000), $3, 'SC-6.2', $4)`,
      [username, await now(), kind, `account:${randomUUID()}`],
    );
  };
}
