import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { closesAt, isWorkingDay, opensAt } from '../../../kernel/clock/counting.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';

/** Between the opening and the close of a working day, lunch included: whoever is not away is at work. */
export function isOfficeOpen(calendar: DepartmentCalendar, at: Instant): boolean {
  const today = dateOf(at);
  return isWorkingDay(calendar, today) && at >= opensAt(calendar, today) && at <= closesAt(calendar, today);
}
