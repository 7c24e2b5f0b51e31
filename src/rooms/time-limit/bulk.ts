import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import { commitAll, numberErrors } from './commit-all.ts';
import { refuse } from './refusals.ts';
import { type CaseDeps, decideOn, mayCommand, type Outcome, openFor, staffActor } from './service.ts';

type Assignment = { numbers: string[]; staff: string };

/** Each case is checked by itself: 404 for one that may not be seen, 403 for one that may not be assigned. */
async function decideOne(
  deps: CaseDeps,
  number: string,
  staff: string,
  username: string,
): Promise<Outcome | Refusal> {
  const opened = await openFor(deps, number, username);
  if (isRefusal(opened)) return opened;
  const refused = mayCommand(opened, 'AssignCase');
  return refused ?? decideOn(opened, { type: 'AssignCase', to: staff }, staffActor(opened.standing), []);
}

/** Assigns several cases in one transaction: all of them, or none with every reason named. */
export async function assignMany(
  deps: CaseDeps,
  { numbers, staff }: Assignment,
  username: string,
  idempotency?: Idempotency,
): Promise<{ body: unknown } | Refusal> {
  const decided = await Promise.all(numbers.map((number) => decideOne(deps, number, staff, username)));
  const refusals = decided.filter(isRefusal);
  const hidden =
    refusals.find((one) => one.entry.status === 404) ?? refusals.find((one) => one.entry.status === 403);
  if (hidden) return hidden;
  if (refusals.length > 0) return refuse('bulkMixed', {}, numberErrors(decided));
  const body = { assigned: numbers };
  const outcomes = decided as Outcome[];
  const saved = await commitAll(deps, outcomes, idempotency?.remember(200, body));
  return saved ?? { body };
}
