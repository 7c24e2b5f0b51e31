import { subtractWorkingMinutes } from '../../../kernel/clock/counting.ts';
import { type Instant, MINUTE_MS } from '../../../kernel/time.ts';
import type { ApproverLevel, CaseState, Extension } from '../model.ts';
import { type CaseClock, runsOnClockHours } from './clock.ts';
import { isExcludedDay } from './exclusions.ts';
import { lateEntryEnds, pendingExtension, untoldExtension } from './extension.ts';
import { AFTER, type Tick, type TickFacts } from './groups.ts';

/** A silent head: two working hours before the deadline the deputy, one hour later the division leader (SC-5.2.3). */
const GOES_UP_MINUTES_BEFORE = [120, 60];

export function extensionTicks(state: CaseState, facts: TickFacts, clock: CaseClock | undefined): Tick[] {
  if (!clock || state.status !== 'accepted') return [];
  const open = pendingExtension(state) ?? untoldExtension(state);
  if (!open) return [];
  const enteredLate = open.askedAt > clock.dueAt;
  return [...(enteredLate ? [] : escalations(state, open, clock, facts)), lapse(state, open, clock, facts)];
}

/** So many minutes before the deadline: of office hours, or of the clock where the promise runs day and night. */
function before(state: CaseState, dueAt: Instant, minutes: number, facts: TickFacts): Instant {
  return runsOnClockHours(state.pledge.promised)
    ? dueAt - minutes * MINUTE_MS
    : subtractWorkingMinutes(facts.calendar, dueAt, minutes);
}

/** When a request goes up does not depend on people; to whom does, for a deputy who is there and does not handle it. */
function escalations(state: CaseState, open: Extension, clock: CaseClock, facts: TickFacts): Tick[] {
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
function lapse(state: CaseState, open: Extension, clock: CaseClock, facts: TickFacts): Tick {
  const key = `lapse:${open.id}:${clock.dueAt}`;
  const enteredLate = open.askedAt > clock.dueAt;
  const [most = 0] = GOES_UP_MINUTES_BEFORE;
  // Whoever asks in the last two hours leaves nobody the time to be silent in; nor does a clock that stands still.
  const silent =
    open.state === 'asked' &&
    open.askedAt <= before(state, clock.dueAt, most, facts) &&
    !isExcludedDay(state, facts.calendar, clock.dueOn);
  return {
    at: (enteredLate ? lateEntryEnds(clock.dueAt, facts) : clock.dueAt) + AFTER,
    key,
    event: { type: 'ExtensionLapsed', demand: 'SC-5.2.3', data: { key, id: open.id, silent } },
  };
}
