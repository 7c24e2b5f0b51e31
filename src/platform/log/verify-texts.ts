import type { TextRef } from '../../kernel/text-ref.ts';
import type { Queryable } from '../db/queryable.ts';
import type { Found, StoredEvent } from './finding.ts';
import { digestText, type TextRow } from './texts.ts';

/**
 * Every text that an event of the page names must be there, and say what its digest says or be openly erased.
 *
 * @param told ids of texts already found wrong: later events may name the same text
 */
export async function checkTexts(
  db: Queryable,
  page: StoredEvent[],
  told: Set<string>,
  found: Found,
): Promise<void> {
  const named = page.flatMap((event) => refsIn(event.data).map((ref) => ({ ref, event })));
  if (named.length === 0) return;
  const { rows } = await db.query<KeptText>({
    name: 'texts-to-verify',
    text: 'select id, stream_id as "streamId", kind, salt, body from texts where id = any($1::uuid[])',
    values: [named.map(({ ref }) => ref.text)],
  });
  const texts = new Map(rows.map((row) => [row.id, row]));
  for (const { ref, event } of named) {
    const row = texts.get(ref.text);
    if ((row && holds(row, ref.digest)) || told.has(ref.text)) continue;
    told.add(ref.text);
    const { stream, streamId, version, position } = event;
    found({ kind: row ? 'textChanged' : 'textMissing', stream, streamId, version, position });
  }
}

/** A row of `texts` as it may have become. */
type KeptText = Omit<TextRow, 'body'> & { body: string | null };

const holds = ({ body, ...row }: KeptText, digest: string) =>
  body === null || digestText({ ...row, body }) === digest;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All refs to texts anywhere in an event's data. */
function refsIn(data: unknown): TextRef[] {
  if (typeof data !== 'object' || data === null) return [];
  if (isRef(data)) return [data];
  return Object.values(data).flatMap(refsIn);
}

function isRef(data: object): data is TextRef {
  const { text, digest } = data as Partial<TextRef>;
  return typeof text === 'string' && typeof digest === 'string' && UUID.test(text);
}
