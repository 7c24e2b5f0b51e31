import { compileCalendar, type WorkingCalendar } from '../kernel/calendar/calendar.ts';
import type { OfficeRow } from '../platform/db/office.ts';
import type { Database } from '../platform/db/pool.ts';
import type { CatalogueView } from '../rooms/commitment/model.ts';
import { loadCatalogue } from '../rooms/commitment/queries.ts';
import { catalogueView } from '../rooms/commitment/view.ts';
import { loadCalendar } from '../rooms/organisation/calendar/queries.ts';
import type { OrganisationView } from '../rooms/organisation/model.ts';
import { loadOrganisation } from '../rooms/organisation/queries.ts';
import { viewOf } from '../rooms/organisation/view.ts';

/** Organisation, catalogue and calendar at the versions a command has read: immutable, shared by all requests. */
export type World = { organisation: OrganisationView; catalogue: CatalogueView; calendar: WorkingCalendar };

type Kept<T> = { version: number; value: Promise<T> };

/** Keeps one snapshot by its version; a new version is loaded once, however many requests ask for it at once. */
function keeper<T>(load: () => Promise<T>): (version: number) => Promise<T> {
  let kept: Kept<T> | undefined;
  return (version) => {
    if (kept?.version === version) return kept.value;
    const value = load();
    const mine = { version, value };
    kept = mine;
    value.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return value;
  };
}

/** A piece takes well under a millisecond, so that requests go on in between. */
const LINES_AT_A_TIME = 200;

/** Gets the directory ready while nobody waits, so that the first to search after a change does not pay for it (FC-7). */
function prepareDirectory(organisation: OrganisationView): void {
  setImmediate(() => {
    if (!organisation.prepareSearch(LINES_AT_A_TIME)) prepareDirectory(organisation);
  });
}

async function loadPeople(db: Database): Promise<OrganisationView> {
  const organisation = viewOf(await loadOrganisation(db.besidePool()));
  prepareDirectory(organisation);
  return organisation;
}

/**
 * The world by the versions of an office row. A snapshot loaded a moment after a version was read may be newer than it,
 * never older: each is written in the transaction that raises its version. Rooms ask for worlds inside transactions, so
 * snapshots are loaded beside them.
 */
export function openWorlds(db: Database): (office: OfficeRow) => Promise<World> {
  const organisation = keeper(() => loadPeople(db));
  const catalogue = keeper(async () => catalogueView(await loadCatalogue(db.besidePool())));
  const calendar = keeper(async () => compileCalendar(await loadCalendar(db.besidePool())));
  return async (office) => {
    const [people, services, days] = await Promise.all([
      organisation(office.organisationVersion),
      catalogue(office.catalogueVersion),
      calendar(office.calendarVersion),
    ]);
    return { organisation: people, catalogue: services, calendar: days };
  };
}
