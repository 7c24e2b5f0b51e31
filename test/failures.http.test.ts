import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../src/app/cli/row-tables.ts';
import { openOffice } from '../src/app/office.ts';
import { openServer } from '../src/app/server.ts';
import { HOUR_MS } from '../src/kernel/time.ts';
import { type Database, openDatabase } from '../src/platform/db/pool.ts';
import { quoteIdent } from '../src/platform/db/types.ts';
import { DEMO_LIMITS } from '../src/platform/http/door.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import { openTestOffice, type TestOffice } from './office.ts';
import { type Client, openClient, type Sent } from './office-client.ts';
import { openSilentNetwork, type SilentNetwork } from './silent-network.ts';
import { matter, readCase } from './stories/matters.ts';

/** What goes wrong outside the program; the promise of each stands in docs/operations.md, “When something fails”. */

const STATEMENT_TIMEOUT_MS = 500;
/** Ten seconds for a connection, twice, and the statement with its grace; the machine of the tests may be busy. */
const GIVEN_UP_WITHIN_MS = 45_000;
const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

let office: TestOffice;
let network: SilentNetwork;
let db: Database;
let server: FastifyInstance;
let anyone: Client;
let folder: string;
/** Real time, as the server believes it to be. */
let clockIsOff = 0;

beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-failures-'));
  network = await openSilentNetwork(office.database.servingUrl);
  const { schema, ownerUrl } = office.database;
  db = await openDatabase({
    url: network.url,
    ownerUrl,
    schema,
    poolSize: 4,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const opened = await openOffice(db, { dataDir: folder, realNow: () => Date.now() + clockIsOff });
  server = await openServer({ office: opened, limits: DEMO_LIMITS, log: silentLog, checkAnswers: true });
  anyone = openClient(server);
}, 60_000);
afterAll(async () => {
  await server?.close();
  await db?.close();
  await network?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  const { findings } = await verifyLog(office.database.db.pool, ROW_TABLES);
  expect(findings).toEqual([]);
});

const file = (key: string) => anyone.post('/cases', matter('WX-05', { matter: key }), { key });
const told = async (text: string) =>
  (await office.database.db.pool.query('select count(*)::int as n from texts where body = $1', [text]))
    .rows[0].n;

/** As the superuser, who can break what the program cannot. */
async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: office.database.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Refused for now, with the time to come again; nothing of the inside is told. */
function expectUnavailable(answer: Sent): void {
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.text).not.toMatch(/trigger|schema|stack|select |insert /i);
}

/** Sent again with its key after the failure, the matter is there once. */
async function expectOnceAfterwards(key: string): Promise<void> {
  expect((await file(key)).status).toBe(201);
  expect((await file(key)).status).toBe(201);
  expect(await told(key)).toBe(1);
}

describe('a disk that is full', () => {
  it('refuses what would be written, reads on, and takes the matter once there is room', async () => {
    const key = randomUUID();
    const events = `${quoteIdent(office.database.schema)}.events`;
    await asSuperuser(
      `create function pg_temp_full() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
      `create trigger no_room before insert on ${events} for each statement execute function pg_temp_full()`,
    );
    try {
      expectUnavailable(await file(key));
      expect(await told(key)).toBe(0);
      expect((await anyone.get('/services/WX-05')).status).toBe(200);
    } finally {
      await asSuperuser(`drop trigger no_room on ${events}`, 'drop function pg_temp_full()');
    }
    await expectOnceAfterwards(key);
  });
});

describe('a disk that can only be read', () => {
  it('refuses what would be written and reads on', async () => {
    const key = randomUUID();
    const name = quoteIdent(new URL(office.database.superuserUrl).pathname.slice(1));
    const reconnect = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user`;
    await asSuperuser(`alter database ${name} set default_transaction_read_only = on`, reconnect);
    try {
      const refused = await repeatWhileReconnecting(() => file(key));
      expectUnavailable(refused);
      expect((await anyone.get('/services/WX-05')).status).toBe(200);
    } finally {
      await asSuperuser(
        'set default_transaction_read_only = off',
        `alter database ${name} set default_transaction_read_only = off`,
        reconnect,
      );
    }
    expect(await told(key)).toBe(0);
    await repeatWhileReconnecting(async () => {
      const sent = await file(key);
      if (sent.status === 503) throw new Error('not yet');
      return sent;
    });
    await expectOnceAfterwards(key);
  });
});

/** Connections that were cut off are found out one by one. */
async function repeatWhileReconnecting<T>(attempt: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (turn === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('a database that does not answer any more', () => {
  it('is given up in bounded time, for everybody who waits; back again, it is used again, and nothing is doubled', async () => {
    const keys = Array.from({ length: 12 }, () => randomUUID());
    network.silence();
    const started = performance.now();
    const answers = await Promise.all(keys.map(file));
    const waited = performance.now() - started;
    for (const answer of answers) expectUnavailable(answer);
    expect(waited).toBeLessThan(GIVEN_UP_WITHIN_MS);
    network.restore();
    for (const key of keys) await repeatWhileReconnecting(() => expectOnceAfterwards(key));
  }, 90_000);
});

describe('a clock that steps', () => {
  it('back and forward an hour moves no event before the one before it, and no date that was told', async () => {
    await office.database.db.pool.query('update office set clock_at = null, clock_offset_ms = $1', [
      Date.parse('2026-09-28T10:00:00+08:00') - Date.now(),
    ]);
    const made = await anyone.post('/cases', matter('WX-05'), { key: randomUUID() });
    const { number, trackingCode } = made.body;
    const dueAt = (await anyone.get(`/track/${trackingCode}`)).body.dueAt;
    for (const step of [-HOUR_MS, HOUR_MS, 0]) {
      clockIsOff = step;
      expect((await anyone.post(`/track/${trackingCode}/urge`, { note: '请尽快' })).status).toBe(200);
      expect((await anyone.get(`/track/${trackingCode}`)).body.dueAt).toBe(dueAt);
    }
    const { rows } = await office.database.db.pool.query<{ at: number; version: number }>(
      `select e.at, e.version from events e join cases c on c.id = e.stream_id where c.number = $1 order by e.version`,
      [number],
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const [turn, { at }] of rows.entries()) expect(at).toBeGreaterThanOrEqual(rows[turn - 1]?.at ?? 0);
  });
});

describe('a worker that was paused for a day', () => {
  it('leaves the very same record as one that was there all the time', async () => {
    const lived = async (hours: number[]) => {
      const one = await openTestOffice('09-28 09:00');
      try {
        const handler = await one.signIn('handler');
        const { body } = await one.anyone.post('/cases', matter('WX-03'));
        const start = Date.parse('2026-09-28T09:00:00+08:00');
        for (const hour of hours) {
          const now = new Date(start + hour * HOUR_MS).toISOString();
          await one.database.db.pool.query('update office set clock_at = $1', [now]);
          await one.office.applyDue();
        }
        const { events, dueAt, light } = await readCase(handler, body.number);
        const { rows } = await one.database.db.pool.query(
          'select staff, kind, at from inbox where number = $1 order by at, staff, kind',
          [body.number],
        );
        return {
          events: events.map(({ at, type }: { at: string; type: string }) => [at, type]),
          dueAt,
          light,
          rows,
        };
      } finally {
        await one.close();
      }
    };
    const attended = await lived(Array.from({ length: 48 }, (_, hour) => hour + 1));
    const paused = await lived([20, 48]);
    expect(attended.events.length).toBeGreaterThan(3);
    expect(paused).toEqual(attended);
  }, 120_000);
});
