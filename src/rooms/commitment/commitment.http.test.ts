import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitmentDoor, openCommitmentDoor } from '../../../test/commitment-door.ts';
import { wholeService } from '../../../test/sample-service.ts';

let door: CommitmentDoor;
beforeAll(async () => {
  door = await openCommitmentDoor();
  await door.setClock('03-02 10:00');
});
afterAll(async () => door?.close());

const API = '/api/v1';
const draft = (code: string, more: object = {}, who = 'handler') =>
  door.send(who, 'POST', `${API}/services`, { code, name: `repair ${code}`, ...wholeService, ...more });
const give = (who: string, code: string, command: string, body: object = {}, headers: object = {}) =>
  door.send(who, 'POST', `${API}/services/${code}/${command}`, body, headers);
const patch = (who: string, code: string, body: object, headers: object = {}) =>
  door.send(who, 'PATCH', `${API}/services/${code}/draft`, body, headers);
const read = (path: string, who?: string) => door.send(who, 'GET', `${API}${path}`);

async function publish(code: string, more: object = {}): Promise<void> {
  expect((await draft(code, more)).status).toBe(201);
  expect((await give('head', code, 'submit')).status).toBe(200);
  expect((await give('registrar', code, 'publish')).status).toBe(200);
}

describe('refusals', () => {
  it('SC-6.2 nobody drafts unknown, outside the own department, or with no department at all', async () => {
    expect((await door.send(undefined, 'POST', `${API}/services`, {})).status).toBe(401);
    expect(await draft('NY-09', { department: 'NY' })).toMatchObject({
      status: 403,
      body: { demand: 'SC-6.2' },
    });
    expect(await draft('X-1', {}, 'leader')).toMatchObject({ status: 403 });
    expect(await draft('X-1', { department: 'XX' })).toMatchObject({
      status: 422,
      body: { code: 'departmentUnknown' },
    });
  });

  it('NT-1 a draft is a 404 to the public and to other departments, for every way in', async () => {
    await draft('WX-HIDDEN');
    for (const who of [undefined, 'leader', 'supporthead']) {
      expect((await read('/services/WX-HIDDEN', who)).status).toBe(404);
    }
    expect((await read('/services/WX-HIDDEN/draft')).status).toBe(401);
    expect((await read('/services/WX-HIDDEN/draft', 'supporthead')).status).toBe(404);
    expect((await give('supporthead', 'WX-HIDDEN', 'submit')).status).toBe(404);
    expect((await read('/services?query=repair')).body.items).toEqual([]);
    expect((await read('/service-drafts', 'supporthead')).body.items).toEqual([]);
    expect((await read('/service-drafts', 'registrar')).body.items).toMatchObject([{ code: 'WX-HIDDEN' }]);
  });

  it('SC-6.2 only the head submits, only the General Section publishes and returns', async () => {
    await draft('WX-WHO');
    expect(await give('handler', 'WX-WHO', 'submit')).toMatchObject({
      status: 403,
      body: { code: 'onlyHead' },
    });
    expect((await give('head', 'WX-WHO', 'submit')).status).toBe(200);
    for (const command of ['publish', 'return']) {
      expect(await give('head', 'WX-WHO', command)).toMatchObject({
        status: 403,
        body: { code: 'onlyRegistrar' },
      });
    }
    await give('registrar', 'WX-WHO', 'publish');
    expect((await give('head', 'WX-WHO', 'withdraw', { reason: 'r' })).status).toBe(403);
  });

  it('SC-2 all that is blank is named at once, with demand and pointers', async () => {
    await draft('WX-BLANK', { result: ' ', posts: [], materials: undefined });
    const refused = await give('head', 'WX-BLANK', 'submit');
    expect(refused).toMatchObject({ status: 422, body: { code: 'incomplete', demand: 'SC-2' } });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/result',
      '/materials',
      '/posts',
    ]);
    await patch('handler', 'WX-BLANK', { result: 'mended', posts: ['DISPATCH'], noMaterials: true });
    expect((await give('head', 'WX-BLANK', 'submit')).status).toBe(200);
  });

  it('TL-2 a promise longer than the law is a 422', async () => {
    await draft('WX-LAW', { statutoryLimit: { count: 4, unit: 'workingDay' }, statutoryBasis: 'law' });
    expect(await give('head', 'WX-LAW', 'submit')).toMatchObject({
      status: 422,
      body: { code: 'promiseTooLong', demand: 'TL-2', errors: [{ pointer: '/promisedLimit' }] },
    });
  });

  it('SC-2 unknown fields, wrong words and codes are 400; a taken code, a stale version 409', async () => {
    expect((await draft('WX-BAD', { colour: 'red' })).status).toBe(400);
    expect((await draft('WX-BAD', { kind: 'fast' })).status).toBe(400);
    expect((await draft('wx bad')).status).toBe(400);
    expect((await draft('WX-ONE')).status).toBe(201);
    expect(await draft('WX-ONE')).toMatchObject({ status: 409, body: { code: 'codeTaken' } });
    expect((await patch('handler', 'WX-ONE', { fee: 'none' }, { 'if-match': '"7"' })).status).toBe(409);
    expect((await patch('handler', 'WX-ONE', { fee: 'none' }, { 'if-match': '"1"' })).body).toMatchObject({
      version: 2,
      fee: 'none',
    });
    expect(await give('head', 'WX-ONE', 'confirm-review')).toMatchObject({ status: 409 });
  });

  it('NT-1 a return without a reason is refused', async () => {
    await draft('WX-RET');
    await give('head', 'WX-RET', 'submit');
    expect(await give('registrar', 'WX-RET', 'return', { reason: ' ' })).toMatchObject({
      status: 422,
      body: { code: 'reasonMissing' },
    });
    const returned = await give('registrar', 'WX-RET', 'return', { reason: 'say what it costs' });
    expect(returned.body).toMatchObject({ stage: 'returned', returnReason: 'say what it costs' });
    const note = await door.database.db.pool.query(
      `select params from inbox where staff = 'head' and kind = 'serviceReturned'`,
    );
    expect(JSON.stringify(note.rows)).not.toContain('costs');
    expect((await read('/services/WX-RET/draft', 'handler')).body.allowed).toEqual(
      ['draft', 'drop'].filter((act) => act === 'draft'),
    );
  });

  it('SC-2 what is published can be neither changed nor removed in the database', async () => {
    await publish('WX-STONE');
    const change = (sql: string) => door.database.db.pool.query(sql);
    await expect(change(`update service_versions set name = 'x'`)).rejects.toThrow(
      /permission denied|append-only/,
    );
    await expect(change('delete from service_versions')).rejects.toThrow(/permission denied|append-only/);
  });
});

describe('a promise in public', () => {
  it('SC-1 is read without signing in, with its handlers by name and post', async () => {
    await publish('WX-10', { statutoryLimit: { count: 7, unit: 'workingDay' }, statutoryBasis: 'law' });
    const { status, body } = await read('/services/WX-10');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: 'WX-10',
      department: 'WX',
      version: 1,
      kind: 'promised',
      promisedLimit: { count: 5, unit: 'workingDay' },
      handlers: [
        { name: 'handler', post: 'DISPATCH', seat: 'A' },
        { name: 'backup', post: 'DISPATCH', seat: 'B' },
      ],
    });
    expect(body.posts).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('username');
    expect((await read('/services/WX-10', 'supporter')).body).toMatchObject({
      posts: ['DISPATCH'],
      handlers: [{ username: 'handler' }, { username: 'backup' }],
      allowed: [],
    });
    expect(body.allowed).toBeUndefined();
    expect((await read('/services/WX-10', 'handler')).body.allowed).toEqual(['draft']);
    expect((await read('/services/WX-10', 'registrar')).body.allowed).toEqual(['withdraw', 'confirm-review']);
  });

  it('SC-2 a new draft leaves the version in force alone until its day', async () => {
    await publish('WX-11');
    expect((await patch('handler', 'WX-11', { place: 'gate', supports: null })).body).toMatchObject({
      basedOn: 1,
      place: 'gate',
    });
    await give('head', 'WX-11', 'submit');
    const published = await give('registrar', 'WX-11', 'publish', { effectiveOn: '2026-03-05' });
    expect(published.body).toMatchObject({ version: 2, effectiveOn: '2026-03-05' });
    expect((await read('/services/WX-11')).body).toMatchObject({ version: 1, place: 'hall' });
    await door.setClock('03-05 00:00');
    expect((await read('/services/WX-11')).body).toMatchObject({ version: 2, place: 'gate' });
    expect((await read('/services/WX-11/versions/1')).body).toMatchObject({ version: 1, place: 'hall' });
    expect((await read('/services/WX-11/versions')).body.items).toMatchObject([
      { version: 2, current: true },
      { version: 1 },
    ]);
    expect((await read('/services/WX-11/versions/2/changes')).body).toMatchObject({
      from: 1,
      to: 2,
      differences: [{ element: 'place', before: 'hall', after: 'gate' }],
    });
    expect((await read('/services/WX-11/versions/3')).status).toBe(404);
    expect((await read('/services/WX-11/versions/1/changes')).status).toBe(404);
  });

  it('NT-1 withdrawn, it takes no new applications, and its versions stay readable', async () => {
    await publish('WX-12');
    expect((await give('registrar', 'WX-12', 'withdraw', { reason: 'merged' })).body).toMatchObject({
      status: 'withdrawn',
      withdrawReason: 'merged',
    });
    expect((await read('/services/WX-12')).status).toBe(404);
    expect((await read('/services/WX-12/versions/1')).status).toBe(200);
  });

  it('SC-1 is found by Chinese words, one character, code and pinyin initials, page by page', async () => {
    await publish('WX-20', { name: '室内给排水零修', result: '恢复供水' });
    await publish('WX-21', { name: '照明、插座零修' });
    const found = async (query: string) =>
      (await read(`/services?query=${encodeURIComponent(query)}`)).body.items.map(
        ({ code }: { code: string }) => code,
      );
    expect(await found('给排水')).toEqual(['WX-20']);
    expect(await found('水')).toEqual(['WX-20']);
    expect(await found('零修')).toEqual(['WX-20', 'WX-21']);
    expect(await found('wx-21')).toEqual(['WX-21']);
    expect(await found('pslx')).toEqual(['WX-20']);
    for (const initials of ['sngps', 'jpslx']) expect(await found(initials)).toEqual(['WX-20']);
    expect(await found('电梯')).toEqual([]);
    expect(await found("' & | !")).toEqual(
      (await read('/services')).body.items.map(({ code }: { code: string }) => code),
    );
    const first = (await read('/services?department=WX&limit=1')).body;
    const second = (await read(`/services?department=WX&limit=1&after=${first.next}`)).body;
    expect(second.items[0].code > first.items[0].code).toBe(true);
    expect((await read('/services?department=NY')).body).toEqual({ items: [], next: null });
    expect((await read('/services?after=rubbish')).status).toBe(400);
  });

  it('SC-1 is found by the everyday words of its department, which the guide keeps to itself', async () => {
    await publish('WX-22', { name: '水电急修', aliases: ['漏水', '水管爆了', 'leak'] });
    await publish('WX-23', { name: '漏水点检测' });
    const best = async (query: string) =>
      (await read(`/services?order=best&query=${encodeURIComponent(query)}`)).body.items.map(
        ({ code }: { code: string }) => code,
      );
    expect(await best('漏水')).toEqual(['WX-23', 'WX-22']);
    for (const words of ['宿舍水管爆了', 'shuiguan', 'sgbl', 'the tap is leaking'])
      expect(await best(words)).toEqual(['WX-22']);
    expect((await read('/services/WX-22')).body.aliases).toEqual(['漏水', '水管爆了', 'leak']);
    expect((await patch('handler', 'WX-22', { aliases: null })).status).toBe(200);
    expect((await give('head', 'WX-22', 'submit')).status).toBe(200);
    expect((await give('registrar', 'WX-22', 'publish')).status).toBe(200);
    expect(await best('shuiguan')).toEqual([]);
    expect((await read('/services/WX-22/versions/2/changes')).body.differences).toEqual([
      { element: 'aliases', before: ['漏水', '水管爆了', 'leak'] },
    ]);
  });

  it('NT-1 a retry with the same key makes one item and gets the same answer', async () => {
    const once = () =>
      door.send(
        'handler',
        'POST',
        `${API}/services`,
        { code: 'WX-30', name: 'once' },
        { 'idempotency-key': 'k1' },
      );
    const [first, second] = [await once(), await once()];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
  });
});
