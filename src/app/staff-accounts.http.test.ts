import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../test/office.ts';
import { type Client, openClient } from '../../test/office-client.ts';

let office: TestOffice;
let admin: Client;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  admin = await office.signIn('admin');
});
afterAll(() => office.close());

async function signIn(username: string, password: string): Promise<Client> {
  const sent = await office.anyone.post('/api/auth/sign-in/username', { username, password });
  return openClient(office.app, sent.cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

describe('an account for a person of the office who has none yet', () => {
  it('SC-6.2 a password cannot be reset where there is no account, and nothing else is said', async () => {
    for (const path of ['/organisation/staff/fc.head/reset-password', '/accounts/fc.head/reset-password'])
      expect(await admin.post(path, {})).toMatchObject({ status: 404, body: { code: 'accountUnknown' } });
  });

  it('SC-6.2 the administrator makes one, and the person signs in with the authority of the post', async () => {
    const made = await admin.post('/accounts', { username: 'fc.head' });
    expect(made).toMatchObject({ status: 201, body: { username: 'fc.head' } });
    const { oneTimePassword: current } = made.body;
    const person = await signIn('fc.head', current);
    expect(await person.get('/cases')).toMatchObject({ status: 403, body: { code: 'mustChangePassword' } });
    expect((await person.post('/me/password', { current, next: 'Sunny-2026-courtyard' })).status).toBe(200);
    expect((await person.get('/me')).body).toMatchObject({ username: 'fc.head', roles: ['head'] });
    expect((await person.get('/cases')).status).toBe(200);
    expect((await person.get('/inbox?lang=en')).body.items).toMatchObject([
      { kind: 'passwordChanged', text: expect.stringContaining('If that was not you') },
    ]);
  });

  it('SC-6.2 a reset gives a password that works, ends the session, and stands on the trail with its maker', async () => {
    const reset = await admin.post('/organisation/staff/window/reset-password', {});
    expect(reset).toMatchObject({ status: 200, body: { username: 'window' } });
    const person = await signIn('window', reset.body.oneTimePassword);
    expect((await person.get('/me')).body).toMatchObject({ username: 'window' });
    const again = await admin.post('/organisation/staff/window/reset-password', {});
    expect(again.body.oneTimePassword).not.toBe(reset.body.oneTimePassword);
    expect((await person.get('/me')).status).toBe(401);
    const { rows } = await office.database.db.pool.query(
      `select by from sign_ins where username = 'window' and kind = 'passwordReset'`,
    );
    expect(rows).toEqual([{ by: 'admin' }, { by: 'admin' }]);
    const { rows: told } = await office.database.db.pool.query(
      `select kind from inbox where staff = 'window' and kind = 'passwordReset'`,
    );
    expect(told).toHaveLength(2);
  });

  it('SC-6.2 taken in under a name that has an account, the account stays and no password is shown', async () => {
    await admin.post('/accounts', { username: 'fc.new' });
    const joined = await admin.post('/organisation/staff', {
      username: 'fc.new',
      name: '示例新人',
      department: 'FC',
    });
    expect(joined.status).toBe(201);
    expect(joined.body).toEqual({ username: 'fc.new' });
  });
});
