import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { rowTable } from './row-table.ts';
import type { Change } from './save.ts';
import { saveTogether } from './save-together.ts';

const notes = rowTable({ name: 'notes', stream: 'note', columns: { number: 'text' } });

function writing(number: string): Change {
  const stream = { id: randomUUID(), version: 0, head: null };
  return {
    table: notes,
    mode: 'insert',
    stream,
    at: 0,
    actor: { kind: 'system' },
    events: [{ type: 'NoteWritten', demand: 'SC-6.1', data: { number } }],
    state: { number },
    columns: { number },
  };
}

describe('changes written together', () => {
  let t: TestDatabase;
  let statements = 0;
  const counting = () => ({
    query: ((...asked: Parameters<TestDatabase['db']['pool']['query']>) => {
      statements += 1;
      return t.db.pool.query(...asked);
    }) as TestDatabase['db']['pool']['query'],
  });
  const streamsWritten = async (changes: Change[]) => {
    const { rows } = await t.db.pool.query<{ stream_id: string }>(
      'select stream_id from events where stream_id = any($1::uuid[])',
      [changes.map(({ stream }) => stream.id)],
    );
    return rows.map((row) => row.stream_id).sort();
  };

  beforeAll(async () => {
    t = await createTestDatabase();
    await t.db
      .ownerPool()
      .query(`create table notes (id uuid primary key, version int not null, head bytea not null,
      state jsonb not null, number text not null unique)`);
    await t.db.ownerPool().query(`grant select, insert, update on notes to ${t.db.servingRole}`);
  });
  afterAll(() => t.drop());

  it('SC-6.1: those that wait go in one statement, each with its own events and head', async () => {
    const db = counting();
    statements = 0;
    const changes = ['a1', 'a2', 'a3', 'a4'].map(writing);
    const saved = await Promise.all(changes.map((change) => saveTogether(db, change, t.db.jobsSchema)));
    expect(statements).toBe(2);
    expect(await streamsWritten(changes)).toEqual(changes.map(({ stream }) => stream.id).sort());
    for (const [index, { stream }] of changes.entries()) {
      expect(saved[index]?.heads.get(stream.id)?.version).toBe(1);
      const { rows } = await t.db.pool.query('select head from notes where id = $1', [stream.id]);
      expect(rows[0].head).toEqual(saved[index]?.heads.get(stream.id)?.head);
    }
  });

  it('SC-6.1: one that is refused takes no other with it', async () => {
    const db = counting();
    const changes = ['b1', 'b2', 'b1', 'b3'].map(writing);
    const found = await Promise.allSettled(
      changes.map((change) => saveTogether(db, change, t.db.jobsSchema)),
    );
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await streamsWritten(changes)).toEqual(
      [0, 1, 3].map((index) => changes[index]?.stream.id as string).sort(),
    );
  });

  it('SC-6.1: of two changes of one stream at once the slower is stale, its neighbours are not', async () => {
    const made = ['c1', 'c2'].map(writing);
    const heads = await Promise.all(made.map((change) => saveTogether(t.db.pool, change, t.db.jobsSchema)));
    const again = (index: number): Change => {
      const change = made[index] as Change;
      const stream = heads[index]?.heads.get(change.stream.id) as Change['stream'];
      return { ...change, mode: 'update', stream };
    };
    const changes = [again(0), again(0), again(1)];
    const saved = await Promise.all(
      changes.map((change) => saveTogether(t.db.pool, change, t.db.jobsSchema)),
    );
    expect(saved.map(({ stale }) => stale.length).sort()).toEqual([0, 0, 1]);
    expect(saved[2]?.stale).toEqual([]);
    expect(await streamsWritten(made)).toHaveLength(4);
  });
});
