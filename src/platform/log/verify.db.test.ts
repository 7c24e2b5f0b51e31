import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LOG_AT, openSmallLog, type SmallLog } from '../../../test/small-log.ts';
import { hashEvent } from './event.ts';
import type { Finding } from './finding.ts';
import { eraseTexts } from './texts.ts';

let log: SmallLog;
let intruder: SmallLog['intruder'];
let streams: string[];

beforeAll(async () => {
  log = await openSmallLog();
  intruder = log.intruder;
});
afterAll(async () => log?.close());
beforeEach(async () => {
  streams = await log.begin();
});

const verify = () => log.verify();
const positionOf = (streamId: string, version: number) => log.positionOf(streamId, version);

const second = () => streams[1] as string;

async function expectOnly(kind: Finding['kind'], version: number, position: number) {
  const { findings } = await verify();
  expect(findings).toEqual([{ kind, stream: 'division', streamId: second(), version, position }]);
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
      await expect(log.database.db.pool.query(text)).rejects.toMatchObject({ code: '42501' });
    }
  }
});

test('the owner is refused by triggers, and may empty a text once', async () => {
  const owner = log.database.db.ownerPool();
  for (const sql of [
    `update events set type = 'X'`,
    'delete from events',
    'truncate events',
    'update texts set body = salt',
    'update texts set kind = salt',
    'delete from texts',
    'truncate texts',
  ])
    await expect(owner.query(sql), sql).rejects.toMatchObject({ code: '23001' });
  const erase = () => owner.query('update texts set body = null, erased_at = now()');
  await erase();
  await expect(erase()).rejects.toMatchObject({ code: '23001' });
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
  await log.rewrite(second(), 2, { type: 'Told', n: 7 });
  await expectOnly('replaced', 2, position);
});

test('a last event rewritten together with its hash is found by the head on its row', async () => {
  await log.rewrite(second(), 4, { type: 'Closed', n: 7 });
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

test('a row that says something else than its events is found', async () => {
  await intruder.query(`update divisions set state = '{"types": ["Opened"]}' where id = $1`, [second()]);
  await expectOnly('stateDiffers', 4, await positionOf(second(), 4));
});

test('a row without its events and events without their row are found', async () => {
  await intruder.query('delete from events where stream_id = $1', [second()]);
  await intruder.query('delete from divisions where id = $1', [streams[0]]);
  const { findings } = await verify();
  expect(findings).toContainEqual({ kind: 'orphanRow', stream: 'division', streamId: second() });
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'orphanStream', streamId: streams[0] }));
  expect(findings).toHaveLength(2);
});

test.each([
  ['says something else', `body = 'anders'`],
  ['has another salt', `salt = 'anders'`],
  [
    'is shortened, its beginning hidden in the salt',
    `salt = salt || E'\\n' || split_part(body, E'\\n', 1), body = split_part(body, E'\\n', 2)`,
  ],
  ['is passed off as another kind', `kind = 'answer'`],
  ['was moved to another stream', `stream_id = gen_random_uuid()`],
])('a text that %s is found', async (_, change) => {
  await intruder.query(`update texts set ${change} where stream_id = $1`, [second()]);
  await expectOnly('textChanged', 2, await positionOf(second(), 2));
});

test('a text that is gone is found', async () => {
  await intruder.query('delete from texts where stream_id = $1', [second()]);
  await expectOnly('textMissing', 2, await positionOf(second(), 2));
});

test('an erased text is no finding: it is told as erased, with its day', async () => {
  expect(await eraseTexts(log.database.db.pool, second(), LOG_AT)).toBe(1);
  const report = await verify();
  expect(report).toMatchObject({
    findings: [],
    texts: 3,
    erased: 1,
    erasures: [{ day: '2026-09-28', texts: 1 }],
  });
});
