import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atCounter, type ContactOffice, call, openContactOffice, visitor } from './contacts.ts';

let office: ContactOffice['office'];
let clerk: ContactOffice['clerk'];
let handler: ContactOffice['handler'];
let supporter: ContactOffice['supporter'];
let supportHead: ContactOffice['supportHead'];
let registrar: ContactOffice['registrar'];
let receive: ContactOffice['receive'];
beforeAll(async () => {
  ({ office, clerk, handler, supporter, supportHead, registrar, receive } =
    await openContactOffice('09-28 09:00'));
});
afterAll(async () => office?.close());

describe('SC-6 secrecy', () => {
  it('SC-6 others do not see a contact; the visitor is masked, and each look is recorded', async () => {
    const number = await receive(
      atCounter({ outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } } }),
    );
    for (const other of ['crew', 'supporter', 'supporthead', 'leader2', 'party', 'admin'])
      expect((await (await office.signIn(other)).get(`/contacts/${number}`)).status, other).toBe(404);
    for (const one of ['window', 'handler', 'head', 'leader', 'registrar', 'chief', 'zh.head'])
      expect((await (await office.signIn(one)).get(`/contacts/${number}`)).status, one).toBe(200);
    const { body } = await handler.get(`/contacts/${number}`);
    expect(body.visitor).toEqual({
      name: '张*',
      unit: '化学学院',
      phone: '138****5678',
      address: expect.stringContaining('****'),
    });
    expect(body).toMatchObject({ mayLookUp: true, mayErase: false });
    expect((await registrar.get(`/contacts/${number}`)).body).toMatchObject({
      mayLookUp: false,
      mayErase: false,
    });
    expect((await handler.post(`/contacts/${number}/visitor`)).body).toEqual(visitor);
    expect((await registrar.post(`/contacts/${number}/visitor`)).status).toBe(403);
    const looks = await office.database.db.pool.query(`select staff from look_ups where number = $1`, [
      number,
    ]);
    expect(looks.rows).toEqual([{ staff: 'handler' }]);
  });

  it('SC-6 CVE-2026-40591 (FreeScout): a phone form cannot attach another person’s contact or case by guessing', async () => {
    const sent = await supporter.post('/contacts', atCounter({ channel: 'phone' }));
    const { number } = sent.body;
    for (const guess of [{ contact: number }, { number }, { case: '2026-000001' }, { visitorOf: number }]) {
      expect((await clerk.post('/contacts', call(guess))).status).toBe(400);
      const outcome = { kind: 'caseOpened', case: { service: 'WX-05', matter: '漏水', ...guess } };
      expect((await clerk.post('/contacts', atCounter({ outcome }))).status).toBe(400);
    }
    expect((await clerk.post(`/contacts/${number}/outcome`, { kind: 'answered', answer: '好' })).status).toBe(
      404,
    );
    const mine = await receive(call({ visitor: { phone: '138-1234-5678' } }));
    expect((await clerk.get(`/contacts/${mine}`)).body.visitor.name).toBeUndefined();
    const { rows } = await office.database.db.pool.query(
      `select count(*)::int as n from events where data::text like '%13812345678%' or data::text like '%张三丰%'`,
    );
    expect(rows[0]).toEqual({ n: 0 });
  });

  it('FC-3 earlier contacts by a phone number: for first-contact posts while serving, masked, looks recorded', async () => {
    const phone = '15900000001';
    const earlier = await receive(
      atCounter({ visitor: { ...visitor, phone: '159 0000 0001' }, matter: '不给别人看的事' }),
      supporter,
    );
    const found = (await clerk.get(`/contacts?phone=${phone}`)).body.items;
    expect(found).toMatchObject([{ number: earlier, mayOpen: false, name: '张*', phone: '159****0001' }]);
    expect(JSON.stringify(found)).not.toContain('不给别人看的事');
    expect((await supporter.get(`/contacts?phone=${phone}`)).body.items[0]).toMatchObject({
      mayOpen: true,
      matter: '不给别人看的事',
    });
    expect((await (await office.signIn('admin')).get(`/contacts?phone=${phone}`)).body.items).toEqual([]);
    expect((await clerk.get('/contacts?phone=1590000')).body.items).toEqual([]);
    expect((await clerk.get('/contacts?phone=--')).body.items).toEqual([]);
    const looks = await office.database.db.pool.query(`select staff from look_ups where number = $1`, [
      earlier,
    ]);
    expect(looks.rows).toEqual([{ staff: 'window' }]);
    const { rows } = await office.database.db.pool.query(
      'select phone_hash from contacts where number = $1',
      [earlier],
    );
    expect(JSON.stringify(rows)).not.toContain('159');
  });

  it('FC-3 the officer’s list has what is followed; search finds words of the matter', async () => {
    const { items } = (await clerk.get('/contacts?mine=following&limit=200')).body;
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) {
      expect(item.officer.username).toBe('window');
      expect(item.status).not.toBe('closed');
    }
    const found = (await clerk.get(`/contacts?query=${encodeURIComponent('灯坏了')}&limit=200`)).body.items;
    expect(found.length).toBeGreaterThan(0);
    expect((await supportHead.get('/contacts-count')).body).toMatchObject({ closed: expect.any(Number) });
  });
});

describe('SC-6 an outside firm', () => {
  it('SC-6 its people register no contact, and none is passed or assigned to them', async () => {
    const contractor = await office.signIn('contractor');
    expect(await contractor.post('/contacts', call())).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
    const to = { department: 'WX', staff: 'contractor' };
    expect(await clerk.post('/contacts', atCounter({ outcome: { kind: 'handedOver', to } }))).toMatchObject({
      status: 422,
    });
  });
});

describe('FC-1 a page of contacts', () => {
  it.each(['/contacts', '/registers/first-contact'])(
    'FC-1 %s refuses a marker that no contact can have',
    async (path) => {
      for (const at of [1e300, -1e300, 8.64e15 + 1]) {
        const after = Buffer.from(JSON.stringify([at, 'S2026-000001'])).toString('base64url');
        expect(await registrar.get(`${path}?after=${after}`)).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '/query/after' }] },
        });
      }
    },
  );
});

describe('FC-1 the register of contacts in files', () => {
  it('FC-1 as JSON, CSV safe against formulas, workbook and page; SC-6 scoped', async () => {
    const evil = '=HYPERLINK("http://evil","x")';
    await receive(call({ matter: evil, outcome: { kind: 'answered', answer: '+1' } }));
    const page = (await clerk.get('/registers/first-contact?limit=200')).body;
    expect(page.items.find((one: { matter: string }) => one.matter === evil)).toMatchObject({
      outcome: 'answered',
      ...{ outcomes: ['answered'], atOnce: true },
      status: 'closed',
      officer: { username: 'window' },
    });
    const csv = await clerk.get('/registers/first-contact.csv', { lang: 'zh' });
    expect(csv.text).toContain('首问负责人');
    expect(csv.text).toContain('当场答复');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
    expect(csv.text).not.toContain('张三丰');
    const html = await clerk.get('/registers/first-contact.html', { lang: 'zh' });
    expect(html.text).toContain('首问登记簿');
    expect(html.headers['content-disposition']).toBe('inline; filename="first-contact.html"');
    const xlsx = await clerk.get('/registers/first-contact.xlsx');
    expect(xlsx.headers['content-disposition']).toContain('first-contact.xlsx');
    const WX = await clerk.get('/registers/first-contact.html?department=WX&to=2026-10-01', { lang: 'en' });
    expect(WX.text).toMatch(
      /<span>Registered: the beginning to 2026-10-01<\/span><span>Department: [^<]+<\/span>/,
    );
    expect((await (await office.signIn('admin')).get('/registers/first-contact')).body.items).toEqual([]);
    expect((await clerk.get('/registers/first-contact?from=2026-10-02&to=2026-10-01')).status).toBe(422);
  });
});

describe('delivered twice', () => {
  it('FC-1 the same contact with the same key is one contact; a stale version is 409', async () => {
    const options = { key: 'contact-1' };
    const body = call({ matter: '问两遍' });
    const [first, second] = [
      await clerk.post('/contacts', body, options),
      await clerk.post('/contacts', body, options),
    ];
    expect(second.body.number).toBe(first.body.number);
    const answer = { kind: 'answered', answer: '好' };
    expect((await clerk.post(`/contacts/${first.body.number}/outcome`, answer, { ifMatch: 9 })).status).toBe(
      409,
    );
  });
});
