import type { FieldError } from '../../kernel/refusal.ts';
import type { JsonSchema } from './schema.ts';
import { fieldErrorAt, isStorable } from './validate.ts';

/** Fields of a query string in their order of arrival; undefined when an escape is broken. */
export function splitQuery(url: string): Map<string, string[]> | undefined {
  const start = url.indexOf('?');
  const fields = new Map<string, string[]>();
  if (start < 0) return fields;
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = decode(cut < 0 ? '' : pair.slice(cut + 1));
    if (name === undefined || value === undefined) return undefined;
    const list = fields.get(name);
    if (list) list.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

type TypedFields = { value: Record<string, unknown>; errors: FieldError[] };

/**
 * Gives text fields the types their schema names: a number only from a number's text, a boolean only from `true` or
 * `false`, a list from one or several. Nothing is guessed: a text that does not fit stays out and is named.
 */
export function typeFields(fields: Map<string, string[]>, schema: JsonSchema, at: string): TypedFields {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const value: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [name, texts] of fields) {
    const pointer = `${at}/${isStorable(name) ? name.slice(0, 100) : ''}`;
    const expected = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const typed = typeField(texts, expected, pointer);
    if (Array.isArray(typed)) errors.push(...typed);
    else value[name] = typed.value;
  }
  return { value, errors: errors.slice(0, 50) };
}

function typeField(
  texts: string[],
  expected: JsonSchema | undefined,
  pointer: string,
): { value: unknown } | FieldError[] {
  if (!texts.every(isStorable)) return [fieldErrorAt(pointer, 'characters')];
  if (!expected) return [{ ...fieldErrorAt(pointer, 'additionalProperties'), code: 'unknown' }];
  if (expected['type'] === 'array') {
    const items = texts.map((text) => typeText(text, expected['items'] as JsonSchema));
    return items.includes(undefined)
      ? [typeError(pointer, expected['items'] as JsonSchema)]
      : { value: items };
  }
  const [text = '', ...more] = texts;
  if (more.length > 0) return [fieldErrorAt(pointer, 'repeated')];
  const typed = typeText(text, expected);
  return typed === undefined ? [typeError(pointer, expected)] : { value: typed };
}

const typeError = (pointer: string, expected: JsonSchema) =>
  fieldErrorAt(pointer, 'type', { type: expected['type'] });

function typeText(text: string, expected: JsonSchema): string | number | boolean | undefined {
  switch (expected['type']) {
    case 'integer':
      return /^-?(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
    case 'number':
      return /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      if (text === 'true') return true;
      return text === 'false' ? false : undefined;
    default:
      return text;
  }
}
