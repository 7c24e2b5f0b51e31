import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import {
  isProvisional,
  isWorkingDay,
  overdueDays,
  workingDaysBetween,
} from '../../../kernel/clock/counting.ts';
import { dateOf, dayNumber, type Instant, MINUTE_MS, weekdayOf } from '../../../kernel/time.ts';
import type { Countdown, CountdownOf } from '../model.ts';

/**
 * What is left of a running clock, in whole working days or, on the day itself and by clock hours, in minutes; never a
 * decimal of a working day. Late by less than a working day is told in minutes too.
 * Example: five days accepted on 28 Sep 2026, seen on 29 Sep: 4 working days to Saturday 10 Oct, a make-up day.
 */
export function countdownOf(
  { of, dueAt, byClock }: { of: CountdownOf; dueAt: Instant; byClock: boolean },
  calendar: DepartmentCalendar,
  now: Instant,
): Countdown {
  const [today, dueOn] = [dateOf(now), dateOf(dueAt)];
  const late = now > dueAt;
  const days = late ? overdueDays(calendar, dueOn, today) : workingDaysBetween(calendar, today, dueOn);
  const inMinutes = byClock || (late && days === 0);
  return {
    of,
    late,
    unit: inMinutes ? 'minute' : 'workingDay',
    count: inMinutes ? Math.floor(Math.abs(dueAt - now) / MINUTE_MS) : days,
    dueAt,
    today: today === dueOn,
    makeup: isMakeup(calendar, dueOn),
  };
}

/** A weekend day that is worked, in a year whose arrangement is published. */
function isMakeup(calendar: DepartmentCalendar, date: string): boolean {
  return isWeekend(date) && !isProvisional(calendar, date) && isWorkingDay(calendar, date);
}

const isWeekend = (date: string) => weekdayOf(dayNumber(date)) >= 5;
