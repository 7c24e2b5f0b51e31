import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrganisationTestDoor, openOrganisationDoor } from '../../../test/organisation-door.ts';

let door: OrganisationTestDoor;
beforeAll(async () => {
  door = await openOrganisationDoor();
});
afterAll(() => door.close());

const STALE = { 'if-match': '"99"' };
const stale = { status: 409, body: { code: 'staleVersion' } };

describe('TL-12 somebody was faster', () => {
  it('TL-12 leaving, returning and the roster are changed only as they were seen', async () => {
    const leave = 'POST /organisation/staff/crew2/leave';
    expect(await door.send('admin', leave, {}, STALE)).toMatchObject(stale);
    const away = await door.send('handler', 'POST /organisation/absences', { kind: 'sick' });
    const back = `POST /organisation/absences/${away.body.id}/return`;
    expect(await door.send('handler', back, {}, STALE)).toMatchObject(stale);
    expect((await door.send('handler', back, {}, { 'if-match': '"1"' })).status).toBe(200);
    const shift = { username: 'crew2', weekdays: [1], from: '18:00', to: '21:30' };
    const added = await door.send('head', 'POST /organisation/duty', shift);
    const remove = `DELETE /organisation/duty/${added.body.id}`;
    expect(await door.send('head', remove, undefined, STALE)).toMatchObject(stale);
    expect((await door.send('head', remove, undefined, { 'if-match': '"1"' })).status).toBe(204);
    const { version } = (await door.send('admin', 'GET /organisation/staff/crew2')).body;
    expect((await door.send('admin', leave, {}, { 'if-match': `"${version}"` })).status).toBe(200);
  });

  it('TL-2 office hours and vacations are set and taken back on the calendar that was seen', async () => {
    const seen = async () =>
      String((await door.send('admin', 'GET /organisation/office-hours')).headers['etag']);
    const hours = { from: '2027-05-01', intervals: [{ opens: '08:00', closes: '12:00' }] };
    const vacation = { department: 'WX', from: '2027-01-20', to: '2027-02-10', name: '寒假' };
    for (const [request, body] of [
      ['PUT /organisation/office-hours', hours],
      ['PUT /organisation/vacations', vacation],
    ] as const) {
      expect(await door.send('admin', request, body, STALE)).toMatchObject(stale);
      const put = await door.send('admin', request, body, { 'if-match': await seen() });
      expect(put.status).toBe(200);
      const remove = `${request.replace('PUT', 'DELETE')}/${put.body.id}`;
      expect(await door.send('admin', remove, undefined, STALE)).toMatchObject(stale);
      const removed = await door.send('admin', remove, undefined, { 'if-match': await seen() });
      expect(removed.status).toBe(204);
    }
  });

  it('TL-12 a year no office has business in is named where it stands', async () => {
    for (const from of ['0001-01-01', '9999-12-31T10:00:00+08:00'])
      expect(await door.send('handler', 'POST /organisation/absences', { from, kind: 'sick' })).toMatchObject(
        {
          status: 400,
          body: { code: 'malformedMoment', errors: [{ pointer: '/from' }] },
        },
      );
  });
});
