import type { Refusal } from '../../kernel/refusal.ts';
import { errorCode, isDiskFull } from '../db/failure.ts';
import { refuse } from './refusals.ts';

/** Fastify's own errors, told in the house's words. */
const OF_FASTIFY: Record<string, () => Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => refuse('tooLarge'),
  FST_REQ_FILE_TOO_LARGE: () => refuse('tooLarge'),
  FST_FILES_LIMIT: () => refuse('tooLarge'),
  FST_PARTS_LIMIT: () => refuse('tooLarge'),
  FST_FIELDS_LIMIT: () => refuse('tooLarge'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refuse('mediaTypeUnsupported'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => refuse('mediaTypeUnsupported'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => refuse('headerMalformed', { header: 'Content-Length' }),
  FST_ERR_BAD_URL: () => refuse('urlMalformed'),
  FST_ERR_ASYNC_CONSTRAINT: () => refuse('urlMalformed'),
  // A name longer than any that there can be.
  FST_ERR_MAX_PARAM_LENGTH: () => refuse('notFound'),
  FST_ERR_NOT_FOUND: () => refuse('notFound'),
};

/** The database is not there, is going down, is full of clients, or took too long. */
const UNAVAILABLE = /^(08|57|53)|^ECONN|^EPIPE$|^ETIMEDOUT$|^EAI_AGAIN$|^EAGAIN$|^40001$|^40P01$|^25006$/;
/** A value that PostgreSQL cannot keep slipped past the checks: bad input, never to be shown as a fault. */
const UNSTORABLE = new Set(['22P05', '22021', '22P02', '22003', '22007', '22008']);
const RETRY_AFTER_SECONDS = 5;

/** What an exception means to the sender; undefined when it is a fault of ours (500). */
export function refusalOfError(error: unknown): Refusal | undefined {
  const code = errorCode(error);
  const known = OF_FASTIFY[code];
  if (known) return known();
  if (UNSTORABLE.has(code)) return refuse('malformed');
  if (UNAVAILABLE.test(code) || isDiskFull(error) || isPoolTimeout(error)) {
    return refuse('unavailable', { seconds: RETRY_AFTER_SECONDS });
  }
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause !== undefined && isDiskFull(cause))
    return refuse('unavailable', { seconds: RETRY_AFTER_SECONDS });
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 413) return refuse('tooLarge');
  if (status === 415) return refuse('mediaTypeUnsupported');
  if (typeof status === 'number' && status >= 400 && status < 500) return refuse('malformed');
  return undefined;
}

function isPoolTimeout(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error/.test(
    message,
  );
}

/** Another request with the same Idempotency-Key committed first. */
export function isIdempotencyConflict(error: unknown): boolean {
  return errorCode(error) === '23505' && (error as { table?: unknown }).table === 'idempotency';
}
