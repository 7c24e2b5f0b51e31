import type { ClockFacts } from '../clock-words.ts';

type Support = Pick<ClockFacts, 'light' | 'dueAt' | 'countdown'> & { department?: string };
type Line = ClockFacts & { lead: string; supports?: Support[] };

/**
 * The clock a department goes by: its own support’s where another one leads the matter, the one due
 * first of several (TL-5). Counts, filters and the order of the queue go by the same (`clocksFor`).
 */
export function ownClock(line: Line, department: string | undefined): ClockFacts {
  if (department === undefined || line.lead === department) return line;
  const [own] = (line.supports ?? [])
    .filter((one) => one.department === department)
    .sort((one, other) => Date.parse(one.dueAt ?? '') - Date.parse(other.dueAt ?? ''));
  if (!own) return line;
  const { light, dueAt, countdown } = own;
  return { status: 'accepted', paused: false, provisional: false, light, dueAt, countdown };
}
