import fc from 'fast-check';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { PROCEDURES } from '../src/rooms/time-limit/model-pause.ts';
import { day, earlier, type Move, means, some, toldAt } from './random-moves.ts';
import { ref } from './sample-case.ts';

const kind = fc.constantFrom(...PROCEDURES.slice(0, 2));

/** Special procedures: told, told anew, overlapping, ended early, late or as told (TL-11). */
export const pauseMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .record({
      kind,
      told: fc.record({ means, before: fc.oneof(fc.constant(0), earlier) }),
      from: fc.integer({ min: -1, max: 4 }),
      days: fc.integer({ min: -1, max: 20 }),
    })
    .map(({ kind: which, told, from, days }) => (now: number): CaseCommand => {
      return {
        type: 'PauseCase',
        kind: which,
        basis: ref('basis'),
        fromOn: day(now, from),
        untilOn: day(now, from + days),
        told: toldAt(now, told),
      };
    }),
  fc
    .record({ kind: some(kind), back: fc.integer({ min: -1, max: 6 }) })
    .map(({ kind: which, back }) => (now: number): CaseCommand => {
      return { type: 'ResumeCase', kind: which, on: day(now, -back), result: ref('result') };
    }),
);
