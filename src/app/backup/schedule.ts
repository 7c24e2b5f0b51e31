import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { Database } from '../../platform/db/pool.ts';
import { type BackupReport, backup } from './backup.ts';

/** `at`: the office's time of day, `HH:MM`. `keep`: how many whole backups stay. */
export type BackupSchedule = { folder: string; at: string; keep: number };

const OFFICE_HOURS_AHEAD = 8;
const NAME = /^yinuo-\d{4}-\d{2}-\d{2}T\d{4}\.backup$/;

/** A daily moment of the office as a line for cron, which counts in UTC. Example: `02:30` is `30 18 * * *`. */
export function cronOf(at: string): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return `${minute} ${(hour - OFFICE_HOURS_AHEAD + 24) % 24} * * *`;
}

/** `yinuo-2026-10-12T0230.backup`: sorted by name is sorted by age. */
export const backupName = (at: Instant): string =>
  `yinuo-${formatInstant(at).slice(0, 16).replace(':', '')}.backup`;

/**
 * Writes the day's backup, then removes the oldest until `keep` are left. A failure removes nothing; what was written in
 * the same minute counts as done. Only files of the pattern are ever removed.
 */
export async function backUpByPlan(
  db: Database,
  { folder, keep }: Pick<BackupSchedule, 'folder' | 'keep'>,
  { now, filesFolder }: { now: Instant; filesFolder: string },
): Promise<{ file: string; report?: BackupReport; removed: string[] }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, backupName(now));
  await removeLeftOvers(folder);
  const there = await kept(folder);
  const report = there.includes(path.basename(file))
    ? undefined
    : await backup(db, file, { madeAt: formatInstant(now), filesFolder });
  const all = await kept(folder);
  const removed = all.slice(0, Math.max(0, all.length - keep));
  for (const name of removed) await rm(path.join(folder, name), { force: true });
  return { file, report, removed };
}

const kept = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => NAME.test(name)).sort();

/** Of a process that died while it wrote. */
async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.partial') && NAME.test(name.replace(/\.partial$/, '')))
      await rm(path.join(folder, name), { force: true });
  }
}
