import type { FastifyRequest } from 'fastify';
import { type FieldError, isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { CompiledRoute } from './compile-route.ts';
import { refuse } from './refusals.ts';
import { findRepeatedNames } from './repeated-names.ts';
import { checkCharacters } from './validate.ts';

/** What arrived: JSON checked against the route's schema, or text of a type the route takes. */
export type ReadBody = { body?: unknown; text?: { type: string; content: string }; errors: FieldError[] };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** 415 a type the route does not take, 400 what does not parse; schema errors are given back to be named together. */
export function readBody(compiled: CompiledRoute, request: FastifyRequest): ReadBody | Refusal {
  const { route } = compiled;
  const bytes = request.body as Buffer | undefined | null;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (route.multipart) return checkForm(compiled, type, request.headers['content-length']);
  if (isForm(type)) return refuse('mediaTypeUnsupported');
  if (!bytes || bytes.length === 0) return missing(compiled);
  if (!Buffer.isBuffer(bytes)) return refuse('mediaTypeUnsupported');
  const isText = route.textBodies?.includes(type) ?? false;
  if ((!isText && !isJson(type)) || isEncoded(request.headers)) return refuse('mediaTypeUnsupported');
  const content = decode(bytes);
  if (content === undefined) return refuse('notJson');
  if (isText) return { text: { type, content }, errors: checkCharacters(content) };
  const body = parse(content);
  if (isRefusal(body)) return body;
  if (!compiled.checkBody) return isEmpty(body.value) ? { errors: [] } : refuse('bodyUnexpected');
  const unkept = checkCharacters(body.value);
  if (unkept.length > 0) return { body: body.value, errors: unkept };
  const repeated = findRepeatedNames(content);
  return { body: body.value, errors: repeated.length > 0 ? repeated : compiled.checkBody(body.value) };
}

/** Parts are read by the handler as they come, so the announced size of the whole is looked at here. */
function checkForm({ route }: CompiledRoute, type: string, length: string | undefined): ReadBody | Refusal {
  if (!isForm(type)) return refuse('mediaTypeUnsupported');
  return Number(length ?? 0) > (route.bodyLimit ?? Number.POSITIVE_INFINITY)
    ? refuse('tooLarge')
    : { errors: [] };
}

/** No body is the same as an empty object: what is missing from it is named. */
function missing(compiled: CompiledRoute): ReadBody | Refusal {
  if (!compiled.checkBody) return { errors: [] };
  const errors = compiled.checkBody({});
  return errors.length > 0 ? refuse('bodyMissing', undefined, errors) : { body: {}, errors };
}

/** Many programs send `{}` where there is nothing to say. */
const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const isForm = (type: string) => type === 'multipart/form-data';

const isJson = (type: string) => type === 'application/json' || /^application\/[\w.+-]+\+json$/.test(type);

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const READ_CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii']);

/** Compressed, or written in other letters than UTF-8: nothing is unpacked or guessed here. */
function isEncoded(headers: FastifyRequest['headers']): boolean {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  return coding !== 'identity' || !READ_CHARSETS.has(charset);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(content: string): { value: unknown } | Refusal {
  try {
    return { value: JSON.parse(content) };
  } catch {
    return refuse('notJson');
  }
}
