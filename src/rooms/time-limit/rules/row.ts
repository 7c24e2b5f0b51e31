import type { CaseState } from '../model.ts';
import { countsBack } from './anchor.ts';
import { caseClock, reviewClock } from './clock.ts';
import type { CaseFacts } from './facts.ts';
import { clocksOfDepartments } from './support-clock.ts';
import { supporterKeys, waitingKeys } from './support-keys.ts';
import { nextTickAt } from './tick.ts';
import { waitingClock } from './waiting.ts';

/**
 * The columns of a case's row, derived from its state and the calendar alone: written with every fact, rewritten by a
 * change of calendar, and rebuilt from events by the same function.
 */
export function columnsOf(
  state: CaseState,
  facts: Pick<CaseFacts, 'calendar' | 'calendarOf' | 'calendarVersion' | 'people'>,
) {
  const open = state.closedAt === undefined;
  const event = countsBack(state.pledge.promised) ? state.appointment : undefined;
  const clock = caseClock(state, facts.calendar);
  const review = reviewClock(state, facts.calendar);
  const waiting = waitingClock(state, facts.calendar);
  const place = clock ?? review ?? waiting;
  const dueAt =
    state.ending?.dueAt ?? clock?.dueAt ?? review?.reviewDueAt ?? waiting?.dueAt ?? state.closedAt;
  return {
    number: state.number,
    status: state.status,
    source: state.source,
    service: state.service?.code,
    service_version: state.service?.version,
    department: state.lead,
    post: state.post,
    handler: state.handler,
    backup: state.backup,
    officer: state.officer,
    maker: state.maker,
    crew: state.crew,
    merged_into: state.merged?.into,
    answer_level: state.answerLevel,
    event_from: event?.from,
    event_to: event?.to,
    supporters: supporterKeys(state),
    supporting: open ? waitingKeys(state) : undefined,
    support_clocks: open ? clocksOfDepartments(state, facts) : undefined,
    matter: state.matter.text,
    received_at: state.receivedAt,
    accepted_at: state.acceptedAt,
    review_due_at: review?.reviewDueAt,
    due_on: state.ending?.dueOn ?? clock?.dueOn,
    due_at: dueAt,
    yellow_at: open ? place?.yellowAt : undefined,
    orange_at: open ? place?.orangeAt : undefined,
    provisional: open && (clock?.provisional ?? false),
    next_tick_at: open ? nextTickAt(state, facts) : undefined,
    closed_at: state.closedAt,
    verdict: state.ending?.verdict,
    // A closed case keeps the arrangement its verdict rests on; without a verdict it rests on none.
    calendar_version: open ? facts.calendarVersion : (state.ending?.calendarVersion ?? 0),
  };
}
