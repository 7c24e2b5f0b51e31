import type { Problem } from '../../../../web/kit/api.ts';

/** Which field of the form a pointer of the contract means; `/outcome/…` in a new entry, the rest on a contact. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^\/visitor\/(name|unit|phone|address)$/, '$1'],
  [/^\/case\/applicant(\/name)?$/, 'name'],
  [/^\/case\/applicant\/(unit|phone|address)$/, '$1'],
  [/^\/case\/applicant\/kind$/, 'applicant'],
  [/^\/(to|for)\/department$/, 'target'],
  [/^\/(to|for)\/staff$/, 'target'],
  [/^\/for$/, 'target'],
  [/^\/to\/phone$/, 'targetPhone'],
  [/^\/case\/matter$/, 'matter'],
  [/^\/receivedWith.*$/, 'together'],
  [/^\/case\/service$/, 'service'],
  [/^\/case\/location.*$/, 'building'],
  [/^\/case\/appointment.*$/, 'from'],
  [/^\/case\/fields\/(\w+)$/, 'field-$1'],
  [/^\/case\/materials.*$/, 'received'],
  [/^\/case\/uploads.*$/, 'files'],
  [/^\/case\/finish.*$/, 'result'],
  [/^\/materials.*$/, 'materials'],
  [/^\/(matter|kind|answer|requirementsOf|reason|basis|alternative|question|channel|note|staff)$/, '$1'],
];

/** The field a pointer means. Example: `/outcome/for/department` is `target`. */
export function fieldOf(pointer: string, choice: string): string | undefined {
  const inside = pointer.replace(/^\/outcome(?=\/)/, '');
  if (inside === '/to') return choice === 'reportedUp' ? 'reportTo' : 'target';
  for (const [pattern, name] of FIELDS) if (pattern.test(inside)) return inside.replace(pattern, name);
  return undefined;
}

/**
 * What a refusal says at which field; what belongs to none is said above the form only. A blank field is told by its name
 * alone, so `lacking` makes a sentence of it; the form of an item says whole sentences itself.
 */
export function fieldErrors(
  problem: Problem | undefined,
  choice: string,
  lacking: (what: string) => string,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pointer, detail, code } of problem?.errors ?? []) {
    const field = fieldOf(pointer, choice);
    if (!field || field in found) continue;
    const isName = code === 'blank' && detail !== undefined && !pointer.includes('/case/');
    found[field] = isName ? lacking(detail) : (detail ?? problem?.detail ?? code);
  }
  return found;
}
