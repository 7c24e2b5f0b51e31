/** How long an answer about a session or a key may be used again. */
const KEPT_MS = 5_000;
const MOST_ENTRIES = 10_000;

export type ShortCache<T> = {
  /** The kept answer, or `look`'s; askers at the same moment share one look. */
  get(key: string, look: () => Promise<T | undefined>): Promise<T | undefined>;
  forget(which: (value: T | undefined, key: string) => boolean): void;
};

type Entry<T> = { until: number; value: T | undefined; pending: Promise<T | undefined> };

export function createShortCache<T>(): ShortCache<T> {
  const entries = new Map<string, Entry<T>>();
  const begin = (key: string, look: () => Promise<T | undefined>) => {
    const entry: Entry<T> = { until: performance.now() + KEPT_MS, value: undefined, pending: look() };
    entry.pending.then(
      (value) => {
        entry.value = value;
      },
      () => entries.delete(key),
    );
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    return entry.pending;
  };
  return {
    get(key, look) {
      const kept = entries.get(key);
      return kept && kept.until > performance.now() ? kept.pending : begin(key, look);
    },
    forget(which) {
      for (const [key, { value }] of entries) if (which(value, key)) entries.delete(key);
    },
  };
}
