import { useEffect, useRef } from 'react';

export type QueueKeys = Partial<
  Record<'next' | 'previous' | 'search' | 'select' | 'help' | 'create', () => void>
>;

const KEYS: Record<string, keyof QueueKeys> = {
  j: 'next',
  k: 'previous',
  '/': 'search',
  x: 'select',
  '?': 'help',
  n: 'create',
};

/** Whoever types into a field means letters; whoever has a dialog open means the dialog. */
const isBusy = (target: EventTarget | null) =>
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)))) ||
  document.querySelector('[role="dialog"]:not([aria-hidden="true"])') !== null;

/** The queue by keyboard. Enter opens by itself: the link of the row has the focus. */
export function useQueueKeys(keys: QueueKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const name = KEYS[event.key];
      const act = name && latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('.queue tbody a')];

/** The row that has the focus, by its place; -1 for none. */
export const focusedRow = (): number => {
  const row = document.activeElement?.closest('.queue tbody tr');
  return row ? [...document.querySelectorAll('.queue tbody tr')].indexOf(row) : -1;
};

/** Moves the focus by so many rows. */
export function moveFocus(by: number): void {
  const all = links();
  const at = Math.min(Math.max(focusedRow() + by, 0), all.length - 1);
  all[at]?.focus();
  all[at]?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
