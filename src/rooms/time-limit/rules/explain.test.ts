import { describe, expect, it } from 'vitest';
import { declaredYear } from '../../../../test/declared-years.ts';
import { CaseStory, overNationalDay, ref, told } from '../../../../test/sample-case.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { dayNumber } from '../../../kernel/time.ts';
import type { CaseCommand } from '../model.ts';
import { explainCaseDays, movedFromRestDay } from './explain.ts';

const daysOf = (story: CaseStory) =>
  explainCaseDays(story.state, departmentCalendar(story.calendar, story.state.lead)) ?? [];
const because = (story: CaseStory, ...reasons: string[]) =>
  daysOf(story).flatMap((day) => (reasons.includes(day.because) ? [day.date.slice(5)] : []));
const counted = (story: CaseStory) => daysOf(story).filter((day) => day.counted);
const extend = (count: number, at: string): CaseCommand => ({
  type: 'AskExtension',
  count,
  unit: 'workingDay',
  reason: ref('why'),
  told: told('phone', at),
});

describe('why a case is due when it is', () => {
  it('TL-0: nothing is explained before the clock has started', () => {
    expect(daysOf(new CaseStory().submit('09-28 09:00'))).toEqual([]);
  });

  it('TL-2: the days are those of the statute where it rules, to its date', () => {
    const statutory = { count: 7, unit: 'calendarDay' as const };
    const story = new CaseStory({ pledge: { acceptance: 'onSubmission', statutory } }).submit('09-21 10:00');
    expect(daysOf(story).at(-1)?.date).toBe('2026-09-28');
    expect(because(story, 'calendarDay')).toHaveLength(7);
  });

  it('TL-3: a later date asked for lets the days wait, and an extension counts on from it', () => {
    const story = overNationalDay()
      .give('09-29 09:00', 'head', extend(2, '09-29 08:50'))
      .give('09-29 10:00', undefined, { type: 'AskLaterDate', dueOn: '2026-10-17' });
    expect(counted(story)).toHaveLength(7);
    expect(because(story, 'laterDate')).toEqual(['10-14', '10-15', '10-16', '10-19']);
    expect(daysOf(story).at(-1)).toEqual({ date: '2026-10-19', counted: false, because: 'laterDate' });
    story
      .give('09-30 09:00', 'handler', extend(3, '09-30 08:50'))
      .give('09-30 10:00', 'leader', { type: 'ApproveExtension' });
    expect(daysOf(story).at(-1)?.date).toBe('2026-10-22');
    expect(counted(story)).toHaveLength(10);
  });

  it('TL-3 TL-2: a date that went on past rest days says from which day, and why', () => {
    const movedFrom = (story: CaseStory) =>
      movedFromRestDay(story.state, departmentCalendar(story.calendar, story.state.lead));
    const asked = (dueOn: string) =>
      overNationalDay().give('09-29 10:00', undefined, { type: 'AskLaterDate', dueOn });
    expect(movedFrom(asked('2026-10-17'))).toEqual({ date: '2026-10-17', because: 'weekend' });
    expect(movedFrom(asked('2026-10-19'))).toBeUndefined();
    expect(movedFrom(overNationalDay())).toBeUndefined();
    const statutory = { count: 5, unit: 'calendarDay' as const };
    const story = new CaseStory({ pledge: { acceptance: 'onSubmission', statutory } }).submit('09-28 10:00');
    expect(movedFrom(story)).toEqual({ date: '2026-10-03', because: 'holiday' });
    expect(movedFrom(new CaseStory().submit('09-28 09:00'))).toBeUndefined();
  });

  it('TL-0: what only the told date holds is said to be so, every day from the start once', () => {
    const years = [2024, 2025, 2026].map(declaredYear);
    const days = [
      { date: '2027-01-01', kind: 'holiday' as const, name: 'x' },
      { date: '2027-01-02', kind: 'makeup' as const, name: 'x' },
    ];
    const story = new CaseStory()
      .submit('2026-12-29 09:00')
      .give('2026-12-29 10:00', 'handler', { type: 'AcceptCase' })
      .withCalendar({ version: 2, years: [...years, { year: 2027, days }] });
    expect(because(story, 'toldDate')).toEqual(['01-06']);
    story.give('2026-12-30 10:00', 'head', extend(1, '2026-12-30 09:50'));
    expect(because(story, 'toldDate')).toEqual(['01-06']);
    const dates = daysOf(story).map(({ date }) => date);
    expect(dates.at(-1)).toBe('2027-01-07');
    expect(dates.map((date) => dayNumber(date) - dayNumber('2026-12-29'))).toEqual(
      dates.map((_, index) => index),
    );
  });
});
