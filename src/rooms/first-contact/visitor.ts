import type { VisitorInput } from './contract.ts';
import { VISITOR_FACTS, type VisitorEntry, type VisitorFact } from './model.ts';
import { NOT_GIVEN } from './texts/not-given.ts';

/** What is known of the visitor after an entry: new words replace old ones, blank ones replace nothing. */
export function mergeVisitor(before: VisitorInput, added: VisitorInput | undefined): VisitorInput {
  const merged: VisitorInput = { ...before };
  for (const fact of VISITOR_FACTS) {
    const value = added?.[fact]?.trim();
    if (value) merged[fact] = value;
  }
  return merged;
}

/** That an address was not given is no personal data: it is shown as it was written, never as a hidden one. */
export const isNotGiven = (address: string): boolean => NOT_GIVEN.has(address.trim().toLowerCase());

/** Which facts are there; the rules never see the words. */
export const factsGiven = (visitor: VisitorInput): VisitorFact[] =>
  VISITOR_FACTS.filter((fact) => visitor[fact]?.trim());

type Seal = (kind: string, body: string | undefined) => VisitorEntry['visitor'];

/** The entry of a command that may add to what is known. */
export const entryOf = (before: VisitorInput, added: VisitorInput | undefined, seal: Seal) =>
  entryBetween(before, mergeVisitor(before, added), seal);

/** From what was known to what is: sealed anew only where something has changed. */
export function entryBetween(before: VisitorInput, visitor: VisitorInput, seal: Seal) {
  const changed = VISITOR_FACTS.some((fact) => visitor[fact] !== before[fact]);
  const entry: VisitorEntry = {
    given: factsGiven(visitor),
    visitor: changed ? seal('visitor', JSON.stringify(visitor)) : undefined,
  };
  return { visitor, changed, entry };
}

/** What is known of the visitor after a correction: what is named replaces, a blank removes, what is left out stays. */
export function correctedVisitor(before: VisitorInput, named: VisitorInput): VisitorInput {
  const after: VisitorInput = { ...before };
  for (const fact of VISITOR_FACTS) {
    const value = named[fact]?.trim();
    if (value) after[fact] = value;
    else if (value === '') delete after[fact];
  }
  return after;
}
