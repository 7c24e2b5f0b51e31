import type { Instant } from '../../kernel/time.ts';
import type { Conditions } from '../../platform/db/conditions.ts';
import type { Light } from './model.ts';
import type { CaseScope } from './policy.ts';

/** A clock as SQL, and the open cases that go by it. */
export type ClockSql = { due: string; yellow: string; orange: string; of?: string };

/** The lead's, by which all that is ended goes too. */
export const LEADS: ClockSql = { due: 'c.due_at', yellow: 'c.yellow_at', orange: 'c.orange_at' };

/**
 * The clocks that open cases go by for somebody, as their rows show them (`ownClock`): where the own department supports
 * another one it is the support's (TL-5), of which there are few, found by `cases_supporting`. Each is an arm of its own,
 * so that all others still come in the order of an index.
 */
export function clocksFor(to: Conditions, { home, onlyJobs }: CaseScope, lead?: string): ClockSql[] {
  if (home === undefined || onlyJobs || lead === home) return [LEADS];
  const code = to.fill('?::text', home);
  const supports = to.fill(`(c.supporting @> array[?]::text[] and c.department <> ${code})`, `in:${home}`);
  const own = (key: string, leads: string) =>
    `coalesce(to_timestamp((c.support_clocks -> ${code} ->> '${key}')::float8 / 1000), ${leads})`;
  return [
    { ...LEADS, of: `(c.supporting is null or not ${supports})` },
    {
      due: own('dueAt', LEADS.due),
      yellow: own('yellowAt', LEADS.yellow),
      orange: own('orangeAt', LEADS.orange),
      of: supports,
    },
  ];
}

/**
 * Lights are comparisons, no stored colour that could be stale: of open cases with now. What is closed was in time or
 * late, green or red, by the deadline that its verdict froze.
 */
export function lightSql(
  to: Conditions,
  light: Light,
  now: Instant,
  closed: boolean,
  { due, yellow, orange } = LEADS,
): string {
  if (closed) {
    if (light === 'red') return 'c.due_at < c.closed_at';
    return light === 'green' ? 'c.due_at >= c.closed_at' : 'false';
  }
  const at = new Date(now).toISOString();
  const conditionOf: Record<Light, () => string> = {
    red: () => to.fill(`${due} < ?`, at),
    orange: () => to.fill(`${due} >= ? and ${orange} <= ?`, at, at),
    yellow: () => to.fill(`${due} >= ? and ${orange} > ? and ${yellow} <= ?`, at, at, at),
    green: () => to.fill(`${due} >= ? and ${yellow} > ?`, at, at),
  };
  return conditionOf[light]();
}
