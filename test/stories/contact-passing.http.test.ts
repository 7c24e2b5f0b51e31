import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  atCounter,
  type ContactOffice,
  notesOf,
  onBehalf,
  openContactOffice,
  pointersOf,
} from './contacts.ts';
import { moment } from './matters.ts';

let office: ContactOffice['office'];
let clerk: ContactOffice['clerk'];
let handler: ContactOffice['handler'];
let head: ContactOffice['head'];
let supporter: ContactOffice['supporter'];
let registrar: ContactOffice['registrar'];
let receive: ContactOffice['receive'];
beforeAll(async () => {
  ({ office, clerk, handler, head, supporter, registrar, receive } = await openContactOffice('09-28 09:00'));
});
afterAll(async () => office?.close());

describe('FC-3 handed over, received on behalf, followed to the end', () => {
  it('FC-3 everything is registered for what is received on behalf; all that is missing is named at once', async () => {
    const lacking = await clerk.post('/contacts', {
      channel: 'counter',
      kind: 'matter',
      matter: '交材料',
      outcome: { kind: 'receivedOnBehalf', for: { department: 'NY', staff: 'toBeNamed' } },
    });
    expect(lacking).toMatchObject({ status: 422, body: { code: 'receivedIncomplete', demand: 'FC-3' } });
    expect(pointersOf(lacking)).toEqual([
      '/visitor/name',
      '/visitor/phone',
      '/visitor/address',
      '/outcome/materials',
    ]);
    const nowhere = await clerk.post(
      '/contacts',
      atCounter({ visitor: { name: '张三丰' }, outcome: { kind: 'handedOver' } }),
    );
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'handOverIncomplete', demand: 'FC-3' } });
    expect(pointersOf(nowhere)).toEqual(['/visitor/unit', '/outcome/to/department']);
    const sent = await clerk.post(
      '/contacts',
      atCounter({
        visitor: { unit: '化学学院', phone: '0533-2780000', address: '未提供' },
        outcome: onBehalf('NY'),
      }),
    );
    expect(sent).toMatchObject({
      status: 201,
      body: {
        status: 'awaitingConfirmation',
        waitsFor: { username: 'supporthead' },
        receipt: {
          unit: '化学学院',
          address: '未提供',
          matter: '宿舍灯坏了，要求更换',
          materials: [{ name: '申请表', count: 2 }],
          officer: { username: 'window' },
          handler: 'toBeNamed',
          handlerPhone: expect.stringMatching(/^8800-/),
          status: 'awaitingConfirmation',
        },
      },
    });
    const { number } = sent.body;
    expect(await supporter.post(`/contacts/${number}/confirm`)).toMatchObject({
      status: 200,
      body: { status: 'following', receiver: { username: 'supporter' }, waitsFor: { username: 'supporter' } },
    });
    expect(await notesOf(clerk, number)).toEqual(['contactConfirmed']);
    expect((await supporter.post(`/contacts/${number}/confirm`)).status).toBe(409);
    const { events } = (await clerk.get(`/contacts/${sent.body.number}`)).body;
    const taken = events.find(({ type }: { type: string }) => type === 'ReceivedOnBehalf');
    expect(taken.text).toMatch(/^Received on behalf of \S+, waiting/);
  });

  it('FC-3, FC-6 named again on opening the case it counts once; what no version lists stays as recorded', async () => {
    const materials = [
      { name: '《缴费凭证》', count: 1 },
      { name: '手写便条', count: 2 },
    ];
    const number = await receive(atCounter({ outcome: { ...onBehalf('NY'), materials } }));
    await supporter.post(`/contacts/${number}/confirm`);
    const { body } = await supporter.post(`/contacts/${number}/outcome`, {
      kind: 'caseOpened',
      case: {
        service: 'NY-05',
        fields: { accountNumber: '10023' },
        location: { building: '3号公寓', room: '402' },
        materials: [{ name: '缴费凭证', count: 1 }],
      },
    });
    const opened = await supporter.get(`/cases/${body.opened?.number}`);
    expect(opened.body.materials).toMatchObject([
      { name: '缴费凭证', received: 1 },
      { name: '手写便条', received: 2 },
    ]);
  });

  it('FC-3 not confirmed within four working hours the officer and the receiving head are warned; urgent after ten minutes', async () => {
    await office.moveClock('10-13 09:00');
    const calm = await receive(
      atCounter({ outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } } }),
    );
    const urgent = await receive(
      atCounter({
        urgent: true,
        outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } },
      }),
    );
    expect((await handler.get(`/contacts/${calm}`)).body.handOver).toMatchObject({
      confirmBy: moment('10-13 15:00'),
    });
    await office.moveClock('10-13 09:11');
    expect(await notesOf(head, urgent)).toEqual(['contactNotConfirmed']);
    expect(await notesOf(clerk, urgent)).toEqual(['contactNotConfirmed']);
    expect(await notesOf(head, calm)).toEqual([]);
    await office.moveClock('10-13 15:01');
    expect(await notesOf(head, calm)).toEqual(['contactNotConfirmed']);
    await office.moveClock('10-14 08:01');
    expect(await notesOf(clerk, calm)).toHaveLength(2);
  });

  it('FC-3 a return needs a reason; after the second the General Section assigns, and that binds', async () => {
    const number = await receive(
      atCounter({ outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } } }),
    );
    expect(await handler.post(`/contacts/${number}/return`, { reason: ' ' })).toMatchObject({
      status: 422,
      body: { demand: 'FC-3' },
    });
    const back = await handler.post(`/contacts/${number}/return`, { reason: '属能源中心' });
    expect(back).toMatchObject({ status: 200, body: { status: 'returned', returns: 1 } });
    expect(await registrar.post(`/contacts/${number}/assign`, { department: 'NY' })).toMatchObject({
      status: 409,
    });
    await clerk.post(`/contacts/${number}/outcome`, { kind: 'handedOver', to: { department: 'NY' } });
    await supporter.post(`/contacts/${number}/return`, { reason: '不是计量的事' });
    expect((await clerk.get(`/contacts/${number}`)).body).toMatchObject({
      status: 'awaitingAssignment',
      waitsFor: { username: 'registrar' },
    });
    expect(
      (await clerk.post(`/contacts/${number}/outcome`, { kind: 'answered', answer: '算了' })).status,
    ).toBe(409);
    expect((await clerk.post(`/contacts/${number}/assign`, { department: 'NY' })).status).toBe(403);
    const assigned = await registrar.post(`/contacts/${number}/assign`, {
      department: 'NY',
      staff: 'supporter',
    });
    expect(assigned).toMatchObject({ status: 200, body: { handOver: { binding: true } } });
    expect(await supporter.post(`/contacts/${number}/return`, { reason: '还是不归我' })).toMatchObject({
      status: 422,
      body: { code: 'assignmentBinds', demand: 'FC-3' },
    });
    expect((await supporter.post(`/contacts/${number}/confirm`)).body.status).toBe('following');
    expect((await clerk.post(`/contacts/${number}/follow`, { note: '已电话询问进展' })).status).toBe(200);
    const done = await supporter.post(`/contacts/${number}/outcome`, { kind: 'answered', answer: '已换灯' });
    expect(done.body).toMatchObject({ status: 'closed', officer: { username: 'window' } });
    const { events } = (await clerk.get(`/contacts/${number}`)).body;
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'ContactReceived',
      'HandedOver',
      'HandOverReturned',
      'HandedOver',
      'HandOverReturned',
      'ContactAssigned',
      'HandOverConfirmed',
      'Followed',
      'Answered',
    ]);
  });

  it('FC-3 a case opened from a contact is written with it, carries its number, and ends it', async () => {
    const bad = await clerk.post(
      '/contacts',
      atCounter({ outcome: { kind: 'caseOpened', case: { service: 'WX-05', fields: { nonsense: 'x' } } } }),
    );
    expect(bad).toMatchObject({ status: 422, body: { code: 'submissionIncomplete' } });
    expect(pointersOf(bad)[0]).toMatch(/^\/outcome\/case\//);
    const unsaid = await clerk.post(
      '/contacts',
      atCounter({ outcome: { kind: 'caseOpened', case: { applicant: { name: '林晚舟', unit: '文学院' } } } }),
    );
    expect(pointersOf(unsaid)).toEqual(
      expect.arrayContaining(['/outcome/case/service', '/outcome/case/applicant/kind']),
    );
    const sent = await clerk.post(
      '/contacts',
      atCounter({
        outcome: {
          kind: 'caseOpened',
          case: { service: 'WX-05', location: { building: '3号公寓', room: '402' } },
        },
      }),
    );
    expect(sent, sent.text).toMatchObject({
      status: 201,
      body: { status: 'following', opened: { trackingCode: expect.any(String) } },
    });
    const { number, opened } = sent.body;
    const found = (await handler.get(`/cases/${opened.number}`)).body;
    expect(found).toMatchObject({ officer: { username: 'window' }, contact: number, lead: 'WX' });
    expect((await clerk.get(`/contacts/${number}`)).body.case).toMatchObject({
      number: opened.number,
      status: found.status,
      lead: { code: 'WX' },
    });
    if (found.status === 'submitted') await handler.post(`/cases/${opened.number}/accept`);
    await handler.post(`/cases/${opened.number}/finish`, { outcome: 'done', answer: '已更换' });
    expect((await clerk.get(`/contacts/${number}`)).body).toMatchObject({ status: 'closed' });
    expect(await notesOf(clerk, number)).toContain('contactCaseEnded');
    await office.anyone.post(`/track/${opened.trackingCode}/unsolved`, { reason: '又坏了' });
    expect((await clerk.get(`/contacts/${number}`)).body).toMatchObject({ status: 'following' });
    await handler.post(`/cases/${opened.number}/finish`, { outcome: 'done', answer: '换了新灯' });
    const end = (await clerk.get(`/contacts/${number}`)).body;
    expect(end.status).toBe('closed');
    expect(end.events.map(({ type }: { type: string }) => type)).toEqual([
      'ContactReceived',
      'CaseOpened',
      'CaseEnded',
      'CaseTakenUpAgain',
      'CaseEnded',
    ]);
  });

  it('FC-3 the officer is told of the steps of the case, without looking', async () => {
    const outcome = { kind: 'caseOpened', case: { service: 'FC-02' } };
    const sent = await clerk.post('/contacts', atCounter({ matter: '退周转房', outcome }));
    const { number } = sent.body.opened;
    const housing = await office.signIn('fc.head');
    expect((await housing.post(`/cases/${number}/accept`)).status).toBe(200);
    expect(await notesOf(clerk, number)).toEqual(['followedAccepted']);
  });

  it('FC-3 SC-5.2.1 an own matter is registered, accepted and finished in one action; elsewhere it is put into the queue', async () => {
    const own = {
      kind: 'caseOpened',
      case: {
        service: 'ZH-01',
        fields: { copies: 2, reason: '会议通知' },
        accept: true,
        finish: { outcome: 'done', answer: '已用印' },
      },
    };
    const sent = await clerk.post('/contacts', atCounter({ outcome: own }));
    expect(sent, sent.text).toMatchObject({ status: 201, body: { status: 'closed' } });
    const foreign = { kind: 'caseOpened', case: { service: 'WX-05', accept: true } };
    expect(await clerk.post('/contacts', atCounter({ outcome: foreign }))).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
  });
});
