import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let backup: Client;
let own: object;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  [handler, backup] = (await Promise.all(['handler', 'backup'].map((name) => office.signIn(name)))) as [
    Client,
    Client,
  ];
  const admin = await office.signIn('admin');
  const { body } = await admin.get('/organisation/staff/handler');
  own = { applicant: { kind: 'staff', name: body.name, phone: body.phone ?? '13800007777' } };
});
afterAll(async () => office?.close());

describe('SC-6.3 a member of staff applies for themselves', () => {
  it('SC-6.3 may register it, and neither accept nor finish it in one', async () => {
    for (const more of [{ accept: true }, { finish: { outcome: 'done', answer: '好' } }]) {
      expect(
        await handler.post('/cases', matter('WX-07', { ...own, channel: 'counter', ...more })),
      ).toMatchObject({
        status: 403,
        body: { code: 'ownMatter', demand: 'SC-6.3' },
      });
    }
    const { rows } = await office.database.db.pool.query(
      `select caller, demand from refused_acts where code = 'ownMatter'`,
    );
    expect(rows).toEqual(Array(2).fill({ caller: 'handler', demand: 'SC-6.3' }));
  });

  it('SC-6.3 it goes to B, whichever way it came; A handles and decides nothing of it', async () => {
    for (const [client, more] of [
      [handler, { ...own, channel: 'counter' }],
      [handler, own],
      [office.anyone, own],
    ] as [Client, object][]) {
      const { number } = await submit(client, 'WX-07', more);
      expect((await readCase(backup, number)).handler.username).toBe('backup');
      expect(await notesOf(backup, number)).toContain('interestDeclared 09-28 10:00');
      expect((await readCase(handler, number))?.allowed ?? []).toEqual([]);
      for (const [command, body] of [
        ['accept', {}],
        ['finish', { outcome: 'done', answer: '好' }],
        ['extend', { count: 1, unit: 'workingDay', reason: '忙' }],
      ] as const)
        expect([403, 404]).toContain((await handler.post(`/cases/${number}/${command}`, body)).status);
      const assigned = await (await office.signIn('head')).post(`/cases/${number}/assign`, {
        staff: 'handler',
      });
      expect(assigned.body.code).toBe('interestOfAssignee');
      expect((await backup.post(`/cases/${number}/accept`)).status).toBe(200);
    }
  });

  it('SC-6.3 the log says that there is an interest, not that it is an application', async () => {
    const { rows } = await office.database.db.pool.query(
      `select data from events where type = 'InterestDeclared' limit 1`,
    );
    expect(JSON.stringify(rows)).not.toContain('申请');
    expect(rows).toHaveLength(1);
  });
});
