import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../../platform/db/migrate.ts';
import { readMigrationFolder } from '../../platform/db/migration-files.ts';
import type { Database } from '../../platform/db/pool.ts';
import { type AppliedMigration, appliedMigrations, tablesInUse } from './inventory.ts';
import { backupFailure } from './texts.ts';

/**
 * Makes an empty database look as the one did that the backup was made from: with its migrations and no others, for
 * later ones may change what is there. Refuses a database that holds data.
 */
export async function prepareSchema(db: Database, wanted: AppliedMigration[], folder: string): Promise<void> {
  const files = new Map(
    (await readMigrationFolder(folder)).map((migration) => [migration.number, migration]),
  );
  for (const { number, file, checksum } of wanted) {
    const known = files.get(number);
    if (!known) throw backupFailure('newerBackup', { file });
    if (known.checksum !== checksum) throw backupFailure('otherMigrations', { file });
  }
  const applied = await appliedMigrations(db.ownerPool());
  const used = applied.length > 0 ? await tablesInUse(db.ownerPool()) : [];
  if (used.length > 0) throw backupFailure('notEmpty', { tables: used.slice(0, 8).join(', ') });
  const numbers = new Set(wanted.map(({ number }) => number));
  if (applied.some(({ number }) => !numbers.has(number))) throw backupFailure('schemaAhead');
  await migrateTo(db, wanted, folder);
}

async function migrateTo(db: Database, wanted: AppliedMigration[], folder: string): Promise<void> {
  const part = await mkdtemp(path.join(os.tmpdir(), 'yinuo-migrations-'));
  try {
    for (const { file } of wanted) await copyFile(path.join(folder, file), path.join(part, file));
    await migrate(db, part);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
