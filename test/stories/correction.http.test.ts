import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { eraseMatter } from '../../src/platform/log/erase.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import { correctVisitor } from '../../src/rooms/first-contact/personal-data.ts';
import { openForCommand } from '../../src/rooms/first-contact/service.ts';
import { CASES } from '../../src/rooms/time-limit/store.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter } from './matters.ts';

const NAME = '鲍雨檐';
const WORDS = '窗外的槐树压住了晾衣绳';
const RIGHT = '13933338888';

let office: TestOffice;
let clerk: Client;
let registrar: Client;
let handler: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  clerk = await office.signIn('window');
  registrar = await office.signIn('registrar');
  handler = await office.signIn('handler');
});
afterAll(async () => office?.close());

const holds = async () => (await verifyLog(office.database.db.pool, ROW_TABLES)).findings;

async function enquiry(visitor: object): Promise<string> {
  const made = await clerk.post('/contacts', {
    channel: 'counter',
    kind: 'enquiry',
    visitor,
    matter: WORDS,
    outcome: { kind: 'answered', answer: '已答复' },
  });
  expect(made.status).toBe(201);
  return made.body.number;
}

/** A contact at the counter that a case came of, perhaps of somebody else. */
async function cameOf(visitor: object, applicant: object) {
  const made = await clerk.post('/contacts', {
    channel: 'counter',
    kind: 'matter',
    visitor,
    matter: WORDS,
    outcome: { kind: 'caseOpened', case: matter('WX-05', { applicant, matter: WORDS }) },
  });
  expect(made.status).toBe(201);
  const { number, trackingCode } = made.body.opened;
  return {
    contact: `/contacts/${made.body.number}`,
    number: number as string,
    track: `/track/${trackingCode}`,
  };
}

/** Every text in the database that still says something. */
async function textsWith(words: string): Promise<number> {
  const { rows } = await office.database.db.pool.query<{ found: number }>(
    'select count(*)::int as found from texts where body like $1',
    [`%${words}%`],
  );
  return rows[0]?.found ?? 0;
}

describe('SC-5.1 what a correction leaves behind', () => {
  it('SC-5.1 by a phone that was taken away a contact is found no more', async () => {
    const phone = '13911110001';
    const number = await enquiry({ name: NAME, phone });
    expect((await clerk.get(`/contacts?phone=${phone}`)).text).toContain(number);
    expect((await clerk.post(`/contacts/${number}/correct`, { visitor: { phone: '' } })).status).toBe(200);
    expect((await clerk.get(`/contacts?phone=${phone}`)).text).not.toContain(number);
    const again = await clerk.post(`/contacts/${number}/correct`, { visitor: { phone: RIGHT } });
    expect(again.status).toBe(200);
    expect((await clerk.get(`/contacts?phone=${RIGHT}`)).text).toContain(number);
  });

  it('SC-5.1 by a unit that was wrong neither contact nor case is found any more, by the right one both are', async () => {
    const visitor = { name: NAME, phone: '13911110006', unit: '枫桥书院' };
    const { contact, number, track } = await cameOf(visitor, { kind: 'student', ...visitor });
    const found = async (unit: string) => {
      const query = encodeURIComponent(unit);
      const cases = (await handler.get(`/cases?query=${query}`)).text.includes(number);
      return [cases, (await clerk.get(`/contacts?query=${query}`)).body.items.length === 1];
    };
    expect(await found('枫桥')).toEqual([true, true]);
    expect((await clerk.post(`${contact}/correct`, { visitor: { unit: '海棠书院' } })).status).toBe(200);
    expect([await found('枫桥'), await found('海棠')]).toEqual([
      [false, false],
      [true, true],
    ]);
    const applicant = { kind: 'student', ...visitor, unit: '望江书院' };
    expect((await office.anyone.post(`${track}/correct`, { applicant })).status).toBe(200);
    expect([await found('海棠'), await found('望江')]).toEqual([
      [false, false],
      [true, true],
    ]);
    // All else by which it was found still leads to it.
    expect((await handler.get(`/cases?query=${encodeURIComponent('槐树')}`)).text).toContain(number);
    expect((await handler.get(`/cases?query=${encodeURIComponent('教三楼')}`)).text).toContain(number);
  });

  it.each([
    ['with data of the visitor', { name: NAME, phone: '13911110002' }],
    ['without any', undefined],
  ])('SC-5.1 a contact that is forgotten while it is corrected stays forgotten: %s', async (_how, who) => {
    const { contacts } = office.office;
    const number = await enquiry(who ?? {});
    const opened = await openForCommand(contacts, number, 'window', 'correct');
    if (isRefusal(opened)) throw new Error(opened.refused);
    expect((await registrar.post(`/contacts/${number}/erase`)).status).toBe(200);
    const body = { visitor: { phone: '13944445555' } };
    expect(await correctVisitor(contacts, opened, body, {})).toMatchObject({ refused: 'stale' });
    expect(await textsWith('13944445555')).toBe(0);
    expect((await clerk.get('/contacts?phone=13944445555')).body.items).toEqual([]);
    expect((await clerk.post(`/contacts/${number}/correct`, body)).body.code).toBe('forgotten');
    expect(await holds()).toEqual([]);
  });
});

describe('SC-5.1 a mother comes for her child, with one phone for both', () => {
  const phone = '13911110003';
  const mother = { name: '鲍妈妈', unit: '家属', phone };
  const child = { kind: 'student', name: NAME, phone };

  it('SC-5.1 what the child puts right does not rename the mother; the phone is put right for both', async () => {
    const { contact, track } = await cameOf(mother, child);
    // Nor does the child's copy tell of the mother more than what they share.
    const copy = (await office.anyone.get(`${track}/personal-data`)).body;
    expect(copy).toMatchObject({ applicant: child, contact: { visitor: { phone }, matter: WORDS } });
    expect(JSON.stringify(copy)).not.toContain(mother.name);
    const put = (applicant: object) => office.anyone.post(`${track}/correct`, { applicant });
    expect((await put({ ...child, name: '鲍雨岩', email: 'yu@example.edu' })).status).toBe(200);
    expect((await clerk.post(`${contact}/visitor`)).body).toEqual(mother);
    expect((await put({ ...child, name: '鲍雨岩', phone: RIGHT })).status).toBe(200);
    expect((await clerk.post(`${contact}/visitor`)).body).toEqual({ ...mother, phone: RIGHT });
  });

  it('SC-5.1 what the mother puts right does not rename the child, whose handler hears nothing', async () => {
    const { contact, number } = await cameOf(mother, child);
    const visitor = { name: '鲍母', unit: '校外' };
    expect((await clerk.post(`${contact}/correct`, { visitor })).status).toBe(200);
    expect((await handler.post(`/cases/${number}/applicant`)).body).toEqual(child);
    expect((await handler.get(`/cases/${number}`)).text).not.toContain('ApplicantCorrected');
    expect(await holds()).toEqual([]);
  });
});

describe('SC-5.1 what an applicant takes away', () => {
  it('SC-5.1 is taken away at the contact as well', async () => {
    const visitor = { name: NAME, phone: '13911110004', address: '翠湖路九号' };
    const { contact, track } = await cameOf(visitor, { kind: 'student', ...visitor });
    const applicant = { kind: 'student', name: NAME, phone: visitor.phone };
    expect((await office.anyone.post(`${track}/correct`, { applicant })).status).toBe(200);
    expect((await clerk.post(`${contact}/visitor`)).body).toEqual({ name: NAME, phone: visitor.phone });
    expect(await textsWith('翠湖路')).toBe(0);
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 stays where the contact had to name it, and the rest is put right', async () => {
    const visitor = { name: NAME, phone: '13911110005', unit: '林学院' };
    const made = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'matter',
      important: true,
      visitor,
      matter: WORDS,
      outcome: {
        kind: 'caseOpened',
        case: matter('WX-05', { applicant: { kind: 'student', ...visitor }, matter: WORDS }),
      },
    });
    expect(made.status).toBe(201);
    const applicant = { kind: 'student', name: NAME, phone: RIGHT };
    const track = `/track/${made.body.opened.trackingCode}`;
    expect((await office.anyone.post(`${track}/correct`, { applicant })).status).toBe(200);
    const left = (await clerk.post(`/contacts/${made.body.number}/visitor`)).body;
    expect(left).toEqual({ ...visitor, phone: RIGHT });
  });
});

describe('SC-5.1 a case that has ended', () => {
  const wrong = '13911110008';
  const applicant = { kind: 'student', name: NAME, phone: wrong };

  it('SC-5.1 is put right with its contact, so that taken up again it goes on with the right phone', async () => {
    const { contact, number, track } = await cameOf({ name: NAME, phone: wrong }, applicant);
    expect((await handler.post(`/cases/${number}/finish`, { outcome: 'done', answer: '已修' })).status).toBe(
      200,
    );
    expect((await clerk.post(`${contact}/correct`, { visitor: { phone: RIGHT } })).status).toBe(200);
    expect(await textsWith(wrong)).toBe(0);
    expect((await clerk.get(contact)).body.status).toBe('closed');
    expect((await handler.get(`/cases/${number}`)).body.status).toBe('finished');
    expect((await office.anyone.post(`${track}/unsolved`, { reason: '仍未修好' })).status).toBe(200);
    expect((await handler.post(`/cases/${number}/applicant`)).body).toEqual({ ...applicant, phone: RIGHT });
    expect(await holds()).toEqual([]);
  });

  it('SC-5.1 that is forgotten stays so, whatever is corrected at its contact', async () => {
    const { contact, number } = await cameOf({ name: NAME, phone: wrong }, applicant);
    expect((await handler.post(`/cases/${number}/finish`, { outcome: 'done', answer: '已修' })).status).toBe(
      200,
    );
    const later = { why: 'retention', at: Date.parse('2029-09-15T00:30:00+08:00') } as const;
    await office.database.db.withTransaction((client) => eraseMatter(client, CASES, number, later));
    expect((await clerk.post(`${contact}/correct`, { visitor: { phone: '13966667777' } })).status).toBe(200);
    const { rows } = await office.database.db.pool.query(
      `select c.erased_at is not null as erased, (select count(*)::int from texts t where t.stream_id = c.id
         and t.body is not null) as texts from cases c where number = $1`,
      [number],
    );
    expect(rows).toEqual([{ erased: true, texts: 0 }]);
  });
});

describe('SC-5.1 who looked', () => {
  it('SC-5.1 is told of one’s own data only, not of somebody else’s who came', async () => {
    const applicant = { kind: 'student', name: NAME, phone: '13911110007' };
    const looks = async (visitor: object) => {
      const { contact, track } = await cameOf(visitor, applicant);
      expect((await clerk.post(`${contact}/visitor`)).status).toBe(200);
      return (await office.anyone.get(`${track}/personal-data`)).body.looks.length;
    };
    expect(await looks({ name: NAME, phone: RIGHT })).toBe(1);
    expect(await looks({ name: '喻小满', phone: '13700001111' })).toBe(0);
  });
});
