import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../test/declared-years.ts';
import { moment } from '../../../../test/sample-case.ts';
import { countdownOf } from './countdown.ts';

const calendar = calendarOf();

describe('what is left of a clock', () => {
  const table: [string, string, string, boolean, object][] = [
    [
      'over the National Day holiday to a make-up Saturday',
      '09-29 10:00',
      '10-10 17:30',
      false,
      { late: false, unit: 'workingDay', count: 4, makeup: true, today: false },
    ],
    [
      'on the last day',
      '10-10 09:00',
      '10-10 17:30',
      false,
      { unit: 'workingDay', count: 0, today: true, late: false },
    ],
    [
      'late on the same day, in minutes',
      '10-10 18:00',
      '10-10 17:30',
      false,
      { unit: 'minute', count: 30, late: true },
    ],
    [
      'late on the rest day after it, in minutes',
      '10-11 17:30',
      '10-10 17:30',
      false,
      { unit: 'minute', count: 1_440, late: true },
    ],
    [
      'late by two working days',
      '10-13 09:00',
      '10-10 17:30',
      false,
      { unit: 'workingDay', count: 2, late: true },
    ],
    [
      'by the clock, day and night',
      '09-29 10:00',
      '09-29 11:20',
      true,
      { unit: 'minute', count: 80, late: false, today: true },
    ],
    ['an ordinary day is no make-up day', '09-28 10:00', '09-30 17:30', false, { count: 2, makeup: false }],
  ];
  it.each(table)('TL-10 %s', (_, now, dueAt, byClock, expected) => {
    const running = { of: 'handling' as const, dueAt: moment(dueAt), byClock };
    expect(countdownOf(running, calendar, moment(now))).toMatchObject(expected);
  });
});
