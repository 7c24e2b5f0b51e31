import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../db/failure.ts';
import { embeddedFailure } from './texts.ts';

/** What the data folder remembers about its database; readable by its user only. */
export type ClusterRecord = {
  /** Absolute path of PostgreSQL's data directory. */
  cluster: string;
  /** Port asked for at the next start; the one in use is read from `postmaster.pid`. */
  port: number;
  passwords: { superuser: string; owner: string; serving: string };
  /** Set once the cluster was there: if it is missing later, something is wrong and no empty one is begun. */
  made: boolean;
};

const FILE = 'database.json';

export function recordFile(dataDir: string): string {
  return path.join(dataDir, FILE);
}

/** The record of a data folder, `undefined` at its first start. Throws when it belongs to somebody else or is damaged. */
export async function readRecord(dataDir: string): Promise<ClusterRecord | undefined> {
  const file = recordFile(dataDir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'EACCES') throw embeddedFailure('foreignFolder', { folder: dataDir, reason: code }, error);
    throw embeddedFailure('damagedSecrets', { file, reason: (error as Error).message }, error);
  }
  try {
    const record = JSON.parse(text) as ClusterRecord;
    const { superuser, owner, serving } = record.passwords;
    if (!superuser || !owner || !serving || !record.cluster) throw new Error('incomplete');
    return record;
  } catch (error) {
    throw embeddedFailure('damagedSecrets', { file, reason: (error as Error).message }, error);
  }
}

/**
 * Makes the first record with random passwords. When another process made one in the same moment, theirs is returned:
 * the hard link either appears whole or fails.
 */
export async function createRecord(dataDir: string, cluster: string, port: number): Promise<ClusterRecord> {
  const password = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: password(), owner: password(), serving: password() };
  const record: ClusterRecord = { cluster, port, passwords, made: false };
  const draft = await writeDraft(dataDir, record);
  try {
    await link(draft, recordFile(dataDir));
    return record;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return (await readRecord(dataDir)) ?? record;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Remembers that the cluster is there and on which port it listened. */
export async function confirmRecord(dataDir: string, record: ClusterRecord, port: number): Promise<void> {
  if (record.port === port && record.made) return;
  await rename(await writeDraft(dataDir, { ...record, port, made: true }), recordFile(dataDir));
}

async function writeDraft(dataDir: string, record: ClusterRecord): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${recordFile(dataDir)}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}
