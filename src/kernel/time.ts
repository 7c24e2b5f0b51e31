import { Temporal } from 'temporal-polyfill';

/** A moment: epoch milliseconds. Only inside the house; the door speaks RFC 3339 with offset. */
export type Instant = number;

/** A calendar day in the office's time zone, `YYYY-MM-DD`. */
export type PlainDate = string;

/** The office's time zone. China has had one zone and no summer time since 1992, so the offset is a constant. */
export const OFFICE_ZONE = 'Asia/Shanghai';
export const OFFICE_OFFSET_MS = 8 * 3_600_000;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** `2026-09-28T10:00:00+08:00`; milliseconds only where there are any. */
export function formatInstant(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toString({ timeZoneName: 'never', calendarName: 'never' });
}

/** Reads RFC 3339 with an offset; anything else, a bare local time included, is `undefined`. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
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
  return Math.round(Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime('UTC').epochMilliseconds / DAY_MS);
}

export function dateOfDayNumber(day: number): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS).toString().slice(0, 10);
}
