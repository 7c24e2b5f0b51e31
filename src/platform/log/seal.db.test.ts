import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LOG_AT, openSmallLog, type SmallLog } from '../../../test/small-log.ts';
import { sealDay, sealSchedule } from './seal.ts';

let log: SmallLog;
let second: string;

beforeAll(async () => {
  log = await openSmallLog();
});
afterAll(async () => log?.close());
beforeEach(async () => {
  second = (await log.begin())[1] as string;
});

const seal = (day: string) => sealDay(log.database.db.pool, day, LOG_AT);

test('the serving role seals a day, and every event up to it is held by a root', async () => {
  const first = await seal('2026-09-28');
  expect(first).toMatchObject({ from: 0, to: 12, events: 12 });
  await log.writeStream('D');
  const next = await seal('2026-09-29');
  expect(next).toMatchObject({ from: 12, to: 16, events: 4, prev: first?.root });
  expect(await seal('2026-09-29')).toBeUndefined();
  await log.writeStream('E');
  expect(await log.verify(first?.root)).toMatchObject({ findings: [], seals: 2, unsealed: 4 });
});

test('of several processes that seal a day at once one does, and the seals stay whole', async () => {
  const made = await Promise.all(['2026-09-28', '2026-09-28', '2026-09-29', '2026-09-28'].map(seal));
  expect(made.filter(Boolean).length).toBeGreaterThan(0);
  const report = await log.verify();
  expect(report).toMatchObject({ findings: [], seals: made.filter(Boolean).length, unsealed: 0 });
});

test('whoever rewrites a whole stream with all its hashes is found by the seal', async () => {
  await seal('2026-09-28');
  const hash = await log.rewrite(second, 4, { type: 'Closed', n: 7 });
  await log.intruder.query('update divisions set head = $2 where id = $1', [second, hash]);
  expect((await log.verify()).findings).toEqual([{ kind: 'sealBroken', day: '2026-09-28', position: 12 }]);
});

test('an edited, a removed and a foreign root are found', async () => {
  const first = await seal('2026-09-28');
  await log.writeStream('D');
  await seal('2026-09-29');
  await log.intruder.query(`delete from seals where sealed_on = '2026-09-28'`);
  const { findings } = await log.verify(first?.root);
  expect(findings).toEqual([
    { kind: 'sealBroken', day: '2026-09-29', position: 16 },
    { kind: 'rootUnknown' },
  ]);
  await log.intruder.query(`update seals set root = decode(repeat('cd', 32), 'hex')`);
  expect((await log.verify()).findings).toHaveLength(1);
});

test.each([
  ['day', `sealed_on = '2026-09-01'`],
  ['moment', `sealed_at = sealed_at + interval '1 hour'`],
])('a seal that was given another %s is found', async (_, change) => {
  await seal('2026-09-28');
  await log.intruder.query(`update seals set ${change}`);
  expect((await log.verify()).findings).toMatchObject([{ kind: 'sealBroken', position: 12 }]);
});

test('two seals of different days on the same last seal: the log has one chain, the slower is refused', async () => {
  const first = await seal('2026-09-28');
  const write = (day: string, root: string) =>
    log.database.db.pool.query(
      `insert into seals (sealed_on, from_position, to_position, events, root, prev, sealed_at)
       values ($1, 12, 12, 0, decode(repeat($2, 32), 'hex'), $3, now())`,
      [day, root, first?.root],
    );
  await write('2026-09-29', 'ab');
  await expect(write('2026-09-30', 'cd')).rejects.toMatchObject({ code: '23505' });
});

test('an event at a position that no seal can cover is refused, and found where it was forced in', async () => {
  await seal('2026-09-28');
  const move = () =>
    log.intruder.query(`insert into events overriding system value
    select -1, stream, stream_id, version, type, at, actor, demand, data, prev, hash from gone`);
  await log.intruder.query('create temp table gone as select * from events where position = 12');
  await log.intruder.query('delete from events where position = 12');
  await expect(move()).rejects.toMatchObject({ code: '23514' });
  await log.intruder.query('alter table events drop constraint events_position_sealable');
  await move();
  await log.intruder.query('drop table gone');
  expect((await log.verify()).findings).toContainEqual(
    expect.objectContaining({ kind: 'reordered', version: 4, position: -1 }),
  );
});

/** Whoever is writing: a transaction that has taken a position and not committed it. */
async function unfinishedWriter() {
  const writer = await log.database.db.pool.connect();
  await writer.query('begin');
  await writer.query(
    `insert into events (stream, stream_id, version, type, at, actor, demand, data, prev, hash)
     select stream, $1, 1, type, at, actor, demand, data, prev, hash from events where version = 1 limit 1`,
    [randomUUID()],
  );
  return {
    finish: () => writer.query('commit'),
    release: () => writer.release(),
  };
}

test('writers under way are waited for: no event can appear below a seal later', async () => {
  const writer = await unfinishedWriter();
  try {
    const sealing = seal('2026-09-28');
    const winner = await Promise.race([
      sealing.then(() => 'sealed'),
      new Promise((done) => setTimeout(done, 200, 'waited')),
    ]);
    expect(winner).toBe('waited');
    await writer.finish();
    expect(await sealing).toMatchObject({ to: 13, events: 13 });
  } finally {
    writer.release();
  }
});

test('a writer that takes its time is not waited for to the end, and sealed when it is done', async () => {
  const writer = await unfinishedWriter();
  try {
    expect(await seal('2026-09-28')).toBeUndefined();
    await log.writeStream('D');
    await writer.finish();
    expect(await seal('2026-09-28')).toMatchObject({ to: 17, events: 17 });
  } finally {
    writer.release();
  }
});

test('a day is sealed from five past midnight on, in the office’s time', () => {
  const at = (text: string) => Date.parse(`2026-${text}+08:00`);
  expect(sealSchedule(at('09-29T00:04:59'))).toEqual({ day: '2026-09-27', nextAt: at('09-29T00:05') });
  expect(sealSchedule(at('09-29T00:05:00'))).toEqual({ day: '2026-09-28', nextAt: at('09-30T00:05') });
});
