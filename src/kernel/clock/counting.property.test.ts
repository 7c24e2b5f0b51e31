import fc from 'fast-check';
import { describe, it } from 'vitest';
import { calendar, input, moment, workingDayInput } from '../../../test/clock-arbitraries.ts';
import type { CountedLimit } from '../limits.ts';
import { dateOf, dateOfDayNumber, dayNumber, MINUTE_MS, type PlainDate } from '../time.ts';
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingDay,
  subtractWorkingDays,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from './counting.ts';
import { type DeadlineInput, deadlineOf, explainDeadline } from './deadline.ts';

const CASES = { numRuns: 10_000 };
/** Ten thousand cases take a second or two, and longer on a machine that does other things as well. */
const PATIENCE = 120_000;

describe('TL-0 counting what was computed', { timeout: PATIENCE }, () => {
  it('gives the limit back in working days', () => {
    fc.assert(
      fc.property(workingDayInput, (one) => {
        const total = [one.limit as CountedLimit, ...(one.extensions ?? [])].reduce(
          (sum, leg) => sum + leg.count,
          0,
        );
        const { days, dueOn } = explainDeadline(one);
        const dayZero = days.findLast(({ because }) => because === 'startDay')!.date;
        const excluded = days.filter(({ because }) => because === 'excluded').length;
        return (
          days.filter(({ counted }) => counted).length === total &&
          workingDaysBetween(one.calendar, dayZero, dueOn) - excluded === total &&
          naiveDeadline(one, dayZero, total) === dueOn
        );
      }),
      CASES,
    );
  });

  it('gives the limit back in calendar days, up to ten years of them', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 3653 }), (one, count) => {
        const { days } = explainDeadline({ ...one, limit: { count, unit: 'calendarDay' }, extensions: [] });
        return days.filter(({ counted }) => counted).length === count;
      }),
      CASES,
    );
  });

  it('gives the limit back in working hours', () => {
    fc.assert(
      fc.property(moment, calendar, fc.integer({ min: 1, max: 300 }), (startedAt, days, count) => {
        const { dueAt } = deadlineOf({ startedAt, limit: { count, unit: 'workingHour' }, calendar: days });
        return (
          workingMinutesBetween(days, startedAt, dueAt) === count * 60 &&
          workingMinutesBetween(days, startedAt, dueAt - MINUTE_MS) === count * 60 - 1
        );
      }),
      CASES,
    );
  });

  it('there and back is where one was', () => {
    fc.assert(
      fc.property(moment, calendar, fc.integer({ min: 1, max: 1000 }), (at, days, count) => {
        const date = addWorkingDays(days, dateOf(at), 1);
        const later = addWorkingMinutes(days, at, count);
        return (
          subtractWorkingDays(days, addWorkingDays(days, date, count), count) === date &&
          workingDaysBetween(days, date, addWorkingDays(days, date, count)) === count &&
          workingMinutesBetween(days, subtractWorkingMinutes(days, later, count), later) === count &&
          subtractWorkingMinutes(days, later, count) >= at
        );
      }),
      CASES,
    );
  });
});

/** Walks day by day: slow, and too simple to be wrong in the same way. */
function naiveDeadline(one: DeadlineInput, dayZero: PlainDate, total: number): PlainDate {
  const excluded = (date: PlainDate) =>
    one.exclusions?.some(({ from, to, toldOn }) => toldOn && date > from && date > toldOn && date <= to);
  let left = total;
  let day = dayNumber(dayZero);
  while (left > 0) {
    day += 1;
    const date = dateOfDayNumber(day);
    if (isWorkingDay(one.calendar, date) && !excluded(date)) left -= 1;
  }
  return dateOfDayNumber(day);
}
