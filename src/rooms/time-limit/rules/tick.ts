import { subtractWorkingMinutes } from '../../../kernel/clock/counting.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseEvent, CaseState, Extension } from '../model.ts';
import { type CaseClock, caseClock, reviewClock } from './clock.ts';
import { pendingExtension } from './extension.ts';
import type { CaseFacts } from './facts.ts';
import { toldBefore } from './finish.ts';
import { pledgedDueAt } from './submit.ts';

/** A moment at which a case's clock has something to say, and what it then says. */
export type Tick = { at: Instant; key: string; event: CaseEvent };

/** A deadline is passed strictly after its moment. */
const AFTER = 1;

type ClockFacts = Pick<CaseFacts, 'calendar' | 'people'>;

/** Ticks a case has not spoken yet, in order. Pure: the same state and calendar give the same ticks. */
export function pendingTicks(state: CaseState, facts: ClockFacts): Tick[] {
  const ticks = state.status === 'submitted' ? reviewTicks(state, facts) : runningTicks(state, facts);
  return ticks
    .filter((tick) => !state.fired.includes(tick.key))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** The column the worker looks at; none when the clock has nothing more to say. */
export function nextTickAt(state: CaseState, facts: ClockFacts): Instant | undefined {
  return pendingTicks(state, facts)[0]?.at;
}

function reviewTicks(state: CaseState, facts: ClockFacts): Tick[] {
  const review = reviewClock(state, facts.calendar);
  if (!review) return [];
  const key = (kind: string, at: Instant) => `${kind}:${state.round}:${at}`;
  const overdue = key('review', review.reviewDueAt);
  const dueAt = pledgedDueAt(
    state.pledge,
    { now: state.receivedAt, calendar: facts.calendar },
    state.receivedAt,
  );
  const ticks: Tick[] = [
    {
      at: review.deemedAt + AFTER,
      key: key('deemed', review.deemedAt),
      event: { type: 'CaseDeemedAccepted', demand: 'FC-6', data: { startedAt: state.receivedAt, dueAt } },
    },
  ];
  if (review.reviewDueAt < review.deemedAt) {
    ticks.push({
      at: review.reviewDueAt + AFTER,
      key: overdue,
      event: { type: 'ReviewOverdue', demand: 'FC-6', data: { key: overdue } },
    });
  }
  return ticks;
}

function runningTicks(state: CaseState, facts: ClockFacts): Tick[] {
  if (state.status !== 'accepted') return [];
  const clock = caseClock(state, facts.calendar);
  if (!clock) return [];
  return [
    ...lightTicks(state, clock),
    ...milestoneTicks(state, clock),
    ...extensionTicks(state, clock, facts),
  ];
}

function lightTicks(state: CaseState, clock: CaseClock): Tick[] {
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
  // On the spot there is no time to warn in; where orange begins with yellow, the graver one speaks.
  const yellow = clock.yellowAt < clock.orangeAt ? [warn('yellow', clock.yellowAt)] : [];
  return state.pledge.promised.unit === 'onTheSpot'
    ? [passed]
    : [...yellow, warn('orange', clock.orangeAt), passed];
}

function milestoneTicks(state: CaseState, clock: CaseClock): Tick[] {
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

/** A silent head: two working hours before the deadline the deputy, one hour later the division leader (SC-5.2.3). */
const ESCALATIONS: { workingMinutesBefore: number; to: ApproverLevel }[] = [
  { workingMinutesBefore: 120, to: 'deputy' },
  { workingMinutesBefore: 60, to: 'divisionLeader' },
];

function extensionTicks(state: CaseState, clock: CaseClock, facts: ClockFacts): Tick[] {
  const open = pendingExtension(state) ?? state.extensions.find((one) => one.state === 'granted');
  if (!open) return [];
  return [...escalations(open, clock, facts), lapse(open, clock)];
}

function escalations(open: Extension, clock: CaseClock, facts: ClockFacts): Tick[] {
  if (open.state !== 'asked' || open.approver === 'divisionLeader') return [];
  return ESCALATIONS.filter(
    (step) => step.to !== open.approver && (step.to !== 'deputy' || facts.people.deputy !== undefined),
  ).map((step) => {
    const key = `escalate:${open.id}:${step.to}:${clock.dueAt}`;
    // Asked for later than that: it goes up at once, one step after the other.
    const at = Math.max(
      subtractWorkingMinutes(facts.calendar, clock.dueAt, step.workingMinutesBefore),
      open.askedAt,
    );
    return {
      at,
      key,
      event: {
        type: 'ExtensionEscalated' as const,
        demand: 'SC-5.2.3' as const,
        data: { key, id: open.id, to: step.to },
      },
    };
  });
}

function lapse(open: Extension, clock: CaseClock): Tick {
  const key = `lapse:${open.id}:${clock.dueAt}`;
  const silent = open.state === 'asked';
  return {
    at: clock.dueAt + AFTER,
    key,
    event: { type: 'ExtensionLapsed', demand: 'SC-5.2.3', data: { key, id: open.id, silent } },
  };
}
