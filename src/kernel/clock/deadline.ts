import { dateOfDayNumber, type Instant, type PlainDate } from '../time.ts';
import { type ExplainedDay, explainDays } from './explain.ts';
import { usesCalendar } from './legs.ts';
import { type Lights, lightsOfTrace } from './lights.ts';
import { type DeadlineInput, type Trace, trace } from './trace.ts';

export type { ExplainedDay } from './explain.ts';
export type { Lights } from './lights.ts';
export type { DeadlineInput } from './trace.ts';

/** `provisional`: a day on the way lies in a year whose arrangement is not published yet. */
export type Deadline = { dueOn: PlainDate; dueAt: Instant; provisional: boolean };

export type Light = 'green' | 'yellow' | 'orange' | 'red';

/**
 * When something is due (TL-0, TL-2; norms 1.2). Day 0 does not count; working days end at the close of the n-th counted
 * day, calendar days roll on to the first working day after a rest, hours and minutes are exact, working hours run in
 * office hours, on the spot is the close of the same working day. Throws `RangeError` on a count that is no whole
 * number ≥ 1. Example: 5 working days from 28 Sep 2026 are due Saturday 10 Oct, 17:30.
 */
export function deadlineOf(input: DeadlineInput): Deadline {
  return deadlineOfTrace(trace(input));
}

/** The deadline with every day from the start to it, and why each counted or did not (norms 1.2, 24). */
export function explainDeadline(input: DeadlineInput): Deadline & { days: ExplainedDay[] } {
  const traced = trace(input);
  const { dueOn, dueAt, provisional } = deadlineOfTrace(traced);
  return { dueOn, dueAt, provisional, days: explainDays(traced) };
}

/**
 * When the lights change (requirements, “Everywhere”). Above 3 days: yellow from the opening of the counted day on which
 * max(2, ⌈0.3·n⌉) remain, itself included, orange from the opening of the due day. Up to 3 days and hours: at half and
 * three quarters of the counted minutes. `due` is the deadline in force where it is not the computed one.
 * Example: 5 working days from 28 Sep 2026 give yellow 9 Oct 08:00, orange 10 Oct 08:00.
 */
export function lightsOf(input: DeadlineInput, due?: Pick<Deadline, 'dueOn' | 'dueAt'>): Lights {
  const traced = trace(input);
  return lightsOfTrace(traced, due ?? deadlineOfTrace(traced));
}

/** The light of a running clock; red strictly after the due moment. */
export function lightAt(now: Instant, { yellowAt, orangeAt, dueAt }: Lights & { dueAt: Instant }): Light {
  if (now > dueAt) return 'red';
  if (now >= orangeAt) return 'orange';
  return now >= yellowAt ? 'yellow' : 'green';
}

/** The earlier of two dates rules, whatever their units (TL-2); with equal moments the promise. */
export function earlierOf(
  promised: Deadline,
  statutory: Deadline,
): Deadline & { ruledBy: 'promise' | 'statute' } {
  return statutory.dueAt < promised.dueAt
    ? { ...statutory, ruledBy: 'statute' }
    : { ...promised, ruledBy: 'promise' };
}

/** A date that was told never moves earlier by recomputing (norms 1.2, 22); `provisional` stays as recomputed. */
export function notBeforeTold(recomputed: Deadline, told?: Pick<Deadline, 'dueOn' | 'dueAt'>): Deadline {
  if (!told || told.dueAt <= recomputed.dueAt) return recomputed;
  return { dueOn: told.dueOn, dueAt: told.dueAt, provisional: recomputed.provisional };
}

function deadlineOfTrace(traced: Trace): Deadline {
  return { dueOn: dateOfDayNumber(traced.due.day), dueAt: traced.due.at, provisional: isProvisional(traced) };
}

function isProvisional({ counting, legs, startDay, due }: Trace): boolean {
  if (!legs.some(({ unit }) => usesCalendar(unit))) return false;
  const first = counting.calendar.tableAt(Math.min(startDay, due.day)).year;
  const last = counting.calendar.tableAt(Math.max(startDay, due.day)).year;
  for (let year = first; year <= last; year += 1) {
    if (!counting.calendar.isDeclared(year)) return true;
  }
  return false;
}
