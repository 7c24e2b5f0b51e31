import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter } from './matters.ts';

const NAME = '鲍雨檐';
const WRONG = '13922227777';
const RIGHT = '13933338888';
const WORDS = '窗外的槐树压住了晾衣绳';
const OTHER = '喻小满';

let office: TestOffice;
let handler: Client;
let clerk: Client;
let registrar: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  clerk = await office.signIn('window');
  registrar = await office.signIn('registrar');
});
afterAll(async () => office?.close());

const applicant = { kind: 'student', name: NAME, phone: WRONG };
const visitor = { name: NAME, phone: WRONG, unit: '林学院' };
const copyOf = async (code: string) => (await office.anyone.get(`/track/${code}/personal-data`)).body;
const look = async (by: Client, path: string) => (await by.post(path)).body;
const holds = async () => (await verifyLog(office.database.db.pool, ROW_TABLES)).findings;

/** A contact at the counter that a case came of. */
async function cameOfContact(who: object = visitor) {
  const made = await clerk.post('/contacts', {
    channel: 'counter',
    kind: 'matter',
    visitor: who,
    matter: WORDS,
    outcome: { kind: 'caseOpened', case: matter('WX-05', { applicant, matter: WORDS }) },
  });
  expect(made.status).toBe(201);
  const { number, trackingCode } = made.body.opened;
  return { contact: made.body.number as string, number: number as string, code: trackingCode as string };
}

async function enquiry(who: object = visitor) {
  const made = await clerk.post('/contacts', {
    channel: 'counter',
    kind: 'enquiry',
    visitor: who,
    matter: WORDS,
    outcome: { kind: 'answered', answer: '已答复' },
  });
  expect(made.status).toBe(201);
  return `/contacts/${made.body.number}`;
}

/** Every text in the database that still says something. */
async function textsWith(words: string): Promise<number> {
  const { rows } = await office.database.db.pool.query<{ found: number }>(
    'select count(*)::int as found from texts where body like $1',
    [`%${words}%`],
  );
  return rows[0]?.found ?? 0;
}

describe('SC-5.1 a person’s data at the first contact', () => {
  it('SC-5.1 are in the copy of whoever came, with what was taken down there', async () => {
    const { contact, code } = await cameOfContact();
    expect((await copyOf(code)).contact).toEqual({ number: contact, visitor, matter: WORDS });
  });

  it('SC-5.1 are not in it where somebody else came, and are not corrected with it', async () => {
    const { contact, code } = await cameOfContact({ name: OTHER, phone: '13700001111' });
    expect(await copyOf(code)).toMatchObject({ applicant: { name: NAME } });
    expect((await copyOf(code)).contact).toBeUndefined();
    const right = { ...applicant, phone: RIGHT };
    expect((await office.anyone.post(`/track/${code}/correct`, { applicant: right })).status).toBe(200);
    expect(await look(clerk, `/contacts/${contact}/visitor`)).toEqual({ name: OTHER, phone: '13700001111' });
  });

  it('SC-5.1 what the applicant puts right at the case is right at the contact, and the wrong is nowhere', async () => {
    const wrong = '13911112222';
    const who = { ...visitor, phone: wrong };
    const { contact, code } = await cameOfContact(who);
    const right = { ...applicant, phone: RIGHT };
    expect((await office.anyone.post(`/track/${code}/correct`, { applicant: right })).status).toBe(200);
    expect(await look(clerk, `/contacts/${contact}/visitor`)).toEqual({ ...visitor, phone: RIGHT });
    expect((await copyOf(code)).contact.visitor.phone).toBe(RIGHT);
    expect(await textsWith(wrong)).toBe(0);
    expect((await clerk.get(`/contacts?phone=${wrong}`)).body.items).toEqual([]);
    expect((await clerk.get(`/contacts?phone=${RIGHT}`)).text).toContain(contact);
    const { events } = (await clerk.get(`/contacts/${contact}`)).body;
    expect(events.at(-1)).toMatchObject({ type: 'VisitorCorrected', demand: 'SC-5.1' });
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 what is put right at the contact is right at the open case, whose handler is told', async () => {
    const wrong = '13955556666';
    const made = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'matter',
      visitor: { ...visitor, phone: wrong },
      matter: WORDS,
      outcome: {
        kind: 'caseOpened',
        case: { service: 'WX-05', location: { building: '教三楼', room: '302' } },
      },
    });
    const { number, trackingCode } = made.body.opened;
    const path = `/contacts/${made.body.number}`;
    const sent = await clerk.post(`${path}/correct`, { visitor: { phone: RIGHT } });
    expect(sent.status).toBe(200);
    expect(sent.text).not.toContain(RIGHT);
    expect(await look(handler, `/cases/${number}/applicant`)).toMatchObject({ name: NAME, phone: RIGHT });
    expect(await copyOf(trackingCode)).toMatchObject({
      applicant: { phone: RIGHT },
      contact: { visitor: { ...visitor, phone: RIGHT } },
    });
    expect(await textsWith(wrong)).toBe(0);
    const inbox = (await handler.get('/inbox')).body.items;
    expect(JSON.stringify(inbox)).toContain(number);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 of a closed contact are put right by its officer or the supervision post, once each', async () => {
    const path = await enquiry();
    const body = { visitor: { phone: RIGHT, unit: '' } };
    const first = await registrar.post(`${path}/correct`, body, { key: `correct-${path}` });
    expect(first).toMatchObject({ status: 200, body: { visitor: { name: '鲍*', phone: '139****8888' } } });
    expect(await registrar.post(`${path}/correct`, body, { key: `correct-${path}` })).toMatchObject({
      status: 200,
      body: { version: first.body.version },
    });
    expect(await look(clerk, `${path}/visitor`)).toEqual({ name: NAME, phone: RIGHT });
    expect((await clerk.post(`${path}/correct`, body)).body).toMatchObject({
      code: 'nothingCorrected',
      demand: 'SC-5.1',
    });
    expect((await handler.post(`${path}/correct`, body)).status).toBe(404);
    expect((await clerk.post(`${path}/correct`, { visitor: { phone: '电话' } })).status).toBe(400);
  });

  it('SC-5.1 what was added to them leaves nothing of the former behind', async () => {
    const wrong = '13966665555';
    const made = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'enquiry',
      visitor: { ...visitor, phone: wrong },
      matter: WORDS,
    });
    const path = `/contacts/${made.body.number}`;
    const outcome = { kind: 'answered', answer: '已答复', visitor: { phone: RIGHT } };
    expect((await clerk.post(`${path}/outcome`, outcome)).status).toBe(200);
    expect(await look(clerk, `${path}/visitor`)).toEqual({ ...visitor, phone: RIGHT });
    expect(await textsWith(wrong)).toBe(0);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 that are removed are not written anew', async () => {
    const path = await enquiry();
    expect((await registrar.get(path)).body.allowed).toContain('correct');
    expect((await registrar.post(`${path}/erase`)).status).toBe(200);
    expect((await registrar.get(path)).body.allowed).not.toContain('correct');
    expect(await registrar.post(`${path}/correct`, { visitor: { phone: RIGHT } })).toMatchObject({
      status: 409,
      body: { code: 'forgotten', demand: 'SC-5.1' },
    });
  });

  it('SC-5.1 two corrections at once, at the case and at the contact, both end and agree', async () => {
    const { contact, code, number } = await cameOfContact({ ...visitor, phone: '13977778888' });
    const atCase = { ...applicant, phone: '13900000001' };
    const answers = await Promise.all([
      office.anyone.post(`/track/${code}/correct`, { applicant: atCase }),
      clerk.post(`/contacts/${contact}/correct`, { visitor: { phone: '13900000002' } }),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const ofContact = await look(clerk, `/contacts/${contact}/visitor`);
    const ofCase = await look(handler, `/cases/${number}/applicant`);
    expect(ofCase.phone).toBe(ofContact.phone);
    expect(await holds()).toEqual([]);
  });
});
