import type { CalendarDay } from '../../../kernel/calendar/calendar.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Queryable } from '../../../platform/db/queryable.ts';
import type { By } from '../command.ts';
import { type ImportProblem, NOTHING_IMPORTED, problemsOf, type Sourced } from '../import-records.ts';
import type { YearState } from '../model-calendar.ts';
import { decideYear, readYear } from '../rules/calendar.ts';
import { groupBy } from '../rules/office-index.ts';
import { readRows } from '../store.ts';
import { type CalendarDeps, type CalendarTools, changeCalendar, putHours } from './service.ts';
import { calendarYears } from './tables.ts';

/** What an import brings for the calendar. Without `department` hours are the whole office's. */
export type CalendarRecords = {
  hours: Sourced<{
    department?: string;
    from: PlainDate;
    to?: PlainDate;
    opens1: string;
    closes1: string;
    opens2?: string;
    closes2?: string;
  }>[];
  calendar: Sourced<{ date: PlainDate; kind: string; name: string }>[];
};

export type CalendarImported = { problems: ImportProblem[]; changed: number };

/**
 * Brings office hours and declared years to what the records say, in the caller's transaction; the same again writes
 * nothing. Days of `calendar` declare each year they lie in as a whole. With any bad record nothing is written.
 */
export async function importCalendar(
  client: Queryable,
  deps: CalendarDeps,
  records: CalendarRecords,
  by: By,
): Promise<CalendarImported> {
  const problems: ImportProblem[] = [];
  let changed = 0;
  await changeCalendar(client, deps, by, async (tools) => {
    await importHours(tools, records.hours, problems);
    await importYears(tools, records.calendar, problems);
    changed = problems.length > 0 ? 0 : tools.changes.size;
    return problems.length > 0 ? NOTHING_IMPORTED : changed;
  });
  return { problems, changed };
}

async function importHours(tools: CalendarTools, rows: CalendarRecords['hours'], problems: ImportProblem[]) {
  const { client, states, changes, next } = tools;
  for (const row of rows) {
    const { department, from, to, opens1, closes1, opens2, closes2 } = row;
    const second = opens2 && closes2 ? [{ opens: opens2, closes: closes2 }] : [];
    const wanted = { department, from, to, intervals: [{ opens: opens1, closes: closes1 }, ...second] };
    const same = states.hours.find((known) => known.from === from && known.department === department);
    const put = await putHours(client, changes, wanted, same?.id, next);
    if (isRefusal(put)) problems.push(...problemsOf(row.source, put as Refusal));
  }
}

async function importYears(
  tools: CalendarTools,
  rows: CalendarRecords['calendar'],
  problems: ImportProblem[],
) {
  const known = await readRows<YearState>(tools.client, 'calendar_years', 'year');
  for (const [year, days] of groupBy(rows, ({ date }) => [Number(date.slice(0, 4))])) {
    const read = readYear(
      year,
      days.map((day, place) => ({ ...day, pointer: `/${place}` })),
    );
    for (const { pointer, detail } of read.errors) {
      const [, place, column] = pointer.split('/');
      const source = days[Number(place)]?.source;
      if (source && detail) problems.push({ source, column, ...detail });
    }
    const wanted = {
      year,
      days: withBefore(known.get(String(year))?.state, read.days),
      calendarVersion: tools.next,
    };
    const row = known.get(String(year));
    tools.changes.add(calendarYears, row, decideYear(row?.state, wanted));
  }
}

/** Days of an arrangement that lie in the year before stand under that year in a list of days: they are kept. */
function withBefore(state: YearState | undefined, days: CalendarDay[]): CalendarDay[] {
  const before = (state?.days ?? []).filter(({ date }) => !date.startsWith(`${state?.year}-`));
  return [...before, ...days.filter(({ date }) => !before.some((each) => each.date === date))];
}
