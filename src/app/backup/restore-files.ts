import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { backupFailure } from './texts.ts';

/**
 * Takes the files of a backup into a folder beside the one they are meant for, which comes into its place when all is
 * restored. Without a folder the files are read and forgotten.
 */
export async function takeFiles(folder: string | undefined) {
  if (folder !== undefined && !(await isEmpty(folder))) throw backupFailure('filesNotEmpty', { folder });
  const waiting = folder === undefined ? undefined : `${folder}.restoring`;
  if (waiting) await rm(waiting, { recursive: true, force: true });
  return {
    async take(name: string, content: Readable): Promise<void> {
      const target = waiting && safePath(waiting, name);
      if (!target) {
        for await (const _ of content);
        return;
      }
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(content, createWriteStream(target, { mode: 0o600 }));
    },
    /** Puts the folder in its place. */
    async settle(): Promise<void> {
      if (!folder || !waiting || (await isEmpty(waiting))) return;
      await rm(folder, { recursive: true, force: true });
      await rename(waiting, folder);
    },
    async forget(): Promise<void> {
      if (waiting) await rm(waiting, { recursive: true, force: true });
    },
  };
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0;
}

/** A name of the backup inside the folder; anything that would lead out of it is refused. */
function safePath(folder: string, name: string): string {
  const target = path.resolve(folder, name);
  if (!target.startsWith(path.resolve(folder) + path.sep) || name.includes('\\')) {
    throw backupFailure('unsafePath', { path: name });
  }
  return target;
}
