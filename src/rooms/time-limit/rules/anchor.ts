import type { CountedLimit, Limit } from '../../../kernel/limits.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Whether a limit is counted back from a planned event: the notice of an outage. */
export function countsBack(limit: Limit): limit is CountedLimit & { before: 'event' } {
  return limit.unit !== 'onTheSpot' && limit.before === 'event';
}

/**
 * From which moment a limit is counted, and how (TL-2): back from the planned event, else on from the start. Without an
 * event there is nothing to count back from, and the limit runs on by its length.
 * Example: 48 hours before an event of 10 October 08:00 → counted back from then, due 8 October 08:00.
 */
export function anchored(
  limit: Limit,
  startedAt: Instant,
  eventAt: Instant | undefined,
): { startedAt: Instant; limit: Limit } {
  if (!countsBack(limit)) return { startedAt, limit };
  if (eventAt !== undefined) return { startedAt: eventAt, limit };
  return { startedAt, limit: { count: limit.count, unit: limit.unit } };
}
