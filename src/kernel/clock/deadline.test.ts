import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import type { Limit } from '../limits.ts';
import { formatInstant, parseInstant } from '../time.ts';
import { type DeadlineInput, deadlineOf, explainDeadline } from './deadline.ts';

const calendar = calendarOf();
const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const shown = (moment: number) => formatInstant(moment).slice(0, 16);
const input = (start: string, limit: Limit, more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  startedAt: at(start),
  limit,
  calendar,
  ...more,
});
const dueAt = (start: string, limit: Limit, more: Partial<DeadlineInput> = {}) =>
  shown(deadlineOf(input(start, limit, more)).dueAt);
const workingDays = (count: number): Limit => ({ count, unit: 'workingDay' });

describe('TL-0 units of a limit', () => {
  it.each<[string, Limit, string]>([
    ['2026-09-28T10:00', { unit: 'onTheSpot' }, '2026-09-28T17:30'],
    ['2026-09-28T07:00', { unit: 'onTheSpot' }, '2026-09-28T17:30'],
    ['2026-09-28T17:30', { unit: 'onTheSpot' }, '2026-09-28T17:30'],
    ['2026-09-28T17:31', { unit: 'onTheSpot' }, '2026-09-29T17:30'],
    ['2026-10-01T10:00', { unit: 'onTheSpot' }, '2026-10-08T17:30'],
    ['2026-09-30T15:30', { count: 2, unit: 'workingHour' }, '2026-09-30T17:30'],
    ['2026-09-30T15:30', { count: 4, unit: 'workingHour' }, '2026-10-08T10:00'],
    ['2026-09-30T11:00', { count: 4, unit: 'workingHour' }, '2026-09-30T17:00'],
    ['2026-10-03T23:00', { count: 4, unit: 'workingHour' }, '2026-10-08T12:00'],
    ['2026-10-01T23:30', { count: 24, unit: 'hour' }, '2026-10-02T23:30'],
    ['2026-10-01T23:50', { count: 30, unit: 'minute' }, '2026-10-02T00:20'],
    ['2026-09-28T10:00', { count: 2, unit: 'calendarDay' }, '2026-09-30T17:30'],
    ['2026-09-28T10:00', { count: 3, unit: 'calendarDay' }, '2026-10-08T17:30'],
    ['2026-09-28T23:59', workingDays(1), '2026-09-29T17:30'],
  ])('from %s, %j is due %s', (start, limit, due) => {
    expect(dueAt(start, limit)).toBe(due);
  });

  it.each<[Limit, string]>([
    [workingDays(3), '2026-09-29T17:30'],
    [{ count: 3, unit: 'calendarDay' }, '2026-09-30T17:30'],
    [{ count: 1, unit: 'calendarDay' }, '2026-10-08T17:30'],
    [{ count: 4, unit: 'workingHour' }, '2026-10-08T14:30'],
    [{ count: 48, unit: 'hour' }, '2026-10-07T09:00'],
    [{ count: 90, unit: 'minute' }, '2026-10-09T07:30'],
  ])('%j before an outage on 9 Oct 09:00 is latest %s', (limit, latest) => {
    expect(dueAt('2026-10-09T09:00', { ...limit, before: 'event' } as Limit)).toBe(latest);
  });

  it('runs for ten years and lands on a working day', () => {
    const due = deadlineOf(input('2026-03-02T10:00', workingDays(2500)));
    expect(due).toMatchObject({ dueOn: expect.stringMatching(/^203[56]-/), provisional: true });
    expect(dueAt('2026-03-02T10:00', { count: 87_600, unit: 'hour' })).toBe('2036-02-28T10:00');
    expect(dueAt('2026-03-02T10:00', { count: 3650, unit: 'calendarDay' })).toBe('2036-02-28T17:30');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a count of %s', (count) => {
    expect(() => deadlineOf(input('2026-09-28T10:00', workingDays(count)))).toThrow(RangeError);
    const extensions = [{ count, unit: 'hour' as const }];
    expect(() => deadlineOf(input('2026-09-28T10:00', workingDays(1), { extensions }))).toThrow(RangeError);
  });
});

describe('the day a clock starts', () => {
  const policy = { clockStart: 'nextWorkingDay' } as const;

  it.each([
    ['2026-03-07T10:00', '2026-03-10'],
    ['2026-03-06T17:31', '2026-03-10'],
    ['2026-03-06T17:30', '2026-03-09'],
    ['2026-03-06T06:00', '2026-03-09'],
  ])('is by policy the next working day after the close and on rest days: %s', (start, due) => {
    expect(deadlineOf(input(start, workingDays(1), { policy })).dueOn).toBe(due);
  });

  it('is never moved for calendar days', () => {
    expect(deadlineOf(input('2026-03-07T10:00', { count: 2, unit: 'calendarDay' }, { policy })).dueOn).toBe(
      '2026-03-09',
    );
  });

  it('is day 0 even on a rest day by default', () => {
    expect(explainDeadline(input('2026-03-07T10:00', workingDays(1))).days).toEqual([
      { date: '2026-03-07', counted: false, because: 'startDay' },
      { date: '2026-03-08', counted: false, because: 'weekend' },
      { date: '2026-03-09', counted: true, because: 'workingDay' },
    ]);
  });

  it('is explained where policy moved it', () => {
    expect(explainDeadline(input('2026-03-07T10:00', workingDays(1), { policy })).days).toEqual([
      { date: '2026-03-07', counted: false, because: 'weekend' },
      { date: '2026-03-08', counted: false, because: 'weekend' },
      { date: '2026-03-09', counted: false, because: 'startDay' },
      { date: '2026-03-10', counted: true, because: 'workingDay' },
    ]);
  });
});

describe('an explanation', () => {
  const strip = (one: DeadlineInput) =>
    explainDeadline(one).days.map(
      ({ date, counted, because }) => `${date.slice(5)}${counted ? '+' : '-'}${because}`,
    );

  it('names every day over National Day 2026', () => {
    const rest = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day}-holiday`);
    expect(strip(input('2026-09-28T10:00', workingDays(5)))).toEqual([
      '09-28-startDay',
      '09-29+workingDay',
      '09-30+workingDay',
      ...rest,
      '10-08+workingDay',
      '10-09+workingDay',
      '10-10+makeupDay',
    ]);
  });

  it('says that a calendar-day limit rolled on from a rest day', () => {
    expect(strip(input('2026-10-09T10:00', { count: 2, unit: 'calendarDay' }))).toEqual([
      '10-09-startDay',
      '10-10+calendarDay',
      '10-11+calendarDay',
      '10-12-workingDay',
    ]);
  });

  it('says which days a special procedure and a vacation took', () => {
    const vacations = [{ department: 'JX', from: '2026-03-05', to: '2026-03-05', name: '校庆' }];
    const own = calendarOf({ vacations }, 'JX');
    const exclusions = [{ kind: 'hearing', from: '2026-03-02', to: '2026-03-04', toldOn: '2026-03-03' }];
    expect(strip(input('2026-03-02T10:00', workingDays(2), { calendar: own, exclusions }))).toEqual([
      '03-02-startDay',
      '03-03+workingDay',
      '03-04-excluded',
      '03-05-vacation',
      '03-06+workingDay',
    ]);
  });

  it('counts the start day of hours that run on it, and only then', () => {
    const hours: Limit = { count: 4, unit: 'workingHour' };
    expect(strip(input('2026-09-30T15:30', hours))[0]).toBe('09-30+startDay');
    expect(strip(input('2026-09-30T18:00', hours))[0]).toBe('09-30-startDay');
    expect(strip(input('2026-10-01T10:00', { count: 30, unit: 'hour' }))).toEqual([
      '10-01+startDay',
      '10-02+calendarDay',
    ]);
    expect(strip(input('2026-09-30T15:30', { unit: 'onTheSpot' }))).toEqual(['09-30+startDay']);
    expect(strip(input('2026-09-28T18:00', { unit: 'onTheSpot' }))).toEqual([
      '09-28-startDay',
      '09-29+workingDay',
    ]);
  });

  it('runs from the deadline to the event it is counted back from', () => {
    expect(strip(input('2026-03-10T09:00', { count: 2, unit: 'workingDay', before: 'event' }))).toEqual([
      '03-06+workingDay',
      '03-07-weekend',
      '03-08-weekend',
      '03-09+workingDay',
      '03-10-startDay',
    ]);
  });

  it('goes on through an extension', () => {
    const extensions = [{ count: 1, unit: 'workingDay' as const }];
    expect(strip(input('2026-03-05T10:00', workingDays(1), { extensions }))).toEqual([
      '03-05-startDay',
      '03-06+workingDay',
      '03-07-weekend',
      '03-08-weekend',
      '03-09+workingDay',
    ]);
  });
});

describe('TL-11 special procedures', () => {
  const over = (...exclusions: NonNullable<DeadlineInput['exclusions']>) =>
    deadlineOf(input('2026-04-02T10:00', workingDays(10), { exclusions })).dueOn;
  const review = { kind: 'expertReview', from: '2026-04-08', to: '2026-04-22', toldOn: '2026-04-08' };

  it('do not count against the promise', () => {
    expect(over(review)).toBe('2026-05-06');
  });

  it('count where the applicant was not told', () => {
    expect(over({ ...review, toldOn: undefined })).toBe('2026-04-17');
  });

  it('count until the day of the telling', () => {
    expect(over({ ...review, toldOn: '2026-04-20' })).toBe('2026-04-17');
    expect(over({ ...review, toldOn: '2026-04-15' })).toBe('2026-04-24');
  });

  it('of one day exclude nothing', () => {
    expect(over({ ...review, to: '2026-04-08' })).toBe('2026-04-17');
  });

  it('that overlap count once', () => {
    const second = { kind: 'tender', from: '2026-04-10', to: '2026-04-20', toldOn: '2026-04-10' };
    expect(over(review, second)).toBe('2026-05-06');
    expect(over(second, review)).toBe('2026-05-06');
  });

  it('that touch or overlap by a day count each day once', () => {
    const tail = { ...review, from: '2026-04-21', to: '2026-04-24', toldOn: '2026-04-21' };
    const next = { ...review, from: '2026-04-22', to: '2026-04-24', toldOn: '2026-04-22' };
    expect(over(review, tail)).toBe('2026-05-08');
    expect(over(review, next)).toBe('2026-05-08');
  });

  it('never stop a limit in hours or minutes', () => {
    expect(dueAt('2026-04-08T10:00', { count: 48, unit: 'hour' }, { exclusions: [review] })).toBe(
      '2026-04-10T10:00',
    );
  });

  it('hold working hours, and calendar days by their working days', () => {
    const exclusions = [{ ...review, to: '2026-04-13' }];
    expect(dueAt('2026-04-08T16:30', { count: 2, unit: 'workingHour' }, { exclusions })).toBe(
      '2026-04-14T09:00',
    );
    // 9, 10 and 13 April are excluded; the weekend between them runs.
    expect(dueAt('2026-04-08T16:30', { count: 3, unit: 'calendarDay' }, { exclusions })).toBe(
      '2026-04-14T17:30',
    );
  });
});

describe('SC-5.2.3 extensions', () => {
  const extended = (
    limit: Limit,
    count: number,
    unit: 'workingDay' | 'hour' | 'workingHour' | 'calendarDay',
  ) => dueAt('2026-09-28T10:00', limit, { extensions: [{ count, unit }] });

  it('count on from the old due date in their own unit', () => {
    expect(extended(workingDays(5), 3, 'workingDay')).toBe('2026-10-14T17:30');
    expect(extended(workingDays(5), 1, 'calendarDay')).toBe('2026-10-12T17:30');
    expect(extended(workingDays(5), 4, 'workingHour')).toBe('2026-10-12T12:00');
    expect(extended({ count: 24, unit: 'hour' }, 12, 'hour')).toBe('2026-09-29T22:00');
    expect(extended({ count: 24, unit: 'hour' }, 1, 'workingDay')).toBe('2026-09-30T17:30');
  });

  it('run under the same exclusions', () => {
    const exclusions = [{ kind: 'tender', from: '2026-10-10', to: '2026-10-14', toldOn: '2026-10-10' }];
    const extensions = [{ count: 1, unit: 'workingDay' as const }];
    expect(dueAt('2026-09-28T10:00', workingDays(5), { exclusions, extensions })).toBe('2026-10-15T17:30');
  });
});

describe('a provisional date', () => {
  it('is one whose way leads through a year not declared', () => {
    expect(deadlineOf(input('2026-12-29T10:00', workingDays(2))).provisional).toBe(false);
    expect(deadlineOf(input('2026-12-29T10:00', workingDays(3)))).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
  });

  it('is never one of hours on the clock', () => {
    expect(deadlineOf(input('2026-12-31T22:00', { count: 24, unit: 'hour' })).provisional).toBe(false);
  });
});
