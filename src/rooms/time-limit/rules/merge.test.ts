import { describe, expect, it } from 'vitest';
import { moment, overNationalDay, ref } from '../../../../test/sample-case.ts';
import type { MergeTarget } from '../model-merge.ts';

const target = (more: Partial<MergeTarget> = {}): MergeTarget => ({
  number: '2026-000002',
  dueAt: moment('10-09 17:30'),
  running: true,
  repeats: 0,
  ...more,
});
const merged = () => overNationalDay().give('09-29 09:00', 'handler', { type: 'MergeCase', into: target() });

describe('repeats of one fault', () => {
  it.each([
    ['itself', { number: '2026-000001' }, 'mergeIntoItself'],
    ['a case that is over or merged', { running: false }, 'mergeNotRunning'],
    ['a case with too many repeats', { repeats: 500 }, 'mergeTooMany'],
    ['a case that is due later', { dueAt: moment('10-12 17:30') }, 'mergeLater'],
  ])('TL-0: are not merged into %s', (_what, more, code) => {
    const command = { type: 'MergeCase', into: target(more) } as const;
    expect(overNationalDay().refusalOf('09-29 09:00', 'handler', command)?.refused).toBe(code);
  });

  it('TL-0: follow the case they were merged into when that one is merged, and no other', () => {
    const into = target({ number: '2026-000003', dueAt: moment('10-09 12:00') });
    const follow = (from: string) => ({ type: 'MergeCase', into, from }) as const;
    const story = merged();
    const refused = { refused: 'mergedElsewhere', facts: { into: '2026-000002' } };
    expect(story.refusalOf('09-29 10:00', 'handler', follow('2026-000009'))).toMatchObject(refused);
    expect(story.give('09-29 10:00', 'handler', follow('2026-000002')).dueAt).toBe('10-09 12:00');
    expect(story.state.merged).toMatchObject({ into: '2026-000003' });
  });

  it('TL-0: share the earlier clock, warn nobody of it a second time, and are never forgotten', () => {
    const story = merged();
    expect(story.dueAt).toBe('10-09 17:30');
    story.tick('10-16 09:00');
    expect(story.said('WarningRaised', 'DeadlinePassed')).toEqual([]);
    expect(story.tick('10-17 09:00').said('StillOverdue')).toEqual(['StillOverdue 10-15 08:00']);
  });

  it('TL-0: follow that clock when it moves, and what belongs to it is refused on them', () => {
    const story = merged().give('09-29 10:00', undefined, {
      type: 'FollowClock',
      dueAt: moment('10-14 17:30'),
    });
    expect(story.dueAt).toBe('10-14 17:30');
    const finish = { type: 'FinishCase', outcome: 'done', answer: ref('answer') } as const;
    expect(story.refusalOf('09-29 11:00', 'handler', finish)).toMatchObject({ refused: 'mergedElsewhere' });
  });

  it('TL-0: are answered each, with the verdict of the one clock', () => {
    const story = merged().give('09-30 10:00', 'handler', {
      type: 'AnswerRepeat',
      outcome: 'done',
      answer: ref('answer'),
    });
    expect(story.state).toMatchObject({
      status: 'finished',
      ending: { verdict: 'early', dueOn: '2026-10-09' },
    });
  });

  it('TL-0: let go their own way, keep the date they were told', () => {
    const story = merged().give('09-30 10:00', 'handler', {
      type: 'SeparateCase',
      reason: ref('another pipe'),
    });
    expect(story.dueAt).toBe('10-10 17:30');
    expect(story.refusalOf('09-30 11:00', 'handler', { type: 'SeparateCase' })?.refused).toBe('notMerged');
    expect(story.tick('10-10 17:31').said('DeadlinePassed')).toEqual(['DeadlinePassed 10-10 17:30']);
  });

  it('SC-6.1: one who says “not solved” gets the case taken up by itself', () => {
    const story = merged()
      .give('09-30 10:00', 'handler', { type: 'AnswerRepeat', outcome: 'done', answer: ref('answer') })
      .give('10-06 09:00', undefined, { type: 'ReportUnsolved', reason: ref('still wet') });
    expect(story.state).toMatchObject({ status: 'accepted', round: 2, merged: undefined });
    expect(story.dueAt).toBe('10-13 17:30');
  });
});
