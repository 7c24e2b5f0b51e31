import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, moment, readCase } from './matters.ts';

let office: TestOffice;
let clerk: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 09:30');
  clerk = await office.signIn('window');
});
afterAll(async () => office?.close());

const atTheWindow = (more: object = {}) =>
  matter('ZH-01', {
    matter: '会议通知用印两份',
    channel: 'counter',
    fields: { copies: 2, reason: '会议通知' },
    materials: [{ name: '审批单', count: 1 }],
    accept: true,
    ...more,
  });
const done = { outcome: 'done', answer: '已用印，当场取回' };

describe('SC-5.2.1 TL-3 on the spot', () => {
  it('SC-5.2.1 what cannot be finished as it stands is not registered either, all lacking named', async () => {
    const half = await clerk.post(
      '/cases',
      atTheWindow({ finish: { outcome: 'notPossible', answer: '不能用印' } }),
    );
    expect(half).toMatchObject({ status: 422, body: { code: 'notPossibleIncomplete', demand: 'FC-4' } });
    expect(half.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/reason',
      '/basis',
      '/alternative',
    ]);
    expect((await clerk.get('/cases?status=submitted')).body.items).toEqual([]);
    expect((await clerk.get('/cases?status=finished')).body.items).toEqual([]);
  });

  it('SC-6.2 the public cannot accept and finish', async () => {
    expect(await office.anyone.post('/cases', atTheWindow({ finish: done }))).toMatchObject({ status: 401 });
  });

  it('SC-5.2.1 the clerk registers, accepts and finishes in one action, with the verdict', async () => {
    const sent = await clerk.post('/cases', atTheWindow({ finish: done }));
    expect(sent).toMatchObject({ status: 201, body: { status: 'finished' } });
    const found = await readCase(clerk, sent.body.number);
    expect(found).toMatchObject({
      status: 'finished',
      source: 'application',
      channel: 'counter',
      handler: { username: 'window' },
      officer: { username: 'window' },
      receivedAt: moment('09-14 09:30'),
      acceptedAt: moment('09-14 09:30'),
      finishedAt: moment('09-14 09:30'),
      verdict: 'onTime',
      outcome: 'done',
      version: 3,
    });
    expect(found.events.map((event: { type: string; by: object }) => event.type)).toEqual([
      'CaseSubmitted',
      'CaseAccepted',
      'CaseFinished',
    ]);
    expect(found.events.every(({ by }: { by?: { username: string } }) => by?.username === 'window')).toBe(
      true,
    );
  });

  it('SC-5.2.1 finishing says that it was accepted: without the word for it the clerk is the handler too', async () => {
    const sent = await clerk.post('/cases', atTheWindow({ accept: undefined, finish: done }));
    expect(await readCase(clerk, sent.body.number)).toMatchObject({
      status: 'finished',
      handler: { username: 'window' },
    });
  });

  it('SC-6.1 the applicant follows it with the code of the receipt', async () => {
    const sent = await clerk.post('/cases', atTheWindow({ finish: done }));
    const { body } = await office.anyone.get(`/track/${sent.body.trackingCode}`);
    expect(body).toMatchObject({ number: sent.body.number, status: 'finished', verdict: 'onTime' });
    expect(body.timeline.at(-1).text).toContain('已用印，当场取回');
  });
});
