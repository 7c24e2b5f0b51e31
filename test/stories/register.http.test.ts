import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
let early: string;
let refused: string;
let open: string;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  head = await office.signIn('head');
  early = (await submit(office.anyone, 'WX-05', { matter: '=HYPERLINK("http://bad.example","点我")' }))
    .number;
  refused = (await submit(office.anyone, 'WX-05')).number;
  open = (await submit(office.anyone, 'WX-05')).number;
  await office.moveClock('09-15 10:00');
  await handler.post(`/cases/${early}/finish`, { outcome: 'done', answer: '已修补' });
  const why = { reason: '属承重结构', basis: '维修管理办法', alternative: '向修缮科申请立项' };
  await handler.post(`/cases/${refused}/finish`, {
    outcome: 'notPossible',
    answer: '不能在零修中办理',
    ...why,
  });
  await office.moveClock('09-21 10:00');
});
afterAll(async () => office?.close());

const PERIOD = '?from=2026-09-01&to=2026-09-30&department=WX';

describe('TL-10 the register of time limits', () => {
  it('TL-10 has every accepted matter with lead, limit, deadline and answer, or the reason why not', async () => {
    const { status, body, text } = await head.get(`/registers/time-limits${PERIOD}`);
    expect(status).toBe(200);
    const entry = (number: string) => body.items.find((one: { number: string }) => one.number === number);
    expect(entry(early)).toMatchObject({
      lead: 'WX',
      handler: { username: 'handler' },
      limit: { count: 5, unit: 'workingDay' },
      dueAt: moment('09-20 17:30'),
      verdict: 'early',
      answer: '已修补',
    });
    expect(entry(refused)).toMatchObject({ outcome: 'notPossible', reason: '属承重结构' });
    expect(entry(open)).toMatchObject({ status: 'accepted', light: 'red', daysLate: 1 });
    expect(text).not.toContain('林晚舟');
  });

  it('TL-10 exports the same as CSV safe against formulas, as XLSX and as a page to print', async () => {
    const csv = await head.get(`/registers/time-limits.csv${PERIOD}`);
    expect(String(csv.headers['content-type'])).toContain('text/csv');
    for (const number of [early, refused, open]) expect(csv.text).toContain(number);
    expect(csv.text).not.toMatch(/(^|,)"?[=+@-](HYPERLINK|cmd)/m);
    const xlsx = await head.get(`/registers/time-limits.xlsx${PERIOD}`);
    expect(xlsx.status).toBe(200);
    expect(xlsx.text.startsWith('PK')).toBe(true);
    const page = await head.get(`/registers/time-limits.html${PERIOD}`);
    expect(String(page.headers['content-type'])).toContain('text/html');
    expect(page.text).toContain('"Noto Sans CJK SC"');
    for (const number of [early, refused, open]) expect(page.text).toContain(number);
  });

  it('SC-6 TL-10 nobody exports more than they may see', async () => {
    expect(await office.anyone.get(`/registers/time-limits${PERIOD}`)).toMatchObject({ status: 401 });
    const elsewhere = await office.signIn('supporter');
    for (const form of ['', '.csv', '.html']) {
      const { text } = await elsewhere.get(`/registers/time-limits${form}${PERIOD}`);
      for (const number of [early, refused, open]) expect(text).not.toContain(number);
    }
  });
});

describe('TL-13 SC-9 what is promised is public', () => {
  it('SC-0 TL-13 a department’s page gives its duties, posts and items with their limits', async () => {
    const { body } = await office.anyone.get('/departments/WX');
    expect(body.items.map((item: { code: string }) => item.code)).toContain('WX-05');
    expect((await office.anyone.get('/services/WX-05')).body).toMatchObject({
      code: 'WX-05',
      promisedLimit: { count: 5, unit: 'workingDay' },
    });
    expect((await office.anyone.get('/services?department=WX&query=防水')).body.items).toMatchObject([
      { code: 'WX-05' },
    ]);
  });
});
