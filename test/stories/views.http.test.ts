import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  handler = await office.signIn('handler');
  head = await office.signIn('head');
});
afterAll(async () => office?.close());

const view = (name: string, search = 'light=red') => ({ page: 'queue', name, search });

describe('saved views', () => {
  it('are one’s own, listed by name; the same name again replaces', async () => {
    const saved = await handler.post('/views', view(' 我的超期件 '));
    expect(saved).toMatchObject({ status: 201, body: { name: '我的超期件', search: 'light=red' } });
    const again = await handler.post('/views', view('我的超期件', 'light=red&handler=me'));
    expect(again.body.id).toBe(saved.body.id);
    expect((await handler.get('/views?page=queue')).body).toEqual({ items: [again.body], next: null });
    expect((await handler.get('/views?page=contacts')).body.items).toEqual([]);
    expect((await head.get('/views')).body.items).toEqual([]);
  });

  it('of others are not there', async () => {
    const { id } = (await handler.get('/views')).body.items[0];
    expect((await head.remove(`/views/${id}`)).status).toBe(404);
    expect((await handler.remove(`/views/${id}`)).status).toBe(204);
    expect((await handler.remove(`/views/${id}`)).status).toBe(404);
    expect((await handler.remove('/views/nothing')).status).toBe(404);
    expect((await office.anyone.get('/views')).status).toBe(401);
  });

  it('are at most thirty, of which each may be replaced', async () => {
    for (let i = 0; i < 30; i += 1) await head.post('/views', view(`v${i}`));
    expect(await head.post('/views', view('one more'))).toMatchObject({
      status: 422,
      body: { code: 'tooManyViews' },
    });
    expect((await head.post('/views', view('v7', 'light=green'))).status).toBe(201);
    expect((await head.get('/views')).body.items).toHaveLength(30);
    expect((await head.post('/views', view('  '))).status).toBe(400);
    expect((await head.post('/views', { ...view('x'), page: 'Queue?' })).status).toBe(400);
  });

  it('go with whoever leaves', async () => {
    const [left, admin] = [await office.signIn('wx.elec2'), await office.signIn('admin')];
    await left.post('/views', view('mine'));
    expect((await admin.post('/organisation/staff/wx.elec2/leave')).status).toBe(200);
    const { rows } = await office.database.db.pool.query(
      `select count(*)::int as count from saved_views where staff = 'wx.elec2'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe('the number of unread notes', () => {
  it('goes down with each that is read', async () => {
    await office.anyone.post('/cases', {
      service: 'WX-02',
      applicant: { kind: 'teacher', name: '林晚舟', unit: '文学院', phone: '13800001234' },
      matter: '走廊灯不亮',
      location: { campus: '东校区', building: '教三楼' },
      privacyNotice: 'accepted',
    });
    const [note] = (await handler.get('/inbox?unread=true')).body.items;
    const item = (await office.anyone.get('/services/WX-02')).body.name;
    expect(note).toMatchObject({ number: expect.stringMatching(/^2026-/), subject: item });
    const before = (await handler.get('/inbox-count')).body.unread;
    expect(before).toBeGreaterThan(0);
    await handler.post(`/inbox/${note.id}/read`);
    expect((await handler.get('/inbox-count')).body.unread).toBe(before - 1);
  });

  it('goes to nothing when all up to the newest are marked, by their owner alone', async () => {
    const [newest] = (await handler.get('/inbox')).body.items;
    const left = (await handler.get('/inbox-count')).body.unread;
    expect((await head.post('/inbox/read', { upTo: newest.id })).status).toBe(404);
    expect((await handler.post('/inbox/read', { upTo: newest.id })).body).toEqual({ read: left });
    expect((await handler.get('/inbox-count')).body.unread).toBe(0);
  });
});
