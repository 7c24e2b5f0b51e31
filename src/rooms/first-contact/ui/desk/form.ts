import type { Entry } from './entry.ts';

/** What every part of the form works with. */
export type Form = {
  entry: Entry;
  set: (change: Partial<Entry>) => void;
  errors: Record<string, string>;
  /** On to the field that follows, once a choice has been made. */
  next: (from: string) => void;
};
