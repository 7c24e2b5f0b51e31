import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOffice } from '../bench/scale/load-office.ts';
import { rebuildCases } from '../bench/scale/rebuild.ts';
import { ROW_TABLES } from '../src/app/cli/row-tables.ts';
import { type Office, openOffice } from '../src/app/office.ts';
import { isRefusal } from '../src/kernel/refusal.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import { giveCommand, openForCommand, openTracked } from '../src/rooms/time-limit/commands.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

const CASES = 1_000;
const CLOCK = '2026-09-21T09:00:00+08:00';

let folder: string;
let database: TestDatabase;
let office: Office;
let loaded: Awaited<ReturnType<typeof loadOffice>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-scale-'));
  database = await createTestDatabase();
  office = await openOffice(database.db, { dataDir: folder });
  loaded = await loadOffice(office, database.ownerUrl, CLOCK, CASES);
}, 120_000);
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const all = async <T extends object>(sql: string) => (await database.db.pool.query<T>(sql)).rows;

describe('an office loaded by the generator of the bench', () => {
  it('SC-6.1 holds: every chain, every row against its events, every text against its digest', async () => {
    const report = await verifyLog(database.db.pool, ROW_TABLES);
    expect(report.findings).toEqual([]);
    expect(report.texts).toBeGreaterThan(2 * CASES);
  });

  it('SC-6.1 gives the same rows and columns when they are rebuilt from the events', async () => {
    const report = await rebuildCases(office);
    expect(report).toMatchObject({ rows: CASES, wrong: [] });
  });

  it('has the indexes of an office that was not loaded', async () => {
    const indexes = (schema: string) =>
      all(`select indexdef from pg_indexes where schemaname = '${schema}' order by 1`);
    const other = await createTestDatabase();
    try {
      const { rows } = await other.db.pool.query(
        `select indexdef from pg_indexes where schemaname = 'yinuo' order by 1`,
      );
      expect(await indexes('yinuo')).toEqual(rows);
    } finally {
      await other.drop();
    }
  });

  it('TL-10 looks like an office: mostly ended, some open in every way, many departments and people', async () => {
    const [spread] = await all<Record<string, number>>(`select
      count(*) filter (where closed_at is null)::int as open, count(distinct department)::int as departments,
      count(distinct handler)::int as handlers, count(distinct service)::int as services,
      count(*) filter (where supporting is not null)::int as supported,
      count(distinct status) filter (where closed_at is null)::int as states from cases`);
    expect(spread).toMatchObject({ open: 25 });
    expect(spread?.['departments']).toBeGreaterThan(6);
    expect(spread?.['handlers']).toBeGreaterThan(10);
    expect(spread?.['services']).toBeGreaterThan(25);
    expect(spread?.['supported']).toBeGreaterThan(0);
    expect(spread?.['states']).toBeGreaterThan(1);
  });

  it('SC-5.2 can be worked on: a case is found by its tracking code and takes a command', async () => {
    const { code, number } = loaded.tracked.at(-1) as { code: string; number: string };
    const tracked = await openTracked(office.cases, code);
    if (isRefusal(tracked)) throw new Error(tracked.refused);
    expect(tracked.state.number).toBe(number);
    const [waiting] = await all<{ number: string; handler: string }>(
      `select number, handler from cases where status = 'submitted' and handler is not null limit 1`,
    );
    if (!waiting) throw new Error('no case waits');
    const opened = await openForCommand(office.cases, waiting.number, waiting.handler, 'accept');
    if (isRefusal(opened)) throw new Error(opened.refused);
    const given = await giveCommand(office.cases, opened, 'accept', {}, { preview: false });
    expect(given).toMatchObject({ body: { number: waiting.number, status: 'accepted' } });
  });

  it('TL-0 after a new arrangement of days every open case stands on it, whether its date moved or not', async () => {
    const at = await office.now();
    const by = { actor: { kind: 'system' as const }, at };
    for (const department of ['NY', 'FC', 'ZH']) {
      const closed = { department, from: '2026-09-22', to: '2026-09-25', name: 'closed' };
      expect(await office.organisation.calendar.putVacation(by, closed)).toMatchObject({ department });
    }
    const [open] = await all<{ open: number; versions: number; moved: number }>(`select
      count(*)::int as open, count(distinct calendar_version)::int as versions,
      (select count(distinct stream_id)::int from events where type = 'DeadlineMoved') as moved
      from cases where closed_at is null`);
    expect(open).toMatchObject({ versions: 1 });
    expect(open?.moved).toBeGreaterThan(0);
    expect(open?.moved).toBeLessThan(open?.open ?? 0);
    expect(await rebuildCases(office)).toMatchObject({ rows: CASES, wrong: [] });
  });
});
