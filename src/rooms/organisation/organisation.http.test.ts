import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OrganisationTestDoor, openOrganisationDoor } from '../../../test/organisation-door.ts';

let door: OrganisationTestDoor;
beforeAll(async () => {
  door = await openOrganisationDoor();
});
afterAll(() => door.close());
beforeEach(() => door.setClock('09-28 10:00'));

const refusedActs = async () =>
  (await door.database.db.pool.query('select count(*)::int as n from refused_acts')).rows[0].n as number;

describe('what is refused', () => {
  const nobody = [
    'GET /me',
    'GET /directory',
    'GET /organisation/staff',
    'POST /organisation/absences',
    'PUT /calendar/2027',
  ];
  for (const request of nobody) {
    it(`SC-6.2: ${request} without signing in is 401`, async () => {
      expect((await door.send(undefined, request, request.startsWith('GET') ? undefined : {})).status).toBe(
        401,
      );
    });
  }

  const forbidden: [string, string, object | undefined][] = [
    ['handler', 'POST /organisation/departments', { code: 'X' }],
    ['handler', 'PATCH /organisation/departments/WX', { name: 'x' }],
    ['head', 'POST /organisation/posts', { code: 'X' }],
    ['head', 'PATCH /organisation/posts/DISPATCH', {}],
    ['head', 'POST /organisation/staff', { username: 'x' }],
    ['head', 'POST /organisation/staff/handler/leave', {}],
    ['head', 'POST /organisation/staff/handler/reset-password', {}],
    ['chief', 'PUT /calendar/2027', { days: [] }],
    ['chief', 'PUT /organisation/office-hours', {}],
    ['supporthead', 'POST /organisation/absences', { username: 'handler', kind: 'sick' }],
    ['handler', 'POST /organisation/duty', { username: 'crew', weekdays: [1], from: '18:00', to: '20:00' }],
    ['handler', 'POST /organisation/stand-ins', { post: 'DISPATCH', username: 'crew' }],
    ['supporthead', 'POST /organisation/stand-ins', { post: 'DISPATCH', username: 'crew' }],
  ];
  for (const [who, request, body] of forbidden) {
    it(`SC-6.2: ${request} by ${who} is 403, and recorded`, async () => {
      const before = await refusedActs();
      expect(await door.send(who, request, body)).toMatchObject({ status: 403, body: { demand: 'SC-6.2' } });
      expect(await refusedActs()).toBe(before + 1);
    });
  }

  it('SC-6.2: what is not there, or not for this person to see, is 404', async () => {
    const { body } = await door.send('handler', 'POST /organisation/absences', {
      from: '2026-12-01',
      to: '2026-12-02',
    });
    expect((await door.send('supporter', `GET /organisation/absences/${body.id}`)).status).toBe(404);
    expect((await door.send('supporter', `POST /organisation/absences/${body.id}/return`, {})).status).toBe(
      404,
    );
    expect((await door.send('crew', `GET /organisation/absences/${body.id}`)).status).toBe(200);
    expect((await door.send('crew', `POST /organisation/absences/${body.id}/return`, {})).status).toBe(403);
    expect((await door.send('handler', `POST /organisation/absences/${body.id}/return`, {})).status).toBe(
      200,
    );
    expect((await door.send(undefined, 'GET /departments/NONE')).status).toBe(404);
    expect((await door.send('admin', 'PATCH /organisation/departments/NONE', { name: 'x' })).status).toBe(
      404,
    );
    expect((await door.send('admin', 'POST /organisation/staff/none/leave', {})).status).toBe(404);
    expect((await door.send(undefined, 'GET /calendar/1999')).status).toBe(404);
  });

  it('SC-6: an unknown field is 400, what is missing is 422 and named at once, a taken code 409', async () => {
    expect(
      (await door.send('admin', 'POST /organisation/departments', { code: 'X', boss: 'me' })).status,
    ).toBe(400);
    expect(
      await door.send('admin', 'POST /organisation/posts', { code: 'X', role: 'head', division: 'NONE' }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name' }, { pointer: '/division' }, { pointer: '/department' }] },
    });
    expect(
      (await door.send('admin', 'POST /organisation/departments', { code: 'WX', name: 'x' })).status,
    ).toBe(409);
    const stale = await door.send(
      'admin',
      'PATCH /organisation/departments/WX',
      { place: 'x' },
      { 'if-match': '"99"' },
    );
    expect(stale.status).toBe(409);
  });
});

describe('what everybody may read', () => {
  it('SC-0: lists departments, and shows those without published commitments as such', async () => {
    const { body } = await door.send(undefined, 'GET /departments');
    expect(body.items).toMatchObject([
      { code: 'NY', published: false, itemCount: 0 },
      { code: 'WX', published: true, itemCount: 1, division: { code: 'LIFE' } },
    ]);
  });

  it('FC-5: a department shows name, title, post and scope of its staff, office phones, and nothing personal', async () => {
    const { status, body } = await door.send(undefined, 'GET /departments/WX');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      phone: '8800',
      phones: [{ post: 'DISPATCH', phone: '8801' }],
      items: [{ code: 'WX-02' }],
    });
    const handler = { name: 'handler', title: '', post: 'DISPATCH', scope: '' };
    expect(body.staff).toContainEqual({ ...handler, code: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(Object.keys(body.staff[0]).sort()).toEqual(['code', 'name', 'post', 'scope', 'title']);
    expect(JSON.stringify(body)).not.toContain('139-0000');
  });

  it('FC-5: everybody finds staff by name or post; a badge’s code leads to the person, a username to nobody', async () => {
    const { body } = await door.send(undefined, 'GET /staff?query=handler');
    expect(body.items).toHaveLength(1);
    const [found] = body.items;
    expect(found).toMatchObject({ name: 'handler', posts: [{ code: 'DISPATCH', phone: '8801' }] });
    expect((await door.send(undefined, `GET /staff/${found.code}`)).body).toEqual(found);
    for (const code of ['handler', '000000000000'])
      expect((await door.send(undefined, `GET /staff/${code}`)).status).toBe(404);
    const everybody = await door.send(undefined, 'GET /staff');
    expect(JSON.stringify(everybody.body)).not.toMatch(/139-0000|username/);
    const page = await door.send(undefined, 'GET /staff?limit=1&query=head');
    const whereNext = Buffer.from(page.body.next, 'base64url').toString();
    expect(whereNext).not.toContain('head');
    expect(whereNext).toContain(page.body.items[0].code);
  });

  it('FC-7: the directory answers staff, with office phones only', async () => {
    const { body } = await door.send('crew', 'GET /directory?query=handler');
    expect(body.items[0]).toMatchObject({ kind: 'staff', username: 'handler', phone: '8801', away: false });
    expect(JSON.stringify(body)).not.toContain('139-0000');
  });

  it('FC-7: the directory answers everyday words by the posts that handle what is asked for', async () => {
    const { body } = await door.send('crew', `GET /directory?query=${encodeURIComponent('水管爆了')}`);
    expect(body.items).toMatchObject([{ kind: 'post', code: 'DISPATCH', phone: '8801' }]);
  });
});

describe('who I am', () => {
  it('SC-6.2: roles come from posts; B acts for nobody while A is there', async () => {
    expect((await door.send('head', 'GET /me')).body).toMatchObject({
      username: 'head',
      department: 'WX',
      roles: ['head'],
    });
    expect((await door.send('backup', 'GET /me')).body).toMatchObject({
      posts: [{ code: 'DISPATCH', as: 'B', inCharge: false }],
      roles: [],
    });
    expect((await door.send('admin', 'GET /me')).body.allowed).toContain('maintain');
  });

  it("TL-12: A away, B sees A's post and for whom; A returns", async () => {
    const ill = await door.send('handler', 'POST /organisation/absences', { kind: 'sick', reason: '发热' });
    expect(ill).toMatchObject({ status: 201, body: { planned: false, needsStandIn: [], reason: '发热' } });
    expect((await door.send('backup', 'GET /me')).body.posts).toMatchObject([
      { code: 'DISPATCH', role: 'staff', as: 'B', inCharge: true, actingFor: { username: 'handler' } },
    ]);
    expect((await door.send('handler', 'GET /me')).body.absent).toMatchObject({
      id: ill.body.id,
      kind: 'sick',
    });
    const seen = (await door.send('crew', `GET /organisation/absences/${ill.body.id}`)).body;
    expect([seen.kind, seen.reason, seen.allowed]).toEqual([undefined, undefined, []]);
    door.setClock('09-28 14:00');
    expect((await door.send('handler', `POST /organisation/absences/${ill.body.id}/return`, {})).status).toBe(
      200,
    );
    expect((await door.send('backup', 'GET /me')).body.posts).toMatchObject([{ as: 'B', inCharge: false }]);
  });

  it('TL-12: planned leave of both is refused with the other and the days; a real one leads to a stand-in', async () => {
    door.setClock('10-12 09:00');
    const planned = { from: '2026-10-20', to: '2026-10-22', kind: 'leave' };
    const first = await door.send('handler', 'POST /organisation/absences', planned);
    expect(first.body).toMatchObject({
      from: '2026-10-20T00:00:00+08:00',
      to: '2026-10-23T00:00:00+08:00',
      planned: true,
    });
    const second = await door.send('head', 'POST /organisation/absences', { ...planned, username: 'backup' });
    expect(second).toMatchObject({ status: 422, body: { code: 'bothAway', demand: 'TL-12' } });
    expect(second.body.detail ?? second.body.title).toContain('2026年10月20日');
    door.setClock('10-20 09:00');
    const ill = await door.send('backup', 'POST /organisation/absences', { kind: 'emergency' });
    expect(ill.body.needsStandIn).toEqual(['DISPATCH']);
    const wanting = (await door.send('head', 'GET /organisation/posts?needsStandIn=true')).body.items;
    expect(wanting).toMatchObject([
      { code: 'DISPATCH', inCharge: [{ username: 'head', as: 'head' }], allowed: ['nameStandIn'] },
    ]);
    const named = await door.send('head', 'POST /organisation/stand-ins', {
      post: 'DISPATCH',
      username: 'crew',
    });
    expect(named).toMatchObject({ status: 201, body: { username: 'crew', namedBy: { username: 'head' } } });
    expect((await door.send('crew', 'GET /me')).body.posts).toContainEqual(
      expect.objectContaining({
        code: 'DISPATCH',
        as: 'standIn',
        actingFor: { username: 'handler', name: 'handler' },
      }),
    );
    expect((await door.send('head', `POST /organisation/stand-ins/${named.body.id}/end`, {})).status).toBe(
      200,
    );
    for (const id of [first.body.id, ill.body.id])
      await door.send('head', `POST /organisation/absences/${id}/return`, {});
  });
});

describe('the administrator', () => {
  it('SC-6.2: registers a department, a post and a person, who gets a one-time password; then lets go', async () => {
    const made = await door.send('admin', 'POST /organisation/departments', {
      code: 'YY',
      name: '校医院',
      kind: 'centre',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { code: 'YY', version: 1, allowed: ['change'] },
      headers: { etag: '"1"' },
    });
    const person = { username: 'doctor', name: '示医', title: '医师', department: 'YY', phone: '139-1' };
    expect(await door.send('admin', 'POST /organisation/staff', person)).toMatchObject({
      status: 201,
      body: { username: 'doctor', oneTimePassword: 'first-password' },
    });
    const post = {
      code: 'YY-HEAD',
      name: '主任',
      role: 'head',
      department: 'YY',
      holders: [{ username: 'doctor', seat: 'single' }],
    };
    expect((await door.send('admin', 'POST /organisation/posts', post)).body.holders).toMatchObject([
      { username: 'doctor' },
    ]);
    expect((await door.send('doctor', 'GET /me')).body.roles).toEqual(['head']);
    expect((await door.send('crew', 'GET /organisation/staff/doctor')).body.phone).toBeUndefined();
    expect((await door.send('admin', 'GET /organisation/staff/doctor')).body.phone).toBe('139-1');
    expect(
      (await door.send('admin', 'POST /organisation/staff/doctor/reset-password', {})).body.oneTimePassword,
    ).toBe('again-password');
    expect((await door.send('admin', 'POST /organisation/staff/doctor/leave', {})).body).toEqual({
      username: 'doctor',
      posts: ['YY-HEAD'],
      withoutHolder: ['YY-HEAD'],
    });
    expect((await door.send('crew', 'GET /organisation/staff/doctor')).status).toBe(404);
    expect((await door.send('crew', 'GET /organisation/staff?left=true')).body.items).not.toContainEqual(
      expect.objectContaining({ username: 'doctor' }),
    );
  });

  it('SC-7: the head keeps the duty roster of the own department, overnight shifts included', async () => {
    const shift = { username: 'crew2', weekdays: [1], from: '18:00', to: '21:30' };
    const added = await door.send('head', 'POST /organisation/duty', shift);
    expect(added).toMatchObject({ status: 201, body: { department: 'WX', now: false } });
    expect(
      (await door.send('supporter', `PATCH /organisation/duty/${added.body.id}`, { from: '09:00' })).status,
    ).toBe(404);
    expect(
      (await door.send('head', `PATCH /organisation/duty/${added.body.id}`, { from: '09:00' })).body.now,
    ).toBe(true);
    expect((await door.send('head', `DELETE /organisation/duty/${added.body.id}`)).status).toBe(204);
    door.setClock('09-29 03:00');
    expect((await door.send('head', 'GET /organisation/duty')).body.items).toMatchObject([
      { username: 'crew', now: true },
    ]);
  });

  it('FC-5: lists go page by page', async () => {
    const first = (await door.send('admin', 'GET /organisation/staff?limit=5')).body;
    const second = (await door.send('admin', `GET /organisation/staff?limit=100&after=${first.next}`)).body;
    expect([first.items.length, second.next]).toEqual([5, null]);
    const names = [...first.items, ...second.items].map(({ username }: { username: string }) => username);
    expect(names).toEqual([...new Set(names)].sort());
  });
});
