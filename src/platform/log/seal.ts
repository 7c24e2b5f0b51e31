import { createHash } from 'node:crypto';
import { type Instant, startOfDayNumber, dayNumber, dateOf, DAY_MS, type PlainDate } from '../../kernel/time.ts';
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
    stack.push({ height: Math.max(left.height, right.height) + 1, hash: sha256(NODE, left.hash, right.hash) });
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
export async function* leavesOf(db: Queryable, from: number, to: number, page = 20_000): AsyncGenerator<Leaf> {
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
 * Seals everything written so far under the given day. Runs inside a transaction: the short lock on `events` waits
 * for writers under way, so that no position at or below `to` can appear later. A day is sealed once.
 */
export async function sealDay(transaction: Queryable, day: PlainDate, at: Instant): Promise<Seal | undefined> {
  await transaction.query('lock table events in share row exclusive mode');
  const { rows } = await transaction.query<{ to: number; last: PlainDate | null; from: number; prev: Buffer | null }>(
    `select coalesce(max(e.position), 0) as to, s.sealed_on as last, coalesce(s.to_position, 0) as from, s.root as prev
     from (select * from seals order by sealed_on desc limit 1) s
     right join (select max(position) as position from events) e on true
     group by s.sealed_on, s.to_position, s.root`,
  );
  const state = rows[0];
  if (!state || (state.last !== null && state.last >= day)) return undefined;
  const [from, to] = [Number(state.from), Number(state.to)];
  const merkle = merkleBuilder();
  for await (const leaf of leavesOf(transaction, from, to)) merkle.add(leaf);
  const prev = state.prev ?? GENESIS;
  const seal = { sealedOn: day, from, to, events: merkle.count(), root: sealRoot(prev, merkle.root()), prev, sealedAt: at };
  await transaction.query(
    `insert into seals (sealed_on, from_position, to_position, events, root, prev, sealed_at)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))`,
    [day, from, to, seal.events, seal.root, prev, at],
  );
  return seal;
}

/** The day to seal at a moment (the day before), and when the next one is due (five past midnight). */
export function sealSchedule(now: Instant): { day: PlainDate; nextAt: Instant } {
  const today = dayNumber(dateOf(now));
  return { day: dateOf(now - DAY_MS), nextAt: startOfDayNumber(today + 1) + 5 * 60_000 };
}
