import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { isExcluded, reasonAt } from '../../../kernel/calendar/working-days.ts';
import { type DayReason, isWorked } from '../../../kernel/calendar/year-table.ts';
import { type ExplainedDay, explainDeadline } from '../../../kernel/clock/deadline.ts';
import { type ExclusionSpan, excludedSpans } from '../../../kernel/clock/exclusions.ts';
import { dateOf, dateOfDayNumber, dayNumber, type PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import { countsBack } from './anchor.ts';
import { caseClock, closeOf, extensionInput, movedTo, rulingOf } from './clock.ts';

/**
 * A day of a case's deadline. Beside the kernel's reasons: `laterDate`, the applicant asked for a later day (TL-3),
 * `schoolWait`, it waits for the school (TL-8), and `toldDate`, a date that was told stands although the calendar would
 * now give an earlier one. None of them counts.
 */
type Waiting = 'laterDate' | 'schoolWait' | 'toldDate';
type Because = ExplainedDay['because'] | Waiting;
export type ExplainedCaseDay = { date: PlainDate; counted: boolean; because: Because };

/**
 * Why a case is due when it is: every day from its start to the date in force, by the limit that rules (promise or
 * statute) and then by each move in its order. `undefined` before the clock has started.
 */
export function explainCaseDays(
  state: CaseState,
  calendar: DepartmentCalendar,
): ExplainedCaseDay[] | undefined {
  const ruling = rulingOf(state, calendar);
  const clock = caseClock(state, calendar);
  if (!ruling || !clock) return undefined;
  const { startedAt, limit, moves, exclusions } = ruling;
  const { days: first, ...base } = explainDeadline({ startedAt, limit, calendar, exclusions });
  // Counted back, the days lie between the date and the event it is ahead of.
  if (countsBack(limit)) return first;
  const wait = waiting(calendar, exclusions);
  const days: ExplainedCaseDay[] = first;
  let due = base;
  for (const move of moves) {
    const next = movedTo(due, move, calendar, exclusions);
    if (move.kind !== 'extension') days.push(...wait(due.dueOn, next.dueOn, move.kind));
    else {
      const input = extensionInput(due, move, calendar, exclusions);
      days.push(...wait(due.dueOn, dateOf(input.startedAt), 'toldDate'));
      days.push(...explainDeadline(input).days.slice(1));
    }
    due = next;
  }
  days.push(...wait(due.dueOn, clock.dueOn, 'toldDate'));
  // What is over keeps its date, though a calendar declared since may count further.
  return days.filter(({ date }) => date <= clock.dueOn);
}

/** The days in (after, upTo] on which the clock waits; rest days and excluded ones keep their own reason. */
function waiting(calendar: DepartmentCalendar, exclusions: readonly ExclusionSpan[] | undefined) {
  const counting = { calendar, excluded: excludedSpans(exclusions) };
  return (after: PlainDate, upTo: PlainDate, because: Waiting): ExplainedCaseDay[] => {
    const first = dayNumber(after) + 1;
    const length = Math.max(0, dayNumber(upTo) - first + 1);
    return Array.from({ length }, (_, offset) => {
      const day = first + offset;
      const reason = reasonAt(calendar, day);
      const worked = isExcluded(counting, day) ? 'excluded' : because;
      return { date: dateOfDayNumber(day), counted: false, because: isWorked(reason) ? worked : reason };
    });
  };
}

export type MovedFrom = { date: PlainDate; because: Exclude<DayReason, 'workingDay' | 'makeupDay'> };

/**
 * The rest day on which the date in force would have been: a later day that the applicant asked for, or the last of a
 * limit in calendar days. It went on to the next working day (TL-2, TL-3); `undefined` where it did not.
 */
export function movedFromRestDay(state: CaseState, calendar: DepartmentCalendar): MovedFrom | undefined {
  const clock = caseClock(state, calendar);
  const date = clock && endMeant(state, calendar);
  if (!date || closeOf(calendar, date).dueOn !== clock.dueOn) return undefined;
  const because = reasonAt(calendar, dayNumber(date));
  return because === 'workingDay' || because === 'makeupDay' ? undefined : { date, because };
}

/** The day that was asked for last, or that the calendar days of the limit end on. */
function endMeant(state: CaseState, calendar: DepartmentCalendar): PlainDate | undefined {
  const last = rulingOf(state, calendar)?.moves.at(-1);
  if (last) return last.kind === 'laterDate' ? last.dueOn : undefined;
  const counted = explainCaseDays(state, calendar)?.findLast((day) => day.counted);
  return counted?.because === 'calendarDay' ? counted.date : undefined;
}
