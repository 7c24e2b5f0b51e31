import { realpath } from 'node:fs/promises';
import pg from 'pg';
import { errorCode } from '../db/failure.ts';
import { quoteIdent } from '../db/types.ts';
import { SUPERUSER } from './cluster.ts';
import { type ClusterRecord, recordFile } from './secrets.ts';
import { embeddedFailure } from './texts.ts';

export const OWNER_ROLE = 'yinuo_owner';
export const SERVING_ROLE = 'yinuo_app';
export const DATABASE_NAME = 'yinuo';

/** Advisory locks of the superuser's database, so they meet nothing of the application. */
const PRESENCE_LOCK = 9_155_001;
const SETUP_LOCK = 9_155_002;

const ended = new WeakSet<pg.Client>();

/** Whether a connection that was joined is lost already. */
export const hasEnded = (presence: pg.Client): boolean => ended.has(presence);

/**
 * Joins a server as one of its users: a connection that holds a shared lock for as long as this process lives. Who
 * stops asks for the lock alone and gets it only as the last one; a killed process lets go by dying. Somebody who
 * joins while the last one is stopping waits for the lock, is cut off, and starts the server anew.
 *
 * `undefined` when the server is starting, stopping, or not the one of this cluster.
 */
export async function joinServer(
  record: ClusterRecord,
  dataDir: string,
  port: number,
): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: record.passwords.superuser,
    database: 'postgres',
    application_name: 'yinuo presence',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => {});
  client.once('end', () => ended.add(client));
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    if (rows[0].data_directory !== (await realpath(record.cluster))) throw new Error('another cluster');
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (errorCode(error) === '28P01') {
      throw embeddedFailure(
        'damagedSecrets',
        { file: recordFile(dataDir), reason: (error as Error).message },
        error,
      );
    }
    return undefined;
  }
}

/** Gives up our presence; true when nobody else uses the server, and nobody can join before it is stopped. */
export async function isLastUser(presence: pg.Client): Promise<boolean> {
  await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
  const { rows } = await presence.query('select pg_try_advisory_lock($1) as alone', [PRESENCE_LOCK]);
  return rows[0].alone;
}

/**
 * Makes the two roles and the database where they are missing: the owner migrates, the other one serves. The owner
 * may act for the serving role, because graphile-worker's schema must belong to that one.
 */
export async function ensureRolesAndDatabase(
  presence: pg.Client,
  { passwords }: ClusterRecord,
): Promise<void> {
  await presence.query('select pg_advisory_lock($1)', [SETUP_LOCK]);
  try {
    const { rows } = await presence.query(
      `select exists(select from pg_roles where rolname = $1) as owner, exists(select from pg_roles where rolname = $2) as serving,
              exists(select from pg_database where datname = $3) as database`,
      [OWNER_ROLE, SERVING_ROLE, DATABASE_NAME],
    );
    const there = rows[0];
    if (!there.owner) await createRole(presence, OWNER_ROLE, passwords.owner);
    if (!there.serving) await createRole(presence, SERVING_ROLE, passwords.serving);
    await presence.query(`grant ${SERVING_ROLE} to ${OWNER_ROLE}`);
    if (!there.database) await createDatabase(presence, DATABASE_NAME, OWNER_ROLE, SERVING_ROLE);
  } finally {
    await presence.query('select pg_advisory_unlock($1)', [SETUP_LOCK]);
  }
}

async function createRole(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(
    `create role ${quoteIdent(role)} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
}

/** A database of the owner in which the serving role may connect and nobody else. */
export async function createDatabase(
  client: pg.Client,
  name: string,
  owner: string,
  serving: string,
  template = 'template1',
): Promise<void> {
  const database = quoteIdent(name);
  await client.query(
    `create database ${database} owner ${quoteIdent(owner)} template ${quoteIdent(template)}`,
  );
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect, temporary on database ${database} to ${quoteIdent(serving)}`);
}
