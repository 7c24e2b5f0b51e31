import type { VerifiedTable } from '../../platform/log/finding.ts';
import { evolve as evolveItem } from '../../rooms/commitment/rules/evolve.ts';
import { SERVICE_ITEMS } from '../../rooms/commitment/table.ts';
import type { ContactState } from '../../rooms/first-contact/model.ts';
import { evolve as evolveContact } from '../../rooms/first-contact/rules/evolve.ts';
import { CONTACTS } from '../../rooms/first-contact/store.ts';
import { calendarNouns } from '../../rooms/organisation/calendar/tables.ts';
import { organisationNouns } from '../../rooms/organisation/tables.ts';
import type { CaseState } from '../../rooms/time-limit/model.ts';
import { evolve as evolveCase } from '../../rooms/time-limit/rules/evolve.ts';
import { CASES } from '../../rooms/time-limit/store.ts';

type Fold = NonNullable<VerifiedTable['evolve']>;

/** Every table that holds the current row of streams, of all rooms, with its fold: what the log is checked against. */
export const ROW_TABLES: VerifiedTable[] = [
  ...[...organisationNouns, ...calendarNouns].map(({ table, evolve }) => ({
    ...table,
    evolve: evolve as Fold,
  })),
  { ...SERVICE_ITEMS, evolve: evolveItem as Fold },
  {
    ...CASES,
    evolve: (state, event) => evolveCase(state as CaseState | undefined, event as never, event.at),
  },
  {
    ...CONTACTS,
    evolve: (state, event) => evolveContact(state as ContactState | undefined, event as never, event.at),
  },
];
