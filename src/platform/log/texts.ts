import { hash, randomUUID } from 'node:crypto';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Queryable } from '../db/queryable.ts';

/** A row of `texts`, before it is written. */
export type TextRow = { id: string; streamId: string; kind: string; salt: string; body: string };

/**
 * The salted digest that stands in the event. Stream and kind are in it, since they decide who reads a text and when it
 * is forgotten; as JSON, so that nothing can move from one part into another unseen.
 */
export function digestText({ salt, streamId, kind, body }: Omit<TextRow, 'id'>): string {
  return hash('sha256', JSON.stringify([salt, streamId, kind, body]));
}

/** Seals a text for a stream: the ref may stand in events and states, the row goes beside them. */
export function sealText(streamId: string, kind: string, body: string): { ref: TextRef; row: TextRow } {
  const id = randomUUID();
  // 122 random bits, which Node draws ahead: bytes of one's own cost a call into the library each.
  const salt = randomUUID();
  const row = { id, streamId, kind, salt, body };
  return { ref: { text: id, digest: digestText(row) }, row };
}

/** Gathers the texts of one command while its refs are handed to the rules. */
export function textCollector(streamId: string) {
  const rows: TextRow[] = [];
  return {
    rows,
    /** Blank or absent texts give no ref, so that the rules can name them as missing. */
    seal(kind: string, body: string | undefined): TextRef | undefined {
      const trimmed = body?.trim();
      if (!trimmed) return undefined;
      const { ref, row } = sealText(streamId, kind, trimmed);
      rows.push(row);
      return ref;
    },
  };
}

/** Forgets every text of a stream; the digests in the events stay. */
export async function eraseTexts(db: Queryable, streamId: string, at: number): Promise<number> {
  const { rowCount } = await db.query(
    `update texts set body = null, erased_at = to_timestamp($2::float8 / 1000)
     where stream_id = $1 and body is not null`,
    [streamId, at],
  );
  return rowCount ?? 0;
}

/** What one text says, inside a transaction that is about to forget it; `undefined` where that is done already. */
export async function readText(db: Queryable, id: string): Promise<string | undefined> {
  const { rows } = await db.query<{ body: string | null }>('select body from texts where id = $1', [id]);
  return rows[0]?.body ?? undefined;
}

/** Forgets one text. */
export async function eraseText(db: Queryable, id: string, at: number): Promise<void> {
  await db.query(
    `update texts set body = null, erased_at = to_timestamp($2::float8 / 1000) where id = $1 and body is not null`,
    [id, at],
  );
}
