import { initialsOf } from './initials.ts';
import type { ServiceVersion } from './model.ts';

/** More names help nobody who looks for one by two letters. */
const MOST_NAMES = 500;

/** What a name is read as does not change. */
const known = new Map<string, string[]>();

function initialsOnce(name: string): string[] {
  const found = known.get(name) ?? initialsOf(name);
  known.set(name, found);
  return found;
}

/**
 * What people bring, whatever item it is for: the names in all published lists, those that most items ask for first. What the
 * office fetches itself is not brought.
 */
export function materialNames(versions: Pick<ServiceVersion, 'materials'>[]) {
  const counts = new Map<string, number>();
  for (const { materials } of versions)
    for (const { name, waived } of materials) if (!waived) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([name]) => ({ name, initials: initialsOnce(name) }));
}
