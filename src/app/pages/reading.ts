import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Lang } from '../../platform/http/language.ts';
import type { paths } from '../../web/kit/api.generated.ts';

/** Addresses of the contract that are read. */
export type Readable = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never;
}[keyof paths] &
  string;

export type AnswerOf<P extends Readable> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** 400: an address that could not be one of ours; 409: nothing of it yet. */
const MISSING = new Set([400, 404, 409, 410]);

/** Reads an address of the public contract; `undefined` where there is no such thing, or nothing of it yet. */
export type Read = <P extends Readable>(
  path: P,
  parts?: Record<string, string>,
  query?: Record<string, string>,
) => Promise<AnswerOf<P> | undefined>;

/**
 * The public contract from inside, as nobody known: a page can show nothing that the contract would not tell anybody.
 * Example: `await read('/services/{code}', { code: 'WX-02' })`.
 */
export function readerOf(app: FastifyInstance, lang: Lang, remoteAddress: string): Read {
  return async (path, parts = {}, query = {}) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
    const search = new URLSearchParams({ ...query, lang }).toString();
    const answer = await app.inject({ method: 'GET', url: `/api/v1${filled}?${search}`, remoteAddress });
    if (MISSING.has(answer.statusCode)) return undefined;
    if (answer.statusCode !== 200) throw new ReadRefused(path, answer);
    return answer.json();
  };
}

/** The contract could not be read now (too many requests, a database that is gone): the reader is told just that. */
export class ReadRefused extends Error {
  override name = 'ReadRefused';
  readonly answer: LightMyRequestResponse;
  constructor(path: string, answer: LightMyRequestResponse) {
    super(`${path} answered ${answer.statusCode}`);
    this.answer = answer;
  }
}
