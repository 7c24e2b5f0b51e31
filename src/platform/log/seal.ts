import { createHash } from 'node:crypto';
import type pg from 'pg';
import {
  dateOf,
  dayNumber,
  type Instant,
  MINUTE_MS,
  type PlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import { errorCode } from '../db/failure.ts';
import { inTransaction } from '../db/pool.ts';
import type { Queryable } from '../db/queryable.ts';
import { canonicalJson } from './canonical-json.ts';
import { GENESIS } from './event.ts';

/** What a seal says. `prev` is the root of the seal before it. */
export type SealFacts = {
  sealedOn: PlainDate;
  from: number;
  to: number;
  events: number;
  prev: Buffer;
  sealedAt: Instant;
};

/** A day's seal. `root` covers its facts, the events at positions (from, to] and, through `prev`, every seal before it. */
export type Seal = SealFacts & { root: Buffer };

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

/**
 * The published root of a day: its events' Merkle root bound to the root before it and to all else that the seal says,
 * as canonical JSON (RFC 8785). Whoever redates a seal changes its root.
 */
export function sealRoot(facts: SealFacts, merkleRoot: Buffer): Buffer {
  const { sealedOn, from, to, events, sealedAt } = facts;
  const said = { sealedOn, from, to, events, sealedAt, prev: facts.prev.toString('hex') };
  return sha256(ROOT, merkleRoot, Buffer.from(canonicalJson(said)));
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
 * Seals everything written so far under the given day; `undefined` when that day or a later one is sealed already, or
 * when somebody writes for so long that it has to be tried again.
 * The lock on `events` is held only until the last position is known: once nobody is writing, no position at or below
 * it can appear later, and writers go on while the root is computed. Any number of processes may try at once.
 */
export async function sealDay(pool: pg.Pool, day: PlainDate, at: Instant): Promise<Seal | undefined> {
  const last = await lastSeal(pool);
  if (last && last.sealedOn >= day) return undefined;
  const from = last?.to ?? 0;
  const settled = await settledPosition(pool);
  if (settled === undefined) return undefined;
  const to = Math.max(from, settled);
  const merkle = merkleBuilder();
  for await (const leaf of leavesOf(pool, from, to)) merkle.add(leaf);
  const prev = last?.root ?? GENESIS;
  const facts = { sealedOn: day, from, to, events: merkle.count(), prev, sealedAt: at };
  const root = sealRoot(facts, merkle.root());
  const { rowCount } = await pool.query(
    `insert into seals (sealed_on, from_position, to_position, events, root, prev, sealed_at)
     select $1, $2, $3, $4, $5, $6, $7 where not exists (select from seals where sealed_on >= $1)
     on conflict do nothing`,
    [day, from, to, facts.events, root, prev, new Date(at).toISOString()],
  );
  return rowCount ? { ...facts, root } : undefined;
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

/** New writers wait behind whoever waits for the lock, so a long import must not hold them back through the sealing. */
const LOCK_WITHIN_MS = 1_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * The highest position of the log once all writers under way are done; `undefined` when they take too long. The serving
 * role may not lock what it may only insert into: the owner's function `wait_for_writers` does it.
 */
async function settledPosition(pool: pg.Pool): Promise<number | undefined> {
  try {
    return await inTransaction(pool, async (transaction) => {
      // What is read after the lock must be seen as it is then, whatever the database's usual isolation.
      await transaction.query('set transaction isolation level read committed');
      await transaction.query(`set local lock_timeout = ${LOCK_WITHIN_MS}`);
      await transaction.query('select wait_for_writers()');
      const { rows } = await transaction.query<{ to: number | null }>(
        'select max(position) as to from events',
      );
      return rows[0]?.to ?? 0;
    });
  } catch (error) {
    if (errorCode(error) === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  }
}

/** So long after midnight a day is sealed: what began before midnight is written by then. */
const AFTER_MIDNIGHT_MS = 5 * MINUTE_MS;

/** The last day to be sealed at a moment, and when the next one is due. */
export function sealSchedule(now: Instant): { day: PlainDate; nextAt: Instant } {
  const running = dayNumber(dateOf(now - AFTER_MIDNIGHT_MS));
  return {
    day: dateOf(startOfDayNumber(running - 1)),
    nextAt: startOfDayNumber(running + 1) + AFTER_MIDNIGHT_MS,
  };
}
