import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { backup } from '../../src/app/backup/backup.ts';
import { ROW_TABLES } from '../../src/app/cli/row-tables.ts';
import type { Office } from '../../src/app/office.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { DAY_MS, dateOf } from '../../src/kernel/time.ts';
import { verifyLog } from '../../src/platform/log/verify.ts';
import { rebuildCases } from './rebuild.ts';

/** Work on a whole office: how long it took, of how many things, and what to say beside it. */
export type Upkeep = { what: string; seconds: number; of: number; note: string };

/** More would only repeat what these say. */
const MOST_REBUILT = 30_000;

/**
 * Verify, rebuild, backup: on an office that nobody uses. Throws when what was loaded does not hold. `verify`: its time
 * grows with the events and nothing else, so the largest office is verified only when that is asked for.
 */
export async function measureUpkeep(
  office: Office,
  folder: string,
  { verify }: { verify: boolean },
): Promise<Upkeep[]> {
  const verification = verify ? [await verified(office)] : [];
  return [...verification, await rebuilt(office), await backedUp(office, folder)];
}

async function verified({ db }: Office): Promise<Upkeep> {
  const { result, seconds } = await timed(() =>
    db.withTransaction(async (client) => {
      await client.query('set local statement_timeout = 0');
      return verifyLog(client, ROW_TABLES);
    }),
  );
  const [first] = result.findings;
  if (first) throw new Error(`what was loaded does not hold: ${JSON.stringify(first)}`);
  return {
    what: 'verify',
    seconds,
    of: result.events,
    note: `${result.events} events, ${result.texts} texts`,
  };
}

async function rebuilt(office: Office): Promise<Upkeep> {
  const { result, seconds } = await timed(() => rebuildCases(office, MOST_REBUILT));
  if (result.wrong.length > 0) throw new Error(`rebuilt otherwise: ${result.wrong[0]}`);
  return {
    what: 'rebuild',
    seconds,
    of: result.rows,
    note: `${result.rows} rows from ${result.events} events`,
  };
}

async function backedUp({ db }: Office, folder: string): Promise<Upkeep> {
  const file = path.join(folder, 'office.backup');
  const madeAt = new Date().toISOString();
  const { result, seconds } = await timed(() => backup(db, file, { madeAt }));
  const { size } = await stat(file);
  await rm(file);
  const rows = result.tables.reduce((sum, table) => sum + (table.rows ?? 0), 0);
  return { what: 'backup', seconds, of: rows, note: `${(size / 2 ** 20).toFixed(0)} MiB` };
}

/** A department closes for some days: every open deadline is reckoned anew. */
export async function measureNewCalendar(office: Office): Promise<Upkeep> {
  const at = await office.now();
  const days = { from: dateOf(at + DAY_MS), to: dateOf(at + 4 * DAY_MS) };
  const closed = { department: 'NY', name: 'bench', ...days };
  const { db } = office;
  const open = await countOf(db.pool, 'cases where closed_at is null');
  const { result, seconds } = await timed(() =>
    office.organisation.calendar.putVacation({ actor: { kind: 'system' }, at }, closed),
  );
  if (isRefusal(result)) throw new Error(`the calendar is not changed: ${result.refused}`);
  const moved = await countOf(
    db.pool,
    `events where type = 'DeadlineMoved' and at >= now() - interval '50 years'`,
  );
  return { what: 'new calendar', seconds, of: open, note: `${open} open cases, ${moved} moved` };
}

async function countOf(pool: Office['db']['pool'], of: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${of}`);
  return rows[0]?.n ?? 0;
}

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}
