import { isRefusal } from '../../kernel/refusal.ts';
import type { Tools } from './command.ts';
import { type ImportProblem, type OrganisationRecords, problemsOf } from './import-records.ts';
import type { Place } from './model-places.ts';
import { decidePlace } from './rules/places.ts';
import { readRows } from './store.ts';
import { places } from './tables.ts';

type Importing = Tools & { records: OrganisationRecords; problems: ImportProblem[] };

/** Places listed are in use, as they are written; those not mentioned stay. */
export async function importPlaces({ client, changes, records, problems }: Importing): Promise<void> {
  if (records.places.length === 0) return;
  const rows = await readRows<Place>(client, 'places', 'code');
  for (const { source, code, building, campus, floor, room, name } of records.places) {
    const row = rows.get(code);
    const gone = row?.state.closed ? { closed: null } : {};
    const rest = { campus: campus ?? null, floor: floor ?? null, room: room ?? null, name: name ?? null };
    const events = decidePlace(row?.state, { code, building, ...rest, ...gone });
    if (isRefusal(events)) problems.push(...problemsOf(source, events));
    else changes.add(places, row, events);
  }
}
