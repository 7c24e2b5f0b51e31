import type { Instant } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';

/** The applicant was told a date: it holds from now on, whatever is computed later. */
export function told(state: CaseState, dueAt: Instant, at: Instant): CaseState {
  return { ...state, toldDueAt: dueAt, toldSince: at, projectedDueAt: undefined };
}

/** A new promise: what was said before spoke of an earlier date (SC-5.2.4). */
export function promisedAnew(state: CaseState, dueAt: Instant, at: Instant): CaseState {
  return { ...told(state, dueAt, at), dueSince: at };
}
