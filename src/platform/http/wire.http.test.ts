import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../test/door.ts';
import { answersIn, hear, openRaw, sayRaw } from '../../../test/raw.ts';

const QUICK = {
  headWithin: 400,
  requestWithin: 800,
  silentWithin: 1_500,
  checkEvery: 100,
  graceOnStop: 300,
  most: 40,
};

let door: TestDoor;
let port: number;
beforeAll(async () => {
  door = await openTestDoor(QUICK);
  port = (door.app.server.address() as { port: number }).port;
});
afterAll(() => door.close());

const END = 'Connection: close\r\n\r\n';
const GET = 'GET /api/v1/things HTTP/1.1\r\n';
const HOST = 'Host: localhost\r\n';
const POST = `POST /api/v1/things HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
const THING = '{"name":"a"}';

/** A request that must be refused in words, once, with the connection in order afterwards. */
const REFUSED: Record<string, [status: number, request: string]> = {
  'without Host': [400, `${GET}${END}`],
  'with two Hosts': [400, `${GET}${HOST}Host: evil.example\r\n${END}`],
  'with a Host that is none': [400, `${GET}Host: a b<>"\r\n${END}`],
  'with an empty Host': [400, `${GET}Host:\r\n${END}`],
  'with a Host of a path': [400, `${GET}Host: a/../b\r\n${END}`],
  'with an expectation nobody can meet': [417, `${GET}${HOST}Expect: wonders\r\n${END}`],
  'for a tunnel': [400, `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n`],
  'of another protocol': [400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  'of an unknown method': [400, `BREW /api/v1/things HTTP/1.1\r\n${HOST}${END}`],
  'of a method no route takes': [404, `TRACE /api/v1/things HTTP/1.1\r\n${HOST}${END}`],
  'for everything': [404, `OPTIONS * HTTP/1.1\r\n${HOST}${END}`],
  'with bare line feeds': [400, `GET /api/v1/things HTTP/1.1\n${HOST}\n`],
  'with a folded header': [400, `${GET}${HOST}X: a\r\n b\r\n${END}`],
  'with a blank before the colon': [400, `${GET}${HOST}Content-Length : 3\r\n${END}`],
  'with NUL in a header': [400, `${GET}${HOST}X: a\u0000b\r\n${END}`],
  'with too many headers': [431, `${GET}${HOST}${'a:b\r\n'.repeat(2_500)}${END}`],
  'with headers that are too long': [431, `${GET}${HOST}Cookie: ${'c'.repeat(40_000)}\r\n${END}`],
  'with an address that is too long': [431, `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${HOST}${END}`],
  'with two lengths': [400, `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  'with a length below nothing': [400, `${POST}Content-Length: -1\r\n\r\n`],
  'with a length that is no number': [400, `${POST}Content-Length: 0x10\r\n\r\n{}`],
  'with length and chunks': [
    400,
    `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${GET}`,
  ],
  'with an encoding that hides the end': [400, `${POST}Transfer-Encoding: identity\r\n\r\n${THING}`],
  'with two encodings': [400, `${POST}Transfer-Encoding: gzip, chunked\r\n${END}2\r\n{}\r\n0\r\n\r\n`],
  'with chunks of no size': [400, `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  'with a chunk that names more than there is': [
    400,
    `${POST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n0\r\n\r\n`,
  ],
  'with endless words on a chunk': [
    400,
    `${POST}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(90_000)}\r\n{}\r\n`,
  ],
  'with endless trailers': [
    431,
    `${POST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: ${'y'.repeat(90_000)}\r\n\r\n`,
  ],
  'that announces more than is taken': [413, `${POST}Content-Length: 2000000000\r\n${END}{}`],
};

describe('requests that two programs might read in two ways', () => {
  it.each(Object.entries(REFUSED))('are refused in words: %s', async (_, [status, request]) => {
    const heard = await sayRaw(port, request);
    const [answer, ...more] = answersIn(heard);
    expect(answer?.status).toBe(status);
    expect(answer?.type).toContain('application/problem+json');
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status, code: expect.any(String) });
    expect([more, heard.isClosed]).toEqual([[], true]);
  });

  it('answer one by one and in order when many are sent at once, up to the one that is broken', async () => {
    const many = Array.from(
      { length: 200 },
      (_, limit) => `GET /api/v1/things?limit=${limit} HTTP/1.1\r\n${HOST}\r\n`,
    );
    const answers = answersIn(await sayRaw(port, `${many.join('')}${GET}${HOST}${END}`));
    expect(answers.map(({ status }) => status)).toEqual([400, ...Array(200).fill(200)]);
    expect(JSON.parse(answers[7]?.body ?? '')).toMatchObject({ limit: 7 });
    expect((await sayRaw(port, `${GET}${HOST}\r\nNONSENSE\r\n\r\n`)).isClosed).toBe(true);
  });

  it('leave no fault in the log when the sender goes away in the middle of a body', async () => {
    door.lines.length = 0;
    const socket = await openRaw(port);
    socket.write(`${POST}Content-Length: 500\r\n\r\n{"name":`);
    await sleep(100);
    socket.destroy();
    await sleep(500);
    expect(JSON.stringify(door.lines)).not.toContain('stack');
  });
});

describe('clients that are slow', () => {
  it('are let go when the head does not come, or the body, or when nothing is read', async () => {
    const head = await hear(await openRaw(port), () => {});
    expect([head.isClosed, head.ms < 3_000]).toEqual([true, true]);
    const socket = await openRaw(port);
    const drip = setInterval(() => socket.write('X: y\r\n'), 50);
    const dripped = await hear(socket, () => socket.write(GET));
    clearInterval(drip);
    expect(answersIn(dripped)[0]).toMatchObject({ status: 408, type: 'application/problem+json' });
    const half = await openRaw(port);
    const body = await hear(half, () => half.write(`${POST}Content-Length: 500\r\n\r\n{"name":`));
    expect([body.isClosed, body.ms < 4_000]).toEqual([true, true]);
    const deaf = await openRaw(port);
    deaf.pause();
    deaf.write(`${GET}${HOST}\r\n`.repeat(20_000));
    const since = performance.now();
    await expect.poll(() => openSockets(), { timeout: 5_000, interval: 100 }).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    deaf.destroy();
  });

  it('keep nobody out when they are more than the server holds', async () => {
    const silent = await Promise.all(Array.from({ length: QUICK.most * 3 }, () => openRaw(port)));
    const answer = answersIn(await sayRaw(port, `${GET}${HOST}${END}`));
    expect(answer.map(({ status }) => status)).toEqual([200]);
    expect(await openSockets()).toBeLessThanOrEqual(QUICK.most);
    for (const socket of silent) socket.destroy();
  });
});

const openSockets = () =>
  new Promise<number>((resolve) => door.app.server.getConnections((_, count) => resolve(count)));

describe('a stop', () => {
  it('lets go at once of half a head, soon of half a body, and answers what is here in full', async () => {
    const other = await openTestDoor({
      ...QUICK,
      headWithin: 30_000,
      requestWithin: 30_000,
      silentWithin: 30_000,
    });
    const { port } = other.app.server.address() as { port: number };
    const [silent, head, body, whole] = await Promise.all([0, 0, 0, 0].map(() => openRaw(port)));
    head?.write(GET);
    body?.write(`${POST}Content-Length: 500\r\n\r\n{"name":`);
    await sleep(100);
    const answered = hear(whole!, () =>
      whole?.write(`${POST}Content-Length: ${THING.length}\r\n\r\n${THING}`),
    );
    await sleep(20);
    const since = performance.now();
    const gone = [silent, head, body].map(async (socket) => {
      await once(socket!.resume(), 'close');
      return performance.now() - since;
    });
    await other.close();
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(answersIn(await answered)[0]?.status).toBe(201);
    const [ofSilent = 0, ofHead = 0, ofBody = 0] = await Promise.all(gone);
    expect(Math.max(ofSilent, ofHead)).toBeLessThan(ofBody);
  });
});
