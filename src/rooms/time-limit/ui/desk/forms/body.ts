import type { Field, FieldKind, Values } from './form.ts';

/** A moment as it is typed (`2026-09-28T10:00`, the office's wall clock) in RFC 3339. */
export const momentOf = (typed: string): string => `${typed.slice(0, 16)}:00+08:00`;

/** The office's wall clock of a moment, as a field for it wants it. */
export const typedMoment = (at: string): string => at.slice(0, 16);

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Only what was filled in. */
function filled(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !isBlank(one)));
}

/** A row of materials: those the item lists (`listed`) count only once something was said of them. */
function rowsOf(value: unknown): object[] {
  return (Array.isArray(value) ? (value as Record<string, unknown>[]) : []).flatMap(({ listed, ...row }) => {
    const said = filled(row);
    const { name: _name, ...rest } = said;
    return isBlank(listed ? rest : said) ? [] : [said];
  });
}

function toldOf(value: unknown): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, ...said } = filled(value) as { at?: string };
  return at === undefined ? said : { ...said, at: momentOf(at) };
}

const OF_KIND: Partial<Record<FieldKind, (value: unknown) => unknown>> = {
  moment: (value) => (typeof value === 'string' ? momentOf(value) : undefined),
  told: toldOf,
  missing: rowsOf,
  received: rowsOf,
  following: rowsOf,
  materials: rowsOf,
  files: (value) => (Array.isArray(value) ? value.map(({ id, claim }) => ({ id, claim })) : undefined),
  limit: (value) => (typeof value === 'object' && value !== null ? filled(value) : undefined),
};

type Body = Record<string, unknown>;

function put(body: Body, at: string, value: unknown): Body {
  if (at === '') return { ...body, ...(value as Body) };
  const [first = '', ...rest] = at.split('/');
  if (rest.length === 0) return { ...body, [first]: value };
  return { ...body, [first]: put((body[first] as Body | undefined) ?? {}, rest.join('/'), value) };
}

/** The body of a command: what was typed, and nothing of what was left blank. What is missing the rules name. */
export function bodyOf(fields: readonly Field[], values: Values): Body {
  let body: Body = {};
  for (const { at, kind, label, tick } of fields) {
    const typed = values[keyOf({ at, label })];
    const value = isBlank(typed) ? undefined : (tick ?? OF_KIND[kind]?.(typed) ?? typed);
    if (!isBlank(value)) body = put(body, at, typeof value === 'string' ? value.trim() : value);
  }
  return body;
}

/** Under which name a field's value is kept: its place, or for those without one their label. */
export const keyOf = ({ at, label }: Pick<Field, 'at' | 'label'>): string => at || label;

const TOLD_PARTS = ['means', 'at', 'to', 'text'];
const LIMIT_PARTS = ['count', 'unit'];

/** A value with everything that makes it one. */
function isWhole(kind: FieldKind, value: unknown): boolean {
  const parts: Partial<Record<FieldKind, string[]>> = { told: TOLD_PARTS, limit: LIMIT_PARTS };
  const wanted = parts[kind];
  if (!wanted) return !isBlank(OF_KIND[kind]?.(value) ?? value);
  return wanted.every((part) => !isBlank((value as Body | undefined)?.[part]));
}

/** Whether enough is filled in for it to be worth working out what would happen. */
export const isReady = (fields: readonly Field[], values: Values): boolean =>
  fields.every((field) => {
    const value = values[keyOf(field)];
    if (field.free || field.kind === 'yes') return true;
    return (field.optional && isBlank(value)) || (!isBlank(value) && isWhole(field.kind, value));
  });
