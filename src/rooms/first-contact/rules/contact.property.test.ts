import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ref } from '../../../../test/sample-case.ts';
import { contactStory, contactWorld, receiving } from '../../../../test/sample-contact.ts';
import { at, away } from '../../../../test/sample-office.ts';
import { DAY_MS, MINUTE_MS } from '../../../kernel/time.ts';
import type { ContactCommand, ContactState, OutcomeCommand } from '../model.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS, VISITOR_FACTS } from '../model.ts';
import { evolve } from './evolve.ts';
import { waitsFor } from './people.ts';
import { nextTickAt } from './tick.ts';

const START = at('09-21 08:00');
const world = contactWorld({
  absences: [
    away('handler', '09-22 08:00', '09-23 18:00'),
    away('supporthead', '09-23 08:00', '09-25 18:00'),
    away('registrar', '09-24 08:00'),
    away('supporter', '09-24 08:00', '10-12 08:00'),
  ],
});
const PEOPLE = [
  'handler',
  'backup',
  'head',
  'crew2',
  'supporter',
  'supporthead',
  'registrar',
  'leader',
  'chief',
];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = maybe(fc.constant(ref('words')));
const target = fc.record(
  { department: fc.constantFrom('WX', 'NY', 'XX'), staff: fc.constantFrom(...PEOPLE) },
  { requiredKeys: ['department'] },
);
const outcome: fc.Arbitrary<OutcomeCommand> = fc.oneof(
  fc.record({ kind: fc.constant('answered' as const), answer: text, onlyANumber: fc.boolean() }),
  fc.record({
    kind: fc.constant('caseOpened' as const),
    case: fc.constant('2026-000007'),
    department: fc.constantFrom('WX', 'NY'),
    accept: fc.boolean(),
    finish: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('guided' as const), to: target.map((to) => ({ ...to, phone: '8801' })) }),
  fc.record({ kind: fc.constant('handedOver' as const), to: target }),
  fc.record({ kind: fc.constant('receivedOnBehalf' as const), for: target, materials: text }),
  fc.record({ kind: fc.constant('explained' as const), reason: text, basis: text, alternative: text }),
  fc.record({ kind: fc.constant('reportedUp' as const), to: fc.constantFrom(...PEOPLE), question: text }),
);
const given = fc.subarray([...VISITOR_FACTS], { minLength: 2 });
const command: fc.Arbitrary<ContactCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('GiveOutcome' as const), outcome, entry: fc.record({ given }) }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'ConfirmHandOver' as const }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('ReturnHandOver' as const), reason: text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('AssignContact' as const), to: target }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('FollowContact' as const), note: text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('AnswerReport' as const), answer: text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('CorrectVisitor' as const),
      entry: fc.record({ given, visitor: text }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('FollowCase' as const),
      case: fc.constantFrom('2026-000007', '2026-000008'),
      ended: fc.boolean(),
    }),
  },
);
const step = fc.record({
  by: fc.constantFrom(...PEOPLE),
  command,
  wait: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 4 * 1_440 })),
});
const first = fc.record({
  channel: fc.constantFrom(...CONTACT_CHANNELS),
  kind: fc.constantFrom(...CONTACT_KINDS),
  urgent: fc.boolean(),
  given,
  officer: fc.constantFrom('handler', 'crew2', 'chief'),
});
const OPEN_FOR = { officer: 'handler', given: ['name', 'unit'] } as const;

function begun(more: Parameters<typeof receiving>[0]) {
  const story = contactStory(world);
  const officer = more?.officer ?? OPEN_FOR.officer;
  const department = officer === 'chief' ? '' : 'WX';
  story.give(START, officer, {
    type: 'ReceiveContact',
    receiving: receiving({ ...more, officer, maker: officer, department }),
  });
  return story;
}

/** What must hold of a contact at every moment. */
function holds(state: ContactState, now: number): void {
  const waiting = waitsFor(state, world.organisation, now);
  const next = nextTickAt(state, world.calendar);
  if (state.status === 'closed') {
    expect([waiting, next]).toEqual([undefined, undefined]);
    expect(state.outcomes.length).toBeGreaterThan(0);
  } else {
    expect(typeof waiting).toBe('string');
    expect(next).toBeGreaterThan(now);
    expect(next).toBeLessThan(now + 30 * DAY_MS);
  }
  expect(state.status === 'closed').toBe(state.closedAt !== undefined);
}

describe('any sequence of commands and ticks', () => {
  it('FC-3 FC-1 every open contact has exactly one person it waits for and a next tick; the officer never changes (FC-2)', () => {
    fc.assert(
      fc.property(first, fc.array(step, { maxLength: 14 }), (more, steps) => {
        const story = begun(more);
        let now = START;
        holds(story.state, now);
        for (const { by, command: given, wait } of steps) {
          now += wait * MINUTE_MS;
          story.tick(now);
          holds(story.state, now);
          const before = structuredClone(story.state);
          const refused = story.tryGive(now, by, given);
          if (refused) expect(story.state).toEqual(before);
          holds(story.state, now);
          expect(story.state.officer).toBe(more.officer);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('FC-1 the state is the fold of the log, and a late tick leaves the same record as many early ones', () => {
    fc.assert(
      fc.property(first, fc.array(step, { maxLength: 8 }), (more, steps) => {
        const [often, seldom] = [begun(more), begun(more)];
        let now = START;
        for (const { by, command: given, wait } of steps) {
          for (let part = 1; part <= 3; part += 1) often.tick(now + (wait * MINUTE_MS * part) / 3);
          now += wait * MINUTE_MS;
          expect(often.tryGive(now, by, given)?.refused).toBe(seldom.tryGive(now, by, given)?.refused);
        }
        expect(often.tick(now + DAY_MS).log).toEqual(seldom.tick(now + DAY_MS).log);
        const folded = often.log.reduce<ContactState | undefined>(
          (state, { event, at: moment }) => evolve(state, event, moment),
          undefined,
        );
        expect(folded).toEqual(often.state);
      }),
      { numRuns: 200 },
    );
  });

  it('FC-3 what became of the case told twice equals told once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (ends) => {
        const [once, twice] = [begun({}), begun({})];
        const opened = {
          kind: 'caseOpened',
          case: 'C',
          department: 'WX',
          accept: false,
          finish: false,
        } as const;
        for (const story of [once, twice]) story.give(START, 'handler', story.giving(opened));
        for (const ended of ends) {
          once.give(START, 'system', { type: 'FollowCase', case: 'C', ended });
          for (const _ of [1, 2]) twice.give(START, 'system', { type: 'FollowCase', case: 'C', ended });
        }
        expect(twice.state).toEqual(once.state);
        expect(twice.log).toEqual(once.log);
      }),
    );
  });
});
