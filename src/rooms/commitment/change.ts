import type { ChangeBody } from './contract.ts';
import type { ElementName, ElementsChange, ServiceElements } from './model.ts';

/** A body of `PATCH` as a change: what is given replaces, `null` empties. */
export function elementsChange({ name, ...given }: ChangeBody): ElementsChange {
  const entries = Object.entries(given);
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    set: Object.fromEntries(entries.filter(([, value]) => value !== null)) as ServiceElements,
    cleared: entries.flatMap(([element, value]) => (value === null ? [element as ElementName] : [])),
  };
}
