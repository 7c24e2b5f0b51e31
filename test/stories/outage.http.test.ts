import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, moment, notesOf, readCase } from './matters.ts';

let office: TestOffice;
let meter: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('10-12 09:00');
  [meter, head] = (await Promise.all(['supporter', 'supporthead'].map((name) => office.signIn(name)))) as [
    Client,
    Client,
  ];
});
afterAll(async () => office?.close());

const plan = (from: string, to: string, more: object = {}) =>
  office.anyone.post(
    '/cases',
    matter('NY-04', {
      applicant: { kind: 'unit', name: '检修班', unit: '能源保障中心', phone: '8800-1600' },
      matter: '主管网换阀，西区停水',
      appointment: { from: moment(from), to: moment(to) },
      fields: { affectedBuildings: '教五楼、二号换热站，西区食堂' },
      ...more,
    }),
  );
const outages = async () => (await office.anyone.get('/outages')).body.items;

describe('TL-2 the notice of a planned outage is counted back from its start', () => {
  let number: string;

  it('TL-2 without a planned start there is nothing to count back from', async () => {
    const sent = await plan('10-16 08:00', '10-16 12:00', { appointment: undefined });
    expect(sent).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/appointment', code: 'blank' }] },
    });
  });

  it('TL-2 nearer than the law allows it is refused, and says by when notice was due', async () => {
    const sent = await plan('10-13 08:59', '10-13 12:00');
    expect(sent).toMatchObject({
      status: 422,
      body: { code: 'noticeTooShort', demand: 'TL-2', errors: [{ pointer: '/appointment/from' }] },
    });
    expect(sent.body.detail).toContain('12 Oct, 08:59');
    expect((await plan('10-11 08:00', '10-11 12:00')).body.errors).toMatchObject([
      { pointer: '/appointment/from', code: 'outOfRange' },
    ]);
  });

  it('TL-2 due 48 hours before, lights and explanation counted back too', async () => {
    const sent = await plan('10-16 08:00', '10-16 12:00');
    expect(sent).toMatchObject({ status: 201, body: { status: 'accepted', dueAt: moment('10-14 08:00') } });
    number = sent.body.number;
    expect(await readCase(meter, number)).toMatchObject({
      dueOn: '2026-10-14',
      dueAt: moment('10-14 08:00'),
      statutoryAt: moment('10-15 08:00'),
      yellowAt: moment('10-13 08:00'),
      orangeAt: moment('10-13 20:00'),
      light: 'green',
    });
    const { body } = await meter.get(`/cases/${number}/deadline`);
    expect([body.dueAt, body.days.map(({ date }: { date: string }) => date)]).toEqual([
      moment('10-14 08:00'),
      ['2026-10-14', '2026-10-15', '2026-10-16'],
    ]);
    const { items } = (await head.get('/registers/time-limits?department=NY')).body;
    expect(items).toMatchObject([
      { number, limit: { count: 48, unit: 'hour', before: 'event' }, limitText: '48 hours ahead' },
    ]);
  });

  it('TL-2 asked for too late for the promise, the date of the law is left', async () => {
    const sent = await plan('10-14 03:00', '10-14 05:00');
    expect(sent.body.dueAt).toBe(moment('10-13 03:00'));
    await meter.post(`/cases/${sent.body.number}/finish`, { outcome: 'disagreed', answer: '考试周不停水' });
  });

  it('SC-5.2.3 a notice does not wait: no extension, no later date without a later event', async () => {
    const ask = { count: 1, unit: 'hour', reason: '等批准' };
    expect(await meter.post(`/cases/${number}/extend`, ask)).toMatchObject({ status: 422 });
  });

  it('SC-1 it is public only once it is finished, with its buildings, and never who asked for it', async () => {
    expect(await outages()).toEqual([]);
    await office.moveClock('10-13 10:00');
    const answer = '10月16日8时至12时西区停水，请提前储水。';
    const done = await meter.post(`/cases/${number}/finish`, { outcome: 'done', answer });
    expect(done.body).toMatchObject({ status: 'finished', verdict: 'onTime' });
    expect(await outages()).toEqual([
      {
        number,
        what: '计划停水停电停暖公告',
        text: answer,
        buildings: ['教五楼', '二号换热站', '西区食堂'],
        from: moment('10-16 08:00'),
        to: moment('10-16 12:00'),
        department: { code: 'NY', name: '能源保障中心', phone: '8800-1613' },
        publishedAt: moment('10-13 10:00'),
      },
    ]);
    expect(JSON.stringify(await outages())).not.toContain('检修班');
  });

  it('SC-1 it goes when the work is called off, and when it is over', async () => {
    await meter.post(`/cases/${number}/reopen`, { reason: '改期' });
    expect(await outages()).toEqual([]);
    await meter.post(`/cases/${number}/finish`, { outcome: 'done', answer: '照常停水' });
    expect(await outages()).toHaveLength(1);
    await office.moveClock('10-16 12:00');
    expect(await outages()).toEqual([]);
  });

  it('TL-2 the notice moves with its event, later only', async () => {
    const { body } = await plan('10-22 08:00', '10-22 12:00');
    const reschedule = (from: string, to: string) =>
      office.anyone.post(`/track/${body.trackingCode}/reschedule`, {
        appointment: { from: moment(from), to: moment(to) },
      });
    expect(await reschedule('10-21 08:00', '10-21 12:00')).toMatchObject({
      status: 422,
      body: { code: 'eventEarlier' },
    });
    expect((await reschedule('10-23 08:00', '10-23 12:00')).body).toMatchObject({
      appointment: { from: moment('10-23 08:00') },
      dueAt: moment('10-21 08:00'),
    });
  });

  it('SC-5.2.4 a notice not given in time is overdue, and said so at any hour', async () => {
    const sent = await plan('10-20 06:00', '10-20 08:00');
    expect(sent.body.dueAt).toBe(moment('10-18 06:00'));
    await office.moveClock('10-18 06:01');
    expect((await readCase(meter, sent.body.number)).light).toBe('red');
    expect(await notesOf(head, sent.body.number)).toContain('deadlinePassed 10-18 06:00');
  });
});
