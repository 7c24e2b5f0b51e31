import type { KeptUpload } from '../../../../../web/kit/uploads-send.ts';
import { isUpload } from '../apply/draft.ts';

/** What a form on the tracking page holds: texts, what was ticked, files that have arrived. */
export type Form = Record<string, string | string[] | KeptUpload[]>;

/** A form as it is kept in this window. One key for the intention: a reload does not send it twice. */
export type KeptForm<F extends Form> = { key: string; form: F };

const isText = (value: unknown): value is string => typeof value === 'string';

function valueLike(blank: Form[string], found: unknown): Form[string] {
  if (!Array.isArray(blank)) return isText(found) ? found : blank;
  if (!Array.isArray(found)) return blank;
  const files = found.filter(isUpload);
  return files.length > 0 ? files : found.filter(isText);
}

/** What was kept, whatever somebody or an older version wrote there; none where it is none. */
export function parseKeptForm<F extends Form>(kept: string | null, blank: F): KeptForm<F> | undefined {
  try {
    const found = JSON.parse(kept ?? 'null');
    if (!isText(found?.key) || typeof found.form !== 'object' || found.form === null) return undefined;
    const form = Object.entries(blank).map(([name, value]) => [name, valueLike(value, found.form[name])]);
    return { key: found.key, form: Object.fromEntries(form) as F };
  } catch {
    return undefined;
  }
}
