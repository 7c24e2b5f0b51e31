import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownClock } from '../../src/web/kit/desk/own-clock.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { submit } from './matters.ts';

const LIGHTS = ['green', 'yellow', 'orange', 'red'] as const;

let office: TestOffice;
let handler: Client;
let supporter: Client;
let supporthead: Client;
/** Led by WX, due on 10 October; supported by NY by 30 September, or by 9 October, or not. */
let soon: string;
let later: string;
let alone: string;
/** Led by NY itself, late on 8 October. */
let own: string;

beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  [handler, supporter, supporthead] = (await Promise.all(
    ['handler', 'supporter', 'supporthead'].map((username) => office.signIn(username)),
  )) as [Client, Client, Client];
  const given = async (service: string) => (await submit(office.anyone, service)).number;
  [later, soon, alone, own] = [
    await given('WX-05'),
    await given('WX-05'),
    await given('WX-05'),
    await given('NY-02'),
  ];
  for (const [number, dueOn] of [
    [soon, '2026-09-30'],
    [later, '2026-10-09'],
  ] as const) {
    await handler.post(`/cases/${number}/supports`, { department: 'NY', task: '关闭三楼供水阀门', dueOn });
    const { status } = await supporter.post(`/cases/${number}/supports/1/accept`);
    expect(status).toBe(200);
  }
  await office.moveClock('10-08 10:00');
});
afterAll(async () => office?.close());

const linesOf = async (who: Client, query: string) => (await who.get(`/cases?${query}`)).body.items;
const numbersOf = async (who: Client, query: string): Promise<string[]> =>
  (await linesOf(who, query)).map(({ number }: { number: string }) => number);

describe('the clock of a queue', () => {
  it('TL-5 counts, filters and order go by the support’s clock for its department, as the rows do', async () => {
    for (const who of [supporter, supporthead]) {
      for (const mine of ['', '&handler=me']) {
        const lines = await linesOf(who, `limit=200${mine}`);
        const shown = lines.map((line: never) => ownClock(line, 'NY'));
        const dues = shown.map(({ dueAt }: { dueAt: string }) => Date.parse(dueAt));
        expect(dues).toEqual([...dues].sort((one, other) => one - other));
        const counts = (await who.get(`/cases-count?${mine.slice(1)}`)).body;
        for (const light of LIGHTS) {
          const lit = lines.filter((line: never) => ownClock(line, 'NY').light === light);
          expect(counts[light], `${light}${mine}`).toBe(lit.length);
          expect(await numbersOf(who, `limit=200&light=${light}${mine}`)).toEqual(
            lit.map(({ number }: { number: string }) => number),
          );
        }
      }
    }
    expect(await numbersOf(supporter, 'light=red&handler=me')).toEqual([soon, own]);
    expect(await numbersOf(supporter, 'handler=me')).toEqual(expect.arrayContaining([soon, later]));
  });

  it('TL-5 the lead goes by its own clock, and pages of a supporter follow each other', async () => {
    expect(await numbersOf(handler, 'light=red')).toEqual([]);
    expect((await handler.get('/cases-count')).body.red).toBe(0);
    expect(await numbersOf(handler, 'handler=me')).toEqual(expect.arrayContaining([soon, later, alone]));
    const whole = await numbersOf(supporthead, 'limit=200');
    expect(whole).toContain(own);
    const paged: string[] = [];
    let after = '';
    do {
      const { items, next } = (await supporthead.get(`/cases?limit=1${after}`)).body;
      paged.push(...items.map(({ number }: { number: string }) => number));
      after = next ? `&after=${next}` : '';
    } while (after);
    expect(paged).toEqual(whole);
  });

  it('TL-5 a supporter’s clock goes with the support: what it has finished goes by the lead’s again', async () => {
    expect((await supporter.get('/cases-count')).body.red).toBe(2);
    await supporter.post(`/cases/${soon}/supports/1/finish`, { result: '已关闭' });
    expect(await numbersOf(supporter, 'light=red')).toEqual([own]);
    expect((await supporter.get('/cases-count')).body.red).toBe(1);
  });
});
