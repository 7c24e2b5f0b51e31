import os from 'node:os';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import { openOffice } from '../../src/app/office.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Database } from '../../src/platform/db/pool.ts';
import { eventsOf } from '../../src/platform/log/events-of.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import type { CaseEvent, CaseState } from '../../src/rooms/time-limit/model.ts';
import { evolve } from '../../src/rooms/time-limit/rules/evolve.ts';
import { notesFor } from '../../src/rooms/time-limit/rules/notes.ts';
import { factsAt } from '../../src/rooms/time-limit/service.ts';
import type { Write } from './load.ts';

/** Everything that must hold after the fire; each line names what does not. */
export async function findingsIn(db: Database, writes: Write[], since: Instant): Promise<string[]> {
  const { findings } = await verifyLog(db.pool, ROW_TABLES);
  return [
    ...findings.map((finding) => `verify: ${JSON.stringify(finding)}`),
    ...(await lostOrDoubledWrites(db, writes)),
    ...(await doubledTicks(db)),
    ...(await overdueTicks(db)),
    ...(await lostWarnings(db, since)),
  ];
}

/** Every write was acknowledged in the end: its text stands in the database once. */
async function lostOrDoubledWrites(db: Database, writes: Write[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ body: string; times: number }>(
    'select body, count(*)::int as times from texts where body = any($1) group by body',
    [writes.map(({ text }) => text)],
  );
  const times = new Map(rows.map((row) => [row.body, row.times]));
  return writes
    .filter(({ text }) => times.get(text) !== 1)
    .map(({ path, text }) => `${path}: “${text}” stands there ${times.get(text) ?? 0} times`);
}

/** What a clock says it says once per occurrence. */
async function doubledTicks(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string; key: string; times: number }>(
    `select stream_id as id, type || ' ' || (data ->> 'key') as key, count(*)::int as times
     from events where data ? 'key' group by 1, 2 having count(*) > 1`,
  );
  return rows.map(({ id, key, times }) => `${id}: ${key} was said ${times} times`);
}

async function overdueTicks(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ number: string }>(
    `select number from cases where next_tick_at <= (select clock_at from office)`,
  );
  return rows.map(({ number }) => `${number}: what was due was never said`);
}

/** Folds every case anew: whoever was to be told of what its clock said since then has the note. */
async function lostWarnings(db: Database, since: Instant): Promise<string[]> {
  const office = await openOffice(db, { dataDir: os.tmpdir() });
  const world = await office.worldAt(await office.row());
  const { rows: inbox } = await db.pool.query<{ note: string }>(
    `select staff || ' ' || dedupe as note from inbox`,
  );
  const there = new Set(inbox.map(({ note }) => note));
  const { rows: cases } = await db.pool.query<{ id: string }>(
    `select distinct stream_id as id from events where stream = 'case' and data ? 'key'`,
  );
  const lost: string[] = [];
  for (const { id } of cases) {
    let state: CaseState | undefined;
    for (const { event, at } of await eventsOf<CaseEvent>(db.pool, id)) {
      state = evolve(state, event, at);
      if (at < since || !('key' in event.data)) continue;
      lost.push(...missing(event, state, at, there));
    }
  }
  return lost;

  function missing(event: CaseEvent, state: CaseState, at: Instant, present: Set<string>): string[] {
    return notesFor(event, state, factsAt(world)(at, state), at)
      .filter(({ staff, dedupe }) => !present.has(`${staff} ${dedupe}`))
      .map(({ staff, dedupe, kind }) => `${staff} was never told: ${kind} ${dedupe}`);
  }
}
