/** At most `count` within `perSeconds`. */
export type Rate = { count: number; perSeconds: number };

export type Limiter = {
  /** Counts one and gives 0, or the seconds to wait when the rate is used up. */
  take(key: string, nowMs: number): number;
};

/** How many senders are remembered; the longest quiet one is forgotten first. */
const MOST_SENDERS = 50_000;

/**
 * A fixed window per sender, in memory: each server process counts for itself, which only makes a limit against
 * floods looser. Locked accounts are counted in the database instead.
 */
export function createLimiter(rate: Rate, mostSenders = MOST_SENDERS): Limiter {
  const windows = new Map<string, { until: number; left: number }>();
  return {
    take(key, nowMs) {
      let window = windows.get(key);
      if (!window || window.until <= nowMs) {
        window = { until: nowMs + rate.perSeconds * 1000, left: rate.count };
        windows.delete(key);
        windows.set(key, window);
        const oldest = windows.size > mostSenders ? windows.keys().next().value : undefined;
        if (oldest !== undefined) windows.delete(oldest);
      }
      if (window.left <= 0) return Math.max(1, Math.ceil((window.until - nowMs) / 1000));
      window.left -= 1;
      return 0;
    },
  };
}

/** One IPv6 subscriber holds a whole /64, so that is what is counted. */
export function addressKey(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const groups = ip.includes('::')
    ? [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
    : front;
  return groups.slice(0, 4).join(':');
}
