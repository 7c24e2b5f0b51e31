import type { Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import { extensionEvolvers } from './evolve-extension.ts';
import { mainEvolvers } from './evolve-main.ts';
import { materialsEvolvers } from './evolve-materials.ts';
import { meetingEvolvers } from './evolve-meeting.ts';
import { pauseEvolvers } from './evolve-pause.ts';
import { supportEvolvers } from './evolve-support.ts';
import { fieldEvolvers } from './field.ts';
import type { Evolvers } from './groups.ts';
import { interestEvolvers } from './interest.ts';
import { mergeEvolvers } from './merge.ts';
import { privacyEvolvers } from './privacy.ts';
import { reportEvolvers } from './report.ts';

const EVOLVERS: Evolvers<CaseEvent> = {
  ...mainEvolvers,
  ...extensionEvolvers,
  ...pauseEvolvers,
  ...meetingEvolvers,
  ...reportEvolvers,
  ...fieldEvolvers,
  ...privacyEvolvers,
  ...interestEvolvers,
  ...mergeEvolvers,
  ...materialsEvolvers,
  ...supportEvolvers,
};

/** Folds one event into a case. `at` is the event's moment; the state before the first event is `undefined`. */
export function evolve(before: CaseState | undefined, event: CaseEvent, at: Instant): CaseState {
  if (event.type === 'CaseSubmitted') return submitted(event.data, at);
  if (!before) throw new Error(`a case begins with CaseSubmitted, not ${event.type}`);
  const { key } = event.data as { key?: string };
  const fired = key === undefined ? before.fired : [...before.fired, key];
  const evolver = EVOLVERS[event.type] as (state: CaseState, event: CaseEvent, at: Instant) => CaseState;
  return evolver({ ...before, fired, lastAt: at }, event, at);
}

function submitted(data: Extract<CaseEvent, { type: 'CaseSubmitted' }>['data'], at: Instant): CaseState {
  // The data come last: keys added after a spread cost V8 several microseconds each.
  return {
    status: 'submitted',
    crew: [],
    receivedAt: at,
    round: 1,
    deemedAccepted: false,
    extensions: [],
    moves: [],
    tellings: [],
    reminders: [],
    reached: [],
    urgedAt: [],
    fired: [],
    lastAt: at,
    approverSilent: false,
    earlierRounds: [],
    ...data,
  };
}
