import type pg from 'pg';
import type { Instant } from '../../kernel/time.ts';
import { dateOf } from '../../kernel/time.ts';
import { loadCatalogue } from '../../rooms/commitment/queries.ts';
import { loadCalendar } from '../../rooms/organisation/calendar/queries.ts';
import { recordsOf } from '../../rooms/organisation/import.ts';
import { loadOrganisation } from '../../rooms/organisation/queries.ts';
import { allPlaces } from '../../rooms/organisation/queries-places.ts';
import { takeApart } from '../import/assemble.ts';
import type { AnyColumn } from '../import/table.ts';
import { type PlainRow, TABLES, type TableName } from '../import/tables.ts';
import type { OFFICE_TABLES } from './template.ts';

/** An office's tables as the import has them, without what only the demo reads. */
export type OfficeRows = { [T in (typeof OFFICE_TABLES)[number]]?: PlainRow<T>[] };

/** Reads all tables of an office at one moment: importing them again changes nothing. */
export async function officeRows(client: pg.ClientBase, now: Instant): Promise<OfficeRows> {
  const organisation = recordsOf({ snapshot: await loadOrganisation(client) }, dateOf(now));
  const catalogue = await loadCatalogue(client);
  const items = catalogue.items.flatMap((item) => {
    const latest = item.withdrawnAt === undefined ? item.versions.at(-1) : undefined;
    return latest ? [latest] : [];
  });
  const services = items.map(
    ({ code, name, department, version: _version, publishedAt: _at, effectiveOn: _on, ...elements }) => ({
      code,
      name,
      department,
      elements,
    }),
  );
  const places = await allPlaces(client);
  return { ...organisation, places, ...takeApart(services), ...(await calendarRows(client)) } as OfficeRows;
}

async function calendarRows(client: pg.ClientBase): Promise<Pick<OfficeRows, 'hours' | 'calendar'>> {
  const { hours, years } = await loadCalendar(client);
  return {
    hours: hours.map(({ department, from, to, intervals: [first, second] }) => ({
      department,
      from,
      to: to ?? undefined,
      opens1: first?.opens ?? '',
      closes1: first?.closes ?? '',
      opens2: second?.opens,
      closes2: second?.closes,
    })),
    // A list of days puts each under the year it lies in; days that an arrangement has in the year before stay with it.
    calendar: years.flatMap(({ year, days }) => days.filter(({ date }) => date.startsWith(`${year}-`))),
  };
}

/** The cells of a table's rows as text, in the order of its columns. */
export function cellsOf<T extends TableName>(name: T, rows: PlainRow<T>[]): string[][] {
  const columns = Object.entries(TABLES[name].columns) as [string, AnyColumn][];
  return rows.map((row) =>
    columns.map(([column, definition]) => {
      const value = (row as Record<string, unknown>)[column];
      return value === undefined || value === null ? '' : definition.print(value);
    }),
  );
}
