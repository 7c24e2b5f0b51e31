import { Temporal } from 'temporal-polyfill';

/** A moment: epoch milliseconds. Only inside the house; the door speaks RFC 3339 with offset. */
export type Instant = number;

/** A calendar day in the office's time zone, `YYYY-MM-DD`. */
export type PlainDate = string;

/** The office's zone is Asia/Shanghai. China has had no summer time since 1991, so the offset is a constant. */
export const OFFICE_OFFSET_MS = 8 * 3_600_000;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days of a 400-year cycle and from 0000-03-01 to 1970-01-01: years are counted from March, so February ends them. */
const CYCLE_DAYS = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** `2026-09-28T10:00:00+08:00`; milliseconds only where there are any. */
export function formatInstant(at: Instant): string {
  const day = dayNumberOf(at);
  const ms = at - startOfDayNumber(day);
  const clock = [ms / HOUR_MS, (ms / MINUTE_MS) % 60, (ms / 1000) % 60].map((part) =>
    twoDigits(Math.floor(part)),
  );
  const rest = ms % 1000;
  const fraction =
    rest === 0
      ? ''
      : `.${String(rest)
          .padStart(3, '0')
          .replace(/0{1,2}$/, '')}`;
  return `${dateOfDayNumber(day)}T${clock.join(':')}${fraction}+08:00`;
}

/** `undefined` stays so: for facts that are not there yet. */
export const when = (at: Instant | undefined) => (at === undefined ? undefined : formatInstant(at));

/** A formatted moment as sheets and sentences show it, to the minute. Example: `2026-09-14 10:00`. */
export const minuteOf = (at: string | undefined) => at?.slice(0, 16).replace('T', ' ');

/** Reads RFC 3339 with an offset; anything else, a bare local time included, is `undefined`. */
export function parseInstant(text: string): Instant | undefined {
  if (!RFC_3339.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Reads a day as the door gives it; `2026-02-30` and everything that is no day is `undefined`. */
export function parsePlainDate(text: string): PlainDate | undefined {
  return PLAIN_DATE.test(text) && dateOfDayNumber(civilDay(text)) === text ? text : undefined;
}

/** The office's calendar day at a moment. Example: 2026-09-27T16:00Z is `2026-09-28`. */
export function dateOf(at: Instant): PlainDate {
  return dateOfDayNumber(dayNumberOf(at));
}

/** Days since 1970-01-01 in the office's zone; the form in which days are counted. */
export function dayNumberOf(at: Instant): number {
  return Math.floor((at + OFFICE_OFFSET_MS) / DAY_MS);
}

/** First moment of a day number in the office's zone. */
export function startOfDayNumber(day: number): Instant {
  return day * DAY_MS - OFFICE_OFFSET_MS;
}

/** `2026-09-28` → 20724. Throws on a day that does not exist: callers validate at the door. */
export function dayNumber(date: PlainDate): number {
  const day = civilDay(date);
  if (date.length !== 10 || dateOfDayNumber(day) !== date) throw new RangeError(`no such day: ${date}`);
  return day;
}

/** 20724 → `2026-09-28`. Years 0000 to 9999. */
export function dateOfDayNumber(day: number): PlainDate {
  const shifted = day + DAYS_BEFORE_1970;
  const cycle = Math.floor(shifted / CYCLE_DAYS);
  const dayOfCycle = shifted - cycle * CYCLE_DAYS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function civilDay(date: PlainDate): number {
  return dayNumberOfCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Day number of a year, month (1–12) and day of the month, which are taken as they are. */
export function dayNumberOfCivil(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * CYCLE_DAYS + dayOfCycle - DAYS_BEFORE_1970;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The beginning of the office's day so many calendar months before a moment. Example: 31 March, 1 month: 28 February. */
export function monthsBefore(at: Instant, months: number): Instant {
  const day = Temporal.PlainDate.from(dateOf(at)).subtract({ months });
  return startOfDayNumber(dayNumber(day.toString()));
}
