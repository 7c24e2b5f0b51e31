import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { PlannedSupport } from '../../commitment/model.ts';
import type { CaseEvent, CaseState, Pledge } from '../model.ts';
import type { CaseFacts } from './facts.ts';
import type { Tick, TickSource } from './groups.ts';
import { nextSupportId } from './support.ts';
import { type Calendars, supportCalendar } from './support-clock.ts';

type Accepted = { at: Instant; leadDueAt: Instant };
type Proposed = Extract<CaseEvent, { type: 'SupportProposed' }>;

/** Counted from acceptance: a notice so long before an event is due by its length, as the case's own promise is. */
function forward(limit: Limit): Limit {
  return 'count' in limit ? { count: limit.count, unit: limit.unit } : limit;
}

function proposal(
  { department, limit: planned }: PlannedSupport,
  place: { index: number; id: number },
  { at, leadDueAt }: Accepted,
  facts: Calendars,
): Proposed {
  const limit = forward(planned);
  const { dueAt } = deadlineOf({ startedAt: at, limit, calendar: supportCalendar({ department }, facts) });
  const capped = leadDueAt >= at ? Math.min(dueAt, leadDueAt) : dueAt;
  const { index, id } = place;
  const data = { id, department, planned: index, limit, dueAt: capped, leadDueAt };
  return { type: 'SupportProposed', demand: 'TL-5', data };
}

/** Supports the item names are asked for by themselves when the case is accepted, each with its own limit (TL-5). */
export function plannedSupports(
  pledge: Pledge,
  accepted: Accepted,
  facts: Pick<CaseFacts, 'calendar' | 'calendarOf'>,
): CaseEvent[] {
  if (!pledge.supports) return [];
  return pledge.supports.map((planned, index) =>
    proposal(planned, { index, id: index + 1 }, accepted, facts),
  );
}

/** Where a case only counts as accepted nobody was there to ask: they are asked at that moment. */
export const plannedTicks: TickSource = (state, facts, clock) => {
  const { pledge, deemedAccepted, round, lastAt } = state;
  if (!pledge.supports || !clock || !deemedAccepted || round > 1 || state.status !== 'accepted') return [];
  const id = nextSupportId(state);
  const accepted = { at: lastAt, leadDueAt: clock.dueAt };
  return pledge.supports.flatMap((planned, index): Tick[] => {
    if (asked(state, index)) return [];
    const event = proposal(planned, { index, id }, accepted, facts);
    const key = `planned:${String(index).padStart(2, '0')}`;
    return [{ at: lastAt, key, event: { ...event, data: { ...event.data, key } } }];
  });
};

const asked = ({ supports }: CaseState, index: number) =>
  supports?.some(({ planned }) => planned === index) ?? false;
