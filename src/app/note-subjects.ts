import type { Instant } from '../kernel/time.ts';
import type { Queryable } from '../platform/db/queryable.ts';
import type { CatalogueView } from '../rooms/commitment/model.ts';
import { itemsOfCases } from '../rooms/time-limit/queries-use.ts';

/**
 * The name of the item each note is about, by the number it names: that of a matter or of the item itself. Names of items
 * are public; those of matters without an item, and of contacts, are nobody's to read in a list.
 */
export async function subjectsOf(
  db: Queryable,
  catalogue: CatalogueView,
  now: Instant,
  numbers: Iterable<string | null>,
): Promise<Map<string, string>> {
  const named = [...new Set(numbers)].filter((number) => number !== null);
  const items = named.length > 0 ? await itemsOfCases(db, named) : undefined;
  return new Map(
    named.flatMap((number): [string, string][] => {
      const item = items?.get(number);
      const service = item ? catalogue.version(item.code, item.version) : catalogue.service(number, now);
      return service ? [[number, service.name]] : [];
    }),
  );
}
