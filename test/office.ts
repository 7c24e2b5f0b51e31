import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, importExamples, readExamples } from '../src/app/demo/prepare.ts';
import { type Office, openOffice } from '../src/app/office.ts';
import { prepareOffice } from '../src/app/prepare.ts';
import { openServer } from '../src/app/server.ts';
import { startWorker } from '../src/app/worker.ts';
import { formatInstant, type Instant } from '../src/kernel/time.ts';
import { type Database, openDatabase } from '../src/platform/db/pool.ts';
import { quoteIdent } from '../src/platform/db/types.ts';
import { DEMO_LIMITS, type DoorLog } from '../src/platform/http/door.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { type Client, openClient } from './office-client.ts';
import { at } from './sample-office.ts';

export type TestOffice = {
  office: Office;
  database: TestDatabase;
  app: FastifyInstance;
  /** Without sign-in: the public, or the applicant behind a tracking code. */
  anyone: Client;
  /** A session of the example office's person; the account is made where the demo has none. */
  signIn(username: string): Promise<Client>;
  /** Moves the demo clock over HTTP; every tick on the way is applied. Example: `await moveClock('10-09 08:00')`. */
  moveClock(text: string): Promise<void>;
  close(): Promise<void>;
};

const BUILDING_LOCK = 9_155_101;

/**
 * The example office (12 departments, 45 items in force for a year, demo accounts; no past matters) behind its real
 * server, on a database of its own, with a demo clock that stands still at `clock`.
 * Example: `const office = await openTestOffice('09-28 10:00');` in `beforeAll`, `await office.close()` in `afterAll`.
 */
export async function openTestOffice(clock: string, settings: Settings = {}): Promise<TestOffice> {
  const database = await createTestDatabase({ template: await officeTemplate() });
  await setClock(database.db, at(clock));
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-story-'));
  const office = await openOffice(database.db, { dataDir });
  const processes = await openProcesses(office, database, dataDir, settings);
  const [app] = processes.servers;
  const anyone = openClient(processes.servers);
  return {
    office,
    database,
    app,
    anyone,
    signIn: async (username) => {
      if (!DEMO_ACCOUNTS.some((one) => one === username))
        await office.auth.createDemoAccounts([username], DEMO_PASSWORD);
      const answer = await anyone.post('/api/auth/sign-in/username', { username, password: DEMO_PASSWORD });
      if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`);
      const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return openClient(processes.servers, cookie);
    },
    moveClock: async (text) => {
      const moved = await anyone.post('/demo/clock', { now: formatInstant(at(text)) });
      if (moved.status !== 200) throw new Error(`the clock does not move to ${text}: ${moved.text}`);
    },
    close: async () => {
      await processes.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Settings = { secondFactor?: boolean; log?: DoorLog };

/** How many servers and workers an office of the tests has; CI runs the stories with two of each. */
const PROCESSES = Number(process.env.YINUO_TEST_PROCESSES ?? 1);

/**
 * One server; or, where several are asked for, as many servers and workers as there may be processes, each with an office
 * of its own on connections of its own, as if they were processes: they share the database and nothing else.
 */
async function openProcesses(office: Office, database: TestDatabase, dataDir: string, settings: Settings) {
  const open = (each: Office) =>
    openServer({ office: each, limits: DEMO_LIMITS, log: FAULTS_ONLY, checkAnswers: true, ...settings });
  const offices = [office];
  const servers: [FastifyInstance, ...FastifyInstance[]] = [await open(office)];
  const closing: (() => Promise<unknown>)[] = [];
  for (let more = 1; more < PROCESSES; more += 1) {
    const { servingUrl: url, ownerUrl, schema } = database;
    const db = await openDatabase({ url, ownerUrl, schema, poolSize: 4 });
    const another = await openOffice(db, { dataDir });
    const server = await open(another);
    offices.push(another);
    servers.push(server);
    closing.push(
      () => server.close(),
      () => db.close(),
    );
  }
  const workers = PROCESSES > 1 ? offices : [];
  const working = await Promise.all(
    workers.map((each) => startWorker(each, FAULTS_ONLY, { filesFolder: dataDir, retentionMonths: 36 })),
  );
  const close = async () => {
    await Promise.all(working.map((worker) => worker.stop()));
    for (const end of closing) await end();
    await servers[0].close();
  };
  return { servers, close };
}

/** A fault of the server is shown in the test's output; what is ordinary is not. */
const FAULTS_ONLY = {
  info: () => {},
  warn: () => {},
  error: (facts: object) => void process.stderr.write(`${JSON.stringify(facts)}\n`),
};

/** The loaded office is made once a run, by whichever file needs it first, and cloned by all. */
async function officeTemplate(): Promise<string> {
  const { superuserUrl, template } = inject('testServer');
  const name = template.replace('template', 'office');
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [BUILDING_LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await buildTemplate(admin, name);
    return name;
  } finally {
    await admin.end();
  }
}

async function buildTemplate(admin: pg.Client, name: string): Promise<void> {
  const { db, superuserUrl } = await createTestDatabase();
  try {
    await loadExamples(db);
  } finally {
    await db.close();
  }
  const built = new URL(superuserUrl).pathname.slice(1);
  await admin.query(`alter database ${quoteIdent(built)} rename to ${quoteIdent(name)}`);
}

async function loadExamples(db: Database): Promise<void> {
  const loadedAt = at('01-02 08:00');
  await setClock(db, loadedAt);
  const office = await openOffice(db, { dataDir: os.tmpdir() });
  await prepareOffice(office, { demo: true });
  await importExamples(office, await readExamples(), loadedAt);
}

async function setClock(db: Database, now: Instant): Promise<void> {
  await db.pool.query(
    `update office set demo = true, clock_at = to_timestamp($1::float8 / 1000), name = 'example office'`,
    [now],
  );
}
