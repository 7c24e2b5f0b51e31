import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FieldError } from '../../kernel/refusal.ts';
import { dayNumber, parseInstant } from '../../kernel/time.ts';
import { FIELD_TEXTS } from './refusals.ts';
import { tighten } from './schema.ts';

/** More errors than a person reads are cut, so that a huge wrong body makes no huge answer. */
export const MOST_ERRORS = 50;
export const DEEPEST = 32;
const MOST_VALUES = 200_000;

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  discriminator: true,
  allowUnionTypes: true,
  messages: false,
});

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
ajv.addFormat(
  'date-time',
  (text) => isNearYear(text) && RFC_3339.test(text) && parseInstant(text) !== undefined,
);
ajv.addFormat('date', (text) => isNearYear(text) && /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text));
ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
ajv.addFormat('email', /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]{1,190}$/);
ajv.addFormat('uri', (text) => /^https?:\/\//.test(text) && URL.canParse(text));
ajv.addFormat('binary', true);

/**
 * The library compares every object of a list with every other one: with the most that fits into a body that takes
 * minutes, and it does so even where the list is already too long. Here each is written down once and looked up.
 */
ajv.removeKeyword('uniqueItems');
ajv.addKeyword({
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: false,
  validate: (wanted: boolean, list: unknown[]) => !wanted || new Set(list.map(written)).size === list.length,
});

/** The same text for values that JSON takes for equal: the order of an object's fields says nothing. */
const written = (value: unknown) => JSON.stringify(value, inOrder);

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Years an office has business in. Beyond them a calendar has nothing to say, and counting to them would take long. */
const FIRST_YEAR = '1970';
const LAST_YEAR = '2150';
export const isNearYear = (text: string) => text >= FIRST_YEAR && text.slice(0, 4) <= LAST_YEAR;

function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** Checks a value; no errors means that it fits the schema exactly. */
export type Check = (value: unknown, at?: string) => FieldError[];

/**
 * Compiles a schema, tightened, when it is first asked: some hundred at once would hold up the start by seconds. `at` is
 * put before every pointer, e.g. `/query`.
 */
export function compileCheck(schema: unknown): Check {
  const tight = tighten(schema);
  let validate: ValidateFunction | undefined;
  return (value, at = '') => {
    validate ??= ajv.compile(tight);
    return validate(value) ? [] : fieldErrors(validate.errors ?? [], at);
  };
}

function fieldErrors(errors: ErrorObject[], at: string): FieldError[] {
  const specific = errors.filter((error) => !isSummary(error, errors));
  const found = (specific.length > 0 ? specific : errors)
    .slice(0, MOST_ERRORS)
    .map((error) => fieldError(error, at));
  const seen = new Set<string>();
  return found.filter(
    ({ pointer, code }) => !seen.has(`${pointer} ${code}`) && seen.add(`${pointer} ${code}`),
  );
}

/** A union's own error says less than what is wrong inside it; `required` of the tag is not said twice. */
function isSummary(error: ErrorObject, all: ErrorObject[]): boolean {
  if (error.keyword === 'oneOf' || error.keyword === 'anyOf' || error.keyword === 'if') return all.length > 1;
  return false;
}

export const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function fieldError(error: ErrorObject, at: string): FieldError {
  const params = error.params as Record<string, unknown>;
  const inner = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  const place = error.keyword === 'discriminator' ? params['tag'] : inner;
  const pointer = `${at}${error.instancePath}${typeof place === 'string' ? `/${escapePointer(place.slice(0, 100))}` : ''}`;
  const keyword =
    error.keyword === 'discriminator' && params['tagValue'] === undefined ? 'required' : error.keyword;
  return { pointer, code: codeOf(keyword), detail: detailOf(keyword, params) };
}

/** `unknown` and `required` are what programs look for; the rest keeps the schema's word. */
function codeOf(keyword: string): string {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'unknown';
  return keyword;
}

function detailOf(keyword: string, params: Record<string, unknown>) {
  const text = FIELD_TEXTS[keyword] ?? FIELD_TEXTS['other'];
  const fill = (template = '') =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      return Array.isArray(value) ? value.join(', ') : String(value ?? '');
    });
  return { zh: fill(text?.zh), en: fill(text?.en) };
}

/** A field error with its texts, for checks made by hand. */
export function fieldErrorAt(
  pointer: string,
  code: keyof typeof FIELD_TEXTS,
  params: Record<string, unknown> = {},
): FieldError {
  return { pointer, code, detail: detailOf(code, params) };
}

/**
 * What no schema says but the database and readers need: no NUL, no half surrogates, no text that nobody sees, no name
 * that reaches into prototypes, no nesting that exhausts a stack. Walks without recursion.
 */
export function checkCharacters(value: unknown, at = ''): FieldError[] {
  const errors: FieldError[] = [];
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: at, depth: 0 }];
  for (let seen = 0; waiting.length > 0 && errors.length < MOST_ERRORS; seen += 1) {
    const next = waiting.pop() as (typeof waiting)[number];
    if (seen > MOST_VALUES) return [fieldErrorAt(at, 'size')];
    if (next.depth > DEEPEST) return [fieldErrorAt(next.pointer.slice(0, 200), 'depth')];
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) errors.push(fieldErrorAt(next.pointer, 'characters'));
      else if (isInvisible(next.value)) errors.push(fieldErrorAt(next.pointer, 'invisible'));
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [name, member] of Object.entries(next.value)) {
      const storable = isStorable(name);
      const pointer = `${next.pointer}/${storable ? escapePointer(name.slice(0, 100)) : ''}`;
      if (!storable) errors.push(fieldErrorAt(pointer, 'characters'));
      if (name === '__proto__')
        errors.push({ ...fieldErrorAt(pointer, 'additionalProperties'), code: 'unknown' });
      waiting.push({ value: member, pointer, depth: next.depth + 1 });
    }
  }
  return errors;
}

const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/**
 * Only characters that nobody sees, and not spaces alone: it would pass for an answer where a regulation asks for one
 * (SC-2, FC-4). Spaces alone are left to the rules, which name all that is blank.
 */
function isInvisible(text: string): boolean {
  return text.trim() !== '' && NOTHING_TO_SEE.test(text);
}

/** PostgreSQL keeps every well-formed text but NUL. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
