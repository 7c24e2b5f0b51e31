import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { findSeparationGaps } from '../db/role-separation.ts';
import { DEMO_LIMITS, NOBODY } from '../http/door.ts';
import { createServer } from '../http/server.ts';
import { readiness, serveHealth } from './health.ts';
import { createLogger } from './logger.ts';
import { createMetrics, serveMetrics } from './metrics.ts';

let database: TestDatabase;
let app: FastifyInstance;
const metrics = createMetrics();

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createServer({
    db: database.db.pool,
    log: createLogger('silent'),
    limits: DEMO_LIMITS,
    deviceSecret: 'for tests',
    onMeasured: metrics.onMeasured,
    authenticate: async ({ headers }) =>
      headers.authorization
        ? { ...NOBODY, caller: { kind: 'machine', keyId: 'k', scopes: headers.authorization.split(' ') } }
        : NOBODY,
  });
  serveMetrics(app, metrics);
  serveHealth(app, ports());
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const ports = () => ({
  db: database.db.pool,
  isMigrated: async () => true,
  separationGaps: () => findSeparationGaps(database.db),
});

const statusOf = async (remoteAddress: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;

describe('metrics', () => {
  it('are not there for other machines, nor for a proxy on this one, without a key of that scope', async () => {
    expect(await statusOf('10.0.0.9')).toBe(404);
    expect(await statusOf('127.0.0.1', { 'x-forwarded-for': '10.0.0.9' })).toBe(404);
    expect(await statusOf('10.0.0.9', { authorization: 'read write' })).toBe(404);
    expect(await statusOf('10.0.0.9', { authorization: 'metrics' })).toBe(200);
    expect(await statusOf('127.0.0.1')).toBe(200);
  });

  it('count by route pattern, never by path', async () => {
    await app.inject('/nowhere/SECRET');
    await app.inject('/healthz');
    metrics.count('ticks', 'Ticks applied', 3);
    metrics.watch('queue', 'Jobs waiting', () => 7);
    const { body } = await app.inject('/metrics');
    expect(body).toContain('route="/healthz"');
    expect(body).toContain('yinuo_ticks_total 3');
    expect(body).toContain('yinuo_queue 7');
    expect(body).not.toContain('SECRET');
  });
});

describe('readiness', () => {
  it('waits for a worker’s sign of life, and for the examples of a demo', async () => {
    const { pool } = database.db;
    expect(await readiness(ports())).toMatchObject({ ready: false, database: true, worker: false });
    await pool.query(`insert into heartbeats (worker, at) values ('w', now() - interval '31 seconds')`);
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    await pool.query('update heartbeats set at = now()');
    const ready = await app.inject('/readyz');
    expect([ready.statusCode, ready.json()]).toMatchObject([200, { ready: true, logProtectedBy: 'roles' }]);
    await pool.query('update office set demo = true');
    expect(await readiness(ports())).toMatchObject({ ready: false, examples: false });
    await pool.query('update office set examples_loaded = true');
    expect(await readiness(ports())).toMatchObject({ ready: true });
  });

  it('says what is missing when the database is gone or not migrated, and how the log is protected', async () => {
    const gone = { ...ports(), isMigrated: async () => Promise.reject(new Error('gone')) };
    expect(await readiness(gone)).toMatchObject({ ready: false, database: false });
    expect(await readiness({ ...ports(), isMigrated: async () => false })).toMatchObject({
      ready: false,
      migrations: false,
    });
    expect((await readiness(gone)).logProtectedBy).toBeUndefined();
    await database.db.ownerPool().query(`grant update (data) on events to ${database.db.servingRole}`);
    expect(await readiness(ports())).toMatchObject({ logProtectedBy: 'triggers' });
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  });
});

describe('the log', () => {
  const written = (write: (log: ReturnType<typeof createLogger>) => void) => {
    const lines: string[] = [];
    write(createLogger('info', { write: (line) => void lines.push(line) }));
    return lines.join('');
  };

  it('blanks what could name a person if it is handed over by mistake', () => {
    const line = written((log) =>
      log.info(
        {
          phone: '13800001111',
          visitor: { address: 'Building 3' },
          case: { applicant: { phone: '13911112222' } },
        },
        'x',
      ),
    );
    for (const secret of ['13800001111', 'Building 3', '13911112222']) expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({ level: 'info', msg: 'x' });
  });

  it('tells a database error without the values in it', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "13800001111"'), {
      severity: 'ERROR',
      code: '22P02',
    });
    const line = written((log) => log.error({ err: error }, 'fault'));
    expect(line).toContain('22P02');
    expect(line).not.toContain('13800001111');
  });
});
