import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillIn } from '../db/failure.ts';
import type { DatabaseLog } from '../db/pool.ts';
import type { Binaries } from './binaries.ts';
import { diskFullFailure, requireDiskSpace } from './folders.ts';
import { lifeOf } from './postmaster.ts';
import { type Account, reasonOf, run } from './run.ts';
import type { ClusterRecord } from './secrets.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

export const SUPERUSER = 'postgres';

export async function clusterExists(cluster: string): Promise<boolean> {
  return access(path.join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the cluster with initdb beside its place and moves it there whole, so that a start that was killed leaves no
 * half of one. Another process may win the race; then theirs is used.
 */
export async function createCluster(
  record: ClusterRecord,
  binaries: Binaries,
  account: Account,
  log: DatabaseLog,
): Promise<void> {
  const { cluster } = record;
  const parent = path.dirname(cluster);
  await mkdir(parent, { recursive: true, mode: 0o711 });
  await requireDiskSpace(parent);
  await removeHalves(cluster);
  const { zh, en } = embeddedProgress.initialising;
  log.info({ folder: cluster }, fillIn(`${zh} ${en}`, { folder: cluster }));
  const half = `${cluster}.${process.pid}.${randomBytes(3).toString('hex')}.part`;
  const passwordFile = `${half}.pw`;
  const sweep = () => {
    rmSync(passwordFile, { force: true });
    // initdb's own children may be writing their last file.
    rmSync(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  // Ctrl+C ends the process without coming back here, and nobody would ever look for what lies half made.
  process.once('exit', sweep);
  try {
    await mkdir(half, { mode: 0o700 });
    await writeFile(passwordFile, `${record.passwords.superuser}\n`, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(half, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const result = await run(binaries.initdb, initdbArguments(half, passwordFile), account);
    if (/No space left on device|Disk quota exceeded/.test(result.output))
      throw await diskFullFailure(parent);
    if (result.code !== 0) throw embeddedFailure('initFailed', { reason: reasonOf(result) }, result.error);
    await rename(half, cluster).catch(async (error: Error) => {
      if (!(await clusterExists(cluster))) throw error;
    });
  } finally {
    process.off('exit', sweep);
    await rm(half, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** What a start that was killed left behind: forty megabytes, and a password. */
async function removeHalves(cluster: string): Promise<void> {
  const parent = path.dirname(cluster);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${path.basename(cluster)}.`)) continue;
    const pid = /\.(\d+)\.[0-9a-f]+\.part(\.pw)?$/.exec(name)?.[1];
    if (pid === undefined || (await lifeOf(Number(pid))) !== 'gone') continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

/** The same collation everywhere, whatever locales the machine has; no way in without a password. */
function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ];
}

/** Data of another major version cannot be read; its number stands in `PG_VERSION`. */
export async function requireSameMajor(cluster: string, binaries: Binaries): Promise<void> {
  const found = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found && Number(found) !== binaries.major) {
    throw embeddedFailure('otherMajor', { folder: cluster, found, own: binaries.major });
  }
}
