/** This device's memory; a browser may refuse it (private windows, a full disk), and then nothing is remembered. */
export function readKept(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Whether it is kept now. */
export function keep(name: string, value: string | undefined): boolean {
  try {
    if (value === undefined) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
