import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import { formatInstant, parseInstant } from '../time.ts';
import {
  addWorkingDays,
  addWorkingMinutes,
  isProvisional,
  nextDigestAt,
  nextWorkingMoment,
  overdueDays,
  subtractWorkingDays,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from './counting.ts';

const calendar = calendarOf();
const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const shown = (moment: number) => formatInstant(moment).slice(0, 16);

describe('working days', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2025-12-31', 248, '2026-12-31'],
    ['2023-12-31', 747, '2026-12-31'],
  ])('%s and %i more is %s', (from, count, reached) => {
    expect(addWorkingDays(calendar, from, count)).toBe(reached);
  });

  it.each([
    ['2026-10-08', 1, '2026-09-30'],
    ['2026-10-12', 1, '2026-10-10'],
    ['2027-01-01', 248, '2026-01-04'],
    ['2027-01-01', 748, '2023-12-29'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('%s less %i is %s', (from, count, reached) => {
    expect(subtractWorkingDays(calendar, from, count)).toBe(reached);
  });

  it('between two days leave out the first and take in the last', () => {
    expect(workingDaysBetween(calendar, '2026-09-28', '2026-10-10')).toBe(5);
    expect(workingDaysBetween(calendar, '2026-10-10', '2026-09-28')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-10-10', '2026-10-10')).toBe(0);
  });

  it('of lateness begin with the first working day after the due one', () => {
    expect(overdueDays(calendar, '2026-09-30', '2026-10-07')).toBe(0);
    expect(overdueDays(calendar, '2026-09-30', '2026-10-08')).toBe(1);
  });

  it.each([-1, 0.5])('refuse a count of %s', (count) => {
    expect(() => addWorkingDays(calendar, '2026-10-01', count)).toThrow(RangeError);
    expect(() => subtractWorkingDays(calendar, '2026-10-01', count)).toThrow(RangeError);
  });

  it('of a year not declared are provisional', () => {
    expect([isProvisional(calendar, '2026-12-31'), isProvisional(calendar, '2027-01-01')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('FC-3 working hours', () => {
  it.each([
    ['2026-03-06T16:30', 240, '2026-03-09T11:00'],
    ['2026-03-06T16:30', 60, '2026-03-06T17:30'],
    ['2026-03-06T11:00', 60, '2026-03-06T12:00'],
    ['2026-03-06T12:30', 1, '2026-03-06T14:01'],
    ['2026-09-30T17:30', 240, '2026-10-08T12:00'],
    ['2026-03-07T12:30', 0, '2026-03-07T12:30'],
  ])('from %s, %i minutes on it is %s', (from, minutes, reached) => {
    expect(shown(addWorkingMinutes(calendar, at(from), minutes))).toBe(reached);
  });

  it.each([
    ['2026-10-10T17:30', 120, '2026-10-10T15:30'],
    ['2026-10-08T09:00', 120, '2026-09-30T16:30'],
    ['2026-10-08T15:00', 120, '2026-10-08T11:00'],
    ['2026-10-05T15:00', 210, '2026-09-30T14:00'],
    ['2026-10-08T10:00', 120, '2026-10-08T08:00'],
  ])('%s less %s minutes is %s', (to, minutes, reached) => {
    expect(shown(subtractWorkingMinutes(calendar, at(to), minutes))).toBe(reached);
  });

  it('between two moments are whole minutes of office hours', () => {
    expect(workingMinutesBetween(calendar, at('2026-09-30T16:30'), at('2026-10-08T09:00'))).toBe(120);
    expect(workingMinutesBetween(calendar, at('2026-03-02T00:00'), at('2026-03-03T00:00'))).toBe(450);
    expect(workingMinutesBetween(calendar, at('2026-03-02T11:59') + 30_000, at('2026-03-02T14:00'))).toBe(0);
    expect(workingMinutesBetween(calendar, at('2026-10-08T09:00'), at('2026-09-30T16:30'))).toBe(0);
  });

  it.each([
    ['2026-03-06T10:00', '2026-03-06T10:00'],
    ['2026-03-06T07:00', '2026-03-06T08:00'],
    ['2026-03-06T12:00', '2026-03-06T14:00'],
    ['2026-03-06T17:30', '2026-03-09T08:00'],
    ['2026-10-01T10:00', '2026-10-08T08:00'],
  ])('someone is in the office from %s at %s', (from, reached) => {
    expect(shown(nextWorkingMoment(calendar, at(from)))).toBe(reached);
  });
});

describe('gathered warnings', () => {
  it.each([
    ['2026-03-06T08:15', '2026-03-06T08:15'],
    ['2026-03-06T08:16', '2026-03-06T14:00'],
    ['2026-03-06T14:01', '2026-03-09T08:15'],
    ['2026-10-01T08:00', '2026-10-08T08:15'],
    ['2026-10-10T00:00', '2026-10-10T08:15'],
  ])('of %s go out at %s', (from, reached) => {
    expect(shown(nextDigestAt(calendar, at(from)))).toBe(reached);
  });

  it('take other times in any order, and need one', () => {
    expect(shown(nextDigestAt(calendar, at('2026-03-06T09:00'), ['16:00', '10:00']))).toBe(
      '2026-03-06T10:00',
    );
    expect(() => nextDigestAt(calendar, 0, [])).toThrow(RangeError);
  });
});
