import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { wholeService } from '../sample-service.ts';
import { matter, moment, readCase } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
let registrar: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [handler, head, registrar] = (await Promise.all(
    ['handler', 'head', 'registrar'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client];
});
afterAll(async () => office?.close());

const CODE = 'WX-20';
const item = { ...wholeService, posts: ['WX-DISPATCH'], acceptance: 'onSubmission' };
const take = async () => {
  const sent = await office.anyone.post('/cases', matter(CODE, { location: undefined }));
  expect(sent.status).toBe(201);
  return sent.body;
};

describe('SC-2 NT-1 a new version while a case runs on the old', () => {
  let running: string;

  it('SC-2 a draft with blanks is refused at submission, every blank named at once', async () => {
    const draft = await handler.post('/services', { code: CODE, name: '窗帘维修', posts: ['WX-DISPATCH'] });
    expect(draft.status).toBe(201);
    const refused = await head.post(`/services/${CODE}/submit`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'incomplete', demand: 'SC-2' } });
    const pointers = refused.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(
        [
          'basis',
          'conditions',
          'procedure',
          'process',
          'promisedLimit',
          'result',
          'standard',
          'liability',
        ].map((name) => `/${name}`),
      ),
    );
    expect(pointers).toEqual(expect.arrayContaining(['/materials', '/place']));
  });

  it('NT-1 completed, submitted by the head, published by the General Section: in force at once', async () => {
    expect((await handler.patch(`/services/${CODE}/draft`, item)).status).toBe(200);
    expect(await office.anyone.post('/cases', matter(CODE, { location: undefined }))).toMatchObject({
      status: 422,
      body: { code: 'serviceUnknown' },
    });
    expect(await handler.post(`/services/${CODE}/submit`)).toMatchObject({ status: 403 });
    expect((await head.post(`/services/${CODE}/submit`)).status).toBe(200);
    expect(await head.post(`/services/${CODE}/publish`)).toMatchObject({ status: 403 });
    expect((await registrar.post(`/services/${CODE}/publish`)).status).toBe(200);
    expect((await office.anyone.get(`/services/${CODE}`)).body).toMatchObject({
      version: 1,
      name: '窗帘维修',
    });
    const taken = await take();
    running = taken.number;
    expect(taken).toMatchObject({ status: 'accepted', dueAt: moment('09-20 17:30') });
  });

  it('SC-2 a second version changes what is promised from now on, never the running case', async () => {
    await office.moveClock('09-15 09:00');
    const shorter = { promisedLimit: { count: 2, unit: 'workingDay' }, materials: [], noMaterials: true };
    expect((await handler.patch(`/services/${CODE}/draft`, shorter)).status).toBe(200);
    expect((await office.anyone.get(`/services/${CODE}`)).body.version).toBe(1);
    expect((await head.post(`/services/${CODE}/submit`)).status).toBe(200);
    expect((await registrar.post(`/services/${CODE}/publish`)).status).toBe(200);
    expect(await readCase(handler, running)).toMatchObject({
      serviceVersion: 1,
      dueAt: moment('09-20 17:30'),
    });
    const fresh = await take();
    expect(fresh.receipt.service).toMatchObject({ code: CODE, version: 2 });
    expect(await readCase(handler, fresh.number)).toMatchObject({
      serviceVersion: 2,
      dueAt: moment('09-17 17:30'),
    });
  });

  it('SC-2 both versions stay readable, and what changed between them', async () => {
    const first = await office.anyone.get(`/services/${CODE}/versions/1`);
    expect(first.body).toMatchObject({ version: 1, promisedLimit: { count: 5 } });
    expect((await office.anyone.get(`/services/${CODE}`)).body).toMatchObject({
      version: 2,
      promisedLimit: { count: 2 },
    });
  });

  it('SC-2 withdrawn, the item takes nothing new and its case runs on', async () => {
    expect((await registrar.post(`/services/${CODE}/withdraw`, { reason: '并入家具维修' })).status).toBe(200);
    expect(await office.anyone.post('/cases', matter(CODE, { location: undefined }))).toMatchObject({
      status: 422,
    });
    await office.moveClock('09-18 10:00');
    const done = await handler.post(`/cases/${running}/finish`, { outcome: 'done', answer: '已换窗帘' });
    expect(done.body).toMatchObject({ verdict: 'early', serviceVersion: 1 });
  });
});
