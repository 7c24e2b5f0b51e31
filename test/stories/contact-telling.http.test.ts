import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactOffice, call, notesOf, openContactOffice, pointersOf, visitor } from './contacts.ts';

let office: ContactOffice['office'];
let clerk: ContactOffice['clerk'];
let handler: ContactOffice['handler'];
let head: ContactOffice['head'];
beforeAll(async () => {
  ({ office, clerk, handler, head } = await openContactOffice('09-28 09:00'));
});
afterAll(async () => office?.close());

describe('FC-5 who is who', () => {
  it('FC-5 name, title, post and scope of every member of staff are public; phones of people are not', async () => {
    const { body } = await office.anyone.get('/departments/WX');
    const lines = body.staff.filter(({ post }: { post?: string }) => post !== undefined);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual(['code', 'name', 'post', 'scope', 'title']);
      // The code leads to the public page; how somebody signs in stays unknown.
      expect(line.code).toMatch(/^[a-z0-9]{6,}$/i);
    }
  });
});

describe('FC-6 requirements told once', () => {
  it('FC-6 who asks for the requirements gets the full published list, recorded as that notice', async () => {
    expect(
      await clerk.post('/contacts', call({ outcome: { kind: 'answered', requirementsOf: 'XX-99' } })),
    ).toMatchObject({ status: 422, body: { demand: 'SC-2' } });
    const sent = await clerk.post(
      '/contacts',
      call({ matter: '租周转房要什么材料', outcome: { kind: 'answered', requirementsOf: 'FC-01' } }),
    );
    expect(sent).toMatchObject({
      status: 201,
      body: { status: 'closed', requirements: { service: 'FC-01' } },
    });
    const published = (await office.anyone.get('/services/FC-01')).body;
    expect(sent.body.requirements.materials).toEqual(published.materials);
    expect(sent.body.requirements.conditions).toEqual(published.conditions);
    const { events } = (await clerk.get(`/contacts/${sent.body.number}`)).body;
    expect(events).toContainEqual(expect.objectContaining({ type: 'RequirementsTold', demand: 'FC-6' }));
  });

  it('FC-6 TL-9 an uncertain matter is reported up with one action, answered, and then goes on', async () => {
    const sent = await handler.post(
      '/contacts',
      call({
        kind: 'problem',
        matter: '多处漏水',
        outcome: { kind: 'reportedUp', to: 'head', question: '能否全停水' },
      }),
    );
    expect(sent).toMatchObject({
      status: 201,
      body: { status: 'following', waitsFor: { username: 'head' } },
    });
    const { number } = sent.body;
    expect((await clerk.get(`/contacts/${number}`)).status).toBe(404);
    expect(await notesOf(head, number)).toEqual(['contactReported']);
    expect((await handler.post(`/contacts/${number}/answer-report`, { answer: '能' })).status).toBe(403);
    const answered = await head.post(`/contacts/${number}/answer-report`, { answer: '可以，先通知' });
    expect(answered.body).toMatchObject({ status: 'open', waitsFor: { username: 'handler' } });
    expect(answered.body.reports[0]).toMatchObject({
      answer: '可以，先通知',
      answeredAt: expect.any(String),
    });
    expect(
      await handler.post('/contacts', call({ outcome: { kind: 'reportedUp', to: 'crew', question: '?' } })),
    ).toMatchObject({
      status: 422,
      body: { demand: 'TL-9' },
    });
  });
});

describe('FC-7 the phone', () => {
  const guided = { kind: 'guided', to: { department: 'WX', phone: '8800-1511' } };
  it('FC-7 a number suffices for an enquiry', async () => {
    expect(await clerk.post('/contacts', call({ outcome: guided }))).toMatchObject({
      status: 201,
      body: { status: 'closed' },
    });
  });

  it('FC-7 what is no phone number is refused, and the field named', async () => {
    const to = { department: 'WX', phone: '1' };
    const wrong = await clerk.post(
      '/contacts',
      call({ visitor: { phone: '--' }, outcome: { ...guided, to } }),
    );
    expect([wrong.status, pointersOf(wrong)]).toEqual([400, ['/visitor/phone', '/outcome/to/phone']]);
    const blank = await clerk.post('/contacts', call({ outcome: { ...guided, to: { phone: ' ' } } }));
    expect(blank).toMatchObject({ status: 422, body: { code: 'guidanceIncomplete', demand: 'FC-7' } });
    expect(pointersOf(blank)).toEqual(['/outcome/to/department', '/outcome/to/phone']);
  });

  it.each([
    ['a problem', { kind: 'problem' }],
    ['a complaint', { kind: 'complaint' }],
    ['a report', { kind: 'report' }],
    ['an urgent call', { urgent: true }],
  ])('FC-7 but not for %s: it is taken down and passed on', async (_, more) => {
    for (const outcome of [guided, { kind: 'answered', answer: '请打维修中心 8800-1511' }]) {
      const sent = await clerk.post('/contacts', call({ ...more, outcome }));
      expect(sent).toMatchObject({ status: 422, body: { code: 'numberDoesNotSuffice', demand: 'FC-7' } });
    }
    expect(
      await clerk.post(
        '/contacts',
        call({ visitor, ...more, outcome: { kind: 'handedOver', to: { department: 'WX' } } }),
      ),
    ).toMatchObject({ status: 201, body: { status: 'awaitingConfirmation' } });
  });

  it('FC-7 the directory answers as one types', async () => {
    const { body } = await clerk.get(`/directory?query=${encodeURIComponent('wxdd')}`);
    expect(body.items[0]).toMatchObject({ phone: expect.stringMatching(/^8800-/) });
  });
});
