import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeSoFar, openTestDoor, routes, type TestDoor } from '../../../test/door.ts';
import { DEFAULT_LIMITS } from './door.ts';
import { registerRoutes } from './register.ts';
import { createServer } from './server.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

describe('a request sent twice', () => {
  const key = 'a-key-that-nobody-guesses';

  it('answers again with the same status and body, and does nothing twice', async () => {
    const before = madeSoFar();
    const first = await door.make({ name: 'once' }, { 'idempotency-key': key });
    const second = await door.make({ name: 'once' }, { 'idempotency-key': key });
    expect([first.statusCode, second.statusCode, madeSoFar()]).toEqual([201, 201, before + 1]);
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
  });

  it('refuses the key with another body', async () => {
    expect((await door.make({ name: 'other' }, { 'idempotency-key': key })).json()).toMatchObject({
      status: 422,
      code: 'idempotencyKeyReused',
    });
  });

  it('keeps no answer that failed', async () => {
    const again = { 'idempotency-key': 'key-for-a-failure-first' };
    expect((await door.make({ name: 5 }, again)).statusCode).toBe(400);
    expect((await door.make({ name: 'good' }, again)).statusCode).toBe(201);
  });

  it('keeps nothing readable: neither the key nor the receipt', async () => {
    const { rows } = await door.pool.query('select * from idempotency');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('made ');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('wants a key of visible characters, and not an endless one', async () => {
    expect((await door.make({ name: 'x' }, { 'idempotency-key': 'x'.repeat(201) })).json()).toMatchObject({
      status: 400,
      code: 'idempotencyKeyMalformed',
    });
  });

  it('makes one thing of ten at the same moment', async () => {
    const before = madeSoFar();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        door.make({ name: 'race' }, { 'idempotency-key': 'ten-at-the-same-moment' }),
      ),
    );
    expect(madeSoFar()).toBe(before + 1);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  });
});

describe('limits', () => {
  it('limits public intake by device, not by address', async () => {
    const first = await door.app.inject({ method: 'POST', url: '/api/v1/things', payload: { name: 'a' } });
    const device = first.cookies.find(({ name }) => name === 'yinuo_device');
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const again = (value: string) =>
      door.app.inject({
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
      ...door.app.door,
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
