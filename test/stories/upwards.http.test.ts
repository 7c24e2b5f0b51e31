import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let backup: Client;
let head: Client;
let leader: Client;
let chief: Client;
const document = { title: '校长办公会纪要', number: '〔2026〕12号' };

beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [handler, backup, head, leader, chief] = (await Promise.all(
    ['handler', 'backup', 'head', 'leader', 'chief'].map((name) => office.signIn(name)),
  )) as [Client, Client, Client, Client, Client];
});
afterAll(async () => office?.close());

describe('TL-1 tasks from every source', () => {
  const withDocument = [
    'workPlan',
    'partyCommittee',
    'presidentMeeting',
    'specialMeeting',
    'approval',
    'filing',
    'schoolLeaderInstruction',
    'instructionRequest',
  ];
  const without = ['teaching', 'stability', 'safety', 'leader', 'daily'];
  const task = (source: string, more: object = {}) => ({
    source,
    title: '配电间整改',
    matter: '按要求完成配电间整改',
    ...(source === 'instructionRequest' ? {} : { limit: { count: 5, unit: 'workingDay' } }),
    ...more,
  });

  it.each(withDocument)('TL-1 %s carries the document it comes from', async (source) => {
    expect(await head.post('/cases', task(source))).toMatchObject({
      status: 422,
      body: { code: 'documentMissing', demand: 'TL-1', errors: [{ pointer: '/document' }] },
    });
    const sent = await head.post('/cases', task(source, { document }));
    expect(sent.status).toBe(201);
    expect(await readCase(head, sent.body.number)).toMatchObject({ source, document, lead: 'WX' });
  });

  it.each(without)('TL-1 %s needs none', async (source) => {
    const sent = await head.post('/cases', task(source, { accept: true }));
    expect(sent).toMatchObject({ status: 201, body: { status: 'accepted', dueAt: moment('09-20 17:30') } });
  });
});

describe('TL-4 a decision from above', () => {
  it('TL-4 its progress is owed, reported upwards, and seen by the division leader', async () => {
    const sent = await head.post('/cases', {
      source: 'presidentMeeting',
      title: '落实供暖准备',
      matter: '检修换热站',
      document,
      limit: { count: 5, unit: 'workingDay' },
      accept: true,
    });
    const { number } = sent.body;
    expect(await head.post(`/cases/${number}/progress`, {})).toMatchObject({
      status: 422,
      body: { code: 'reportIncomplete', errors: [{ pointer: '/text' }] },
    });
    await office.moveClock('09-18 09:00');
    expect(await notesOf(head, number)).toContain('progressOwed 09-18 08:00');
    const told = await head.post(`/cases/${number}/progress`, { text: '换热站已检修两座' });
    expect(told.body.progress).toMatchObject([{ text: '换热站已检修两座', by: { username: 'head' } }]);
    expect(await notesOf(leader, number)).toContain('progressReported 09-18 09:00');
  });
});

describe('TL-4 a request for instructions', () => {
  const request = { source: 'instructionRequest', title: '请示', matter: '夜间抢修是否封路', document };
  let number: string;

  it('TL-4 waits for the head, in the head’s queue, with three working days', async () => {
    const sent = await handler.post('/cases', request);
    expect(sent).toMatchObject({ status: 201, body: { status: 'accepted', dueAt: moment('09-22 17:30') } });
    number = sent.body.number;
    expect((await readCase(handler, number)).waitsFor).toMatchObject({ username: 'head' });
    const mine = await head.get('/cases?handler=me&source=instructionRequest&limit=200');
    expect(mine.body.items.map((one: { number: string }) => one.number)).toContain(number);
    expect(
      await handler.post(`/cases/${number}/finish`, { outcome: 'agreed', answer: '同意' }),
    ).toMatchObject({ status: 403, body: { demand: 'SC-6.2' } });
  });

  it('TL-4 not answered it goes up to the division leader', async () => {
    await office.moveClock('09-23 09:00');
    expect(await notesOf(leader, number)).toContain('instructionWentUp 09-23 08:00');
    const mine = await leader.get('/cases?handler=me&limit=200');
    expect(mine.body.items.map((one: { number: string }) => one.number)).toContain(number);
  });

  it('TL-4 and ends only with a clear answer', async () => {
    expect(
      await leader.post(`/cases/${number}/finish`, { outcome: 'notPossible', answer: '再议' }),
    ).toMatchObject({ status: 422, body: { code: 'instructionUnclear', demand: 'TL-4' } });
    const done = await leader.post(`/cases/${number}/finish`, { outcome: 'disagreed', answer: '不同意封路' });
    expect(done.body).toMatchObject({ status: 'finished', outcome: 'disagreed', verdict: 'overdue' });
  });

  it('TL-4 of the head it waits for the division leader; nobody answers their own', async () => {
    const sent = await head.post('/cases', request);
    expect((await readCase(head, sent.body.number)).waitsFor).toMatchObject({ username: 'leader' });
    const own = await head.post(`/cases/${sent.body.number}/finish`, { outcome: 'agreed', answer: '同意' });
    expect(own.status).toBe(403);
  });
});

describe('TL-9 an urgent matter is reported at once', () => {
  let number: string;
  let code: string;

  it('TL-9 to the head, by the head upwards, with question and times', async () => {
    ({ number, code } = await submit(office.anyone, 'WX-05'));
    expect(
      await handler.post(`/cases/${number}/report-up`, { to: 'supporter', question: '是否停用教室' }),
    ).toMatchObject({ status: 422, body: { code: 'reportToNobody', errors: [{ pointer: '/to' }] } });
    const sent = await handler.post(`/cases/${number}/report-up`, {
      to: 'head',
      question: '墙体开裂，是否停用教室',
      urgent: true,
    });
    expect(sent.body.reports).toMatchObject([
      { id: 1, to: { username: 'head' }, urgent: true, askedAt: moment('09-23 09:00') },
    ]);
    expect(await notesOf(head, number)).toContain('reportedUrgently 09-23 09:00');
  });

  it('TL-9 unanswered for ten minutes it goes up; the answer is kept with its time and told to who asked', async () => {
    await office.moveClock('09-23 09:12');
    expect(await notesOf(leader, number)).toContain('reportWentUp 09-23 09:10');
    const answer = { id: 1, answer: '立即停用，疏散学生' };
    expect((await backup.post(`/cases/${number}/answer-report`, answer)).status).toBe(403);
    expect((await head.post(`/cases/${number}/answer-report`, answer)).body.reports).toMatchObject([
      { answer: answer.answer, answeredBy: { username: 'head' }, answeredAt: moment('09-23 09:12') },
    ]);
    expect(await notesOf(handler, number)).toContain('reportAnswered 09-23 09:12');
    expect((await chief.post(`/cases/${number}/answer-report`, answer)).status).toBe(409);
  });

  it('TL-9 the applicant does not read what the office asks itself', async () => {
    const { body } = await office.anyone.get(`/track/${code}`);
    expect(body.timeline.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('停用');
  });
});

describe('SC-6.3 an interest of one’s own', () => {
  it('SC-6.3 the handler steps back: B handles, and it does not come back', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    expect(await handler.post(`/cases/${number}/interest`, {})).toMatchObject({
      status: 422,
      body: { code: 'interestIncomplete', demand: 'SC-6.3' },
    });
    const sent = await handler.post(`/cases/${number}/interest`, { statement: '申请人是我的亲属' });
    expect(sent.body).toMatchObject({ handler: { username: 'backup' } });
    expect(await handler.post(`/cases/${number}/finish`, { outcome: 'done', answer: '好' })).toMatchObject({
      status: 403,
    });
    expect(await head.post(`/cases/${number}/assign`, { staff: 'handler' })).toMatchObject({
      status: 422,
      body: { code: 'interestOfAssignee', demand: 'SC-6.3' },
    });
    expect(await notesOf(backup, number)).toContain('interestDeclared 09-23 09:12');
    expect((await backup.post(`/cases/${number}/finish`, { outcome: 'done', answer: '已修' })).status).toBe(
      200,
    );
  });
});
