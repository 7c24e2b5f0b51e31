import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { Answer } from '../../platform/http/route.ts';
import { refuse } from './refusals.ts';
import { caseClock } from './rules/clock.ts';
import { explainCaseDays, movedFromRestDay } from './rules/explain.ts';
import type { Opened } from './service.ts';

/** Why this date: the days of a case's deadline one by one, up to the date in force. */
export function explainCase({ state, world }: Opened): Answer | Refusal {
  const calendar = departmentCalendar(world.calendar, state.lead);
  const clock = caseClock(state, calendar);
  const days = explainCaseDays(state, calendar);
  if (!clock || !days) return refuse('wrongStatus', { status: state.status });
  const { dueOn, dueAt, provisional } = clock;
  const movedFrom = movedFromRestDay(state, calendar);
  return { body: { dueOn, dueAt: formatInstant(dueAt), provisional, ...(movedFrom && { movedFrom }), days } };
}
