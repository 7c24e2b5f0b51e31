import { describe, expect, it } from 'vitest';
import type { Limit, LimitUnit } from '../limits.ts';
import { maxExtension, withinInstructionCap } from './caps.ts';

describe('SC-5.2.3 the most an extension may add', () => {
  it.each([
    [1, 5],
    [10, 5],
    [11, 6],
    [15, 8],
    [20, 10],
    [60, 10],
  ])('to %i working days is %i', (count, most) => {
    expect(maxExtension({ count, unit: 'workingDay' })).toBe(most);
    expect(maxExtension({ count, unit: 'calendarDay' })).toBe(most);
  });

  it.each<[Limit, LimitUnit, number]>([
    [{ count: 24, unit: 'hour' }, 'hour', 12],
    [{ count: 30, unit: 'minute' }, 'minute', 15],
    [{ count: 1, unit: 'workingHour' }, 'workingHour', 1],
    [{ count: 720, unit: 'hour' }, 'hour', 240],
    [{ count: 24, unit: 'hour' }, 'workingDay', 5],
    [{ count: 720, unit: 'hour' }, 'workingDay', 10],
    [{ count: 120, unit: 'workingHour' }, 'workingDay', 8],
    [{ count: 14, unit: 'calendarDay' }, 'workingDay', 5],
    [{ count: 20, unit: 'calendarDay' }, 'workingDay', 7],
    [{ count: 60, unit: 'calendarDay' }, 'workingDay', 10],
    [{ count: 24, unit: 'hour' }, 'minute', 0],
    [{ count: 5, unit: 'workingDay' }, 'hour', 0],
    [{ unit: 'onTheSpot' }, 'workingDay', 5],
    [{ unit: 'onTheSpot' }, 'hour', 0],
    [{ count: 3, unit: 'workingDay', before: 'event' }, 'workingDay', 0],
  ])('to %j counted by %s is %i', (promised, unit, most) => {
    expect(maxExtension(promised, unit)).toBe(most);
  });
});

describe('TL-7 a school leader’s instruction', () => {
  it.each<[Limit, boolean]>([
    [{ count: 5, unit: 'workingDay' }, true],
    [{ count: 6, unit: 'workingDay' }, false],
    [{ count: 5, unit: 'calendarDay' }, true],
    [{ count: 7, unit: 'calendarDay' }, false],
    [{ count: 96, unit: 'hour' }, true],
    [{ count: 120, unit: 'hour' }, false],
    [{ unit: 'onTheSpot' }, true],
  ])('may have a base limit of %j: %s', (limit, allowed) => {
    expect(withinInstructionCap(limit)).toBe(allowed);
  });
});
