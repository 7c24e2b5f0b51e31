import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { life, live } from '../../../../test/random-life.ts';
import { CaseStory, moment, overNationalDay, words, workingDays } from '../../../../test/sample-case.ts';
import { noticed } from '../../../../test/sample-materials.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { nextWorkingMoment } from '../../../kernel/clock/counting.ts';
import { dateOf } from '../../../kernel/time.ts';
import { runsOnClockHours } from './clock.ts';

const said = (story: CaseStory, staff: string) =>
  story.notes.filter((note) => note.staff === staff).map(({ kind, at }) => `${kind} ${words(at)}`);

/** What the timer says by itself. */
const BY_TIMER = [
  'reviewWarning',
  'reviewOverdue',
  'deemedAccepted',
  'warningYellow',
  'warningOrange',
  'deadlinePassed',
  'stillOverdue',
  'milestoneMissed',
  'extensionEscalated',
  'extensionLapsed',
  'materialsNear',
  'materialsNotHandedIn',
  'stillAwaiting',
];
/** Days that a change of calendar in a random life makes free or worked after something was said. */
const REARRANGED = ['2026-10-12', '2026-10-17'];

describe('warnings of one day', () => {
  it('SC-5.2.4 second notice of a day never sent (zammad 4348): two different ones both come', () => {
    const story = new CaseStory({ pledge: { promised: workingDays(1) } })
      .submit('09-14 08:00')
      .give('09-14 08:30', 'handler', { type: 'AcceptCase' })
      .tick('09-16 09:00');
    expect(said(story, 'handler').filter((one) => one.includes('09-15'))).toEqual([
      'warningYellow 09-15 14:00',
      'warningOrange 09-15 15:37',
    ]);
    const keys = story.notes.map(({ staff, dedupe }) => `${staff} ${dedupe}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('SC-5.2.4 duplicate notices (znuny 422): the same occurrence is told once, however often it is looked at', () => {
    const often = overNationalDay();
    for (const when of [
      '10-09 09:00',
      '10-09 09:00',
      '10-10 08:00',
      '10-10 08:00',
      '10-10 17:31',
      '10-10 17:31',
    ])
      often.tick(when);
    const once = overNationalDay().tick('10-10 17:31');
    expect(often.notes).toEqual(once.notes);
    const told = said(often, 'handler').filter((one) => !one.startsWith('caseReceived'));
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(2);
  });

  it('FC-6 reminders at midnight or on weekends (zammad 4432): a day that ends on Friday is told on the next working day', () => {
    const story = noticed({ respondBy: '2026-09-18' }).tick('09-21 12:00');
    expect(said(story, 'handler').slice(-2)).toEqual([
      'materialsNear 09-16 08:00',
      'materialsNotHandedIn 09-20 08:00',
    ]);
  });

  it('SC-5.2.4 reminders at midnight or on weekends (zammad 4432): whatever happens, the timer speaks in working time', () => {
    fc.assert(
      fc.property(life, (whole) => {
        fc.pre(!runsOnClockHours(whole.promised));
        const { story } = live(whole, () => {});
        const calendar = departmentCalendar(story.calendar, 'WX');
        for (const { kind, at } of story.notes) {
          if (!BY_TIMER.includes(kind) || REARRANGED.includes(dateOf(at))) continue;
          expect(`${kind} ${words(nextWorkingMoment(calendar, at))}`).toBe(`${kind} ${words(at)}`);
        }
        expect(story.notes.every(({ at }) => at >= moment('09-21 08:00'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
