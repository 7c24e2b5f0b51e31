import type { FastifyInstance } from 'fastify';
import { compileCalendar } from '../src/kernel/calendar/calendar.ts';
import { type Authenticated, DEMO_LIMITS, NOBODY } from '../src/platform/http/door.ts';
import { registerRoutes } from '../src/platform/http/register.ts';
import { createServer } from '../src/platform/http/server.ts';
import { loadCalendar } from '../src/rooms/organisation/calendar/queries.ts';
import { calendarService } from '../src/rooms/organisation/calendar/service.ts';
import { importOrganisation } from '../src/rooms/organisation/import.ts';
import type { OrganisationRecords } from '../src/rooms/organisation/import-records.ts';
import type { MovingCase } from '../src/rooms/organisation/model-calendar.ts';
import { loadOrganisation } from '../src/rooms/organisation/queries.ts';
import { organisationRoutes } from '../src/rooms/organisation/routes.ts';
import { organisationService } from '../src/rooms/organisation/service.ts';
import { viewOf } from '../src/rooms/organisation/view.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { at, sampleOffice } from './sample-office.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Sent = { status: number; body: any; headers: Record<string, unknown> };

export type OrganisationTestDoor = {
  database: TestDatabase;
  app: FastifyInstance;
  /** Sends JSON, or CSV when the body is a text, as a member of staff or as nobody. */
  send(who: string | undefined, request: string, body?: unknown, headers?: object): Promise<Sent>;
  /** Moves the office's clock. Example: `door.setClock('09-29 10:00')`. */
  setClock(text: string): void;
  close(): Promise<void>;
};

const source = { file: 'sample', row: 2 };

/** The sample office as records, with the people's department where they have one. */
export function sampleRecords(): OrganisationRecords {
  const { divisions, departments, posts, staff } = sampleOffice();
  const place = <T extends object>(list: T[]) => list.map((each) => ({ ...each, source }));
  return {
    divisions: place(divisions),
    departments: place(departments),
    posts: place(posts.map(({ holders: _, ...post }) => post)),
    staff: place(staff.map(({ certificates: _, ...person }) => ({ ...person, phone: '139-0000-0000' }))),
    holders: place(
      posts.flatMap(({ code, holders }) =>
        holders.map(({ username, seat }) => ({ post: code, username, seat })),
      ),
    ),
    certificates: place(
      staff.flatMap(({ username, certificates }) => certificates.map((each) => ({ username, ...each }))),
    ),
    duty: place([
      { department: 'WX', username: 'crew', from: '21:30', to: '07:30', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    ]),
    absences: [],
    places: [],
  };
}

const signedIn = (username: string): Authenticated => ({
  caller: { kind: 'staff', username, sessionId: 's' },
  byCookie: false,
});

/** The room behind a real door and a real database, with the people of `sampleOffice`; one case stands for all that move. */
export async function openOrganisationDoor(moving: MovingCase[] = []): Promise<OrganisationTestDoor> {
  const database = await createTestDatabase();
  const { db } = database;
  let now = at('09-28 10:00');
  const system = { actor: { kind: 'system' as const }, at: now };
  const imported = await db.withTransaction((client) =>
    importOrganisation(client, db.jobsSchema, sampleRecords(), system),
  );
  if (imported.problems.length > 0) throw new Error(JSON.stringify(imported.problems));
  const accounts = {
    create: async () => ({ oneTimePassword: 'first-password' }),
    reset: async () => ({ oneTimePassword: 'again-password' }),
    disable: async () => {},
  };
  const cases = { movingCases: async () => moving, moveCases: async () => moving };
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
  const scene = async () => ({
    view: viewOf(await loadOrganisation(db.pool)),
    calendar: compileCalendar(await loadCalendar(db.pool)),
    now,
    items: (department: string) =>
      department === 'WX' ? [{ code: 'WX-02', name: 'repair', kind: 'promised' }] : [],
    postsFor: (words: string) => (words === '水管爆了' ? ['DISPATCH'] : []),
  });
  const service = organisationService({ db, accounts, onStaffLeft: [] });
  registerRoutes(
    app,
    organisationRoutes({ db: db.pool, service, calendar: calendarService({ db, cases }), scene }),
  );
  return {
    database,
    app,
    send: async (who, request, body, headers = {}) => {
      const [method, path] = request.split(' ') as ['GET', string];
      const csv = typeof body === 'string';
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(who && { 'x-who': who }),
          ...(body !== undefined && { 'content-type': csv ? 'text/csv' : 'application/json' }),
          ...headers,
        },
        payload: body === undefined || csv ? (body as string | undefined) : JSON.stringify(body),
      });
      const json = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: json ? answer.json() : undefined, headers: answer.headers };
    },
    setClock: (text) => {
      now = at(text);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
