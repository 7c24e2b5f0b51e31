import createClient from 'openapi-fetch';
import type { components, paths } from './api.generated.ts';
import { type Lang, tagOf } from './language.ts';

/** RFC 9457, as every refusal of the contract is written. */
export type Problem = {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  demand?: string;
  errors?: { pointer: string; code: string; detail?: string }[];
  /** Seconds to wait before another try, where the server names them. */
  retryAfter?: number;
};

export type Schemas = components extends { schemas: infer S } ? S : never;

/** The contract as functions, typed from the document the server publishes. */
export const api = createClient<paths>({ baseUrl: '/api/v1' });

/** Answers of the server come in the language the page is read in. */
export function speak(lang: Lang): void {
  api.use({
    onRequest: ({ request }) => {
      request.headers.set('accept-language', tagOf(lang));
      return request;
    },
  });
}

/** A refusal, or a server that could not be reached (`code: 'offline'`), as an exception for queries and commands. */
export class RequestRefused extends Error {
  override name = 'RequestRefused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.problem = problem;
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a success; else throws `RequestRefused`. Example: `await taken(api.GET('/me'))`. */
export async function taken<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked.catch(() => undefined);
  if (!answer) throw new RequestRefused({ status: 0, code: 'offline' });
  if (answer.error === undefined && answer.response.ok) return answer.data as T;
  const problem = (answer.error ?? {}) as Partial<Problem>;
  const { status, headers } = answer.response;
  const retryAfter = Number(headers.get('retry-after')) || undefined;
  throw new RequestRefused({ ...problem, status, code: problem.code ?? 'fault', retryAfter });
}

/** A retry of the same command is the same command: one key for each time somebody means it. */
export function newKey(): string {
  // `randomUUID` is only there on secure origins; an office may serve its own network without a certificate.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
