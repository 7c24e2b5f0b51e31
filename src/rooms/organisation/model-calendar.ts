import type { CalendarDay } from '../../kernel/calendar/calendar.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';

/** A declared year; `calendarVersion` is the office calendar's version that this arrangement made. */
export type YearState = { year: number; days: CalendarDay[]; calendarVersion: number };

/** Office hours from a day on (`to` inclusive), of one department or of the whole office. */
export type HoursFields = {
  department?: string;
  from: PlainDate;
  to?: PlainDate;
  intervals: { opens: string; closes: string }[];
};
export type HoursState = HoursFields & { id: string; calendarVersion: number; removed?: boolean };

/** Days on which a department rests although the office works, both ends included. */
export type VacationFields = { department: string; from: PlainDate; to: PlainDate; name: string };
export type VacationState = VacationFields & { id: string; calendarVersion: number; removed?: boolean };

type Event<Type extends string, Data> = { type: Type; demand: DemandId; data: Data };

export type YearEvent = Event<'CalendarYearDeclared' | 'CalendarYearChanged', YearState>;
export type HoursEvent =
  | Event<'OfficeHoursSet', HoursState>
  | Event<'OfficeHoursRemoved', { calendarVersion: number }>;
export type VacationEvent =
  | Event<'VacationSet', VacationState>
  | Event<'VacationRemoved', { calendarVersion: number }>;

/** A line of an arrangement as somebody wrote it, and where: `pointer` is `/days/3` or `/rows/4`. */
export type WrittenDay = { pointer: string; date: string; kind: string; name: string };

/** What a new arrangement changes in a year, against the one before. */
export type YearChanges = { added: CalendarDay[]; removed: CalendarDay[]; changed: CalendarDay[] };

/**
 * An open case whose deadline a new calendar moves, and who is told of it: those who handle it, in their inbox, and where
 * there is one the applicant, on the page of the matter. A date that was told never moves earlier; who counts sees to it.
 */
export type MovingCase = {
  number: string;
  title?: string;
  dueAt: Instant;
  newDueAt: Instant;
  handlers: string[];
  applicant: boolean;
};
