import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startProgram } from './program.ts';
import { openRaw } from './raw.ts';

/** Connections that say nothing, held open all at once; the long form has ten thousand (`npm run hostile`). */
const MANY = Number(process.env.OPEN_CONNECTIONS ?? 1_500);
const LONG = 10_000;
const AT_ONCE = 200;
/** An answer while they are all open, on a machine that does other things too. */
const WITHIN_MS = 3_000;

let dataDir: string;
let program: Running;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-connections-'));
  program = await startProgram(dataDir);
}, 180_000);
afterAll(async () => {
  await program?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

/** Silent ones, half heads and half bodies by turns. */
const BEGINNINGS = [
  '',
  'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ',
  'POST /api/v1/deadlines HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
];

async function openMany(port: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < MANY) {
    const batch = Array.from({ length: Math.min(AT_ONCE, MANY - sockets.length) }, () => openRaw(port));
    for (const socket of await Promise.all(batch)) {
      socket.write(BEGINNINGS[sockets.length % BEGINNINGS.length] ?? '');
      sockets.push(socket);
    }
  }
  return sockets;
}

async function answerTimes(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const since = performance.now();
    const answer = await fetch(`${program.address}/api/v1/services?limit=5`, {
      headers: { connection: 'close' },
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    times.push(performance.now() - since);
  }
  return times.sort((one, other) => one - other);
}

describe(`${MANY} connections that say nothing or half of something`, () => {
  it('keep nobody waiting, are let go in their time, and hold up no stop', async () => {
    const sockets = await openMany(Number(new URL(program.address).port));
    const times = await answerTimes(40);
    expect(times.at(-1), `slowest of 40 answers, median ${Math.round(times[20] ?? 0)} ms`).toBeLessThan(
      WITHIN_MS,
    );
    const open = () => sockets.filter((socket) => !socket.destroyed && !socket.closed).length;
    for (const socket of sockets) socket.resume();
    // Heads have 20 s, bodies 60, looked after every 5; the short form of this is in the tests of the door.
    if (MANY >= LONG)
      await expect.poll(open, { timeout: 60_000, interval: 500 }).toBeLessThanOrEqual(MANY / 3 + 1);
    const since = performance.now();
    expect(await program.stop()).toBe(0);
    expect(performance.now() - since).toBeLessThan(15_000);
    for (const socket of sockets) socket.destroy();
  }, 240_000);
});
