import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Idempotency, RememberedAnswer } from '../../platform/http/idempotency.ts';
import type { Actor } from '../../platform/log/event.ts';
import { textCollector } from '../../platform/log/texts.ts';
import { commitAll, numberErrors } from './commit-all.ts';
import type { CaseCommand, CaseEvent, CaseState, World } from './model.ts';
import type { MergeTarget } from './model-merge.ts';
import { refuse } from './refusals.ts';
import { caseClock } from './rules/clock.ts';
import {
  type CaseDeps,
  commit,
  decideOn,
  mayCommand,
  type Opened,
  type OpenedFor,
  type Outcome,
  openFor,
  openRecord,
  outcomeOf,
  staffActor,
} from './service.ts';
import { readCase } from './store.ts';

const dueAtOf = (state: CaseState, world: World) =>
  caseClock(state, departmentCalendar(world.calendar, state.lead))?.dueAt;

function targetOf({ state, world }: Opened): MergeTarget {
  const running = (state.status === 'accepted' || state.status === 'paused') && !state.merged;
  const { number, repeats = [] } = state;
  return { number, dueAt: dueAtOf(state, world) ?? 0, running, repeats: repeats.length };
}

/** Opens a case that is to be merged: 404 for one that may not be seen, 403 for one that may not be handled. */
async function openToMerge(deps: CaseDeps, number: string, username: string): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  return isRefusal(opened) ? opened : (mayCommand(opened, 'MergeCase') ?? opened);
}

export type Merging = {
  numbers: string[];
  into: string;
  username: string;
  ifMatch?: number;
  preview?: boolean;
};

/**
 * Merges repeats of one fault into the case that runs on the earliest clock, in one transaction: all of them, or none
 * with every reason named. What had been merged into a repeat goes along.
 */
export async function mergeCases(
  deps: CaseDeps,
  { numbers, into, username, ifMatch, preview }: Merging,
  idempotency?: Idempotency,
): Promise<{ body: { preview?: true; into: string; merged: string[] } } | Refusal> {
  const main = await openToMerge(deps, into, username);
  if (isRefusal(main)) return main.entry.status === 404 ? unknownTarget() : main;
  const actor = staffActor(main.standing);
  const target = targetOf(main);
  const given = await Promise.all(numbers.map((number) => openToMerge(deps, number, username)));
  const hidden = given.find(isRefusal);
  if (hidden) return hidden;
  const repeats = given as OpenedFor[];
  if (ifMatch !== undefined && repeats.some(({ stream }) => stream.version !== ifMatch))
    return refuse('stale');
  const along = (await Promise.all(repeats.map((repeat) => openRepeats(deps, repeat.state)))).flat();
  const all: Opened[] = [...repeats, ...along.filter(({ state }) => !numbers.includes(state.number))];
  const decided = all.map((one) => {
    const { merged } = one.state;
    const from = merged && numbers.includes(merged.into) ? merged.into : undefined;
    return decideOn(one, { type: 'MergeCase', into: target, from }, actor, []);
  });
  const refused = decided.filter(isRefusal);
  if (refused[0] && numbers.length === 1) return refused[0];
  if (refused.length > 0) return refuse('mergeMixed', {}, numberErrors(decided, placesOf(numbers, all)));
  const merged = all.map(({ state }) => state.number);
  const taken = takeIn(main, merged, actor);
  if (isRefusal(taken)) return taken;
  if (preview) return { body: { preview: true, into, merged } };
  const body = { into, merged };
  const saved = await commitAll(deps, [taken, ...(decided as Outcome[])], idempotency?.remember(200, body));
  return saved ?? { body };
}

/** Where in the body each case was named; what goes along, by the case that brings it. */
const placesOf = (numbers: string[], all: Opened[]): number[] =>
  all.map(({ state: { number, merged } }) =>
    numbers.indexOf(numbers.includes(number) ? number : (merged?.into ?? '')),
  );

const unknownTarget = () => refuse('mergeUnknown', {}, [{ pointer: '/into', code: 'unknown' }]);

/** One change of the main case for all it takes in. */
function takeIn(main: OpenedFor, numbers: string[], actor: Actor): Outcome | Refusal {
  const events = numbers.map(
    (number): CaseEvent => ({ type: 'RepeatTakenIn', demand: 'TL-0', data: { number } }),
  );
  return outcomeOf(main, events, actor);
}

/** The repeats of a case that still run on its clock. */
async function openRepeats(deps: CaseDeps, state: CaseState): Promise<Opened[]> {
  const numbers = [...new Set(state.repeats ?? [])];
  const found = await Promise.all(
    numbers.map(async (number) => openRecord(deps, await readCase(deps.db.pool, number))),
  );
  return found.flatMap((one) =>
    one?.state.merged?.into === state.number && one.state.closedAt === undefined ? [one] : [],
  );
}

/** Saves what happened to a case, and to the repeats that run on its clock, in one transaction. */
export async function commitWithRepeats(
  deps: CaseDeps,
  opened: Opened,
  outcome: Outcome,
  remember?: RememberedAnswer,
): Promise<Refusal | undefined> {
  const following = opened.state.repeats ? await followersOf(deps, opened, outcome) : [];
  if (isRefusal(following)) return following;
  if (following.length > 0) return commitAll(deps, [outcome, ...following], remember);
  const saved = await commit(deps, deps.db.pool, outcome, remember);
  return isRefusal(saved) ? saved : undefined;
}

/** What the end, or a new date, of a case means for its repeats: each is answered, follows, or goes its own way. */
async function followersOf(deps: CaseDeps, opened: Opened, outcome: Outcome): Promise<Outcome[] | Refusal> {
  const commandFor = followingCommand(opened, outcome);
  if (!commandFor) return [];
  const repeats = await openRepeats(deps, opened.state);
  const decided = repeats.map((repeat) => {
    const texts = textCollector(repeat.stream.id);
    return decideOn(repeat, commandFor(texts.seal), outcome.change.actor, texts.rows);
  });
  return decided.find(isRefusal) ?? (decided as Outcome[]);
}

type Seal = ReturnType<typeof textCollector>['seal'];

function followingCommand(
  { state, world }: Opened,
  { events, state: after, change }: Outcome,
): ((seal: Seal) => CaseCommand) | undefined {
  const finished = events.find((event) => event.type === 'CaseFinished');
  if (finished) {
    const words = new Map((change.texts ?? []).map((row) => [row.id, row.body]));
    const copy = (seal: Seal, kind: string, ref: TextRef | undefined) =>
      ref && seal(kind, words.get(ref.text) ?? undefined);
    const { ending, answer, reason, basis, alternative } = finished.data;
    return (seal) => ({
      type: 'AnswerRepeat',
      outcome: ending.outcome ?? 'done',
      answer: copy(seal, 'answer', answer),
      reason: copy(seal, 'reason', reason),
      basis: copy(seal, 'basis', basis),
      alternative: copy(seal, 'alternative', alternative),
    });
  }
  if (after.closedAt !== undefined) return () => ({ type: 'SeparateCase' });
  const [before, now] = [dueAtOf(state, world), dueAtOf(after, world)];
  // A later day that one applicant asked for is no promise to the others.
  const asked = events.some((event) => event.type === 'LaterDateAgreed');
  if (asked || before === undefined || now === undefined || now === before) return undefined;
  return () => ({ type: 'FollowClock', dueAt: now });
}
