import { dayNumber, HOUR_MS, type Instant, startOfDayNumber } from '../../kernel/time.ts';
import { rowTable } from '../../platform/log/row-table.ts';
import type { ServiceItem, ServiceStatus } from './model.ts';

/** The current row of each service item; every column follows from the state. */
export const SERVICE_ITEMS = rowTable({
  name: 'service_items',
  stream: 'service',
  columns: {
    code: 'text',
    department: 'text',
    status: 'text',
    draft_stage: 'text',
    withdrawn_at: 'timestamptz',
    review_due_on: 'date',
    next_tick_at: 'timestamptz',
  },
});

export function itemColumns(item: ServiceItem): Record<string, unknown> {
  return {
    code: item.code,
    department: item.department,
    status: statusOf(item),
    draft_stage: item.draft?.stage,
    withdrawn_at: item.withdrawn?.at,
    review_due_on: item.reviewDueOn,
    next_tick_at: nextTickAt(item),
  };
}

/** What an item is to the public first, then how far its draft is. */
export function statusOf(item: ServiceItem): ServiceStatus {
  if (item.withdrawn) return 'withdrawn';
  if (item.published) return 'published';
  if (!item.draft || item.draft.stage === 'drafting') return 'draft';
  return item.draft.stage;
}

/** The review is called in the morning of its day, when the office opens its eyes; once for each due day (NT-1). */
export function nextTickAt(item: ServiceItem): Instant | undefined {
  if (!item.reviewDueOn || item.withdrawn || item.reviewCalledFor === item.reviewDueOn) return undefined;
  return startOfDayNumber(dayNumber(item.reviewDueOn)) + REVIEW_CALL_HOUR * HOUR_MS;
}

const REVIEW_CALL_HOUR = 8;
