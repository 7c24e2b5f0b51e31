import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { explainDeadline } from '../../kernel/clock/deadline.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { Answer } from '../../platform/http/route.ts';
import { refuse } from './refusals.ts';
import { caseClock, deadlineInput } from './rules/clock.ts';
import type { Opened } from './service.ts';

/** Why this date: the days of a case's deadline one by one, under the date in force. */
export function explainCase({ state, world }: Opened): Answer | Refusal {
  const calendar = departmentCalendar(world.calendar, state.lead);
  const input = deadlineInput(state, calendar);
  const clock = caseClock(state, calendar);
  if (!input || !clock) return refuse('wrongStatus', { status: state.status });
  const { days } = explainDeadline(input);
  return {
    body: { dueOn: clock.dueOn, dueAt: formatInstant(clock.dueAt), provisional: clock.provisional, days },
  };
}
