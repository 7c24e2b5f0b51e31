import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../src/app/cli/row-tables.ts';
import { DEMO_PASSWORD } from '../src/app/demo/prepare.ts';
import { type Database, openDatabase } from '../src/platform/db/pool.ts';
import { removeCluster, startEmbedded } from '../src/platform/embedded/embedded.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import { type Running, startProgram } from './program.ts';
import { matter } from './stories/matters.ts';

const KILLS = 10;
const WRITERS = 8;

/** A write and, once the server has said so, its answer. `text` stands in the write and nowhere else. */
type Write = { key: string; path: string; body: object; text: string; cookie?: string; answer?: string };
type Case = { number: string; trackingCode: string };

let dataDir: string;
let server: Running;
let cookie: string;
const writes: Write[] = [];
const serverPids = new Set<string>();
let acknowledgedBeforeKills = 0;

async function send(write: Write): Promise<string | undefined> {
  const { address } = server;
  const response = await fetch(`${address}/api/v1${write.path}`, {
    method: 'POST',
    headers: {
      origin: address,
      'content-type': 'application/json',
      'idempotency-key': write.key,
      ...(write.cookie ? { cookie: write.cookie } : {}),
    },
    body: JSON.stringify(write.body),
  });
  const text = await response.text();
  if (response.status >= 300 && response.status !== 503)
    throw new Error(`${write.path}: ${response.status} ${text}`);
  return response.status < 300 ? text : undefined;
}

/** A write nobody has sent before: a matter of the public, or a telling on a case nobody has told of yet. */
function newWrite(untold: Case[]): Write {
  const key = randomUUID();
  const text = `第 ${key} 件`;
  const found = writes.length % 3 === 2 ? untold.pop() : undefined;
  if (!found) return { key, path: '/cases', body: matter('WX-05', { matter: text }), text };
  const at = new Date(Date.now() - 1_000).toISOString();
  const body = { means: 'phone', at, to: '申请人', text, about: 'progress' };
  return { key, path: `/cases/${found.number}/tell`, body, text, cookie };
}

/** Eight at once until the process dies under them; what was in flight stays without an answer. */
async function writeUntilKilled(acknowledged: number): Promise<void> {
  let done = 0;
  let alive = true;
  const untold: Case[] = [];
  const writer = async () => {
    while (alive) {
      const write = newWrite(untold);
      writes.push(write);
      try {
        write.answer = await send(write);
      } catch (error) {
        if (alive) throw error;
        return;
      }
      if (write.path === '/cases' && write.answer) untold.unshift(JSON.parse(write.answer));
      done += 1;
      if (done !== acknowledged) continue;
      alive = false;
      await server.killHard();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** The process id of the database server, from the file it keeps beside its data. */
async function databasePid(folder: string): Promise<string | undefined> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.name !== 'postmaster.pid') continue;
    return (await readFile(path.join(entry.parentPath, entry.name), 'utf8')).split('\n')[0];
  }
  return undefined;
}

async function signIn(): Promise<string> {
  const response = await fetch(`${server.address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin: server.address, 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'handler', password: DEMO_PASSWORD }),
  });
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-crash-'));
  server = await startProgram(dataDir);
  cookie = await signIn();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await writeUntilKilled(12 + 3 * kill);
    serverPids.add((await databasePid(dataDir)) ?? 'none');
    server = await startProgram(dataDir);
  }
  acknowledgedBeforeKills = writes.filter(({ answer }) => answer !== undefined).length;
}, 600_000);
afterAll(async () => {
  await server?.killHard();
  const own = await startEmbedded({ dataDir });
  await own.stop();
  await removeCluster(dataDir);
}, 120_000);

async function onDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const own = await startEmbedded({ dataDir });
  const db = await openDatabase({ url: own.servingUrl, ownerUrl: own.ownerUrl, schema: 'yinuo' });
  try {
    return await work(db);
  } finally {
    await db.close();
    await own.stop();
  }
}

describe('kill -9 in the middle of writes, ten times', () => {
  it('every restart adopts the one database server that went on', () => {
    expect([...serverPids]).toHaveLength(1);
    expect(serverPids).not.toContain('none');
  });

  it('everything acknowledged is there: a retry with its key gets the very same answer', async () => {
    expect(acknowledgedBeforeKills).toBeGreaterThan(200);
    for (const write of writes.filter(({ answer }) => answer !== undefined))
      expect(await send(write)).toBe(write.answer);
  });

  it('what was in flight happens once by its retry, whether it had been written or not', async () => {
    const open = writes.filter(({ answer }) => answer === undefined);
    expect(open.length).toBeGreaterThan(KILLS);
    for (const write of open) {
      write.answer = await send(write);
      expect(await send(write)).toBe(write.answer);
    }
  });

  it('each write is in the database exactly once, and the log verifies', async () => {
    expect(await server.stop()).toBe(0);
    await onDatabase(async (db) => {
      const { rows } = await db.pool.query<{ body: string; times: number }>(
        `select body, count(*)::int as times from texts where body = any($1) group by body`,
        [writes.map(({ text }) => text)],
      );
      expect(rows).toHaveLength(writes.length);
      expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
      const { findings, events } = await verifyLog(db.pool, ROW_TABLES);
      expect(findings).toEqual([]);
      expect(events).toBeGreaterThan(writes.length);
    });
  });
});
