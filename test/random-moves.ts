import fc from 'fast-check';
import { dateOfDayNumber, dayNumberOf, MINUTE_MS } from '../src/kernel/time.ts';
import type { CaseCommand, TellingMeans } from '../src/rooms/time-limit/model.ts';
import { ref } from './sample-case.ts';

export const means = fc.constantFrom<TellingMeans>('phone', 'written', 'online');
/** Minutes before the moment of the command at which the applicant was told. */
export const earlier = fc.integer({ min: 0, max: 2 * 24 * 60 });
export const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A command before its moment is known. */
export type Move = { gap: number; by: string | undefined; make: (now: number) => CaseCommand | 'calendar' };

export const toldAt = (now: number, one: { means: TellingMeans; before: number }) => ({
  means: one.means,
  at: now - one.before * MINUTE_MS,
  to: ref('to'),
  text: ref('text'),
  by: 'handler',
});
const telling = fc.record({ means, before: earlier });
export const day = (now: number, later: number) => dateOfDayNumber(dayNumberOf(now) + later);
export const reason = some(fc.constant(ref('why')));

/** The main way: acceptance, extensions, tellings, end and reopening. */
export const mainMoves: fc.Arbitrary<Move['make']> = fc.oneof(
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
