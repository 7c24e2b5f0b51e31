import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  atCounter,
  type ContactOffice,
  call,
  notesOf,
  openContactOffice,
  pointersOf,
  visitor,
} from './contacts.ts';

let office: ContactOffice['office'];
let clerk: ContactOffice['clerk'];
let head: ContactOffice['head'];
let supporter: ContactOffice['supporter'];
let receive: ContactOffice['receive'];
beforeAll(async () => {
  ({ office, clerk, head, supporter, receive } = await openContactOffice('09-28 09:00'));
});
afterAll(async () => office?.close());

describe('FC-0 FC-1 the register of contacts', () => {
  it('FC-1 an important contact without name and unit is refused, all missing named at once', async () => {
    const sent = await clerk.post('/contacts', { channel: 'visit', kind: 'matter', important: true });
    expect(sent).toMatchObject({ status: 422, body: { code: 'contactIncomplete', demand: 'FC-1' } });
    expect(pointersOf(sent)).toEqual(['/visitor/name', '/visitor/unit', '/matter']);
  });

  it('FC-2 “not mine” is no outcome, and a number cannot be mistaken for a case', async () => {
    expect((await clerk.post('/contacts', call({ outcome: { kind: 'notMine' } }))).status).toBe(400);
    const number = await receive(call());
    expect(number).toMatch(/^S2026-\d{6}$/);
    expect((await clerk.get(`/cases/${number}`)).status).toBe(404);
    expect(await clerk.get(`/contacts/${number}`)).toMatchObject({
      body: {
        status: 'open',
        officer: { username: 'window' },
        waitsFor: { username: 'window' },
        allowed: ['outcome', 'follow', 'correct'],
      },
    });
  });

  it('FC-0 every channel; a plain enquiry answered at once is a short entry', async () => {
    for (const channel of [
      'counter',
      'phone',
      'online',
      'letter',
      'visit',
      'hotline',
      'mailbox',
      'chat',
      'inspection',
    ]) {
      const sent = await clerk.post('/contacts', {
        channel,
        kind: 'enquiry',
        matter: '问开门时间',
        outcome: { kind: 'answered', answer: '早八点' },
      });
      expect(sent).toMatchObject({
        status: 201,
        body: { status: 'closed', officer: { username: 'window', name: expect.any(String) } },
      });
    }
  });

  it('FC-1 a contact has no end without an outcome: it warns its officer, then every working day, then the head', async () => {
    const number = await receive(call({ matter: '没人管的来电' }));
    await office.moveClock('09-28 14:59');
    expect(await notesOf(clerk, number)).toEqual([]);
    await office.moveClock('09-28 15:01');
    expect(await notesOf(clerk, number)).toEqual(['contactWithoutOutcome']);
    await office.moveClock('09-30 08:01');
    expect(await notesOf(clerk, number)).toHaveLength(3);
    const zhHead = await office.signIn('zh.head');
    expect(await notesOf(zhHead, number)).toEqual(['contactWithoutOutcome']);
    await clerk.post(`/contacts/${number}/outcome`, { kind: 'answered', answer: '已回电说明' });
    await office.moveClock('10-12 08:30');
    expect(await notesOf(clerk, number)).toHaveLength(3);
  });

  it('FC-1 what a post may do is published, and one that may only receive cannot answer (SC-6.2)', async () => {
    const { body } = await office.anyone.get('/departments/NY');
    const power = body.firstContact.find(({ post }: { post: string }) => post === 'NY-POWER');
    expect(power).toMatchObject({ may: ['receive'] });
    const { rows } = await office.database.db.pool.query<{ username: string }>(
      `select state->'holders'->0->>'username' as username from posts where code = 'NY-POWER'`,
    );
    const electrician = await office.signIn(rows[0]?.username ?? '');
    const number = await receive(call({ matter: '问电费怎么算' }), electrician);
    for (const outcome of [
      { kind: 'answered', answer: '一度五角' },
      { kind: 'explained', reason: '不行', basis: '规定', alternative: '无' },
      { kind: 'caseOpened', case: { service: 'NY-01', accept: true } },
    ]) {
      const sent = await electrician.post(`/contacts/${number}/outcome`, outcome);
      expect(sent).toMatchObject({ status: 403, body: { code: 'powerLacking', demand: 'SC-6.2' } });
    }
    const refused = await office.database.db.pool.query(
      `select from refused_acts where operation = 'giveOutcome'`,
    );
    expect(refused.rowCount).toBe(3);
    expect(
      await electrician.post(`/contacts/${number}/outcome`, {
        kind: 'handedOver',
        to: { department: 'NY', staff: 'supporter' },
        visitor,
      }),
    ).toMatchObject({ status: 200, body: { status: 'awaitingConfirmation' } });
  });
});

describe('FC-2 the officer', () => {
  it('FC-2 of two at once the higher post is the officer, who never changes', async () => {
    const unknown = await clerk.post('/contacts', call({ receivedWith: ['nobody'] }));
    expect(unknown).toMatchObject({ status: 422, body: { demand: 'FC-2' } });
    const sent = await clerk.post('/contacts', call({ receivedWith: ['head'] }));
    expect(sent.body).toMatchObject({ officer: { username: 'head' }, status: 'open' });
    expect(await notesOf(head, sent.body.number)).toEqual(['contactIsYours']);
    const early = await clerk.post(
      '/contacts',
      call({ receivedWith: ['head'], outcome: { kind: 'answered', answer: '好' } }),
    );
    expect(early).toMatchObject({ status: 422, body: { code: 'outcomeIsOfficers' } });
    await head.post(`/contacts/${sent.body.number}/outcome`, {
      kind: 'handedOver',
      to: { department: 'NY', staff: 'supporter' },
      visitor,
    });
    await supporter.post(`/contacts/${sent.body.number}/confirm`);
    await supporter.post(`/contacts/${sent.body.number}/outcome`, { kind: 'answered', answer: '已处理' });
    expect((await head.get(`/contacts/${sent.body.number}`)).body).toMatchObject({
      officer: { username: 'head' },
      status: 'closed',
      receiver: { username: 'supporter' },
    });
  });
});

describe('FC-4 what cannot be done', () => {
  it('FC-4 is explained with reason, basis and alternative, else refused with all that is missing', async () => {
    const number = await receive(atCounter({ visitor: undefined, matter: '要求改电表户名' }));
    const sent = await clerk.post(`/contacts/${number}/outcome`, { kind: 'explained', reason: '不在本处' });
    expect(sent).toMatchObject({ status: 422, body: { code: 'refusalIncomplete', demand: 'FC-4' } });
    expect(pointersOf(sent)).toEqual(['/visitor/name', '/visitor/unit', '/basis', '/alternative']);
    const nameless = await clerk.post(`/contacts/${number}/outcome`, {
      kind: 'explained',
      reason: '不在本处',
      basis: '供电合同由供电公司签订',
      alternative: '无',
    });
    expect(nameless).toMatchObject({ status: 422, body: { demand: 'FC-1' } });
    expect(
      await clerk.post(`/contacts/${number}/outcome`, {
        kind: 'explained',
        reason: '不在本处',
        basis: '供电合同由供电公司签订',
        alternative: '无',
        visitor,
      }),
    ).toMatchObject({ status: 200, body: { status: 'closed', alternative: '无' } });
  });
});
