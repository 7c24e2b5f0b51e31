import { dayNumber, MINUTE_MS, type PlainDate } from '../time.ts';

/**
 * Opening hours from a day on, of one department or, without one, of the whole office; usually two intervals a day.
 * Summer and winter hours are several rows. Times are `HH:MM` in the office's zone.
 */
export type OfficeHours = {
  department?: string;
  from: PlainDate;
  to?: PlainDate;
  intervals: { opens: string; closes: string }[];
};

/** The hours of one working day, in milliseconds after midnight; `intervals` ascending, never empty. */
export type DayHours = {
  intervals: readonly { opensMs: number; closesMs: number }[];
  opensMs: number;
  closesMs: number;
  totalMs: number;
};

/** Hours in force from a day number on until the next segment begins. */
export type HoursSegment = { fromDay: number; hours: DayHours };

const DEFAULT_INTERVALS = [
  { opens: '08:00', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
];

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** `08:15` → milliseconds after midnight. Throws on anything else: callers validate at the door. */
export function clockTimeMs(text: string): number {
  const match = CLOCK_TIME.exec(text);
  if (!match) throw new RangeError(`no such time of day: ${text}`);
  return (Number(match[1]) * 60 + Number(match[2])) * MINUTE_MS;
}

/**
 * Cuts time into segments of equal hours for a department: its own rows before the office's, among them the latest
 * effective one, 08:00–12:00 and 14:00–17:30 where no row holds. The first segment begins at -Infinity.
 */
export function hoursSegments(rows: readonly OfficeHours[], department: string | undefined): HoursSegment[] {
  const candidates = rows
    .filter((row) => row.department === undefined || row.department === department)
    .map((row) => ({
      own: row.department !== undefined,
      fromDay: dayNumber(row.from),
      toDay: row.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(row.to),
      hours: dayHours(row.intervals),
    }))
    .sort((a, b) => Number(a.own) - Number(b.own) || a.fromDay - b.fromDay);
  const bounds = candidates.flatMap((row) => [row.fromDay, row.toDay + 1]).filter(Number.isFinite);
  const starts = [Number.NEGATIVE_INFINITY, ...new Set(bounds)].sort((a, b) => a - b);
  const standard = dayHours(DEFAULT_INTERVALS);
  return starts.map((fromDay) => {
    const inForce = candidates.findLast((row) => row.fromDay <= fromDay && fromDay <= row.toDay);
    return { fromDay, hours: inForce?.hours ?? standard };
  });
}

function dayHours(rows: OfficeHours['intervals']): DayHours {
  const intervals = rows
    .map((row) => ({ opensMs: clockTimeMs(row.opens), closesMs: clockTimeMs(row.closes) }))
    .sort((a, b) => a.opensMs - b.opensMs);
  let closedUntil = 0;
  let totalMs = 0;
  for (const { opensMs, closesMs } of intervals) {
    if (opensMs >= closesMs || opensMs < closedUntil)
      throw new RangeError('office hours overlap or are empty');
    closedUntil = closesMs;
    totalMs += closesMs - opensMs;
  }
  const first = intervals[0];
  if (!first) throw new RangeError('office hours without an interval');
  return { intervals, opensMs: first.opensMs, closesMs: closedUntil, totalMs };
}
