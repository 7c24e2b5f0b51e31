import { DAY_MS, type Instant } from '../kernel/time.ts';
import type { Queryable } from '../platform/db/queryable.ts';
import { countByService } from '../rooms/time-limit/queries-use.ts';

/** Every visitor of the start page asks; the answer of a few minutes ago is as good. */
const KEPT_MS = 300_000;

/** Counts matters by service item since a moment, at most once in five minutes of real time for the same day. */
export function openServiceUse(db: Queryable): (since: Instant) => Promise<Map<string, number>> {
  let kept: { day: number; until: number; counts: Promise<Map<string, number>> } | undefined;
  return (since) => {
    const day = Math.floor(since / DAY_MS);
    if (kept && kept.day === day && kept.until > performance.now()) return kept.counts;
    const counts = countByService(db, since);
    counts.catch(() => {
      kept = undefined;
    });
    kept = { day, until: performance.now() + KEPT_MS, counts };
    return counts;
  };
}
