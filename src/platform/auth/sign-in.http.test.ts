import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cookiesOf,
  DEMO_PASSWORD,
  OVER_TLS,
  openTestAccounts,
  problem,
  type TestAccounts,
} from '../../../test/accounts.ts';

let house: TestAccounts;
beforeAll(async () => {
  house = await openTestAccounts();
});
afterAll(() => house.close());

describe('signing in', () => {
  it('refuses a wrong password and an unknown name in the same words', async () => {
    const wrong = await house.signIn('window', 'not-the-password');
    const unknown = await house.signIn('nobody-here', 'not-the-password');
    expect(problem(wrong)).toEqual({ status: 401, code: 'wrongCredentials' });
    const strip = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    expect(strip(unknown.json())).toEqual(strip(wrong.json()));
    expect(wrong.headers['content-type']).toContain('application/problem+json');
  });

  it('refuses malformed input, a foreign page, and everything the library would offer besides', async () => {
    expect(
      problem(await house.post('/api/auth/sign-in/username', { username: 'window', password: 5 })),
    ).toEqual({
      status: 400,
      code: 'malformed',
    });
    expect(
      (
        await house.post('/api/auth/sign-in/username', {
          username: 'window',
          password: 'x',
          rememberMe: true,
        })
      ).statusCode,
    ).toBe(400);
    expect(
      (await house.signIn('window', DEMO_PASSWORD, {}, { origin: 'https://evil.example' })).statusCode,
    ).toBe(403);
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'change-password',
      'is-username-available',
      'get-session',
      'delete-user',
    ]) {
      const answer = await house.post(`/api/auth/${path}`, {
        name: 'x',
        email: 'x@y.zz',
        password: 'Whatever-12345',
        username: 'x',
      });
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
  });

  it('gives an HttpOnly cookie that opens what needs a person, and no token in the body', async () => {
    const answer = await house.signIn('window');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ username: 'window', mustChangePassword: false });
    const cookie = answer.cookies.find(({ name }) => name === 'yinuo.session_token');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect((await house.get('/api/v1/me', cookiesOf(answer))).json()).toEqual({ kind: 'staff' });
    expect((await house.get('/api/auth/session', cookiesOf(answer))).json()).toEqual({
      username: 'window',
      mustChangePassword: false,
      mustAddSecondFactor: false,
      secondFactor: false,
    });
  });

  it('takes the name in any case', async () => {
    expect((await house.signIn('WINDOW')).statusCode).toBe(200);
  });

  it('takes no cookie that it did not sign', async () => {
    const { 'yinuo.session_token': token } = await house.session('window');
    for (const forged of [
      `${token!.split('.')[0]}.AAAA`,
      'x',
      '',
      `${token}x`,
      `${token!.slice(0, -1)}é`,
      'x'.repeat(5000),
    ]) {
      expect((await house.get('/api/v1/me', { 'yinuo.session_token': forged })).statusCode).toBe(401);
    }
  });

  it('SC-6.2 wants the origin of our own page for every changing request with a cookie', async () => {
    const cookies = await house.session('window');
    expect(problem(await house.post('/api/v1/act', {}, cookies, { host: 'office.example' }))).toEqual({
      status: 403,
      code: 'foreignOrigin',
    });
    expect((await house.post('/api/v1/act', {}, cookies)).statusCode).toBe(200);
  });

  it('over TLS has cookies that only this host can have set, and reads no others', async () => {
    const answer = await house.signIn('window', DEMO_PASSWORD, {}, OVER_TLS);
    const names = answer.cookies.map(({ name, path, secure, domain }) => [name, path, secure, domain]);
    expect(names).toEqual([
      ['__Host-yinuo.session_token', '/', true, undefined],
      ['__Host-yinuo_device', '/', true, undefined],
    ]);
    const jar = cookiesOf(answer);
    expect((await house.get('/api/v1/me', jar, OVER_TLS)).statusCode).toBe(200);
    const fromNeighbour = { 'yinuo.session_token': jar['__Host-yinuo.session_token'] ?? '' };
    expect((await house.get('/api/v1/me', fromNeighbour, OVER_TLS)).statusCode).toBe(401);
    const out = await house.post('/api/auth/sign-out', {}, jar, OVER_TLS);
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(out.cookies).toMatchObject([{ name: '__Host-yinuo.session_token', maxAge: 0, secure: true }]);
    expect((await house.get('/api/v1/me', jar, OVER_TLS)).statusCode).toBe(401);
  });

  it('ends with sign-out at once', async () => {
    const cookies = await house.session('window');
    expect((await house.get('/api/v1/me', cookies)).statusCode).toBe(200);
    expect((await house.post('/api/auth/sign-out', {}, cookies)).statusCode).toBe(200);
    expect((await house.get('/api/v1/me', cookies)).statusCode).toBe(401);
  });

  it('ends after half an hour without use and after twelve hours in any case', async () => {
    const { pool } = house;
    for (const [column, minutes] of [
      ['last_used_at', 31],
      ['created_at', 721],
    ] as const) {
      const cookies = await house.session('crew');
      await pool.query(
        `update auth_session set ${column} = now() - make_interval(mins => $1::int)
         where user_id = (select id from auth_user where username = 'crew')`,
        [minutes],
      );
      expect([column, (await house.get('/api/v1/me', cookies)).statusCode]).toEqual([column, 401]);
      await pool.query('delete from auth_session');
    }
  });

  it('looks a session up at most every five seconds', async () => {
    const cookies = await house.session('crew');
    await house.get('/api/v1/me', cookies);
    await house.pool.query('delete from auth_session');
    expect((await house.get('/api/v1/me', cookies)).statusCode).toBe(200);
  });
});

describe('failed sign-ins', () => {
  it('lock the account for fifteen minutes after five, for the right password too', async () => {
    for (let i = 0; i < 5; i += 1) expect((await house.signIn('handler', 'wrong')).statusCode).toBe(401);
    const locked = await house.signIn('handler');
    expect(problem(locked)).toEqual({ status: 429, code: 'accountLocked' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(880);
    expect(Number(locked.headers['retry-after'])).toBeLessThanOrEqual(900);
    expect((await house.signIn('backup')).statusCode).toBe(200);
  });

  it('end the lock after its time', async () => {
    await house.pool.query(
      `update sign_in_failures set locked_until = now(), last_at = now() - interval '16 minutes'`,
    );
    expect((await house.signIn('handler', 'wrong')).statusCode).toBe(401);
    expect((await house.signIn('handler')).statusCode).toBe(200);
  });

  it('lock nobody out of a device that signed in before, until that device fails as often itself', async () => {
    const { yinuo_device: device = '' } = cookiesOf(await house.signIn('leader'));
    for (let i = 0; i < 5; i += 1) await house.signIn('leader', 'wrong');
    expect((await house.signIn('leader')).statusCode).toBe(429);
    expect((await house.signIn('leader', DEMO_PASSWORD, { yinuo_device: device })).statusCode).toBe(200);
    for (let i = 0; i < 5; i += 1)
      expect((await house.signIn('leader', 'wrong', { yinuo_device: device })).statusCode).toBe(401);
    expect((await house.signIn('leader', DEMO_PASSWORD, { yinuo_device: device })).statusCode).toBe(429);
  });

  it('count in a burst as well: of twenty guesses at once five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.signIn('head', 'guess')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(15);
  });

  it('do not count right passwords, however many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.signIn('backup')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
  });

  it('keep no name that was typed, and leave a trail of accounts that exist', async () => {
    await house.signIn('my-secret-typed-here', 'wrong');
    const { rows } = await house.pool.query('select * from sign_in_failures');
    expect(JSON.stringify(rows)).not.toContain('my-secret');
    const trail = await house.pool.query(
      `select distinct kind from sign_ins where username = 'handler' order by kind`,
    );
    expect(trail.rows.map(({ kind }) => kind)).toEqual(['failed', 'refusedLocked', 'signedIn']);
    await expect(house.pool.query('delete from sign_ins')).rejects.toThrow(/permission denied|append-only/);
  });
});
