import type { Entry } from './entry.ts';
import { counterTexts } from './texts.ts';

type Facts = Partial<Pick<Entry, 'name' | 'unit' | 'address'>>;

/** What was told last time fills what is blank; that no address was given then says nothing of today. */
export function withFacts(entry: Entry, { name, unit, address }: Facts): Entry {
  const notGiven: readonly (string | undefined)[] = Object.values(counterTexts.notGiven);
  return {
    ...entry,
    name: entry.name || (name ?? ''),
    unit: entry.unit || (unit ?? ''),
    address: entry.address || (address && !notGiven.includes(address) ? address : ''),
  };
}
