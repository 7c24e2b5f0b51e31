import { useSyncExternalStore } from 'react';
import { keep, readKept } from './kept.ts';
import { parseRemembered, type Remembered, withMatter, withoutMatter } from './remembered.ts';

const NAME = 'yinuo.matters';
const CHANGED = 'yinuo-matters';

const read = () => parseRemembered(readKept(NAME));

function write(list: Remembered[]): void {
  keep(NAME, list.length > 0 ? JSON.stringify(list) : undefined);
  window.dispatchEvent(new Event(CHANGED));
}

export const rememberMatter = (matter: Remembered): void => write(withMatter(read(), matter));
export const forgetMatter = (code: string): void => write(withoutMatter(read(), code));
export const forgetAllMatters = (): void => write([]);

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}

/** The matters of this device, the same in all its windows; none on the page as the server drew it. */
export function useRemembered(): Remembered[] {
  const kept = useSyncExternalStore(
    listen,
    () => readKept(NAME),
    () => null,
  );
  return parseRemembered(kept);
}
