import { dateOfDayNumber, dayNumber, dayNumberOfCivil, type PlainDate } from '../time.ts';
import { type DayHours, type HoursSegment, hoursSegments, type OfficeHours } from './office-hours.ts';
import { statutoryDays } from './statutory-days.ts';
import { festivalTexts } from './texts.ts';
import { buildYearTable, type DaySpan, type YearTable } from './year-table.ts';

export type { OfficeHours } from './office-hours.ts';

export type DayKind = 'holiday' | 'makeup';

export type CalendarDay = { date: PlainDate; kind: DayKind; name: string };

/** A year's published arrangement: the days off, weekends in between included or not, and the weekends worked. */
export type DeclaredYear = { year: number; days: CalendarDay[] };

/** Days on which a department rests although the office works, both ends included; published beforehand. */
export type Vacation = { department: string; from: PlainDate; to: PlainDate; name: string };

export type CalendarData = {
  version: number;
  years: DeclaredYear[];
  hours: OfficeHours[];
  vacations: Vacation[];
};

/** The office's calendar of one version, compiled for counting. Year tables are built when first asked for and kept. */
export type WorkingCalendar = {
  readonly version: number;
  /** Whether the year's arrangement was published; else it is weekends and statutory days, provisional. */
  isDeclared(year: number): boolean;
  /** The year's holidays and make-up days by date; of an undeclared year the statutory days. */
  daysOf(year: number): CalendarDay[];
  /** See `departmentCalendar`. */
  forDepartment(department: string | undefined): DepartmentCalendar;
};

/** The calendar as one department works by it: vacation overlay and own office hours applied. Counts by day numbers. */
export type DepartmentCalendar = {
  readonly version: number;
  isDeclared(year: number): boolean;
  /** The table of the year a day number lies in. */
  tableAt(day: number): YearTable;
  tableOf(year: number): YearTable;
  /** The hours in force on a day, whether it is worked or not. */
  hoursOn(day: number): DayHours;
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const MEAN_YEAR_DAYS = 365.2425;

/**
 * Compiles calendar data. Throws `RangeError` on dates, times or intervals that cannot be: callers validate at the door.
 * Example: `departmentCalendar(compileCalendar(data), 'WX')`.
 */
export function compileCalendar(data: CalendarData): WorkingCalendar {
  return new CompiledCalendar(data);
}

/** The calendar of a department, or of the office; one object for each, kept inside the compiled calendar. */
export function departmentCalendar(calendar: WorkingCalendar, department?: string): DepartmentCalendar {
  return calendar.forDepartment(department);
}

class CompiledCalendar implements WorkingCalendar {
  readonly version: number;
  readonly #data: CalendarData;
  readonly #declared: ReadonlySet<number>;
  /** Declared days by day number. An arrangement may reach into the year before it, so they are kept together. */
  readonly #marks = new Map<number, CalendarDay>();
  readonly #statutory = new Map<number, ReadonlyMap<number, string>>();
  readonly #departments = new Map<string | undefined, DepartmentCalendar>();
  readonly #special: ReadonlySet<string>;

  constructor(data: CalendarData) {
    this.version = data.version;
    this.#data = structuredCopy(data);
    this.#declared = new Set(data.years.map(({ year }) => year));
    for (const { days } of this.#data.years.sort((a, b) => a.year - b.year)) {
      for (const day of days) this.#marks.set(dayNumber(day.date), day);
    }
    this.#special = new Set(
      [...data.hours, ...data.vacations].flatMap(({ department }) =>
        department === undefined ? [] : [department],
      ),
    );
    this.forDepartment(undefined);
  }

  isDeclared(year: number): boolean {
    return this.#declared.has(year);
  }

  daysOf(year: number): CalendarDay[] {
    const first = dayNumberOfCivil(year, 1, 1);
    const end = dayNumberOfCivil(year + 1, 1, 1);
    const days = new Map<number, CalendarDay>();
    for (const [day, name] of this.#statutoryOf(year)) {
      days.set(day, { date: dateOfDayNumber(day), kind: 'holiday', name });
    }
    for (const [day, mark] of this.#marks) if (first <= day && day < end) days.set(day, { ...mark });
    return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  forDepartment(department: string | undefined): DepartmentCalendar {
    // Departments without hours or vacations of their own share the office's tables, so unknown codes cost nothing.
    const key = department !== undefined && this.#special.has(department) ? department : undefined;
    let calendar = this.#departments.get(key);
    if (!calendar) {
      calendar = new CompiledDepartment(this.version, {
        isDeclared: (year) => this.isDeclared(year),
        kindOf: (year, day) => this.#kindOf(year, day),
        vacations: this.#data.vacations
          .filter((vacation) => vacation.department === key)
          .map(({ from, to }) => ({ first: dayNumber(from), last: dayNumber(to) })),
        segments: hoursSegments(this.#data.hours, key),
      });
      this.#departments.set(key, calendar);
    }
    return calendar;
  }

  #kindOf(year: number, day: number): DayKind | undefined {
    return this.#marks.get(day)?.kind ?? (this.#statutoryOf(year).has(day) ? 'holiday' : undefined);
  }

  /** Statutory days with their names; none where the year's arrangement is known, since that decides alone. */
  #statutoryOf(year: number): ReadonlyMap<number, string> {
    let days = this.#statutory.get(year);
    if (!days) {
      const computed = this.isDeclared(year) ? [] : statutoryDays(year);
      days = new Map(computed.map(({ day, festival }) => [day, festivalTexts[festival].zh]));
      this.#statutory.set(year, days);
    }
    return days;
  }
}

type DepartmentSource = {
  isDeclared(year: number): boolean;
  kindOf(year: number, day: number): DayKind | undefined;
  vacations: readonly DaySpan[];
  segments: readonly HoursSegment[];
};

class CompiledDepartment implements DepartmentCalendar {
  readonly version: number;
  readonly #source: DepartmentSource;
  readonly #tables = new Map<number, YearTable>();

  constructor(version: number, source: DepartmentSource) {
    this.version = version;
    this.#source = source;
  }

  isDeclared(year: number): boolean {
    return this.#source.isDeclared(year);
  }

  tableAt(day: number): YearTable {
    const guess = this.tableOf(1970 + Math.floor(day / MEAN_YEAR_DAYS));
    if (day < guess.firstDay) return this.tableOf(guess.year - 1);
    return day < guess.firstDay + guess.dates.length ? guess : this.tableOf(guess.year + 1);
  }

  tableOf(year: number): YearTable {
    let table = this.#tables.get(year);
    if (!table) {
      if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
        throw new RangeError(`no calendar for the year ${year}`);
      table = buildYearTable(year, {
        declared: this.isDeclared(year),
        kindOf: (day) => this.#source.kindOf(year, day),
        vacations: this.#source.vacations,
      });
      this.#tables.set(year, table);
    }
    return table;
  }

  hoursOn(day: number): DayHours {
    const { segments } = this.#source;
    let index = segments.length - 1;
    while (index > 0 && (segments[index] as HoursSegment).fromDay > day) index -= 1;
    return (segments[index] as HoursSegment).hours;
  }
}

/** The compiled calendar must not change when the caller's data does. */
function structuredCopy(data: CalendarData): CalendarData {
  return {
    version: data.version,
    years: data.years.map(({ year, days }) => ({ year, days: days.map((day) => ({ ...day })) })),
    hours: data.hours.map((row) => ({
      ...row,
      intervals: row.intervals.map((interval) => ({ ...interval })),
    })),
    vacations: data.vacations.map((vacation) => ({ ...vacation })),
  };
}
