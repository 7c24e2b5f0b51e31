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

const FORM = '周转房租住申请表';
const PROOF = '无房证明';
const MARRIAGE = '婚姻情况证明';
const HELP = '样表可在事项页面下载；无房证明可在不动产网站查询打印';
const missing = (...names: string[]) => names.map((name) => ({ name, count: 1, why: `${name}未交` }));
const track = (code: string) => office.anyone.get(`/track/${code}`);
const handIn = (code: string, body: object, key?: string) =>
  office.anyone.post(`/track/${code}/materials`, body, { key });
const pointersOf = (sent: { body: { errors: { pointer: string }[] } }) =>
  sent.body.errors.map(({ pointer }) => pointer);

async function upload(): Promise<{ id: string; claim: string }> {
  const edge = 'a-boundary';
  const sent = await office.app.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="proof.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--${edge}--\r\n`,
  });
  if (sent.statusCode !== 201) throw new Error(sent.body);
  const { id, claim } = sent.json();
  return { id, claim };
}

/** FC-01 promises 10 working days after a review; two materials are brought, one may follow. */
describe('FC-6 notice, materials, acceptance, end', () => {
  let number: string;
  let code: string;

  it('FC-6 a notice that says too little is refused, all that is blank named at once', async () => {
    ({ number, code } = await submit(office.anyone, 'FC-01', { materials: [{ name: FORM, count: 1 }] }));
    const refused = await handler.post(`/cases/${number}/notice`, { missing: [{ name: PROOF }] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'noticeIncomplete', demand: 'FC-6' } });
    expect(pointersOf(refused)).toEqual(['/missing/0/count', '/missing/0/why', '/help']);
    expect(pointersOf(await handler.post(`/cases/${number}/notice`, {}))).toEqual(['/missing', '/help']);
  });

  it('SC-6.2 what the item does not list is refused to the handler', async () => {
    const refused = await handler.post(`/cases/${number}/notice`, {
      missing: missing(PROOF, '收入证明'),
      help: HELP,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'materialNotListed', demand: 'SC-6.2' } });
    expect(pointersOf(refused)).toEqual(['/missing/1/name']);
  });

  it('SC-6.2 nobody else gives a notice: 404 or 403, recorded', async () => {
    const elsewhere = await office.signIn('handler');
    expect((await elsewhere.post(`/cases/${number}/notice`, {})).status).toBe(404);
    const registrar = await office.signIn('registrar');
    expect(await registrar.post(`/cases/${number}/notice`, {})).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
  });

  it('FC-6 the preview tells what would be, and saves nothing', async () => {
    const { body } = await handler.post(`/cases/${number}/notice?preview=true`, {
      missing: missing(PROOF, MARRIAGE),
      help: HELP,
    });
    expect(body).toMatchObject({
      preview: true,
      before: { status: 'submitted' },
      after: { status: 'awaitingMaterials', handInBy: '2026-09-28' },
    });
    expect((await readCase(handler, number)).status).toBe('submitted');
  });

  it('FC-6 one notice with help and a date; the review is answered by it', async () => {
    await office.moveClock('09-15 09:00');
    const sent = await handler.post(`/cases/${number}/notice`, {
      missing: missing(PROOF, MARRIAGE),
      help: HELP,
      respondBy: '2026-09-24',
    });
    expect(sent.body).toMatchObject({
      status: 'awaitingMaterials',
      handInBy: '2026-09-24',
      oneNotice: 'kept',
      notices: [{ id: 1, respondBy: '2026-09-24', breach: false, by: { username: 'fc.housing1' } }],
      owed: [
        { name: PROOF, count: 1, by: '2026-09-24' },
        { name: MARRIAGE, count: 1, by: '2026-09-24' },
      ],
      light: 'green',
    });
    expect(sent.body.reviewDueAt).toBeUndefined();
    expect(sent.body.allowed).toEqual(
      expect.arrayContaining([
        'accept',
        'decline',
        'remind',
        'notice',
        'materials',
        'deem-withdrawn',
        'visit',
      ]),
    );
  });

  it('FC-6 the applicant reads it on the tracking code, in either language', async () => {
    const { body } = await track(code);
    expect(body).toMatchObject({
      status: 'awaitingMaterials',
      handInBy: '2026-09-24',
      notice: { missing: [{ name: PROOF, count: 1, why: `${PROOF}未交` }, { name: MARRIAGE }], help: HELP },
      owed: [{ name: PROOF }, { name: MARRIAGE }],
      light: 'green',
    });
    expect(body.allowed).toContain('materials');
    const words = body.timeline.at(-1);
    expect(words).toMatchObject({ demand: 'FC-6', text: expect.stringContaining('24 Sep') });
    const zh = (await office.anyone.get(`/track/${code}`, { lang: 'zh' })).body.timeline.at(-1).text;
    for (const part of ['一次性告知', '9月24日', PROOF, HELP]) expect(zh).toContain(part);
  });

  it('FC-6 waiting for the applicant is not office time; near the day the handler is asked to remind', async () => {
    await office.moveClock('09-22 09:00');
    const found = await readCase(handler, number);
    expect(found).toMatchObject({ status: 'awaitingMaterials', light: 'green' });
    expect(found.deemedAccepted).toBeUndefined();
    expect(await notesOf(handler, number)).toContain('materialsNear 09-22 08:00');
    expect(await notesOf(head, number)).toEqual([]);
  });

  it('FC-6 handing in names what it brings; a file somebody else owns is refused', async () => {
    expect(pointersOf(await handIn(code, { items: [{ name: PROOF }] }))).toEqual(['/items/0/count']);
    const foreign = { id: '00000000-0000-4000-8000-000000000000', claim: 'x' };
    expect(await handIn(code, { items: [{ name: PROOF, count: 1 }], uploads: [foreign] })).toMatchObject({
      status: 422,
      body: { code: 'uploadUnknown' },
    });
  });

  it('FC-6 complete, the review starts anew; what may follow is not waited for; twice with one key is once', async () => {
    const file = await upload();
    const key = 'a4c3a1d2-4a5b-4c6d-8e7f-001122334455';
    const body = { items: [{ name: PROOF, count: 1 }], uploads: [file] };
    const first = await handIn(code, body, key);
    expect(first.body).toMatchObject({
      status: 'submitted',
      reviewDueAt: moment('09-23 17:30'),
      owed: [{ name: MARRIAGE }],
    });
    expect((await handIn(code, body, key)).body).toEqual(first.body);
    const found = await readCase(handler, number);
    expect(found.files).toEqual([file.id]);
    expect(found.materials).toMatchObject([
      { name: FORM, received: 1, receivedAt: moment('09-14 10:00') },
      { name: PROOF, received: 1, receivedAt: moment('09-22 09:00') },
      { name: MARRIAGE, received: 0, mayFollow: true },
    ]);
    expect(await notesOf(handler, number)).toContain('materialsComplete 09-22 09:00');
    expect((await handler.get(`/uploads/${file.id}`)).status).toBe(200);
  });

  it('SC-5.2 accepted with the promise to follow by a day; the handling clock starts that day', async () => {
    await office.moveClock('09-23 09:00');
    const accept = (mayFollow: object[]) => handler.post(`/cases/${number}/accept`, { mayFollow });
    expect(await accept([{ name: PROOF, by: '2026-09-28' }])).toMatchObject({
      status: 422,
      body: { code: 'mayNotFollow', demand: 'SC-5.2' },
    });
    expect(pointersOf(await accept([{ name: MARRIAGE }]))).toEqual(['/mayFollow/0/by']);
    expect((await accept([{ name: MARRIAGE, by: '2026-09-29' }])).body).toMatchObject({
      status: 'accepted',
      dueAt: moment('10-14 17:30'),
      owed: [{ name: MARRIAGE, by: '2026-09-29' }],
    });
    const steps = (await track(code)).body.timeline.map(({ text }: { text: string }) => text);
    expect(steps.some((step: string) => step.includes(MARRIAGE))).toBe(true);
  });

  it('SC-5.2 a passed day is told; while it is owed nothing is granted', async () => {
    await office.moveClock('09-30 09:00');
    const notes = await notesOf(handler, number);
    expect(notes.filter((note) => note.startsWith('materials')).slice(-2)).toEqual([
      'materialsNear 09-24 08:00',
      'materialsNotHandedIn 09-30 08:00',
    ]);
    const done = { outcome: 'agreed', answer: '同意租住' };
    expect(await handler.post(`/cases/${number}/finish`, done)).toMatchObject({
      status: 422,
      body: { code: 'materialsOwed', demand: 'SC-5.2' },
    });
    const brought = { items: [{ name: MARRIAGE, count: 1, original: true }] };
    const sent = await handler.post(`/cases/${number}/materials`, brought);
    expect(sent.body.owed).toBeUndefined();
    expect(sent.body.materials[2]).toMatchObject({ received: 1, originalSeen: true });
    expect((await handler.post(`/cases/${number}/finish`, done)).body).toMatchObject({
      status: 'finished',
      verdict: 'early',
    });
    expect((await track(code)).body.owed).toBeUndefined();
  });
});
