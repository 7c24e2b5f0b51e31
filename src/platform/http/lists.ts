import { Type } from 'typebox';
import type { Refusal } from '../../kernel/refusal.ts';
import { refuse } from './refusals.ts';
import { isStorable } from './validate.ts';

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 200;

/** Query fields of every list: spread into the route's `query`. */
export const listQuery = {
  after: Type.Optional(Type.String({ maxLength: 400, description: 'The `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LARGEST_LIMIT, description: 'Items on a page' })),
};

/** The value of one ordered column in a cursor. */
export type CursorPart = string | number;

/** Opaque to the reader: the sort values of the last item shown. */
export function encodeCursor(parts: CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** `moment` is an instant as the log keeps it, of a year with four digits. */
type CursorKind = 'string' | 'number' | 'moment';

/** The end of the year 9999: a later moment is no date to the database. */
const LAST_MOMENT = 253_402_300_799_999;

function fitsKind(part: unknown, kind: CursorKind): boolean {
  if (kind === 'string') return typeof part === 'string' && isStorable(part);
  if (!Number.isSafeInteger(part)) return false;
  return kind === 'number' || ((part as number) >= 0 && (part as number) <= LAST_MOMENT);
}

/**
 * Reads a cursor whose parts have the kinds given, e.g. `['moment', 'string']`. `undefined` when none was sent; what is
 * malformed, or names a value that no row can have, is a 400 that names `after`.
 */
export function decodeCursor(
  after: string | undefined,
  kinds: CursorKind[],
): CursorPart[] | Refusal | undefined {
  if (after === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (
      Array.isArray(parts) &&
      parts.length === kinds.length &&
      kinds.every((kind, index) => fitsKind(parts[index], kind))
    ) {
      return parts as CursorPart[];
    }
  } catch {
    // Falls through to the refusal: a cursor is ours or it is not.
  }
  return refuse('cursorMalformed', undefined, [{ pointer: '/query/after', code: 'cursor' }]);
}

/** Cuts a page out of `limit + 1` rows: `next` is null on the last page. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  cursor: (row: Row) => CursorPart[],
  present: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(present), next: more ? encodeCursor(cursor(last)) : null };
}
