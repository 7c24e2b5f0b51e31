import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/platform/db/pool.ts';
import { quoteIdent } from '../src/platform/db/types.ts';
import { createDatabase } from '../src/platform/embedded/presence.ts';
import { TEST_SCHEMA } from './database-server.ts';

export type TestDatabase = {
  /** Opened with owner and serving role apart, schema `yinuo`. */
  db: Database;
  ownerUrl: string;
  servingUrl: string;
  /** The superuser, in this database: for tests that tamper behind the program's back. */
  superuserUrl: string;
  schema: string;
  /** Closes `db` and drops the database. Other pools on it are cut off. */
  drop(): Promise<void>;
};

export type TestDatabaseOptions = {
  /** `migrated` (default): a clone of the migrated template. `empty`: without any schema of ours. */
  content?: 'migrated' | 'empty';
  /** The serving role's URL only, as with a single `DATABASE_URL`; it then owns the database. Implies `empty`. */
  singleRole?: boolean;
  poolSize?: number;
  /** A database to clone instead of the migrated template: one with content of its own. */
  template?: string;
};

/**
 * A database of its own for a test file, cloned from the template.
 * Example: `const t = await createTestDatabase();` in `beforeAll`, `await t.drop();` in `afterAll`.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = inject('testServer');
  const empty = options.content === 'empty' || options.singleRole === true;
  if (!empty && server.templateFailure) throw new Error(`the template database: ${server.templateFailure}`);
  const name = `${server.template.replace('template', 'test')}_${randomBytes(4).toString('hex')}`;
  const owner = options.singleRole ? server.servingRole : server.ownerRole;
  await asAdmin(server.superuserUrl, (admin) =>
    createDatabase(
      admin,
      name,
      owner,
      server.servingRole,
      empty ? 'template0' : (options.template ?? server.template),
    ),
  );
  const [ownerUrl, servingUrl, superuserUrl] = [server.ownerUrl, server.servingUrl, server.superuserUrl].map(
    (url) => inDatabase(url, name),
  ) as [string, string, string];
  const db = await openDatabase({
    url: servingUrl,
    ownerUrl: options.singleRole ? undefined : ownerUrl,
    schema: TEST_SCHEMA,
    poolSize: options.poolSize,
  });
  const drop = async () => {
    await db.close();
    await asAdmin(server.superuserUrl, (admin) =>
      admin.query(`drop database if exists ${quoteIdent(name)} with (force)`),
    );
  };
  return { db, ownerUrl, servingUrl, superuserUrl, schema: TEST_SCHEMA, drop };
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
