import type { DraftValue } from './rebase.ts';

/** What was typed and not yet saved, with what it was typed on top of. */
export type Kept = { base: Partial<DraftValue>; mine: Partial<DraftValue> };

const nameOf = (code: string) => `yinuo-draft-${code}`;

/** Keeps it in this browser until the server has it. A browser that keeps nothing does not stop the work. */
export function keep(code: string, draft: Kept): void {
  try {
    localStorage.setItem(nameOf(code), JSON.stringify(draft));
  } catch {
    // Private windows may refuse; the pages still hold it.
  }
}

export function forget(code: string): void {
  try {
    localStorage.removeItem(nameOf(code));
  } catch {
    // As above.
  }
}

export function kept(code: string): Kept | undefined {
  try {
    const text = localStorage.getItem(nameOf(code));
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}
