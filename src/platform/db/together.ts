import type { Queryable } from './queryable.ts';

type Waiting<I, O> = { item: I; resolve: (value: O) => void; reject: (error: unknown) => void };
type Queue<I, O> = { waiting: Waiting<I, O>[]; working: boolean };

const MOST_AT_ONCE = 100;

/**
 * Makes one statement of those that wait for each other: what is asked for while a statement is under way goes with the
 * next. It begins after it was asked for, so it sees and does what a statement of its own would. A round trip costs
 * server and database about as much as the work it carries, so under load this saves both about half.
 *
 * @param work gives one value for each item, in the items' order; it must do all or nothing
 * @param apart whether, after this failure, each item is tried by itself, so that nobody suffers for another
 */
export function together<I, O>(
  work: (db: Queryable, items: I[]) => Promise<O[]>,
  apart: (error: unknown) => boolean,
): (db: Queryable, item: I) => Promise<O> {
  const queues = new WeakMap<Queryable, Queue<I, O>>();

  async function workOn(db: Queryable, batch: Waiting<I, O>[]): Promise<void> {
    try {
      const values = await work(
        db,
        batch.map(({ item }) => item),
      );
      for (const [index, { resolve }] of batch.entries()) resolve(values[index] as O);
    } catch (error) {
      if (batch.length > 1 && apart(error)) await Promise.all(batch.map((one) => workOn(db, [one])));
      else for (const { reject } of batch) reject(error);
    }
  }

  async function workOff(db: Queryable, queue: Queue<I, O>): Promise<void> {
    queue.working = true;
    while (queue.waiting.length > 0) await workOn(db, queue.waiting.splice(0, MOST_AT_ONCE));
    queue.working = false;
  }

  return (db, item) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(db) ?? { waiting: [], working: false };
      queues.set(db, queue);
      queue.waiting.push({ item, resolve, reject });
      if (!queue.working) void workOff(db, queue);
    });
}

/** Reads that wait for each other, as one; `read` gives one value for each key. */
export const readTogether = <K, V>(read: (db: Queryable, keys: K[]) => Promise<V[]>) =>
  together(read, () => true);
