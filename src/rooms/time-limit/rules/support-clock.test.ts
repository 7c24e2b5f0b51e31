import { describe, expect, it } from 'vitest';
import { CaseStory, overNationalDay, ref, told, words, workingDays } from '../../../../test/sample-case.ts';
import {
  accept,
  asked,
  clockOf,
  dueOf,
  finish,
  finishSupport,
  NY_HOURS,
  only,
  propose,
  reschedule,
  toldOf,
} from '../../../../test/sample-support.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { CaseCommand } from '../model.ts';

describe('the clock of a support', () => {
  it('TL-5: warns its people, and at red both heads, each once and in its own hours', () => {
    const story = asked('10-10', { calendar: NY_HOURS }).give('09-29 10:00', 'supporter', accept);
    story.tick('10-12 09:00');
    expect(story.said('SupportWarningRaised', 'SupportDeadlinePassed')).toEqual([
      'SupportWarningRaised 10-09 08:30',
      'SupportWarningRaised 10-10 08:30',
      'SupportDeadlinePassed 10-10 17:30',
    ]);
    expect(toldOf(story, 'supportYellow')).toEqual(['supporter 10-09 14:00']);
    expect(toldOf(story, 'supportOrange')).toEqual(['supporter 10-10 08:30', 'supporthead 10-10 08:30']);
    expect(toldOf(story, 'supportOverdue')).toEqual([
      'supporter 10-10 17:30',
      'supporthead 10-10 17:30',
      'handler 10-10 17:30',
      'head 10-10 17:30',
    ]);
  });

  it('TL-5: an extension of the lead does not move it', () => {
    const story = asked('10-10', { calendar: NY_HOURS }).give('10-09 09:00', 'head', {
      type: 'AskExtension',
      count: 2,
      unit: 'workingDay',
      reason: ref('why'),
      told: told('phone', '10-09 08:50'),
    });
    expect(story.dueAt).toBe('10-13 17:30');
    expect(dueOf(story)).toBe('10-10 17:30');
  });

  it('TL-11: a pause moves it by the same days, an early end back, and what was reckoned with not at all', () => {
    const review = (fromOn: string, untilOn: string, at: string): CaseCommand => ({
      type: 'PauseCase',
      kind: 'expertReview',
      basis: ref('rule'),
      fromOn: `2026-${fromOn}`,
      untilOn: `2026-${untilOn}`,
      told: told('phone', at),
    });
    const pledge = { specialProcedures: ['expertReview' as const] };
    const story = asked('10-09', { pledge }).give(
      '09-30 09:00',
      'handler',
      review('09-30', '10-09', '09-30 08:50'),
    );
    expect([dueOf(story), story.dueAt]).toEqual(['10-12 17:30', '10-13 17:30']);
    story.give('10-08 09:00', 'handler', propose('10-12'));
    expect(dueOf(story, 2)).toBe('10-12 17:30');
    story.give('10-08 10:00', 'handler', { type: 'ResumeCase', on: '2026-10-08', result: ref('result') });
    expect([dueOf(story), story.dueAt, dueOf(story, 2)]).toEqual([
      '10-10 17:30',
      '10-12 17:30',
      '10-12 17:30',
    ]);
  });

  it('TL-5: more time needs no new answer, less time does, and a date that has passed is not moved', () => {
    const taken = () => asked('10-08').give('09-29 10:00', 'supporter', accept);
    expect(only(taken().give('09-30 09:00', 'handler', reschedule('10-09'))).state).toBe('accepted');
    expect(only(taken().give('09-29 11:00', 'handler', reschedule('09-30'))).state).toBe('proposed');
    expect(taken().refusalOf('09-30 09:00', 'handler', reschedule('10-09', false))?.refused).toBe(
      'supportRescheduleIncomplete',
    );
    expect(taken().refusalOf('10-09 09:00', 'handler', reschedule('10-10'))?.refused).toBe('supportOverdue');
  });
});

describe('supports that the item names', () => {
  const supports = [
    { department: 'NY', task: 'close the valve', limit: workingDays(2) },
    { outside: 'water works', task: 'measure', limit: workingDays(9) },
  ];

  it('TL-5: are asked for on acceptance, each with its own limit, none after the lead', () => {
    const story = overNationalDay({ pledge: { supports } });
    const due = story.log.flatMap(({ event }) =>
      event.type === 'SupportProposed' ? [words(event.data.dueAt)] : [],
    );
    expect(due).toEqual(['09-30 17:30', '10-10 17:30']);
    expect(toldOf(story, 'supportProposed')).toEqual(['supporthead 09-28 10:00']);
  });

  it('TL-5: are told until when to answer: four working hours, or sooner where they are due sooner', () => {
    const answerAt = (supportLimit: Limit, promised = workingDays(5)) => {
      const planned = [{ department: 'NY', task: 'open the door', limit: supportLimit }];
      const story = overNationalDay({ pledge: { supports: planned, promised } }).tick('09-28 17:00');
      const told = story.notes.filter(({ kind }) => ['supportProposed', 'supportUnanswered'].includes(kind));
      return [...new Set(told.map(({ kind, params }) => `${kind} ${words(Number(params['answerAt']))}`))];
    };
    expect(answerAt({ count: 30, unit: 'minute' })).toEqual([
      'supportProposed 09-28 10:30',
      'supportUnanswered 09-28 10:30',
    ]);
    expect(answerAt(workingDays(2))).toEqual([
      'supportProposed 09-28 16:00',
      'supportUnanswered 09-28 16:00',
    ]);
  });

  it('TL-5: and where the case only counts as accepted, at that moment', () => {
    const story = new CaseStory({ pledge: { supports, promised: workingDays(8) } }).submit('09-21 09:00');
    story.tick('10-08 09:00');
    expect(story.said('CaseDeemedAccepted', 'SupportProposed')).toEqual([
      'CaseDeemedAccepted 09-29 17:30',
      'SupportProposed 09-29 17:30',
      'SupportProposed 09-29 17:30',
    ]);
    expect(dueOf(story)).toBe('10-08 17:30');
  });

  it('TL-5: a holiday declared late moves one that is counted, not one that was set by its day', () => {
    const year = calendarYear();
    const counted = overNationalDay({ pledge: { supports: [supports[0] as never] } }).withCalendar(year);
    expect(dueOf(counted)).toBe('10-08 17:30');
    expect(dueOf(asked('10-08').withCalendar(year))).toBe('10-08 17:30');
  });
});

describe('somebody outside', () => {
  const letter = { number: ref('8'), on: '2026-09-29' };
  const outside = { department: undefined, outside: ref('water works'), letter };

  it('TL-5, CO-2: is asked by letter, and the lead enters progress and result', () => {
    const story = overNationalDay().give('09-29 09:00', 'handler', propose('10-08', outside));
    expect(clockOf(story).answerBy).toBeUndefined();
    story
      .give('09-30 09:00', 'handler', { type: 'ReportSupport', id: 1, text: ref('on their way') })
      .give('10-09 09:00', 'handler', finishSupport);
    expect(only(story)).toMatchObject({ state: 'finished', letter, end: { daysLate: 1 } });
  });

  it('TL-5: the letter bears a date that has come', () => {
    const future = propose('10-08', { ...outside, letter: { ...letter, on: '2026-09-30' } });
    expect(overNationalDay().refusalOf('09-29 09:00', 'handler', future)?.refused).toBe('letterInFuture');
  });
});

describe('the end of the case', () => {
  it('TL-5: is not answered over the heads of those who work on it, and closes what nobody has taken on', () => {
    const taken = asked().give('09-29 10:00', 'supporter', accept);
    expect(taken.refusalOf('09-30 09:00', 'handler', finish)).toMatchObject({
      refused: 'supportsOpen',
      entry: { status: 409 },
      errors: [{ pointer: '/supports/1', code: 'open' }],
    });
    const silent = asked().give('09-30 09:00', 'handler', finish);
    expect(only(silent)).toMatchObject({ state: 'closed' });
    expect(toldOf(silent, 'supportClosed')).toEqual(['supporthead 09-30 09:00']);
  });

  it('TL-5: withdrawn it closes its supports, taken up again it does not revive them', () => {
    const taken = asked().give('09-29 10:00', 'supporter', accept);
    expect(only(taken.give('09-30 09:00', undefined, { type: 'WithdrawCase' })).state).toBe('closed');
    const again = asked()
      .give('09-30 09:00', 'handler', finish)
      .give('09-30 10:00', undefined, { type: 'ReportUnsolved', reason: ref('why') });
    expect(only(again).state).toBe('closed');
    expect(again.give('09-30 11:00', 'handler', propose('10-08')).state.supports).toHaveLength(2);
  });
});

describe('whose a lateness is', () => {
  const late = (...commands: [string, string, CaseCommand][]) =>
    commands.reduce((story, [when, by, command]) => story.give(when, by, command), asked('10-09')).state
      .ending;

  it.each([
    {
      name: 'the support’s as long as it was outstanding, then the handler’s',
      done: '10-13 10:00',
      end: '10-15 10:00',
      lateness: [
        { of: 'support', support: 1, days: 2 },
        { of: 'handler', days: 2 },
      ],
    },
    {
      name: 'all the support’s, answered on the day it came',
      done: '10-13 10:00',
      end: '10-13 16:00',
      lateness: [{ of: 'support', support: 1, days: 2 }],
    },
    {
      name: 'the handler’s, though the support was late, where it came before the deadline',
      done: '10-10 10:00',
      end: '10-13 16:00',
      lateness: [{ of: 'handler', days: 2 }],
    },
    {
      name: 'the handler’s where the support was in time',
      done: '10-09 10:00',
      end: '10-12 16:00',
      lateness: [{ of: 'handler', days: 1 }],
    },
  ])('TL-5: $name', ({ done, end, lateness }) => {
    const ending = late(
      ['09-29 10:00', 'supporter', accept],
      [done, 'supporter', finishSupport],
      [end, 'handler', finish],
    );
    expect(ending?.lateness).toEqual(lateness);
    expect(ending?.latenessOf).toBe(lateness.some(({ of }) => of === 'handler') ? 'handler' : undefined);
  });

  it('TL-5: of two late ones a day counts once, for the one that was due first', () => {
    const two = asked('10-09')
      .give('09-29 09:00', 'handler', propose('10-08'))
      .give('09-29 10:00', 'supporter', accept)
      .give('09-29 10:00', 'supporter', { ...accept, id: 2 })
      .give('10-12 10:00', 'supporter', { ...finishSupport, id: 2 })
      .give('10-14 10:00', 'supporter', finishSupport)
      .give('10-15 10:00', 'handler', finish);
    expect(two.state.ending?.lateness).toEqual([
      { of: 'support', support: 2, days: 1 },
      { of: 'support', support: 1, days: 2 },
      { of: 'handler', days: 1 },
    ]);
  });

  it('TL-5: what the case was answered without has not held it up', () => {
    expect(late(['10-13 10:00', 'handler', finish])?.lateness).toEqual([{ of: 'handler', days: 2 }]);
  });
});

function calendarYear() {
  const { calendar } = new CaseStory();
  const days = [...calendar.daysOf(2026), { date: '2026-09-30', kind: 'holiday' as const, name: 'x' }];
  return { version: 2, years: [{ year: 2026, days }] };
}
