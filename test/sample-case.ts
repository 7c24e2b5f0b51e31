import {
  type CalendarData,
  compileCalendar,
  departmentCalendar,
  type WorkingCalendar,
} from '../src/kernel/calendar/calendar.ts';
import type { Limit } from '../src/kernel/limits.ts';
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts';
import type { TextRef } from '../src/kernel/text-ref.ts';
import { dateOf, formatInstant, parseInstant } from '../src/kernel/time.ts';
import type { ServiceVersion } from '../src/rooms/commitment/model.ts';
import type { OrganisationSnapshot, OrganisationView } from '../src/rooms/organisation/model.ts';
import { viewOf } from '../src/rooms/organisation/view.ts';
import type {
  CaseCommand,
  CaseEvent,
  CaseNote,
  CaseState,
  Pledge,
  Submission,
  TellingMeans,
  Told,
} from '../src/rooms/time-limit/model.ts';
import { grantsExtension, standingOf } from '../src/rooms/time-limit/policy.ts';
import { caseClock, reviewClock } from '../src/rooms/time-limit/rules/clock.ts';
import { evolve } from '../src/rooms/time-limit/rules/evolve.ts';
import { firstApprover, pendingExtension } from '../src/rooms/time-limit/rules/extension.ts';
import type { CaseFacts } from '../src/rooms/time-limit/rules/facts.ts';
import { applyDueTicks, decide } from '../src/rooms/time-limit/rules/index.ts';
import { notesFor } from '../src/rooms/time-limit/rules/notes.ts';
import { assigneeNamed, assigneeOf, peopleOf } from '../src/rooms/time-limit/rules/people.ts';
import { nextTickAt } from '../src/rooms/time-limit/rules/tick.ts';
import { calendarData } from './declared-years.ts';
import { sampleOffice } from './sample-office.ts';

/** Stands for a sealed text. */
export const ref = (text: string): TextRef => ({ text, digest: `digest of ${text}` });

export const workingDays = (count: number): Limit => ({ count, unit: 'workingDay' });

export function told(means: TellingMeans, when: string): Told {
  return { means, at: moment(when), to: ref('to'), text: ref('text'), by: 'handler' };
}

export function pledge(more: Partial<Pledge> = {}): Pledge {
  return {
    kind: 'promised',
    acceptance: 'afterReview',
    promised: workingDays(5),
    milestones: [],
    ...more,
  };
}

export function submission(more: Partial<Submission> = {}): Submission {
  return {
    number: '2026-000001',
    source: 'application',
    channel: 'online',
    lead: 'WX',
    post: 'DISPATCH',
    handler: 'handler',
    backup: 'backup',
    applicant: { kind: 'student', contact: ref('applicant') },
    files: [],
    matter: ref('matter'),
    pledge: pledge(),
    ...more,
  };
}

type StoryOptions = {
  submission?: Partial<Submission>;
  pledge?: Partial<Pledge>;
  office?: Partial<OrganisationSnapshot>;
  calendar?: Partial<CalendarData>;
  /** What was published and the case was accepted under; none unless given. */
  version?: Partial<ServiceVersion>;
};

/** A moment as the tables write it: `10-09 08:00`, of 2026 unless it begins with a year. */
export function moment(when: string): number {
  const found = parseInstant(`${/^\d{4}-/.test(when) ? '' : '2026-'}${when.replace(' ', 'T')}:00+08:00`);
  if (found === undefined) throw new Error(`no such moment: ${when}`);
  return found;
}

/** `10-09 08:00`, for tables to compare with. */
export function words(moment: number | undefined): string | undefined {
  return moment === undefined ? undefined : formatInstant(moment).slice(5, 16).replace('T', ' ');
}

/**
 * A case lived through in a test: each command first hears the ticks that are due, as in the program, and a refusal
 * changes nothing. Example: `new CaseStory().submit('09-28 10:00').give('09-28 10:00', 'handler', { type: 'AcceptCase' })`.
 */
export class CaseStory {
  state!: CaseState;
  readonly log: { event: CaseEvent; at: number }[] = [];
  readonly notes: CaseNote[] = [];
  organisation: OrganisationView;
  calendar: WorkingCalendar;
  readonly #options: StoryOptions;

  constructor(options: StoryOptions = {}) {
    this.#options = options;
    this.organisation = viewOf(sampleOffice(options.office));
    this.calendar = compileCalendar(calendarData(options.calendar));
  }

  /** People change: absences, stand-ins, seats. */
  withOffice(office: Partial<OrganisationSnapshot>): this {
    this.organisation = viewOf(sampleOffice(office));
    return this;
  }

  withCalendar(calendar: Partial<CalendarData>): this {
    this.calendar = compileCalendar(calendarData(calendar));
    return this;
  }

  submit(when: string): this {
    const refusal = this.trySubmit(when);
    if (refusal) throw new Error(`refused: ${refusal.refused}`);
    return this;
  }

  trySubmit(when: string): Refusal | undefined {
    const { submission: more, pledge: promise } = this.#options;
    const command: CaseCommand = {
      type: 'SubmitCase',
      submission: submission({ pledge: pledge(promise), ...more }),
    };
    const now = moment(when);
    const decided = decide(undefined, command, {
      ...this.factsAt(now, submission() as never),
      grants: false,
    });
    if (isRefusal(decided)) return decided;
    for (const event of decided) this.#apply(event, now);
    return undefined;
  }

  /** Gives a command; throws when it is refused. `by` undefined: the applicant. */
  give(when: string | number, by: string | undefined, command: CaseCommand): this {
    const refusal = this.refusalOf(when, by, command);
    if (refusal) throw new Error(`refused: ${refusal.refused}`);
    return this;
  }

  /** Gives a command that may be refused. */
  refusalOf(when: string | number, by: string | undefined, command: CaseCommand): Refusal | undefined {
    const now = typeof when === 'number' ? when : moment(when);
    this.tick(now);
    const facts = this.factsAt(now, this.state, by);
    const to = assigneeNamed(command);
    const of = { organisation: this.organisation, named: this.#options.version?.posts };
    const assignee = to === undefined ? undefined : assigneeOf(to, this.state, of, now);
    const standing = by === undefined ? undefined : standingOf(this.state, by, this.organisation, now);
    const level = pendingExtension(this.state)?.approver ?? firstApprover(this.state, facts);
    const grants = standing !== undefined && grantsExtension(standing, level);
    const decided = decide(this.state, command, { ...facts, assignee, grants });
    if (isRefusal(decided)) return decided;
    for (const event of decided) this.#apply(event, now, by);
    return undefined;
  }

  /** Lets time pass up to a moment. */
  tick(when: string | number): this {
    const now = typeof when === 'number' ? when : moment(when);
    const { events } = applyDueTicks(this.state, now, (moment, state) => this.factsAt(moment, state));
    for (const event of events) this.#apply(event, event.at as number);
    return this;
  }

  factsAt(now: number, state: CaseState, by?: string): CaseFacts {
    const { version } = this.#options;
    return {
      now,
      by,
      calendar: departmentCalendar(this.calendar, state.lead),
      calendarOf: (department) => departmentCalendar(this.calendar, department),
      calendarVersion: this.calendar.version,
      organisation: this.organisation,
      catalogue: { version: () => version as ServiceVersion | undefined },
      people: peopleOf(state, this.organisation, now),
    };
  }

  #apply(event: CaseEvent, now: number, by?: string) {
    this.state = evolve(this.log.length === 0 ? undefined : this.state, event, now);
    this.log.push({ event, at: now });
    this.notes.push(...notesFor(event, this.state, this.factsAt(now, this.state, by), now));
  }

  get clock() {
    return caseClock(this.state, departmentCalendar(this.calendar, this.state.lead));
  }

  get review() {
    return reviewClock(this.state, departmentCalendar(this.calendar, this.state.lead));
  }

  get dueAt() {
    return words(this.clock?.dueAt);
  }

  get nextTickAt() {
    return nextTickAt(this.state, this.factsAt(this.state.lastAt, this.state));
  }

  /** Events of some types with their moments: `['WarningRaised 10-09 08:00']`; all of them without types. */
  said(...types: CaseEvent['type'][]): string[] {
    return this.log
      .filter(({ event }) => types.length === 0 || types.includes(event.type))
      .map(({ event, at: moment }) => `${event.type} ${words(moment)}`);
  }

  /** The day on which the clock of this round ends. */
  get dueOn() {
    return this.clock && dateOf(this.clock.dueAt);
  }
}

/** A case of five working days accepted on 28 September 2026 at 10:00, due on Saturday 10 October. */
export function overNationalDay(options: StoryOptions = {}): CaseStory {
  return new CaseStory(options).submit('09-28 09:00').give('09-28 10:00', 'handler', { type: 'AcceptCase' });
}
