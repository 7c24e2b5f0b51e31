import fc from 'fast-check';
import { HOUR_MS } from '../src/kernel/time.ts';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { type Move, reason, some } from './random-moves.ts';
import { ref } from './sample-case.ts';

/** Reports upwards and their answers, interests, repeats merged and separated. */
export const upwardMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .record({ to: fc.constantFrom('head', 'leader', 'chief'), urgent: fc.boolean(), question: reason })
    .map((report) => (): CaseCommand => ({ type: 'ReportUp', ...report })),
  fc
    .record({ id: fc.integer({ min: 1, max: 3 }), answer: some(fc.constant(ref('answer'))) })
    .map((answer) => (): CaseCommand => ({ type: 'AnswerReport', ...answer })),
  fc
    .constantFrom<CaseCommand>(
      { type: 'ReportProgress', text: ref('half') },
      { type: 'DeclareInterest', statement: ref('brother') },
      { type: 'AnswerRepeat', outcome: 'done', answer: ref('answer') },
      { type: 'SeparateCase' },
      { type: 'TakeInRepeat', number: '2026-000007' },
    )
    .map((command) => () => command),
  fc.integer({ min: 0, max: 200 }).map((hours) => (now: number): CaseCommand => {
    const into = { number: '2026-000002', dueAt: now + hours * HOUR_MS, running: true, repeats: 0 };
    return { type: 'MergeCase', into };
  }),
  fc.integer({ min: 1, max: 100 }).map((hours) => (now: number): CaseCommand => {
    return { type: 'FollowClock', dueAt: now + hours * HOUR_MS };
  }),
);
