import {
  dayNumber,
  formatInstant,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import { addSearch, conditions } from '../../platform/db/conditions.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { ContactState } from './model.ts';
import type { ContactScope } from './policy.ts';
import { addScope } from './queries.ts';

/** Days of the contact, both included; `department` is one it has been with. */
export type RegisterFilter = { from?: PlainDate; to?: PlainDate; department?: string; query?: string };

export type RegisterRow = {
  state: ContactState;
  received_at: Instant;
  texts: Record<string, string | null> | null;
};

/** A place in the register, which runs by the moment of the contact. */
export type RegisterCursor = { receivedAt: Instant; number: string };

const dayStart = (date: PlainDate, later = 0) => formatInstant(startOfDayNumber(dayNumber(date) + later));

function whereOf(scope: ContactScope, { from, to, department, query }: RegisterFilter) {
  const where = conditions();
  if (from) where.add('c.received_at >= ?::timestamptz', dayStart(from));
  if (to) where.add('c.received_at < ?::timestamptz', dayStart(to, 1));
  if (department) where.add('c.departments @> ?::text[]', [department]);
  addSearch(where, query);
  addScope(where, scope);
  return where;
}

/** A page of contacts as far as `scope` sees them (FC-1), with the texts the register shows. */
export async function readRegister(
  db: Queryable,
  scope: ContactScope,
  filter: RegisterFilter,
  limit: number,
  after?: RegisterCursor,
): Promise<RegisterRow[]> {
  const where = whereOf(scope, filter);
  if (after)
    where.add(
      '(c.received_at, c.number) > (?::timestamptz, ?)',
      formatInstant(after.receivedAt),
      after.number,
    );
  const { rows } = await db.query<RegisterRow>(
    `with page as (
       select c.id, c.state, c.received_at, c.number from contacts c where ${where.where()}
       order by c.received_at, c.number limit ${limit})
     select p.state, p.received_at,
       (select json_object_agg(t.id, t.body) from texts t where t.stream_id = p.id
        and t.kind in ('matter', 'visitor', 'answer', 'reason')) as texts
     from page p order by p.received_at, p.number`,
    where.values,
  );
  return rows;
}

/** How many contacts the register would show; counts no further than `most`. */
export async function countRegister(
  db: Queryable,
  scope: ContactScope,
  filter: RegisterFilter,
  most: number,
): Promise<number> {
  const where = whereOf(scope, filter);
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from contacts c where ${where.where()} limit ${most}) as seen`,
    where.values,
  );
  return rows[0]?.n ?? 0;
}
