import type { CalendarDay } from '../../../kernel/calendar/calendar.ts';
import { clockTimeMs } from '../../../kernel/calendar/office-hours.ts';
import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import { dayNumber, type PlainDate, parsePlainDate, weekdayOf } from '../../../kernel/time.ts';
import type {
  HoursEvent,
  HoursFields,
  HoursState,
  VacationEvent,
  VacationFields,
  VacationState,
  WrittenDay,
  YearChanges,
  YearEvent,
  YearState,
} from '../model-calendar.ts';
import { type FieldCode, refuse } from '../refusals.ts';
import { fieldError } from './blanks.ts';
import { sameJson } from './fold.ts';

const SATURDAY = 5;

/**
 * Reads a year's arrangement, naming every wrong line at once. A day lies in the year, or in the last days of the year
 * before, where the New Year's break may begin; no day twice; only a weekend can be a make-up day.
 */
export function readYear(year: number, written: WrittenDay[]): { days: CalendarDay[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const days = new Map<string, CalendarDay>();
  for (const line of written) {
    const wrong = wrongParts(year, line, days);
    if (wrong.length > 0) errors.push(...wrong);
    else
      days.set(line.date, {
        date: line.date,
        kind: line.kind as CalendarDay['kind'],
        name: line.name.trim(),
      });
  }
  if (written.length === 0) errors.push(fieldError('/days', 'missing'));
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), errors };
}

/** All that is wrong with a line, at most one thing a field. */
function wrongParts(year: number, line: WrittenDay, days: Map<string, CalendarDay>): FieldError[] {
  const { pointer, date, kind, name } = line;
  const wrong = {
    date: wrongDate(year, date, days),
    kind: wrongKind(date, kind),
    name: name.trim() ? undefined : ('missing' as const),
  };
  return (['date', 'kind', 'name'] as const).flatMap((field) => {
    const code = wrong[field];
    return code ? [fieldError(`${pointer}/${field}`, code)] : [];
  });
}

function wrongDate(year: number, date: string, days: Map<string, CalendarDay>): FieldCode | undefined {
  if (parsePlainDate(date) === undefined) return 'wrongDate';
  if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) return 'otherYear';
  return days.has(date) ? 'dayTwice' : undefined;
}

function wrongKind(date: string, kind: string): FieldCode | undefined {
  if (kind !== 'holiday' && kind !== 'makeup') return 'wrongDayKind';
  if (kind === 'holiday' || parsePlainDate(date) === undefined) return undefined;
  return weekdayOf(dayNumber(date)) >= SATURDAY ? undefined : 'makeupOnWeekday';
}

/** Declares a year, or changes its arrangement; the same again gives no event (TL-2: limits count by it). */
export function decideYear(current: YearState | undefined, wanted: YearState): YearEvent[] {
  if (!current) return [{ type: 'CalendarYearDeclared', demand: 'TL-2', data: wanted }];
  return sameJson(current.days, wanted.days)
    ? []
    : [{ type: 'CalendarYearChanged', demand: 'TL-2', data: wanted }];
}

export function evolveYear(_state: YearState | undefined, event: YearEvent): YearState {
  return event.data;
}

/** What would change against the days known before. */
export function changesOf(before: CalendarDay[], after: CalendarDay[]): YearChanges {
  const old = new Map(before.map((day) => [day.date, day]));
  const fresh = new Map(after.map((day) => [day.date, day]));
  return {
    added: after.filter(({ date }) => !old.has(date)),
    removed: before.filter(({ date }) => !fresh.has(date)),
    changed: after.filter((day) => old.has(day.date) && old.get(day.date)?.kind !== day.kind),
  };
}

/** Office hours: one or two intervals a day, in order, without overlap; the end not before the beginning. */
export function decideHours(
  current: HoursState | undefined,
  wanted: HoursFields,
  beside: { id: string; calendarVersion: number },
): HoursEvent[] | Refusal {
  const times = wanted.intervals.flatMap(({ opens, closes }) => [opens, closes]).map(clockTimeOrNone);
  const inOrder = times.every((time, at) => time !== undefined && (at === 0 || time > (times[at - 1] ?? 0)));
  const count = wanted.intervals.length;
  if (!inOrder || count < 1 || count > 2) return refuse('officeHoursWrong');
  if (isReversed(wanted.from, wanted.to)) return refuse('periodReversed');
  const data = { ...wanted, ...beside };
  if (current && sameJson(plain({ ...current, calendarVersion: 0 }), plain({ ...data, calendarVersion: 0 })))
    return [];
  return [{ type: 'OfficeHoursSet', demand: 'TL-2', data }];
}

function clockTimeOrNone(text: string): number | undefined {
  try {
    return clockTimeMs(text);
  } catch {
    return undefined;
  }
}

const isReversed = (from: PlainDate, to: PlainDate | undefined) => to !== undefined && to < from;
const plain = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

export function decideVacation(
  current: VacationState | undefined,
  wanted: VacationFields,
  beside: { id: string; calendarVersion: number },
): VacationEvent[] | Refusal {
  if (isReversed(wanted.from, wanted.to)) return refuse('periodReversed');
  const data = { ...wanted, ...beside };
  if (current && sameJson({ ...current, calendarVersion: 0 }, { ...data, calendarVersion: 0 })) return [];
  return [{ type: 'VacationSet', demand: 'TL-2', data }];
}

export function evolveHours(state: HoursState | undefined, event: HoursEvent): HoursState {
  if (event.type === 'OfficeHoursSet') return event.data;
  return { ...(state as HoursState), ...event.data, removed: true };
}

export function evolveVacation(state: VacationState | undefined, event: VacationEvent): VacationState {
  if (event.type === 'VacationSet') return event.data;
  return { ...(state as VacationState), ...event.data, removed: true };
}

/** An arrangement comes out in November; from then on the year to come should be declared. */
const MONTH_OF_ANNOUNCEMENT = '11';

/**
 * Years within reach that are not declared: this year, from November on the next, and every year up to `until`, the
 * latest deadline of an open case.
 */
export function missingYears(
  today: PlainDate,
  isDeclared: (year: number) => boolean,
  until: PlainDate = today,
): number[] {
  const first = Number(today.slice(0, 4));
  const announced = today.slice(5, 7) >= MONTH_OF_ANNOUNCEMENT ? first + 1 : first;
  const last = Math.max(announced, Number(until.slice(0, 4)));
  const reach = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return reach.filter((year) => !isDeclared(year));
}
