import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cookiesOf,
  DEMO_PASSWORD,
  openTestAccounts,
  problem,
  type TestAccounts,
} from '../../../test/accounts.ts';

let house: TestAccounts;
/** Real time in these tests: codes depend on it. */
let now = Date.parse('2026-10-12T09:00:00+08:00');
const later = () => {
  now += 60_000;
};

beforeAll(async () => {
  house = await openTestAccounts({
    realNow: () => now,
    rules: { secondFactor: true, isSensitive: (username) => username === 'admin' || username === 'leader' },
  });
});
afterAll(() => house.close());

type Jar = Record<string, string>;

const codeOf = (secret: string, at = now) =>
  createOTP(new TextDecoder().decode(base32.decode(secret))).hotp(Math.floor(at / 30_000));

const signInWith = (username: string, code?: string, cookies: Jar = {}) =>
  house.post('/api/auth/sign-in/username', { username, password: DEMO_PASSWORD, code }, cookies);

async function addFactor(username: string, cookies: Jar) {
  const added = await house.post('/api/v1/me/second-factor', { password: DEMO_PASSWORD }, cookies);
  expect([username, added.statusCode]).toEqual([username, 200]);
  const { secret, uri, recoveryCodes } = added.json();
  const confirm = await house.post(
    '/api/v1/me/second-factor/confirm',
    { code: await codeOf(secret) },
    cookies,
  );
  expect(confirm.json()).toEqual({ username, secondFactor: true });
  later();
  return { secret, uri, recoveryCodes } as { secret: string; uri: string; recoveryCodes: string[] };
}

describe('SC-6.2 a second factor', () => {
  it('is owed by whose posts could do most harm, and by nobody else', async () => {
    const window = await house.session('window');
    expect((await house.get('/api/v1/me', window)).statusCode).toBe(200);
    const admin = await house.session('admin');
    for (const answer of [
      await house.get('/api/v1/me', admin),
      await house.post('/api/v1/accounts', { username: 'x' }, admin),
      await house.post('/api/v1/accounts/crew/reset-second-factor', {}, admin),
    ])
      expect(problem(answer)).toEqual({ status: 403, code: 'mustAddSecondFactor' });
    expect((await house.get('/api/auth/session', admin)).json()).toMatchObject({
      mustAddSecondFactor: true,
      secondFactor: false,
    });
  });

  it('is in force once its first code was given; sessions opened without it end', async () => {
    const [here, elsewhere] = [await house.session('admin'), await house.session('admin')];
    expect(problem(await house.post('/api/v1/me/second-factor', { password: 'wrong' }, here))).toEqual({
      status: 422,
      code: 'wrongCurrentPassword',
    });
    expect(problem(await house.post('/api/v1/me/second-factor/confirm', { code: '123456' }, here))).toEqual({
      status: 409,
      code: 'secondFactorNotBegun',
    });
    const { uri, recoveryCodes } = await addFactor('admin', here);
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32,}/);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await house.get('/api/v1/me', here)).statusCode).toBe(200);
    expect((await house.get('/api/v1/me', elsewhere)).statusCode).toBe(401);
  });

  it('goes with the password from then on; the same code opens only once', async () => {
    const { secret } = await addFactor('handler', await house.session('handler'));
    expect(problem(await signInWith('handler'))).toEqual({ status: 401, code: 'secondFactorNeeded' });
    const code = await codeOf(secret);
    const both = await Promise.all([signInWith('handler', code), signInWith('handler', code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect(problem(await signInWith('handler', code)).code).toBe('secondFactorWrong');
    later();
    expect((await signInWith('handler', await codeOf(secret, now - 30_000))).statusCode).toBe(200);
    later();
    expect((await signInWith('handler', await codeOf(secret, now - 90_000))).statusCode).toBe(401);
    expect((await signInWith('handler', await codeOf(secret))).statusCode).toBe(200);
  });

  it('tells a stranger nothing: without the password a code is not even looked at', async () => {
    const wrong = await house.post('/api/auth/sign-in/username', {
      username: 'handler',
      password: 'guess',
      code: '000000',
    });
    expect(problem(wrong)).toEqual({ status: 401, code: 'wrongCredentials' });
  });

  it('locks after five wrong codes as after five wrong passwords', async () => {
    await addFactor('head', await house.session('head'));
    for (let i = 0; i < 5; i += 1) expect((await signInWith('head', '000000')).statusCode).toBe(401);
    expect(problem(await signInWith('head', '000000'))).toEqual({ status: 429, code: 'accountLocked' });
  });

  it('opens by a recovery code, once each, however it is typed', async () => {
    const { recoveryCodes } = await addFactor('backup', await house.session('backup'));
    const [code = ''] = recoveryCodes;
    expect(code).toMatch(/^[2-9a-z]{24}$/);
    const typed = `${code.slice(0, 4).toUpperCase()}-${code.slice(4, 8)} ${code.slice(8)}`;
    expect((await signInWith('backup', typed)).statusCode).toBe(200);
    expect((await signInWith('backup', code)).statusCode).toBe(401);
    const { rows } = await house.pool.query('select * from second_factors');
    for (const each of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(each);
  });

  it('is removed with password and code, or by the administrator for whoever lost it', async () => {
    const cookies = await house.session('crew');
    const { secret } = await addFactor('crew', cookies);
    const remove = async (code: string) =>
      house.post('/api/v1/me/second-factor/remove', { password: DEMO_PASSWORD, code }, cookies);
    expect((await remove('000000')).statusCode).toBe(422);
    expect((await remove(await codeOf(secret))).json()).toEqual({ username: 'crew', secondFactor: false });
    expect((await signInWith('crew')).statusCode).toBe(200);

    const leader = await house.session('leader');
    await addFactor('leader', leader);
    await house.pool.query(
      `delete from second_factors where user_id = (select id from auth_user where username = 'admin')`,
    );
    const admin = await house.session('admin');
    await addFactor('admin', admin);
    const reset = await house.post('/api/v1/accounts/leader/reset-second-factor', {}, admin);
    expect(reset.statusCode).toBe(200);
    expect((await house.get('/api/v1/me', leader)).statusCode).toBe(401);
    expect((await signInWith('leader')).statusCode).toBe(200);
    const { rows } = await house.pool.query(
      `select kind, by from sign_ins where username = 'leader' and kind like 'secondFactor%' order by id`,
    );
    expect(rows).toEqual([
      { kind: 'secondFactorAdded', by: null },
      { kind: 'secondFactorRemoved', by: 'admin' },
    ]);
  });
});

describe('a session', () => {
  const leftAlone = (username: string, minutes: number) =>
    house.pool.query(
      `update auth_session set last_used_at = now() - make_interval(mins => $2::int)
       where user_id = (select id from auth_user where username = $1)`,
      [username, minutes],
    );

  it('of a sensitive post ends after a quarter of an hour without use', async () => {
    const [leader, window] = [await house.session('leader'), await house.session('window')];
    await leftAlone('leader', 16);
    await leftAlone('window', 16);
    expect((await house.get('/api/v1/me', leader)).statusCode).toBe(401);
    expect((await house.get('/api/v1/me', leader)).statusCode).toBe(401);
    expect((await house.get('/api/v1/me', window)).statusCode).toBe(200);
  });

  it('is shown to its owner, who ends it from elsewhere with the password', async () => {
    await house.pool.query(`delete from auth_session`);
    const [here, there, third] = [
      await house.session('window'),
      await house.session('window'),
      await house.session('window'),
    ];
    const listed = (await house.get('/api/v1/me/sessions', here)).json();
    expect(listed.map((session: { here: boolean }) => session.here)).toEqual([false, false, true]);
    expect(JSON.stringify(listed)).not.toContain(here['yinuo.session_token']?.split('.')[0]);
    const end = (body: object) => house.post('/api/v1/me/sessions/end', body, here);
    expect(problem(await end({ password: 'wrong' }))).toEqual({ status: 422, code: 'wrongCurrentPassword' });
    const others = (await house.get('/api/v1/me/sessions', await house.session('crew'))).json();
    expect(problem(await end({ password: DEMO_PASSWORD, id: others[0].id }))).toEqual({
      status: 404,
      code: 'sessionUnknown',
    });
    expect((await end({ password: DEMO_PASSWORD, id: listed[1].id })).json()).toEqual({ ended: 1 });
    expect((await house.get('/api/v1/me', there)).statusCode).toBe(401);
    expect((await house.get('/api/v1/me', third)).statusCode).toBe(200);
    expect((await end({ password: DEMO_PASSWORD })).json()).toEqual({ ended: 1 });
    expect((await house.get('/api/v1/me', third)).statusCode).toBe(401);
    expect((await house.get('/api/v1/me', here)).statusCode).toBe(200);
  });

  it('is a new one at every sign-in, and the one before it in this browser ends', async () => {
    const before = await house.session('window');
    const again = await house.signIn('window', DEMO_PASSWORD, before);
    const after = { 'yinuo.session_token': cookiesOf(again)['yinuo.session_token'] ?? '' };
    expect(after).not.toEqual(before);
    expect((await house.get('/api/v1/me', before)).statusCode).toBe(401);
    expect((await house.get('/api/v1/me', after)).statusCode).toBe(200);
  });
});
