import { describe, expect, it } from 'vitest';
import { CaseStory, moment, ref, words, workingDays } from '../../../../test/sample-case.ts';
import type { CountedLimit } from '../../../kernel/limits.ts';

const ahead = (count: number, unit: CountedLimit['unit'] = 'hour'): CountedLimit => ({
  count,
  unit,
  before: 'event',
});

/** A notice of an event from then on, asked for at a moment. */
function notice(promised: CountedLimit, from: string, statutory?: CountedLimit) {
  const appointment = { from: moment(from), to: moment(from) + 3_600_000 };
  return new CaseStory({
    pledge: { acceptance: 'onSubmission', promised, statutory },
    submission: { appointment },
  });
}

describe('a limit counted back from a planned event', () => {
  const table: [string, CountedLimit, string, string][] = [
    ['48 hours, over a night and a weekend', ahead(48), '10-19 06:00', '10-17 06:00'],
    [
      'two working days, to the close of the second day before',
      ahead(2, 'workingDay'),
      '10-15 08:00',
      '10-13 17:30',
    ],
    [
      'seven calendar days that end in the rest roll back',
      ahead(7, 'calendarDay'),
      '10-14 08:00',
      '09-30 17:30',
    ],
    ['four working hours, nights left out', ahead(4, 'workingHour'), '10-15 09:00', '10-14 14:30'],
  ];
  for (const [what, promised, event, due] of table) {
    it(`TL-2: ${what}: an event of ${event} is to be announced by ${due}`, () => {
      expect(notice(promised, event).submit('09-28 10:00').dueAt).toBe(due);
    });
  }

  it('TL-2: the promise is the earlier date; asked for after it the law’s is left, and after that nothing', () => {
    const of = (at: string) => notice(ahead(48), '10-16 08:00', ahead(24)).submit(at).dueAt;
    expect(of('10-14 08:00')).toBe('10-14 08:00');
    expect(of('10-14 08:01')).toBe('10-15 08:00');
    const tooLate = notice(ahead(48), '10-16 08:00', ahead(24)).trySubmit('10-15 08:01');
    expect(tooLate).toMatchObject({ refused: 'noticeTooShort', errors: [{ pointer: '/appointment/from' }] });
    expect(notice(ahead(48), '10-16 08:00').trySubmit('10-14 08:01')?.refused).toBe('noticeTooShort');
  });

  it('TL-2: without an event there is nothing to count back from', () => {
    const bare = new CaseStory({ pledge: { acceptance: 'onSubmission', promised: ahead(48) } });
    expect(bare.trySubmit('09-28 10:00')).toMatchObject({
      errors: [{ pointer: '/appointment', code: 'blank' }],
    });
  });

  it('TL-3: a notice does not move by itself', () => {
    const story = notice(ahead(48), '10-16 08:00').submit('10-12 09:00');
    const later = { type: 'AskLaterDate', dueOn: '2026-10-20' } as const;
    expect(story.refusalOf('10-12 10:00', undefined, later)?.refused).toBe('laterDateOfNotice');
  });
});

describe('what others counted wrongly', () => {
  const ask = { type: 'AskExtension', count: 2, unit: 'workingDay', reason: ref('why') } as const;

  it('TL-0: nights are not counted twice (erpnext 49414): waiting over a night adds days, never its hours', () => {
    const hours = (at: string) =>
      new CaseStory({
        pledge: { acceptance: 'onSubmission', promised: { count: 4, unit: 'workingHour' } },
      }).submit(at).dueAt;
    expect([hours('10-12 16:30'), hours('10-12 20:00'), hours('10-13 03:00'), hours('10-13 08:00')]).toEqual([
      '10-13 11:00',
      '10-13 12:00',
      '10-13 12:00',
      '10-13 12:00',
    ]);
    const day = new CaseStory({
      pledge: { acceptance: 'onSubmission', promised: { count: 24, unit: 'hour' } },
    }).submit('10-12 22:00');
    expect([day.dueAt, words(day.clock?.yellowAt)]).toEqual(['10-13 22:00', '10-13 10:00']);
    const moved = new CaseStory({ pledge: { acceptance: 'onSubmission', promised: workingDays(5) } })
      .submit('10-12 22:00')
      .give('10-13 23:30', 'handler', ask);
    moved.give('10-14 00:30', 'head', {
      type: 'ApproveExtension',
      told: { means: 'phone', at: moment('10-14 00:20'), to: ref('to'), text: ref('text'), by: 'head' },
    });
    expect(moved.dueAt).toBe('10-21 17:30');
  });
});
