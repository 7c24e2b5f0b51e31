import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoteIdent } from '../../platform/db/types.ts';
import type { BackupProgress, Section } from './backup.ts';
import { BrokenBackup, type Frame, jsonOf } from './frames.ts';
import { type PendingJob, type SequenceState, type TableShape, tablesOf } from './inventory.ts';
import { backupFailure } from './texts.ts';

export type Loaded = { tables: Section[]; files: Section[]; jobs: PendingJob[] };

type Frames = AsyncGenerator<Frame>;
/** Told how much of a section has been read. */
type Tell = (bytes: number) => void;
type TakeFile = (name: string, content: Readable) => Promise<void>;

/**
 * Loads the frames after the header, in the caller's transaction, triggers and constraints in force. Throws unless
 * every digest is right and the end of the backup was reached.
 */
export async function load(
  client: pg.PoolClient,
  frames: Frames,
  takeFile: TakeFile,
  progress?: BackupProgress,
): Promise<Loaded> {
  const known = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const loaded: Loaded = { tables: [], files: [], jobs: [] };
  let bytes = 0;
  const telling = (name: string) => {
    const before = bytes;
    return (more: number) => progress?.({ name, bytes: before + more });
  };
  // The migrations make this one row; the backup brings its own.
  await client.query('delete from office');
  for (;;) {
    const { value: frame, done } = await frames.next();
    if (done) throw new BrokenBackup('the end is missing');
    if (frame.kind === 'Z') {
      checkEnd(jsonOf(frame), loaded);
      return loaded;
    }
    if (frame.kind === 'S')
      await setSequences(client, jsonOf<{ sequences: SequenceState[] }>(frame).sequences);
    else if (frame.kind === 'J') loaded.jobs.push(jsonOf(frame));
    else if (frame.kind === 'T') {
      const table = jsonOf<TableShape>(frame);
      const section = await loadTable(client, frames, table, known.get(table.name), telling(table.name));
      loaded.tables.push(section);
      bytes += section.bytes;
    } else if (frame.kind === 'F') {
      const { name } = jsonOf<{ name: string }>(frame);
      const section = await readSection(frames, name, (content) => takeFile(name, content), telling(name));
      loaded.files.push(section);
      bytes += section.bytes;
    } else throw new BrokenBackup('a frame of an unknown kind');
  }
}

async function loadTable(
  client: pg.PoolClient,
  frames: Frames,
  table: TableShape,
  known: TableShape | undefined,
  tell: Tell,
): Promise<Section> {
  if (!known || table.columns.some((column) => !known.columns.includes(column))) {
    throw new BrokenBackup(`no such table: ${table.name}`);
  }
  const columns = table.columns.map(quoteIdent).join(', ');
  let rows = 0;
  const take = async (content: Readable) => {
    const copy = client.query(copyFrom(`copy ${quoteIdent(table.name)} (${columns}) from stdin`));
    await pipeline(content, copy);
    rows = copy.rowCount ?? 0;
  };
  const section = await readSection(frames, table.name, take, tell);
  if (section.rows !== rows) throw backupFailure('digest', { name: table.name });
  return section;
}

/** Hands the data of a table or file on and compares it with what its end says. */
async function readSection(
  frames: Frames,
  name: string,
  take: (content: Readable) => Promise<void>,
  tell: Tell,
): Promise<Section> {
  const hash = createHash('sha256');
  let bytes = 0;
  let end: Section | undefined;
  async function* data() {
    for (;;) {
      const { value: frame, done } = await frames.next();
      if (done) throw new BrokenBackup('the file ends too early');
      if (frame.kind === 'E') {
        end = jsonOf<Section>(frame);
        return;
      }
      if (frame.kind !== 'D') throw new BrokenBackup('data is missing');
      hash.update(frame.payload);
      bytes += frame.payload.length;
      tell(bytes);
      yield frame.payload;
    }
  }
  await take(Readable.from(data(), { objectMode: false }));
  if (end?.name !== name || end.bytes !== bytes || end.sha256 !== hash.digest('hex'))
    throw backupFailure('digest', { name });
  return end;
}

async function setSequences(client: pg.PoolClient, sequences: SequenceState[]): Promise<void> {
  for (const { name, last } of sequences) {
    await client.query(
      `select setval(c.oid::regclass, $2) from pg_class c
       where c.relname = $1 and c.relkind = 'S' and c.relnamespace = current_schema()::regnamespace`,
      [name, last],
    );
  }
}

function checkEnd(end: { tables: number; files: number; jobs: number }, loaded: Loaded): void {
  const whole =
    end.tables === loaded.tables.length &&
    end.files === loaded.files.length &&
    end.jobs === loaded.jobs.length;
  if (!whole) throw new BrokenBackup('parts are missing');
}
