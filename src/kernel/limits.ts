/**
 * A time limit as promised or demanded (TL-2). `before: 'event'` counts back from a planned moment.
 * Units: working days and hours follow the department's calendar and office hours, calendar days roll to the first
 * working day after a rest, `hour` and `minute` run on the clock day and night.
 */
export type LimitUnit = 'workingDay' | 'workingHour' | 'calendarDay' | 'hour' | 'minute';

export type CountedLimit = { count: number; unit: LimitUnit; before?: 'event' };

export type Limit = CountedLimit | { unit: 'onTheSpot' };
