import type { Database } from './pool.ts';

/** Why the serving role could change what is written: it rules the server, owns the tables, or was granted too much. */
export type SeparationGap = 'superuser' | 'ownsEvents' | 'mayBecomeOwner' | 'mayChangeEvents';

/** Tables that only ever grow. */
const APPEND_ONLY = 'events';

/**
 * Asks PostgreSQL whether the serving role is really unable to rewrite the log, for `readyz` and `verify`. Separate
 * URLs alone prove nothing: the role may be a superuser or may have been granted more by hand. An empty list is a
 * proof; with one URL the list is never empty, and triggers refuse instead.
 */
export async function findSeparationGaps(db: Database): Promise<SeparationGap[]> {
  const { rows } = await db.pool.query<Record<SeparationGap, boolean>>(
    `select (select rolsuper from pg_roles where rolname = current_user) as superuser,
            c.relowner = current_user::regrole as "ownsEvents",
            c.relowner <> current_user::regrole and pg_has_role(current_user, c.relowner, 'MEMBER') as "mayBecomeOwner",
            has_table_privilege(current_user, c.oid, 'UPDATE') or has_any_column_privilege(current_user, c.oid, 'UPDATE')
              or has_table_privilege(current_user, c.oid, 'DELETE, TRUNCATE, TRIGGER') as "mayChangeEvents"
       from pg_class c
      where c.oid = to_regclass($1)`,
    [APPEND_ONLY],
  );
  const [found] = rows;
  if (!found) return [];
  const gaps: SeparationGap[] = ['superuser', 'ownsEvents', 'mayBecomeOwner', 'mayChangeEvents'];
  return gaps.filter((gap) => found[gap]);
}
