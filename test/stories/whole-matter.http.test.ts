import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';
import { moment, notesOf, readCase, told } from './matters.ts';

/**
 * The whole of one matter: a phone call, taken down for another department by one who cannot finish it, and followed to
 * its end. FC-04 promises seven working days; 4 to 6 April 2026 are the Qingming rest.
 */
let office: TestOffice;
let window: Client;
let planner: Client;
let head: Client;
let supporter: Client;
let contact: string;
let number: string;
let code: string;
const give = (who: Client, command: string, body: object = {}) =>
  who.post(`/cases/${number}/${command}`, body);
const contactNow = async () => (await window.get(`/contacts/${contact}`)).body;
const ok = (sent: Sent): Sent['body'] => {
  if (sent.status >= 300) throw new Error(`${sent.status} ${sent.text}`);
  return sent.body;
};
const count = (name: string) => ({ name, count: 1 });

beforeAll(async () => {
  office = await openTestOffice('04-01 09:00');
  [window, planner, head, supporter] = (await Promise.all(
    ['window', 'fc.deputy', 'fc.head', 'supporter'].map((name) => office.signIn(name)),
  )) as [Client, Client, Client, Client];
});
afterAll(async () => office?.close());

describe('one matter from the call to the answer', () => {
  it('FC-7, FC-3 the phone call is received on behalf, its handler to be named, and a receipt given', async () => {
    const sent = ok(
      await window.post('/contacts', {
        channel: 'phone',
        kind: 'matter',
        visitor: { name: '林晚舟', unit: '文学院', phone: '13800001234', address: '文学楼 301' },
        matter: '资料室要拆隔断、改线路，怎么报批',
        outcome: {
          kind: 'receivedOnBehalf',
          for: { department: 'FC', staff: 'toBeNamed' },
          materials: [count('装修改造申请')],
        },
      }),
    );
    contact = sent.number;
    expect(sent).toMatchObject({ status: 'awaitingConfirmation', officer: { username: 'window' } });
    expect(sent.receipt).toMatchObject({ handler: 'toBeNamed', officer: { username: 'window' } });
  });

  it('FC-3 confirmed, the handler is named; the case opens with the officer of the call', async () => {
    expect(ok(await planner.post(`/contacts/${contact}/confirm`))).toMatchObject({
      status: 'following',
      receiver: { username: 'fc.deputy' },
    });
    const sent = ok(
      await planner.post(`/contacts/${contact}/outcome`, {
        kind: 'caseOpened',
        case: {
          service: 'FC-04',
          location: { building: '文学楼', room: '301' },
          fields: { drawings: '平面图一张' },
        },
      }),
    );
    ({ number, trackingCode: code } = sent.opened);
    expect(await readCase(planner, number)).toMatchObject({
      status: 'submitted',
      officer: { username: 'window' },
      lead: 'FC',
    });
  });

  it('FC-3, FC-6 what the receipt says was handed in has come in with the case', async () => {
    const { materials } = await readCase(planner, number);
    const received = materials.map((one: { name: string; received: number }) => [one.name, one.received]);
    expect(received.filter(([, came]: [string, number]) => came > 0)).toEqual([['装修改造申请', 1]]);
  });

  it('FC-6 one notice names what is missing, the applicant hands it in by the code', async () => {
    ok(
      await give(planner, 'notice', {
        missing: ['设计图纸', '施工单位资质'].map((name) => ({ ...count(name), why: '未附' })),
        help: '样图见事项页面',
      }),
    );
    await office.moveClock('04-02 09:00');
    const track = await office.anyone.get(`/track/${code}`);
    expect(track.body.owed).toMatchObject([{ name: '设计图纸' }, { name: '施工单位资质' }]);
    const items = [count('设计图纸'), count('施工单位资质')];
    expect(ok(await office.anyone.post(`/track/${code}/materials`, { items })).status).toBe('submitted');
  });

  it('TL-0, TL-5 accepted: seven working days, and the departments of the item are asked', async () => {
    await office.moveClock('04-02 10:00');
    const accepted = ok(await give(planner, 'accept'));
    expect(accepted).toMatchObject({ status: 'accepted', dueAt: moment('04-14 17:30') });
    const asked = accepted.supports.map((one: { department?: string; outside?: string }) =>
      String(one.department ?? one.outside),
    );
    expect(asked.sort()).toEqual(['NY', 'WX', '保卫处']);
  });

  it('TL-5 energy counters, and the lead agrees', async () => {
    const supports = (await readCase(planner, number)).supports as { id: number; department?: string }[];
    const id = supports.find((one) => one.department === 'NY')?.id;
    const mine = `supports/${id}`;
    ok(await give(supporter, `${mine}/counter`, { dueOn: '2026-04-09', reason: '要先测负荷' }));
    ok(await give(planner, `${mine}/reschedule`, { dueOn: '2026-04-09', reason: '同意' }));
    await office.moveClock('04-08 10:00');
    ok(await give(supporter, `${mine}/finish`, { result: '容量在余量内' }));
    for (const one of supports.filter(({ department }) => department !== 'NY')) {
      const by = one.department === 'WX' ? await office.signIn('head') : planner;
      if (one.department === 'WX') ok(await give(by, `supports/${one.id}/accept`));
      ok(await give(by, `supports/${one.id}/finish`, { result: '无意见' }));
    }
  });

  it('TL-11 the expert review does not count once it was told, and the date explains itself', async () => {
    const paused = ok(
      await give(planner, 'pause', {
        kind: 'expertReview',
        basis: '《某大学公用房管理办法》',
        from: '2026-04-08',
        expectedUntil: '2026-04-15',
        told: told('04-08 09:50', { means: 'written' }),
      }),
    );
    expect(paused).toMatchObject({ status: 'paused', paused: true });
    expect((await give(planner, 'finish', { outcome: 'done', answer: '同意' })).status).toBe(409);
    await office.moveClock('04-15 15:00');
    const resumed = ok(await give(planner, 'resume', { on: '2026-04-15', result: '评审通过' }));
    expect(resumed).toMatchObject({ status: 'accepted', dueAt: moment('04-21 17:30') });
    const { days } = ok(await planner.get(`/cases/${number}/deadline`));
    const excluded = days.filter((day: { because: string }) => day.because === 'excluded');
    expect(excluded.map((day: { date: string }) => day.date.slice(5))).toEqual([
      '04-09',
      '04-10',
      '04-13',
      '04-14',
      '04-15',
    ]);
  });

  it('SC-5.2.3 extended: asked by the handler, granted by the head and told in time', async () => {
    await office.moveClock('04-17 10:00');
    ok(await give(planner, 'extend', { count: 3, unit: 'workingDay', reason: '图纸要再改一处' }));
    const granted = ok(await give(head, 'approve-extension', { told: told('04-17 09:55') }));
    expect(granted).toMatchObject({ dueAt: moment('04-24 17:30'), extension: { state: 'inForce' } });
  });

  it('TL-10, FC-3 finished early; the officer who took the call has followed it to the end', async () => {
    await office.moveClock('04-22 16:00');
    expect((await contactNow()).status).toBe('following');
    const done = ok(
      await give(planner, 'finish', { outcome: 'agreed', answer: '同意改造，附用电和消防要求' }),
    );
    expect(done).toMatchObject({ status: 'finished', verdict: 'early', daysEarly: 2 });
    expect((await contactNow()).status).toBe('closed');
    expect((await notesOf(window, contact)).length).toBeGreaterThan(0);
    const track = (await office.anyone.get(`/track/${code}`)).body;
    expect(track).toMatchObject({ status: 'finished', verdict: 'early' });
    expect(JSON.stringify(track)).not.toContain('13800001234');
    const register = ok(await head.get('/registers/time-limits?from=2026-04-01&to=2026-04-30'));
    expect(register.items.map((one: { number: string }) => one.number)).toContain(number);
  });
});
