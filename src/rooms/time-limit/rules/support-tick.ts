import { addWorkingDays } from '../../../kernel/clock/counting.ts';
import { dateOf, dayNumber, dayNumberOf, type Instant, startOfDayNumber } from '../../../kernel/time.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import type { Support } from '../model-support.ts';
import { AFTER, type Tick, type TickFacts } from './groups.ts';
import { openSupports, type SupportClock, supportCalendar, supportClock } from './support-clock.ts';

/** What the clocks of the open supports have to say: who has not answered, and the lights of each (TL-5). */
export function supportTicks(state: CaseState, facts: TickFacts): Tick[] {
  if (!state.supports || (state.status !== 'accepted' && state.status !== 'paused')) return [];
  return openSupports(state).flatMap((support) => {
    const clock = supportClock(state, support, facts);
    return [...answerTicks(support, clock, facts), ...lightTicks(state, support, clock)];
  });
}

/**
 * A department that is silent is asked again through both heads, and a working day later through its division leader;
 * its clock runs either way. A lead that leaves a counter unanswered hears it with its head.
 */
function answerTicks(support: Support, { answerBy, dueAt }: SupportClock, facts: TickFacts): Tick[] {
  if (answerBy === undefined) return [];
  const { id, proposals, counters } = support;
  if (support.state === 'countered') {
    const key = `counter:${id}:${counters}`;
    return [tick(answerBy + AFTER, { type: 'SupportUnanswered', data: { key, id, by: 'lead', dueAt } })];
  }
  const key = `answer:${id}:${proposals}`;
  const up = `up:${id}:${proposals}`;
  const calendar = supportCalendar(support, facts);
  const next = addWorkingDays(calendar, dateOf(answerBy), 1);
  const dayLater = answerBy + startOfDayNumber(dayNumber(next)) - startOfDayNumber(dayNumberOf(answerBy));
  return [
    tick(answerBy + AFTER, { type: 'SupportUnanswered', data: { key, id, by: 'support', dueAt } }),
    tick(dayLater + AFTER, { type: 'SupportWentUp', data: { key: up, id, dueAt } }),
  ];
}

/** Yellow, orange and red as a case has them; of what would be said at one moment the gravest speaks. */
function lightTicks({ lastAt }: CaseState, { id, date }: Support, clock: SupportClock): Tick[] {
  const { dueAt, yellowAt, orangeAt } = clock;
  const warn = (light: 'yellow' | 'orange', at: Instant) => {
    const key = `support-${light}:${id}:${dueAt}`;
    return tick(at, { type: 'SupportWarningRaised', data: { key, id, light, dueAt } });
  };
  const key = `support-due:${id}:${dueAt}`;
  const passed = tick(dueAt + AFTER, { type: 'SupportDeadlinePassed', data: { key, id, dueAt } });
  if (date.limit?.unit === 'onTheSpot') return [passed];
  return [
    ...(Math.max(yellowAt, lastAt) < orangeAt ? [warn('yellow', yellowAt)] : []),
    ...(Math.max(orangeAt, lastAt) <= dueAt ? [warn('orange', orangeAt)] : []),
    passed,
  ];
}

type Said = Extract<
  CaseEvent,
  { type: 'SupportUnanswered' | 'SupportWentUp' | 'SupportWarningRaised' | 'SupportDeadlinePassed' }
>;

function tick(at: Instant, said: Pick<Said, 'type' | 'data'>): Tick {
  return { at, key: said.data.key, event: { ...said, demand: 'TL-5' } as Said };
}
