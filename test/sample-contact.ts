import { compileCalendar } from '../src/kernel/calendar/calendar.ts';
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts';
import { catalogueView } from '../src/rooms/commitment/view.ts';
import type {
  ContactCommand,
  ContactEvent,
  ContactState,
  OutcomeCommand,
  Receiving,
  VisitorFact,
  World,
} from '../src/rooms/first-contact/model.ts';
import { evolve } from '../src/rooms/first-contact/rules/evolve.ts';
import { decide } from '../src/rooms/first-contact/rules/index.ts';
import { type ContactNote, notesFor } from '../src/rooms/first-contact/rules/notes.ts';
import { powersOf, sideOfTurn } from '../src/rooms/first-contact/rules/people.ts';
import { applyDueTicks } from '../src/rooms/first-contact/rules/tick.ts';
import type { OrganisationSnapshot } from '../src/rooms/organisation/model.ts';
import { viewOf } from '../src/rooms/organisation/view.ts';
import { calendarData } from './declared-years.ts';
import { moment, ref } from './sample-case.ts';
import { post, sampleOffice } from './sample-office.ts';

/** The small office with a hall window of two: one may all, the other only receive. */
export function contactOffice(more: Partial<OrganisationSnapshot> = {}): OrganisationSnapshot {
  const office = sampleOffice(more);
  return {
    ...office,
    posts: [
      ...office.posts.map((one) =>
        one.code === 'DISPATCH'
          ? { ...one, firstContact: ['answer', 'accept', 'finish', 'receive'] as const }
          : one,
      ),
      post('GATE', { firstContact: ['receive'], phone: '8805' }, { single: 'crew2' }),
    ] as OrganisationSnapshot['posts'],
  };
}

export function contactWorld(more: Partial<OrganisationSnapshot> = {}): World {
  return {
    organisation: viewOf(contactOffice(more)),
    calendar: compileCalendar(calendarData()),
    catalogue: catalogueView({ version: 1, items: [] }),
  };
}

export function receiving(more: Partial<Receiving> = {}): Receiving {
  return {
    number: 'S2026-000001',
    channel: 'phone',
    kind: 'enquiry',
    important: false,
    urgent: false,
    officer: 'handler',
    department: 'WX',
    post: 'DISPATCH',
    maker: 'handler',
    receivedWith: [],
    given: ['name', 'unit', 'phone', 'address'],
    visitor: ref('visitor'),
    matter: ref('matter'),
    ...more,
  };
}

/**
 * A contact lived through in a test: each command first hears the warnings that are due, as in the program, and a refusal
 * changes nothing. Example: `contactStory().receive('09-28 10:00').outcome('09-28 10:05', 'handler', { … })`.
 */
export class ContactStory {
  state!: ContactState;
  readonly log: { event: ContactEvent; at: number }[] = [];
  readonly notes: ContactNote[] = [];
  readonly world: World;

  constructor(world: World = contactWorld()) {
    this.world = world;
  }

  receive(when: string, more: Partial<Receiving> = {}): this {
    return this.give(when, more.maker ?? 'handler', { type: 'ReceiveContact', receiving: receiving(more) });
  }

  outcome(when: string, by: string, outcome: OutcomeCommand, given?: VisitorFact[]): this {
    return this.give(when, by, this.giving(outcome, given));
  }

  giving(outcome: OutcomeCommand, given?: VisitorFact[]): ContactCommand {
    return { type: 'GiveOutcome', outcome, entry: { given: given ?? this.state.given } };
  }

  give(when: string | number, by: string, command: ContactCommand): this {
    const refusal = this.tryGive(when, by, command);
    if (refusal) throw new Error(`${command.type} is refused: ${refusal.refused}`);
    return this;
  }

  /** The refusal, or nothing when it went through. */
  tryGive(when: string | number, by: string, command: ContactCommand): Refusal | undefined {
    const at = typeof when === 'number' ? when : moment(when);
    if (this.state) this.tick(at);
    const { organisation } = this.world;
    const side = this.state ? sideOfTurn(this.state) : 'officer';
    const facts = { ...this.world, now: at, by, powers: powersOf(by, side, organisation, at) };
    const decided = decide(this.state, command, facts);
    if (isRefusal(decided)) return decided;
    for (const event of decided) {
      this.log.push({ event, at });
      this.state = evolve(this.state, event, at);
      this.notes.push(...notesFor(event, this.state, { organisation, by }, at));
    }
    return undefined;
  }

  tick(when: string | number): this {
    const at = typeof when === 'number' ? when : moment(when);
    const { state, events } = applyDueTicks(this.state, at, this.world);
    for (const event of events) {
      this.log.push({ event, at: event.at ?? at });
      this.notes.push(...notesFor(event, this.state, this.world, event.at ?? at));
    }
    this.state = state;
    return this;
  }

  /** Whom a kind of note has reached, in order. */
  told(kind: string): string[] {
    return this.notes.filter((note) => note.kind === kind).map(({ staff }) => staff);
  }
}

export const contactStory = (world?: World) => new ContactStory(world);
