import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { overdueDays } from '../../kernel/clock/counting.ts';
import { lightAt } from '../../kernel/clock/deadline.ts';
import { type Texts, text } from '../../kernel/text-ref.ts';
import { dateOf, formatInstant, type Instant, when } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { CaseEvent, CasePeople, CaseState, World } from './model.ts';
import type { Support, SupportLetter } from './model-support.ts';
import type { Standing } from './policy.ts';
import { allowedOnSupport } from './policy-support.ts';
import { person } from './present-parts.ts';
import { runsOnClockHours } from './rules/clock.ts';
import { supportOf } from './rules/support.ts';
import { type Calendars, openSupports, supportCalendar, supportClock } from './rules/support-clock.ts';
import { supportWaitsFor } from './rules/waits.ts';

function calendarsOf(state: CaseState, world: Pick<World, 'calendar'>): Calendars {
  return {
    calendar: departmentCalendar(world.calendar, state.lead),
    calendarOf: (department) => departmentCalendar(world.calendar, department),
  };
}

const plannedOf = ({ pledge }: CaseState, { planned }: Support) =>
  planned === undefined ? undefined : pledge.supports?.[planned];

/** Somebody outside: as the lead wrote it, or as the item names them. */
function outsideOf(state: CaseState, support: Support, texts: Texts): string | undefined {
  return text(texts, support.outside) ?? plannedOf(state, support)?.outside;
}

/** The clock of a support at a moment; what is over keeps the light it ended with. */
function clockOf(state: CaseState, support: Support, calendars: Calendars, now: Instant) {
  const clock = supportClock(state, support, calendars);
  const { dueOn, dueAt } = clock;
  const late = support.end === undefined && now > dueAt;
  const calendar = supportCalendar(support, calendars);
  const daysLate = support.end?.daysLate ?? (late ? overdueDays(calendar, dueOn, dateOf(now)) : 0);
  return { clock, daysLate, light: lightAt(support.end?.at ?? now, clock) };
}

/** Who does it now, of one that is over who did; nobody before it is taken on. */
function doerOf({ id, end, handler, post }: Support, people: CasePeople): string | undefined {
  if (end !== undefined || (handler === undefined && post === undefined)) return handler;
  return people.supports?.[id]?.inCharge[0];
}

/** The supports of a case as staff read them, each with what the reader may do with it (TL-5). */
export function presentSupports(
  state: CaseState,
  world: World,
  texts: Texts,
  reader: { standing: Standing; people: CasePeople; now: Instant },
) {
  const calendars = calendarsOf(state, world);
  const { organisation } = world;
  return (state.supports ?? []).map((support) => {
    const { id, department, end, counter, letter } = support;
    const { clock, daysLate, light } = clockOf(state, support, calendars, reader.now);
    const ended = text(texts, end?.text);
    return {
      id,
      department,
      departmentName: department && organisation.department(department)?.name,
      outside: department === undefined ? outsideOf(state, support, texts) : undefined,
      task: text(texts, support.task) ?? plannedOf(state, support)?.task,
      planned: support.planned !== undefined,
      state: support.state,
      dueOn: clock.dueOn,
      dueAt: formatInstant(clock.dueAt),
      light,
      proposedAt: formatInstant(support.proposedAt),
      answerBy: when(clock.answerBy),
      acceptedAt: when(support.acceptedAt),
      handler: person(organisation, doerOf(support, reader.people)),
      waitsFor: person(organisation, supportWaitsFor(support, reader.people)),
      counter: counter && {
        dueOn: counter.dueOn,
        reason: text(texts, counter.reason),
        at: formatInstant(counter.at),
      },
      letter: presentLetter(letter, texts),
      letterOwed: department === undefined && letter === undefined && end === undefined,
      progress: support.progress.map((one) => ({
        at: formatInstant(one.at),
        by: person(organisation, one.by),
        text: text(texts, one.text),
        letter: presentLetter(one.letter, texts),
      })),
      result: support.state === 'finished' ? ended : undefined,
      reason: support.state === 'finished' ? undefined : ended,
      endedAt: when(end?.at),
      daysLate: daysLate || undefined,
      allowed: allowedOnSupport(reader.standing, state, support),
    };
  });
}

const presentLetter = (letter: SupportLetter | undefined, texts: Texts) =>
  letter && { number: text(texts, letter.number), on: letter.on };

/** Open supports for a line of the queue, with the clocks their lights are read from. */
export function supportCourses(state: CaseState, world: Pick<World, 'calendar'>, texts: Texts) {
  const calendars = calendarsOf(state, world);
  return openSupports(state).map((support) => {
    const { dueAt, yellowAt, orangeAt } = supportClock(state, support, calendars);
    const { id, department } = support;
    const outside = department === undefined ? outsideOf(state, support, texts) : undefined;
    const line = { id, department, outside, state: support.state, dueAt: formatInstant(dueAt) };
    const byClock = support.date.limit !== undefined && runsOnClockHours(support.date.limit);
    return { line, running: { of: 'handling' as const, dueAt, yellowAt, orangeAt, byClock } };
  });
}

/** Whose the days of a lateness are, departments by their code and those outside by name (TL-5). */
export function presentLateness(state: CaseState, organisation: OrganisationView, texts: Texts) {
  return state.ending?.lateness?.map(({ of, support: id, days }) => {
    const support = id === undefined ? undefined : supportOf(state, id);
    if (!support) return { of, days };
    const name = nameOf(state, support, organisation, texts);
    return { of: support.department ?? name ?? of, name, support: id, days };
  });
}

function nameOf(state: CaseState, support: Support, organisation: OrganisationView, texts: Texts) {
  const { department } = support;
  return department === undefined
    ? outsideOf(state, support, texts)
    : (organisation.department(department)?.name ?? department);
}

/** Who supports and what is asked, for the words of an event that speaks of a support. */
export function supportFacts(event: CaseEvent, state: CaseState, texts: Texts, world: World) {
  if (!event.type.startsWith('Support')) return {};
  const support = supportOf(state, (event.data as { id: number }).id);
  if (!support) return {};
  const task = text(texts, support.task) ?? plannedOf(state, support)?.task;
  return { supporter: nameOf(state, support, world.organisation, texts), task };
}
