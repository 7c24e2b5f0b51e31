import type { Outcome } from './submit.ts';

const nameOf = (service: string) => `yinuo.receipt.${service}`;

/** For this window alone, and only until it is closed: the code is in it. */
export function keepReceipt(service: string, outcome: Outcome | undefined): void {
  try {
    if (outcome) window.sessionStorage.setItem(nameOf(service), JSON.stringify(outcome));
    else window.sessionStorage.removeItem(nameOf(service));
  } catch {
    // Without it a reload shows the form again; the matter is in “My matters”.
  }
}

export function readReceipt(service: string): Outcome | undefined {
  try {
    return JSON.parse(window.sessionStorage.getItem(nameOf(service)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
