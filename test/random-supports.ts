import fc from 'fast-check';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { day, type Move, reason } from './random-moves.ts';
import { ref } from './sample-case.ts';

const id = fc.integer({ min: 1, max: 3 });
const later = fc.integer({ min: 0, max: 12 });

/** Supports: asked of a department or of somebody outside, answered, done, handed back (TL-5). */
export const supportMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ outside: fc.boolean(), days: later })
      .map(({ outside, days }) => (now: number): CaseCommand => {
        const party = outside ? { outside: ref('firm') } : { department: 'NY' };
        return { type: 'ProposeSupport', ...party, task: ref('task'), dueOn: day(now, days) };
      }),
  },
  {
    weight: 3,
    arbitrary: id.chain((one) =>
      fc
        .constantFrom<CaseCommand>(
          { type: 'AcceptSupport', id: one },
          { type: 'AssignSupport', id: one, to: 'supporter' },
          { type: 'ReportSupport', id: one, text: ref('on it') },
          { type: 'FinishSupport', id: one, result: ref('done') },
          { type: 'ReturnSupport', id: one, reason: ref('why') },
          { type: 'WithdrawSupport', id: one, reason: ref('why') },
          { type: 'ReplaceStaff', username: 'supporter' },
        )
        .map((command) => () => command),
    ),
  },
  fc
    .record({ one: id, days: later, why: reason, offers: fc.boolean() })
    .map(({ one, days, why, offers }) => (now: number): CaseCommand => {
      const type = offers ? ('CounterSupport' as const) : ('RescheduleSupport' as const);
      return { type, id: one, dueOn: day(now, days), reason: why };
    }),
);
