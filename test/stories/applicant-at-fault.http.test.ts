import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { readCase, submit, told } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
const numbers: string[] = [];
const STATEMENT = { statement: '三次约定的上门时间申请人均不在' };
const LAST = { consequence: '逾期不约定上门时间，按已办结处理', finalOn: '2026-09-16' };
const remind = (number: string, at: string, more: object = {}) =>
  handler.post(`/cases/${number}/remind`, { ...told(at), ...more });

/** Two working days from Monday 14 September 10:00: due on Wednesday the 16th. Two reminders are needed. */
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  head = await office.signIn('head');
  for (let count = 0; count < 4; count += 1) numbers.push((await submit(office.anyone, 'WX-04')).number);
});
afterAll(async () => office?.close());

describe('TL-3 the applicant at fault', () => {
  it('TL-3 reminders lie neither ahead nor long back, and a final date not before them', async () => {
    const [number = ''] = numbers;
    expect(await remind(number, '09-14 10:01')).toMatchObject({
      status: 422,
      body: { code: 'toldOutOfRange' },
    });
    expect(await remind(number, '09-10 10:00')).toMatchObject({
      status: 422,
      body: { code: 'toldOutOfRange' },
    });
    expect(await remind(number, '09-14 10:00', { ...LAST, finalOn: '2026-09-13' })).toMatchObject({
      status: 422,
      body: { code: 'finalDateInvalid', demand: 'TL-3' },
    });
  });

  it('TL-3 reminded on different days, by two means, the last with consequence and date: it counts as on time', async () => {
    const [proper = '', oneMeans = '', oneDay = ''] = numbers;
    for (const number of [proper, oneMeans, oneDay])
      expect((await remind(number, '09-14 10:00')).status).toBe(200);
    expect((await remind(oneDay, '09-14 10:00', { means: 'written', ...LAST })).status).toBe(200);
    await office.moveClock('09-15 15:00');
    expect((await remind(proper, '09-15 15:00', { means: 'written', ...LAST })).status).toBe(200);
    expect((await remind(oneMeans, '09-15 15:00', LAST)).status).toBe(200);
    expect(await head.post(`/cases/${proper}/deem-on-time`, STATEMENT)).toMatchObject({
      status: 422,
      body: { code: 'remindersMissing', demand: 'TL-3' },
    });
    await office.moveClock('09-17 09:00');
    expect((await readCase(head, proper)).light).toBe('red');
    expect(await handler.post(`/cases/${proper}/deem-on-time`, STATEMENT)).toMatchObject({ status: 403 });
    expect(await head.post(`/cases/${proper}/deem-on-time`, {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/statement' }] },
    });
    const deemed = await head.post(`/cases/${proper}/deem-on-time`, STATEMENT);
    expect(deemed).toMatchObject({ status: 200, body: { status: 'finished', verdict: 'deemedOnTime' } });
  });

  it('TL-3 without those reminders the software refuses the claim, and the case ends overdue', async () => {
    const [, oneMeans = '', oneDay = '', none = ''] = numbers;
    for (const number of [oneMeans, oneDay, none]) {
      expect(await head.post(`/cases/${number}/deem-on-time`, STATEMENT)).toMatchObject({
        status: 422,
        body: { code: 'remindersMissing', demand: 'TL-3' },
      });
    }
    const ended = await handler.post(`/cases/${none}/finish`, { outcome: 'done', answer: '已修好' });
    expect(ended.body).toMatchObject({ verdict: 'overdue', daysLate: 1 });
  });
});
