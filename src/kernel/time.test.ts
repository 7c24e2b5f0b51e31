import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  formatInstant,
  parseInstant,
  parsePlainDate,
  weekdayOf,
} from './time.ts';

describe('days', () => {
  it('agree with Temporal over six centuries, there and back', () => {
    for (let day = -40_000; day < 180_000; day += 7) {
      const expected = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      expect(dateOfDayNumber(day)).toBe(expected.toString());
      expect(dayNumber(expected.toString())).toBe(day);
      expect(weekdayOf(day)).toBe(expected.dayOfWeek - 1);
    }
  });

  it('begin at midnight in the office’s zone, not at Greenwich', () => {
    expect(dateOf(Temporal.Instant.from('2026-09-27T15:59:59Z').epochMilliseconds)).toBe('2026-09-27');
    expect(dateOf(Temporal.Instant.from('2026-09-27T16:00:00Z').epochMilliseconds)).toBe('2026-09-28');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-01',
    '2026-04-31',
    'tomorrow',
    '',
    '2026-04-011',
  ])('that do not exist are refused: %s', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it('that exist are read as they stand', () => {
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
  });
});

describe('moments', () => {
  it.each([
    ['2026-09-28T10:00:00+08:00', '2026-09-28T10:00:00+08:00'],
    ['2026-09-28T02:00:00Z', '2026-09-28T10:00:00+08:00'],
    ['2026-12-31T16:00:00.120Z', '2027-01-01T00:00:00.12+08:00'],
    ['1969-12-31T23:59:59.999+08:00', '1969-12-31T23:59:59.999+08:00'],
  ])('are read with any offset and written with the office’s: %s', (text, written) => {
    expect(formatInstant(parseInstant(text) as number)).toBe(written);
  });

  it('are written as Temporal writes them', () => {
    for (let at = 0; at < 60 * DAY_MS * 365; at += 1_234_567_891) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai');
      // Shanghai had summer time until 1991; the office did not exist then.
      if (zoned.offset === '+08:00') {
        expect(formatInstant(at)).toBe(zoned.toString({ timeZoneName: 'never', calendarName: 'never' }));
      }
    }
  });

  it.each([
    '2026-09-28T10:00:00',
    '2026-09-28',
    '20260928T100000Z',
    '2026-09-28T25:00:00Z',
    '2026-02-30T10:00:00Z',
    '',
  ])('that are no RFC 3339 with offset are refused: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
