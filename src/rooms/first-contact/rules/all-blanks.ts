import { type FieldError, isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { ContactCommand, ContactFacts, ContactState } from '../model.ts';
import { evolve } from './evolve.ts';
import { giveOutcome } from './outcome.ts';

type Receiving = Extract<ContactCommand, { type: 'ReceiveContact' }>;

/** Who it is before what it is about, as it is asked and written down; what an outcome lacks keeps its order behind. */
const ORDER = ['/visitor/name', '/visitor/unit', '/visitor/phone', '/visitor/address', '/matter'];
const rank = ({ pointer }: FieldError) => (ORDER.includes(pointer) ? ORDER.indexOf(pointer) : ORDER.length);

export const inOrder = (errors: FieldError[]): FieldError[] =>
  [...errors].sort((one, other) => rank(one) - rank(other));

const isBlank = ({ code }: FieldError) => code === 'blank';

/** No words stand there: the outcome is only asked what it lacks, nothing of this is kept. */
const UNSAID = { text: '', digest: '' };

/**
 * What an entry lacks in all: of the contact itself, which has just been refused, and of the outcome that comes with it
 * (FC-1, FC-3). Whoever fills in what is told has filled in everything.
 */
export function withBlanksOfOutcome(
  refused: Refusal,
  { receiving }: Receiving,
  next: ContactCommand | undefined,
  factsOf: (state: ContactState) => ContactFacts,
  now: number,
): Refusal {
  if (next?.type !== 'GiveOutcome' || !refused.errors?.every(isBlank)) return refused;
  const data = { ...receiving, matter: receiving.matter ?? UNSAID };
  const state = evolve(undefined, { type: 'ContactReceived', demand: 'FC-2', data }, now);
  const decided = giveOutcome(state, next, factsOf(state));
  const more = isRefusal(decided) && decided.errors?.every(isBlank) ? decided.errors : [];
  const told = new Set(refused.errors.map(({ pointer }) => pointer));
  return { ...refused, errors: [...refused.errors, ...more.filter(({ pointer }) => !told.has(pointer))] };
}
