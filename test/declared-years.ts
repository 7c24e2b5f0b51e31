import { readFileSync } from 'node:fs';
import {
  type CalendarData,
  compileCalendar,
  type DeclaredYear,
  type DepartmentCalendar,
  departmentCalendar,
} from '../src/kernel/calendar/calendar.ts';

type Arrangement = { holidays: Record<string, string>; workdays: Record<string, string> };

/** The State Council's arrangement of a year, from the package that seeds declared years. */
export function declaredYear(year: number): DeclaredYear {
  const file = new URL(`../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url);
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Arrangement;
  const days = (source: Record<string, string>, kind: 'holiday' | 'makeup') =>
    Object.entries(source).map(([date, names]) => ({ date, kind, name: names.split(',')[1] ?? '' }));
  return { year, days: [...days(holidays, 'holiday'), ...days(workdays, 'makeup')] };
}

/** 2024 to 2026 declared, default hours, no vacations; `changes` replaces parts. */
export function calendarData(changes: Partial<CalendarData> = {}): CalendarData {
  return { version: 1, years: [2024, 2025, 2026].map(declaredYear), hours: [], vacations: [], ...changes };
}

export function calendarOf(changes: Partial<CalendarData> = {}, department?: string): DepartmentCalendar {
  return departmentCalendar(compileCalendar(calendarData(changes)), department);
}
