import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../test/door.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

describe('the order of errors', () => {
  it('asks an unknown caller to sign in before anything else is looked at', async () => {
    const answer = await door.extend('X404', { headers: { cookie: '' }, body: 'not json' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'signInNeeded', status: 401 });
  });

  it('says 404 before it reads a body that is broken', async () => {
    expect((await door.extend('X404', { body: '{' })).statusCode).toBe(404);
    expect((await door.extend('not-a-number', { body: '{' })).statusCode).toBe(404);
  });

  it('SC-6.2 says 403 before it reads the body, and records the act with person, operation and demand', async () => {
    const answer = await door.extend('X403', { body: '{"count":"x"}' });
    expect(answer.json()).toMatchObject({ status: 403, code: 'notYours', demand: 'SC-6.2' });
    const { rows } = await door.pool.query('select * from refused_acts where request_id = $1', [
      answer.headers['x-request-id'],
    ]);
    expect(rows).toMatchObject([
      {
        caller_kind: 'staff',
        caller: 'handler',
        operation: 'extendThing',
        params: { number: 'X403' },
        demand: 'SC-6.2',
      },
    ]);
  });

  it('SC-6.2 keeps recorded acts: the serving role can neither change nor remove them', async () => {
    await expect(door.pool.query('delete from refused_acts')).rejects.toThrow(
      /permission denied|append-only/,
    );
    await expect(door.pool.query(`update refused_acts set code = ''`)).rejects.toThrow(
      /permission denied|append-only/,
    );
  });

  it('says 400 before 409 and 422', async () => {
    for (const number of ['X409', 'X422']) {
      expect((await door.extend(number, { body: { count: 'x', reason: 'r' } })).statusCode).toBe(400);
    }
    expect((await door.extend('X409')).statusCode).toBe(409);
    const late = await door.extend('X422', { headers: { 'accept-language': 'en' } });
    expect(late.json()).toMatchObject({
      status: 422,
      demand: 'SC-5.2.3',
      detail: 'It is past 2026-10-10T17:30:00+08:00.',
    });
  });

  it('refuses a key without the scope and a key where a person is needed', async () => {
    const answer = await door.extend('A1', { headers: { cookie: '', authorization: 'Bearer reader' } });
    expect(answer.json()).toMatchObject({ status: 403, code: 'scopeMissing' });
    const pdf = await door.app.inject({
      url: '/api/v1/things/A1/documents/receipt.pdf',
      headers: { authorization: 'Bearer reader' },
    });
    expect(pdf.json()).toMatchObject({ status: 403, code: 'staffOnly' });
  });

  it('refuses a cookie POST from a foreign page, from an opaque one and without an origin', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:81', 'null', '']) {
      expect((await door.extend('A1', { headers: { origin } })).json()).toMatchObject({
        status: 403,
        code: 'foreignOrigin',
      });
    }
  });
});

describe('malformed input is 400, by name and all at once', () => {
  it('names a wrong type, a missing field, an unknown field and a bad moment together', async () => {
    const answer = await door.extend('A1', {
      body: { count: '5', colour: 1, when: '2026-09-28T10:00:00' },
      query: '?nothing=1',
    });
    expect(answer.statusCode).toBe(400);
    const found = answer
      .json()
      .errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    expect(found.sort()).toEqual([
      '/colour unknown',
      '/count type',
      '/query/nothing unknown',
      '/reason required',
      '/when format',
    ]);
  });

  it('reads query strings strictly and never guesses', async () => {
    expect((await door.app.inject('/api/v1/things?limit=20&open=true')).json()).toEqual({
      limit: 20,
      open: true,
    });
    for (const bad of [
      'limit=0',
      'limit=201',
      'limit=2e1',
      'limit=',
      'limit=1&limit=2',
      'open=1',
      'open=TRUE',
      'q=%zz',
      'limit=%00',
    ]) {
      const answer = await door.app.inject(`/api/v1/things?${bad}`);
      expect([bad, answer.statusCode]).toEqual([bad, 400]);
    }
  });

  it('speaks of the form that was meant when a union is told apart by one field', async () => {
    const answer = await door.make({ name: 'a', limit: { count: 0, unit: 'hour' } });
    expect(answer.json().errors).toMatchObject([{ pointer: '/limit/count', code: 'minimum' }]);
    const other = await door.make({ name: 'a', limit: { count: 1, unit: 'year' } });
    expect(other.json().errors).toMatchObject([{ pointer: '/limit/unit', code: 'discriminator' }]);
    const extra = await door.make({ name: 'a', limit: { unit: 'onTheSpot', count: 1 } });
    expect(extra.json().errors).toMatchObject([{ pointer: '/limit/count', code: 'unknown' }]);
  });

  it('refuses what no database keeps: NUL, half surrogates, prototypes, endless nesting, broken UTF-8', async () => {
    const bad: [string | Buffer, string][] = [
      ['{"name":"a\\u0000b"}', 'malformed'],
      ['{"name":"\\ud800"}', 'malformed'],
      ['{"name":"a","__proto__":{"x":1}}', 'malformed'],
      [`{"name":"a","limit":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'malformed'],
      [Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'notJson'],
      ['{"name":', 'notJson'],
      ['', 'bodyMissing'],
    ];
    for (const [body, code] of bad)
      expect((await door.make(body)).json()).toMatchObject({ status: 400, code });
  });

  it('refuses a name given twice, since nobody can say which of the two was meant', async () => {
    const answer = await door.make('{"name":"a","limit":{"count":1,"count":2,"unit":"hour"},"name":"b"}');
    const { status, errors } = answer.json();
    expect([status, errors.map((error: object) => Object.values(error).slice(0, 2).join(' '))]).toEqual([
      400,
      ['/limit/count repeated', '/name repeated'],
    ]);
  });

  it('refuses a body where none is taken, however deep it is nested', async () => {
    for (const body of [`${'['.repeat(400_000)}${']'.repeat(400_000)}`, '[]', '{"a":1}', 'null']) {
      expect((await door.touch(body)).json()).toMatchObject({ status: 400, code: 'bodyUnexpected' });
    }
    expect([(await door.touch('{}')).statusCode, (await door.touch('')).statusCode]).toEqual([200, 200]);
  });

  it('refuses what is compressed or written in other letters than UTF-8 with 415', async () => {
    const make = (headers: Record<string, string>) => door.make({ name: 'a' }, headers);
    for (const charset of ['utf-16', '"utf-16le"', 'gbk', ' UTF-7']) {
      const answer = await make({ 'content-type': `application/json; charset=${charset}` });
      expect([charset, answer.json().code]).toEqual([charset, 'mediaTypeUnsupported']);
    }
    for (const coding of ['gzip', 'br', 'identity, gzip', 'x'])
      expect((await make({ 'content-encoding': coding })).json()).toMatchObject({ status: 415 });
    expect((await make({ 'content-type': 'application/json; charset="UTF-8"' })).statusCode).toBe(201);
    expect((await make({ 'content-encoding': 'identity' })).statusCode).toBe(201);
  });

  it('refuses other media types with 415 and large bodies with 413', async () => {
    expect(
      (await door.make('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).json(),
    ).toMatchObject({ status: 415 });
    expect((await door.make('a,b', { 'content-type': 'text/csv' })).json()).toMatchObject({ status: 415 });
    expect((await door.make({ name: 'a'.repeat(1_100_000) })).json()).toMatchObject({
      status: 413,
      code: 'tooLarge',
    });
  });

  it('answers broken addresses and unknown ones as problems', async () => {
    expect((await door.app.inject('/api/v1/things/%zz/extend')).json()).toMatchObject({
      status: 400,
      code: 'urlMalformed',
    });
    expect((await door.app.inject('/api/v1/nowhere')).json()).toMatchObject({
      status: 404,
      code: 'notFound',
    });
    expect((await door.app.inject({ method: 'DELETE', url: '/api/v1/things' })).json()).toMatchObject({
      status: 404,
    });
    expect((await door.app.inject(`/api/v1/things?x=${'y'.repeat(9000)}`)).json()).toMatchObject({
      status: 400,
    });
  });

  it('speaks the language that was asked for, Chinese otherwise', async () => {
    const title = async (url: string, language?: string) =>
      (await door.app.inject({ url, headers: language ? { 'accept-language': language } : {} })).json().title;
    expect(await title('/api/v1/nowhere')).toBe('未找到');
    expect(await title('/api/v1/nowhere', 'fr, en;q=0.8, zh;q=0.2')).toBe('Not found');
    expect(await title('/api/v1/nowhere?lang=zh', 'en')).toBe('未找到');
  });
});
