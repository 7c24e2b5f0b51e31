import type { Uploads } from '../../../../web/kit/use-uploads.ts';
import type { Entry } from './entry.ts';

/** What every part of the form works with. */
export type Form = {
  entry: Entry;
  set: (change: Partial<Entry>) => void;
  /** Of a contact that is registered already: what is known of the visitor needs not be typed again. */
  known?: Partial<Record<'name' | 'unit' | 'phone' | 'address', string>>;
  /** Files on their way to the case that is opened. */
  files: Uploads;
  errors: Record<string, string>;
  /** On to the field that follows, once a choice has been made. */
  next: (from: string) => void;
};
