import type { FastifyInstance } from 'fastify';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import { type Client, openClient } from '../../../test/office-client.ts';
import { moment, submit, told } from '../../../test/stories/matters.ts';
import { MOST_ENTRIES } from '../../platform/documents/sheet.ts';
import { DEMO_LIMITS, NOBODY } from '../../platform/http/door.ts';
import { registerRoutes } from '../../platform/http/register.ts';
import { createServer } from '../../platform/http/server.ts';
import { timeLimitRegisterRoutes } from './routes-register.ts';

const REGISTER = '/registers/time-limits';
/** What a spreadsheet would take for a formula, and a page for markup. */
const HOSTILE = '=HYPERLINK("http://x") <b>bold</b>';
let office: TestOffice;
let door: FastifyInstance;
const numbers: string[] = [];
let elsewhere = '';

/** The register's own door: who asks stands in the cookie. */
const as = (username: string): Client => openClient(door, `who=${username}`);

async function openRegisterDoor(): Promise<FastifyInstance> {
  const app = await createServer({
    db: office.database.db.pool,
    log: {
      info: () => {},
      warn: () => {},
      error: (facts: object) => void process.stderr.write(JSON.stringify(facts)),
    },
    limits: DEMO_LIMITS,
    deviceSecret: 'a secret for tests only',
    checkAnswers: true,
    authenticate: async ({ headers }) => {
      const username = /who=([\w.]+)/.exec(headers.cookie ?? '')?.[1];
      if (!username) return NOBODY;
      return {
        caller: { kind: 'staff', username, sessionId: 's' },
        byCookie: true,
      };
    },
  });
  registerRoutes(app, timeLimitRegisterRoutes(office.office.cases, office.office.papers));
  return app;
}

/** Two working days from 14 September: one early, one late without a word, one late but told, one open and late. */
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  door = await openRegisterDoor();
  const handler = await office.signIn('handler');
  const command = (index: number, name: string, body: object) =>
    handler.post(`/cases/${numbers[index]}/${name}`, body);
  for (let count = 0; count < 4; count += 1) {
    const more = count === 0 ? { matter: HOSTILE } : {};
    numbers.push((await submit(office.anyone, 'WX-04', more)).number);
  }
  await office.moveClock('09-15 10:00');
  await command(0, 'finish', { outcome: 'done', answer: '+86 的配件已换' });
  await command(2, 'tell', { ...told('09-15 10:00'), about: 'delay' });
  await office.moveClock('09-18 10:00');
  await command(1, 'finish', {
    outcome: 'notPossible',
    answer: '不能办',
    reason: '已停产',
    basis: '目录',
    alternative: '无',
  });
  await command(2, 'finish', { outcome: 'done', answer: '已换新锁' });
  const appointment = { from: moment('09-25 08:00'), to: moment('09-25 12:00') };
  elsewhere = (await submit(office.anyone, 'NY-04', { appointment, fields: { affectedBuildings: '教三楼' } }))
    .number;
});
afterAll(async () => {
  await door?.close();
  await office?.close();
});

const lines = async (path: string, who = 'head') => (await as(who).get(path)).body.items;

describe('TL-10 the register of time limits', () => {
  it('TL-10 is not for the public, and shows each only what they may see', async () => {
    expect((await openClient(door).get(REGISTER)).status).toBe(401);
    expect((await openClient(door).get(`${REGISTER}.csv`)).status).toBe(401);
    expect(await lines(REGISTER)).toHaveLength(4);
    expect(await lines(REGISTER, 'supporter')).toMatchObject([
      { number: elsewhere, limitText: '48 hours ahead' },
    ]);
    expect(await lines(REGISTER, 'window')).toEqual([]);
    expect(await lines(REGISTER, 'registrar')).toHaveLength(5);
    const csv = await as('window').get(`${REGISTER}.csv`);
    expect(csv.text.trim().split('\n')).toHaveLength(1);
  });

  it('TL-10 each accepted matter with lead, handler, limit, deadline, verdict, answer, and the reason if it cannot be done', async () => {
    const [early, silent, warned, open] = await lines(REGISTER);
    expect(early).toMatchObject({
      number: numbers[0],
      applicant: '林*',
      lead: 'WX',
      handler: { username: 'handler' },
      limit: { count: 2, unit: 'workingDay' },
      limitText: '2 working days',
      dueOn: '2026-09-16',
      status: 'finished',
      verdict: 'early',
      outcome: 'done',
      answer: '+86 的配件已换',
      extensions: 0,
    });
    expect(silent).toMatchObject({ verdict: 'overdue', daysLate: 2, toldBefore: false, reason: '已停产' });
    expect(warned).toMatchObject({ verdict: 'overdue', daysLate: 2, toldBefore: true });
    expect(open).toMatchObject({ status: 'accepted', light: 'red', daysLate: 2, toldBefore: false });
    expect(open.verdict).toBeUndefined();
  });

  it('TL-10 by day of acceptance, both days included, and by department; a backward period is refused', async () => {
    expect(await lines(`${REGISTER}?from=2026-09-14&to=2026-09-14`)).toHaveLength(4);
    expect(await lines(`${REGISTER}?from=2026-09-15`)).toEqual([]);
    expect(await lines(`${REGISTER}?to=2026-09-13`)).toEqual([]);
    expect(await lines(`${REGISTER}?department=NY`)).toEqual([]);
    expect(await as('head').get(`${REGISTER}?from=2026-09-15&to=2026-09-14`)).toMatchObject({
      status: 422,
      body: { code: 'periodReversed', demand: 'TL-10' },
    });
    for (const wrong of [
      'from=2026-02-30',
      'from=14.9.2026',
      'department=a%0d%0ab',
      'sort=number',
      'limit=0',
    ])
      expect((await as('head').get(`${REGISTER}?${wrong}`)).status).toBe(400);
  });

  it('TL-10 is searched by what was asked for and where, alike as a list and as a file', async () => {
    const word = encodeURIComponent('渗水');
    expect(await lines(`${REGISTER}?query=${word}`)).toHaveLength(3);
    expect(await lines(`${REGISTER}?query=${encodeURIComponent('水')}`)).toHaveLength(3);
    expect(await lines(`${REGISTER}?query=bold`)).toMatchObject([{ number: numbers[0] }]);
    expect(await lines(`${REGISTER}?query=${numbers[1]}`)).toMatchObject([{ number: numbers[1] }]);
    expect(await lines(`${REGISTER}?query=${word}`, 'supporter')).toMatchObject([{ number: elsewhere }]);
    expect(await lines(`${REGISTER}?query=`)).toHaveLength(4);
    const csv = await as('head').get(`${REGISTER}.csv?query=bold`);
    expect(csv.text.trim().split('\n')).toHaveLength(2);
    const page = await as('head').get(`${REGISTER}.html?query=bold`);
    expect(page.text).not.toContain(numbers[1]);
    expect((await as('head').get(`${REGISTER}?query=${'x'.repeat(201)}`)).status).toBe(400);
  });

  it('TL-10 page by page it is the same register', async () => {
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await as('head').get(`${REGISTER}?limit=3${next && `&after=${next}`}`);
      found.push(...body.items.map((item: { number: string }) => item.number));
      next = body.next;
    }
    expect(found).toEqual(numbers);
    for (const after of ['nonsense', Buffer.from('[1e300,"x"]').toString('base64url')])
      expect((await as('head').get(`${REGISTER}?after=${after}`)).status).toBe(400);
  });
});

describe('TL-10 the register as a file', () => {
  it('TL-10 as CSV with a byte order mark, where nothing is a formula', async () => {
    const { text, headers } = await as('head').get(`${REGISTER}.csv?from=2026-09-01&to=2026-09-30`, {
      lang: 'zh',
    });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="time-limits-2026-09-01-2026-09-30.csv"',
    );
    expect(text.startsWith('\uFEFF编号,事项,申请人')).toBe(true);
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(text).toContain("'+86 的配件已换");
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    expect(text).toContain('超期');
    expect(text).not.toContain('林晚舟');
  });

  it('TL-10 as a workbook of texts and numbers', async () => {
    const answer = await door.inject({
      url: `/api/v1${REGISTER}.xlsx`,
      headers: { host: 'localhost:8080', cookie: 'who=head', 'accept-language': 'en' },
    });
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const rows = await readSheet(answer.rawPayload);
    expect(rows).toHaveLength(5);
    expect(rows[0]?.slice(0, 3)).toEqual(['Number', 'Matter', 'Applicant']);
    expect(rows[1]?.[0]).toBe(numbers[0]);
    expect(rows[2]?.[17]).toBe(2);
    expect(rows[1]).toContain('+86 的配件已换');
  });

  it('TL-10 as a page for A4 whose head repeats, with every text escaped', async () => {
    const { text, headers } = await as('head').get(`${REGISTER}.html`, { lang: 'zh' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain('size: A4 landscape');
    expect(text).toContain('限时办结登记簿');
    expect(text).toContain('共 4 件');
    expect(text).not.toContain('<b>bold</b>');
    expect(text).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(text.match(/到期前未说明/g)).toHaveLength(2);
    const part = await as('head').get(`${REGISTER}.html?department=WX&from=2026-09-01`, { lang: 'zh' });
    expect(part.text).toMatch(
      /<span>[^<]*2026-09-01[^<]*<\/span><span>部门：[^<]+<\/span><span>共 \d+ 件<\/span>/,
    );
    expect(part.headers['content-disposition']).toBe('inline; filename="time-limits-WX-2026-09-01.html"');
  });

  it('TL-10 beyond the most of one export it is refused, naming the limit', async () => {
    const { csv } = MOST_ENTRIES;
    const most = MOST_ENTRIES as { csv: number };
    most.csv = 3;
    const refused = await as('head').get(`${REGISTER}.csv`);
    most.csv = csv;
    expect(refused).toMatchObject({ status: 422, body: { code: 'registerTooLong', demand: 'TL-10' } });
    expect(refused.body.detail).toContain('3');
  });
});
