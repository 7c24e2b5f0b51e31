import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import { DEMO_LIMITS } from '../../platform/http/door.ts';
import { openServer } from '../server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
});
afterAll(async () => office?.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  office.app.inject({ method: 'GET', url, headers: { 'accept-language': 'zh-CN', ...headers } });

/** What a reader sees before any script has run, without the data the script takes over. */
const shown = (body: string) => body.replace(/<script id="page".*?<\/script>/s, '');

describe('what the site publishes, drawn by the server', () => {
  it('SC-0 SC-1 the start page names every department, with its promises or that it has none', async () => {
    const { statusCode, body, headers } = await get('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
    const text = shown(body);
    for (const part of ['维修服务中心', '8 项承诺', '演示系统', 'action="/"', 'name="query"'])
      expect(text).toContain(part);
    expect(shown((await get('/?lang=en')).body)).toContain('8 promises');
    await office.database.db.pool.query(
      `update service_items set withdrawn_at = '2026-01-01' where department = 'YE'`,
    );
    await office.database.db.pool.query('update office set catalogue_version = catalogue_version + 1');
    expect(shown((await get('/')).body)).toContain('尚未公布服务承诺');
  });

  it('SC-1 a question without any script is answered by words and by initials', async () => {
    expect(shown((await get('/?query=%E7%A9%BA%E8%B0%83')).body)).toContain('空调、热水设备维修');
    expect(shown((await get('/?query=sdjx')).body)).toContain('水电急修');
    expect(shown((await get('/?query=zzzz')).body)).toContain('没有找到');
    expect((await get('/?query=a&query=b')).statusCode).toBe(200);
  });

  it('SC-2 TL-13 a guide shows limits, materials, the process as a picture, and which time does not count', async () => {
    const text = shown((await get('/services/FC-06')).body);
    for (const part of [
      '20 个工作日',
      '业主表决结果',
      '必交',
      '<svg class="flow"',
      '形成意见并答复',
      '不计入时限',
    ])
      expect(text).toContain(part);
    expect(shown((await get('/services/FC-06/versions/1')).body)).toContain('第 1 版');
    for (const url of [
      '/services/NONE',
      '/services/%3Cb%3E',
      '/services/FC-06/versions/9',
      '/services/FC-06/versions/x',
    ])
      expect((await get(url)).statusCode, url).toBe(404);
  });

  it('SC-1 a page has one address: whoever writes it otherwise is sent there, and nobody anywhere else', async () => {
    for (const [written, meant] of [
      ['/services/wx-01', '/services/WX-01'],
      ['/services/wx-01?lang=en', '/services/WX-01?lang=en'],
      ['/Services/WX-01/?lang=en', '/services/WX-01?lang=en'],
      ['/services/wx-01/versions/1', '/services/WX-01/versions/1'],
      ['/departments/wx', '/departments/WX'],
      ['/embed/services/wx-01', '/embed/services/WX-01'],
      ['/rulebook/', '/rulebook'],
    ] as const) {
      const { statusCode, headers } = await get(written);
      expect([statusCode, headers.location], written).toEqual([308, meant]);
    }
    const tracked = await get('/track/abcd-efgh-ijkl-mnop');
    expect(tracked.headers).toMatchObject({
      location: '/track/ABCDEFGHIJKLMNOP',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    for (const url of [
      '//evil.example/',
      '/services/none',
      '/api/v1/services/wx-01',
      '/api/v1/services/WX-01/',
    ])
      expect((await get(url)).headers.location, url).toBeUndefined();
    expect((await get('/api/v1/services/WX-01/')).statusCode).toBe(404);
  });

  it('SC-9 TL-13 embedded pages may be framed anywhere and neither set nor read cookies; nothing else may', async () => {
    for (const url of ['/embed/departments/WX', '/embed/services/WX-01?lang=en', '/embed/services/NONE']) {
      const { headers } = await get(url);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
    }
    const english = await get('/embed/services/WX-01?lang=en');
    for (const path of ['/embed/departments/WX', '/services/WX-01/apply'])
      expect(english.body).toContain(`href="${path}?lang=en"`);
    expect((await get('/embed/departments/WX?lang=en')).body).toContain('"/embed/services/WX-01?lang=en"');
    const { body } = await get('/embed/services/WX-01', { cookie: 'yinuo_lang=en' });
    expect(shown(body)).toContain('承诺时限');
    expect(shown(body)).not.toContain('site-header');
    expect((await get('/embed/departments/XX')).statusCode).toBe(404);
  });

  it('SC-3 FC-1 FC-5 a department shows duties, standards, first-contact posts and people, each with a page', async () => {
    const text = shown((await get('/departments/WX')).body);
    for (const part of ['急修 30 分钟到场', '水电急修和夜间值守', '代收转交', '谢示七'])
      expect(text).toContain(part);
    const [, code] = text.match(/href="\/staff\/([0-9a-f]{12})"/) ?? [];
    const person = shown((await get(`/staff/${code}`)).body);
    expect(person).toContain('岗位电话');
    expect((await get('/staff/head')).statusCode).toBe(404);
    expect(shown((await get('/staff?query=%E8%B0%A2%E7%A4%BA%E4%B8%83')).body)).toContain('找到 1 人');
  });

  it('rules, calendar, calculator, seals and the page without a network are there in both languages', async () => {
    expect(shown((await get('/rulebook?regulation=timeLimit')).body)).toContain('id="TL-3"');
    expect(shown((await get('/calendar')).body)).toContain('2026 年工作日历');
    expect(shown((await get('/calendar/2027?lang=en')).body)).toContain('is not published yet');
    expect((await get('/calendar/1999')).statusCode).toBe(404);
    for (const url of ['/calculator?count=5&unit=workingDay', '/seals', '/offline', '/icon.svg', '/staff'])
      expect((await get(url)).statusCode, url).toBe(200);
    expect((await get('/seals/2020-01-01')).statusCode).toBe(404);
    const nowhere = await get('/nowhere', { accept: 'text/html' });
    expect([nowhere.statusCode, shown(nowhere.body).includes('没有这个页面')]).toEqual([404, true]);
    expect((await get('/nowhere')).headers['content-type']).toContain('problem+json');
  });

  it('SC-1 too many requests are told as such, not as a fault of the server', async () => {
    const limits = { ...DEMO_LIMITS, requestsPerAddress: { count: 2, perSeconds: 60 } };
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const narrow = await openServer({ office: office.office, limits, log });
    try {
      const { statusCode, headers, body } = await narrow.inject({ method: 'GET', url: '/' });
      expect(statusCode).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(JSON.parse(body)).toMatchObject({ code: 'tooManyFromAddress' });
    } finally {
      await narrow.close();
    }
  });
});
