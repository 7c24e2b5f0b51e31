import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

const steps = (form: HTMLElement) =>
  [...form.querySelectorAll<HTMLElement>('[data-step]')].filter((one) => one.offsetParent !== null);

export function focusOn(form: HTMLElement | null, id: string): void {
  form?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
}

/** To the field after the one of this id, once the page has drawn what a choice brought. */
export function focusAfter(form: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    if (!form) return;
    const all = steps(form);
    const at = all.findIndex((one) => one.id === id);
    all[at + 1]?.focus();
  });
}

/** Enter goes on to the next field; not while an input method is composing, nor where a new line is wanted. */
export function onEnter(event: ReactKeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
  const target = event.target as HTMLElement;
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return;
  if (!target.hasAttribute('data-step') || target.tagName === 'BUTTON') return;
  event.preventDefault();
  const all = steps(currentTarget);
  all[all.indexOf(target) + 1]?.focus();
}

/** Where something was typed to be found and nothing was chosen, the cursor goes there and nothing is sent. */
export function hasUnpicked(form: HTMLElement | null): boolean {
  const open = form?.querySelector<HTMLElement>('[data-unpicked]');
  // Anew, also where the cursor stands there already: the field then says what is wrong.
  open?.blur();
  open?.focus();
  return open !== null && open !== undefined;
}

/** What a combination of keys means at the counter. */
export type Shortcut =
  | { do: 'save' | 'important' | 'urgent' | 'lookUp' | 'print' | 'channel' | 'together' }
  | { do: 'kind' | 'outcome'; at: number };

const NAMED = { 6: 'important', 7: 'urgent', 8: 'lookUp', 9: 'print', 0: 'channel' } as const;

/** Digits by the key's place on the board: with Alt or Shift their characters differ between boards. */
export function shortcutOf(event: {
  key: string;
  code: string;
  altKey: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}): Shortcut | undefined {
  const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (key === 'Enter' && (ctrlKey || metaKey)) return { do: 'save' };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (!altKey || ctrlKey || digit === undefined) return undefined;
  const at = Number(digit);
  if (shiftKey && at === 9) return { do: 'together' };
  if (shiftKey) return at >= 1 && at <= 8 ? { do: 'outcome', at: at - 1 } : undefined;
  if (at >= 1 && at <= 5) return { do: 'kind', at: at - 1 };
  return { do: NAMED[at as keyof typeof NAMED] };
}
