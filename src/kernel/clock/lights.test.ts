import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import type { Limit } from '../limits.ts';
import { formatInstant, parseInstant } from '../time.ts';
import { type DeadlineInput, lightAt, lightsOf } from './deadline.ts';

const calendar = calendarOf();
const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const shown = (moment: number) => formatInstant(moment).slice(0, 16);
const input = (start: string, limit: Limit, more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  startedAt: at(start),
  limit,
  calendar,
  ...more,
});
const workingDays = (count: number): Limit => ({ count, unit: 'workingDay' });

describe('lights', () => {
  const lights = (start: string, limit: Limit, more: Partial<DeadlineInput> = {}) => {
    const { yellowAt, orangeAt } = lightsOf(input(start, limit, more));
    return [shown(yellowAt), shown(orangeAt)];
  };

  it('of five working days from 28 Sep 2026 change on 9 and 10 Oct at 08:00', () => {
    expect(lights('2026-09-28T10:00', workingDays(5))).toEqual(['2026-10-09T08:00', '2026-10-10T08:00']);
  });

  it.each([
    [4, '2026-03-05T08:00'],
    [10, '2026-03-12T08:00'],
    [11, '2026-03-12T08:00'],
    [20, '2026-03-23T08:00'],
  ])('of %i working days turn yellow with max(2, 30 %%) left', (count, yellow) => {
    expect(lights('2026-03-02T10:00', workingDays(count))[0]).toBe(yellow);
  });

  it('of up to three days divide the minutes of the counted days', () => {
    expect(lights('2026-03-02T10:00', workingDays(1))).toEqual(['2026-03-03T11:45', '2026-03-03T15:37']);
    expect(lights('2026-03-02T10:00', workingDays(3))).toEqual(['2026-03-04T11:45', '2026-03-05T09:52']);
  });

  it('of hours divide the hours', () => {
    expect(lights('2026-10-01T22:00', { count: 24, unit: 'hour' })).toEqual([
      '2026-10-02T10:00',
      '2026-10-02T16:00',
    ]);
    expect(lights('2026-09-30T15:30', { count: 4, unit: 'workingHour' })).toEqual([
      '2026-09-30T17:30',
      '2026-10-08T09:00',
    ]);
    expect(lights('2026-09-28T10:30', { unit: 'onTheSpot' })).toEqual([
      '2026-09-28T15:00',
      '2026-09-28T16:15',
    ]);
  });

  it('skip excluded days', () => {
    const exclusions = [{ kind: 'tender', from: '2026-03-05', to: '2026-03-06', toldOn: '2026-03-05' }];
    expect(lights('2026-03-02T10:00', workingDays(4), { exclusions })).toEqual([
      '2026-03-05T08:00',
      '2026-03-09T08:00',
    ]);
  });

  it('of calendar days count calendar days back from the end of the limit', () => {
    expect(lights('2026-09-21T10:00', { count: 15, unit: 'calendarDay' })).toEqual([
      '2026-10-02T08:00',
      '2026-10-08T08:00',
    ]);
  });

  it('count an extension as part of the promise', () => {
    const extensions = [{ count: 5, unit: 'workingDay' as const }];
    expect(lights('2026-03-02T10:00', workingDays(5), { extensions })).toEqual([
      '2026-03-12T08:00',
      '2026-03-16T08:00',
    ]);
  });

  it('of an extended on-the-spot promise are those of its days', () => {
    const extensions = [{ count: 5, unit: 'workingDay' as const }];
    expect(lights('2026-09-28T10:00', { unit: 'onTheSpot' }, { extensions })).toEqual([
      '2026-10-09T08:00',
      '2026-10-10T08:00',
    ]);
  });

  it('count each part of the way in its own days', () => {
    const vacation = { department: 'JX', from: '2026-01-24', to: '2026-03-01', name: '寒假' };
    const start = { startedAt: at('2026-01-22T11:52'), limit: workingDays(1) };
    const extensions = [{ count: 6, unit: 'calendarDay' as const }];
    const calendarOfJx = calendarOf({ vacations: [vacation] }, 'JX');
    const { yellowAt } = lightsOf({ ...start, calendar: calendarOfJx, extensions });
    // Friday 23 January is the working day, 24 to 29 the calendar days; three of the seven are left on the 27th.
    expect(shown(yellowAt)).toBe('2026-01-27T08:00');
  });

  it('follow a deadline that was moved', () => {
    const moved = { dueOn: '2026-10-14', dueAt: at('2026-10-14T17:30') };
    const { yellowAt, orangeAt } = lightsOf(input('2026-09-28T10:00', workingDays(5)), moved);
    expect([shown(yellowAt), shown(orangeAt)]).toEqual(['2026-10-13T08:00', '2026-10-14T08:00']);
  });

  it('of a limit before an event belong to a clock as long that ends with it', () => {
    const ahead = (limit: Limit) => lights('2026-03-20T09:00', { ...limit, before: 'event' } as Limit);
    expect(ahead(workingDays(5))).toEqual(['2026-03-12T08:00', '2026-03-13T08:00']);
    expect(ahead(workingDays(2))).toEqual(['2026-03-17T17:30', '2026-03-18T11:45']);
    expect(ahead({ count: 24, unit: 'hour' })).toEqual(['2026-03-18T21:00', '2026-03-19T03:00']);
  });

  it('count back from the day a limit before an event really ends on', () => {
    // Five days before Friday 13 March is Sunday the 8th, rolled back to Friday the 6th.
    expect(lights('2026-03-13T09:00', { count: 5, unit: 'calendarDay', before: 'event' })).toEqual([
      '2026-03-05T08:00',
      '2026-03-06T08:00',
    ]);
  });

  it('never change after a due moment that an extension by hours put before the opening', () => {
    const extensions = [{ count: 12, unit: 'hour' as const }];
    expect(lights('2026-03-02T10:00', workingDays(5), { extensions })).toEqual([
      '2026-03-09T08:00',
      '2026-03-10T05:30',
    ]);
  });

  it('are red strictly after the due moment', () => {
    const clock = { yellowAt: 10, orangeAt: 20, dueAt: 30 };
    expect([9, 10, 20, 30, 31].map((now) => lightAt(now, clock))).toEqual([
      'green',
      'yellow',
      'orange',
      'orange',
      'red',
    ]);
  });
});
