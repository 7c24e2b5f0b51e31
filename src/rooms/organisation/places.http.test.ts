import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import type { Client } from '../../../test/office-client.ts';
import { matter } from '../../../test/stories/matters.ts';

let office: TestOffice;
let registrar: Client;
let handler: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [registrar, handler] = (await Promise.all(
    ['registrar', 'handler'].map((username) => office.signIn(username)),
  )) as [Client, Client];
});
afterAll(async () => office?.close());

const report = (location: object) => office.anyone.post('/cases', matter('WX-02', { location }));
const locationOf = async (number: string) => (await handler.get(`/cases/${number}`)).body.location;

describe('SC-5.2 the register of places', () => {
  it('SC-6.2 is kept by the General Section and the administrator, read by staff', async () => {
    const pump = { code: 'PUMP-9', building: '九号泵房' };
    expect(await office.anyone.get('/organisation/places')).toMatchObject({ status: 401 });
    expect(await handler.post('/organisation/places', pump)).toMatchObject({ status: 403 });
    expect(await handler.patch('/organisation/places/EC-J3-302', { room: '303' })).toMatchObject({
      status: 403,
    });
    expect(await registrar.post('/organisation/places', { code: 'PUMP-9' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/building' }] },
    });
    expect(await registrar.post('/organisation/places', pump)).toMatchObject({
      status: 201,
      body: { ...pump, address: '/places/PUMP-9', version: 1, allowed: ['change'] },
    });
    expect(await registrar.post('/organisation/places', pump)).toMatchObject({ status: 409 });
  });

  it('SC-5.2 lists by building, page by page', async () => {
    const first = (await handler.get(`/organisation/places?building=${encodeURIComponent('教三楼')}&limit=3`))
      .body;
    const rest = (
      await handler.get(`/organisation/places?building=${encodeURIComponent('教三楼')}&after=${first.next}`)
    ).body;
    const codes = [...first.items, ...rest.items].map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['EC-J3-1F-HALL', 'EC-J3-302', 'EC-J3-3F-WC', 'EC-J3-PWR']);
    expect(rest.next).toBeNull();
  });

  it('SC-5.2 a QR code leads anybody to its place, and fills in a report', async () => {
    expect((await office.anyone.get('/places/EC-J3-302')).body).toEqual({
      code: 'EC-J3-302',
      campus: '东校区',
      building: '教三楼',
      floor: '3层',
      room: '302',
      address: '/places/EC-J3-302',
    });
    const sent = await report({ place: 'EC-J3-3F-WC', building: '另一栋', note: '第二个水龙头' });
    expect(sent.status).toBe(201);
    expect(await locationOf(sent.body.number)).toEqual({
      place: 'EC-J3-3F-WC',
      campus: '东校区',
      building: '教三楼',
      floor: '3层',
      note: '三层东侧卫生间 第二个水龙头',
    });
    const { body } = await handler.get(`/cases?query=${encodeURIComponent('东侧卫生间')}`);
    expect(body.items.map(({ number }: { number: string }) => number)).toContain(sent.body.number);
  });

  it('SC-5.2 an unknown or closed code is refused by name, with all else that is missing', async () => {
    const bare = { applicant: { kind: 'teacher', name: '林晚舟' }, location: { place: 'NO-SUCH' } };
    const sent = await office.anyone.post('/cases', matter('WX-02', bare));
    expect(sent.status).toBe(422);
    expect(sent.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/applicant/phone',
      '/location/place',
    ]);
    expect((await office.anyone.get('/places/NO-SUCH')).status).toBe(404);
    const before = await report({ place: 'EC-GARDEN-PUMP' });
    const path = '/organisation/places/EC-GARDEN-PUMP';
    expect(await registrar.patch(path, { closed: true }, { ifMatch: 7 })).toMatchObject({ status: 409 });
    expect(await registrar.patch(path, { closed: true })).toMatchObject({
      body: { closed: true, version: 2 },
    });
    expect((await office.anyone.get('/places/EC-GARDEN-PUMP')).status).toBe(404);
    expect((await report({ place: 'EC-GARDEN-PUMP' })).status).toBe(422);
    expect(await locationOf(before.body.number)).toMatchObject({ building: '中心花园' });
  });
});
