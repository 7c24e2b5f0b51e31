import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { defineRefusals } from '../src/kernel/refusal.ts';
import type { ConnectionLimits } from '../src/platform/http/connections.ts';
import { serveDocumentation } from '../src/platform/http/documentation.ts';
import { type Authenticated, DEFAULT_LIMITS, NOBODY } from '../src/platform/http/door.ts';
import { registerRoutes } from '../src/platform/http/register.ts';
import { type AnyRoute, defineRoute } from '../src/platform/http/route.ts';
import { createServer } from '../src/platform/http/server.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A door with a few routes behind it that need no room, on a database of its own. */

const refuse = defineRefusals({
  notYours: { status: 403, demand: 'SC-6.2', zh: '这不是你的。', en: 'This is not yours.' },
  unknownThing: { status: 404, zh: '没有这件事。', en: 'There is no such thing.' },
  finished: { status: 409, zh: '已经办结。', en: 'It is finished.' },
  tooLate: { status: 422, demand: 'SC-5.2.3', zh: '已过 {dueAt}。', en: 'It is past {dueAt}.' },
});

const LimitSchema = Type.Union([
  Type.Object({
    count: Type.Integer({ minimum: 1 }),
    unit: Type.Union([Type.Literal('workingDay'), Type.Literal('hour')]),
  }),
  Type.Object({ unit: Type.Literal('onTheSpot') }),
]);

let made = 0;

/** How many things the routes have made. */
export const madeSoFar = () => made;

export const routes: AnyRoute[] = [
  defineRoute({
    method: 'POST',
    path: '/things/{number}/extend',
    operationId: 'extendThing',
    summary: 'Extend a thing',
    tag: 'things',
    caller: 'signedIn',
    params: Type.Object({ number: Type.String({ pattern: '^[A-Z]\\d+$' }) }),
    query: Type.Object({ preview: Type.Optional(Type.Boolean()) }),
    body: Type.Object({
      count: Type.Integer(),
      reason: Type.String(),
      when: Type.Optional(Type.String({ format: 'date-time' })),
    }),
    answers: {
      200: Type.Object({ number: Type.String(), version: Type.Integer(), preview: Type.Boolean() }),
    },
    load: async ({ params }) => {
      if (params.number === 'X404') return refuse('unknownThing');
      if (params.number === 'X403') return refuse('notYours');
      return { number: params.number };
    },
    handle: async ({ loaded, body, preview, ifMatch }) => {
      if (loaded.number === 'X409' || ifMatch === 3) return refuse('finished');
      if (loaded.number === 'X422') return refuse('tooLate', { dueAt: '2026-10-10T17:30:00+08:00' });
      return { body: { number: loaded.number, version: body.count, preview } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/things',
    operationId: 'makeThing',
    summary: 'Make a thing',
    tag: 'things',
    caller: 'anyone',
    intake: true,
    body: Type.Object({ name: Type.String({ maxLength: 20 }), limit: Type.Optional(LimitSchema) }),
    answers: { 201: Type.Object({ secret: Type.String() }) },
    handle: async ({ body }) => {
      if (body.name === 'break') throw new Error(`a fault that quotes ${body.name}`);
      made += 1;
      return { body: { secret: `made ${made}` } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/things/{number}/touch',
    operationId: 'touchThing',
    summary: 'Touch a thing',
    tag: 'things',
    caller: 'anyone',
    answers: { 200: Type.Object({ touched: Type.Boolean() }) },
    handle: async () => ({ body: { touched: true } }),
  }),
  defineRoute({
    method: 'GET',
    path: '/things',
    operationId: 'listThings',
    summary: 'List things',
    tag: 'things',
    caller: 'anyone',
    query: Type.Object({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      open: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: Type.Object({ limit: Type.Integer(), open: Type.Boolean() }) },
    handle: async ({ query }) => ({ body: { limit: query.limit ?? 50, open: query.open ?? false } }),
  }),
  defineRoute({
    method: 'GET',
    path: '/things/{number}/documents/{kind}.pdf',
    operationId: 'thingDocument',
    summary: 'A document',
    tag: 'things',
    caller: 'staff',
    answers: { 200: null },
    handle: async ({ params }) => ({
      body: Buffer.from(JSON.stringify(params)),
      headers: { 'content-type': 'application/pdf' },
    }),
  }),
];

const STAFF: Authenticated = {
  caller: { kind: 'staff', username: 'handler', sessionId: 's' },
  byCookie: true,
};

export const STAFF_HEADERS = {
  cookie: 'session=handler',
  origin: 'http://localhost:80',
  host: 'localhost:80',
};

type Sent = { headers?: Record<string, string>; body?: unknown; query?: string };

export type TestDoor = Awaited<ReturnType<typeof openTestDoor>>;

/** Example: `const door = await openTestDoor();` in `beforeAll`, `await door.close();` in `afterAll`. */
export async function openTestDoor(connections?: Partial<ConnectionLimits>) {
  const database: TestDatabase = await createTestDatabase();
  const lines: object[] = [];
  const write = (line: object) => void lines.push(line);
  const app: FastifyInstance = await createServer({
    db: database.db.pool,
    log: { info: write, warn: write, error: write },
    limits: { ...DEFAULT_LIMITS, intakePerDevice: { count: 3, perSeconds: 60 } },
    deviceSecret: 'a secret for tests only',
    checkAnswers: true,
    connections,
    authenticate: async ({ headers }) => {
      if (headers.authorization === 'Bearer reader') {
        return { ...NOBODY, caller: { kind: 'machine', keyId: 'k1', scopes: ['read'] } };
      }
      return headers.cookie?.includes('session=handler') ? STAFF : NOBODY;
    },
  });
  registerRoutes(app, routes);
  serveDocumentation(app, routes, { title: 'Yinuo', version: '0.1.0' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const textOf = (body: unknown) =>
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return {
    app,
    lines,
    pool: database.db.pool,
    /** As staff, from a page of our own. */
    extend: (number: string, { headers, body = { count: 1, reason: 'r' }, query = '' }: Sent = {}) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/things/${number}/extend${query}`,
        headers: { ...STAFF_HEADERS, 'content-type': 'application/json', ...headers },
        payload: textOf(body),
      }),
    /** As anybody, on a route that takes no body. */
    touch: (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/things/A1/touch',
        headers: { 'content-type': 'application/json' },
        payload,
      }),
    /** As anybody, each time from another address. */
    make: (body: unknown, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/things',
        headers: { 'content-type': 'application/json', ...headers },
        payload: textOf(body),
        remoteAddress: `10.1.${Math.floor(Math.random() * 250)}.1`,
      }),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
