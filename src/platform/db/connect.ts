import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, fillIn } from './failure.ts';
import type { DatabaseLog, DatabaseOptions } from './pool.ts';
import { databaseFailure, databaseProgress } from './texts.ts';

/** What `openDatabase` learns by looking once. */
export type ServerFacts = { major: number; servingRole: string };

/** Refused, reset, still starting up, shutting down, too many clients, name not yet known: worth another try. */
const WORTH_WAITING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '57P03',
  '57P01',
  '53300',
]);
const FIRST_WORD_AFTER_MS = 2_000;

/** Looks at the server behind the URLs, which must lead to one database. */
export async function inspectServer(options: DatabaseOptions, log: DatabaseLog): Promise<ServerFacts> {
  const owned = options.ownerUrl ? await databaseOfOwner(options.ownerUrl, options, log) : undefined;
  const client = await connectPatiently(options.url, 'DATABASE_URL', options.waitMs, log);
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
              current_user as role, current_database() as database`,
    );
    const seen = rows[0];
    const where = describeUrl(options.url);
    if (seen.major < 15) throw databaseFailure('tooOldServer', { where, found: seen.major });
    if (seen.encoding !== 'UTF8') throw databaseFailure('wrongEncoding', { where, found: seen.encoding });
    if (owned !== undefined && owned !== seen.database) {
      throw databaseFailure('differentDatabases', { serving: seen.database, owner: owned });
    }
    return { major: seen.major, servingRole: seen.role };
  } finally {
    await client.end();
  }
}

async function databaseOfOwner(url: string, options: DatabaseOptions, log: DatabaseLog): Promise<string> {
  const client = await connectPatiently(url, 'DATABASE_OWNER_URL', options.waitMs, log);
  try {
    const { rows } = await client.query('select current_database() as database');
    return rows[0].database;
  } finally {
    await client.end();
  }
}

/** Connects, waiting up to `waitMs` for a server that is still coming up. Says so when it takes over two seconds. */
async function connectPatiently(
  url: string,
  variable: string,
  waitMs = 30_000,
  log: DatabaseLog,
): Promise<pg.Client> {
  const startedAt = performance.now();
  let told = false;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: 'yinuo',
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const waited = performance.now() - startedAt;
      if (!WORTH_WAITING.has(errorCode(error)) || waited >= waitMs) throw cannotConnect(url, variable, error);
      if (!told && waited > FIRST_WORD_AFTER_MS) {
        told = true;
        const where = describeUrl(url);
        log.info(
          { where },
          fillIn(`${databaseProgress.waitingForDatabase.zh} ${databaseProgress.waitingForDatabase.en}`, {
            where,
          }),
        );
      }
      await sleep(200);
    }
  }
}

function cannotConnect(url: string, variable: string, error: unknown) {
  const reason =
    error instanceof AggregateError
      ? error.errors.map((e: Error) => e.message).join('; ')
      : (error as Error).message;
  return databaseFailure('cannotConnect', { where: describeUrl(url), reason, variable }, error);
}

/** Host, port and database of a URL for messages; never user or password. */
export function describeUrl(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host || 'localhost'}${pathname}`;
  } catch {
    return 'postgres://…';
  }
}
