import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../office-client.ts';
import { submit } from '../stories/matters.ts';
import { uploadDocument } from '../stories/uploads.ts';
import { STAGES, type Stage } from './contacts.ts';
import { caseOf, contactAt, openScene, type Scene } from './scene.ts';

/** Each kind of standing once, those who see nothing among them. */
const PEOPLE =
  'handler backup crew contractor wx.contract2 wx.elec1 window zh.hall2 head wx.deputy leader supporter ny.power1 supporthead leader2 gy.head chief registrar team admin'.split(
    ' ',
  );

let scene: Scene;
const cases: string[] = [];
const contacts: string[] = [];
const files: { id: string; of: string }[] = [];
beforeAll(async () => {
  scene = await openScene();
  const { anyone } = scene.office;
  for (const variant of ['plain', 'urgent', 'request', 'asked'] as const)
    cases.push(await caseOf(scene, variant));
  for (const service of ['WX-07', 'NY-05', 'GY-01']) {
    const paper = await uploadDocument(scene.office);
    const { number } = await submit(anyone, service, { uploads: [paper] });
    cases.push(number);
    files.push({ id: paper.id, of: number });
  }
  const [done = ''] = cases;
  await scene.give('handler', `/cases/${done}/tell`, {
    means: 'online',
    at: '2026-09-28T22:00:00+08:00',
    to: '申请人',
    text: '好',
  });
  for (const stage of Object.keys(STAGES) as Stage[]) contacts.push(await contactAt(scene, stage));
  for (const { number } of (await (await scene.as('chief')).get('/contacts?limit=200')).body.items)
    if (!contacts.includes(number)) contacts.push(number);
});
afterAll(async () => scene?.office.close());

/** Those of some things that are there for somebody. */
async function seen(client: Client, root: string, numbers: string[]): Promise<string[]> {
  const found = await Promise.all(
    numbers.map(async (number) => ((await client.get(`${root}/${number}`)).status === 200 ? [number] : [])),
  );
  return found.flat().sort();
}

const numbersOf = async (client: Client, path: string): Promise<string[]> =>
  (await client.get(path)).body.items.map(({ number }: { number: string }) => number).sort();
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);

describe('SC-6 lists hold exactly what is there for the reader when asked for by its number', () => {
  it.each(PEOPLE)('SC-6 cases and their files: %s', async (who) => {
    const client = await scene.as(who);
    const own = await seen(client, '/cases', cases);
    const hidden = cases.filter((number) => !own.includes(number));
    expect(await numbersOf(client, '/cases?limit=200')).toEqual(own);
    expect(sum((await client.get('/cases-count')).body)).toBe(own.length);
    const found = await numbersOf(client, `/cases?limit=200&query=${encodeURIComponent('渗水')}`);
    expect(found).toEqual(own.filter((number) => found.includes(number)));
    const register = await numbersOf(client, '/registers/time-limits?limit=200');
    expect(own).toEqual(expect.arrayContaining(register));
    for (const kind of ['csv', 'html']) {
      const { text } = await client.get(`/registers/time-limits.${kind}`);
      expect(hidden.filter((number) => text.includes(number))).toEqual([]);
      expect(register.filter((number) => !text.includes(number))).toEqual([]);
    }
    for (const number of hidden) {
      const one = await client.get(`/cases/${number}`);
      const none = await client.get('/cases/2026-999999');
      expect({ ...one.body, instance: '' }).toEqual({ ...none.body, instance: '' });
      const bulk = await client.post('/cases/bulk/assign', { numbers: [number], staff: 'handler' });
      expect([bulk.status, bulk.text.includes(number)]).toEqual([404, false]);
    }
    for (const { id, of } of files)
      expect([of, (await client.get(`/uploads/${id}`)).status]).toEqual([of, own.includes(of) ? 200 : 404]);
  });

  it.each(PEOPLE)('SC-6 contacts: %s', async (who) => {
    const client = await scene.as(who);
    const own = await seen(client, '/contacts', contacts);
    expect(await numbersOf(client, '/contacts?limit=200')).toEqual(own);
    expect(sum((await client.get('/contacts-count')).body)).toBe(own.length);
    expect(await numbersOf(client, '/registers/first-contact?limit=200')).toEqual(own);
    const { text } = await client.get('/registers/first-contact.csv');
    expect(contacts.filter((number) => text.includes(number)).sort()).toEqual(own);
  });

  it('SC-6 an outside firm’s person reads of a job no more than the job, in whatever list', async () => {
    const [number = ''] = cases;
    const client = await scene.as('contractor');
    const line = (await client.get('/cases')).body.items.find(
      (one: { number: string }) => one.number === number,
    );
    expect(line.supports).toBeUndefined();
    const entryOf = async (reader: Client) =>
      (await reader.get('/registers/time-limits')).body.items.find(
        (one: { number: string }) => one.number === number,
      );
    expect(await entryOf(await scene.as('handler'))).toMatchObject({ unit: '化学学院' });
    expect(await entryOf(client)).not.toHaveProperty('unit');
    expect((await client.get('/registers/time-limits.html')).text).not.toContain('化学学院');
  });

  it('FC-3 SC-6 where the case of a contact is sees its officer, and who sees the case', async () => {
    const [number = ''] = cases;
    const { contact } = (await (await scene.as('handler')).get(`/cases/${number}`)).body;
    const caseFor = async (who: string) =>
      (await (await scene.as(who)).get(`/contacts/${contact}`)).body.case;
    expect(await caseFor('window')).toMatchObject({ number, status: 'accepted', lead: { code: 'WX' } });
    expect(await caseFor('chief')).toMatchObject({ status: 'accepted' });
    expect(await caseFor('zh.head')).toEqual({ number });
  });
});
