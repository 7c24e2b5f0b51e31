import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { reasonAt } from '../../kernel/calendar/working-days.ts';
import { dateOf, dayNumber } from '../../kernel/time.ts';
import type { CaseEvent, CaseState, World } from './model.ts';
import { textsOf } from './texts/index.ts';

/** Whether the deadline lies after the day that the applicant asked for: that day was a rest day (TL-3). */
export const isMovedOn = (event: CaseEvent): boolean =>
  event.type === 'LaterDateAgreed' && dateOf(event.data.dueAt) !== event.data.dueOn;

/** Why the day that was asked for could not be the deadline. */
export function laterFacts(event: CaseEvent, state: CaseState, world: World, lang: 'zh' | 'en') {
  if (event.type !== 'LaterDateAgreed') return {};
  const calendar = departmentCalendar(world.calendar, state.lead);
  const words: Record<string, string> = textsOf(lang).rest;
  return { rest: words[reasonAt(calendar, dayNumber(event.data.dueOn))] ?? words['other'] };
}
