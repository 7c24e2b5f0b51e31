import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, readCase, submit, told } from './matters.ts';

let office: TestOffice;
let handler: Client;
let crew: Client;
let backup: Client;
let elsewhere: Client;
let number: string;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [handler, crew, backup, elsewhere] = (await Promise.all(
    ['handler', 'crew', 'backup', 'supporter'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client, Client];
  ({ number } = await submit(office.anyone, 'WX-04'));
});
afterAll(async () => office?.close());

const refusedActs = async () =>
  (
    await office.database.db.pool.query(
      'select caller, operation, params, demand from refused_acts order by id',
    )
  ).rows;

describe('SC-6.2 the order in which errors are found, on one route', () => {
  const nonsense = { outcome: 'perhaps', colour: 'red' };
  const finish = (who: Client, body: object, options?: object) =>
    who.post(`/cases/${number}/finish`, body, options);

  it('SC-6.2 401 before anything else', async () => {
    expect(await finish(office.anyone, nonsense)).toMatchObject({ status: 401 });
    expect(await office.anyone.post('/cases/2026-999999/finish', nonsense)).toMatchObject({ status: 401 });
  });

  it('SC-6 404 for what one may not see, whether it exists or not', async () => {
    const hidden = await finish(elsewhere, nonsense);
    const missing = await elsewhere.post('/cases/2026-999999/finish', nonsense);
    expect(hidden.status).toBe(404);
    const { instance, ...same } = missing.body;
    expect(hidden.body).toMatchObject(same);
  });

  it('SC-6.2 403 for what one sees and may not do, recorded with demand, before the body is read', async () => {
    const before = (await refusedActs()).length;
    expect(await finish(backup, nonsense)).toMatchObject({
      status: 403,
      body: { code: 'notYours', demand: 'SC-6.2' },
    });
    const acts = await refusedActs();
    expect(acts).toHaveLength(before + 1);
    expect(acts.at(-1)).toEqual({
      caller: 'backup',
      operation: 'finishCase',
      params: { number },
      demand: 'SC-6.2',
    });
  });

  it('400 for a malformed body, every place named, unknown fields included', async () => {
    const malformed = await finish(handler, nonsense, { ifMatch: 77 });
    expect(malformed.status).toBe(400);
    const pointers = malformed.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/outcome', '/colour']));
  });

  it('409 when somebody was faster, before the rules are asked; 422 last', async () => {
    const { version } = await readCase(handler, number);
    expect(await finish(handler, { outcome: 'done' }, { ifMatch: version + 1 })).toMatchObject({
      status: 409,
    });
    expect(await finish(handler, { outcome: 'done' }, { ifMatch: version })).toMatchObject({
      status: 422,
      body: { code: 'finishUnanswered', demand: 'TL-10', errors: [{ pointer: '/answer' }] },
    });
    expect((await readCase(handler, number)).version).toBe(version);
  });
});

describe('SC-6 only those who work on a matter see it', () => {
  it('SC-6 another department’s staff get 404 on every way in, and no line in any list', async () => {
    const ways = ['', '/deadline'].map((tail) => elsewhere.get(`/cases/${number}${tail}`));
    const commands = ['accept', 'assign', 'extend', 'tell', 'applicant'].map((name) =>
      elsewhere.post(`/cases/${number}/${name}`, {}),
    );
    for (const { status } of await Promise.all([...ways, ...commands])) expect(status).toBe(404);
    expect((await elsewhere.get('/cases?department=WX')).body.items).toEqual([]);
    expect((await elsewhere.get('/cases?query=渗水')).body.items).toEqual([]);
    expect((await elsewhere.get('/cases-count?department=WX')).body).toEqual({
      green: 0,
      yellow: 0,
      orange: 0,
      red: 0,
    });
    expect(
      await elsewhere.post('/cases/bulk/assign', { numbers: [number], staff: 'supporter' }),
    ).toMatchObject({
      status: 404,
    });
  });

  it('SC-6 a craftsman of the department who is not on the case sees it no more than they', async () => {
    expect((await crew.get(`/cases/${number}`)).status).toBe(404);
  });

  it('SC-5.1 names and numbers are masked; a look at them is for the handler, and recorded', async () => {
    const { text, body } = await handler.get(`/cases/${number}`);
    expect(text).not.toMatch(/林晚舟|13800001234/);
    expect(body.applicant).toMatchObject({ kind: 'teacher', name: expect.stringContaining('*') });
    expect((await handler.get('/cases')).text).not.toMatch(/林晚舟|13800001234/);
    expect(await backup.post(`/cases/${number}/applicant`)).toMatchObject({ status: 403 });
    expect((await handler.post(`/cases/${number}/applicant`)).body).toMatchObject({
      name: '林晚舟',
      phone: '13800001234',
    });
    const { rows } = await office.database.db.pool.query('select staff, number, demand from look_ups');
    expect(rows).toEqual([{ staff: 'handler', number, demand: 'SC-5.1' }]);
  });

  it('SC-6.2 a foreign page cannot use somebody’s session', async () => {
    const { version } = await readCase(handler, number);
    const sent = await handler.post(`/cases/${number}/tell`, told('09-14 10:00'), {
      origin: 'http://elsewhere.example',
    });
    expect(sent).toMatchObject({ status: 403, body: { code: 'foreignOrigin' } });
    expect((await readCase(handler, number)).version).toBe(version);
  });
});

describe('the same request twice', () => {
  const key = 'f3c1a1d2-4a5b-4c6d-8e7f-001122334455';

  it('a retry gets the same receipt and tracking code; the matter is there once', async () => {
    const body = matter('WX-04', { matter: '只报一次的门锁' });
    const first = await office.anyone.post('/cases', body, { key });
    const again = await office.anyone.post('/cases', body, { key });
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const head = await office.signIn('head');
    expect((await head.get('/cases?query=只报一次')).body.items).toHaveLength(1);
  });

  it('two at once get one receipt', async () => {
    const body = matter('WX-04', { matter: '同时报两次' });
    const both = await Promise.all(
      [1, 2].map(() => office.anyone.post('/cases', body, { key: `${key.slice(0, -1)}6` })),
    );
    const taken = both.filter(({ status }) => status === 201).map((sent) => sent.body.number);
    expect(new Set(taken).size).toBe(1);
    for (const { status } of both) expect([201, 409]).toContain(status);
  });

  it('the same key with another body is a 422', async () => {
    expect(await office.anyone.post('/cases', matter('WX-05'), { key })).toMatchObject({ status: 422 });
  });

  it('a command given twice with one key is done once, another person’s key is another', async () => {
    const tell = told('09-14 10:00');
    const first = await handler.post(`/cases/${number}/tell`, tell, { key });
    const again = await handler.post(`/cases/${number}/tell`, tell, { key });
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect((await readCase(handler, number)).version).toBe(first.body.version);
  });
});

describe('what a submission lacks', () => {
  it('SC-2 TL-10 everything the form asks for is named at once; the privacy notice is accepted first', async () => {
    const { applicant, ...noApplicant } = matter('WX-04');
    expect(await office.anyone.post('/cases', { ...noApplicant, matter: undefined })).toMatchObject({
      status: 422,
    });
    const refused = await office.anyone.post('/cases', matter('WX-04', { location: undefined }));
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'submissionIncomplete', errors: [{ pointer: '/location' }] },
    });
    expect(await office.anyone.post('/cases', matter('WX-04', { privacyNotice: undefined }))).toMatchObject({
      status: 422,
      body: { code: 'privacyNoticeMissing' },
    });
    expect(await office.anyone.post('/cases', matter('XX-99'))).toMatchObject({
      status: 422,
      body: { code: 'serviceUnknown', demand: 'SC-2' },
    });
  });
});
