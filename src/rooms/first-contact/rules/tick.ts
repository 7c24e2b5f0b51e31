import { departmentCalendar, type WorkingCalendar } from '../../../kernel/calendar/calendar.ts';
import { addWorkingDays, addWorkingMinutes, opensAt } from '../../../kernel/clock/counting.ts';
import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import { dateOf, type Instant, MINUTE_MS } from '../../../kernel/time.ts';
import type { ContactEvent, ContactFacts, ContactState, Warning } from '../model.ts';
import { evolve } from './evolve.ts';

/** Working minutes in which a contact gets an outcome and a hand-over its confirmation (FC-3, default). */
const WITHIN_WORKING_MINUTES = 240;
/** By the clock, day and night, where it is urgent. */
const URGENT_MINUTES = 10;
/** Working days after which the officer looks again at a case that came of the contact. */
const FOLLOW_EVERY_DAYS = 5;

const DEMANDS: Record<Warning, DemandId> = {
  outcome: 'FC-1',
  confirmation: 'FC-3',
  assignment: 'FC-3',
  report: 'TL-9',
  receiver: 'FC-3',
  follow: 'FC-3',
};

/** What a contact is warned of as it stands; none when it is closed. */
export function warningOf({ status, following }: ContactState): Warning | undefined {
  if (status === 'closed') return undefined;
  if (status === 'awaitingConfirmation') return 'confirmation';
  if (status === 'awaitingAssignment') return 'assignment';
  if (status !== 'following') return 'outcome';
  if (following === 'case') return 'follow';
  return following === 'report' ? 'report' : 'receiver';
}

/** The department whose hours count: the receiving one where it waits for that, else the officer's. */
function clockOf(state: ContactState, calendar: WorkingCalendar) {
  const receiving = state.status === 'awaitingConfirmation' || state.following === 'receiver';
  const department = receiving ? state.handOver?.department : state.department;
  return departmentCalendar(calendar, department || undefined);
}

/**
 * The next moment at which a contact has something to say: at first within four working hours (urgent: ten minutes),
 * then at the opening of every working day, so that nothing is forgotten. `undefined` only when it is closed.
 */
export function nextTickAt(state: ContactState, calendar: WorkingCalendar): Instant | undefined {
  const about = warningOf(state);
  if (!about) return undefined;
  const days = clockOf(state, calendar);
  const openingAfter = (at: Instant, count: number) => opensAt(days, addWorkingDays(days, dateOf(at), count));
  // Strictly after: what is done at the very moment is in time.
  if (state.warnedAt !== undefined)
    return openingAfter(state.warnedAt, about === 'follow' ? FOLLOW_EVERY_DAYS : 1) + 1;
  if (about === 'follow') return openingAfter(state.since, FOLLOW_EVERY_DAYS) + 1;
  if (state.urgent) return state.since + URGENT_MINUTES * MINUTE_MS + 1;
  if (about === 'receiver') return openingAfter(state.since, 1) + 1;
  return addWorkingMinutes(days, state.since, WITHIN_WORKING_MINUTES) + 1;
}

/** By when a hand-over is to be confirmed, for those who look at it. */
export function confirmBy(state: ContactState, calendar: WorkingCalendar): Instant | undefined {
  if (state.status !== 'awaitingConfirmation') return undefined;
  if (state.urgent) return state.since + URGENT_MINUTES * MINUTE_MS;
  return addWorkingMinutes(clockOf(state, calendar), state.since, WITHIN_WORKING_MINUTES);
}

/** One contact with so many warnings due at once would be a loop of ours: years of working days fit. */
const MAX_TICKS = 5_000;

/** Speaks every warning due at `now`, each stamped with its own moment, so that a late or repeated worker changes nothing. */
export function applyDueTicks(
  state: ContactState,
  now: Instant,
  { calendar }: Pick<ContactFacts, 'calendar'>,
): { state: ContactState; events: ContactEvent[] } {
  const events: ContactEvent[] = [];
  let current = state;
  for (let count = 0; count < MAX_TICKS; count += 1) {
    const about = warningOf(current);
    const due = nextTickAt(current, calendar);
    if (about === undefined || due === undefined || due > now) return { state: current, events };
    const at = Math.max(due, current.lastAt);
    const event: ContactEvent = {
      type: 'ContactWarned',
      demand: DEMANDS[about],
      data: { about, step: current.warned },
      at,
      actor: { kind: 'timer' },
    };
    events.push(event);
    current = evolve(current, event, at);
  }
  throw new Error(`contact ${state.number} has more than ${MAX_TICKS} warnings due at once`);
}
