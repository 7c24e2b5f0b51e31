import type { paths } from '../../../../../web/kit/api.generated.ts';
import { api, taken } from '../../../../../web/kit/api.ts';
import { problemOf } from '../../../../../web/kit/public/refusal.tsx';

type Intake = paths['/cases']['post'];
type Body = Intake['requestBody']['content']['application/json'];
export type Submitted = Intake['responses'][201]['content']['application/json'];
/** `isEarlier`: an earlier try had arrived, with other words, and this is its receipt. */
export type Outcome = { submitted: Submitted; isEarlier: boolean };

const post = (body: string, key: string): Promise<Submitted> =>
  taken(
    api.POST('/cases', { params: { header: { 'Idempotency-Key': key } }, body: JSON.parse(body) as Body }),
  );

/**
 * Sends a matter in, once. If the key was used with another body, one of the tries whose answer was lost did arrive: its
 * receipt is asked for with the very same words.
 */
export async function submitOnce(body: string, key: string, triedBefore: string[]): Promise<Outcome> {
  try {
    return { submitted: await post(body, key), isEarlier: false };
  } catch (failure) {
    if (problemOf(failure).code !== 'idempotencyKeyReused') throw failure;
    for (const earlier of [...triedBefore].reverse()) {
      const submitted = await post(earlier, key).catch(ifReused);
      if (submitted) return { submitted, isEarlier: true };
    }
    throw failure;
  }
}

function ifReused(failure: unknown): undefined {
  if (problemOf(failure).code !== 'idempotencyKeyReused') throw failure;
}

/** Whether the answer may have been lost on the way: then nobody knows what became of it. */
export const isUnknown = (failure: unknown): boolean => {
  const { status, code } = problemOf(failure);
  return status === 0 || status >= 500 || code === 'idempotencyKeyInFlight';
};
