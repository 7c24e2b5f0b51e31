import type { DemandId } from './rulebook/ids.ts';

/** HTTP statuses a refusal may answer with, in the order of `api.md`. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 431 | 503;

/** One blank or wrong element: `pointer` is a JSON pointer into the body (`/promisedLimit`). */
export type FieldError = { pointer: string; code: string; detail?: { zh: string; en: string } };

/** An entry of the catalogue. Texts may hold `{fact}` placeholders, filled from the refusal's facts. */
export type RefusalEntry = { status: RefusalStatus; demand?: DemandId; zh: string; en: string };

/**
 * A refusal is a value: what was not done, the demand it rests on, and the facts a reader needs. `code` is its key in
 * the catalogue of the room that refuses.
 */
export type Refusal = {
  refused: string;
  entry: RefusalEntry;
  demand?: DemandId;
  facts?: Record<string, string | number>;
  errors?: FieldError[];
};

/**
 * Defines a room's refusals and returns the function that makes them.
 * Example: `const refuse = defineRefusals({ tooLate: { status: 422, demand: 'SC-5.2.3', zh: '…', en: '…' } });`
 * then `return refuse('tooLate', { dueAt })`.
 */
export function defineRefusals<C extends string>(catalogue: Record<C, RefusalEntry>) {
  const refuse = (code: C, facts?: Refusal['facts'], errors?: FieldError[]): Refusal => {
    const entry = catalogue[code];
    return { refused: code, entry, demand: entry.demand, facts, errors };
  };
  return Object.assign(refuse, { catalogue });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
