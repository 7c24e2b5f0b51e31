import { rowTable } from '../../../platform/log/row-table.ts';
import type {
  HoursEvent,
  HoursState,
  VacationEvent,
  VacationState,
  YearEvent,
  YearState,
} from '../model-calendar.ts';
import { evolveHours, evolveVacation, evolveYear } from '../rules/calendar.ts';
import type { Noun } from '../tables.ts';

export const calendarYears: Noun<YearState, YearEvent> = {
  table: rowTable({ name: 'calendar_years', stream: 'calendarYear', columns: { year: 'int' } }),
  key: 'year',
  evolve: evolveYear,
  columns: ({ year }) => ({ year }),
};

export const officeHours: Noun<HoursState, HoursEvent> = {
  table: rowTable({
    name: 'office_hours',
    stream: 'officeHours',
    columns: { department: 'text', from_on: 'date', removed: 'bool' },
  }),
  key: 'id',
  evolve: evolveHours,
  columns: ({ department, from, removed }) => ({ department, from_on: from, removed: removed ?? false }),
};

export const vacations: Noun<VacationState, VacationEvent> = {
  table: rowTable({
    name: 'vacations',
    stream: 'vacation',
    columns: { department: 'text', from_on: 'date', removed: 'bool' },
  }),
  key: 'id',
  evolve: evolveVacation,
  columns: ({ department, from, removed }) => ({ department, from_on: from, removed: removed ?? false }),
};

/** All nouns of the calendar, for whoever rebuilds rows from events. */
export const calendarNouns = [calendarYears, officeHours, vacations];
