import type { FastifyInstance } from 'fastify';
import { runMigrations } from 'graphile-worker';
import { compileCalendar } from '../src/kernel/calendar/calendar.ts';
import { type Authenticated, DEMO_LIMITS, NOBODY } from '../src/platform/http/door.ts';
import { registerRoutes } from '../src/platform/http/register.ts';
import { createServer } from '../src/platform/http/server.ts';
import { registerCommitmentPages } from '../src/rooms/commitment/pages/register.ts';
import { loadCatalogue } from '../src/rooms/commitment/queries.ts';
import { commitmentRoutes } from '../src/rooms/commitment/routes.ts';
import type { CommitmentDeps } from '../src/rooms/commitment/scene.ts';
import { catalogueView } from '../src/rooms/commitment/view.ts';
import { viewOf } from '../src/rooms/organisation/view.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { calendarData } from './declared-years.ts';
import { at, sampleOffice } from './sample-office.ts';

export type CommitmentDoor = {
  database: TestDatabase;
  app: FastifyInstance;
  deps: CommitmentDeps;
  /** Sends JSON as a member of staff, or as nobody. The answer's body is parsed where it is JSON. */
  send(
    who: string | undefined,
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body?: unknown,
    headers?: object,
  ): Promise<Sent>;
  /** Moves the office's clock. Example: `door.setClock('03-02 10:00')`. */
  setClock(text: string): Promise<void>;
  close(): Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Sent = { status: number; body: any; headers: Record<string, unknown>; text: string };

const signedIn = (username: string): Authenticated => ({
  caller: { kind: 'staff', username, sessionId: 's' },
  byCookie: false,
});

/** The room behind a real door and a real database, with the people of `sampleOffice`. */
export async function openCommitmentDoor(): Promise<CommitmentDoor> {
  const database = await createTestDatabase();
  const { db } = database;
  // The serving role owns the schema but may create none: with this table there graphile-worker does not try.
  await db.pool.query(`create table if not exists ${db.jobsSchema}.migrations
    (id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`);
  await runMigrations({ connectionString: database.servingUrl, schema: db.jobsSchema });
  await db.pool.query(`update office set demo = true, name = 'sample office'`);
  const organisation = viewOf(sampleOffice());
  const calendar = compileCalendar(calendarData());
  const deps: CommitmentDeps = {
    db,
    world: async () => ({ organisation, calendar, catalogue: catalogueView(await loadCatalogue(db.pool)) }),
    realNow: () => at('03-02 10:00'),
    usedSince: async () =>
      new Map([
        ['WX-02', 3],
        ['NONE', 9],
      ]),
  };
  const app = await createServer({
    db: db.pool,
    log: {
      info: () => {},
      warn: () => {},
      error: (facts) => process.stderr.write(`${JSON.stringify(facts)}\n`),
    },
    limits: DEMO_LIMITS,
    deviceSecret: 'a secret for tests only',
    checkAnswers: true,
    authenticate: async ({ headers }) => (headers['x-who'] ? signedIn(String(headers['x-who'])) : NOBODY),
  });
  registerRoutes(app, commitmentRoutes(deps));
  await registerCommitmentPages(app, deps);
  return {
    database,
    app,
    deps,
    send: async (who, method, url, body, headers = {}) => {
      const answer = await app.inject({
        method,
        url,
        headers: {
          ...(who && { 'x-who': who }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        payload: body === undefined ? undefined : JSON.stringify(body),
      });
      const json = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        body: json ? answer.json() : undefined,
        headers: answer.headers,
        text: answer.body,
      };
    },
    setClock: async (text) => {
      await db.pool.query('update office set clock_at = to_timestamp($1::float8 / 1000)', [at(text)]);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
