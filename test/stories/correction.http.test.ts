import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import { correctVisitor } from '../../src/rooms/first-contact/personal-data.ts';
import { openForCommand } from '../../src/rooms/first-contact/service.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';

const NAME = '鲍雨檐';
const WORDS = '窗外的槐树压住了晾衣绳';
const RIGHT = '13933338888';

let office: TestOffice;
let clerk: Client;
let registrar: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  clerk = await office.signIn('window');
  registrar = await office.signIn('registrar');
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
