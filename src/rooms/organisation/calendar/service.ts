import { randomUUID } from 'node:crypto';
import {
  type CalendarDay,
  compileCalendar,
  type WorkingCalendar,
} from '../../../kernel/calendar/calendar.ts';
import { type FieldError, isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Database } from '../../../platform/db/pool.ts';
import type { Queryable } from '../../../platform/db/queryable.ts';
import type { Actor } from '../../../platform/log/event.ts';
import { type ChangeSet, changeSet } from '../change-set.ts';
import type { By } from '../command.ts';
import type {
  HoursFields,
  HoursState,
  MovingCase,
  VacationFields,
  VacationState,
  WrittenDay,
  YearChanges,
} from '../model-calendar.ts';
import { refuse } from '../refusals.ts';
import { changesOf, decideHours, decideVacation, decideYear, readYear } from '../rules/calendar.ts';
import { readRow, type Stored } from '../store.ts';
import { type CalendarStates, dataOf, readCalendarStates } from './queries.ts';
import { packagedYear, SEEDED_YEARS } from './seed.ts';
import { bumpCalendar, lockCalendar } from './store.ts';
import { calendarYears, officeHours, vacations } from './tables.ts';

/** What the room of cases does with a new calendar; passed in, for rooms do not know each other. */
export type CasesPort = {
  /** Open cases whose deadline would move. Nothing is saved. */
  movingCases(db: Queryable, calendar: WorkingCalendar): Promise<MovingCase[]>;
  /** Moves them, in the transaction that changes the calendar; gives those it moved. */
  moveCases(db: Queryable, calendar: WorkingCalendar, by: By): Promise<MovingCase[]>;
};

export type CalendarDeps = { db: Database; cases: CasesPort };

export type YearResult = {
  year: number;
  declared: boolean;
  version: number;
  days: CalendarDay[];
  changes: YearChanges;
  moving: MovingCase[];
};

/** `errors` were found while reading; `ifMatch` is the calendar version the sender saw. */
export type PutOptions = { preview?: boolean; errors?: FieldError[]; ifMatch?: number };

export type CalendarService = ReturnType<typeof calendarService>;

/** The administration of the calendar. Every change makes a new version; the old stay in the log. */
export function calendarService(deps: CalendarDeps) {
  return {
    /**
     * Declares a year or replaces its arrangement. With `preview` it only tells what would change and which open cases
     * would move. Every wrong line is named at once; `errors` brings those found while reading.
     */
    putYear: (
      by: By,
      year: number,
      written: WrittenDay[],
      options: PutOptions = {},
    ): Promise<YearResult | Refusal> =>
      deps.db.withTransaction((client) => putYear(deps, client, by, year, written, options)),

    /** Sets office hours: the row of that department and first day, or a new one. */
    putHours: (by: By, wanted: HoursFields, ifMatch?: number): Promise<HoursState | Refusal> =>
      changing(deps, by, ifMatch, async ({ client, states, changes, next }) => {
        if (await unknownDepartment(client, wanted.department)) return refuse('notFound');
        const same = states.hours.find(
          (row) => row.from === wanted.from && row.department === wanted.department,
        );
        return putHours(client, changes, wanted, same?.id, next);
      }),

    putVacation: (by: By, wanted: VacationFields, ifMatch?: number): Promise<VacationState | Refusal> =>
      changing(deps, by, ifMatch, async ({ client, states, changes, next }) => {
        if (await unknownDepartment(client, wanted.department)) return refuse('notFound');
        const same = states.vacations.find(
          (row) => row.from === wanted.from && row.department === wanted.department,
        );
        const key = same?.id;
        const stored =
          key === undefined ? undefined : await readRow<VacationState>(client, 'vacations', 'id', key);
        if (key !== undefined && !stored) return refuse('notFound');
        const beside = { id: key ?? randomUUID(), calendarVersion: next };
        const events = decideVacation(stored?.state, wanted, beside);
        return isRefusal(events) ? events : changes.add(vacations, stored, events, { id: beside.id });
      }),

    removeHours: (by: By, id: string, ifMatch?: number): Promise<HoursState | Refusal> =>
      changing(deps, by, ifMatch, async ({ client, changes, next }) => {
        const stored = await readRow<HoursState>(client, 'office_hours', 'id', id);
        if (!stored || stored.state.removed) return refuse('notFound');
        const data = { calendarVersion: next };
        return changes.add(officeHours, stored, [{ type: 'OfficeHoursRemoved', demand: 'TL-2', data }]);
      }),

    removeVacation: (by: By, id: string, ifMatch?: number): Promise<VacationState | Refusal> =>
      changing(deps, by, ifMatch, async ({ client, changes, next }) => {
        const stored = await readRow<VacationState>(client, 'vacations', 'id', id);
        if (!stored || stored.state.removed) return refuse('notFound');
        const data = { calendarVersion: next };
        return changes.add(vacations, stored, [{ type: 'VacationRemoved', demand: 'TL-2', data }]);
      }),
  };
}

export type CalendarTools = { client: Queryable; states: CalendarStates; changes: ChangeSet; next: number };

/** One change at a time, on the calendar the sender saw; something changed makes a new version, and open cases move. */
async function changing<Result>(
  deps: CalendarDeps,
  by: By,
  ifMatch: number | undefined,
  work: (tools: CalendarTools) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  return deps.db.withTransaction((client) =>
    changeCalendar(client, deps, by, async (tools) => {
      const isStale = ifMatch !== undefined && ifMatch !== tools.states.version;
      return isStale ? refuse('staleVersion') : work(tools);
    }),
  );
}

/** The same in the caller's transaction. */
export async function changeCalendar<Result>(
  client: Queryable,
  deps: CalendarDeps,
  by: By,
  work: (tools: CalendarTools) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  await lockCalendar(client);
  const states = await readCalendarStates(client);
  const changes = changeSet(by.actor, by.at);
  const result = await work({ client, states, changes, next: states.version + 1 });
  if (isRefusal(result) || changes.size === 0) return result;
  await changes.write(client, deps.db.jobsSchema);
  await bumpCalendar(client);
  await deps.cases.moveCases(client, compileCalendar(dataOf(await readCalendarStates(client))), by);
  return result;
}

async function putYear(
  deps: CalendarDeps,
  client: Queryable,
  by: By,
  year: number,
  written: WrittenDay[],
  { preview = false, errors = [], ifMatch }: PutOptions,
): Promise<YearResult | Refusal> {
  const read = errors.length > 0 ? { days: [], errors } : readYear(year, written);
  if (read.errors.length > 0) return refuse('calendarWrong', { count: read.errors.length }, read.errors);
  await lockCalendar(client);
  const states = await readCalendarStates(client);
  if (ifMatch !== undefined && ifMatch !== states.version) return refuse('staleVersion');
  const calendar = compileCalendar({
    ...dataOf(states),
    version: states.version + 1,
    years: [...states.years.filter((each) => each.year !== year), { year, days: read.days }],
  });
  const stored = await readRow<Parameters<typeof calendarYears.columns>[0]>(
    client,
    'calendar_years',
    'year',
    String(year),
  );
  const events = decideYear(stored?.state, { year, days: read.days, calendarVersion: states.version + 1 });
  const before = compileCalendar(dataOf(states)).daysOf(year);
  const changes = changesOf(before, calendar.daysOf(year));
  const result = { year, declared: true, days: calendar.daysOf(year), changes };
  if (events.length === 0) return { ...result, version: states.version, moving: [] };
  if (preview) {
    const moving = await deps.cases.movingCases(client, calendar);
    return { ...result, declared: stored !== undefined, version: states.version, moving };
  }
  const set = changeSet(by.actor, by.at);
  set.add(calendarYears, stored, events);
  await set.write(client, deps.db.jobsSchema);
  const version = await bumpCalendar(client);
  return { ...result, version, moving: await deps.cases.moveCases(client, calendar, by) };
}

export async function putHours(
  client: Queryable,
  changes: ChangeSet,
  wanted: HoursFields,
  key: string | undefined,
  next: number,
): Promise<HoursState | Refusal> {
  const stored: Stored<HoursState> | undefined =
    key === undefined ? undefined : await readRow<HoursState>(client, 'office_hours', 'id', key);
  if (key !== undefined && !stored) return refuse('notFound');
  const beside = { id: key ?? randomUUID(), calendarVersion: next };
  const events = decideHours(stored?.state, wanted, beside);
  return isRefusal(events) ? events : changes.add(officeHours, stored, events, { id: beside.id });
}

async function unknownDepartment(client: Queryable, code: string | undefined): Promise<boolean> {
  if (code === undefined) return false;
  return (await readRow(client, 'departments', 'code', code)) === undefined;
}

const SYSTEM: Actor = { kind: 'system' };

/** Declares the years that came with the program, where they are not declared yet; gives the years it declared. */
export async function seedCalendar(client: Queryable, jobsSchema: string, at: Instant): Promise<number[]> {
  await lockCalendar(client);
  const states = await readCalendarStates(client);
  const changes = changeSet(SYSTEM, at);
  const declared: number[] = [];
  for (const year of SEEDED_YEARS) {
    if (states.years.some((known) => known.year === year)) continue;
    const days = await packagedYear(year);
    if (!days) continue;
    changes.add(
      calendarYears,
      undefined,
      decideYear(undefined, { year, days, calendarVersion: states.version + 1 }),
    );
    declared.push(year);
  }
  if (declared.length === 0) return [];
  await changes.write(client, jobsSchema);
  await bumpCalendar(client);
  return declared;
}
