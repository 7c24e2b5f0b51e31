import { expect, test } from 'vitest';
import { ownClock } from '../../../../web/kit/desk/own-clock.ts';
import { supportTag, supportWord } from './support-word.ts';

test('a support late by hours is said to be late, one by days with their number (TL-5)', () => {
  expect(supportWord({ light: 'red', daysLate: 0 })).toBe('supportPassed');
  expect(supportWord({ light: 'red', daysLate: 1 })).toBe('supportLateOne');
  expect(supportWord({ light: 'red', daysLate: 5 })).toBe('supportLate');
  expect(supportWord({ light: 'orange', daysLate: 0 })).toBe('supportDue');
});

test('a row that shows the clock of the own support says whose clock it is (TL-5)', () => {
  const plain = { status: 'accepted', paused: false, provisional: false, light: 'green' } as const;
  const line = { ...plain, lead: 'FC', supports: [{ department: 'NY', light: 'red' as const }] };
  expect(supportTag(line, ownClock(line, 'NY'))).toBe('ownSupport');
  expect(supportTag(line, ownClock(line, 'FC'))).toBe('supports');
});
