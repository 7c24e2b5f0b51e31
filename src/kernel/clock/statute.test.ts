import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import type { Limit } from '../limits.ts';
import { parseInstant } from '../time.ts';
import { deadlineOf, earlierOf, notBeforeTold } from './deadline.ts';

const calendar = calendarOf();
const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const due = (count: number, unit: 'workingDay' | 'calendarDay') => {
  const limit: Limit = { count, unit };
  return deadlineOf({ startedAt: at('2026-09-21T10:00'), limit, calendar });
};

describe('TL-2 the statutory date', () => {
  it('rules where it is earlier, whatever the unit', () => {
    const statute = due(15, 'calendarDay');
    expect(earlierOf(due(10, 'workingDay'), statute)).toMatchObject({
      ruledBy: 'statute',
      dueOn: '2026-10-08',
    });
    expect(earlierOf(due(3, 'workingDay'), statute)).toMatchObject({
      ruledBy: 'promise',
      dueOn: '2026-09-24',
    });
  });

  it('leaves the promise its name when both fall together', () => {
    expect(earlierOf(due(3, 'workingDay'), due(3, 'workingDay')).ruledBy).toBe('promise');
  });
});

describe('a date that was told', () => {
  it('stays when recomputing would move it earlier, and yields when later', () => {
    const recomputed = { dueOn: '2027-01-05', dueAt: at('2027-01-05T17:30'), provisional: false };
    const told = { dueOn: '2027-01-06', dueAt: at('2027-01-06T17:30') };
    expect(notBeforeTold(recomputed, told)).toEqual({ ...told, provisional: false });
    expect(notBeforeTold({ ...recomputed, ...told }, recomputed).dueOn).toBe('2027-01-06');
    expect(notBeforeTold(recomputed)).toBe(recomputed);
  });
});
