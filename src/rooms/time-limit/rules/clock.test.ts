import { describe, expect, it } from 'vitest';
import { declaredYear } from '../../../../test/declared-years.ts';
import {
  CaseStory,
  moment,
  overNationalDay,
  type pledge,
  ref,
  told,
  words,
  workingDays,
} from '../../../../test/sample-case.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { CaseCommand } from '../model.ts';

const extend = (count: number): CaseCommand => ({
  type: 'AskExtension',
  count,
  unit: 'workingDay',
  reason: ref('why'),
});

describe('the handling clock', () => {
  it('TL-0: five working days over National Day 2026 end on the make-up Saturday, with their lights', () => {
    const { clock } = overNationalDay();
    expect(clock).toMatchObject({ dueOn: '2026-10-10', provisional: false });
    expect([clock?.yellowAt, clock?.orangeAt, clock?.dueAt].map(words)).toEqual([
      '10-09 08:00',
      '10-10 08:00',
      '10-10 17:30',
    ]);
  });

  const table: { when: string; pledge: Parameters<typeof pledge>[0]; at: string; due: string }[] = [
    { when: 'one working day', pledge: { promised: workingDays(1) }, at: '09-28 10:00', due: '09-29 17:30' },
    {
      when: 'two clock hours, at night',
      pledge: { promised: { count: 2, unit: 'hour' } },
      at: '10-01 23:30',
      due: '10-02 01:30',
    },
    {
      when: 'on the spot, after the close',
      pledge: { promised: { unit: 'onTheSpot' } },
      at: '09-28 18:00',
      due: '09-29 17:30',
    },
    {
      when: 'fifteen calendar days that end in the rest',
      pledge: { promised: { count: 15, unit: 'calendarDay' } },
      at: '09-21 10:00',
      due: '10-08 17:30',
    },
    {
      when: 'a statute that ends before the promise',
      pledge: { promised: workingDays(5), statutory: { count: 7, unit: 'calendarDay' } },
      at: '09-21 10:00',
      due: '09-28 17:30',
    },
    {
      when: 'a promise that ends before the statute',
      pledge: { promised: workingDays(5), statutory: { count: 20, unit: 'workingDay' } },
      at: '09-28 10:00',
      due: '10-10 17:30',
    },
    {
      when: 'a statute that may be extended, and was not',
      pledge: {
        promised: workingDays(5),
        statutory: { count: 7, unit: 'calendarDay' },
        statutoryExtendable: true,
      },
      at: '09-21 10:00',
      due: '09-28 17:30',
    },
  ];
  for (const { when, pledge: promise, at, due } of table) {
    it(`TL-2: ${when} from ${at} is due ${due}`, () => {
      const story = new CaseStory({ pledge: { acceptance: 'onSubmission', ...promise } }).submit(at);
      expect(story.dueAt).toBe(due);
    });
  }

  it('TL-2: a law that limits a milestone rules it where its date is the earlier one', () => {
    const limit = workingDays(2);
    const of = (statutory: Limit) =>
      words(
        overNationalDay({ pledge: { milestones: [{ name: 'seen', limit, statutory }] } }).clock?.milestones[0]
          ?.dueAt,
      );
    expect(of({ count: 24, unit: 'hour' })).toBe('09-29 10:00');
    expect(of({ count: 7, unit: 'calendarDay' })).toBe('09-30 17:30');
  });

  it('TL-2: a statute that may be extended rules with its extension, and one that may not refuses it', () => {
    const statutory = { count: 7, unit: 'calendarDay' as const };
    const on = (statutoryExtendable: boolean) =>
      new CaseStory({ pledge: { acceptance: 'onSubmission', statutory, statutoryExtendable } }).submit(
        '09-21 10:00',
      );
    const asked = { ...extend(1), told: told('phone', '09-22 08:50') } as CaseCommand;
    expect(on(true).give('09-22 09:00', 'head', asked).dueAt).toBe('09-29 17:30');
    expect(on(false).refusalOf('09-22 09:00', 'head', asked)?.refused).toBe('extensionBeyondStatute');
  });

  it('TL-3: an extension counts on from the due day, a later date replaces it, and both may follow each other', () => {
    const story = overNationalDay()
      .give('09-29 09:00', 'head', { ...extend(2), told: told('phone', '09-29 08:50') } as CaseCommand)
      .give('09-29 10:00', undefined, { type: 'AskLaterDate', dueOn: '2026-10-17' });
    expect(story.dueAt).toBe('10-19 17:30');
    story
      .give('09-30 09:00', 'handler', extend(3))
      .give('09-30 10:00', 'leader', { type: 'ApproveExtension', told: told('written', '09-30 09:30') });
    expect(story.dueAt).toBe('10-22 17:30');
  });

  it('SC-2: milestones run from the same start, and one counted back from an event from the appointment', () => {
    const milestones = [
      { name: 'measured', limit: { count: 24, unit: 'hour' as const } },
      { name: 'announced', limit: { count: 1, unit: 'workingDay' as const, before: 'event' as const } },
    ];
    const story = overNationalDay({ pledge: { milestones } });
    expect(story.clock?.milestones).toMatchObject([
      { name: 'measured', dueAt: moment('09-29 10:00'), reachedAt: undefined },
    ]);
    const appointment = { from: moment('10-09 09:00'), to: moment('10-09 11:00') };
    const planned = overNationalDay({ pledge: { milestones }, submission: { appointment } });
    expect(words(planned.clock?.milestones[1]?.dueAt)).toBe('10-08 17:30');
    planned.give('09-28 11:00', 'handler', { type: 'ReachMilestone', name: 'measured' });
    expect(words(planned.clock?.milestones[0]?.reachedAt)).toBe('09-28 11:00');
  });
});

describe('the review clock', () => {
  it('TL-0: a weekend declared to be worked later does not move the date that the receipt told earlier', () => {
    const story = new CaseStory({ pledge: { promised: workingDays(20) } }).submit('09-25 10:00');
    expect(words(story.review?.reviewDueAt)).toBe('09-28 17:30');
    const year = declaredYear(2026);
    const days = year.days.filter(({ date }) => date !== '2026-09-25' && date !== '2026-09-26');
    const worked = { date: '2026-09-26', kind: 'makeup' as const, name: 'x' };
    story.withCalendar({ version: 2, years: [{ ...year, days: [...days, worked] }] });
    expect(words(story.review?.reviewDueAt)).toBe('09-28 17:30');
    expect(
      words(
        new CaseStory({ calendar: { years: [{ ...year, days: [...days, worked] }] } }).submit('09-25 10:00')
          .review?.reviewDueAt,
      ),
    ).toBe('09-26 17:30');
  });

  const table = [
    { promise: workingDays(20), review: '09-29 17:30', deemed: '10-10 17:30' },
    { promise: workingDays(3), review: '09-29 17:30', deemed: '10-08 17:30' },
    { promise: { count: 4, unit: 'workingHour' as const }, review: '09-28 15:00', deemed: '09-28 15:00' },
    { promise: { unit: 'onTheSpot' as const }, review: '09-28 17:30', deemed: '09-28 17:30' },
  ];
  for (const { promise, review, deemed } of table) {
    it(`FC-6: with a promise of ${JSON.stringify(promise)} it is to be decided by ${review}, at the latest ${deemed}`, () => {
      const story = new CaseStory({ pledge: { promised: promise } }).submit('09-28 09:00');
      expect(words(story.review?.reviewDueAt)).toBe(review);
      expect(words(story.review?.deemedAt)).toBe(deemed);
      expect(story.clock).toBeUndefined();
    });
  }

  it('TL-0: what is accepted on submission has none, and its clock runs from the receipt', () => {
    const story = new CaseStory({ pledge: { acceptance: 'onSubmission' } }).submit('09-28 09:00');
    expect(story.review).toBeUndefined();
    expect(story.state).toMatchObject({ status: 'accepted', acceptedAt: moment('09-28 09:00') });
  });
});

describe('a calendar declared later', () => {
  const years = [2024, 2025, 2026].map(declaredYear);
  const accepted = () =>
    new CaseStory().submit('2026-12-29 09:00').give('2026-12-29 10:00', 'handler', { type: 'AcceptCase' });
  const days = (...list: [string, 'holiday' | 'makeup'][]) => ({
    version: 2,
    years: [...years, { year: 2027, days: list.map(([date, kind]) => ({ date, kind, name: 'x' })) }],
  });

  it('TL-0: into an undeclared year the date is provisional and counts the statutory days', () => {
    expect(accepted().clock).toMatchObject({ dueOn: '2027-01-06', provisional: true });
  });

  it('TL-0: an arrangement with more rest moves an open case later, and says so', () => {
    const story = accepted().withCalendar(
      days(['2027-01-01', 'holiday'], ['2027-01-04', 'holiday'], ['2027-01-05', 'holiday']),
    );
    story.give('2026-12-30 10:00', undefined, { type: 'ApplyCalendar' });
    expect(story.clock).toMatchObject({ dueOn: '2027-01-08', provisional: false });
    expect(story.said('DeadlineMoved')).toHaveLength(1);
    expect(story.state.toldDueAt).toBe(story.clock?.dueAt);
  });

  it('TL-0: an arrangement that works a weekend never moves a told date earlier', () => {
    const story = accepted().withCalendar(days(['2027-01-01', 'holiday'], ['2027-01-02', 'makeup']));
    story.give('2026-12-30 10:00', undefined, { type: 'ApplyCalendar' });
    expect(story.clock).toMatchObject({ dueOn: '2027-01-06', computedAt: moment('2027-01-05 17:30') });
    expect(story.said('DeadlineMoved')).toEqual([]);
  });

  it('SC-5.2.3: an extension counts on from the told date, not from the earlier one of a new arrangement', () => {
    const story = accepted().withCalendar(days(['2027-01-01', 'holiday'], ['2027-01-02', 'makeup']));
    const asked = { ...extend(1), told: told('phone', '2026-12-30 09:50') } as CaseCommand;
    story.give('2026-12-30 10:00', 'head', asked);
    expect(story.dueOn).toBe('2027-01-07');
  });

  it('TL-0: an ended case keeps its date, whatever is declared afterwards', () => {
    const story = accepted().give('2026-12-31 10:00', 'handler', {
      type: 'FinishCase',
      outcome: 'done',
      answer: ref('answer'),
    });
    story.withCalendar(days(['2027-01-01', 'holiday'], ['2027-01-04', 'holiday'], ['2027-01-05', 'holiday']));
    expect(
      story.give('2027-01-02 10:00', undefined, { type: 'ApplyCalendar' }).said('DeadlineMoved'),
    ).toEqual([]);
    expect(story.dueOn).toBe('2027-01-06');
    expect(story.state.ending?.calendarVersion).toBe(1);
  });
});
