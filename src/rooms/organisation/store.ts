import type { Queryable } from '../../platform/db/queryable.ts';

/** A row as a command needs it: where its stream stands, and its state. */
export type Stored<State> = { stream: { id: string; version: number; head: Buffer }; state: State };

type Row<State> = { id: string; version: number; head: Buffer; state: State };

const storedOf = <State>({ id, version, head, state }: Row<State>): Stored<State> => ({
  stream: { id, version, head },
  state,
});

/** One row by the column people know it by; table and column are names of this room, never a caller's. */
export async function readRow<State>(
  db: Queryable,
  table: string,
  key: string,
  value: string,
): Promise<Stored<State> | undefined> {
  const { rows } = await db.query<Row<State>>({
    name: `organisation-${table}-row`,
    text: `select id, version, head, state from ${table} where ${key}::text = $1`,
    values: [value],
  });
  return rows[0] && storedOf(rows[0]);
}

/** Every row of a table by its key, for an import. */
export async function readRows<State>(
  db: Queryable,
  table: string,
  key: string,
): Promise<Map<string, Stored<State>>> {
  const { rows } = await db.query<Row<State> & { by: string }>(
    `select id, version, head, state, ${key}::text as by from ${table}`,
  );
  return new Map(rows.map((row) => [row.by, storedOf(row)]));
}

/** Rows of several keys. */
export async function readRowsOf<State>(
  db: Queryable,
  table: string,
  key: string,
  values: string[],
): Promise<Map<string, Stored<State>>> {
  const { rows } = await db.query<Row<State> & { by: string }>(
    `select id, version, head, state, ${key}::text as by from ${table} where ${key}::text = any($1)`,
    [values],
  );
  return new Map(rows.map((row) => [row.by, storedOf(row)]));
}

/**
 * Lets one change of the organisation happen at a time: seats, absences and stand-ins are judged against each other,
 * and two of them at once could each look right. Readers are not held up.
 */
export async function lockOrganisation(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || current_schema(), 0))`);
}

export async function bumpOrganisation(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'update office set organisation_version = organisation_version + 1 returning organisation_version as version',
  );
  return rows[0]?.version ?? 0;
}

/** Takes a person's name, title and phone out of the row; the texts themselves are erased by the log. */
export async function blankPerson(db: Queryable, username: string): Promise<void> {
  await db.query(`update staff set name = '', title = null, phone = null where username = $1`, [username]);
}
