import type pg from 'pg';
import { installJobs } from '../jobs/install.ts';
import { errorCode, fillIn, isDiskFull } from './failure.ts';
import { fillPlaceholders, lineOf, type MigrationFile, readMigrationFolder } from './migration-files.ts';
import { type Database, type DatabaseLog, inTransaction, silentLog } from './pool.ts';
import { databaseFailure, databaseProgress } from './texts.ts';
import { quoteIdent } from './types.ts';

export type MigrationResult = {
  /** Files applied by this call, in order. */
  applied: string[];
  /** Highest number in the database afterwards; 0 when there is none. */
  version: number;
};

type AppliedRow = { number: number; file: string; checksum: string; additive: boolean };

/**
 * Brings the schema up to the folder's last migration, as the owner: all pending files in one transaction under an
 * advisory lock of this schema, so that any number of processes may start at once and a failed upgrade changes
 * nothing. Makes the schema, and the jobs schema for the serving role, when they are missing.
 *
 * Refuses (OperatorFailure) an applied file that was changed, a file numbered before the last applied one, and a
 * database with migrations unknown here unless each of them was marked `-- additive`.
 */
export async function migrate(
  db: Database,
  folder: string,
  log: DatabaseLog = silentLog,
): Promise<MigrationResult> {
  const files = await readMigrationFolder(folder);
  const result = await inTransaction(db.ownerPool(), async (client) => {
    await client.query('set local statement_timeout = 0');
    await takeLock(client, db.schema, log);
    await createSchema(client, db.schema);
    await createRegister(client, db);
    const pending = pendingOf(files, await readApplied(client));
    for (const file of pending) await apply(client, db, file, log);
    const { rows } = await client.query('select coalesce(max(number), 0) as version from schema_migrations');
    return { applied: pending.map(({ file }) => file), version: rows[0].version as number };
  });
  await ensureJobsSchema(db);
  await installJobs(db);
  return result;
}

/** True when every migration of the folder is in the database, asked as the serving role; for `readyz`. */
export async function isMigrated(db: Database, folder: string): Promise<boolean> {
  const { rows } = await db.pool.query(`select to_regclass('schema_migrations') is not null as there`);
  if (!rows[0].there) return false;
  const files = await readMigrationFolder(folder);
  const applied = await db.pool.query<{ file: string }>('select file from schema_migrations');
  const known = new Set(applied.rows.map(({ file }) => file));
  return files.every(({ file }) => known.has(file));
}

async function takeLock(client: pg.PoolClient, schema: string, log: DatabaseLog): Promise<void> {
  const key = [`yinuo migrate ${schema}`];
  const { rows } = await client.query(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as got',
    key,
  );
  if (rows[0].got) return;
  const { zh, en } = databaseProgress.waitingForMigration;
  log.info({}, `${zh} ${en}`);
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', key);
}

/** `create schema if not exists` asks for the right to create even when there is nothing to do, so look first. */
async function createSchema(client: pg.PoolClient, schema: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema]);
  if (rowCount) return;
  try {
    await client.query(`create schema ${quoteIdent(schema)}`);
  } catch (error) {
    const { rows } = await client
      .query('select current_user as role')
      .catch(() => ({ rows: [{ role: '?' }] }));
    throw databaseFailure(
      'schemaNotCreated',
      { schema, role: rows[0].role, reason: (error as Error).message },
      error,
    );
  }
}

/** The register is not called `migrations`: graphile-worker refuses a schema that has a table of that name. */
async function createRegister(client: pg.PoolClient, db: Database): Promise<void> {
  const there = await client.query(`select to_regclass('schema_migrations') is not null as there`);
  if (there.rows[0].there) return;
  await client.query(`create table schema_migrations (
    number int primary key,
    file text not null,
    checksum text not null,
    additive boolean not null,
    applied_at timestamptz not null default now()
  )`);
  const serving = quoteIdent(db.servingRole);
  await client.query(`grant usage on schema ${quoteIdent(db.schema)} to ${serving}`);
  await client.query(`grant select on schema_migrations to ${serving}`);
}

async function readApplied(client: pg.PoolClient): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    'select number, file, checksum, additive from schema_migrations order by number',
  );
  return rows;
}

/** What is still to be done; throws on everything that speaks against doing it. Pure. */
export function pendingOf(files: MigrationFile[], applied: AppliedRow[]): MigrationFile[] {
  const known = new Map(files.map((file) => [file.number, file]));
  for (const row of applied) {
    const file = known.get(row.number);
    if (!file) {
      if (row.additive) continue;
      throw databaseFailure('databaseNewer', { file: row.file });
    }
    if (file.checksum !== row.checksum) {
      throw databaseFailure('migrationChanged', {
        file: file.file,
        recorded: row.checksum,
        found: file.checksum,
      });
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  const pending = files.filter(({ number }) => !done.has(number));
  const last = applied.at(-1);
  const early = pending.find(({ number }) => last && number < last.number);
  if (early && last) throw databaseFailure('migrationOutOfOrder', { file: early.file, last: last.file });
  return pending;
}

async function apply(
  client: pg.PoolClient,
  db: Database,
  migration: MigrationFile,
  log: DatabaseLog,
): Promise<void> {
  const { number, file, checksum, additive } = migration;
  const { zh, en } = databaseProgress.migrating;
  log.info({ file }, fillIn(`${zh} ${en}`, { file }));
  const sql = fillPlaceholders(file, migration.sql, {
    schema: quoteIdent(db.schema),
    jobs: quoteIdent(db.jobsSchema),
    serving: quoteIdent(db.servingRole),
  });
  try {
    await client.query(sql);
  } catch (error) {
    if (isDiskFull(error)) throw databaseFailure('diskFull', {}, error);
    const { message, position } = error as pg.DatabaseError;
    const line = position ? lineOf(sql, Number(position)) : '?';
    throw databaseFailure('migrationFailed', { file, line, reason: message, code: errorCode(error) }, error);
  }
  await client.query(
    'insert into schema_migrations (number, file, checksum, additive) values ($1, $2, $3, $4)',
    [number, file, checksum, additive],
  );
}

/**
 * graphile-worker's row-level security lets only the owner of its schema add jobs, so the serving role must own it.
 * The owner makes it if it may act for the serving role; else the serving role itself, if it may create schemas.
 */
async function ensureJobsSchema(db: Database): Promise<void> {
  const facts = { schema: db.jobsSchema, role: db.servingRole };
  const statement = `create schema ${quoteIdent(db.jobsSchema)} authorization ${quoteIdent(db.servingRole)}`;
  let lastError: unknown;
  for (const pool of [undefined, db.ownerPool(), db.pool]) {
    await pool?.query(statement).catch((error: unknown) => {
      lastError = error;
    });
    const owner = await schemaOwner(db, db.jobsSchema);
    if (owner === db.servingRole) return;
    if (owner) throw databaseFailure('jobsSchemaNotOurs', { ...facts, owner });
  }
  throw databaseFailure('jobsSchemaNotCreated', facts, lastError);
}

async function schemaOwner(db: Database, schema: string): Promise<string | undefined> {
  const { rows } = await db.pool.query<{ owner: string }>(
    'select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = $1',
    [schema],
  );
  return rows[0]?.owner;
}
