import { describe, expect, it } from 'vitest';
import { type Problem, RequestRefused } from '../../../../web/kit/api.ts';
import { type Entry, type Port, passes, sendAll, waiting } from './outbox.ts';

const MINUTE = 60_000;
const OFFLINE: Problem = { status: 0, code: 'offline' };
const deed = (key: string, at: number, more: Partial<Entry> = {}): Entry => ({
  key,
  number: '2026-000001',
  command: 'progress',
  body: { text: key },
  at,
  ...more,
});

/** A phone and a server in one: what is kept, what came in, and how the next tries end. */
function openPhone(entries: Entry[], ends: (Problem | 'lost' | undefined)[] = []) {
  const kept = new Map(entries.map((one) => [one.key, one]));
  const came: { key: string; body: unknown }[] = [];
  const done = new Map<string, unknown>();
  let uploads = 0;
  const port: Port = {
    upload: async () => {
      uploads += 1;
      return { id: `id-${uploads}`, claim: 'c' };
    },
    give: async (entry) => {
      const end = ends.shift();
      if (end && end !== 'lost') throw new RequestRefused(end);
      came.push({ key: entry.key, body: entry.body });
      if (!done.has(entry.key)) done.set(entry.key, entry.body);
      if (end === 'lost') throw new RequestRefused(OFFLINE);
    },
    keep: async (entry) => void kept.set(entry.key, entry),
    drop: async (key) => void kept.delete(key),
    reworded: ({ body }, minutes) => ({ ...body, ago: minutes }),
  };
  const send = (now: number) =>
    sendAll([...kept.values()], port, now, (error) => (error as RequestRefused).problem);
  return { kept, came, done, send, uploaded: () => uploads };
}

const NO: Problem = { status: 422, code: 'returnReason', demand: 'TL-12' };

describe('the outbox of a craftsman’s phone', () => {
  it('sends in the order in which things were done, whatever the order they are kept in', async () => {
    const phone = openPhone([deed('c', 3), deed('a', 1), deed('b', 2)]);
    expect(await phone.send(10)).toBe('sent');
    expect(phone.came.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(phone.kept.size).toBe(0);
  });

  it('stops at the first that does not get through and keeps the rest in order', async () => {
    const phone = openPhone([deed('a', 1), deed('b', 2), deed('c', 3)], [undefined, OFFLINE]);
    expect(await phone.send(10)).toEqual(OFFLINE);
    expect([...phone.kept.keys()]).toEqual(['b', 'c']);
    await phone.send(20);
    expect(phone.came.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('an answer that is lost is asked for again with the same key and the same body: done once', async () => {
    const phone = openPhone([deed('a', 0)], ['lost']);
    await phone.send(MINUTE);
    await phone.send(90 * MINUTE);
    expect(phone.came).toEqual([
      { key: 'a', body: { text: 'a' } },
      { key: 'a', body: { text: 'a' } },
    ]);
    expect([...phone.done.keys()]).toEqual(['a']);
    expect(phone.kept.size).toBe(0);
  });

  it('what is sent much later says how long ago it was done', async () => {
    const phone = openPhone([deed('a', 0)]);
    await phone.send(45 * MINUTE);
    expect(phone.came).toEqual([{ key: 'a', body: { text: 'a', ago: 45 } }]);
  });

  it('what the server refuses is set aside with its words, and the next is sent', async () => {
    const phone = openPhone([deed('a', 1), deed('b', 2)], [NO]);
    expect(await phone.send(10)).toBe('sent');
    expect(phone.kept.get('a')?.refused).toEqual(NO);
    expect(phone.came.map(({ key }) => key)).toEqual(['b']);
    expect(waiting([...phone.kept.values()])).toEqual([]);
    await phone.send(20);
    expect(phone.came).toHaveLength(1);
  });

  it('a photo that is at the server already is not sent again, unless the server has let go of it', async () => {
    const photo = new Blob(['x']);
    const phone = openPhone([deed('p', 0, { command: 'photos', body: { kind: 'after' }, photo })], [OFFLINE]);
    await phone.send(0);
    expect(phone.uploaded()).toBe(1);
    await phone.send(MINUTE);
    expect(phone.uploaded()).toBe(1);
    expect(phone.came[0]?.body).toMatchObject({ kind: 'after', uploads: [{ id: 'id-1', claim: 'c' }] });
    const old = openPhone([deed('p', 0, { command: 'photos', body: {}, photo })], [OFFLINE]);
    await old.send(0);
    await old.send(30 * 60 * MINUTE);
    expect(old.uploaded()).toBe(2);
  });

  it('a deed the server knows under its key already is done', async () => {
    const phone = openPhone([deed('a', 1)], [{ status: 422, code: 'idempotencyKeyReused' }]);
    await phone.send(10);
    expect(phone.kept.size).toBe(0);
  });

  it.each([
    [{ status: 0, code: 'offline' }, true],
    [{ status: 401, code: 'notSignedIn' }, true],
    [{ status: 429, code: 'tooMany' }, true],
    [{ status: 503, code: 'fault' }, true],
    [{ status: 409, code: 'idempotencyKeyInFlight' }, true],
    [{ status: 409, code: 'wrongState' }, false],
    [{ status: 422, code: 'returnReason' }, false],
    [{ status: 403, code: 'notYours' }, false],
  ])('%j may go through later: %s', (problem, later) => {
    expect(passes(problem)).toBe(later);
  });
});
