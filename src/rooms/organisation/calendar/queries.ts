import type { CalendarData } from '../../../kernel/calendar/calendar.ts';
import type { Queryable } from '../../../platform/db/queryable.ts';
import type { HoursState, VacationState, YearState } from '../model-calendar.ts';

/** States as they are kept, with ids; for administration. */
export type CalendarStates = {
  version: number;
  years: YearState[];
  hours: HoursState[];
  vacations: VacationState[];
};

/** Everything the calendar rests on at its present version, in one statement. */
export async function readCalendarStates(db: Queryable): Promise<CalendarStates> {
  const { rows } = await db.query<CalendarStates>({
    name: 'calendar-load',
    text: `select calendar_version as version,
      coalesce((select json_agg(state order by year) from calendar_years), '[]') as years,
      coalesce((select json_agg(state order by from_on, id) from office_hours where not removed), '[]') as hours,
      coalesce((select json_agg(state order by from_on, id) from vacations where not removed), '[]') as vacations
      from office`,
  });
  const [row] = rows;
  if (!row) throw new Error('table office has lost its row');
  return row;
}

/** The calendar as the kernel compiles it: `compileCalendar(await loadCalendar(db))`. */
export async function loadCalendar(db: Queryable): Promise<CalendarData> {
  return dataOf(await readCalendarStates(db));
}

/** States without what only administration needs. */
export function dataOf({ version, years, hours, vacations }: CalendarStates): CalendarData {
  return {
    version,
    years: years.map(({ year, days }) => ({ year, days })),
    hours: hours.map(({ department, from, to, intervals }) => ({ department, from, to, intervals })),
    vacations: vacations.map(({ department, from, to, name }) => ({ department, from, to, name })),
  };
}
