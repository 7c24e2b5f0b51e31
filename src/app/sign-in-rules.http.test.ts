import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../test/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00', { secondFactor: true });
});
afterAll(() => office.close());

it('SC-6.2 with the switch on, administrators and the Party branch owe a second factor by their posts', async () => {
  for (const username of ['admin', 'party']) {
    const client = await office.signIn(username);
    expect(await client.get('/cases')).toMatchObject({ status: 403, body: { code: 'mustAddSecondFactor' } });
    expect((await client.get('/me')).status).toBe(200);
  }
  for (const username of ['window', 'handler', 'head', 'chief']) {
    const client = await office.signIn(username);
    expect([username, (await client.get('/cases')).status]).toEqual([username, 200]);
  }
});
