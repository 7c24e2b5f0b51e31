import { createHash } from 'node:crypto';
import type pg from 'pg';
import {
  DAY_MS,
  dateOf,
  dayNumber,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import { inTransaction } from '../db/pool.ts';
import type { Queryable } from '../db/queryable.ts';
import { GENESIS } from './event.ts';

/** A day's seal. `root` covers the events at positions (from, to] and, through `prev`, every seal before it. */
export type Seal = {
  sealedOn: PlainDate;
  from: number;
  to: number;
  events: number;
  root: Buffer;
  prev: Buffer;
  sealedAt: Instant;
};

export type Leaf = { position: number; hash: Buffer };

const sha256 = (...parts: Buffer[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Leaves, inner nodes and roots are told apart by their first byte, so that none can pass for another (RFC 6962). */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const ROOT = Buffer.from([2]);

function leafHash(leaf: Leaf): Buffer {
  const position = Buffer.alloc(8);
  position.writeBigUInt64BE(BigInt(leaf.position));
  return sha256(LEAF, position, leaf.hash);
}

/**
 * Merkle root of any number of leaves, fed one at a time: a stack of finished subtrees by height, so that a million
 * leaves need twenty hashes of memory.
 */
export function merkleBuilder() {
  const stack: { height: number; hash: Buffer }[] = [];
  let count = 0;
  const fold = () => {
    const right = stack.pop();
    const left = stack.pop();
    if (!left || !right) return;
    stack.push({
      height: Math.max(left.height, right.height) + 1,
      hash: sha256(NODE, left.hash, right.hash),
    });
  };
  return {
    add(leaf: Leaf) {
      count += 1;
      stack.push({ height: 0, hash: leafHash(leaf) });
      while (stack.length > 1 && stack.at(-1)?.height === stack.at(-2)?.height) fold();
    },
    /** The root; 32 zero bytes where there was no leaf. */
    root(): Buffer {
      while (stack.length > 1) fold();
      return stack[0]?.hash ?? GENESIS;
    },
    count: () => count,
  };
}

/** The published root of a day: its events' Merkle root bound to the root before it. */
export function sealRoot(prev: Buffer, merkleRoot: Buffer): Buffer {
  return sha256(ROOT, prev, merkleRoot);
}

/** Streams (position, hash) of the log in pages, in order of position. */
export async function* leavesOf(
  db: Queryable,
  from: number,
  to: number,
  page = 20_000,
): AsyncGenerator<Leaf> {
  let after = from;
  while (after < to) {
    const { rows } = await db.query<{ position: number; hash: Buffer }>({
      name: 'leaves-of-log',
      text: 'select position, hash from events where position > $1 and position <= $2 order by position limit $3',
      values: [after, to, page],
    });
    for (const row of rows) yield { position: Number(row.position), hash: row.hash };
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.position);
  }
}

/**
 * Seals everything written so far under the given day; `undefined` when that day or a later one is sealed already.
 * The lock on `events` is held only until the last position is known: once nobody is writing, no position at or below
 * it can appear later, and writers go on while the root is computed. Any number of processes may try at once.
 */
export async function sealDay(pool: pg.Pool, day: PlainDate, at: Instant): Promise<Seal | undefined> {
  const last = await lastSeal(pool);
  if (last && last.sealedOn >= day) return undefined;
  const from = last?.to ?? 0;
  const to = Math.max(from, await settledPosition(pool));
  const merkle = merkleBuilder();
  for await (const leaf of leavesOf(pool, from, to)) merkle.add(leaf);
  const prev = last?.root ?? GENESIS;
  const root = sealRoot(prev, merkle.root());
  const { rowCount } = await pool.query(
    `insert into seals (sealed_on, from_position, to_position, events, root, prev, sealed_at)
     select $1, $2, $3, $4, $5, $6, $7
     where coalesce((select max(to_position) from seals), 0) = $2 and not exists (select from seals where sealed_on >= $1)
     on conflict do nothing`,
    [day, from, to, merkle.count(), root, prev, new Date(at).toISOString()],
  );
  if (!rowCount) return undefined;
  return { sealedOn: day, from, to, events: merkle.count(), root, prev, sealedAt: at };
}

async function lastSeal(
  db: Queryable,
): Promise<{ sealedOn: PlainDate; to: number; root: Buffer } | undefined> {
  const { rows } = await db.query<{ sealed_on: PlainDate; to_position: number; root: Buffer }>(
    'select sealed_on, to_position, root from seals order by sealed_on desc limit 1',
  );
  const row = rows[0];
  return row && { sealedOn: row.sealed_on, to: row.to_position, root: row.root };
}

/**
 * The highest position of the log once all writers under way are done. The serving role may not lock what it may only
 * insert into: the owner's function `wait_for_writers` does it.
 */
function settledPosition(pool: pg.Pool): Promise<number> {
  return inTransaction(pool, async (transaction) => {
    await transaction.query('select wait_for_writers()');
    const { rows } = await transaction.query<{ to: number | null }>('select max(position) as to from events');
    return rows[0]?.to ?? 0;
  });
}

/** The day to seal at a moment (the day before), and when the next one is due (five past midnight). */
export function sealSchedule(now: Instant): { day: PlainDate; nextAt: Instant } {
  const today = dayNumber(dateOf(now));
  return { day: dateOf(now - DAY_MS), nextAt: startOfDayNumber(today + 1) + 5 * 60_000 };
}
