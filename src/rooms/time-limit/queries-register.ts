import {
  dayNumber,
  formatInstant,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import { addSearch, conditions } from '../../platform/db/conditions.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { CaseState } from './model.ts';
import type { CaseScope } from './policy.ts';
import { addScope } from './queries.ts';

/** Days of acceptance, both included; `department` is the lead department's code, `query` words that are searched. */
export type RegisterFilter = { from?: PlainDate; to?: PlainDate; department?: string; query?: string };

export type RegisterRow = {
  state: CaseState;
  accepted_at: Instant;
  texts: Record<string, string | null> | null;
};

/** A place in the register, which runs by the moment of acceptance. */
export type RegisterCursor = { acceptedAt: Instant; number: string };

const moment = (at: Instant) => formatInstant(at);
const dayStart = (date: PlainDate, later = 0) => moment(startOfDayNumber(dayNumber(date) + later));

function whereOf(scope: CaseScope, { from, to, department, query }: RegisterFilter) {
  const where = conditions();
  where.add('c.accepted_at is not null');
  if (from) where.add('c.accepted_at >= ?::timestamptz', dayStart(from));
  if (to) where.add('c.accepted_at < ?::timestamptz', dayStart(to, 1));
  if (department) where.add('c.department = ?', department);
  addSearch(where, query);
  addScope(where, scope);
  return where;
}

/** A page of accepted matters as far as `scope` sees them (TL-10), with the texts the register shows. */
export async function readRegister(
  db: Queryable,
  scope: CaseScope,
  filter: RegisterFilter,
  limit: number,
  after?: RegisterCursor,
): Promise<RegisterRow[]> {
  const where = whereOf(scope, filter);
  if (after)
    where.add('(c.accepted_at, c.number) > (?::timestamptz, ?)', moment(after.acceptedAt), after.number);
  const { rows } = await db.query<RegisterRow>(
    `with page as (
       select c.id, c.state, c.accepted_at, c.number from cases c where ${where.where()}
       order by c.accepted_at, c.number limit ${limit})
     select p.state, p.accepted_at,
       (select json_object_agg(t.id, t.body) from texts t where t.stream_id = p.id
        and t.kind in ('title', 'matter', 'applicant', 'answer', 'reason', 'outside')) as texts
     from page p order by p.accepted_at, p.number`,
    where.values,
  );
  return rows;
}

/** How many matters the register would show; counts no further than `most`. */
export async function countRegister(
  db: Queryable,
  scope: CaseScope,
  filter: RegisterFilter,
  most: number,
): Promise<number> {
  const where = whereOf(scope, filter);
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from cases c where ${where.where()} limit ${most}) as seen`,
    where.values,
  );
  return rows[0]?.n ?? 0;
}
