import type { Kysely } from 'kysely';
import pg from 'pg';
import { inspectServer } from './connect.ts';
import { isReadTimeout } from './failure.ts';
import type { DB } from './tables.ts';
import { houseTypes } from './types.ts';

/** What the database platform needs of a logger; pino fits. */
export type DatabaseLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
};

export const silentLog: DatabaseLog = { info: () => {}, warn: () => {} };

export type DatabaseOptions = {
  /** The serving role's URL: what every request uses. */
  url: string;
  /** The owner's URL, for migrations only. Without it the serving role owns everything and triggers guard the log. */
  ownerUrl?: string;
  schema: string;
  /** Most connections of this process; 10. */
  poolSize?: number;
  /** After this many milliseconds PostgreSQL gives up a statement; 30 000. */
  statementTimeoutMs?: number;
  applicationName?: string;
  /** How long to wait for a database that is not there yet; 30 000 ms. */
  waitMs?: number;
  log?: DatabaseLog;
};

export type Database = {
  /** Connections of the serving role, with `search_path` set to the schema. */
  pool: pg.Pool;
  /** Kysely on the same connections, loaded when first asked for: starting the program does not wait for it. */
  kysely(): Promise<Kysely<DB>>;
  /** Connections of the owner, opened when first asked for; of the serving role where there is one URL. They wait for as long as it takes. */
  ownerPool(): pg.Pool;
  /** Whether the owner is another role than the one that serves. */
  hasOwner: boolean;
  /** The serving role's, for what may take long or waits for others: no statement is given up. */
  patientPool(): pg.Pool;
  /**
   * For single reads made beside a transaction under way. They have connections of their own: were they to wait for one
   * of `pool`, as many transactions as it has connections would wait for each other.
   */
  besidePool(): pg.Pool;
  /** Runs `work` between `begin` and `commit`; anything thrown rolls back and is thrown on. */
  withTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  schema: string;
  /** graphile-worker's own schema, owned by the serving role. */
  jobsSchema: string;
  servingRole: string;
  url: string;
  /** 15 and up. */
  serverMajor: number;
  close(): Promise<void>;
};

const BESIDE_CONNECTIONS = 2;
const PATIENT_CONNECTIONS = 4;

/** Makes something when it is first asked for; `made` gives it only if it was. */
function once<T>(make: () => T): (() => T) & { made(): T | undefined } {
  let value: T | undefined;
  const get = () => {
    value ??= make();
    return value;
  };
  return Object.assign(get, { made: () => value });
}

export function jobsSchemaOf(schema: string): string {
  return `${schema}_jobs`;
}

/**
 * Opens the database and looks at it once: version, encoding, roles. Throws an `OperatorFailure` when it cannot be
 * reached within `waitMs`, is older than PostgreSQL 15, or does not speak UTF-8.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const log = options.log ?? silentLog;
  const seen = await inspectServer(options, log);
  const pool = createPool(options.url, options, log);
  const patient = { ...options, statementTimeoutMs: 0 };
  const openOwnerPool = once(() =>
    createPool(options.ownerUrl ?? options.url, { ...patient, poolSize: options.ownerUrl ? 1 : 2 }, log),
  );
  const openPatientPool = once(() =>
    createPool(options.url, { ...patient, poolSize: PATIENT_CONNECTIONS }, log),
  );
  const openBesidePool = once(() =>
    createPool(options.url, { ...options, poolSize: BESIDE_CONNECTIONS }, log),
  );
  let closing: Promise<void> | undefined;
  return {
    pool,
    kysely: () => openKysely(pool),
    ownerPool: openOwnerPool,
    hasOwner: options.ownerUrl !== undefined,
    besidePool: openBesidePool,
    patientPool: openPatientPool,
    withTransaction: (work) => inTransaction(pool, work),
    schema: options.schema,
    jobsSchema: jobsSchemaOf(options.schema),
    servingRole: seen.servingRole,
    url: options.url,
    serverMajor: seen.major,
    close: () => {
      const rest = [openOwnerPool, openBesidePool, openPatientPool];
      closing ??= Promise.all([pool, ...rest.map(({ made }) => made())].map((each) => each?.end())).then(
        () => undefined,
      );
      return closing;
    },
  };
}

async function openKysely(pool: pg.Pool): Promise<Kysely<DB>> {
  const { Kysely, PostgresDialect } = await import('kysely');
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` in a transaction on one connection of the pool. A connection that broke is thrown away. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // Behind a statement that is still stuck a rollback would wait as long again; without its connection it is undone.
    if (isReadTimeout(error)) broken = error;
    else
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
    throw error;
  } finally {
    client.release(broken);
  }
}

const STATEMENT_TIMEOUT_MS = 30_000;
/** A connection of the pool is free, or a new one is there, within this time; else the sender is told to come again. */
const CONNECTED_WITHIN_MS = 10_000;
/** What a server that works needs longer than its own limit to say that it gave up. */
const GRACE_MS = 5_000;

/**
 * A database that is frozen, or behind a network that swallows everything, does not keep its own time limit: the client
 * gives up as well, and the connection is thrown away.
 */
const givenUp = (statementTimeoutMs: number) =>
  statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + GRACE_MS } : {};

function createPool(url: string, options: DatabaseOptions, log: DatabaseLog): pg.Pool {
  const pool = new pg.Pool({
    ...connectionConfig(url, options),
    max: options.poolSize ?? 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
    ...givenUp(options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS),
  });
  // An idle connection that the server closes raises an error here; without a listener it would end the process.
  // While the pool closes, a server that stops at the same time is no news.
  const tell = (error: Error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'a database connection was lost');
  };
  pool.on('error', tell);
  // The same for one that is lent out between two statements; the statement that runs hears of it by itself.
  pool.on('connect', (client) => client.on('error', tell));
  return pool;
}

/** The settings of every connection of this house; also for code that needs a client of its own (`listen`). */
export function connectionConfig(
  url: string,
  options: Omit<DatabaseOptions, 'url' | 'ownerUrl'>,
): pg.ClientConfig {
  const settings = [
    `search_path=${options.schema}`,
    `statement_timeout=${options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS}`,
    'idle_in_transaction_session_timeout=60000',
    'TimeZone=UTC',
    'DateStyle=ISO',
    'IntervalStyle=iso_8601',
    // Query plans differ little here, while compiling them costs whole tenths of a second.
    'jit=off',
  ];
  return {
    connectionString: url,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    application_name: options.applicationName ?? 'yinuo',
    types: houseTypes,
    keepAlive: true,
  };
}
