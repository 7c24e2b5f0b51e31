import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type Auth, createAuth } from '../src/platform/auth/auth.ts';
import { createAuthenticate, type SignInRules } from '../src/platform/auth/authenticate.ts';
import { accountRoutes, signInRoutes } from '../src/platform/auth/routes.ts';
import { DEFAULT_LIMITS } from '../src/platform/http/door.ts';
import { registerRoutes } from '../src/platform/http/register.ts';
import { defineRoute } from '../src/platform/http/route.ts';
import { createServer } from '../src/platform/http/server.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A door with accounts and two routes that need somebody, on a database of its own. */

export const DEMO_PASSWORD = 'yinuo-demo';
const SECRET = 'a device secret for tests';
/** What a page of our own sends. */
export const OUR_PAGE = { host: 'office.example', origin: 'https://office.example' };

const whoAmI = defineRoute({
  method: 'GET',
  path: '/me',
  operationId: 'me',
  summary: 'Who am I',
  tag: 'test',
  caller: 'signedIn',
  answers: { 200: Type.Object({ kind: Type.String() }) },
  handle: async ({ caller }) => ({ body: { kind: caller.kind } }),
});
const act = defineRoute({
  method: 'POST',
  path: '/act',
  operationId: 'act',
  summary: 'Do something',
  tag: 'test',
  caller: 'signedIn',
  answers: { 200: Type.Object({ done: Type.Boolean() }) },
  handle: async () => ({ body: { done: true } }),
});

/** What a proxy on this machine that ends TLS passes on. */
export const OVER_TLS = { ...OUR_PAGE, 'x-forwarded-proto': 'https' };

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;
type Jar = Record<string, string>;

export const cookiesOf = (answer: Answer): Jar =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));

export const problem = (answer: Answer) => ({ status: answer.statusCode, code: answer.json().code });

/** The requests a person's browser sends. */
export function browser(app: FastifyInstance) {
  const signIn = (username: string, password = DEMO_PASSWORD, cookies: Jar = {}, headers: Jar = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password },
      cookies,
      headers,
    });
  return {
    signIn,
    session: async (username: string, password = DEMO_PASSWORD): Promise<Jar> => {
      const { 'yinuo.session_token': token = '' } = cookiesOf(await signIn(username, password));
      return { 'yinuo.session_token': token };
    },
    get: (url: string, cookies: Jar = {}, headers: Jar = {}) => app.inject({ url, cookies, headers }),
    post: (url: string, payload: object, cookies: Jar = {}, headers: Jar = OUR_PAGE) =>
      app.inject({ method: 'POST', url, payload, cookies, headers }),
  };
}

export type TestAccounts = Awaited<ReturnType<typeof openTestAccounts>>;

/** Accounts of the demo password, `admin` the administrator. */
export async function openTestAccounts(signIn: { rules?: SignInRules; realNow?: () => number } = {}) {
  const database: TestDatabase = await createTestDatabase();
  const auth: Auth = await createAuth({ pool: database.db.pool, realNow: signIn.realNow });
  const app: FastifyInstance = await createServer({
    db: database.db.pool,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    limits: DEFAULT_LIMITS,
    deviceSecret: SECRET,
    checkAnswers: true,
    trustProxy: 'loopback',
    authenticate: createAuthenticate(auth, signIn.rules),
  });
  registerRoutes(app, signInRoutes({ auth, deviceSecret: SECRET, rules: signIn.rules }));
  const mayAdminister = (username: string) => username === 'admin';
  registerRoutes(app, [whoAmI, act, ...accountRoutes({ auth, mayAdminister })]);
  await auth.createDemoAccounts(
    ['admin', 'window', 'handler', 'backup', 'crew', 'head', 'leader'],
    DEMO_PASSWORD,
  );
  return {
    ...browser(app),
    pool: database.db.pool,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
