import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import { submit } from './matters.ts';

const log: string[] = [];
const keep = (facts: object, message?: string) => void log.push(JSON.stringify([facts, message]));

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00', { log: { info: keep, warn: keep, error: keep } });
});
afterAll(async () => office?.close());

const open = (url: string) => office.app.inject({ method: 'GET', url });

describe('SC-6.1 the pages of one’s own matter', () => {
  it('SC-6.1 say without any script how it stands, and are kept by nobody on the way', async () => {
    const { number, code } = await submit(office.anyone, 'WX-05');
    const page = await open(`/track/${code}`);
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    for (const words of [number, '墙地面、屋面防水修补', '还剩 5 个工作日', '调休上班', '为什么是这一天'])
      expect(page.body).toContain(words);
    expect(page.body).not.toContain('林晚舟');
    expect((await open(`/track/${code}?lang=en`)).body).toContain('5 working days left');
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter((line) => line.includes(code))).toEqual([]);
    expect(log.join()).toContain('/track/:code');
  });

  it('SC-6.1 a code is found however it is written; of an unknown one it is said what to do', async () => {
    const { code } = await submit(office.anyone, 'WX-05');
    const written = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    const found = await open(`/track?code=${written}`);
    expect([found.statusCode, found.headers.location]).toEqual([303, `/track/${code}`]);
    const unknown = await open('/track/AAAABBBBCCCCDDDD');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(unknown.body).toContain('没有找到查询码');
    expect((await open('/track/%3Cscript%3E')).statusCode).toBe(404);
    expect((await open('/track')).statusCode).toBe(200);
  });

  it('SC-5.2 a door’s page leads to the forms with the place filled in', async () => {
    const door = await open('/places/EC-J3-302');
    expect(door.body).toContain('教三楼');
    expect(door.body).toContain('/services/WX-02/apply?place=EC-J3-302');
    expect((await open('/places/NO-SUCH')).statusCode).toBe(404);
    expect((await open('/services/WX-02/apply?place=EC-J3-302')).body).toContain('EC-J3-302');
    expect((await open('/services/NO-SUCH/apply')).statusCode).toBe(404);
  });
});
