import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { isDiskFull } from '../../platform/db/failure.ts';
import type { Database } from '../../platform/db/pool.ts';
import { quoteIdent } from '../../platform/db/types.ts';
import { type FrameWriter, frameWriter } from './frames.ts';
import {
  type AppliedMigration,
  appliedMigrations,
  type PendingJob,
  pendingJobs,
  sequencesOf,
  type TableShape,
  tablesOf,
} from './inventory.ts';
import { backupFailure } from './texts.ts';

/** Half the work of the usual 6 for a tenth more bytes: a server that compresses its backup has others to serve. */
const GZIP_LEVEL = 2;

/** The first frame: what a restore has to know before anything is loaded. */
export type BackupHeader = {
  madeAt: string;
  officeId: string;
  server: string;
  migrations: AppliedMigration[];
};

/** What stands at the end of a table or file: how much it was, and SHA-256 (hex) of its bytes. */
export type Section = { name: string; rows?: number; bytes: number; sha256: string };

export type BackupReport = { tables: Section[]; files: Section[]; jobs: number };

/** Told as each table and file is begun. */
export type BackupProgress = (what: { name: string; bytes: number }) => void;

export type BackupOptions = {
  /** Where uploaded files lie; left out when there is none. */
  filesFolder?: string;
  /** Moment of the backup, for its header. */
  madeAt: string;
  progress?: BackupProgress;
};

/**
 * Writes everything an office has into one file: every table as it was at one moment (`repeatable read`, so the
 * office may go on working), sequences, pending jobs and uploaded files. The file appears under its name only when
 * it is whole and on disk. Throws `OperatorFailure`.
 */
export async function backup(db: Database, file: string, options: BackupOptions): Promise<BackupReport> {
  if (await exists(file)) throw backupFailure('fileExists', { file });
  const partial = `${file}.partial`;
  const gzip = createGzip({ level: GZIP_LEVEL });
  // A failing disk destroys `gzip`, so that writing ends at once.
  const written = pipeline(gzip, createWriteStream(partial, { mode: 0o600 }));
  written.catch(() => {});
  try {
    const report = await writeAll(db, frameWriter(gzip), options);
    gzip.end();
    await written;
    await settle(partial, file);
    return report;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => {});
    await rm(partial, { force: true });
    throw isDiskFull(error) ? backupFailure('diskFull', { file }, error) : error;
  }
}

async function writeAll(db: Database, out: FrameWriter, options: BackupOptions): Promise<BackupReport> {
  const report: BackupReport = { tables: [], files: [], jobs: 0 };
  const client = await db.ownerPool().connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await out.begin();
    await out.json('H', await headerOf(client, options.madeAt));
    for (const table of await tablesOf(client)) {
      report.tables.push(await writeTable(client, out, table, telling(report, table.name, options)));
    }
    await out.json('S', { sequences: await sequencesOf(client) });
    for (const job of await jobsAtThatMoment(db, client)) {
      await out.json('J', job);
      report.jobs += 1;
    }
    await client.query('commit');
  } finally {
    // A connection whose copy was cut off is of no further use.
    client.release(true);
  }
  for (const name of await filesBelow(options.filesFolder)) {
    const tell = telling(report, name, options);
    const written = await writeFileSection(out, options.filesFolder as string, name, tell);
    if (written) report.files.push(written);
  }
  await out.json('Z', { tables: report.tables.length, files: report.files.length, jobs: report.jobs });
  return report;
}

/** The jobs belong to the serving role, and the owner may not look: that role does, at the owner's moment. */
async function jobsAtThatMoment(db: Database, owner: pg.PoolClient): Promise<PendingJob[]> {
  if (!db.hasOwner) return pendingJobs(owner, db.jobsSchema);
  const { rows } = await owner.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  const serving = await db.pool.connect();
  try {
    await serving.query('begin isolation level repeatable read read only');
    await serving.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]?.snapshot ?? '')}`);
    return await pendingJobs(serving, db.jobsSchema);
  } finally {
    await serving.query('rollback').catch(() => {});
    serving.release();
  }
}

const total = ({ tables, files }: BackupReport) =>
  [...tables, ...files].reduce((sum, { bytes }) => sum + bytes, 0);

/** Tells how far the whole is while a section is written. */
function telling(report: BackupReport, name: string, { progress }: BackupOptions): (bytes: number) => void {
  const before = total(report);
  return (bytes) => progress?.({ name, bytes: before + bytes });
}

async function headerOf(client: pg.PoolClient, madeAt: string): Promise<BackupHeader> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) throw backupFailure('notMigrated');
  const { rows } = await client.query(
    `select id as "officeId", current_setting('server_version') as server from office`,
  );
  return { madeAt, officeId: rows[0].officeId, server: rows[0].server, migrations };
}

async function writeTable(
  client: pg.PoolClient,
  out: FrameWriter,
  table: TableShape,
  tell: (bytes: number) => void,
): Promise<Section> {
  await out.json('T', table);
  const columns = table.columns.map(quoteIdent).join(', ');
  const copy = client.query(copyTo(`copy ${quoteIdent(table.name)} (${columns}) to stdout`));
  const section = { name: table.name, ...(await writeData(out, copy, tell)), rows: copy.rowCount ?? 0 };
  await out.json('E', section);
  return section;
}

async function writeData(
  out: FrameWriter,
  source: Readable,
  tell: (bytes: number) => void,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  tell(bytes);
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    await out.data(chunk);
    tell(bytes);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Files are written once and never changed; one that is tidied away meanwhile is left out. */
async function writeFileSection(
  out: FrameWriter,
  folder: string,
  name: string,
  tell: (bytes: number) => void,
): Promise<Section | undefined> {
  const file = path.join(folder, name);
  if (!(await exists(file))) return undefined;
  await out.json('F', { name });
  const section = { name, ...(await writeData(out, createReadStream(file), tell)) };
  await out.json('E', section);
  return section;
}

/** All files below a folder, by their path in it with `/`. */
async function filesBelow(folder: string | undefined): Promise<string[]> {
  if (folder === undefined || !(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function settle(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r');
  await handle.sync();
  await handle.close();
  await rename(partial, file);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
