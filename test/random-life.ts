import fc from 'fast-check';
import type { Limit } from '../src/kernel/limits.ts';
import { HOUR_MS, MINUTE_MS } from '../src/kernel/time.ts';
import type { Absence } from '../src/rooms/organisation/model.ts';
import type { CaseCommand, CaseState } from '../src/rooms/time-limit/model.ts';
import { PROCEDURES } from '../src/rooms/time-limit/model-pause.ts';
import { declaredYear } from './declared-years.ts';
import { materialsMoves } from './moves-materials.ts';
import { type Move, mainMoves, some } from './random-moves.ts';
import { fieldMoves } from './random-moves-field.ts';
import { meetingMoves } from './random-moves-meeting.ts';
import { pauseMoves } from './random-moves-pause.ts';
import { upwardMoves } from './random-moves-upwards.ts';
import { supportMoves } from './random-supports.ts';
import { CaseStory, pledge, workingDays } from './sample-case.ts';
import { MATERIALS } from './sample-materials.ts';
import { at as sampleMoment } from './sample-office.ts';

const START = sampleMoment('09-21 08:00');
const PEOPLE = [
  'handler',
  'backup',
  'head',
  'deputy',
  'leader',
  'crew',
  'supporter',
  'supporthead',
  undefined,
];
const promised: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 15 }).map((count): Limit => ({ count, unit: 'workingDay' })),
  fc.integer({ min: 1, max: 48 }).map((count): Limit => ({ count, unit: 'hour' })),
  fc.integer({ min: 1, max: 20 }).map((count): Limit => ({ count, unit: 'calendarDay' })),
  fc.constant<Limit>({ unit: 'onTheSpot' }),
);
const movesOf = (make: fc.Arbitrary<Move['make']>): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 6 * 24 * 60 })),
      by: fc.constantFrom(...PEOPLE),
      make,
    }),
    { maxLength: 14 },
  );
const absence: fc.Arbitrary<Absence> = fc
  .record({
    username: fc.constantFrom('handler', 'backup', 'head', 'deputy', 'leader', 'chief', 'supporter'),
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

export type Life = {
  promised: Limit;
  onSubmission: boolean;
  statutory: number | undefined;
  nobody: boolean;
  planned: boolean;
  absences: Absence[];
  moves: Move[];
};
export const life: fc.Arbitrary<Life> = fc.record({
  promised,
  onSubmission: fc.boolean(),
  statutory: some(fc.integer({ min: 1, max: 20 })),
  nobody: fc.boolean(),
  planned: fc.boolean(),
  absences: fc.array(absence, { maxLength: 4 }),
  moves: movesOf(
    fc.oneof(
      { arbitrary: mainMoves, weight: 2 },
      upwardMoves,
      materialsMoves,
      pauseMoves,
      meetingMoves,
      meetingMoves,
      supportMoves,
      fieldMoves,
    ),
  ),
});

/** A life in which the clock often stands still: a promise that can be paused, accepted at once. */
export const pausedLife: fc.Arbitrary<Life> = fc.record({
  promised: fc.oneof(
    {
      arbitrary: fc.integer({ min: 3, max: 15 }).map((count): Limit => ({ count, unit: 'workingDay' })),
      weight: 4,
    },
    {
      arbitrary: fc.integer({ min: 8, max: 60 }).map((count): Limit => ({ count, unit: 'workingHour' })),
      weight: 1,
    },
    {
      arbitrary: fc.integer({ min: 5, max: 20 }).map((count): Limit => ({ count, unit: 'calendarDay' })),
      weight: 1,
    },
  ),
  onSubmission: fc.constant(true),
  statutory: fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.integer({ min: 5, max: 30 })),
  nobody: fc.constant(false),
  planned: fc.boolean(),
  absences: fc.constant([]),
  moves: movesOf(
    fc.oneof(
      { arbitrary: mainMoves, weight: 2 },
      { arbitrary: pauseMoves, weight: 4 },
      meetingMoves,
      supportMoves,
      fieldMoves,
    ),
  ),
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

function begin({ promised: limit, onSubmission, statutory, nobody, planned, absences }: Life): CaseStory {
  const promise = pledge({
    promised: limit,
    acceptance: onSubmission ? 'onSubmission' : 'afterReview',
    statutory: statutory === undefined ? undefined : { count: statutory, unit: 'workingDay' },
    milestones: [{ name: 'half', limit: { count: 2, unit: 'workingHour' } }],
    specialProcedures: [...PROCEDURES],
    supports: planned ? [{ department: 'NY', task: 'valve', limit: workingDays(3) }] : undefined,
  });
  const more = nobody ? { handler: undefined, backup: undefined } : {};
  const submission = { ...more, service: { code: 'WX-01', version: 1 } };
  const version = { materials: MATERIALS, visits: 1 };
  return new CaseStory({ submission, pledge: promise, office: { absences }, version }).submit('09-21 08:00');
}

/** Lives through it; `look` sees the story after each move, with what was refused and the state before. */
export function live(
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
