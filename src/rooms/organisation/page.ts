import { isRefusal } from '../../kernel/refusal.ts';
import { type CursorPart, DEFAULT_LIMIT, decodeCursor, pageOf } from '../../platform/http/lists.ts';

/** A page of things that are in memory, sorted by one key: a code or a username. */
export function pageByKey<Thing, Item>(
  things: Thing[],
  { after, limit = DEFAULT_LIMIT }: { after?: string; limit?: number },
  keyOf: (thing: Thing) => string,
  present: (thing: Thing) => Item,
) {
  const cursor = decodeCursor(after, ['string']);
  if (isRefusal(cursor)) return cursor;
  const last: CursorPart | undefined = cursor?.[0];
  const rest = things.filter((thing) => last === undefined || keyOf(thing) > String(last));
  rest.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { body: pageOf(rest.slice(0, limit + 1), limit, (thing) => [keyOf(thing)], present) };
}
