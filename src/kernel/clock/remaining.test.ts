import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import type { Limit } from '../limits.ts';
import { parseInstant } from '../time.ts';
import { remainingOf } from './remaining.ts';

const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const left = (now: string, dueAt: string, unit: Limit['unit'] = 'workingDay') =>
  remainingOf({ calendar: calendarOf(), unit, dueAt: at(dueAt), now: at(now) });

describe('the words of a clock', () => {
  it('are whole working days after today', () => {
    expect(left('2026-09-30T16:00', '2026-10-10T17:30')).toEqual({ state: 'daysLeft', workingDays: 3 });
    expect(left('2026-10-05T16:00', '2026-10-10T17:30')).toEqual({ state: 'daysLeft', workingDays: 3 });
    expect(left('2026-10-09T23:00', '2026-10-10T17:30')).toEqual({ state: 'daysLeft', workingDays: 1 });
  });

  it('are today on the due day, until its last moment', () => {
    expect(left('2026-10-10T11:00', '2026-10-10T17:30')).toEqual({ state: 'dueToday', minutes: 270 });
    expect(left('2026-10-10T17:30', '2026-10-10T17:30')).toEqual({ state: 'dueToday', minutes: 0 });
  });

  it('are hours and minutes for limits in hours, of the office or of the clock', () => {
    expect(left('2026-10-01T23:00', '2026-10-02T00:20', 'hour')).toEqual({ state: 'timeLeft', minutes: 80 });
    expect(left('2026-09-30T17:00', '2026-10-08T08:50', 'workingHour')).toEqual({
      state: 'timeLeft',
      minutes: 80,
    });
  });

  it('count lateness in working days, none on the day it began', () => {
    expect(left('2026-09-24T18:00', '2026-09-24T17:30')).toEqual({
      state: 'overdue',
      workingDays: 0,
      minutes: 0,
    });
    expect(left('2026-09-30T09:00', '2026-09-24T17:30')).toMatchObject({ state: 'overdue', workingDays: 3 });
    expect(left('2026-10-02T01:00', '2026-10-02T00:20', 'minute')).toMatchObject({
      state: 'overdue',
      minutes: 40,
    });
  });
});
