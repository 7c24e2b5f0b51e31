import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { OperatorFailure } from '../../platform/db/failure.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { type Database, inTransaction } from '../../platform/db/pool.ts';
import type { BackupHeader, BackupProgress, BackupReport } from './backup.ts';
import { BrokenBackup, jsonOf, readFrames } from './frames.ts';
import type { PendingJob } from './inventory.ts';
import { load } from './load.ts';
import { prepareSchema } from './prepare-schema.ts';
import { takeFiles } from './restore-files.ts';
import { backupFailure } from './texts.ts';

export type RestoreOptions = {
  migrationsFolder: string;
  /** Where uploaded files go; must be empty or absent. Without it files in the backup are passed over. */
  filesFolder?: string;
  progress?: BackupProgress;
};

/**
 * Brings a backup into an empty database, be it of another server, another schema or a newer PostgreSQL: makes the
 * tables as they were when the backup was made, loads all in one transaction whose digests must be right, then goes on
 * to the program's own migrations. Anything wrong leaves the database without data. Throws `OperatorFailure`.
 */
export async function restore(
  db: Database,
  file: string,
  options: RestoreOptions,
): Promise<BackupReport & BackupHeader> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw backupFailure('fileMissing', { file });
  const files = await takeFiles(options.filesFolder);
  const unpacked = openBackup(file);
  try {
    const frames = readFrames(unpacked);
    const first = await frames.next();
    if (first.done || first.value.kind !== 'H') throw new BrokenBackup('the header is missing');
    const header = jsonOf<BackupHeader>(first.value);
    await prepareSchema(db, header.migrations, options.migrationsFolder);
    const loaded = await inTransaction(db.ownerPool(), async (client) => {
      await client.query('set local statement_timeout = 0');
      await client.query('set local idle_in_transaction_session_timeout = 0');
      return load(client, frames, files.take, options.progress);
    });
    await files.settle();
    await migrate(db, options.migrationsFolder);
    await queueAgain(db, loaded.jobs);
    await db
      .ownerPool()
      .query('analyze')
      .catch(() => {});
    return { ...header, tables: loaded.tables, files: loaded.files, jobs: loaded.jobs.length };
  } catch (error) {
    await files.forget();
    throw inWords(error, file);
  } finally {
    unpacked.destroy();
  }
}

function openBackup(file: string): Gunzip {
  const unpacked = createGunzip();
  // Whoever reads `unpacked` sees the error.
  pipeline(createReadStream(file), unpacked).catch(() => {});
  return unpacked;
}

/** Damage shows in many ways: in the compression, in the frames, or in what PostgreSQL is given to copy. */
function inWords(error: unknown, file: string): unknown {
  if (error instanceof OperatorFailure) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const damaged =
    error instanceof BrokenBackup ||
    error instanceof SyntaxError ||
    code.startsWith('Z_') ||
    code.startsWith('22');
  return damaged ? backupFailure('broken', { file, reason: (error as Error).message }, error) : error;
}

/** A job with a key that is there already keeps its one place. */
async function queueAgain(db: Database, jobs: PendingJob[]): Promise<void> {
  for (const { task, payload, queue, runAt, maxAttempts, key, priority } of jobs) {
    await db.pool.query(
      `select ${db.jobsSchema}.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => $5,
         job_key => $6, priority => $7)`,
      [task, JSON.stringify(payload), queue, runAt, maxAttempts, key, priority],
    );
  }
}
