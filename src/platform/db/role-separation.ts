import type { Database } from './pool.ts';

/** Why the serving role could change what is written: it rules the server, owns what it serves, or was granted too much. */
export type SeparationGap =
  | 'superuser'
  | 'mayMakeRoles'
  | 'ownsSchema'
  | 'ownsEvents'
  | 'mayBecomeOwner'
  | 'mayChangeEvents';

/** Tables that only ever grow. */
const APPEND_ONLY = ['events', 'seals'];

/**
 * Asks PostgreSQL whether the serving role is really unable to rewrite the log, for `readyz` and `verify`. Separate
 * URLs alone prove nothing: the role may be a superuser or may have been granted more by hand. An empty list is a
 * proof; with one URL the list is never empty, and triggers refuse instead. `undefined` where there is no log yet.
 */
export async function findSeparationGaps(db: Pick<Database, 'pool'>): Promise<SeparationGap[] | undefined> {
  const { rows } = await db.pool.query<Record<SeparationGap, boolean>>(
    // Whoever owns a schema may drop what others made in it. Before PostgreSQL 16 whoever may make roles may also take
    // the owner's.
    `select me.rolsuper as superuser,
            me.rolcreaterole and current_setting('server_version_num')::int < 160000 as "mayMakeRoles",
            bool_or(n.nspowner = me.oid) as "ownsSchema",
            bool_or(c.relowner = me.oid) as "ownsEvents",
            bool_or((c.relowner <> me.oid and pg_has_role(me.oid, c.relowner, 'MEMBER'))
              or (n.nspowner <> me.oid and pg_has_role(me.oid, n.nspowner, 'MEMBER'))) as "mayBecomeOwner",
            bool_or(has_table_privilege(me.oid, c.oid, 'UPDATE') or has_any_column_privilege(me.oid, c.oid, 'UPDATE')
              or has_table_privilege(me.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER')) as "mayChangeEvents"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles me
      where n.nspname = current_schema() and c.relname = any($1) and me.rolname = current_user
      group by me.rolsuper, me.rolcreaterole`,
    [APPEND_ONLY],
  );
  const [found] = rows;
  if (!found) return undefined;
  return (Object.keys(found) as SeparationGap[]).filter((gap) => found[gap]);
}
