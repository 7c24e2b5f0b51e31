import fc from 'fast-check';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { day, earlier, type Move, means, reason, some, toldAt } from './random-moves.ts';
import { ref } from './sample-case.ts';

const later = fc.integer({ min: -1, max: 25 });

/** Meetings: the school's that is waited for (TL-8), the department's that decides (TL-6). */
export const meetingMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .record({ later, why: reason, told: fc.record({ means, before: fc.oneof(fc.constant(0), earlier) }) })
    .map(({ later: days, why, told }) => (now: number): CaseCommand => {
      return { type: 'AwaitMeeting', reason: why, expectedOn: day(now, days), told: toldAt(now, told) };
    }),
  later.map(
    (days) =>
      (now: number): CaseCommand => ({ type: 'PutToMeeting', latestOn: day(now, days) }),
  ),
  fc
    .record({ later, to: some(fc.constantFrom('handler', 'backup', 'crew')) })
    .map(({ later: days, to }) => (now: number): CaseCommand => {
      return { type: 'ResolveMeeting', text: ref('resolution'), to, dueOn: day(now, days) };
    }),
);
