import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { hashed } from '../auth/secrets.ts';
import { createTurns } from '../auth/turns.ts';
import type { Queryable } from '../db/queryable.ts';
import type { Answer } from '../http/route.ts';
import { inspectFile, safeName } from './inspect.ts';

export type Upload = { id: string; claim: string; name: string; mediaType: string; sizeBytes: number };

export type StoredFile = {
  id: string;
  name: string;
  mediaType: string;
  shown: boolean;
  boundTo: string | null;
};

/** Files that people hand in, kept on a disk outside the database. */
export type Files = {
  /** Keeps a file until a matter binds it by its claim; refusals: empty, not allowed, unreadable. */
  store(content: Buffer, name: string | undefined): Promise<Upload | Refusal>;
  find(id: string): Promise<StoredFile | undefined>;
  /** The answer that sends it; only what was re-encoded here is shown, all else is downloaded. */
  send(file: StoredFile): Promise<Answer>;
  /** Removes what is bound to a matter that was forgotten. Gives the number. */
  removeBoundTo(streamId: string): Promise<number>;
  /** Removes what nobody bound within a day; for an hourly job. Gives the number. */
  removeUnbound(): Promise<number>;
};

/** A disk folder below the data folder; another flydrive disk (S3) serves as well. */
export function openDisk(dataFolder: string): Disk {
  return new Disk(new FSDriver({ location: path.join(dataFolder, 'uploads'), visibility: 'private' }));
}

const keyOf = (id: string) => `${id.slice(0, 2)}/${id}`;

export function createFiles(db: Queryable, disk: Disk): Files {
  const inTurn = createTurns();
  return {
    // Images are decoded one at a time: two of the largest at once would take half a gigabyte.
    store: (content, name) => inTurn('decode', () => storeFile(db, disk, content, name)),
    async find(id) {
      const { rows } = await db.query<StoredFile>({
        name: 'upload-find',
        text: `select id, name, media_type as "mediaType", shown, bound_to as "boundTo" from uploads where id = $1`,
        values: [id],
      });
      return rows[0];
    },
    send: (file) => fileAnswer(disk, file),
    removeBoundTo: (streamId) => remove(db, disk, 'bound_to = $1', [streamId]),
    removeUnbound: () =>
      remove(db, disk, `bound_to is null and created_at < now() - interval '24 hours'`, []),
  };
}

async function remove(db: Queryable, disk: Disk, which: string, values: string[]): Promise<number> {
  const { rows } = await db.query<{ id: string }>(`select id from uploads where ${which}`, values);
  for (const { id } of rows) {
    // The row goes last: as long as it is there, whatever failed is tried again.
    await disk.delete(keyOf(id));
    await db.query('delete from uploads where id = $1', [id]);
  }
  return rows.length;
}

async function storeFile(
  db: Queryable,
  disk: Disk,
  content: Buffer,
  given: string | undefined,
): Promise<Upload | Refusal> {
  const file = await inspectFile(content);
  if (isRefusal(file)) return file;
  const id = randomUUID();
  const claim = randomBytes(20).toString('base64url');
  const name = safeName(given, file.extension);
  await disk.put(keyOf(id), file.content);
  const digest = createHash('sha256').update(file.content).digest('hex');
  await db.query({
    name: 'upload-keep',
    text: `insert into uploads (id, claim_hash, media_type, name, size_bytes, digest, shown)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, hashed(claim), file.mediaType, name, file.content.length, digest, file.shown],
  });
  return { id, claim, name, mediaType: file.mediaType, sizeBytes: file.content.length };
}

async function fileAnswer(disk: Disk, file: StoredFile): Promise<Answer> {
  const disposition = file.shown ? 'inline' : 'attachment';
  return {
    body: Buffer.from(await disk.getBytes(keyOf(file.id))),
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  };
}

/** RFC 8187 allows fewer characters than `encodeURIComponent` leaves. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
