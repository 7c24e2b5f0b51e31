import fc from 'fast-check';
import { HOUR_MS } from '../src/kernel/time.ts';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { PHOTO_KINDS } from '../src/rooms/time-limit/model-field.ts';
import { type Move, reason, some } from './random-moves.ts';
import { ref } from './sample-case.ts';

const window = fc.record({
  ahead: fc.integer({ min: -2, max: 400 }),
  length: fc.integer({ min: 0, max: 30 }),
});
const windowAt = (now: number, { ahead, length }: { ahead: number; length: number }) => ({
  from: now + ahead * HOUR_MS,
  to: now + (ahead + length) * HOUR_MS,
});

/** Crews sent and jobs handed back, photos, times agreed on and chosen anew. */
export const fieldMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .record({
      staff: some(fc.subarray(['crew', 'crew2', 'handler', 'supporter'], { minLength: 1 })),
      post: some(fc.constantFrom('PLUMB', 'HEAD')),
      reason,
      instead: fc.boolean(),
    })
    .map((dispatch) => (): CaseCommand => ({ type: 'DispatchCrew', ...dispatch })),
  fc
    .constantFrom(ref('why'), undefined)
    .map((why) => (): CaseCommand => ({ type: 'ReturnJob', reason: why })),
  fc.constantFrom(...PHOTO_KINDS).map(
    (kind) =>
      (now: number): CaseCommand => ({ type: 'AddPhotos', photos: [`photo ${now}`], kind }),
  ),
  window.map((one) => (now: number): CaseCommand => {
    const told = { means: 'phone', at: now, to: ref('to'), text: ref('text'), by: 'handler' } as const;
    return { type: 'AppointVisit', ...windowAt(now, one), told };
  }),
  window.map(
    (one) =>
      (now: number): CaseCommand => ({ type: 'ChooseWindow', ...windowAt(now, one) }),
  ),
);
