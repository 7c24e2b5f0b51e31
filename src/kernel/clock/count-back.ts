import { type Counting, countedDayBefore, isWorkedDay } from '../calendar/working-days.ts';
import { closingOf, subtractWorkingMs } from '../calendar/working-time.ts';
import type { CountedLimit } from '../limits.ts';
import { dayNumberOf, HOUR_MS, type Instant, MINUTE_MS } from '../time.ts';
import type { Stop } from './legs.ts';

/**
 * The latest moment by which something must be done ahead of a planned one (notice of an outage). The event's day is
 * day 0; the n-th day before it is the last, until its close. Calendar days that end on a rest day roll back, since
 * rolling forward would shorten the notice.
 */
export function latestBefore(counting: Counting, eventAt: Instant, limit: CountedLimit): Stop {
  const eventDay = dayNumberOf(eventAt);
  switch (limit.unit) {
    case 'workingDay':
      return closeOfDay(counting, countedDayBefore(counting, eventDay, limit.count), undefined);
    case 'calendarDay': {
      const raw = eventDay - limit.count;
      const day = isWorkedDay(counting.calendar, raw) ? raw : countedDayBefore(counting, raw, 1);
      return closeOfDay(counting, day, raw);
    }
    case 'workingHour':
      return moment(subtractWorkingMs(counting, eventAt, limit.count * HOUR_MS));
    case 'hour':
      return moment(eventAt - limit.count * HOUR_MS);
    case 'minute':
      return moment(eventAt - limit.count * MINUTE_MS);
  }
}

function closeOfDay(counting: Counting, day: number, lastCounted = day): Stop {
  return { day, at: closingOf(counting, day), lastCounted };
}

function moment(at: Instant): Stop {
  const day = dayNumberOf(at);
  return { day, at, lastCounted: day };
}
