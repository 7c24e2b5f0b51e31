import { type DepartmentCalendar, departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { type Lights, lightAt } from '../../kernel/clock/deadline.ts';
import { formatInstant, type Instant, MINUTE_MS, when } from '../../kernel/time.ts';
import type { CaseState, CountdownOf, Light, World } from './model.ts';
import { caseClock, reviewClock, runsOnClockHours } from './rules/clock.ts';
import { countdownOf } from './rules/countdown.ts';
import { waitingClock } from './rules/waiting.ts';

/** The clock that a light and a countdown are read from; `byClock`: it runs day and night. */
export type Running = Lights & { dueAt: Instant; of: CountdownOf; byClock: boolean };

/** Light, countdown and due moment of a case at a moment: what every list and page shows of its clock. */
export function clockFacts(state: CaseState, world: Pick<World, 'calendar'>, now: Instant) {
  const { running, ...facts } = courseOf(state, world);
  const calendar = departmentCalendar(world.calendar, state.lead);
  const isOpen = state.closedAt === undefined;
  return {
    ...facts,
    light: lightOf(state, running, now),
    countdown: isOpen ? presentCountdown(state.status, running, calendar, now) : undefined,
  };
}

/** What the clock of a case says at any moment. */
export function courseOf(state: CaseState, world: Pick<World, 'calendar'>) {
  const calendar = departmentCalendar(world.calendar, state.lead);
  const clock = caseClock(state, calendar);
  const review = reviewClock(state, calendar);
  return {
    clock,
    review,
    running: runningOf(state, calendar, { clock, review }),
    dueAt: when(state.ending?.dueAt ?? clock?.dueAt),
    dueOn: state.ending?.dueOn ?? clock?.dueOn,
    provisional: state.closedAt === undefined && (clock?.provisional ?? false),
  };
}

type Clocks = { clock: ReturnType<typeof caseClock>; review: ReturnType<typeof reviewClock> };

/** The handling once it runs, the review before it; else the day by which the applicant hands in what is missing. */
function runningOf(
  state: CaseState,
  calendar: DepartmentCalendar,
  { clock, review }: Clocks,
): Running | undefined {
  const lit = (of: CountdownOf, dueAt: Instant, { yellowAt, orangeAt }: Lights, byClock = false) => ({
    of,
    dueAt,
    yellowAt,
    orangeAt,
    byClock,
  });
  if (clock) return lit('handling', clock.dueAt, clock, runsOnClockHours(state.pledge.promised));
  if (review) return lit('review', review.reviewDueAt, review);
  const waiting = waitingClock(state, calendar);
  return waiting && lit('applicant', waiting.dueAt, waiting);
}

/** What is closed was in time or late, by the deadline its verdict froze; only what is open is still on its way. */
export function lightOf(
  state: Pick<CaseState, 'closedAt' | 'ending'>,
  running: Running | undefined,
  now: Instant,
): Light {
  if (!running) return 'green';
  if (state.closedAt === undefined) return lightAt(now, running);
  return state.closedAt > (state.ending?.dueAt ?? running.dueAt) ? 'red' : 'green';
}

/** What is left, of a clock that runs: none while it is paused. */
export function presentCountdown(
  status: CaseState['status'],
  running: Running | undefined,
  calendar: DepartmentCalendar,
  now: Instant,
) {
  if (!running || status === 'paused') return undefined;
  const { of, late, unit, count, dueAt, today, makeup } = countdownOf(turnOf(running, now), calendar, now);
  return { of, late, unit, count, dueAt: formatInstant(dueAt), today, makeup };
}

/** Until the end of the day named it is the applicant's turn, then the office's, which decides as at a review. */
function turnOf(running: Running, now: Instant): Running {
  if (running.of !== 'applicant') return running;
  return now < running.yellowAt
    ? { ...running, dueAt: running.yellowAt - MINUTE_MS }
    : { ...running, of: 'review' };
}
