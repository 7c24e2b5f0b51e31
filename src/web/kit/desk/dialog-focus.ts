import { useEffect, useRef, useState } from 'react';

/**
 * For a dialog that is drawn only while it is open: its first field takes the cursor once the dialog stands, and what had
 * the cursor before gets it back. Example: `const { inside, enter } = useDialogFocus<HTMLFormElement>()` with
 * `<Modal afterOpenChange={enter}><form ref={inside}>`.
 */
export function useDialogFocus<T extends HTMLElement>() {
  const inside = useRef<T>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
  return { inside, enter: (open: boolean) => (open ? enterFirst(inside.current) : undefined) };
}

/** Into the first field; where there is none, to the first button. */
export function enterFirst(form: HTMLElement | null): void {
  const first =
    form?.querySelector<HTMLElement>('input, textarea') ?? form?.querySelector<HTMLElement>('button');
  first?.focus();
}
