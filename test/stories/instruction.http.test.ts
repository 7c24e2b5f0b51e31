import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';
import { matter, moment, notesOf, readCase } from './matters.ts';

let office: TestOffice;
let head: Client;
let clerk: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  head = await office.signIn('head');
  clerk = await office.signIn('zh.clerk1');
});
afterAll(async () => office?.close());

const document = { title: '关于宿舍热水供应的批示', number: '校办批〔2026〕31号' };
const task = (more: object = {}) => ({
  source: 'schoolLeaderInstruction',
  title: '落实宿舍热水供应批示',
  matter: '核查热水管网，提出整改办法',
  document,
  ...more,
});

/** What a refusal points at, in order of the alphabet. */
const pointersOf = ({ body }: Sent): string[] =>
  body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();

describe('TL-7 a school leader’s instruction', () => {
  it('TL-1 it names the document it comes from, TL-7 and no limit longer than five working days', async () => {
    expect(await head.post('/cases', task({ document: undefined }))).toMatchObject({
      status: 422,
      body: { code: 'documentMissing', demand: 'TL-1', errors: [{ pointer: '/document' }] },
    });
    expect(await head.post('/cases', task({ limit: { count: 6, unit: 'workingDay' } }))).toMatchObject({
      status: 422,
      body: { code: 'instructionLimit', demand: 'TL-7' },
    });
  });

  it('TL-1 a task that lacks document, matter and limit hears of all three at once', async () => {
    const bare = { source: 'workPlan', title: '落实年度工作要点' };
    const refused = await head.post('/cases', bare);
    expect(refused).toMatchObject({ status: 422, body: { code: 'limitMissing', demand: 'TL-2' } });
    expect(pointersOf(refused)).toEqual(['/document', '/limit', '/matter']);
    expect(pointersOf(await head.post('/cases', { ...bare, source: 'departmentMeeting' }))).toEqual([
      '/document',
      '/limit',
      '/matter',
      '/meeting/latestOn',
    ]);
    const instructed = await head.post('/cases', task({ document: undefined, matter: undefined }));
    expect(pointersOf(instructed)).toEqual(['/document', '/matter']);
  });

  it('TL-10 an application hears at once what the form of its item asks for, too', async () => {
    const refused = await head.post('/cases', { service: 'WX-04', channel: 'counter' });
    expect(pointersOf(refused)).toEqual(['/applicant', '/location', '/matter', '/privacyNotice']);
  });

  it('TL-7 without a limit of its own it has five working days, accepted and handled by its maker', async () => {
    const sent = await head.post('/cases', task({ accept: true }));
    expect(sent).toMatchObject({ status: 201, body: { status: 'accepted', dueAt: moment('09-20 17:30') } });
    expect(await readCase(head, sent.body.number)).toMatchObject({
      source: 'schoolLeaderInstruction',
      lead: 'WX',
      handler: { username: 'head' },
      document,
    });
  });

  it('TL-7 a shorter one is kept', async () => {
    const sent = await head.post('/cases', task({ accept: true, limit: { count: 2, unit: 'workingDay' } }));
    expect(sent.body.dueAt).toBe(moment('09-16 17:30'));
  });

  it('TL-7 the published item runs on five working days; a longer published promise is cut to them', async () => {
    const form = {
      fields: { documentNumber: '校办批〔2026〕32号', issuedBy: '校领导', requirement: '一周内报结果' },
    };
    const item = matter('ZH-02', { ...form, source: 'schoolLeaderInstruction', document, accept: true });
    expect((await clerk.post('/cases', item)).body).toMatchObject({
      status: 'accepted',
      dueAt: moment('09-20 17:30'),
    });
    const registrar = await office.signIn('registrar');
    const long = matter('ZH-03', {
      source: 'schoolLeaderInstruction',
      document,
      accept: true,
      fields: { claim: '热水供应不足', contact: '13800001234' },
    });
    expect((await registrar.post('/cases', long)).body).toMatchObject({ dueAt: moment('09-20 17:30') });
    expect(
      await registrar.post('/cases', { ...long, limit: { count: 9, unit: 'workingDay' } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'limitNotFree', demand: 'TL-2' },
    });
  });

  it('TL-7 TL-3 it is extended like any other, by the division leader where the head handles it', async () => {
    const { number } = (await head.post('/cases', task({ accept: true }))).body;
    const ask = { count: 5, unit: 'workingDay', reason: '需管网停水检测' };
    const asked = await head.post(`/cases/${number}/extend`, ask);
    expect(asked.body.extension).toMatchObject({ state: 'asked', approver: 'divisionLeader' });
    const leader = await office.signIn('leader');
    expect(await notesOf(leader, number)).toEqual(['extensionAsked 09-14 10:00']);
    expect(await head.post(`/cases/${number}/approve-extension`)).toMatchObject({ status: 403 });
  });
});
