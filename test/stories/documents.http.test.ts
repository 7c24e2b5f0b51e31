import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, submit, told } from './matters.ts';

const HOSTILE = '<script>alert(1)</script>';
let office: TestOffice;
let head: Client;
let crew: Client;
let stranger: Client;
let number = '';
let code = '';
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  head = await office.signIn('head');
  crew = await office.signIn('crew');
  stranger = await office.signIn('supporter');
  ({ number, code } = await submit(office.anyone, 'WX-04', { matter: `门锁坏了 ${HOSTILE}` }));
});
afterAll(async () => office?.close());

const page = (client: Client, kind: string, query = '') =>
  client.get(`/cases/${number}/documents/${kind}.html${query}`, { lang: 'zh' });
const looks = async () => {
  const { body } = await office.anyone.get(`/track/${code}/personal-data`);
  return (body.looks as unknown[]).length;
};

describe('documents to print', () => {
  it('SC-6.1 whoever sees the case prints what has happened, always under the same number', async () => {
    const first = await page(head, 'receipt');
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.text).toContain('后勤办〔2026〕1号');
    expect((await page(head, 'acceptance')).text).toContain('后勤办〔2026〕2号');
    expect((await page(head, 'receipt')).text).toContain('后勤办〔2026〕1号');
    expect(first.text).toContain('&lt;script&gt;');
    expect(first.text).not.toContain(HOSTILE);
  });

  it('SC-6 nobody else does: 404 as for the case itself', async () => {
    for (const client of [stranger, crew]) expect((await page(client, 'receipt')).status).toBe(404);
    expect((await page(office.anyone, 'receipt')).status).toBe(401);
    expect((await page(head, 'no-such')).status).toBe(404);
  });

  it('SC-5.1 the name stands in full only where it may be looked up, which is recorded; the phone never', async () => {
    const before = await looks();
    const shown = await page(head, 'acceptance');
    expect(shown.text).toContain('林晚舟');
    expect(shown.text).not.toContain('13800001234');
    expect(await looks()).toBe(before + 1);
    const order = await page(head, 'workOrder');
    expect(order.text).toContain('林*');
    expect(order.text).not.toContain('林晚舟');
    expect(await looks()).toBe(before + 1);
  });

  it('SC-6.1 the applicant prints the own ones by the tracking code, but no work order', async () => {
    const own = await office.anyone.get(`/track/${code}/documents/receipt.html`, { lang: 'zh' });
    expect(own.status).toBe(200);
    expect(own.text).toContain(code);
    expect(own.text).toContain('林晚舟');
    expect(own.text).toContain('class="qr"');
    expect((await office.anyone.get(`/track/${code}/documents/workOrder.html`)).status).toBe(404);
    expect((await office.anyone.get('/track/AAAABBBBCCCCDDDD/documents/receipt.html')).status).toBe(404);
  });

  it('SC-6.1 case and matter name the papers there are, the order for staff alone, the rest once it has happened', async () => {
    const kindsOf = (body: { documents: { kind: string }[] }) => body.documents.map(({ kind }) => kind);
    expect(kindsOf((await head.get(`/cases/${number}`)).body)).toEqual([
      'receipt',
      'workOrder',
      'acceptance',
    ]);
    const { body } = await office.anyone.get(`/track/${code}`, { lang: 'zh' });
    expect(body.documents).toEqual([
      { kind: 'receipt', title: '收件凭证' },
      { kind: 'acceptance', title: '受理通知书' },
    ]);
  });

  it('SC-5.2.3 what has not happened is 409 with words; once it has there is a document, and of each its own', async () => {
    const early = await page(head, 'extension');
    expect(early).toMatchObject({ status: 409, body: { code: 'documentNotYet' } });
    expect(early.body.detail).toContain('延期办理告知书');
    const body = { count: 1, unit: 'workingDay', reason: '等配件', told: told('09-28 10:00') };
    expect((await head.post(`/cases/${number}/extend`, body)).status).toBe(200);
    const notice = await page(head, 'extension');
    expect(notice.text).toContain('等配件');
    expect(notice.text).toContain('2026年9月30日（周三）17:30');
    expect((await page(head, 'extension', '?part=2')).status).toBe(409);
    expect((await page(head, 'extension', '?part=0')).status).toBe(400);
    await head.post(`/cases/${number}/finish`, { outcome: 'done', answer: '已换锁芯' });
    expect((await page(head, 'finish')).text).toContain('已换锁芯');
  });

  it('TL-10 as PDF', { timeout: 120_000 }, async () => {
    const { app } = office;
    const answer = await app.inject({ url: `/api/v1/track/${code}/documents/finish.pdf` });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(`inline; filename="finish-${number}.pdf"`);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const register = await head.get('/registers/time-limits.pdf');
    expect(register.text.startsWith('%PDF-')).toBe(true);
  });
});

describe('documents of departments, people and places', () => {
  it('SC-3 SC-9 TL-13 anybody prints a department’s poster', async () => {
    const poster = await office.anyone.get('/departments/WX/poster.html', { lang: 'zh' });
    expect(poster.status).toBe(200);
    const { body } = await office.anyone.get('/departments/WX');
    for (const text of [
      body.name,
      ...body.duties,
      ...body.standards,
      ...body.items.map((one: { name: string }) => one.name),
    ])
      expect(poster.text).toContain(text);
    expect(poster.text).toContain('class="qr"');
    expect((await office.anyone.get('/departments/NONE/poster.html')).status).toBe(404);
  });

  it('FC-5 badge and desk plate name person, title, post and scope, for staff to print', async () => {
    for (const card of ['badge', 'plate']) {
      const path = `/organisation/staff/handler/${card}.html`;
      const { body } = await head.get('/organisation/staff/handler');
      const drawn = await head.get(path, { lang: 'zh' });
      expect(drawn.text).toContain(body.name);
      expect(drawn.text).toContain(body.title);
      expect(drawn.text).toContain(body.posts[0].name);
      expect((await office.anyone.get(path)).status).toBe(401);
      expect((await head.get(path.replace('handler', 'nobody'))).status).toBe(404);
      expect((await (await office.signIn('contractor')).get(path)).status).toBe(404);
    }
  });

  it('SC-5.2 a place has a label', async () => {
    const label = await head.get('/organisation/places/EC-J3-302/label.html', { lang: 'zh' });
    expect(label.text).toContain('EC-J3-302');
    expect((await head.get('/organisation/places/NOWHERE/label.html')).status).toBe(404);
  });

  it('FC-3 what was received on behalf has a receipt, and nothing else has', async () => {
    const window = await office.signIn('window');
    const visitor = { name: '林晚舟', unit: '文学院', phone: '13800001234', address: '教工宿舍 3 栋' };
    const contact = { channel: 'counter', visitor, kind: 'matter', matter: `续租 ${HOSTILE}` };
    const outcome = {
      kind: 'receivedOnBehalf',
      for: { department: 'FC', staff: 'toBeNamed' },
      materials: [{ name: '申请表', count: 2 }],
    };
    const given = await window.post('/contacts', { ...contact, outcome });
    const receipt = await window.get(`/contacts/${given.body.number}/documents/receipt.html`, { lang: 'zh' });
    expect(receipt.status).toBe(200);
    for (const text of [given.body.number, '林晚舟', '文学院', '申请表', '待定'])
      expect(receipt.text).toContain(text);
    expect(receipt.text).not.toContain('13800001234');
    expect(receipt.text).not.toContain(HOSTILE);
    const open = await window.post('/contacts', contact);
    const none = await window.get(`/contacts/${open.body.number}/documents/receipt.html`);
    expect(none).toMatchObject({ status: 409, body: { code: 'receiptNotYet', demand: 'FC-3' } });
    expect((await crew.get(`/contacts/${given.body.number}/documents/receipt.html`)).status).toBe(404);
  });
});

describe('the screen in the lobby', () => {
  it('SC-9 FC-5 shows commitments, who is there, and what was finished: number and item, nothing of the person', async () => {
    const { status, body, text } = await office.anyone.get('/screen?department=WX', { lang: 'zh' });
    expect(status).toBe(200);
    expect(body.now).toBe(moment('09-28 10:00'));
    expect(body.departments).toHaveLength(1);
    expect(body.departments[0].services.length).toBeGreaterThan(3);
    expect(body.departments[0].counter[0]).toMatchObject({
      name: expect.any(String),
      title: expect.any(String),
    });
    expect(body.finished.map((one: { number: string }) => one.number)).toContain(number);
    expect(Object.keys(body.finished[0]).sort()).toEqual(['at', 'item', 'number']);
    for (const secret of ['林晚舟', '13800001234', code]) expect(text).not.toContain(secret);
    expect((await office.anyone.get('/screen?department=NONE')).status).toBe(404);
    expect((await office.anyone.get('/screen')).body.departments.length).toBe(12);
    expect((await office.anyone.get('/screen?department=NY')).body.finished).toEqual([]);
  });
});
