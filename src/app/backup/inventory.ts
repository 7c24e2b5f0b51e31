import type { Queryable } from '../../platform/db/queryable.ts';

/** A table of the schema with the columns that are copied; generated ones make themselves again. */
export type TableShape = { name: string; columns: string[] };

export type SequenceState = { name: string; last: number };

/** Applied migration, as the register has it. */
export type AppliedMigration = { number: number; file: string; checksum: string };

/** Tables that are not copied: the register comes with the migrations, a sign of life is not true elsewhere. */
const LEFT_OUT = ['schema_migrations', 'heartbeats'];

/** All tables of the schema in an order in which each comes after those its foreign keys name. */
export async function tablesOf(db: Queryable): Promise<TableShape[]> {
  const { rows } = await db.query<TableShape & { needs: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and not (c.relname = any($1)) order by c.relname`,
    [LEFT_OUT],
  );
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((name) => placed.has(name)));
    // A ring of foreign keys would be a mistake in the migrations; the copy then fails with PostgreSQL's own words.
    const next = ready.length > 0 ? ready : waiting;
    for (const { name, columns } of next) {
      ordered.push({ name, columns });
      placed.add(name);
    }
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** Sequences that were used, with their last value. Read after the tables, so that none is behind its rows. */
export async function sequencesOf(db: Queryable): Promise<SequenceState[]> {
  const { rows } = await db.query<SequenceState>(
    `select sequencename as name, last_value as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by 1`,
  );
  return rows;
}

export async function appliedMigrations(db: Queryable): Promise<AppliedMigration[]> {
  const { rows: there } = await db.query(`select to_regclass('schema_migrations') is not null as yes`);
  if (!there[0]?.yes) return [];
  const { rows } = await db.query<AppliedMigration>(
    'select number, file, checksum from schema_migrations order by number',
  );
  return rows;
}

/** Names of tables that hold anything but the one row that `office` always has. */
export async function tablesInUse(db: Queryable): Promise<string[]> {
  const used: string[] = [];
  for (const { name } of await tablesOf(db)) {
    if (name === 'office') continue;
    const { rowCount } = await db.query(`select from ${name} limit 1`);
    if (rowCount) used.push(name);
  }
  return used;
}

/** A job that has not been done yet, by the name of its task. */
export type PendingJob = {
  task: string;
  payload: unknown;
  queue: string | null;
  runAt: string;
  priority: number;
  maxAttempts: number;
  key: string | null;
};

/**
 * Jobs still to be done. graphile-worker's tables are its own and made anew by every version, so they are not copied
 * but asked; none when it was never installed.
 */
export async function pendingJobs(db: Queryable, jobsSchema: string): Promise<PendingJob[]> {
  const { rows: there } = await db.query(`select to_regclass($1) is not null as yes`, [
    `${jobsSchema}._private_jobs`,
  ]);
  if (!there[0]?.yes) return [];
  const { rows } = await db.query<PendingJob>(
    `select t.identifier as task, j.payload, q.queue_name as queue, to_char(j.run_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "runAt",
       j.priority::int, j.max_attempts::int as "maxAttempts", j.key
     from ${jobsSchema}._private_jobs j join ${jobsSchema}._private_tasks t on t.id = j.task_id
       left join ${jobsSchema}._private_job_queues q on q.id = j.job_queue_id
     where j.attempts < j.max_attempts order by j.id`,
  );
  return rows;
}
