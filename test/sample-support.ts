import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import type { Support, SupportCommand } from '../src/rooms/time-limit/model-support.ts';
import { supportClock } from '../src/rooms/time-limit/rules/support-clock.ts';
import { type CaseStory, overNationalDay, ref, words } from './sample-case.ts';

/** Of NY: at work from half past eight to noon and from three to six, in summer and winter. */
export const NY_HOURS = {
  hours: [
    {
      department: 'NY',
      from: '2026-01-01',
      intervals: [
        { opens: '08:30', closes: '12:00' },
        { opens: '15:00', closes: '18:00' },
      ],
    },
  ],
};
export const propose = (dueOn: string, more: object = {}): CaseCommand => ({
  type: 'ProposeSupport',
  department: 'NY',
  task: ref('task'),
  dueOn: `2026-${dueOn}`,
  ...more,
});
export const accept = { type: 'AcceptSupport', id: 1 } as const satisfies SupportCommand;
export const counter = (dueOn: string): SupportCommand => ({
  type: 'CounterSupport',
  id: 1,
  dueOn: `2026-${dueOn}`,
  reason: ref('busy'),
});
export const reschedule = (dueOn: string, reason = true): SupportCommand => ({
  type: 'RescheduleSupport',
  id: 1,
  dueOn: `2026-${dueOn}`,
  reason: reason ? ref('why') : undefined,
});
export const finishSupport = {
  type: 'FinishSupport',
  id: 1,
  result: ref('done'),
} as const satisfies SupportCommand;
export const giveBack: SupportCommand = { type: 'ReturnSupport', id: 1, reason: ref('not ours') };
export const finish: CaseCommand = { type: 'FinishCase', outcome: 'done', answer: ref('answer') };
export const only = (story: CaseStory) => story.state.supports?.[0] as Support;
export const clockOf = (story: CaseStory, id = 1) =>
  supportClock(
    story.state,
    story.state.supports?.[id - 1] as Support,
    story.factsAt(story.state.lastAt, story.state),
  );
export const dueOf = (story: CaseStory, id = 1) => words(clockOf(story, id).dueAt);
export const asked = (dueOn = '10-09', options = {}) =>
  overNationalDay(options).give('09-29 09:00', 'handler', propose(dueOn));
export const toldOf = (story: CaseStory, kind: string) =>
  story.notes.filter((note) => note.kind === kind).map(({ staff, at }) => `${staff} ${words(at)}`);
