import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { connectionConfig } from '../db/pool.ts';
import { type Actor, hashEvent, type NewEvent, type StreamHead } from './event.ts';
import type { Finding } from './finding.ts';
import { rowTable } from './row-table.ts';
import { save } from './save.ts';
import { sealDay } from './seal.ts';
import { eraseTexts, sealText, type TextRow } from './texts.ts';
import { type Verification, verifyLog } from './verify.ts';

const TABLE = rowTable({ name: 'divisions', stream: 'division', columns: { code: 'text' } });
const ACTOR: Actor = { kind: 'staff', id: 'registrar', actingFor: undefined };
const AT = Date.UTC(2026, 8, 28, 2);

let t: TestDatabase;
/** The owner of the whole server, with every trigger of this connection switched off. */
let intruder: pg.Client;

beforeAll(async () => {
  t = await createTestDatabase();
  intruder = new pg.Client(connectionConfig(t.superuserUrl, { schema: t.schema }));
  await intruder.connect();
  await intruder.query('set session_replication_role = replica');
});
afterAll(async () => {
  await intruder?.end();
  await t?.drop();
});

let streams: string[];

/** Three streams of four events each, the second event of each with a text. */
beforeEach(async () => {
  await intruder.query('truncate events, texts, seals, divisions restart identity');
  streams = [];
  for (const code of ['A', 'B', 'C']) streams.push(await writeStream(code));
});

async function write(
  stream: StreamHead,
  code: string,
  types: string[],
  texts: TextRow[] = [],
  data: object = {},
): Promise<StreamHead> {
  const events: NewEvent[] = types.map((type) => ({ type, demand: 'NT-1', data: { type, ...data } }));
  const mode = stream.version === 0 ? 'insert' : 'update';
  const change = {
    table: TABLE,
    mode,
    stream,
    at: AT,
    actor: ACTOR,
    events,
    state: {},
    columns: { code },
    texts,
  } as const;
  const saved = await save(t.db.pool, [{ ...change }], t.db.jobsSchema);
  expect(saved.stale).toEqual([]);
  return saved.heads.get(stream.id) as StreamHead;
}

async function writeStream(code: string): Promise<string> {
  const id = randomUUID();
  const { ref, row } = sealText(id, 'reason', `理由 ${code}`);
  const begun = await write({ id, version: 0, head: null }, code, ['Opened']);
  const told = await write(begun, code, ['Told'], [row], {
    reasons: [{ reason: ref }],
    n: 1.5,
    empty: undefined,
  });
  await write(told, code, ['Changed', 'Closed']);
  return id;
}

const verify = (against?: Buffer): Promise<Verification> => verifyLog(t.db.pool, [TABLE], against);

/** Where an event stands before anybody touched it. */
async function positionOf(streamId: string, version: number): Promise<number> {
  const { rows } = await intruder.query<{ position: number }>(
    'select position from events where stream_id = $1 and version = $2',
    [streamId, version],
  );
  return rows[0]?.position as number;
}

const second = () => streams[1] as string;

async function expectOnly(kind: Finding['kind'], version: number, position: number) {
  const { findings } = await verify();
  expect(findings).toEqual([{ kind, stream: 'division', streamId: second(), version, position }]);
}

/** Gives an event new words and a hash that fits them, as somebody who knows the program would. */
async function rewrite(streamId: string, version: number, data: object): Promise<Buffer> {
  const { rows } = await intruder.query('select * from events where stream_id = $1 and version = $2', [
    streamId,
    version,
  ]);
  const { position, hash: _, stream_id, ...row } = rows[0];
  const hash = hashEvent({ ...row, streamId: stream_id, data });
  await intruder.query('update events set data = $2, hash = $3 where position = $1', [position, data, hash]);
  return hash;
}

test('an untouched log holds, and its events, texts and streams are counted', async () => {
  expect(await verify()).toMatchObject({
    findings: [],
    found: 0,
    streams: 3,
    events: 12,
    texts: 3,
    erased: 0,
    unsealed: 12,
  });
});

test('the serving role may neither change, remove nor truncate events and seals', async () => {
  for (const table of ['events', 'seals']) {
    for (const sql of [`update ${table} set root = null`, `delete from ${table}`, `truncate ${table}`]) {
      const text = table === 'events' ? sql.replace('root = null', "type = 'X'") : sql;
      await expect(t.db.pool.query(text)).rejects.toMatchObject({ code: '42501' });
    }
  }
});

test('the owner is refused by triggers', async () => {
  for (const sql of ['update events set position = default', 'delete from events', 'truncate events']) {
    await expect(t.db.ownerPool().query(sql)).rejects.toThrow();
  }
});

test('a changed event is found, with stream and position', async () => {
  const position = await positionOf(second(), 2);
  await intruder.query(`update events set data = data || '{"n": 2}' where position = $1`, [position]);
  await expectOnly('changed', 2, position);
});

test.each(['at', 'actor', 'type', 'demand'])('a changed %s of an event is found', async (column) => {
  const position = await positionOf(second(), 3);
  const values: Record<string, string> = {
    at: `at + interval '1 minute'`,
    actor: `'{"kind": "staff", "id": "somebody"}'`,
    type: `'Other'`,
    demand: `'SC-2'`,
  };
  await intruder.query(`update events set ${column} = ${values[column]} where position = $1`, [position]);
  await expectOnly('changed', 3, position);
});

test('an event rewritten together with its hash is found by the event that follows it', async () => {
  const position = await positionOf(second(), 2);
  await rewrite(second(), 2, { type: 'Told', n: 7 });
  await expectOnly('replaced', 2, position);
});

test('a last event rewritten together with its hash is found by the head on its row', async () => {
  await rewrite(second(), 4, { type: 'Closed', n: 7 });
  await expectOnly('headDiffers', 4, await positionOf(second(), 4));
});

test('a removed event is found, with the place where it stood', async () => {
  await intruder.query('delete from events where stream_id = $1 and version = 2', [second()]);
  await expectOnly('missing', 2, await positionOf(second(), 3));
});

test('a cut-off end is found', async () => {
  await intruder.query('delete from events where stream_id = $1 and version = 4', [second()]);
  await expectOnly('cutOff', 4, await positionOf(second(), 3));
});

test('an event put in at the end is found, even with a fitting hash', async () => {
  const { rows } = await intruder.query('select * from events where stream_id = $1 and version = 4', [
    second(),
  ]);
  const { position: _, hash: prev, stream_id, ...row } = rows[0];
  const event = { ...row, streamId: stream_id, version: 5, prev };
  await intruder.query(
    `insert into events (stream, stream_id, version, type, at, actor, demand, data, prev, hash)
     select stream, stream_id, 5, type, at, actor, demand, data, $2, $3 from events where stream_id = $1 and version = 4`,
    [second(), prev, hashEvent(event)],
  );
  await expectOnly('inserted', 5, await positionOf(second(), 5));
});

test('an event put in between is found', async () => {
  await intruder.query('update events set version = version + 10 where stream_id = $1 and version > 2', [
    second(),
  ]);
  await intruder.query('update events set version = version - 9 where stream_id = $1 and version > 10', [
    second(),
  ]);
  await intruder.query(
    `insert into events (stream, stream_id, version, type, at, actor, demand, data, prev, hash)
     select stream, stream_id, 3, type, at, actor, demand, data, prev, hash from events where stream_id = $1 and version = 2`,
    [second()],
  );
  await intruder.query('update divisions set version = 5 where id = $1', [second()]);
  const { findings } = await verify();
  expect(findings.every(({ streamId }) => streamId === second())).toBe(true);
  expect(findings).toContainEqual(
    expect.objectContaining({ version: 3, position: await positionOf(second(), 3) }),
  );
});

test('two events that changed places are found', async () => {
  const [two, three] = [await positionOf(second(), 2), await positionOf(second(), 3)];
  await intruder.query('update events set version = 99 where position = $1', [two]);
  await intruder.query('update events set version = 2 where position = $1', [three]);
  await intruder.query('update events set version = 3 where position = $1', [two]);
  const { findings } = await verify();
  expect(findings).toContainEqual({
    kind: 'reordered',
    stream: 'division',
    streamId: second(),
    version: 2,
    position: three,
  });
  expect(findings).toContainEqual({
    kind: 'reordered',
    stream: 'division',
    streamId: second(),
    version: 3,
    position: two,
  });
});

test('events whose positions in the whole log were exchanged are found', async () => {
  const [two, three] = [await positionOf(second(), 2), await positionOf(second(), 3)];
  await intruder.query('alter table events alter position set generated by default');
  await intruder.query('update events set position = 1000 where position = $1', [two]);
  await intruder.query('update events set position = $2 where position = $1', [three, two]);
  await intruder.query('update events set position = $1 where position = 1000', [three]);
  await intruder.query('alter table events alter position set generated always');
  await expectOnly('reordered', 3, two);
});

test('an edited head of a row is found', async () => {
  await intruder.query(`update divisions set head = decode(repeat('ab', 32), 'hex') where id = $1`, [
    second(),
  ]);
  await expectOnly('headDiffers', 4, await positionOf(second(), 4));
});

test('a row without its events and events without their row are found', async () => {
  await intruder.query('delete from events where stream_id = $1', [second()]);
  await intruder.query('delete from divisions where id = $1', [streams[0]]);
  const { findings } = await verify();
  expect(findings).toContainEqual({ kind: 'orphanRow', stream: 'division', streamId: second() });
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'orphanStream', streamId: streams[0] }));
  expect(findings).toHaveLength(2);
});

test('a text that says something else is found, wherever it was moved', async () => {
  await intruder.query(`update texts set body = 'anders', stream_id = $2 where stream_id = $1`, [
    second(),
    randomUUID(),
  ]);
  await expectOnly('textChanged', 2, await positionOf(second(), 2));
});

test('a text that is gone is found', async () => {
  await intruder.query('delete from texts where stream_id = $1', [second()]);
  await expectOnly('textMissing', 2, await positionOf(second(), 2));
});

test('an erased text is no finding: it is told as erased, with its day', async () => {
  expect(await eraseTexts(t.db.pool, second(), AT)).toBe(1);
  const report = await verify();
  expect(report).toMatchObject({
    findings: [],
    texts: 3,
    erased: 1,
    erasures: [{ day: '2026-09-28', texts: 1 }],
  });
});

const seal = (day: string) => sealDay(t.db.pool, day, AT);

test('the serving role seals a day, and every event up to it is held by a root', async () => {
  const first = await seal('2026-09-28');
  expect(first).toMatchObject({ from: 0, to: 12, events: 12 });
  await writeStream('D');
  const next = await seal('2026-09-29');
  expect(next).toMatchObject({ from: 12, to: 16, events: 4, prev: first?.root });
  expect(await seal('2026-09-29')).toBeUndefined();
  await writeStream('E');
  expect(await verify(first?.root)).toMatchObject({ findings: [], seals: 2, unsealed: 4 });
});

test('of several processes that seal a day at once one does, and the seals stay whole', async () => {
  const made = await Promise.all(['2026-09-28', '2026-09-28', '2026-09-29', '2026-09-28'].map(seal));
  expect(made.filter(Boolean).length).toBeGreaterThan(0);
  const report = await verify();
  expect(report).toMatchObject({ findings: [], seals: made.filter(Boolean).length, unsealed: 0 });
});

test('whoever rewrites a whole stream with all its hashes is found by the seal', async () => {
  await seal('2026-09-28');
  const hash = await rewrite(second(), 4, { type: 'Closed', n: 7 });
  await intruder.query('update divisions set head = $2 where id = $1', [second(), hash]);
  expect((await verify()).findings).toEqual([{ kind: 'sealBroken', day: '2026-09-28', position: 12 }]);
});

test('an edited, a removed and a foreign root are found', async () => {
  const first = await seal('2026-09-28');
  await writeStream('D');
  await seal('2026-09-29');
  await intruder.query(`delete from seals where sealed_on = '2026-09-28'`);
  const { findings } = await verify(first?.root);
  expect(findings).toEqual([
    { kind: 'sealBroken', day: '2026-09-29', position: 16 },
    { kind: 'rootUnknown' },
  ]);
  await intruder.query(`update seals set root = decode(repeat('cd', 32), 'hex')`);
  expect((await verify()).findings).toHaveLength(1);
});

test('writers under way are waited for: no event can appear below a seal later', async () => {
  const writer = await t.db.pool.connect();
  try {
    await writer.query('begin');
    await writer.query(
      `insert into events (stream, stream_id, version, type, at, actor, demand, data, prev, hash)
       select stream, $1, 1, type, at, actor, demand, data, prev, hash from events where version = 1 limit 1`,
      [randomUUID()],
    );
    const sealing = seal('2026-09-28');
    const winner = await Promise.race([
      sealing.then(() => 'sealed'),
      new Promise((done) => setTimeout(done, 200, 'waited')),
    ]);
    expect(winner).toBe('waited');
    await writer.query('commit');
    expect(await sealing).toMatchObject({ to: 13, events: 13 });
  } finally {
    writer.release();
  }
});
