import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CaseNote, CasePeople, CaseState } from '../model.ts';
import type { CaseClock } from './clock.ts';
import type { CaseFacts, DecideFacts, Decision } from './facts.ts';

/*
 * A group is one file (or a few) of rules that belong together: the main way, extensions, pauses, supports … Each says
 * what it does with its own commands, events and ticks; `index.ts`, `evolve.ts`, `tick.ts` and `notes.ts` put the groups
 * together, and the types see to it that none is forgotten.
 */

/** What a group's commands lead to. The state is that after the ticks that were due. */
export type Deciders<C extends { type: string }> = {
  [T in C['type']]: (state: CaseState, command: Extract<C, { type: T }>, facts: DecideFacts) => Decision;
};

/** How a group's events fold into the case. */
export type Evolvers<E extends { type: string }> = {
  [T in E['type']]: (state: CaseState, event: Extract<E, { type: T }>, at: Instant) => CaseState;
};

/**
 * Whom an event is told in the inbox and with which note. `when`: at once (default), in the next working time, or with
 * the next digest; clock-hour items come at any hour, to those on duty too.
 */
export type Wording = {
  to: (string | undefined)[];
  kind: string;
  when?: 'atOnce' | 'workingTime' | 'digest';
  /** By whose working time, where it is not the lead's. */
  department?: string;
  /** Of a clock-hour item those on duty hear it too, though it is no warning. */
  onDuty?: boolean;
  /** What the note says besides the event's own facts. */
  params?: (facts: CaseFacts) => CaseNote['params'];
};

export type Wordings<E extends { type: string }> = {
  [T in E['type']]?: (
    event: Extract<E, { type: T }> & { demand: DemandId },
    people: CasePeople,
    state: CaseState,
  ) => Wording | Wording[] | undefined;
};

/** A moment at which a case's clock has something to say, and what it then says. `key` names the occurrence. */
export type Tick = { at: Instant; key: string; event: CaseEvent };

/** A deadline is passed strictly after its moment. */
export const AFTER = 1;

export type TickFacts = Pick<CaseFacts, 'calendar' | 'calendarOf' | 'people'>;

/**
 * The ticks one group has for an open case as it stands; those that have spoken are left out by their keys. `clock` is
 * the handling clock, where it has started.
 */
export type TickSource = (state: CaseState, facts: TickFacts, clock: CaseClock | undefined) => Tick[];
