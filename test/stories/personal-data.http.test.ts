import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import { forgetWhatIsOver } from '../../src/app/retention.ts';
import { openServer } from '../../src/app/server.ts';
import { DEMO_LIMITS } from '../../src/platform/http/door.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, readCase, submit } from './matters.ts';
import { uploadPhoto } from './uploads.ts';

/** Words nobody else would write, so that any place they turn up in is a leak. */
const NAME = '鲍雨檐';
const PHONE = '13922227777';
const WORDS = '窗外的槐树压住了晾衣绳';
const CORRECTED = '13933338888';
const SECRETS = [NAME, PHONE, WORDS, CORRECTED];

const log: string[] = [];
const keep = (facts: object, message?: string) => void log.push(JSON.stringify([facts, message]));

let office: TestOffice;
let handler: Client;
let head: Client;
let clerk: Client;
let registrar: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00', { log: { info: keep, warn: keep, error: keep } });
  handler = await office.signIn('handler');
  head = await office.signIn('head');
  clerk = await office.signIn('window');
  registrar = await office.signIn('registrar');
});
afterAll(async () => office?.close());

const applicant = { kind: 'student', name: NAME, phone: PHONE };
const DONE = { outcome: 'done', answer: '已修剪' };
const dataOf = (code: string) => office.anyone.get(`/track/${code}/personal-data`);
const erase = (code: string) => office.anyone.post(`/track/${code}/personal-data/erase`);
const file = async () => {
  const photo = await uploadPhoto(office);
  return { ...(await submit(office.anyone, 'WX-05', { applicant, matter: WORDS, uploads: [photo] })), photo };
};
const holds = async () => {
  const found = await verifyLog(office.database.db.pool, ROW_TABLES);
  return found.findings;
};

describe('SC-5.1 a person’s own data', () => {
  it('SC-5.1 are seen whole by the code, with every look at them', async () => {
    const { number, code, photo } = await file();
    expect((await handler.post(`/cases/${number}/applicant`)).body).toMatchObject({ phone: PHONE });
    expect((await dataOf(code)).body).toMatchObject({
      number,
      applicant: { name: NAME, phone: PHONE },
      matter: WORDS,
      location: { building: '教三楼' },
      files: [{ id: photo.id }],
      looks: [{ by: '喻示九' }],
      mayErase: false,
    });
    expect((await dataOf('AAAAAAAAAAAAAAAA')).status).toBe(404);
  });

  it('SC-5.1 are corrected while the matter is open; what was wrong is kept no longer', async () => {
    const { number, code } = await file();
    const corrected = { ...applicant, phone: CORRECTED };
    expect((await office.anyone.post(`/track/${code}/correct`, { applicant: corrected })).status).toBe(200);
    expect((await handler.post(`/cases/${number}/applicant`)).body.phone).toBe(CORRECTED);
    const { rows } = await office.database.db.pool.query(
      `select t.body from texts t join cases c on c.id = t.stream_id where c.number = $1 and t.kind = 'applicant'`,
      [number],
    );
    expect(rows.filter(({ body }) => body !== null)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(PHONE);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 are kept as long as the privacy notice says', async () => {
    const told = async (lang: 'zh' | 'en') =>
      (await office.anyone.get('/privacy-notice', { lang })).body.text;
    expect([await told('zh'), await told('en')]).toEqual([
      expect.stringContaining('办结 36 个月后删除'),
      expect.stringContaining('removed 36 months after the end'),
    ]);
    const short = await openServer({
      office: office.office,
      limits: DEMO_LIMITS,
      log: { info: keep, warn: keep, error: keep },
      retentionMonths: 7,
    });
    const answer = await short.inject('/api/v1/privacy-notice?lang=en');
    expect(answer.json().text).toContain('removed 7 months after the end');
    await short.close();
  });

  it('SC-5.1 each look at them is recorded, also one that is asked for again, and none outlives them', async () => {
    const { number, code } = await file();
    const look = () => handler.post(`/cases/${number}/applicant`, {}, { key: `look-${number}` });
    expect([(await look()).status, (await look()).status]).toEqual([200, 200]);
    expect((await dataOf(code)).body.looks).toHaveLength(2);
    await handler.post(`/cases/${number}/finish`, DONE);
    expect((await erase(code)).status).toBe(200);
    expect(await look()).toMatchObject({ status: 404, text: expect.not.stringContaining(PHONE) });
  });

  it('SC-5.1 are removed at the person’s wish once the matter has ended, and not before', async () => {
    const { number, code, photo } = await file();
    expect(await erase(code)).toMatchObject({ status: 409, body: { code: 'stillOpen' } });
    expect((await handler.post(`/cases/${number}/finish`, DONE)).status).toBe(200);
    expect((await erase(code)).body).toMatchObject({ number, files: 1 });
    expect(await erase(code)).toMatchObject({ status: 200, body: { number, texts: 0, files: 0 } });
    const { body, text } = await dataOf(code);
    expect(body).toMatchObject({ files: [], mayErase: false, erasedAt: expect.any(String) });
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    const left = await readCase(handler, number);
    expect(left).toMatchObject({ number, status: 'finished', verdict: 'early' });
    expect(left.allowed).not.toContain('applicant');
    expect((await handler.get(`/uploads/${photo.id}`)).status).toBe(404);
    expect((await head.get(`/cases?query=${encodeURIComponent('槐树')}&status=finished`)).text).not.toContain(
      number,
    );
    expect(await holds()).toEqual([]);
    expect((await office.anyone.get(`/track/${code}`)).status).toBe(200);
  });

  it('SC-5.1 what comes after is removed again: a case taken up once more holds new words', async () => {
    const { number, code } = await file();
    await handler.post(`/cases/${number}/finish`, DONE);
    expect((await erase(code)).status).toBe(200);
    expect((await office.anyone.post(`/track/${code}/unsolved`, { reason: WORDS })).status).toBe(200);
    expect((await dataOf(code)).body).toMatchObject({ mayErase: false });
    await handler.post(`/cases/${number}/finish`, DONE);
    expect((await dataOf(code)).body).toMatchObject({ mayErase: true });
    expect((await erase(code)).body.texts).toBeGreaterThan(0);
    const { rows } = await office.database.db.pool.query(
      `select count(*)::int as left from texts t join cases c on c.id = t.stream_id where c.number = $1 and t.body is not null`,
      [number],
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 are removed with the matter from the contact that it came of, and looks there are told', async () => {
    const opened = matter('WX-05', { applicant, matter: WORDS });
    const made = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'matter',
      visitor: { name: NAME, phone: PHONE },
      matter: WORDS,
      outcome: { kind: 'caseOpened', case: opened },
    });
    expect(made.status).toBe(201);
    const { number, trackingCode } = made.body.opened;
    const path = `/contacts/${made.body.number}`;
    expect((await clerk.post(`${path}/visitor`)).body).toMatchObject({ phone: PHONE });
    expect((await dataOf(trackingCode)).body.looks).toHaveLength(1);
    expect((await handler.post(`/cases/${number}/finish`, DONE)).status).toBe(200);
    expect((await erase(trackingCode)).body.texts).toBeGreaterThan(0);
    for (const secret of SECRETS) expect((await clerk.get(path)).text).not.toContain(secret);
    expect(await clerk.post(`${path}/visitor`)).toMatchObject({ text: expect.not.stringContaining(PHONE) });
    expect((await clerk.get(`/contacts?phone=${PHONE}`)).text).not.toContain(made.body.number);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 of the office’s own task there are none to remove', async () => {
    const task = { source: 'daily', title: '泵房改造', matter: '泵房改造', accept: true };
    const made = await head.post('/cases', { ...task, limit: { count: 5, unit: 'workingDay' } });
    await head.post(`/cases/${made.body.number}/finish`, DONE);
    expect((await head.post(`/cases/${made.body.number}/erase`)).body.code).toBe('nobodysData');
  });

  it('SC-5.1 are corrected also while the matter goes with another one', async () => {
    const [one, other] = [await file(), await file()];
    expect((await head.post(`/cases/${other.number}/merge`, { into: one.number })).status).toBe(200);
    const corrected = { ...applicant, phone: CORRECTED };
    expect((await office.anyone.post(`/track/${other.code}/correct`, { applicant: corrected })).status).toBe(
      200,
    );
  });

  it('SC-5.1 for a person without a code the head does it, for a contact the supervision post', async () => {
    const { number } = await file();
    await handler.post(`/cases/${number}/finish`, DONE);
    expect((await handler.post(`/cases/${number}/erase`)).status).toBe(403);
    expect((await clerk.post(`/cases/${number}/erase`)).status).toBe(404);
    expect((await head.post(`/cases/${number}/erase`)).status).toBe(200);

    const made = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'enquiry',
      visitor: { name: NAME, phone: PHONE },
      matter: WORDS,
      outcome: { kind: 'answered', answer: '已答复' },
    });
    expect(made.status).toBe(201);
    const path = `/contacts/${made.body.number}`;
    expect((await clerk.post(`${path}/erase`)).status).toBe(403);
    expect((await registrar.post(`${path}/erase`)).body).toMatchObject({ number: made.body.number });
    expect((await clerk.get(path)).text).not.toContain(WORDS);
    const earlier = await clerk.get(`/contacts?phone=${PHONE}`);
    expect(earlier.text).not.toContain(made.body.number);
    const { rows } = await office.database.db.pool.query('select why, by from erasures order by id');
    expect(rows.slice(-2)).toEqual([
      { why: 'request', by: 'head' },
      { why: 'request', by: 'registrar' },
    ]);
  });
});

describe('SC-5.1 retention', () => {
  it('SC-5.1 forgets what ended long ago, once, and nothing else; the log still holds', async () => {
    const ended = await file();
    await handler.post(`/cases/${ended.number}/finish`, DONE);
    const open = await file();
    const { office: inside } = office;
    expect(await forgetWhatIsOver(inside, 36)).toBe(0);
    const later = { ...inside, now: async () => Date.parse('2029-09-15T00:30:00+08:00') };
    expect(await forgetWhatIsOver(later, 36)).toBeGreaterThan(0);
    expect(await forgetWhatIsOver(later, 36)).toBe(0);
    for (const secret of [NAME, PHONE, WORDS]) expect((await dataOf(ended.code)).text).not.toContain(secret);
    expect((await handler.get(`/uploads/${ended.photo.id}`)).status).toBe(404);
    expect((await dataOf(open.code)).body).toMatchObject({ matter: WORDS, files: [{ id: open.photo.id }] });
    expect(await holds()).toEqual([]);
  });
});

describe('SC-5.1 what is told in confidence', () => {
  it('SC-5.1 turns up in no log line, no event, no row of a queue, no metric and no public page', async () => {
    const { number, code } = await file();
    await office.anyone.post('/cases', {
      ...matter('WX-05', { applicant, matter: WORDS }),
      service: 'NO-SUCH',
    });
    await office.anyone.post('/cases', { ...matter('WX-05', { applicant, matter: WORDS }), surprise: PHONE });
    await office.anyone.get(`/services?query=${encodeURIComponent(NAME)}`);
    await office.anyone.get(`/track/${code}?phone=${PHONE}`);
    expect(log.length).toBeGreaterThan(5);
    const { pool } = office.database.db;
    const tables = [
      'events',
      'cases',
      'contacts',
      'inbox',
      'refused_acts',
      'sign_ins',
      'look_ups',
      'erasures',
    ];
    const rows = await Promise.all(tables.map((table) => pool.query(`select * from ${table}`)));
    const pages = await Promise.all(
      [`/api/v1/track/${code}`, '/metrics', '/services/WX-05', '/departments/WX', '/readyz', '/healthz'].map(
        async (url) => (await office.app.inject({ url, remoteAddress: '127.0.0.1' })).body,
      ),
    );
    const lists = await Promise.all([
      handler.get('/cases?limit=200'),
      handler.get(`/cases/${number}`),
      clerk.get('/contacts?limit=200'),
      head.get('/registers/time-limits.csv'),
      handler.get('/inbox?limit=200'),
    ]);
    const places: Record<string, string> = {
      log: log.join('\n'),
      pages: pages.join('\n'),
      ...Object.fromEntries(tables.map((table, at) => [table, JSON.stringify(rows[at]?.rows)])),
    };
    const leaks = Object.entries(places).flatMap(([place, text]) =>
      SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`),
    );
    expect(leaks).toEqual([]);
    for (const { text } of lists)
      for (const secret of [NAME, PHONE, CORRECTED]) expect(text).not.toContain(secret);
  });
});
