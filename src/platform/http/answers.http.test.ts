import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor, STAFF_HEADERS, type TestDoor } from '../../../test/door.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

describe('what every answer carries', () => {
  it('gives an ETag, reads If-Match and refuses a malformed one', async () => {
    const answer = await door.extend('A1', { body: { count: 12, reason: 'r' }, query: '?preview=true' });
    expect(answer.json()).toEqual({ number: 'A1', version: 12, preview: true });
    expect(answer.headers['etag']).toBe('"12"');
    expect((await door.extend('A1', { headers: { 'if-match': '"3"' } })).statusCode).toBe(409);
    expect((await door.extend('A1', { headers: { 'if-match': '3' } })).statusCode).toBe(400);
  });

  it('forbids framing, sniffing and inline scripts; only what is made for embedding may be framed', async () => {
    for (const address of ['/api/v1/things', '/nowhere', '/api/v1/%zz']) {
      const { headers } = await door.app.inject(address);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
    }
    const embedded = await door.app.inject('/embed/department/WX');
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embedded.headers['x-frame-options']).toBeUndefined();
    expect(embedded.headers['set-cookie']).toBeUndefined();
  });

  it('sends files with their own type and parameters with an ending', async () => {
    const answer = await door.app.inject({
      url: '/api/v1/things/A1/documents/receipt.pdf',
      headers: STAFF_HEADERS,
    });
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.json()).toEqual({ number: 'A1', kind: 'receipt' });
  });

  it('hides a fault of ours behind a request id, and logs neither path, query, body nor address', async () => {
    door.lines.length = 0;
    const answer = await door.make({ name: 'break' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.body).not.toContain('quotes');
    await door.app.inject('/api/v1/things?limit=77');
    await door.extend('SECRET123');
    const log = JSON.stringify(door.lines);
    expect(log).toContain(answer.headers['x-request-id']);
    expect(log).toContain('/api/v1/things/:number/extend');
    for (const secret of ['limit=', 'SECRET123', '127.0.0.1', 'session=handler'])
      expect(log).not.toContain(secret);
  });

  it('answers bytes that are no HTTP with one plain problem', async () => {
    const { port } = door.app.server.address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('X-Content-Type-Options: nosniff');
    expect(answer).toContain("frame-ancestors 'none'");
  });

  it('answers headers that are too large with 431', async () => {
    const { port } = door.app.server.address() as { port: number };
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
    const contract = (await door.app.inject('/api/v1/openapi.json')).json();
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
      '503',
    ]);
    expect(operation.security).toEqual([{ session: [] }, { key: ['write'] }]);
    const problem = operation.responses['403'].content['application/problem+json'].schema;
    expect(contract.components.schemas[problem.$ref.split('/').at(-1)].properties.demand).toBeDefined();
    expect(JSON.stringify(contract)).not.toContain('"$id"');
  });

  it('offers a page to try it that loads nothing from elsewhere and runs no inline script', async () => {
    const page = await door.app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body.replaceAll(/"data:[^"]*"/g, '')).not.toMatch(/https?:\/\//);
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
    for (const [, asset] of page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect([asset, (await door.app.inject(asset!)).statusCode]).toEqual([asset, 200]);
    }
  });
});
