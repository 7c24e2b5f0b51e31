import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionConfig, type Database } from '../src/platform/db/pool.ts';
import { type Actor, hashEvent, type NewEvent, type StreamHead } from '../src/platform/log/event.ts';
import { rowTable } from '../src/platform/log/row-table.ts';
import { save } from '../src/platform/log/save.ts';
import { sealText, type TextRow } from '../src/platform/log/texts.ts';
import { type Verification, verifyLog } from '../src/platform/log/verify.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

const TABLE = rowTable({ name: 'divisions', stream: 'division', columns: { code: 'text' } });
/** The types of a whole stream, in order; a row holds those so far. */
const BEGINNING = ['Opened', 'Told', 'Changed', 'Closed'];

type Told = { types: string[] };
const evolve = (state: object | undefined, { type }: { type: string }): Told => ({
  types: [...((state as Told | undefined)?.types ?? []), type],
});
const ACTOR: Actor = { kind: 'staff', id: 'registrar', actingFor: undefined };
export const LOG_AT = Date.UTC(2026, 8, 28, 2);

export type SmallLog = {
  database: TestDatabase;
  /** The owner of the whole server, with every trigger of this connection switched off. */
  intruder: pg.Client;
  /** Empties the log and writes three streams of four events each, the second of each with a text; gives their ids. */
  begin(): Promise<string[]>;
  writeStream(code: string): Promise<string>;
  verify(against?: Buffer): Promise<Verification>;
  /** Where an event stands in the whole log. */
  positionOf(streamId: string, version: number): Promise<number>;
  /** Gives an event new words and a hash that fits them, as somebody who knows the program would. */
  rewrite(streamId: string, version: number, data: object): Promise<Buffer>;
  close(): Promise<void>;
};

/** A log of a few streams to tamper with. */
export async function openSmallLog(): Promise<SmallLog> {
  const database = await createTestDatabase();
  const { db } = database;
  const intruder = new pg.Client(connectionConfig(database.superuserUrl, { schema: database.schema }));
  await intruder.connect();
  await intruder.query('set session_replication_role = replica');

  return {
    database,
    intruder,
    begin: async () => {
      await intruder.query('truncate events, texts, seals, divisions restart identity');
      const streams: string[] = [];
      for (const code of ['A', 'B', 'C']) streams.push(await writeStream(db, code));
      return streams;
    },
    writeStream: (code) => writeStream(db, code),
    verify: (against) => verifyLog(db.pool, [{ ...TABLE, evolve }], against),
    positionOf: async (streamId, version) => (await rowOf(intruder, streamId, version)).position,
    rewrite: async (streamId, version, data) => {
      const { position, hash: _, stream_id, ...row } = await rowOf(intruder, streamId, version);
      const hash = hashEvent({ ...row, streamId: stream_id, data });
      await intruder.query('update events set data = $2, hash = $3 where position = $1', [
        position,
        data,
        hash,
      ]);
      return hash;
    },
    close: async () => {
      await intruder.end();
      await database.drop();
    },
  };
}

async function writeStream(db: Database, code: string): Promise<string> {
  const id = randomUUID();
  const { ref, row } = sealText(id, 'reason', `理由\n${code}`);
  const begun = await write(db, { id, version: 0, head: null }, code, ['Opened']);
  const data = { reasons: [{ reason: ref }], n: 1.5, empty: undefined };
  const told = await write(db, begun, code, ['Told'], [row], data);
  await write(db, told, code, ['Changed', 'Closed']);
  return id;
}

async function write(
  db: Database,
  stream: StreamHead,
  code: string,
  types: string[],
  texts: TextRow[] = [],
  data: object = {},
) {
  const events: NewEvent[] = types.map((type) => ({ type, demand: 'NT-1', data: { type, ...data } }));
  const mode = stream.version === 0 ? ('insert' as const) : ('update' as const);
  const change = {
    table: TABLE,
    mode,
    stream,
    at: LOG_AT,
    actor: ACTOR,
    events,
    state: { types: [...BEGINNING.slice(0, stream.version), ...types] },
    columns: { code },
    texts,
  };
  const saved = await save(db.pool, [change], db.jobsSchema);
  if (saved.stale.length > 0) throw new Error('the small log was not written');
  return saved.heads.get(stream.id) as StreamHead;
}

async function rowOf(intruder: pg.Client, streamId: string, version: number) {
  const { rows } = await intruder.query('select * from events where stream_id = $1 and version = $2', [
    streamId,
    version,
  ]);
  return rows[0];
}
