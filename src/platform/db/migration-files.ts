import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseFailure } from './texts.ts';

export type MigrationFile = {
  number: number;
  /** `0001-foundation.sql` */
  file: string;
  sql: string;
  /** SHA-256 in hexadecimal of the text with `\n` line ends, so that a checkout on another system counts as the same. */
  checksum: string;
  /** Programs that do not know this migration may run beside it; see `ADDITIVE_MARK`. */
  additive: boolean;
};

/**
 * The first line of a migration that only adds what older programs can ignore. During a rolling upgrade older processes
 * then keep running and restarting beside newer ones. Without it a program refuses a database that has more
 * migrations than it knows.
 */
export const ADDITIVE_MARK = '-- additive';

const FILE_NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

/** The migrations of a folder in order. Throws an `OperatorFailure` on a wrong name or a number used twice. */
export async function readMigrationFolder(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => readMigration(folder, name)));
  for (const [index, { number, file }] of files.entries()) {
    const before = files[index - 1];
    if (before?.number === number)
      throw databaseFailure('migrationTwice', { number, first: before.file, second: file });
  }
  return files;
}

async function readMigration(folder: string, file: string): Promise<MigrationFile> {
  const match = FILE_NAME.exec(file);
  if (!match) throw databaseFailure('migrationNamedWrong', { file });
  const sql = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { number: Number(match[1]), file, sql, checksum, additive: sql.startsWith(ADDITIVE_MARK) };
}

/**
 * Puts quoted identifiers in the place of `{{schema}}`, `{{jobs}}` and `{{serving}}`; everything else in a migration
 * is plain SQL without schema names.
 */
export function fillPlaceholders(file: string, sql: string, values: Record<string, string>): string {
  return sql.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) {
      const known = Object.keys(values).map((key) => `{{${key}}}`);
      throw databaseFailure('unknownPlaceholder', { file, placeholder, known: known.join(' ') });
    }
    return value;
  });
}

/** The line (from 1) of a character position (from 1), as PostgreSQL counts them. */
export function lineOf(sql: string, position: number): number {
  return sql.slice(0, Math.max(0, position - 1)).split('\n').length;
}
