import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredYear } from '../../../../test/declared-years.ts';
import { CaseStory, pledge, ref } from '../../../../test/sample-case.ts';
import { at as sampleMoment } from '../../../../test/sample-office.ts';
import type { Limit } from '../../../kernel/limits.ts';
import { dateOfDayNumber, dayNumberOf, HOUR_MS, MINUTE_MS } from '../../../kernel/time.ts';
import type { Absence } from '../../organisation/model.ts';
import type { CaseCommand, CaseEvent, CaseState, TellingMeans } from '../model.ts';
import { evolve } from './evolve.ts';
import { fold } from './index.ts';
import { columnsOf } from './row.ts';
import { waitsFor } from './waits.ts';

const START = sampleMoment('09-21 08:00');
const PEOPLE = ['handler', 'backup', 'head', 'deputy', 'leader', 'crew', undefined];

const promised: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 15 }).map((count): Limit => ({ count, unit: 'workingDay' })),
  fc.integer({ min: 1, max: 48 }).map((count): Limit => ({ count, unit: 'hour' })),
  fc.integer({ min: 1, max: 20 }).map((count): Limit => ({ count, unit: 'calendarDay' })),
  fc.constant<Limit>({ unit: 'onTheSpot' }),
);
const means = fc.constantFrom<TellingMeans>('phone', 'written', 'online');
/** Minutes before the moment of the command at which the applicant was told. */
const earlier = fc.integer({ min: 0, max: 2 * 24 * 60 });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A command before its moment is known. */
type Move = { gap: number; by: string | undefined; make: (now: number) => CaseCommand | 'calendar' };

const toldAt = (now: number, one: { means: TellingMeans; before: number }) => ({
  means: one.means,
  at: now - one.before * MINUTE_MS,
  to: ref('to'),
  text: ref('text'),
  by: 'handler',
});
const telling = fc.record({ means, before: earlier });
const day = (now: number, later: number) => dateOfDayNumber(dayNumberOf(now) + later);
const reason = some(fc.constant(ref('why')));

const make: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .constantFrom<CaseCommand>(
      { type: 'AcceptCase' },
      { type: 'FinishCase', outcome: 'done', answer: ref('answer') },
      { type: 'WithdrawCase', reason: ref('why') },
      { type: 'ReportUnsolved', reason: ref('why') },
      { type: 'ReopenCase', reason: ref('why') },
      { type: 'DeemOnTime', statement: ref('why') },
      { type: 'DeclineCase', reason: ref('r'), basis: ref('b') },
      { type: 'RefuseExtension', reason: ref('no') },
      { type: 'ReachMilestone', name: 'half' },
      { type: 'Urge' },
      { type: 'AssignCase', to: 'backup' },
      { type: 'HandOverCase', to: 'handler' },
      { type: 'ReplaceStaff', username: 'handler', by: 'backup' },
    )
    .map((command) => () => command),
  fc
    .record({ count: fc.integer({ min: 1, max: 6 }), reason, told: some(telling) })
    .map(({ count, reason: why, told }) => (now: number): CaseCommand => {
      return {
        type: 'AskExtension',
        count,
        unit: 'workingDay',
        reason: why,
        told: told && toldAt(now, told),
      };
    }),
  some(telling).map((told) => (now: number): CaseCommand => {
    return { type: 'ApproveExtension', told: told && toldAt(now, told) };
  }),
  fc
    .record({ told: telling, topic: fc.constantFrom(undefined, 'extension' as const, 'delay' as const) })
    .map(({ told, topic }) => (now: number): CaseCommand => {
      return { type: 'TellApplicant', topic, told: toldAt(now, told) };
    }),
  fc
    .record({ told: telling, final: some(fc.integer({ min: 0, max: 5 })) })
    .map(({ told, final }) => (now: number): CaseCommand => {
      const finalOn = final === undefined ? undefined : day(now, final);
      return { type: 'RemindApplicant', told: toldAt(now, told), consequence: ref('then'), finalOn };
    }),
  fc.integer({ min: 0, max: 30 }).map((later) => (now: number): CaseCommand => {
    return { type: 'AskLaterDate', dueOn: day(now, later) };
  }),
  fc.constant(() => 'calendar' as const),
);

const move: fc.Arbitrary<Move> = fc.record({
  gap: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 6 * 24 * 60 })),
  by: fc.constantFrom(...PEOPLE),
  make,
});
const absence: fc.Arbitrary<Absence> = fc
  .record({
    username: fc.constantFrom('handler', 'backup', 'head', 'deputy', 'leader', 'chief'),
    from: fc.integer({ min: 0, max: 500 }),
    length: some(fc.integer({ min: 1, max: 300 })),
  })
  .map(({ username, from, length }) => ({
    id: `${username} ${from} ${length}`,
    username,
    fromAt: START + from * HOUR_MS,
    toAt: length === undefined ? undefined : START + (from + length) * HOUR_MS,
    kind: 'other',
    planned: false,
  }));

type Life = {
  promised: Limit;
  onSubmission: boolean;
  statutory: number | undefined;
  nobody: boolean;
  absences: Absence[];
  moves: Move[];
};
const life: fc.Arbitrary<Life> = fc.record({
  promised,
  onSubmission: fc.boolean(),
  statutory: some(fc.integer({ min: 1, max: 20 })),
  nobody: fc.boolean(),
  absences: fc.array(absence, { maxLength: 4 }),
  moves: fc.array(move, { maxLength: 14 }),
});

/** Another arrangement of the year: the weekend after next is worked, or its Monday is off. */
function rearranged(version: number) {
  const [first, second, third] = [2024, 2025, 2026].map(declaredYear) as [
    never,
    never,
    { year: number; days: object[] },
  ];
  const date = `2026-10-${version % 2 === 0 ? '12' : '17'}`;
  const extra = { date, kind: version % 2 === 0 ? 'holiday' : 'makeup', name: 'x' };
  return { version, years: [first, second, { ...third, days: [...third.days, extra] }] } as never;
}

function begin({ promised: limit, onSubmission, statutory, nobody, absences }: Life): CaseStory {
  const promise = pledge({
    promised: limit,
    acceptance: onSubmission ? 'onSubmission' : 'afterReview',
    statutory: statutory === undefined ? undefined : { count: statutory, unit: 'workingDay' },
    milestones: [{ name: 'half', limit: { count: 2, unit: 'workingHour' } }],
  });
  const more = nobody ? { handler: undefined, backup: undefined } : {};
  return new CaseStory({ submission: more, pledge: promise, office: { absences } }).submit('09-21 08:00');
}

/** Lives through it; `look` sees the story after each move, with what was refused and the state before. */
function live(
  whole: Life,
  look: (story: CaseStory, now: number, refused: boolean, before: CaseState) => void,
  tickMore: (story: CaseStory, from: number, to: number) => void = () => {},
): { story: CaseStory; end: number } {
  const story = begin(whole);
  let now = START;
  let version = 1;
  for (const { gap, by, make: made } of whole.moves) {
    const next = now + gap * MINUTE_MS;
    tickMore(story, now, next);
    now = next;
    const command = made(now);
    if (command === 'calendar') {
      version += 1;
      story.tick(now).withCalendar(rearranged(version));
    }
    const before = story.tick(now).state;
    const asCommand: CaseCommand = command === 'calendar' ? { type: 'ApplyCalendar' } : command;
    look(story, now, story.refusalOf(now, by, asCommand) !== undefined, before);
  }
  const end = now + 90 * 24 * HOUR_MS;
  tickMore(story, now, end);
  story.tick(end);
  return { story, end };
}

const RUNS = { numRuns: 100 };

describe('whatever happens to a case', () => {
  it('TL-10: an open case waits for one person, and its clock still has something to say', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, (story, now) => {
          const { state } = story;
          if (state.closedAt !== undefined) return;
          const facts = story.factsAt(now, state);
          expect(waitsFor(state, facts.people)).toBeTypeOf('string');
          expect(story.nextTickAt).toBeGreaterThan(now);
          expect(columnsOf(state, facts).due_at).toBeDefined();
        });
      }),
      RUNS,
    );
  });

  it('SC-6.2: a refused command changes nothing', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, (story, _now, refused, before) => {
          if (refused) expect(story.state).toBe(before);
        });
      }),
      RUNS,
    );
  });

  it('SC-5.2.3: the deadline never moves earlier but by taking the case up again', () => {
    fc.assert(
      fc.property(life, (whole) => {
        let round = 0;
        let latest = 0;
        live(whole, (story) => {
          const { state, clock } = story;
          if (state.round !== round) latest = 0;
          round = state.round;
          if (!clock) return;
          expect(clock.dueAt).toBeGreaterThanOrEqual(latest);
          latest = clock.dueAt;
        });
      }),
      RUNS,
    );
  });

  it('TL-2: no extension and no later date passes a binding statute', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, ({ clock, log }) => {
          const rearrangedSince = log.some(({ event }) => event.type === 'DeadlineMoved');
          const told = clock && clock.dueAt > clock.computedAt;
          if (clock?.statutoryAt !== undefined && !told && !rearrangedSince) {
            expect(clock.dueAt).toBeLessThanOrEqual(clock.statutoryAt);
          }
        });
      }),
      RUNS,
    );
  });

  it('SC-5.2.4: ticks applied late, one by one or twice give the same record', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const late = live(whole, () => {}).story;
        const often = live(
          whole,
          () => {},
          (story, _from, to) => {
            for (let next = story.nextTickAt; next !== undefined && next <= to; next = story.nextTickAt) {
              story.tick(next).tick(next);
            }
          },
        ).story;
        expect(often.log).toEqual(late.log);
        expect(often.state).toEqual(late.state);
      }),
      RUNS,
    );
  });

  it('SC-6.1: the record runs forward, and folding it gives the case', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const { story } = live(whole, () => {});
        const moments = story.log.map(({ at }) => at);
        expect([...moments].sort((a, b) => a - b)).toEqual(moments);
        expect(fold(story.log)).toEqual(story.state);
        const stored = JSON.parse(JSON.stringify(story.log)) as { event: CaseEvent; at: number }[];
        const rebuilt = stored.reduce<CaseState | undefined>(
          (state, { event, at }) => evolve(state, event, at),
          undefined,
        );
        expect(JSON.parse(JSON.stringify(rebuilt))).toEqual(JSON.parse(JSON.stringify(story.state)));
      }),
      RUNS,
    );
  });

  it('SC-5.2.4: nobody is told the same warning of the same occurrence twice', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const { story } = live(whole, () => {});
        const warnings = story.notes.filter(
          ({ kind }) => kind.startsWith('warning') || kind === 'deadlinePassed',
        );
        const keys = warnings.map(({ staff, dedupe }) => `${staff} ${dedupe}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });
});
