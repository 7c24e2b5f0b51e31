import { subtractWorkingMinutes } from '../../../kernel/clock/counting.ts';
import { type Instant, MINUTE_MS } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseEvent, CaseState, Extension } from '../model.ts';
import { type CaseClock, caseClock, type ReviewClock, reviewClock, runsOnClockHours } from './clock.ts';
import { lateEntryEnds, pendingExtension, untoldExtension } from './extension.ts';
import type { CaseFacts } from './facts.ts';
import { toldBefore } from './finish.ts';
import { pledgedDueAt } from './submit.ts';

/** A moment at which a case's clock has something to say, and what it then says. */
export type Tick = { at: Instant; key: string; event: CaseEvent };

/** A deadline is passed strictly after its moment. */
const AFTER = 1;

type ClockFacts = Pick<CaseFacts, 'calendar' | 'people'>;

/**
 * Ticks a case has not spoken yet, in order. Pure: the same state and calendar give the same ticks. None lies before the
 * last event: what a new deadline makes due in the past is said when the deadline was set.
 */
export function pendingTicks(state: CaseState, facts: ClockFacts): Tick[] {
  const ticks = state.status === 'submitted' ? reviewTicks(state, facts) : runningTicks(state, facts);
  return ticks
    .filter((tick) => !state.fired.includes(tick.key))
    .map((tick) => ({ ...tick, at: Math.max(tick.at, state.lastAt) }))
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
  // On the spot there is no time to warn in; of what would be said at one moment the gravest speaks.
  if (state.pledge.promised.unit === 'onTheSpot') return [passed];
  const yellow = Math.max(clock.yellowAt, state.lastAt) < clock.orangeAt;
  const orange = Math.max(clock.orangeAt, state.lastAt) <= dueAt;
  return [
    ...(yellow ? [warn('yellow', clock.yellowAt)] : []),
    ...(orange ? [warn('orange', clock.orangeAt)] : []),
    passed,
  ];
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
const GOES_UP_MINUTES_BEFORE = [120, 60];

function extensionTicks(state: CaseState, clock: CaseClock, facts: ClockFacts): Tick[] {
  const open = pendingExtension(state) ?? untoldExtension(state);
  if (!open) return [];
  const enteredLate = open.askedAt > clock.dueAt;
  return [...(enteredLate ? [] : escalations(state, open, clock, facts)), lapse(state, open, clock, facts)];
}

/** So many minutes before the deadline: of office hours, or of the clock where the promise runs day and night. */
function before(state: CaseState, dueAt: Instant, minutes: number, facts: ClockFacts): Instant {
  return runsOnClockHours(state.pledge.promised)
    ? dueAt - minutes * MINUTE_MS
    : subtractWorkingMinutes(facts.calendar, dueAt, minutes);
}

/** When a request goes up does not depend on people; to whom does, for a deputy who is there and does not handle it. */
function escalations(state: CaseState, open: Extension, clock: CaseClock, facts: ClockFacts): Tick[] {
  if (open.state !== 'asked' || open.approver === 'divisionLeader') return [];
  const { deputy, inCharge } = facts.people;
  const deputyFree = deputy !== undefined && deputy !== state.handler && !inCharge.includes(deputy);
  return GOES_UP_MINUTES_BEFORE.map((minutes, step) => {
    const key = `escalate:${open.id}:${step + 1}:${clock.dueAt}`;
    const to: ApproverLevel = step === 0 && deputyFree ? 'deputy' : 'divisionLeader';
    const data = { key, id: open.id, to };
    const event = { type: 'ExtensionEscalated' as const, demand: 'SC-5.2.3' as const, data };
    // Asked for later than that: it goes up at once, one step after the other.
    return { at: Math.max(before(state, clock.dueAt, minutes, facts), open.askedAt), key, event };
  });
}

/** At the deadline; a phone notice entered after it waits for the head's confirmation as long as it could be entered. */
function lapse(state: CaseState, open: Extension, clock: CaseClock, facts: ClockFacts): Tick {
  const key = `lapse:${open.id}:${clock.dueAt}`;
  const enteredLate = open.askedAt > clock.dueAt;
  const [most = 0] = GOES_UP_MINUTES_BEFORE;
  // Whoever asks in the last two hours leaves nobody the time to be silent in.
  const silent = open.state === 'asked' && open.askedAt <= before(state, clock.dueAt, most, facts);
  return {
    at: (enteredLate ? lateEntryEnds(clock.dueAt, facts) : clock.dueAt) + AFTER,
    key,
    event: { type: 'ExtensionLapsed', demand: 'SC-5.2.3', data: { key, id: open.id, silent } },
  };
}
