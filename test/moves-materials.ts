import fc from 'fast-check';
import { MINUTE_MS } from '../src/kernel/time.ts';
import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { day, type Move, reason, some } from './random-moves.ts';
import { ref } from './sample-case.ts';

const name = fc.constantFrom('form', 'plan', 'record', 'certificate', 'photo');
const named = (material: string) => (material === 'photo' ? { material, text: ref(material) } : { material });
const count = fc.integer({ min: 1, max: 2 });

/** Notices, what is handed in, what follows, visits (FC-6, SC-5.2). */
export const materialsMoves: fc.Arbitrary<Move['make']> = fc.oneof(
  fc
    .record({
      names: fc.uniqueArray(name, { maxLength: 3 }),
      count,
      respond: some(fc.integer({ min: 0, max: 20 })),
      newlyKnown: reason,
      beyondVersion: reason,
    })
    .map(({ names, count: each, respond, newlyKnown, beyondVersion }) => (now: number): CaseCommand => {
      const missing = names.map((one) => ({ ...named(one), count: each, why: ref('why') }));
      const respondBy = respond === undefined ? undefined : day(now, respond);
      return { type: 'GiveNotice', missing, help: ref('help'), respondBy, newlyKnown, beyondVersion };
    }),
  fc.record({ names: fc.array(name, { maxLength: 4 }), count }).map(
    ({ names, count: each }) =>
      (): CaseCommand => ({
        type: 'ReceiveMaterials',
        items: names.map((one) => ({ ...named(one), count: each })),
        files: [],
      }),
  ),
  fc.record({ name, later: some(fc.integer({ min: 0, max: 8 })) }).map(
    ({ name: one, later }) =>
      (now: number): CaseCommand => ({
        type: 'AcceptCase',
        mayFollow: [{ name: one, by: later === undefined ? undefined : day(now, later) }],
      }),
  ),
  fc
    .record({
      before: fc.integer({ min: 0, max: 3 * 24 * 60 }),
      cause: fc.constantFrom(undefined, 'office', 'applicant'),
    })
    .map(
      ({ before, cause }) =>
        (now: number): CaseCommand => ({ type: 'RecordVisit', at: now - before * MINUTE_MS, cause }),
    ),
  reason.map((beyondVersion) => (): CaseCommand => ({ type: 'ApproveNotice', beyondVersion })),
  reason.map((why) => (): CaseCommand => ({ type: 'RefuseNotice', reason: why })),
  reason.map((why) => (): CaseCommand => ({ type: 'DeemWithdrawn', reason: why })),
);
