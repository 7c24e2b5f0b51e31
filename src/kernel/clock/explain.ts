import { type Counting, isExcluded, reasonAt } from '../calendar/working-days.ts';
import { closingOf } from '../calendar/working-time.ts';
import { type DayReason, isWorked } from '../calendar/year-table.ts';
import type { PlainDate } from '../time.ts';
import { type Leg, type Stop, usesCalendar } from './legs.ts';
import type { Trace } from './trace.ts';

/** Why a day counted or did not. `startDay` is day 0; `calendarDay` a day of a limit that counts them all. */
export type DayBecause = 'startDay' | DayReason | 'excluded' | 'calendarDay';

export type ExplainedDay = { date: PlainDate; counted: boolean; because: DayBecause };

/** All days from the start to the deadline, or from the deadline to the event it is counted back from, ascending. */
export function explainDays(trace: Trace): ExplainedDay[] {
  return trace.backward ? backwardDays(trace) : forwardDays(trace);
}

function forwardDays({ counting, startDay, dayZero, startedAt, legs, stops }: Trace): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  for (let day = startDay; day < dayZero; day += 1) {
    const reason = reasonAt(counting.calendar, day);
    days.push(entry(counting, day, false, isWorked(reason) ? 'startDay' : reason));
  }
  const first = { leg: legs[0] as Leg, stop: stops[0] as Stop };
  days.push(entry(counting, dayZero, startCounts(counting, dayZero, startedAt, first), 'startDay'));
  let reached = dayZero;
  legs.forEach((leg, index) => {
    const stop = stops[index] as Stop;
    for (let day = reached + 1; day <= stop.day; day += 1) {
      days.push(explainDay(counting, day, leg.unit, day <= stop.lastCounted));
    }
    reached = Math.max(reached, stop.day);
  });
  return days;
}

function backwardDays({ counting, startDay, legs, due }: Trace): ExplainedDay[] {
  const { unit } = legs[0] as Leg;
  const days: ExplainedDay[] = [];
  for (let day = due.day; day < startDay; day += 1) {
    days.push(explainDay(counting, day, unit, day >= due.lastCounted));
  }
  days.push(entry(counting, startDay, unit !== 'workingDay' && unit !== 'calendarDay', 'startDay'));
  return days;
}

/** Day 0 of a day limit never counts; of hours it does as far as any of them run on it, on the spot if due on it. */
function startCounts(counting: Counting, day: number, at: number, first: { leg: Leg; stop: Stop }): boolean {
  switch (first.leg.unit) {
    case 'workingDay':
    case 'calendarDay':
      return false;
    case 'onTheSpot':
      return first.stop.day === day;
    case 'workingHour':
      return explainDay(counting, day, 'workingHour', true).counted && at < closingOf(counting, day);
    default:
      return true;
  }
}

function explainDay(counting: Counting, day: number, unit: Leg['unit'], withinLimit: boolean): ExplainedDay {
  if (!usesCalendar(unit)) return entry(counting, day, true, 'calendarDay');
  const reason = reasonAt(counting.calendar, day);
  if (isWorked(reason) && isExcluded(counting, day)) return entry(counting, day, false, 'excluded');
  if (unit !== 'calendarDay') return entry(counting, day, isWorked(reason), reason);
  return entry(counting, day, withinLimit, withinLimit ? 'calendarDay' : reason);
}

function entry({ calendar }: Counting, day: number, counted: boolean, because: DayBecause): ExplainedDay {
  const table = calendar.tableAt(day);
  return { date: table.dates[day - table.firstDay] as PlainDate, counted, because };
}
