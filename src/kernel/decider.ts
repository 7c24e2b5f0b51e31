import type { Refusal } from './refusal.ts';

/**
 * The one form of every rule in the house: `decide` says what a command leads to or why not, `evolve` folds an event
 * into the state. Both are pure: time, calendar and actor come in `facts`.
 */
export type Decider<State, Command, Event, Facts> = {
  decide(state: State, command: Command, facts: Facts): Event[] | Refusal;
  evolve(state: State, event: Event): State;
};
