import type { Texts } from '../../kernel/text-ref.ts';
import {
  dayNumber,
  formatInstant,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import { addSearch, type Conditions, conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

/** Days of the register, both included; `query`: words that are searched. What `department` asks the room says. */
export type RegisterFilter = { from?: PlainDate; to?: PlainDate; department?: string; query?: string };

export type RegisterRow<State> = {
  state: State;
  /** The moment by which the register runs. */
  at: Instant;
  texts: Texts | null;
};

/** A place in the register. */
export type RegisterCursor = { at: Instant; number: string };

/** The rows of a register, as far as a scope sees them. */
export type RegisterRows<Scope, State> = {
  read(
    db: Queryable,
    scope: Scope,
    filter: RegisterFilter,
    limit: number,
    after?: RegisterCursor,
  ): Promise<RegisterRow<State>[]>;
  /** How many there are; counts no further than `most`. */
  count(db: Queryable, scope: Scope, filter: RegisterFilter, most: number): Promise<number>;
};

export type RegisterSource<Scope> = {
  table: string;
  /** The column of the moment by which the register runs. */
  at: string;
  /** Kinds of the texts its lines show. */
  texts: readonly string[];
  /** Narrows the row `c` to the department asked for and to what the scope sees. */
  narrow: (where: Conditions, filter: RegisterFilter, scope: Scope) => void;
};

const dayStart = (date: PlainDate, later = 0) => formatInstant(startOfDayNumber(dayNumber(date) + later));

/** A register over a room's table: by moment and number, oldest first, each row with the texts its line shows. */
export function registerRows<Scope, State>(source: RegisterSource<Scope>): RegisterRows<Scope, State> {
  const { table, at } = source;
  const kinds = source.texts.map((kind) => `'${kind}'`).join(', ');
  const whereOf = (scope: Scope, filter: RegisterFilter) => {
    const where = conditions();
    if (filter.from) where.add(`c.${at} >= ?::timestamptz`, dayStart(filter.from));
    if (filter.to) where.add(`c.${at} < ?::timestamptz`, dayStart(filter.to, 1));
    addSearch(where, filter.query);
    source.narrow(where, filter, scope);
    return where;
  };
  return {
    async read(db, scope, filter, limit, after) {
      const where = whereOf(scope, filter);
      if (after)
        where.add(`(c.${at}, c.number) > (?::timestamptz, ?)`, formatInstant(after.at), after.number);
      const { rows } = await db.query<RegisterRow<State>>(
        `with page as (
           select c.id, c.state, c.${at}, c.number from ${table} c where ${where.where()}
           order by c.${at}, c.number limit ${limit})
         select p.state, p.${at} as at,
           (select json_object_agg(t.id, t.body) from texts t where t.stream_id = p.id
            and t.kind in (${kinds})) as texts
         from page p order by p.${at}, p.number`,
        where.values,
      );
      return rows;
    },
    async count(db, scope, filter, most) {
      const where = whereOf(scope, filter);
      const { rows } = await db.query<{ n: number }>(
        `select count(*)::int as n from (select 1 from ${table} c where ${where.where()} limit ${most}) as seen`,
        where.values,
      );
      return rows[0]?.n ?? 0;
    },
  };
}
