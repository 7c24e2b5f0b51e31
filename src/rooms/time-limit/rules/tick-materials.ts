import { addWorkingDays, opensAt, subtractWorkingDays } from '../../../kernel/clock/counting.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Tick, TickFacts } from './groups.ts';
import { handInBy, lastNotice, wasReminded } from './waiting.ts';

/** So many working days before the day named the handler is asked to remind the applicant. */
const NEAR_WORKING_DAYS = 2;
/** How often a case that nobody decides on comes back after that day. */
const AGAIN_WORKING_DAYS = 5;

/**
 * What is owed speaks twice: near its day, where nobody has reminded the applicant, and when the day has passed. A case
 * that waits for its applicant goes on speaking until somebody decides. All of it at the opening of a working day.
 */
export function materialsTicks(state: CaseState, facts: TickFacts): Tick[] {
  const days = daysNamed(state);
  const demand = state.status === 'awaitingMaterials' ? 'FC-6' : 'SC-5.2';
  return [
    ...days.flatMap((dueOn) => [...near(state, dueOn, facts, demand), passed(state, dueOn, facts, demand)]),
    ...(state.status === 'awaitingMaterials' ? days.map((dueOn) => again(state, dueOn, facts)) : []),
  ];
}

/** Under review nothing is waited for; afterwards each promise to hand in later has its own day. */
function daysNamed(state: CaseState): PlainDate[] {
  if (state.status === 'awaitingMaterials') {
    const last = handInBy(state);
    return last === undefined ? [] : [last];
  }
  if (state.status !== 'accepted' && state.status !== 'paused') return [];
  return [...new Set((state.owed ?? []).map(({ by }) => by))];
}

function near(
  state: CaseState,
  dueOn: PlainDate,
  { calendar }: TickFacts,
  demand: 'FC-6' | 'SC-5.2',
): Tick[] {
  const at = opensAt(calendar, subtractWorkingDays(calendar, dueOn, NEAR_WORKING_DAYS));
  // Where the day was named only now, the applicant has just been told.
  const namedAt = Math.max(lastNotice(state)?.at ?? 0, state.startedAt ?? 0);
  if (at <= namedAt || wasReminded(state, dueOn)) return [];
  const key = `materialsNear:${state.round}:${dueOn}`;
  return [{ at, key, event: { type: 'MaterialsNear', demand, data: { key, dueOn } } }];
}

function passed(
  state: CaseState,
  dueOn: PlainDate,
  { calendar }: TickFacts,
  demand: 'FC-6' | 'SC-5.2',
): Tick {
  const key = `materialsLate:${state.round}:${dueOn}`;
  const data = { key, dueOn, reminded: wasReminded(state, dueOn) };
  const at = opensAt(calendar, addWorkingDays(calendar, dueOn, 1));
  return { at, key, event: { type: 'MaterialsNotHandedIn', demand, data } };
}

function again(state: CaseState, dueOn: PlainDate, { calendar }: TickFacts): Tick {
  const stem = `awaiting:${state.round}:${dueOn}:`;
  const days = (state.fired.filter((key) => key.startsWith(stem)).length + 1) * AGAIN_WORKING_DAYS;
  const key = `${stem}${days}`;
  const at = opensAt(calendar, addWorkingDays(calendar, dueOn, days));
  return { at, key, event: { type: 'StillAwaiting', demand: 'FC-6', data: { key, dueOn, days } } };
}
