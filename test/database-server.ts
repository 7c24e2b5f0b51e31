import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/pool.ts';
import { quoteIdent } from '../src/platform/db/types.ts';
import { removeCluster, startEmbedded } from '../src/platform/embedded/embedded.ts';
import { createDatabase } from '../src/platform/embedded/presence.ts';

/** What the test files are told about the one server of this run. */
export type TestServer = {
  superuserUrl: string;
  ownerUrl: string;
  servingUrl: string;
  ownerRole: string;
  servingRole: string;
  /** Name of the migrated database that each test file clones. */
  template: string;
  /** Why the template could not be migrated; tests that need it fail with this. */
  templateFailure: string | null;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export const TEST_SCHEMA = 'yinuo';
export const MIGRATIONS = path.resolve(import.meta.dirname, '../migrations');

const FOLDER_PREFIX = 'yinuo-test-';
const FORGOTTEN_AFTER_MS = 3_600_000;

/** vitest's global setup of the project `database`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, close } = await startTestServer();
  project.provide('testServer', server);
  return close;
}

/**
 * One PostgreSQL for a whole run: an embedded one in a folder thrown away afterwards, or the one of
 * `TEST_DATABASE_URL` (a superuser's). Its template database is migrated once.
 */
export async function startTestServer(): Promise<{ server: TestServer; close: () => Promise<void> }> {
  const outside = process.env.TEST_DATABASE_URL;
  const started = outside ? { superuserUrl: outside, stop: async () => {} } : await startThrowAway();
  const admin = new pg.Client({ connectionString: started.superuserUrl });
  await admin.connect();
  const server = await prepareTemplate(admin, started.superuserUrl);
  const close = async () => {
    await dropAll(admin, server);
    await admin.end();
    await started.stop();
  };
  return { server, close };
}

async function startThrowAway() {
  await sweepForgottenRuns();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // What is lost with the machine is only a test database; everything else is as in the program.
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '300',
  };
  const embedded = await startEmbedded({ dataDir, settings });
  const stop = async () => {
    await embedded.stop();
    await removeCluster(dataDir);
  };
  return { superuserUrl: embedded.superuserUrl, stop };
}

async function prepareTemplate(admin: pg.Client, superuserUrl: string): Promise<TestServer> {
  const run = randomBytes(4).toString('hex');
  const password = randomBytes(12).toString('hex');
  const [ownerRole, servingRole, template] = [
    `yinuo_owner_${run}`,
    `yinuo_app_${run}`,
    `yinuo_template_${run}`,
  ];
  for (const role of [ownerRole, servingRole])
    await admin.query(`create role ${role} login password '${password}'`);
  await admin.query(`grant ${servingRole} to ${ownerRole}`);
  await createDatabase(admin, template, ownerRole, servingRole, 'template0');
  const url = (role: string) => asUser(superuserUrl, role, password, template);
  const server = {
    superuserUrl,
    ownerUrl: url(ownerRole),
    servingUrl: url(servingRole),
    ownerRole,
    servingRole,
    template,
  };
  const templateFailure = await migrateTemplate(server.ownerUrl, server.servingUrl).then(
    () => null,
    (error: Error) => error.message,
  );
  return { ...server, templateFailure };
}

async function migrateTemplate(ownerUrl: string, url: string): Promise<void> {
  const db = await openDatabase({ ownerUrl, url, schema: TEST_SCHEMA });
  try {
    await migrate(db, MIGRATIONS);
  } finally {
    await db.close();
  }
}

/** The same server as another role, in another database. */
export function asUser(url: string, user: string, password: string, database: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function dropAll(admin: pg.Client, { template, ownerRole, servingRole }: TestServer): Promise<void> {
  const run = template.slice(template.lastIndexOf('_') + 1);
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [`yinuo%\\_${run}%`],
  );
  for (const { datname } of rows)
    await admin.query(`drop database if exists ${quoteIdent(datname)} with (force)`);
  for (const role of [ownerRole, servingRole]) await admin.query(`drop role if exists ${role}`);
}

/** A run that was killed leaves folder and server; a server whose folder is gone ends itself within a minute. */
async function sweepForgottenRuns(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(/^yinuo-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = path.join(os.tmpdir(), name);
    const stats = await stat(folder).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > FORGOTTEN_AFTER_MS) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
