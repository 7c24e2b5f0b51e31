import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from './queryable.ts';

/** The one row of `office` as every command's read brings it along. */
export type OfficeRow = {
  organisationVersion: number;
  catalogueVersion: number;
  calendarVersion: number;
  demo: boolean;
  /** Demo clock standing still; none: real time plus `offset`. */
  clockAt: Instant | null;
  clockOffset: number;
};

/** To be selected from `office o` in a room's one read. */
export const OFFICE_COLUMNS = `o.organisation_version, o.catalogue_version, o.calendar_version, o.demo, o.clock_at,
  o.clock_offset_ms`;

export type OfficeColumns = {
  organisation_version: number;
  catalogue_version: number;
  calendar_version: number;
  demo: boolean;
  clock_at: Instant | null;
  clock_offset_ms: number;
};

export function officeOf(row: OfficeColumns): OfficeRow {
  return {
    organisationVersion: row.organisation_version,
    catalogueVersion: row.catalogue_version,
    calendarVersion: row.calendar_version,
    demo: row.demo,
    clockAt: row.clock_at,
    clockOffset: Number(row.clock_offset_ms),
  };
}

/** The domain's moment: the demo clock where there is one, else the real time given. */
export function nowOf(office: OfficeRow, real: Instant): Instant {
  return office.clockAt ?? real + office.clockOffset;
}

export async function readOffice(db: Queryable): Promise<OfficeRow> {
  const { rows } = await db.query<OfficeColumns>({
    name: 'office',
    text: `select ${OFFICE_COLUMNS} from office o`,
  });
  const [row] = rows;
  if (!row) throw new Error('table office has lost its row');
  return officeOf(row);
}
