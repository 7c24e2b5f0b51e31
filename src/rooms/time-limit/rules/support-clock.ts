import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { addWorkingMinutes, workingDaysBetween } from '../../../kernel/clock/counting.ts';
import {
  type Deadline,
  type DeadlineInput,
  deadlineOf,
  type Lights,
  lightsOf,
} from '../../../kernel/clock/deadline.ts';
import type { ExclusionSpan } from '../../../kernel/clock/exclusions.ts';
import { dateOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Support, SupportDate } from '../model-support.ts';
import { caseClock, closeOf } from './clock.ts';
import { exclusionsOf } from './exclusions.ts';
import type { CaseFacts } from './facts.ts';

/** A support's own clock; `answerBy` while a date or a counter waits for its answer. */
export type SupportClock = Deadline & Lights & { answerBy?: Instant };

export type Calendars = Pick<CaseFacts, 'calendar' | 'calendarOf'>;

/** Within so many minutes of its office hours whoever is asked has to answer (TL-5). */
const ANSWER_WORKING_MINUTES = 240;

export const isOpenSupport = ({ end }: Support): boolean => end === undefined;

export function openSupports({ supports }: Pick<CaseState, 'supports'>): Support[] {
  return supports?.filter(isOpenSupport) ?? [];
}

/** A department works by its own calendar and hours, those outside are counted by the lead's. */
export function supportCalendar({ department }: Pick<Support, 'department'>, facts: Calendars) {
  return department === undefined ? facts.calendar : facts.calendarOf(department);
}

/**
 * When a support is due (TL-5): its day or limit by its own department's calendar, moved by what special procedures
 * exclude since it was set, never before the date that was said, never after the lead's deadline as this was then. An
 * extension of the lead's does not move it.
 */
export function supportClock(state: CaseState, support: Support, facts: Calendars): SupportClock {
  const calendar = supportCalendar(support, facts);
  const input = countedFrom(state, support, calendar);
  const due = support.end
    ? { ...support.end, provisional: false }
    : earlier(held(support, baseOf(support, input, calendar)), leadDueAt(state, support, facts));
  const { dueOn, dueAt, provisional } = due;
  return { dueOn, dueAt, provisional, ...lightsOf(input, due), answerBy: answerBy(support, dueAt, facts) };
}

/** By department the clock of its open support that is due first: the one its people's queues go by (TL-5). */
export function clocksOfDepartments(state: CaseState, facts: Calendars) {
  const clocks: Record<string, Lights & { dueAt: Instant }> = {};
  for (const support of openSupports(state)) {
    const { department } = support;
    if (department === undefined) continue;
    const { dueAt, yellowAt, orangeAt } = supportClock(state, support, facts);
    const known = clocks[department];
    if (!known || dueAt < known.dueAt) clocks[department] = { dueAt, yellowAt, orangeAt };
  }
  return Object.keys(clocks).length > 0 ? clocks : undefined;
}

/** A day is counted as the working days up to it, so that what does not count moves it on like a limit (TL-11). */
function countedFrom(state: CaseState, { date }: Support, calendar: DepartmentCalendar): DeadlineInput {
  const { setAt: startedAt, limit } = date;
  const exclusions = excludedSince(state, date);
  if (limit) return { startedAt, limit, calendar, exclusions };
  const day = closeOf(calendar, date.dueOn as string).dueOn;
  const count = workingDaysBetween(calendar, dateOf(startedAt), day);
  if (count === 0) return { startedAt, limit: { unit: 'onTheSpot' }, calendar };
  return { startedAt, limit: { count, unit: 'workingDay' }, calendar, exclusions };
}

/** What special procedures take of the days that had not been reckoned with when the date was set. */
function excludedSince(state: CaseState, { reckonedUntil = '' }: SupportDate): ExclusionSpan[] | undefined {
  return exclusionsOf(state)
    ?.map((one) => ({ ...one, from: later(one.from, reckonedUntil) }))
    .filter(({ from, to }) => from < to);
}

export const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

function baseOf({ date }: Support, input: DeadlineInput, calendar: DepartmentCalendar): Deadline {
  const today = date.dueOn !== undefined && input.limit.unit === 'onTheSpot';
  return today ? closeOf(calendar, date.dueOn as string) : deadlineOf(input);
}

function held({ date: { toldDueAt } }: Support, due: Deadline): Deadline {
  return due.dueAt >= toldDueAt ? due : { ...due, dueAt: toldDueAt, dueOn: dateOf(toldDueAt) };
}

/** The lead's deadline without what moved it since; none where the lead was late already when it asked. */
function leadDueAt(state: CaseState, { date }: Support, facts: Calendars): Instant | undefined {
  if (date.leadDueAt < date.setAt) return undefined;
  const moves = state.moves.slice(0, date.leadMoves);
  const asThen = { ...state, moves, toldDueAt: date.leadToldAt, toldSince: date.leadToldSince };
  return caseClock(asThen, facts.calendar)?.dueAt;
}

function earlier(due: Deadline, cap: Instant | undefined): Deadline {
  return cap === undefined || due.dueAt <= cap ? due : { ...due, dueAt: cap, dueOn: dateOf(cap) };
}

/** Until when a date waits for the department, at the latest until it is due, or a counter for the lead (TL-5). */
function answerBy(support: Support, dueAt: Instant, facts: Calendars): Instant | undefined {
  const { state, waitingSince } = support;
  if (state === 'countered') return addWorkingMinutes(facts.calendar, waitingSince, ANSWER_WORKING_MINUTES);
  if (state !== 'proposed' || support.department === undefined) return undefined;
  const within = addWorkingMinutes(supportCalendar(support, facts), waitingSince, ANSWER_WORKING_MINUTES);
  return Math.min(within, dueAt);
}
