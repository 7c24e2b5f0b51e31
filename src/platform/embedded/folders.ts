import { randomBytes } from 'node:crypto';
import { chmod, mkdir, realpath, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, fillIn } from '../db/failure.ts';
import type { DatabaseLog } from '../db/pool.ts';
import { canReach, canUse } from './account.ts';
import type { Account } from './run.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

export type Folders = {
  /** The data folder, absolute and without links. */
  dataDir: string;
  /** Where PostgreSQL's data directory goes at the first start. */
  cluster: string;
  /** Where a copy of the programs may be kept. */
  cache: string;
};

/** Where root keeps the database when `postgres` cannot enter the data folder, as under `/root`. */
const SYSTEM_FOLDER = '/var/lib/yinuo';
const NEEDED_MB = 200;

/**
 * Makes the data folder and finds places that PostgreSQL's account can enter. Throws an `OperatorFailure` when the
 * folder cannot be written or nothing can be reached.
 */
export async function prepareFolders(wanted: string, account: Account): Promise<Folders> {
  const dataDir = await makeDataDir(wanted, account);
  if (account.uid === undefined || (await canReach(dataDir, account))) {
    return { dataDir, cluster: path.join(dataDir, 'postgres'), cache: dataDir };
  }
  const fallback = SYSTEM_FOLDER;
  const facts = { folder: dataDir, fallback };
  try {
    await mkdir(fallback, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw embeddedFailure('noReachableFolder', { ...facts, reason: (error as Error).message }, error);
  }
  if (!(await canReach(fallback, account)))
    throw embeddedFailure('noReachableFolder', { ...facts, reason: 'EACCES' });
  const cluster = path.join(fallback, randomBytes(6).toString('hex'), 'postgres');
  return { dataDir, cluster, cache: fallback };
}

/** As root others may pass through the folder (not list it): the database inside belongs to `postgres`. */
async function makeDataDir(wanted: string, account: Account): Promise<string> {
  const asRoot = account.uid !== undefined;
  try {
    await mkdir(wanted, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
    const dataDir = await realpath(wanted);
    const { mode } = await stat(dataDir);
    if (asRoot && (mode & 0o001) === 0) await chmod(dataDir, (mode & 0o7777) | 0o011);
    if (!asRoot && !(await canUse(dataDir, account))) {
      throw embeddedFailure('folderNotWritable', { folder: dataDir, reason: 'EACCES' });
    }
    return dataDir;
  } catch (error) {
    if (errorCode(error) === 'folderNotWritable') throw error;
    throw embeddedFailure('folderNotWritable', { folder: wanted, reason: (error as Error).message }, error);
  }
}

export function tellClusterElsewhere({ dataDir, cluster }: Folders, log: DatabaseLog): void {
  if (cluster.startsWith(dataDir + path.sep)) return;
  const facts = { dataDir, folder: cluster };
  const { zh, en } = embeddedProgress.clusterElsewhere;
  log.warn(facts, fillIn(`${zh} ${en}`, facts));
}

/** Refuses to begin where the disk has no room: PostgreSQL's own words for it come late and in the middle. */
export async function requireDiskSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  if (freeMb < NEEDED_MB) throw embeddedFailure('diskFull', { folder, freeMb, neededMb: NEEDED_MB });
}

/** The failure for a disk that filled up while we were at it. */
export async function diskFullFailure(folder: string, cause?: unknown) {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  return embeddedFailure('diskFull', { folder, freeMb, neededMb: NEEDED_MB }, cause);
}
