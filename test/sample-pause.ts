import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import { CaseStory, ref, told, workingDays } from './sample-case.ts';

type Pausing = Extract<CaseCommand, { type: 'PauseCase' }>;

/** Told and begun at one moment; `until` is a day of 2026. */
export const pause = (at: string, until: string, more: Partial<Pausing> = {}): Pausing => ({
  type: 'PauseCase',
  kind: 'expertReview',
  basis: ref('basis'),
  fromOn: `2026-${at.slice(0, 5)}`,
  untilOn: `2026-${until}`,
  told: told('written', at),
  ...more,
});
export const anew = (at: string, until: string): Pausing => ({
  type: 'PauseCase',
  untilOn: `2026-${until}`,
  told: told('phone', at),
});
export const resume = (on: string, more: object = {}): CaseCommand => ({
  type: 'ResumeCase',
  on: `2026-${on}`,
  result: ref('result'),
  ...more,
});
export const finish: CaseCommand = { type: 'FinishCase', outcome: 'done', answer: ref('answer') };

type Options = ConstructorParameters<typeof CaseStory>[0];
/** Ten working days accepted on Thursday 2 April 2026, due on Friday the 17th. */
export const tenDays = (options: Options = {}) =>
  new CaseStory({
    ...options,
    pledge: { promised: workingDays(10), acceptance: 'onSubmission', ...options?.pledge },
  }).submit('04-02 10:00');
/** The same with an expert review told on 8 April until the 22nd. */
export const reviewed = (options?: Options) =>
  tenDays(options).give('04-08 09:00', 'handler', pause('04-08 09:00', '04-22'));
