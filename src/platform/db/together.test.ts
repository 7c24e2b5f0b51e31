import { describe, expect, it } from 'vitest';
import type { Queryable } from './queryable.ts';
import { readTogether, together } from './together.ts';

const db = {} as Queryable;

/** A read that answers with the key doubled, when told to. */
function heldRead() {
  const asked: number[][] = [];
  const release: (() => void)[] = [];
  const read = readTogether<number, number>(async (_, keys) => {
    asked.push(keys);
    await new Promise<void>((resolve) => release.push(resolve));
    if (keys.includes(13)) throw new Error('thirteen');
    return keys.map((key) => key * 2);
  });
  const letGo = async () => {
    for (const go of release.splice(0)) go();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, read, letGo };
}

describe('statements that wait for each other', () => {
  it('go in one statement, which begins after they were asked for', async () => {
    const { asked, read, letGo } = heldRead();
    const first = read(db, 1);
    const second = read(db, 2);
    const third = read(db, 3);
    expect(asked).toEqual([[1]]);
    await letGo();
    expect(asked).toEqual([[1], [2, 3]]);
    await letGo();
    expect(await Promise.all([first, second, third])).toEqual([2, 4, 6]);
  });

  it('fail each for itself', async () => {
    const { read, letGo } = heldRead();
    const found = [1, 2, 13].map((key) => read(db, key).catch((error: Error) => error.message));
    await letGo();
    await letGo();
    await letGo();
    expect(await Promise.all(found)).toEqual([2, 4, 'thirteen']);
  });

  it('go on after a failure', async () => {
    const { read, letGo } = heldRead();
    const failed = read(db, 13).catch((error: Error) => error.message);
    await letGo();
    await letGo();
    expect(await failed).toBe('thirteen');
    const next = read(db, 4);
    await letGo();
    expect(await next).toBe(8);
  });

  it('fail all at once where trying again is not safe', async () => {
    let calls = 0;
    const write = together<number, number>(
      async (_, items) => {
        calls += 1;
        await new Promise((resolve) => setImmediate(resolve));
        if (items.length > 1) throw new Error('the connection was lost');
        return items;
      },
      () => false,
    );
    const found = await Promise.allSettled([write(db, 1), write(db, 2), write(db, 3)]);
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(calls).toBe(2);
  });

  it('do not mix databases', async () => {
    const { asked, read, letGo } = heldRead();
    const both = [read(db, 1), read({} as Queryable, 2)];
    expect(asked).toEqual([[1], [2]]);
    await letGo();
    expect(await Promise.all(both)).toEqual([2, 4]);
  });
});
