import { describe, expect, it } from 'vitest';
import { calendarData, calendarOf, declaredYear } from '../../../test/declared-years.ts';
import { closesAt, isWorkingDay, opensAt, workingDaysBetween } from '../clock/counting.ts';

import { dateOfDayNumber, dayNumber, dayNumberOfCivil, formatInstant } from '../time.ts';
import { compileCalendar, departmentCalendar } from './calendar.ts';
import { statutoryDays } from './statutory-days.ts';
import { reasonAt } from './working-days.ts';

const calendar = calendarOf();

function workingDaysByMonth(year: number): number[] {
  const lastDays = Array.from({ length: 13 }, (_, month) =>
    dateOfDayNumber(
      (month === 12 ? dayNumberOfCivil(year + 1, 1, 1) : dayNumberOfCivil(year, month + 1, 1)) - 1,
    ),
  );
  return lastDays.slice(1).map((last, index) => workingDaysBetween(calendar, lastDays[index]!, last));
}

describe('declared years', () => {
  it.each([
    [2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22], 251],
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23], 248],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23], 248],
  ])('%i has its published number of working days in every month', (year, months, total) => {
    expect(workingDaysByMonth(year)).toEqual(months);
    expect(workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(total);
  });

  it('count make-up weekends as full working days and days off by swapping as none', () => {
    expect(reasonAt(calendar, dayNumber('2026-10-10'))).toBe('makeupDay');
    expect(isWorkingDay(calendar, '2026-10-10')).toBe(true);
    expect(reasonAt(calendar, dayNumber('2026-10-06'))).toBe('holiday');
    expect(reasonAt(calendar, dayNumber('2026-10-11'))).toBe('weekend');
  });

  it('may reach into the year before', () => {
    const next = { year: 2027, days: [{ date: '2026-12-31', kind: 'holiday' as const, name: '元旦' }] };
    const compiled = departmentCalendar(compileCalendar(calendarData({ years: [declaredYear(2026), next] })));
    expect(isWorkingDay(compiled, '2026-12-31')).toBe(false);
    expect(isWorkingDay(compiled, '2026-12-30')).toBe(true);
  });

  it('name their days', () => {
    const compiled = compileCalendar(calendarData());
    expect(compiled.daysOf(2026)).toHaveLength(39);
    expect(compiled.daysOf(2026)[0]).toEqual({ date: '2026-01-01', kind: 'holiday', name: '元旦' });
  });
});

describe('years not declared', () => {
  const compiled = compileCalendar(calendarData());

  it('are known as such', () => {
    expect(compiled.isDeclared(2026)).toBe(true);
    expect(compiled.isDeclared(2027)).toBe(false);
    expect(calendar.tableOf(2027).declared).toBe(false);
  });

  it('rest on weekends and the 13 statutory days, the lunar ones computed', () => {
    expect(compiled.daysOf(2027).map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ]);
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(false);
    expect(isWorkingDay(calendar, '2027-01-02')).toBe(false);
    expect(isWorkingDay(calendar, '2027-01-04')).toBe(true);
  });

  it.each([2024, 2025, 2026])('would have got the festivals of %i right', (year) => {
    const off = new Set(
      declaredYear(year).days.flatMap(({ date, kind }) => (kind === 'holiday' ? [date] : [])),
    );
    const statutory = compileCalendar(calendarData({ years: [] })).daysOf(year);
    // The eve became statutory in 2025; in 2024 offices were asked to give it freely.
    const missing = statutory.filter(({ date }) => !off.has(date)).map(({ date }) => date);
    expect(missing).toEqual(year === 2024 ? ['2024-02-09'] : []);
    expect(statutory).toHaveLength(13);
  });

  it('count a day once that two festivals share', () => {
    expect(new Set(statutoryDays(2020).map(({ day }) => day)).size).toBe(12);
  });
});

describe('office hours', () => {
  const hours = [
    {
      from: '2026-05-01',
      to: '2026-09-30',
      intervals: [
        { opens: '08:00', closes: '12:00' },
        { opens: '14:30', closes: '18:00' },
      ],
    },
    { from: '2026-07-01', to: '2026-07-31', intervals: [{ opens: '07:30', closes: '12:30' }] },
    { department: 'YS', from: '2026-06-01', intervals: [{ opens: '06:00', closes: '20:00' }] },
  ];
  const close = (date: string, department?: string) =>
    formatInstant(closesAt(calendarOf({ hours }, department), date)).slice(11, 16);

  it('are 08:00–12:00 and 14:00–17:30 where nothing is set', () => {
    expect(formatInstant(opensAt(calendar, '2026-09-28'))).toBe('2026-09-28T08:00:00+08:00');
    expect(formatInstant(closesAt(calendar, '2026-09-28'))).toBe('2026-09-28T17:30:00+08:00');
  });

  it('change with summer and winter, the latest effective row first, its last day included', () => {
    expect(close('2026-04-30')).toBe('17:30');
    expect(close('2026-05-06')).toBe('18:00');
    expect(close('2026-07-31')).toBe('12:30');
    expect(close('2026-08-03')).toBe('18:00');
    expect(close('2026-09-30')).toBe('18:00');
    expect(close('2026-10-08')).toBe('17:30');
  });

  it('of a department go before the office’s, from their first day on', () => {
    expect(close('2026-05-29', 'YS')).toBe('18:00');
    expect(close('2026-07-15', 'YS')).toBe('20:00');
    expect(close('2027-07-15', 'YS')).toBe('20:00');
    expect(close('2026-07-15', 'WX')).toBe('12:30');
  });

  it.each([
    [[]],
    [[{ opens: '12:00', closes: '08:00' }]],
    [
      [
        { opens: '08:00', closes: '12:00' },
        { opens: '11:00', closes: '17:00' },
      ],
    ],
    [[{ opens: '8:00', closes: '12:00' }]],
    [[{ opens: '08:00', closes: '24:00' }]],
  ])('that cannot be are refused: %j', (intervals) => {
    expect(() => compileCalendar(calendarData({ hours: [{ from: '2026-01-01', intervals }] }))).toThrow(
      RangeError,
    );
  });
});

describe('vacations', () => {
  const vacations = [{ department: 'JX', from: '2026-01-19', to: '2026-03-01', name: '寒假' }];

  it('rest one department and leave weekends and holidays what they are', () => {
    const own = calendarOf({ vacations }, 'JX');
    expect(reasonAt(own, dayNumber('2026-01-19'))).toBe('vacation');
    expect(reasonAt(own, dayNumber('2026-02-14'))).toBe('vacation');
    expect(reasonAt(own, dayNumber('2026-02-17'))).toBe('holiday');
    expect(reasonAt(own, dayNumber('2026-01-24'))).toBe('weekend');
    expect(workingDaysBetween(own, '2026-01-16', '2026-03-02')).toBe(1);
    expect(isWorkingDay(calendarOf({ vacations }, 'WX'), '2026-01-19')).toBe(true);
  });
});

describe('a compiled calendar', () => {
  it('does not change when the data it came from does', () => {
    const data = calendarData({ years: [{ year: 2026, days: [] }] });
    const compiled = compileCalendar(data);
    data.years[0]!.days.push({ date: '2026-03-02', kind: 'holiday', name: 'x' });
    data.vacations.push({ department: 'WX', from: '2026-03-02', to: '2026-03-02', name: 'x' });
    expect(isWorkingDay(departmentCalendar(compiled, 'WX'), '2026-03-02')).toBe(true);
  });

  it('keeps one calendar for each department, shared where it has nothing of its own', () => {
    const hours = [
      { department: 'WX', from: '2026-01-01', intervals: [{ opens: '09:00', closes: '17:00' }] },
    ];
    const compiled = compileCalendar(calendarData({ hours }));
    expect(departmentCalendar(compiled, 'WX')).toBe(departmentCalendar(compiled, 'WX'));
    expect(departmentCalendar(compiled, 'NY')).toBe(departmentCalendar(compiled));
    expect(departmentCalendar(compiled, 'WX')).not.toBe(departmentCalendar(compiled));
  });

  it('has no answer for years nobody can mean', () => {
    expect(() => isWorkingDay(calendar, '1899-12-31')).toThrow(RangeError);
  });
});
