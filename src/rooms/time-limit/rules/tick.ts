import { addWorkingDays, opensAt } from '../../../kernel/clock/counting.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import { type CaseClock, caseClock, type ReviewClock, reviewClock, reviewedSince } from './clock.ts';
import { toldBefore } from './finish.ts';
import { AFTER, type Tick, type TickFacts, type TickSource } from './groups.ts';
import { meetingTicks } from './meeting.ts';
import { reportTicks } from './report.ts';
import { pledgedDueAt } from './submit.ts';
import { plannedTicks } from './support-planned.ts';
import { supportTicks } from './support-tick.ts';
import { extensionTicks } from './tick-extension.ts';
import { materialsTicks } from './tick-materials.ts';
import { pauseTicks } from './tick-pause.ts';

const SOURCES: TickSource[] = [
  reviewTicks,
  lightTicks,
  milestoneTicks,
  extensionTicks,
  pauseTicks,
  meetingTicks,
  reportTicks,
  materialsTicks,
  stillOverdueTick,
  plannedTicks,
  supportTicks,
];

/**
 * Ticks a case has not spoken yet, in order. Pure: the same state and calendar give the same ticks. None lies before the
 * last event: what a new deadline makes due in the past is said when the deadline was set.
 */
export function pendingTicks(state: CaseState, facts: TickFacts): Tick[] {
  if (state.closedAt !== undefined) return [];
  const clock = caseClock(state, facts.calendar);
  // A repeat runs on another case's clock, which speaks for both; its own only sees to it that it is never forgotten.
  const sources = state.merged ? [stillOverdueTick] : SOURCES;
  return sources
    .flatMap((source) => source(state, facts, clock))
    .filter((tick) => !state.fired.includes(tick.key))
    .map((tick) => ({ ...tick, at: Math.max(tick.at, state.lastAt) }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** The column the worker looks at; an open case always has a next one. */
export function nextTickAt(state: CaseState, facts: TickFacts): Instant | undefined {
  return pendingTicks(state, facts)[0]?.at;
}

function reviewTicks(state: CaseState, facts: TickFacts): Tick[] {
  const review = reviewClock(state, facts.calendar);
  if (!review) return [];
  const key = (kind: string, at: Instant) => `${kind}:${state.round}:${at}`;
  const overdue = key('review', review.reviewDueAt);
  const startedAt = reviewedSince(state);
  const dueAt = pledgedDueAt(
    state.pledge,
    { now: startedAt, calendar: facts.calendar },
    startedAt,
    state.appointment?.from,
  );
  const ticks: Tick[] = [
    {
      at: review.deemedAt + AFTER,
      key: key('deemed', review.deemedAt),
      event: { type: 'CaseDeemedAccepted', demand: 'FC-6', data: { startedAt, dueAt } },
    },
  ];
  if (review.orangeAt < review.reviewDueAt) ticks.push(reviewWarning(state, review));
  if (review.reviewDueAt < review.deemedAt) {
    ticks.push({
      at: review.reviewDueAt + AFTER,
      key: overdue,
      event: { type: 'ReviewOverdue', demand: 'FC-6', data: { key: overdue } },
    });
  }
  return ticks;
}

/** One warning while there is still time to decide; told apart from those of the handling clock by its demand. */
function reviewWarning(state: CaseState, { orangeAt, reviewDueAt: dueAt }: ReviewClock): Tick {
  const key = `reviewOrange:${state.round}:${dueAt}`;
  const event = {
    type: 'WarningRaised' as const,
    demand: 'FC-6' as const,
    data: { key, light: 'orange' as const, dueAt },
  };
  return { at: orangeAt, key, event };
}

/** The handling clock runs, or stands still for a while: its lights keep to the date in force either way. */
const isHandled = ({ status }: CaseState) => status === 'accepted' || status === 'paused';

function lightTicks(state: CaseState, _facts: TickFacts, clock: CaseClock | undefined): Tick[] {
  if (!clock || !isHandled(state)) return [];
  const { dueAt } = clock;
  const warn = (light: 'yellow' | 'orange', at: Instant): Tick => {
    const key = `${light}:${state.round}:${dueAt}`;
    return { at, key, event: { type: 'WarningRaised', demand: 'SC-5.2.4', data: { key, light, dueAt } } };
  };
  const key = `due:${state.round}:${dueAt}`;
  const passed: Tick = {
    at: dueAt + AFTER,
    key,
    event: {
      type: 'DeadlinePassed',
      demand: 'SC-5.2.4',
      data: { key, dueAt, toldBefore: toldBefore(state, dueAt) },
    },
  };
  // On the spot there is no time to warn in; of what would be said at one moment the gravest speaks.
  if (state.pledge.promised.unit === 'onTheSpot' && state.moves.length === 0) return [passed];
  // A clock that stands still warns of nothing; what is near is said when it runs again. A statute never stands still.
  if (state.status === 'paused' && !clock.bindsByStatute) return [passed];
  const yellow = Math.max(clock.yellowAt, state.lastAt) < clock.orangeAt;
  const orange = Math.max(clock.orangeAt, state.lastAt) <= dueAt;
  return [
    ...(yellow ? [warn('yellow', clock.yellowAt)] : []),
    ...(orange ? [warn('orange', clock.orangeAt)] : []),
    passed,
  ];
}

function milestoneTicks(state: CaseState, _facts: TickFacts, clock: CaseClock | undefined): Tick[] {
  if (!clock || !isHandled(state)) return [];
  return clock.milestones
    .filter((milestone) => milestone.reachedAt === undefined)
    .map((milestone) => {
      const key = `milestone:${state.round}:${milestone.name}`;
      const data = { key, name: milestone.name, dueAt: milestone.dueAt };
      return {
        at: milestone.dueAt + AFTER,
        key,
        event: { type: 'MilestoneMissed' as const, demand: 'SC-5.2.4' as const, data },
      };
    });
}

/** How often an overdue case comes back to those who answer for it, until it is answered. */
const OVERDUE_AGAIN_WORKING_DAYS = 5;

/** Overdue is not the end: every five working days the case speaks again, so that nothing is shelved (SC-7, CO-4). */
function stillOverdueTick(state: CaseState, facts: TickFacts, clock: CaseClock | undefined): Tick[] {
  if (!clock || !isHandled(state)) return [];
  const { dueAt, dueOn } = clock;
  const stem = `overdue:${state.round}:${dueAt}:`;
  const days = (state.fired.filter((key) => key.startsWith(stem)).length + 1) * OVERDUE_AGAIN_WORKING_DAYS;
  const key = `${stem}${days}`;
  return [
    {
      at: opensAt(facts.calendar, addWorkingDays(facts.calendar, dueOn, days)),
      key,
      event: { type: 'StillOverdue', demand: 'SC-7', data: { key, dueAt, days } },
    },
  ];
}
