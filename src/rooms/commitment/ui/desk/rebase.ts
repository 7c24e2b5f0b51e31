import type { ServiceElements } from '../../model.ts';

/** What the editor holds of an item. */
export type DraftValue = ServiceElements & { name: string };
export type DraftKey = keyof DraftValue;
type Values = Partial<Record<DraftKey, unknown>>;

/** Typed as blank and never written are the same. */
const plain = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '' || value === false) return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
};

/** Whether two values of an element say the same, whatever the order of their parts. */
export const same = (a: unknown, b: unknown) => canonical(plain(a)) === canonical(plain(b));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The elements in which two states of a draft differ. */
export function differing(base: Values, mine: Values): DraftKey[] {
  const names = [...new Set([...Object.keys(base), ...Object.keys(mine)])] as DraftKey[];
  return names.filter((name) => !same(base[name], mine[name]));
}

/** The body of the change that leads from one state to the other: what is blank now is emptied with `null`. */
export function changesOf(base: Values, mine: Values): Values {
  return Object.fromEntries(differing(base, mine).map((name) => [name, sent(mine[name])]));
}

const sent = (value: unknown) => (value === undefined || value === '' ? null : value);

/**
 * Puts what one changed on top of what somebody else saved meanwhile. Only where both wrote different things into the
 * same element does a person decide: `conflicts`. What one wrote is never lost.
 */
export function rebase<V extends Values>(base: V, mine: V, theirs: V): { value: V; conflicts: DraftKey[] } {
  const changed = differing(base, mine);
  const own = Object.fromEntries(changed.map((name) => [name, mine[name]]));
  const conflicts = changed.filter(
    (name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]),
  );
  return { value: { ...theirs, ...own }, conflicts };
}
