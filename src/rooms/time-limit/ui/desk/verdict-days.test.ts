import { expect, it } from 'vitest';
import { verdictDays } from './verdict-days.ts';

it.each([
  [
    { verdict: 'overdue', daysLate: 1 },
    { word: 'daysLateOne', count: 1 },
  ],
  [
    { verdict: 'overdue', daysLate: 3 },
    { word: 'daysLate', count: 3 },
  ],
  [{ verdict: 'overdue', daysLate: 0 }, undefined],
  [
    { verdict: 'early', daysEarly: 2 },
    { word: 'daysEarly', count: 2 },
  ],
  [{ verdict: 'onTime', daysEarly: 0 }, undefined],
  [{ verdict: 'deemedOnTime', daysLate: 2 }, undefined],
] as const)('SC-5.2.2 the days of %o stand for its verdict', (of, days) => {
  expect(verdictDays(of)).toEqual(days);
});
