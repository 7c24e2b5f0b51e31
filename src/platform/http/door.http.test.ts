import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { defineRefusals } from '../../kernel/refusal.ts';
import { serveDocumentation } from './documentation.ts';
import { type Authenticated, DEFAULT_LIMITS, NOBODY } from './door.ts';
import { registerRoutes } from './register.ts';
import { type AnyRoute, defineRoute } from './route.ts';
import { createServer } from './server.ts';

const refuse = defineRefusals({
  notYours: { status: 403, demand: 'SC-6.2', zh: '这不是你的。', en: 'This is not yours.' },
  unknownThing: { status: 404, zh: '没有这件事。', en: 'There is no such thing.' },
  finished: { status: 409, zh: '已经办结。', en: 'It is finished.' },
  tooLate: { status: 422, demand: 'SC-5.2.3', zh: '已过 {dueAt}。', en: 'It is past {dueAt}.' },
});

const LimitSchema = Type.Union([
  Type.Object({
    count: Type.Integer({ minimum: 1 }),
    unit: Type.Union([Type.Literal('workingDay'), Type.Literal('hour')]),
  }),
  Type.Object({ unit: Type.Literal('onTheSpot') }),
]);

let made = 0;

const routes: AnyRoute[] = [
  defineRoute({
    method: 'POST',
    path: '/things/{number}/extend',
    operationId: 'extendThing',
    summary: 'Extend a thing',
    tag: 'things',
    caller: 'signedIn',
    params: Type.Object({ number: Type.String({ pattern: '^[A-Z]\\d+$' }) }),
    query: Type.Object({ preview: Type.Optional(Type.Boolean()) }),
    body: Type.Object({
      count: Type.Integer(),
      reason: Type.String(),
      when: Type.Optional(Type.String({ format: 'date-time' })),
    }),
    answers: {
      200: Type.Object({ number: Type.String(), version: Type.Integer(), preview: Type.Boolean() }),
    },
    load: async ({ params }) => {
      if (params.number === 'X404') return refuse('unknownThing');
      if (params.number === 'X403') return refuse('notYours');
      return { number: params.number };
    },
    handle: async ({ loaded, body, preview, ifMatch }) => {
      if (loaded.number === 'X409' || ifMatch === 3) return refuse('finished');
      if (loaded.number === 'X422') return refuse('tooLate', { dueAt: '2026-10-10T17:30:00+08:00' });
      return { body: { number: loaded.number, version: body.count, preview } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/things',
    operationId: 'makeThing',
    summary: 'Make a thing',
    tag: 'things',
    caller: 'anyone',
    intake: true,
    body: Type.Object({ name: Type.String({ maxLength: 20 }), limit: Type.Optional(LimitSchema) }),
    answers: { 201: Type.Object({ secret: Type.String() }) },
    handle: async ({ body }) => {
      if (body.name === 'break') throw new Error(`a fault that quotes ${body.name}`);
      made += 1;
      return { body: { secret: `made ${made}` } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/things',
    operationId: 'listThings',
    summary: 'List things',
    tag: 'things',
    caller: 'anyone',
    query: Type.Object({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      open: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: Type.Object({ limit: Type.Integer(), open: Type.Boolean() }) },
    handle: async ({ query }) => ({ body: { limit: query.limit ?? 50, open: query.open ?? false } }),
  }),
  defineRoute({
    method: 'GET',
    path: '/things/{number}/documents/{kind}.pdf',
    operationId: 'thingDocument',
    summary: 'A document',
    tag: 'things',
    caller: 'staff',
    answers: { 200: null },
    handle: async ({ params }) => ({
      body: Buffer.from(JSON.stringify(params)),
      headers: { 'content-type': 'application/pdf' },
    }),
  }),
];

const STAFF: Authenticated = {
  caller: { kind: 'staff', username: 'handler', sessionId: 's' },
  byCookie: true,
  mustChangePassword: false,
};

let database: TestDatabase;
let app: FastifyInstance;
const lines: object[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createServer({
    db: database.db.pool,
    log: {
      info: (line) => lines.push(line),
      warn: (line) => lines.push(line),
      error: (line) => lines.push(line),
    },
    limits: { ...DEFAULT_LIMITS, intakePerDevice: { count: 3, perSeconds: 60 } },
    deviceSecret: 'a secret for tests only',
    checkAnswers: true,
    authenticate: async ({ headers }) => {
      if (headers.authorization === 'Bearer reader') {
        return { ...NOBODY, caller: { kind: 'machine', keyId: 'k1', scopes: ['read'] } };
      }
      return headers.cookie?.includes('session=handler') ? STAFF : NOBODY;
    },
  });
  registerRoutes(app, routes);
  serveDocumentation(app, routes, { title: 'Yinuo', version: '0.1.0' });
  await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const staff = { cookie: 'session=handler', origin: 'http://localhost:80', host: 'localhost:80' };
const extend = (number: string, options: { headers?: object; body?: unknown; query?: string } = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/things/${number}/extend${options.query ?? ''}`,
    headers: { ...staff, 'content-type': 'application/json', ...options.headers },
    payload:
      typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body ?? { count: 1, reason: 'r' }),
  });
const make = (body: unknown, headers: object = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/things',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    remoteAddress: `10.1.${Math.floor(Math.random() * 250)}.1`,
  });

describe('the order of errors', () => {
  it('asks an unknown caller to sign in before anything else is looked at', async () => {
    const answer = await extend('X404', { headers: { cookie: '' }, body: 'not json' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'signInNeeded', status: 401 });
  });

  it('says 404 before it reads a body that is broken', async () => {
    expect((await extend('X404', { body: '{' })).statusCode).toBe(404);
    expect((await extend('not-a-number', { body: '{' })).statusCode).toBe(404);
  });

  it('SC-6.2 says 403 before it reads the body, and records the act with person, operation and demand', async () => {
    const answer = await extend('X403', { body: '{"count":"x"}' });
    expect(answer.json()).toMatchObject({ status: 403, code: 'notYours', demand: 'SC-6.2' });
    const { rows } = await database.db.pool.query('select * from refused_acts where request_id = $1', [
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
    await expect(database.db.pool.query('delete from refused_acts')).rejects.toThrow(
      /permission denied|append-only/,
    );
    await expect(database.db.pool.query(`update refused_acts set code = ''`)).rejects.toThrow(
      /permission denied|append-only/,
    );
  });

  it('says 400 before 409 and 422', async () => {
    for (const number of ['X409', 'X422']) {
      expect((await extend(number, { body: { count: 'x', reason: 'r' } })).statusCode).toBe(400);
    }
    expect((await extend('X409')).statusCode).toBe(409);
    const late = await extend('X422', { headers: { 'accept-language': 'en' } });
    expect(late.json()).toMatchObject({
      status: 422,
      demand: 'SC-5.2.3',
      detail: 'It is past 2026-10-10T17:30:00+08:00.',
    });
  });

  it('refuses a key without the scope and a key where a person is needed', async () => {
    const answer = await extend('A1', { headers: { cookie: '', authorization: 'Bearer reader' } });
    expect(answer.json()).toMatchObject({ status: 403, code: 'scopeMissing' });
    const pdf = await app.inject({
      url: '/api/v1/things/A1/documents/receipt.pdf',
      headers: { authorization: 'Bearer reader' },
    });
    expect(pdf.json()).toMatchObject({ status: 403, code: 'staffOnly' });
  });

  it('refuses a cookie POST from a foreign page, from an opaque one and without an origin', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:81', 'null', '']) {
      expect((await extend('A1', { headers: { origin } })).json()).toMatchObject({
        status: 403,
        code: 'foreignOrigin',
      });
    }
  });
});

describe('malformed input is 400, by name and all at once', () => {
  it('names a wrong type, a missing field, an unknown field and a bad moment together', async () => {
    const answer = await extend('A1', {
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
    expect((await app.inject('/api/v1/things?limit=20&open=true')).json()).toEqual({ limit: 20, open: true });
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
      const answer = await app.inject(`/api/v1/things?${bad}`);
      expect([bad, answer.statusCode]).toEqual([bad, 400]);
    }
  });

  it('speaks of the form that was meant when a union is told apart by one field', async () => {
    const answer = await make({ name: 'a', limit: { count: 0, unit: 'hour' } });
    expect(answer.json().errors).toMatchObject([{ pointer: '/limit/count', code: 'minimum' }]);
    const other = await make({ name: 'a', limit: { count: 1, unit: 'year' } });
    expect(other.json().errors).toMatchObject([{ pointer: '/limit/unit', code: 'discriminator' }]);
    const extra = await make({ name: 'a', limit: { unit: 'onTheSpot', count: 1 } });
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
    for (const [body, code] of bad) expect((await make(body)).json()).toMatchObject({ status: 400, code });
  });

  it('refuses other media types with 415 and large bodies with 413', async () => {
    expect(
      (await make('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).json(),
    ).toMatchObject({ status: 415 });
    expect((await make('a,b', { 'content-type': 'text/csv' })).json()).toMatchObject({ status: 415 });
    expect((await make({ name: 'a'.repeat(1_100_000) })).json()).toMatchObject({
      status: 413,
      code: 'tooLarge',
    });
  });

  it('answers broken addresses and unknown ones as problems', async () => {
    expect((await app.inject('/api/v1/things/%zz/extend')).json()).toMatchObject({
      status: 400,
      code: 'urlMalformed',
    });
    expect((await app.inject('/api/v1/nowhere')).json()).toMatchObject({ status: 404, code: 'notFound' });
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/things' })).json()).toMatchObject({
      status: 404,
    });
    expect((await app.inject(`/api/v1/things?x=${'y'.repeat(9000)}`)).json()).toMatchObject({ status: 400 });
  });

  it('speaks the language that was asked for, Chinese otherwise', async () => {
    const title = async (url: string, language?: string) =>
      (await app.inject({ url, headers: language ? { 'accept-language': language } : {} })).json().title;
    expect(await title('/api/v1/nowhere')).toBe('未找到');
    expect(await title('/api/v1/nowhere', 'fr, en;q=0.8, zh;q=0.2')).toBe('Not found');
    expect(await title('/api/v1/nowhere?lang=zh', 'en')).toBe('未找到');
  });
});

describe('a request sent twice', () => {
  const key = 'a-key-that-nobody-guesses';

  it('answers again with the same status and body, and does nothing twice', async () => {
    const before = made;
    const first = await make({ name: 'once' }, { 'idempotency-key': key });
    const second = await make({ name: 'once' }, { 'idempotency-key': key });
    expect([first.statusCode, second.statusCode, made]).toEqual([201, 201, before + 1]);
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
  });

  it('refuses the key with another body', async () => {
    expect((await make({ name: 'other' }, { 'idempotency-key': key })).json()).toMatchObject({
      status: 422,
      code: 'idempotencyKeyReused',
    });
  });

  it('keeps no answer that failed', async () => {
    const again = { 'idempotency-key': 'key-for-a-failure-first' };
    expect((await make({ name: 5 }, again)).statusCode).toBe(400);
    expect((await make({ name: 'good' }, again)).statusCode).toBe(201);
  });

  it('keeps nothing readable: neither the key nor the receipt', async () => {
    const { rows } = await database.db.pool.query('select * from idempotency');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('made ');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('wants a key that nobody guesses from the public', async () => {
    expect((await make({ name: 'x' }, { 'idempotency-key': 'short' })).json()).toMatchObject({
      status: 400,
      code: 'idempotencyKeyMalformed',
    });
  });

  it('makes one thing of ten at the same moment', async () => {
    const before = made;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        make({ name: 'race' }, { 'idempotency-key': 'ten-at-the-same-moment' }),
      ),
    );
    expect(made).toBe(before + 1);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  });
});

describe('limits', () => {
  it('limits public intake by device, not by address', async () => {
    const first = await app.inject({ method: 'POST', url: '/api/v1/things', payload: { name: 'a' } });
    const device = first.cookies.find(({ name }) => name === 'yinuo_device');
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const again = (value: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/things',
        payload: { name: 'a' },
        cookies: { yinuo_device: value },
      });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await again(device!.value)).statusCode);
    expect(statuses).toEqual([201, 201, 201, 429]);
    const refused = await again(device!.value);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await again('forged.signature')).statusCode).toBe(201);
  });

  it('answers a flood from one address with 429', async () => {
    const small = await createServer({
      ...app.door,
      limits: { ...DEFAULT_LIMITS, requestsPerAddress: { count: 2, perSeconds: 9 } },
    });
    registerRoutes(small, routes);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await small.inject('/api/v1/things')).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    expect(
      (
        await small.inject({
          url: '/api/v1/things',
          remoteAddress: '10.9.9.9',
          headers: { 'x-forwarded-for': '127.0.0.1' },
        })
      ).statusCode,
    ).toBe(200);
    await small.close();
  });
});

describe('what every answer carries', () => {
  it('gives an ETag, reads If-Match and refuses a malformed one', async () => {
    const answer = await extend('A1', { body: { count: 12, reason: 'r' }, query: '?preview=true' });
    expect(answer.json()).toEqual({ number: 'A1', version: 12, preview: true });
    expect(answer.headers['etag']).toBe('"12"');
    expect((await extend('A1', { headers: { 'if-match': '"3"' } })).statusCode).toBe(409);
    expect((await extend('A1', { headers: { 'if-match': '3' } })).statusCode).toBe(400);
  });

  it('forbids framing, sniffing and inline scripts; only what is made for embedding may be framed', async () => {
    const { headers } = await app.inject('/api/v1/things');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    const embedded = await app.inject('/embed/department/WX');
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embedded.headers['x-frame-options']).toBeUndefined();
    expect(embedded.headers['set-cookie']).toBeUndefined();
  });

  it('sends files with their own type and parameters with an ending', async () => {
    const answer = await app.inject({ url: '/api/v1/things/A1/documents/receipt.pdf', headers: staff });
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.json()).toEqual({ number: 'A1', kind: 'receipt' });
  });

  it('hides a fault of ours behind a request id, and logs neither path, query, body nor address', async () => {
    lines.length = 0;
    const answer = await make({ name: 'break' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.body).not.toContain('quotes');
    await app.inject('/api/v1/things?limit=77');
    await extend('SECRET123');
    const log = JSON.stringify(lines);
    expect(log).toContain(answer.headers['x-request-id']);
    expect(log).toContain('/api/v1/things/:number/extend');
    for (const secret of ['limit=77', '77', 'SECRET123', '127.0.0.1', 'session=handler'])
      expect(log).not.toContain(secret);
  });

  it('answers bytes that are no HTTP with one plain problem', async () => {
    const { port } = app.server.address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('application/problem+json');
  });

  it('answers headers that are too large with 431', async () => {
    const { port } = app.server.address() as { port: number };
    const status = await new Promise((resolve, reject) => {
      rawRequest(
        { port, host: '127.0.0.1', path: '/', headers: { 'x-big': 'y'.repeat(40_000) } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

describe('the published contract', () => {
  it('describes every route with body, answers, problems and who may call', async () => {
    const contract = (await app.inject('/api/v1/openapi.json')).json();
    expect(contract.openapi).toBe('3.1.0');
    const operation = contract.paths['/things/{number}/extend'].post;
    expect(operation.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: ['count', 'reason'],
    });
    expect(Object.keys(operation.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
    ]);
    expect(operation.security).toEqual([{ session: [] }, { key: ['write'] }]);
    const problem = operation.responses['403'].content['application/problem+json'].schema;
    expect(contract.components.schemas[problem.$ref.split('/').at(-1)].properties.demand).toBeDefined();
    expect(JSON.stringify(contract)).not.toContain('"$id"');
  });

  it('offers a page to try it that loads nothing from elsewhere and runs no inline script', async () => {
    const page = await app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
    for (const [, asset] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect([asset, (await app.inject(asset!)).statusCode]).toEqual([asset, 200]);
    }
  });
});
