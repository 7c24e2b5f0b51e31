import { conditions } from '../../platform/db/conditions.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Place } from './model-places.ts';

/** A place by its code; a closed one is not there any more. */
export async function findPlace(db: Queryable, code: string): Promise<Place | undefined> {
  const { rows } = await db.query<{ state: Place }>({
    name: 'place-by-code',
    text: 'select state from places where code = $1 and not closed',
    values: [code],
  });
  return rows[0]?.state;
}

export type PlaceRow = { state: Place; version: number };

/** A place as it is kept, closed or not, with the version for its next change. */
export async function readPlace(db: Queryable, code: string): Promise<PlaceRow | undefined> {
  const { rows } = await db.query<PlaceRow>({
    name: 'place-kept',
    text: 'select state, version from places where code = $1',
    values: [code],
  });
  return rows[0];
}

/** Places by code; one row more than a page tells that there is a next one. */
export async function listPlaces(
  db: Queryable,
  filter: { building?: string; after?: string },
  limit: number,
): Promise<PlaceRow[]> {
  const where = conditions();
  if (filter.building) where.add('building = ?', filter.building);
  if (filter.after !== undefined) where.add('code > ?', filter.after);
  const { rows } = await db.query<PlaceRow>(
    `select state, version from places where ${where.where()} order by code limit ${limit + 1}`,
    where.values,
  );
  return rows;
}

/** All places in use, for the export. */
export async function allPlaces(db: Queryable): Promise<Place[]> {
  const { rows } = await db.query<{ state: Place }>(
    'select state from places where not closed order by code',
  );
  return rows.map(({ state }) => state);
}
