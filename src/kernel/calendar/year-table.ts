import { dateOfDayNumber, dayNumberOfCivil, type PlainDate, weekdayOf } from '../time.ts';

/** What a day is in the calendar; the first two are worked. */
export type DayReason = 'workingDay' | 'makeupDay' | 'weekend' | 'holiday' | 'vacation';

/** First and last day number of a stretch of days. */
export type DaySpan = { first: number; last: number };

/**
 * One year, laid out so that counting never looks at single days: `workingBefore[i]` working days lie among the first
 * `i` days (`i` to the year's length), `working` are the offsets of the working days.
 */
export type YearTable = {
  year: number;
  firstDay: number;
  declared: boolean;
  reasons: readonly DayReason[];
  workingBefore: Uint16Array;
  working: Uint16Array;
  dates: readonly PlainDate[];
};

export type YearSource = {
  declared: boolean;
  kindOf(day: number): 'holiday' | 'makeup' | undefined;
  vacations: readonly DaySpan[];
};

/** Builds the table of a year. A vacation takes working days only; weekends and holidays keep their reason. */
export function buildYearTable(year: number, source: YearSource): YearTable {
  const firstDay = dayNumberOfCivil(year, 1, 1);
  const length = dayNumberOfCivil(year + 1, 1, 1) - firstDay;
  const reasons: DayReason[] = [];
  const dates: PlainDate[] = [];
  const working: number[] = [];
  const workingBefore = new Uint16Array(length + 1);
  for (let offset = 0; offset < length; offset += 1) {
    const day = firstDay + offset;
    const reason = reasonOf(day, source);
    if (isWorked(reason)) working.push(offset);
    reasons.push(reason);
    dates.push(dateOfDayNumber(day));
    workingBefore[offset + 1] = working.length;
  }
  return {
    year,
    firstDay,
    declared: source.declared,
    reasons,
    workingBefore,
    working: Uint16Array.from(working),
    dates,
  };
}

export function isWorked(reason: DayReason): boolean {
  return reason === 'workingDay' || reason === 'makeupDay';
}

function reasonOf(day: number, source: YearSource): DayReason {
  const kind = source.kindOf(day);
  if (kind === 'holiday') return 'holiday';
  const worked = kind === 'makeup' ? 'makeupDay' : 'workingDay';
  if (kind === undefined && weekdayOf(day) >= 5) return 'weekend';
  return source.vacations.some(({ first, last }) => first <= day && day <= last) ? 'vacation' : worked;
}
