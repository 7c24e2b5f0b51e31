import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

let office: TestOffice;
let handler: Client;
let head: Client;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('fc.housing1');
  head = await office.signIn('fc.head');
});
afterAll(async () => office?.close());

const visit = (number: string, at: string, more: object = {}) =>
  handler.post(`/cases/${number}/visit`, { at: moment(at), note: '到窗口交表', ...more });

describe('SC-5.2 one visit', () => {
  it('SC-5.2 the first needs no cause; kept as long as further ones are the applicant’s', async () => {
    const { number } = await submit(office.anyone, 'FC-01');
    expect(await readCase(handler, number)).toMatchObject({ visits: [], oneVisit: 'kept' });
    expect((await visit(number, '09-14 09:30')).body).toMatchObject({
      visits: [
        { at: moment('09-14 09:30'), note: '到窗口交表', by: { username: 'fc.housing1' }, broken: false },
      ],
      oneVisit: 'kept',
    });
    expect(await visit(number, '09-14 09:50')).toMatchObject({
      status: 422,
      body: { code: 'visitCauseMissing', demand: 'SC-5.2', errors: [{ pointer: '/cause' }] },
    });
    expect((await visit(number, '09-14 09:50', { cause: 'applicant' })).body.oneVisit).toBe('kept');
  });

  it('SC-5.2 one too many of the office’s making breaks the promise, for everybody to see', async () => {
    const { number, code } = await submit(office.anyone, 'FC-01');
    await visit(number, '09-14 09:30');
    expect((await visit(number, '09-14 09:50', { cause: 'office' })).body).toMatchObject({
      visits: [{ broken: false }, { broken: true, cause: 'office' }],
      oneVisit: 'broken',
    });
    expect(await notesOf(head, number)).toContain('oneVisitBroken 09-14 10:00');
    const { body } = await office.anyone.get(`/track/${code}`);
    expect(body.timeline.at(-1)).toMatchObject({
      demand: 'SC-5.2',
      text: expect.stringContaining('not kept'),
    });
    expect(JSON.stringify(body)).not.toContain('到窗口交表');
    await handler.post(`/cases/${number}/accept`);
    const entries = (await head.get('/registers/time-limits?department=FC')).body.items;
    expect(entries).toMatchObject([{ number, visits: 2, oneVisit: 'broken', secondNotices: 0 }]);
    const printed = (await head.get('/registers/time-limits.html?department=FC', { lang: 'zh' })).text;
    expect(printed).toContain('未做到只跑一次');
  });

  it('SC-5.2 a visit is not made up later, nor foretold; who does not work on the case records none', async () => {
    const { number } = await submit(office.anyone, 'FC-01');
    for (const at of ['09-14 10:01', '09-10 10:00'])
      expect(await visit(number, at)).toMatchObject({ status: 422, body: { code: 'visitOutOfRange' } });
    const registrar = await office.signIn('registrar');
    expect((await registrar.post(`/cases/${number}/visit`, { at: moment('09-14 09:30') })).status).toBe(403);
    const second = await office.signIn('fc.housing2');
    expect((await second.post(`/cases/${number}/visit`, { at: moment('09-14 09:30') })).status).toBe(403);
  });
});

/** GY-02 has a material the office fetches itself. */
describe('SC-5.2 few materials', () => {
  const FETCHED = '学籍变动证明';
  let lodging: Client;

  it('SC-5.2 what the office fetches is never demanded; fetching it is recorded', async () => {
    lodging = await office.signIn('gy.lodging1');
    const { number, code } = await submit(office.anyone, 'GY-02', { fields: { bed: '3-2' } });
    const missing = [{ name: FETCHED, count: 1, why: '核对学籍' }];
    for (const who of [lodging, await office.signIn('gy.head')])
      expect(
        await who.post(`/cases/${number}/notice`, { missing, help: '到教务处开具', beyondVersion: '需要' }),
      ).toMatchObject({ status: 422, body: { code: 'materialWaived', demand: 'SC-5.2' } });
    const items = [{ name: FETCHED, count: 1, fetched: true }];
    const sent = await lodging.post(`/cases/${number}/materials`, { items });
    expect(sent.body.materials.find((one: { name: string }) => one.name === FETCHED)).toMatchObject({
      waived: true,
      fetched: true,
      received: 1,
    });
    expect(await office.anyone.post(`/track/${code}/materials`, { items })).toMatchObject({ status: 400 });
  });

  it('SC-5.2 the receipt names what was handed in', async () => {
    const materials = [{ name: '退宿单', count: 1 }];
    const { body } = await submit(office.anyone, 'GY-02', { fields: { bed: '3-2' }, materials });
    expect(body.receipt.materials).toEqual(materials);
  });

  it('SC-5.2 versions compare materials, steps and visits', async () => {
    const { body } = await office.anyone.get('/services/GY-02');
    expect(body.materials).toContainEqual(expect.objectContaining({ name: FETCHED, waived: true }));
    expect(body.visits).toBe(1);
  });
});

describe('warnings of one day, in the inbox', () => {
  it('FC-6 second notice of a day never sent (zammad 4348), duplicate notices (znuny 422): both come, each once', async () => {
    const first = await submit(office.anyone, 'FC-01');
    const help = '样表可在事项页面下载';
    const missing = [{ name: '无房证明', count: 1, why: '未交' }];
    await handler.post(`/cases/${first.number}/notice`, { missing, help, respondBy: '2026-09-17' });
    const second = await submit(office.anyone, 'FC-01');
    await handler.post(`/cases/${second.number}/notice`, { missing, help, respondBy: '2026-09-17' });
    await handler.post(`/cases/${first.number}/accept`, {
      mayFollow: [{ name: '婚姻情况证明', by: '2026-09-17' }],
    });
    for (const at of ['09-15 08:00', '09-15 08:00', '09-18 08:00', '09-18 08:01', '09-18 12:00'])
      await office.moveClock(at);
    await readCase(handler, first.number);
    const warnings = async (number: string) =>
      (await notesOf(handler, number)).filter((note) => note.startsWith('materials'));
    expect(await warnings(first.number)).toEqual([
      'materialsNear 09-15 08:00',
      'materialsNotHandedIn 09-18 08:00',
    ]);
    expect(await warnings(second.number)).toEqual([
      'materialsNear 09-15 08:00',
      'materialsNotHandedIn 09-18 08:00',
    ]);
  });
});
