import type { RowTable } from '../../platform/log/row-table.ts';
import { SERVICE_ITEMS } from '../../rooms/commitment/table.ts';
import { calendarNouns } from '../../rooms/organisation/calendar/tables.ts';
import { organisationNouns } from '../../rooms/organisation/tables.ts';
import { CASES } from '../../rooms/time-limit/store.ts';

/** Every table that holds the current row of streams, of all rooms: what the log is checked against. */
export const ROW_TABLES: RowTable[] = [
  ...[...organisationNouns, ...calendarNouns].map(({ table }) => table),
  SERVICE_ITEMS,
  CASES,
];
