import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { closesAt, isWorkingDay, nextWorkingMoment, opensAt } from '../../../kernel/clock/counting.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';

/** Within the hours of a working day, the lunch break not among them: somebody has to be reached now. */
export const isOfficeHour = (calendar: DepartmentCalendar, at: Instant): boolean =>
  nextWorkingMoment(calendar, at) === at;

/** Between the opening and the close of a working day, lunch included: whoever is not away is at work. */
export function isOfficeOpen(calendar: DepartmentCalendar, at: Instant): boolean {
  const today = dateOf(at);
  return isWorkingDay(calendar, today) && at >= opensAt(calendar, today) && at <= closesAt(calendar, today);
}
