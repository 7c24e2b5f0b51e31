import { describe, expect, it } from 'vitest';
import { CaseStory, overNationalDay, ref, told } from '../../../../test/sample-case.ts';
import type { CaseCommand } from '../model.ts';

const later = (dueOn: string): CaseCommand => ({ type: 'AskLaterDate', dueOn, reason: ref('away') });

describe('telling', () => {
  const table: { told: string; now: string; refused?: string }[] = [
    { told: '10-09 09:00', now: '10-09 09:00' },
    { told: '10-09 09:01', now: '10-09 09:00', refused: 'toldOutOfRange' },
    { told: '10-08 08:00', now: '10-09 17:00' },
    { told: '09-30 23:59', now: '10-09 09:00', refused: 'toldOutOfRange' },
    { told: '09-30 10:00', now: '10-08 09:00' },
    { told: '09-29 10:00', now: '10-08 09:00', refused: 'toldOutOfRange' },
  ];
  for (const { told: when, now, refused } of table) {
    it(`SC-5.2.3: a telling of ${when} entered ${now}: ${refused ?? 'recorded'}`, () => {
      const command: CaseCommand = { type: 'TellApplicant', topic: 'progress', told: told('phone', when) };
      expect(overNationalDay().refusalOf(now, 'handler', command)?.refused).toBe(refused);
      const reminder: CaseCommand = { type: 'RemindApplicant', told: told('phone', when) };
      expect(overNationalDay().refusalOf(now, 'handler', reminder)?.refused).toBe(refused);
    });
  }

  it('SC-5.2.3: nothing was told before the matter came in', () => {
    const story = new CaseStory().submit('09-28 09:00');
    const telling = (at: string): CaseCommand => ({ type: 'TellApplicant', told: told('phone', at) });
    expect(story.refusalOf('09-28 10:00', 'handler', telling('09-28 08:59'))?.refused).toBe('toldOutOfRange');
    expect(story.give('09-28 10:00', 'handler', telling('09-28 09:00')).state.tellings).toHaveLength(1);
  });

  it('SC-5.2.2: each step told is on record, with its means and moment', () => {
    const story = overNationalDay().give('10-08 10:00', 'handler', {
      type: 'TellApplicant',
      told: told('written', '10-08 09:00'),
    });
    expect(story.state.tellings).toMatchObject([{ topic: 'progress', means: 'written' }]);
  });

  it('SC-6.1: nothing is told, reminded or urged of what has ended', () => {
    const story = overNationalDay().give('10-08 10:00', undefined, { type: 'WithdrawCase' });
    const commands: CaseCommand[] = [
      { type: 'TellApplicant', told: told('phone', '10-08 10:00') },
      { type: 'RemindApplicant', told: told('phone', '10-08 10:00') },
      { type: 'Urge' },
      later('2026-10-20'),
    ];
    for (const command of commands)
      expect(story.refusalOf('10-08 11:00', 'handler', command)?.entry.status).toBe(409);
  });

  it('SC-6.1: who asks about a matter is heard while it is open', () => {
    const waiting = new CaseStory().submit('09-28 09:00').give('09-28 10:00', undefined, { type: 'Urge' });
    expect(waiting.state.urgedAt).toHaveLength(1);
  });
});

describe('a later date the applicant asks for', () => {
  const table: { dueOn: string; at: string; refused?: string; due?: string }[] = [
    { dueOn: '2026-10-13', at: '10-08 10:00', due: '10-13 17:30' },
    { dueOn: '2026-10-17', at: '10-08 10:00', due: '10-19 17:30' },
    { dueOn: '2026-10-10', at: '10-08 10:00', refused: 'laterDateInvalid' },
    { dueOn: '2026-10-08', at: '10-08 10:00', refused: 'laterDateInvalid' },
    { dueOn: '2027-06-01', at: '10-08 10:00', refused: 'laterDateInvalid' },
    { dueOn: '2026-10-13', at: '10-10 17:31', refused: 'laterDateOverdue' },
  ];
  for (const { dueOn, at, refused, due } of table) {
    it(`TL-3: ${dueOn} asked for on ${at}: ${refused ?? due}`, () => {
      const story = overNationalDay();
      expect(story.refusalOf(at, undefined, later(dueOn))?.refused).toBe(refused);
      expect(story.dueAt).toBe(due ?? '10-10 17:30');
    });
  }

  it('TL-3: it is no extension, and the next extension is still the head’s', () => {
    const story = overNationalDay().give('10-08 10:00', undefined, later('2026-10-13'));
    expect(story.state.extensions).toEqual([]);
    story.give('10-12 10:00', 'head', {
      type: 'AskExtension',
      count: 1,
      unit: 'workingDay',
      reason: ref('why'),
      told: told('phone', '10-12 09:00'),
    });
    expect(story.dueAt).toBe('10-14 17:30');
  });

  it('TL-2: it does not pass a binding statute', () => {
    const story = overNationalDay({ pledge: { statutory: { count: 6, unit: 'workingDay' } } });
    expect(story.refusalOf('10-08 10:00', undefined, later('2026-10-13'))?.refused).toBe('laterDateInvalid');
    expect(story.refusalOf('10-08 10:00', undefined, later('2026-10-12'))).toBeUndefined();
  });
});
