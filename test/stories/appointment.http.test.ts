import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit, told } from './matters.ts';

let office: TestOffice;
const at: Record<string, Client> = {};
const who = (name: string) => at[name] as Client;
beforeAll(async () => {
  office = await openTestOffice('09-15 09:00');
  for (const name of ['handler', 'head', 'crew']) at[name] = await office.signIn(name);
});
afterAll(async () => office?.close());

describe('when somebody comes', () => {
  const crewOf = (body: { crew: { username: string }[] }) => body.crew.map(({ username }) => username);
  let number: string;
  let code: string;
  beforeAll(async () => {
    ({ number, code } = await submit(office.anyone, 'WX-02', { matter: '洗手池堵塞' }));
  });
  const appoint = (from: string, to: string, more: object = {}) =>
    who('handler').post(`/cases/${number}/appoint`, {
      from: moment(from),
      to: moment(to),
      told: told('09-15 09:00'),
      ...more,
    });
  const reschedule = (body: object) => office.anyone.post(`/track/${code}/reschedule`, body);

  it('TL-12 by day the item’s first trade goes, the least loaded of it, by name where equal', async () => {
    const { body } = await who('handler').post(`/cases/${number}/dispatch`);
    expect(crewOf(body)).toEqual(['crew']);
    const next = (await submit(office.anyone, 'WX-02')).number;
    const second = await who('handler').post(`/cases/${next}/dispatch`);
    expect(crewOf(second.body)).toEqual(['wx.plumb2']);
    const instead = { staff: ['crew'], instead: true, reason: '就在楼内' };
    expect((await who('handler').post(`/cases/${next}/dispatch`, { staff: ['crew'] })).body).toMatchObject({
      code: 'dispatchReason',
    });
    expect(crewOf((await who('handler').post(`/cases/${next}/dispatch`, instead)).body)).toEqual(['crew']);
    expect(
      (await who('crew').get('/cases?handler=me')).body.items.map((one: { number: string }) => one.number),
    ).toEqual([number, next]);
  });

  it('SC-5.2 a window lies ahead, ends after it begins, within the deadline, and was told', async () => {
    const problem = async (sent: ReturnType<typeof appoint>) => {
      const { status, body } = await sent;
      return [status, body.code, body.errors?.[0]?.pointer];
    };
    expect(await problem(appoint('09-15 08:00', '09-15 10:00'))).toEqual([422, 'windowInvalid', '/from']);
    expect(await problem(appoint('09-15 11:00', '09-15 10:00'))).toEqual([422, 'windowInvalid', '/to']);
    expect(await problem(appoint('09-16 08:00', '09-16 10:00'))).toEqual([
      422,
      'windowBeyondDeadline',
      '/to',
    ]);
    expect(await problem(appoint('09-15 10:00', '09-15 11:00', { told: undefined }))).toEqual([
      422,
      'toldIncomplete',
      '/told/means',
    ]);
    const made = await appoint('09-15 15:00', '09-15 16:00');
    expect(made.body).toMatchObject({
      appointment: { from: moment('09-15 15:00'), to: moment('09-15 16:00') },
      dueAt: moment('09-16 09:00'),
    });
    expect(await notesOf(who('crew'), number)).toContain('appointmentMade 09-15 09:00');
  });

  it('TL-0 staff cannot edit dates (glpi 21155): no command of theirs sets when it came in or is due', async () => {
    const { receivedAt, acceptedAt, dueAt } = await readCase(who('handler'), number);
    for (const body of [{ dueAt: moment('09-20 09:00') }, { receivedAt: moment('09-15 12:00') }]) {
      for (const command of ['appoint', 'tell', 'progress', 'dispatch', 'accept'])
        expect(
          (await who('handler').post(`/cases/${number}/${command}`, body)).status,
        ).toBeGreaterThanOrEqual(400);
      expect((await who('head').patch(`/cases/${number}`, body)).status).toBe(404);
    }
    expect(await readCase(who('handler'), number)).toMatchObject({ receivedAt, acceptedAt, dueAt });
  });

  it('TL-3 the applicant chooses another time: within the deadline it stays, beyond it moves', async () => {
    const within = { appointment: { from: moment('09-15 17:00'), to: moment('09-15 18:00') } };
    expect((await reschedule(within)).body).toMatchObject({ ...within, dueAt: moment('09-16 09:00') });
    const beyond = {
      appointment: { from: moment('09-18 19:00'), to: moment('09-18 20:00') },
      reason: '出差',
    };
    expect((await reschedule(beyond)).body).toMatchObject({
      appointment: beyond.appointment,
      dueAt: moment('09-20 17:30'),
    });
    expect(await notesOf(who('crew'), number)).toContain('windowChosen 09-15 09:00');
    expect((await reschedule({})).body).toMatchObject({ status: 422, code: 'laterDateMissing' });
  });
});
