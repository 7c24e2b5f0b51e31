import type pg from 'pg';
import { COPIED } from './stamp.ts';

type Definition = { table: string; name: string; constraint: boolean; definition: string };

/**
 * Takes the indexes off the tables that are about to be filled, and gives a function that puts them back. Sorting a
 * million keys once takes a tenth of what inserting them one by one in random order does.
 */
export async function withoutIndexes(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<Definition>(
    `select c.relname as "table", i.relname as name, k.oid is not null as "constraint",
       coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(i.oid)) as definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u')
     where c.relnamespace = current_schema()::regnamespace and c.relname = any($1)`,
    [COPIED],
  );
  for (const { table, name, constraint } of rows) {
    await owner.query(constraint ? `alter table ${table} drop constraint ${name}` : `drop index ${name}`);
  }
  return async () => {
    for (const { table, name, constraint, definition } of rows) {
      await owner.query(
        constraint ? `alter table ${table} add constraint ${name} ${definition}` : definition,
      );
    }
  };
}
