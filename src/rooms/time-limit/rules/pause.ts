import type { Refusal } from '../../../kernel/refusal.ts';
import { dateOf, dateOfDayNumber, dayNumber, type PlainDate } from '../../../kernel/time.ts';
import type { CaseEvent, CaseState, Told } from '../model.ts';
import { type Pause, type PauseCommand, type PauseEvent, PROCEDURES } from '../model-pause.ts';
import { refuse } from '../refusals.ts';
import { countsBack } from './anchor.ts';
import { clockOf, runsOnClockHours } from './clock.ts';
import { evolve } from './evolve.ts';
import { openPauses, toldUntil } from './exclusions.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import type { Deciders } from './groups.ts';
import { toldInRange } from './telling.ts';

type Of<T extends PauseCommand['type']> = Extract<PauseCommand, { type: T }>;
type Telling = { fromOn: PlainDate; untilOn: PlainDate; told: Told };

/** Whether time may be excluded: what runs by the hour, is due on the spot, or ahead of an event, waits for nobody. */
export function mayBePaused({ pledge, startedAt }: CaseState): boolean {
  const { promised } = pledge;
  const waits = !runsOnClockHours(promised) && promised.unit !== 'onTheSpot' && !countsBack(promised);
  return startedAt !== undefined && waits;
}

/** The procedures that may stop this clock: those the item lists, of a matter without an item any (TL-11). */
export function proceduresOf(state: CaseState): readonly Pause['kind'][] {
  if (!mayBePaused(state)) return [];
  return state.service ? (state.pledge.specialProcedures ?? []) : PROCEDURES;
}

/** The open procedure a command speaks of: by its kind, or the only one there is. */
function spokenOf(state: CaseState, { kind }: { kind?: Pause['kind'] }): Pause | undefined {
  const open = openPauses(state);
  if (kind === undefined) return open.length === 1 ? open[0] : undefined;
  return open.find((one) => one.kind === kind);
}

/**
 * The clock stands still for a hearing, tender, appraisal or expert review that the item lists, with its basis, from the
 * day the applicant is told until the end told (TL-11). Of a procedure that is open already it is told anew that it takes
 * longer. Example: told on 8 April until the 22nd, of ten working days to 17 April those after the 8th move to 6 May.
 */
export function pause(state: CaseState, command: Of<'PauseCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  if (!mayBePaused(state)) return refuse('pauseNotOfHours');
  if (proceduresOf(state).length === 0) return notListed();
  const running = spokenOf(state, command);
  return running ? prolong(state, running, command, facts) : begin(state, command, facts);
}

const notListed = () => refuse('procedureNotListed', {}, [{ pointer: '/kind', code: 'notListed' }]);

function begin(state: CaseState, command: Of<'PauseCase'>, facts: CaseFacts): Decision {
  const { kind, basis, fromOn, untilOn, told } = command;
  if (!kind || !basis || !fromOn || !untilOn || !told) {
    return refuse('pauseIncomplete', {}, blanks({ kind, basis, from: fromOn, expectedUntil: untilOn, told }));
  }
  if (!proceduresOf(state).includes(kind)) return notListed();
  const telling = { fromOn, untilOn, told };
  const refused = outOfTime(state, telling, dateOf(told.at), facts);
  if (refused) return refused;
  const data = { id: nextId(state), kind, basis, ...telling };
  return [
    stopped(state, facts, (then) => ({ type: 'CasePaused', demand: 'TL-11', data: { ...data, ...then } })),
  ];
}

/** Longer only if told anew: what lies between the end told before and the new telling has counted (TL-11). */
function prolong(state: CaseState, open: Pause, command: Of<'PauseCase'>, facts: CaseFacts): Decision {
  const { basis, untilOn, told } = command;
  if (!untilOn || !told) return refuse('pauseIncomplete', {}, blanks({ expectedUntil: untilOn, told }));
  const until = toldUntil(open);
  if (untilOn <= until) {
    return refuse('pauseNotLonger', { untilOn: until }, [{ pointer: '/expectedUntil', code: 'outOfRange' }]);
  }
  const first = open.tellings[0]?.fromOn ?? dateOf(told.at);
  const telling = { fromOn: command.fromOn ?? first, untilOn, told };
  const refused = outOfTime(state, telling, first, facts);
  if (refused) return refused;
  const data = { id: open.id, kind: open.kind, basis, ...telling };
  return [
    stopped(state, facts, (then) => ({
      type: 'PauseProlonged',
      demand: 'TL-11',
      data: { ...data, ...then },
    })),
  ];
}

/** The longest time of a procedure that can be told at once; what takes longer is told anew. */
const LONGEST_DAYS = 366;

/**
 * A telling that excludes nothing, or what it may not: made up later, of days before it, the wrong way round, or once the
 * deadline's own day has come, which no pause holds up any more.
 */
function outOfTime(
  state: CaseState,
  { fromOn, untilOn, told }: Telling,
  earliest: PlainDate,
  facts: CaseFacts,
): Refusal | undefined {
  const wrong = toldInRange(state, told, facts, '/told/at', 'TL-11');
  if (wrong) return wrong;
  const outOfRange = (pointer: string) => [{ pointer, code: 'outOfRange' }];
  if (fromOn < earliest) return refuse('pauseFromInvalid', { earliest }, outOfRange('/from'));
  const latest = dateOfDayNumber(dayNumber(dateOf(facts.now)) + LONGEST_DAYS);
  if (untilOn < fromOn || untilOn > latest) {
    return refuse('pauseUntilInvalid', { fromOn, latest }, outOfRange('/expectedUntil'));
  }
  const { dueAt, dueOn } = clockOf(state, facts);
  if (facts.now > dueAt) return refuse('pauseTooLate', { dueAt });
  const start = later(fromOn, dateOf(told.at));
  return start >= dueOn && untilOn > start ? refuse('pauseWithoutEffect', { dueAt }) : undefined;
}

/** The event with the date it leads to, and whether that is another one than before. */
function stopped(
  state: CaseState,
  facts: CaseFacts,
  make: (then: { dueAt: number; moved: boolean }) => CaseEvent,
): CaseEvent {
  const before = clockOf(state, facts).dueAt;
  const { dueAt } = clockOf(evolve(state, make({ dueAt: before, moved: false }), facts.now), facts);
  return make({ dueAt, moved: dueAt > before });
}

/**
 * The procedure has ended: on which day, with which result (TL-11). The clock runs from the next day on; an earlier end
 * than told gives back the days that were not needed, but never a date earlier than one that was told before.
 */
export function resume(state: CaseState, command: Of<'ResumeCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  const open = openPauses(state);
  if (open.length === 0) return refuse('notPaused');
  const { kind, on, result } = command;
  const ended = open.filter((one) => kind === undefined || one.kind === kind);
  if (ended.length === 0) return refuse('procedureNotOpen', {}, [{ pointer: '/kind', code: 'notOpen' }]);
  if (!on || !result) return refuse('resumeIncomplete', {}, blanks({ on, result }));
  const today = dateOf(facts.now);
  const from = ended.reduce((first, { tellings }) => earlier(first, tellings[0]?.fromOn ?? first), today);
  if (on < from || on > today) {
    return refuse('resumeOnInvalid', { from, today }, [{ pointer: '/on', code: 'outOfRange' }]);
  }
  return ended.reduce<{ state: CaseState; events: CaseEvent[] }>(
    (sofar, one) => {
      const event = resumed(sofar.state, { id: one.id, kind: one.kind, resumedOn: on, result }, facts);
      return { state: evolve(sofar.state, event, facts.now), events: [...sofar.events, event] };
    },
    { state, events: [] },
  ).events;
}

type Resumed = Extract<PauseEvent, { type: 'CaseResumed' }>['data'];

function resumed(state: CaseState, data: Omit<Resumed, 'dueAt'>, facts: CaseFacts): CaseEvent {
  const at = (dueAt: number): CaseEvent => ({
    type: 'CaseResumed',
    demand: 'TL-11',
    data: { ...data, dueAt },
  });
  const free = { ...evolve(state, at(0), facts.now), toldDueAt: state.toldDueAt, toldSince: state.toldSince };
  return at(clockOf(free, facts).dueAt);
}

/** Ids run on over reopenings, so that an event never names two procedures. */
function nextId({ earlierRounds, pauses }: CaseState): number {
  return earlierRounds.reduce((sum, round) => sum + (round.pauses?.length ?? 0), 1) + (pauses?.length ?? 0);
}

const later = (one: PlainDate, other: PlainDate) => (one > other ? one : other);
const earlier = (one: PlainDate, other: PlainDate) => (one < other ? one : other);

export const pauseDeciders: Deciders<PauseCommand> = { PauseCase: pause, ResumeCase: resume };
