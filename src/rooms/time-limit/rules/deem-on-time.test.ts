import { describe, expect, it } from 'vitest';
import { overNationalDay, ref, told, workingDays } from '../../../../test/sample-case.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { CaseCommand, TellingMeans } from '../model.ts';

const deem: CaseCommand = { type: 'DeemOnTime', statement: ref('the applicant never opened the door') };
const remind = (means: TellingMeans, when: string, finalOn?: string): CaseCommand => ({
  type: 'RemindApplicant',
  told: told(means, when),
  consequence: finalOn === undefined ? undefined : ref('it then counts as on time'),
  finalOn,
});

describe('counted as on time', () => {
  const reminded = () =>
    overNationalDay()
      .give('09-29 10:00', 'handler', remind('phone', '09-29 09:50'))
      .give('09-30 10:00', 'handler', remind('written', '09-30 09:50', '2026-10-09'));

  it('TL-3: two reminders for five days, on two days, by two means, the last with its final date', () => {
    const { state } = reminded().give('10-12 09:00', 'head', deem);
    expect(state.ending).toMatchObject({ verdict: 'deemedOnTime', latenessOf: undefined });
    expect(state.status).toBe('finished');
  });

  const table: {
    when: string;
    reminders: [TellingMeans, string, string?][];
    at: string;
    promised?: Limit;
  }[] = [
    { when: 'none', reminders: [], at: '10-12 09:00' },
    {
      when: 'one',
      reminders: [['phone', '09-29 10:00', '2026-10-09']],
      at: '10-12 09:00',
    },
    {
      when: 'two on one day',
      reminders: [
        ['phone', '09-29 10:00'],
        ['written', '09-29 11:00', '2026-10-09'],
      ],
      at: '10-12 09:00',
    },
    {
      when: 'two by one means',
      reminders: [
        ['phone', '09-29 10:00'],
        ['phone', '09-30 10:00', '2026-10-09'],
      ],
      at: '10-12 09:00',
    },
    {
      when: 'two, the last without a final date',
      reminders: [
        ['phone', '09-29 10:00', '2026-10-09'],
        ['written', '09-30 10:00'],
      ],
      at: '10-12 09:00',
    },
    {
      when: 'one of them on a rest day',
      reminders: [
        ['phone', '10-03 10:00'],
        ['written', '10-08 10:00', '2026-10-09'],
      ],
      at: '10-12 09:00',
    },
    {
      when: 'two, before the final date is over',
      reminders: [
        ['phone', '09-29 10:00'],
        ['written', '09-30 10:00', '2026-10-09'],
      ],
      at: '10-09 23:59',
    },
    {
      when: 'the last after the deadline',
      reminders: [
        ['phone', '10-09 10:00'],
        ['written', '10-12 10:00', '2026-10-12'],
      ],
      at: '10-14 09:00',
    },
    {
      when: 'two of a promise of more than five days',
      reminders: [
        ['phone', '09-29 10:00'],
        ['written', '09-30 10:00', '2026-10-09'],
      ],
      at: '10-12 09:00',
      promised: workingDays(6),
    },
    {
      when: 'two of a promise of more than five days, given in hours of the clock',
      reminders: [
        ['phone', '09-29 10:00'],
        ['written', '09-30 10:00', '2026-09-30'],
      ],
      at: '10-12 09:00',
      promised: { count: 121, unit: 'hour' },
    },
    {
      when: 'two of a promise of more than five days, given in office hours',
      reminders: [
        ['phone', '09-29 10:00'],
        ['written', '09-30 10:00', '2026-09-30'],
      ],
      at: '10-12 09:00',
      promised: { count: 38, unit: 'workingHour' },
    },
  ];
  for (const { when, reminders, at, promised = workingDays(5) } of table) {
    it(`TL-3: with ${when} the claim is refused`, () => {
      const story = overNationalDay({ pledge: { promised } });
      for (const [means, moment, finalOn] of reminders)
        story.give(moment, 'handler', remind(means, moment, finalOn));
      expect(story.refusalOf(at, 'head', deem)).toMatchObject({ refused: 'remindersMissing' });
      expect(story.state.status).toBe('accepted');
    });
  }

  it('TL-3: without a statement it is refused', () => {
    expect(reminded().refusalOf('10-12 09:00', 'head', { type: 'DeemOnTime' })?.refused).toBe(
      'statementMissing',
    );
  });

  it('TL-3: a final date before the day of the reminder is refused', () => {
    const refusal = overNationalDay().refusalOf(
      '09-29 10:00',
      'handler',
      remind('phone', '09-29 09:00', '2026-09-28'),
    );
    expect(refusal?.refused).toBe('finalDateInvalid');
  });
});
