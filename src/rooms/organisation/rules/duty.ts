import type { Refusal } from '../../../kernel/refusal.ts';
import { DAY_MS, dayNumberOf, type Instant, MINUTE_MS, startOfDayNumber } from '../../../kernel/time.ts';
import type { DutyShift } from '../model.ts';
import type { DutyEvent, DutyState, Fields } from '../model-events.ts';
import { blanks, fieldError } from './blanks.ts';
import { changedFields, withoutNull } from './fold.ts';
import { isActive, isPresent, type OfficeIndex } from './office-index.ts';

/** ISO weekday of a day number: 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `07:30` → 450; `24:00` → 1440. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Whether a shift runs at a moment; one that runs overnight belongs to the weekday on which it began. */
export function runsAt(shift: DutyShift, now: Instant): boolean {
  const day = dayNumberOf(now);
  const from = minutesOf(shift.from);
  const to = minutesOf(shift.to);
  const length = (to > from ? to - from : to + 1440 - from) * MINUTE_MS;
  return [day, day - 1].some((started) => {
    if (!shift.weekdays.includes(weekdayOf(started))) return false;
    const begins = startOfDayNumber(started) + from * MINUTE_MS;
    return begins <= now && now < begins + Math.min(length, DAY_MS);
  });
}

/** Who is on duty (值班) in a department now: on the roster, belonging to the office, not away. */
export function onDuty(index: OfficeIndex, department: string, now: Instant): string[] {
  const shifts = index.dutyByDepartment.get(department) ?? [];
  const usernames = shifts.filter((shift) => runsAt(shift, now)).map(({ username }) => username);
  return [...new Set(usernames)].filter((username) => isPresent(index, username, now));
}

/** Puts a shift on the roster or changes it; who warns at night warns the person on duty (SC-7). */
export function decideDuty(
  current: DutyState | undefined,
  wanted: Fields<DutyShift>,
  office: OfficeIndex,
  now: Instant,
): DutyEvent[] | Refusal {
  const whole = { ...current, ...wanted };
  const refusal = blanks([
    !office.departments.has(whole.department ?? '') && fieldError('/department', 'unknownDepartment'),
    !isActive(office, whole.username ?? '', now) && fieldError('/username', 'unknownStaff'),
    (whole.weekdays ?? []).length === 0 && fieldError('/weekdays', 'missing'),
    whole.from === whole.to && fieldError('/to', 'wrongShift'),
  ]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'DutyShiftSet', demand: 'SC-7', data: withoutNull(wanted) }];
  const data = changedFields(current as DutyShift, wanted);
  return data ? [{ type: 'DutyShiftChanged', demand: 'SC-7', data }] : [];
}
