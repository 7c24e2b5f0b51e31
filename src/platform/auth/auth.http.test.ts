import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { DEFAULT_LIMITS } from '../http/door.ts';
import { registerRoutes } from '../http/register.ts';
import { defineRoute } from '../http/route.ts';
import { createServer } from '../http/server.ts';
import { type Auth, createAuth } from './auth.ts';
import { createAuthenticate } from './authenticate.ts';
import { createKey, listKeys, revokeKey } from './keys.ts';
import { accountRoutes, signInRoutes } from './routes.ts';

const DEMO_PASSWORD = 'yinuo-demo';
const GOOD = 'Lantern-72-river';
const SECRET = 'a device secret for tests';

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

let database: TestDatabase;
let auth: Auth;
let app: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  auth = await createAuth({ pool: database.db.pool });
  app = await createServer({
    db: database.db.pool,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    limits: DEFAULT_LIMITS,
    deviceSecret: SECRET,
    checkAnswers: true,
    authenticate: createAuthenticate(auth),
  });
  registerRoutes(app, signInRoutes({ auth, deviceSecret: SECRET }), '/api/auth');
  registerRoutes(app, [
    whoAmI,
    act,
    ...accountRoutes({ auth, mayAdminister: (username) => username === 'admin' }),
  ]);
  await auth.createDemoAccounts(
    ['admin', 'window', 'handler', 'backup', 'crew', 'head', 'leader'],
    DEMO_PASSWORD,
  );
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const HOST = { host: 'office.example', origin: 'https://office.example' };
const signIn = (
  username: string,
  password = DEMO_PASSWORD,
  cookies = {},
  headers: Record<string, string> = {},
) =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
    cookies,
    headers,
  });
type Answer = Awaited<ReturnType<typeof signIn>>;
const cookiesOf = (answer: Answer) =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
const session = async (username: string, password = DEMO_PASSWORD) => {
  const { 'yinuo.session_token': token } = cookiesOf(await signIn(username, password));
  return { 'yinuo.session_token': token! };
};
const get = (url: string, cookies = {}, headers: Record<string, string> = {}) =>
  app.inject({ url, cookies, headers });
const post = (url: string, payload: object, cookies = {}, headers: Record<string, string> = HOST) =>
  app.inject({ method: 'POST', url, payload, cookies, headers });
const problem = (answer: Answer) => ({ status: answer.statusCode, code: answer.json().code });

describe('signing in', () => {
  it('refuses a wrong password and an unknown name in the same words', async () => {
    const wrong = await signIn('window', 'not-the-password');
    const unknown = await signIn('nobody-here', 'not-the-password');
    expect(problem(wrong)).toEqual({ status: 401, code: 'wrongCredentials' });
    const strip = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    expect(strip(unknown.json())).toEqual(strip(wrong.json()));
    expect(wrong.headers['content-type']).toContain('application/problem+json');
  });

  it('refuses malformed input, a foreign page, and everything the library would offer besides', async () => {
    expect(problem(await post('/api/auth/sign-in/username', { username: 'window', password: 5 }))).toEqual({
      status: 400,
      code: 'malformed',
    });
    expect(
      (await post('/api/auth/sign-in/username', { username: 'window', password: 'x', rememberMe: true }))
        .statusCode,
    ).toBe(400);
    expect((await signIn('window', DEMO_PASSWORD, {}, { origin: 'https://evil.example' })).statusCode).toBe(
      403,
    );
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'change-password',
      'is-username-available',
      'get-session',
      'delete-user',
    ]) {
      const answer = await post(`/api/auth/${path}`, {
        name: 'x',
        email: 'x@y.zz',
        password: 'Whatever-12345',
        username: 'x',
      });
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
  });

  it('gives an HttpOnly cookie that opens what needs a person, and no token in the body', async () => {
    const answer = await signIn('window');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ username: 'window', mustChangePassword: false });
    const cookie = answer.cookies.find(({ name }) => name === 'yinuo.session_token');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect((await get('/api/v1/me', cookiesOf(answer))).json()).toEqual({ kind: 'staff' });
    expect((await get('/api/auth/session', cookiesOf(answer))).json()).toEqual({
      username: 'window',
      mustChangePassword: false,
    });
  });

  it('takes the name in any case', async () => {
    expect((await signIn('WINDOW')).statusCode).toBe(200);
  });

  it('takes no cookie that it did not sign', async () => {
    const { 'yinuo.session_token': token } = await session('window');
    for (const forged of [
      `${token!.split('.')[0]}.AAAA`,
      'x',
      '',
      `${token}x`,
      `${token!.slice(0, -1)}é`,
      'x'.repeat(5000),
    ]) {
      expect((await get('/api/v1/me', { 'yinuo.session_token': forged })).statusCode).toBe(401);
    }
  });

  it('SC-6.2 wants the origin of our own page for every changing request with a cookie', async () => {
    const cookies = await session('window');
    expect(problem(await post('/api/v1/act', {}, cookies, { host: 'office.example' }))).toEqual({
      status: 403,
      code: 'foreignOrigin',
    });
    expect((await post('/api/v1/act', {}, cookies)).statusCode).toBe(200);
  });

  it('ends with sign-out at once', async () => {
    const cookies = await session('window');
    expect((await get('/api/v1/me', cookies)).statusCode).toBe(200);
    expect((await post('/api/auth/sign-out', {}, cookies)).statusCode).toBe(200);
    expect((await get('/api/v1/me', cookies)).statusCode).toBe(401);
  });

  it('ends after half an hour without use and after twelve hours in any case', async () => {
    const { pool } = database.db;
    for (const [column, minutes] of [
      ['last_used_at', 31],
      ['created_at', 721],
    ] as const) {
      const cookies = await session('crew');
      await pool.query(
        `update auth_session set ${column} = now() - make_interval(mins => $1::int)
         where user_id = (select id from auth_user where username = 'crew')`,
        [minutes],
      );
      expect([column, (await get('/api/v1/me', cookies)).statusCode]).toEqual([column, 401]);
      await pool.query('delete from auth_session');
    }
  });

  it('looks a session up at most every five seconds', async () => {
    const cookies = await session('crew');
    await get('/api/v1/me', cookies);
    await database.db.pool.query('delete from auth_session');
    expect((await get('/api/v1/me', cookies)).statusCode).toBe(200);
  });
});

describe('failed sign-ins', () => {
  it('lock the account for fifteen minutes after five, for the right password too', async () => {
    for (let i = 0; i < 5; i += 1) expect((await signIn('handler', 'wrong')).statusCode).toBe(401);
    const locked = await signIn('handler');
    expect(problem(locked)).toEqual({ status: 429, code: 'accountLocked' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(880);
    expect(Number(locked.headers['retry-after'])).toBeLessThanOrEqual(900);
    expect((await signIn('backup')).statusCode).toBe(200);
  });

  it('end the lock after its time', async () => {
    await database.db.pool.query(
      `update sign_in_failures set locked_until = now(), last_at = now() - interval '16 minutes'`,
    );
    expect((await signIn('handler', 'wrong')).statusCode).toBe(401);
    expect((await signIn('handler')).statusCode).toBe(200);
  });

  it('lock nobody out of a device that signed in before, until that device fails as often itself', async () => {
    const { yinuo_device: device } = cookiesOf(await signIn('leader'));
    for (let i = 0; i < 5; i += 1) await signIn('leader', 'wrong');
    expect((await signIn('leader')).statusCode).toBe(429);
    expect((await signIn('leader', DEMO_PASSWORD, { yinuo_device: device })).statusCode).toBe(200);
    for (let i = 0; i < 5; i += 1)
      expect((await signIn('leader', 'wrong', { yinuo_device: device })).statusCode).toBe(401);
    expect((await signIn('leader', DEMO_PASSWORD, { yinuo_device: device })).statusCode).toBe(429);
  });

  it('count in a burst as well: of twenty guesses at once five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('head', 'guess')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(15);
  });

  it('do not count right passwords, however many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn('backup')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
  });

  it('keep no name that was typed, and leave a trail of accounts that exist', async () => {
    await signIn('my-secret-typed-here', 'wrong');
    const { rows } = await database.db.pool.query('select * from sign_in_failures');
    expect(JSON.stringify(rows)).not.toContain('my-secret');
    const trail = await database.db.pool.query(
      `select distinct kind from sign_ins where username = 'handler' order by kind`,
    );
    expect(trail.rows.map(({ kind }) => kind)).toEqual(['failed', 'refusedLocked', 'signedIn']);
    await expect(database.db.pool.query('delete from sign_ins')).rejects.toThrow(
      /permission denied|append-only/,
    );
  });
});

describe('passwords and accounts', () => {
  it('SC-6.2 are the administrator’s alone to make, reset, end and unlock', async () => {
    const cookies = await session('window');
    for (const path of [
      'accounts',
      'accounts/crew/reset-password',
      'accounts/crew/disable',
      'accounts/crew/enable',
      'accounts/crew/unlock',
    ]) {
      expect(problem(await post(`/api/v1/${path}`, {}, cookies))).toEqual({
        status: 403,
        code: 'notAdministrator',
      });
    }
    expect((await post('/api/v1/accounts', { username: 'x' }, {}, {})).statusCode).toBe(401);
  });

  it('start with a one-time password that opens nothing but its change', async () => {
    const admin = await session('admin');
    const made = await post('/api/v1/accounts', { username: 'newcomer' }, admin);
    expect(made.statusCode).toBe(201);
    const { oneTimePassword } = made.json();
    expect((await post('/api/v1/accounts', { username: 'newcomer' }, admin)).statusCode).toBe(409);
    const first = await signIn('newcomer', oneTimePassword);
    expect(first.json()).toEqual({ username: 'newcomer', mustChangePassword: true });
    const cookies = cookiesOf(first);
    expect(problem(await get('/api/v1/me', cookies))).toEqual({ status: 403, code: 'mustChangePassword' });
    const changed = await post('/api/v1/me/password', { current: oneTimePassword, next: GOOD }, cookies);
    expect(changed.statusCode).toBe(200);
    expect((await get('/api/v1/me', cookies)).statusCode).toBe(200);
    expect((await signIn('newcomer', oneTimePassword)).statusCode).toBe(401);
  });

  it('name all that speaks against a new one, and refuse a wrong current one', async () => {
    const cookies = await session('newcomer', GOOD);
    const change = (current: string, next: string) => post('/api/v1/me/password', { current, next }, cookies);
    expect(problem(await change('wrong', 'Meadow-55-cloud'))).toEqual({
      status: 422,
      code: 'wrongCurrentPassword',
    });
    const weak = await change(GOOD, 'newcomer');
    expect(weak.json()).toMatchObject({ status: 422, code: 'passwordTooWeak' });
    expect(weak.json().errors.map(({ code }: { code: string }) => code)).toEqual([
      'tooShort',
      'tooFewClasses',
      'containsUsername',
    ]);
    expect((await change(GOOD, GOOD)).json().errors).toMatchObject([
      { pointer: '/next', code: 'usedBefore' },
    ]);
    expect((await change(GOOD, 'Meadow-55-cloud')).statusCode).toBe(200);
    expect((await change('Meadow-55-cloud', GOOD)).json().errors).toMatchObject([{ code: 'usedBefore' }]);
  });

  it('end every other session when changed', async () => {
    const [one, other] = [
      await session('newcomer', 'Meadow-55-cloud'),
      await session('newcomer', 'Meadow-55-cloud'),
    ];
    expect((await get('/api/v1/me', other)).statusCode).toBe(200);
    expect(
      (await post('/api/v1/me/password', { current: 'Meadow-55-cloud', next: 'Harbour-31-stone' }, one))
        .statusCode,
    ).toBe(200);
    expect([(await get('/api/v1/me', one)).statusCode, (await get('/api/v1/me', other)).statusCode]).toEqual([
      200, 401,
    ]);
  });

  it('are reset by the administrator with a new one-time password that also ends a lock', async () => {
    const admin = await session('admin');
    for (let i = 0; i < 5; i += 1) await signIn('newcomer', 'wrong');
    const { oneTimePassword } = (await post('/api/v1/accounts/newcomer/reset-password', {}, admin)).json();
    expect((await signIn('newcomer', oneTimePassword)).json()).toMatchObject({ mustChangePassword: true });
    expect((await post('/api/v1/accounts/nobody/reset-password', {}, admin)).statusCode).toBe(404);
  });

  it('of staff who left end at once, sessions included', async () => {
    const [admin, crew] = [await session('admin'), await session('crew')];
    expect((await get('/api/v1/me', crew)).statusCode).toBe(200);
    expect((await post('/api/v1/accounts/crew/disable', {}, admin)).statusCode).toBe(200);
    expect((await get('/api/v1/me', crew)).statusCode).toBe(401);
    expect(problem(await signIn('crew'))).toEqual({ status: 401, code: 'wrongCredentials' });
    expect((await post('/api/v1/accounts/crew/enable', {}, admin)).statusCode).toBe(200);
    expect((await signIn('crew')).statusCode).toBe(200);
  });
});

describe('keys of programs', () => {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  it('open what their scopes say and nothing else; no cookie rule applies to them', async () => {
    const { key } = await createKey(database.db.pool, 'reader', ['read']);
    expect((await get('/api/v1/me', {}, bearer(key))).json()).toEqual({ kind: 'machine' });
    expect(problem(await post('/api/v1/act', {}, {}, bearer(key)))).toEqual({
      status: 403,
      code: 'scopeMissing',
    });
    expect(problem(await get('/api/auth/session', {}, bearer(key)))).toEqual({
      status: 403,
      code: 'staffOnly',
    });
    const writer = await createKey(database.db.pool, 'writer', ['read', 'write']);
    expect((await post('/api/v1/act', {}, {}, bearer(writer.key))).statusCode).toBe(200);
  });

  it('are refused when wrong, expired or revoked, and kept hashed', async () => {
    const { pool } = database.db;
    const expired = await createKey(pool, 'expired', ['read'], Date.now() - 1000);
    const revoked = await createKey(pool, 'revoked', ['read']);
    expect(await revokeKey(pool, revoked.id)).toBe(true);
    expect(await revokeKey(pool, revoked.id)).toBe(false);
    for (const authorization of [
      `Bearer ${expired.key}`,
      `Bearer ${revoked.key}`,
      'Bearer x',
      'Basic YTpi',
      'Bearer',
    ]) {
      expect([authorization.slice(0, 9), problem(await get('/api/v1/me', {}, { authorization }))]).toEqual([
        authorization.slice(0, 9),
        { status: 401, code: 'keyUnknown' },
      ]);
    }
    const { rows } = await pool.query('select * from api_keys');
    expect(JSON.stringify(rows)).not.toContain(revoked.key);
    expect((await listKeys(pool)).find(({ id }) => id === revoked.id)?.revokedAt).toEqual(expect.any(Number));
  });
});
