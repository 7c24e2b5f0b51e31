import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { matter, moment, readCase } from './matters.ts';

/** Within an hour sixty people of one building report the same burst pipe. */
const REPORTS = 60;

let office: TestOffice;
let handler: Client;
let head: Client;
const reports: { number: string; trackingCode: string }[] = [];
const first = () => reports[0] as { number: string; trackingCode: string };
const rest = () => reports.slice(1).map((one) => one.number);

beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  [handler, head] = (await Promise.all(['handler', 'head'].map((name) => office.signIn(name)))) as [
    Client,
    Client,
  ];
  const burst = matter('WX-02', { matter: '三层水管爆裂', location: { building: '5号楼', floor: '3' } });
  for (let report = 0; report < REPORTS; report += 1) {
    const sent = await office.anyone.post('/cases', burst);
    reports.push(sent.body);
    if (report === 0) await office.moveClock('09-14 10:20');
  }
});
afterAll(async () => office?.close());

describe('TL-0 a burst pipe brings sixty reports', () => {
  it('SC-6: nobody merges what they may not see, or into what they may not see', async () => {
    const stranger = await office.signIn('supporter');
    expect(await stranger.post(`/cases/${rest()[0]}/merge`, { into: first().number })).toMatchObject({
      status: 404,
    });
    expect(await handler.post(`/cases/${rest()[0]}/merge`, { into: '2026-999999' })).toMatchObject({
      status: 422,
      body: { code: 'mergeUnknown', errors: [{ pointer: '/into' }] },
    });
  });

  it('TL-0: the earliest clock is the one that is shared', async () => {
    expect(await handler.post(`/cases/${first().number}/merge`, { into: rest()[0] })).toMatchObject({
      status: 422,
      body: { code: 'mergeLater' },
    });
    const shown = await handler.post(`/cases/${rest()[0]}/merge?preview=true`, { into: first().number });
    expect(shown.body).toEqual({ preview: true, into: first().number, merged: [rest()[0]] });
    expect((await readCase(handler, rest()[0] as string)).mergedInto).toBeUndefined();
    const sent = await handler.post('/cases/bulk/merge', { numbers: rest(), into: first().number });
    expect(sent).toMatchObject({ status: 200, body: { into: first().number } });
    expect(sent.body.merged).toHaveLength(REPORTS - 1);
  });

  it('TL-0: the queue shows one case; a search still finds each', async () => {
    const queue = await handler.get('/cases?handler=me&limit=200');
    const numbers = queue.body.items.map((one: { number: string }) => one.number);
    expect(numbers.filter((number: string) => reports.some((one) => one.number === number))).toEqual([
      first().number,
    ]);
    const found = await handler.get(`/cases?query=${rest()[5]}`);
    expect(found.body.items).toHaveLength(1);
    expect(await readCase(handler, first().number)).toMatchObject({ repeats: rest() });
    expect(await readCase(handler, rest()[3] as string)).toMatchObject({
      mergedInto: first().number,
      dueAt: moment('09-15 10:00'),
    });
  });

  it('TL-0: what belongs to the one clock is refused on a repeat', async () => {
    expect(
      await handler.post(`/cases/${rest()[3]}/finish`, { outcome: 'done', answer: '修好了' }),
    ).toMatchObject({ status: 409, body: { code: 'mergedElsewhere' } });
  });

  it('TL-10: one who withdraws goes alone, all others are answered at once, each on their own page', async () => {
    const gone = reports[7] as { trackingCode: string; number: string };
    expect((await office.anyone.post(`/track/${gone.trackingCode}/withdraw`, {})).status).toBe(200);
    const answer = '三层水管已更换，水已恢复';
    const done = await head.post(`/cases/${first().number}/finish`, { outcome: 'done', answer });
    expect(done).toMatchObject({ status: 200, body: { status: 'finished', verdict: 'onTime' } });
    for (const { trackingCode, number } of reports.slice(1)) {
      const { body } = await office.anyone.get(`/track/${trackingCode}`);
      expect(body.status).toBe(number === gone.number ? 'withdrawn' : 'finished');
      expect(JSON.stringify(body.timeline).includes(answer)).toBe(number !== gone.number);
    }
  });

  it('SC-6.1: one who says it is not solved gets that case taken up again, alone', async () => {
    const { trackingCode, number } = reports[2] as { trackingCode: string; number: string };
    expect(
      (await office.anyone.post(`/track/${trackingCode}/unsolved`, { reason: '还在漏' })).body.status,
    ).toBe('accepted');
    expect((await readCase(handler, number)).mergedInto).toBeUndefined();
    expect((await readCase(handler, first().number)).status).toBe('finished');
  });
});

describe('TL-0 what was merged is merged on', () => {
  const send = async (code = 'WX-02') =>
    (await office.anyone.post('/cases', matter(code))).body.number as string;

  it('TL-0: a case that has repeats takes them along, and all are answered with the one it went into', async () => {
    const into = await send();
    await office.moveClock('09-14 11:00');
    const [lead, repeat] = [await send(), await send()];
    expect((await handler.post(`/cases/${repeat}/merge`, { into: lead })).status).toBe(200);
    const moved = await handler.post(`/cases/${lead}/merge`, { into });
    expect(moved).toMatchObject({ status: 200, body: { into, merged: [lead, repeat] } });
    for (const number of [lead, repeat]) expect((await readCase(handler, number)).mergedInto).toBe(into);
    await handler.post(`/cases/${into}/finish`, { outcome: 'done', answer: '修好了' });
    expect((await readCase(handler, repeat)).status).toBe('finished');
  });

  it('TL-0: why some of many are not merged stands at their place in what was sent, facts filled in', async () => {
    const [lead, repeat, other] = [await send(), await send(), await send('WX-04')];
    await handler.post(`/cases/${repeat}/merge`, { into: lead });
    const sent = await handler.post('/cases/bulk/merge', { numbers: [repeat, lead], into: lead });
    expect(sent).toMatchObject({ status: 422, body: { code: 'mergeMixed' } });
    expect(sent.body.errors).toMatchObject([{ pointer: '/numbers/1', code: 'mergeIntoItself' }]);
    const later = await handler.post('/cases/bulk/merge', { numbers: [lead, repeat], into: other });
    const said = later.body.errors as { pointer: string; detail: string }[];
    expect(said.map(({ pointer }) => pointer)).toEqual(['/numbers/0', '/numbers/1']);
    for (const { detail } of said) expect(detail).toMatch(/The other case is due 16 Sep, .*later/);
  });
});
