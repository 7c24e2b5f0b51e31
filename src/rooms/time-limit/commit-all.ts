import { type FieldError, isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { keepAnswer, type RememberedAnswer } from '../../platform/http/idempotency.ts';
import { sentenceOf } from '../../platform/http/problem.ts';
import { type CaseDeps, commit, type Outcome } from './service.ts';

/** Saves several outcomes in one transaction: all of them, or none when somebody was faster on one. */
export async function commitAll(
  deps: CaseDeps,
  outcomes: Outcome[],
  remember?: RememberedAnswer,
): Promise<Refusal | undefined> {
  return deps.db
    .withTransaction(async (client) => {
      for (const outcome of outcomes) {
        const result = await commit(deps, client, outcome);
        if (isRefusal(result)) throw new StaleAmongMany(result);
      }
      if (remember) await keepAnswer(client, remember);
      return undefined;
    })
    .catch((error: unknown) => {
      if (error instanceof StaleAmongMany) return error.refusal;
      throw error;
    });
}

/** Rolls the transaction back and carries the refusal out of it. */
class StaleAmongMany extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Why some of many were refused, each by its place in the body's `numbers`: the order of these, unless said otherwise. */
export function numberErrors(decided: (Outcome | Refusal)[], places?: number[]): FieldError[] {
  return decided.flatMap((one, index) =>
    isRefusal(one)
      ? [{ pointer: `/numbers/${places?.[index] ?? index}`, code: one.refused, detail: sentenceOf(one) }]
      : [],
  );
}
