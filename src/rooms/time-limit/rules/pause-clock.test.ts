import { describe, expect, it } from 'vitest';
import { declaredYear } from '../../../../test/declared-years.ts';
import { CaseStory, moment, ref, told, words } from '../../../../test/sample-case.ts';
import { finish, pause, resume, reviewed, tenDays } from '../../../../test/sample-pause.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import type { CaseCommand } from '../model.ts';
import { excludedDaysBetween } from './exclusions.ts';
import { explainCaseDays } from './explain.ts';
import { columnsOf } from './row.ts';

describe('TL-11 with everything else that moves a deadline', () => {
  const extend = (count: number, at: string): CaseCommand => ({
    type: 'AskExtension',
    count,
    unit: 'workingDay',
    reason: ref('why'),
    told: told('phone', at),
  });

  it('TL-11: an extension and a pause add up in either order', () => {
    const before = tenDays().give('04-07 09:00', 'head', extend(3, '04-07 08:50'));
    expect(before.give('04-08 09:00', 'handler', pause('04-08 09:00', '04-14')).dueAt).toBe('04-28 17:30');
    const after = tenDays()
      .give('04-08 09:00', 'handler', pause('04-08 09:00', '04-14'))
      .give('04-14 16:00', 'handler', resume('04-14'))
      .give('04-15 09:00', 'head', extend(3, '04-15 08:50'));
    expect(after.dueAt).toBe('04-28 17:30');
  });

  it('TL-11: a later date asked for before the pause moves by the excluded days, one asked for after stands', () => {
    const story = tenDays().give('04-07 10:00', undefined, { type: 'AskLaterDate', dueOn: '2026-04-20' });
    story.give('04-08 09:00', 'handler', pause('04-08 09:00', '04-14'));
    expect(story.dueAt).toBe('04-24 17:30');
    story.give('04-14 16:00', 'handler', resume('04-14'));
    story.give('04-15 10:00', undefined, { type: 'AskLaterDate', dueOn: '2026-04-29' });
    expect(story.dueAt).toBe('04-29 17:30');
  });

  it('TL-2: no pause passes a binding statute, which keeps warning while the promise stands still', () => {
    const story = reviewed({ pledge: { statutory: { count: 12, unit: 'workingDay' } } });
    expect([story.state.status, story.dueAt]).toEqual(['paused', '04-21 17:30']);
    story.tick('04-23 09:00');
    expect(story.said('WarningRaised', 'DeadlinePassed', 'PauseOverran')).toEqual([
      'WarningRaised 04-16 08:00',
      'WarningRaised 04-21 08:00',
      'DeadlinePassed 04-21 17:30',
      'PauseOverran 04-23 00:00',
    ]);
  });

  it('TL-2: a statute that lets itself be passed is passed by a pause', () => {
    const story = reviewed({
      pledge: { statutory: { count: 12, unit: 'workingDay' }, statutoryExtendable: true },
    });
    expect(story.dueAt).toBe('05-06 17:30');
    expect(words(story.clock?.statutoryAt)).toBe('04-21 17:30');
  });

  it('SC-5.2.4: a clock that stands still warns of nothing, and says what is near when it runs again', () => {
    const story = tenDays().give('04-15 09:00', 'handler', pause('04-15 09:00', '04-24'));
    expect(story.said('WarningRaised')).toEqual(['WarningRaised 04-15 08:00']);
    story.tick('04-24 09:00');
    expect(story.said('WarningRaised')).toHaveLength(1);
    story.give('04-24 15:00', 'handler', resume('04-24')).tick('04-28 09:00');
    expect(story.said('WarningRaised').slice(1)).toEqual([
      'WarningRaised 04-24 15:00',
      'WarningRaised 04-28 08:00',
    ]);
  });

  it('TL-11: the end of the time told is announced on its last working day, the overrun to handler and head', () => {
    const story = reviewed().tick('04-24 09:00');
    expect(story.said('PauseEnding', 'PauseOverran')).toEqual([
      'PauseEnding 04-22 08:00',
      'PauseOverran 04-23 00:00',
    ]);
    const notes = story.notes.filter(({ kind }) => kind.startsWith('pause'));
    expect(notes.map(({ kind, staff, at }) => `${kind} ${staff} ${words(at)}`)).toEqual([
      'pauseEnding handler 04-22 08:00',
      'pauseOverran handler 04-23 08:00',
      'pauseOverran head 04-23 08:00',
    ]);
    story.tick('05-07 08:00');
    expect(story.said('DeadlinePassed')).toEqual(['DeadlinePassed 05-06 17:30']);
  });

  it('SC-5.2.4: what was told of the date before the pause was not told of the one after it', () => {
    const delay: CaseCommand = { type: 'TellApplicant', topic: 'delay', told: told('phone', '04-03 09:00') };
    const story = tenDays().give('04-03 09:00', 'handler', delay);
    story
      .give('04-08 09:00', 'handler', pause('04-08 09:00', '04-10'))
      .give('04-10 16:00', 'handler', resume('04-10'));
    story.tick('04-22 09:00').give('04-22 09:00', 'handler', finish);
    expect(story.state.ending).toMatchObject({ verdict: 'overdue', toldBefore: false, dueOn: '2026-04-21' });
  });

  it('SC-6.1: taken up again it starts without the pauses of the round before, which stay on record', () => {
    const story = reviewed()
      .give('04-10 16:00', 'handler', resume('04-10'))
      .give('04-13 09:00', 'handler', finish)
      .give('04-14 09:00', 'head', { type: 'ReopenCase', reason: ref('why') });
    expect([story.dueAt, story.state.pauses]).toEqual(['04-28 17:30', undefined]);
    expect(story.state.earlierRounds[0]?.pauses).toHaveLength(1);
    story.give('04-15 09:00', 'handler', pause('04-15 09:00', '04-17'));
    expect(story.state.pauses?.[0]?.id).toBe(2);
  });

  it('SC-6.1: withdrawn while the clock stands still it keeps the date it showed', () => {
    const story = reviewed().give('04-09 09:00', 'handler', { type: 'WithdrawCase', reason: ref('why') });
    expect(story.dueAt).toBe('05-06 17:30');
  });

  it('TL-11: a held date moves by the excluded days as well', () => {
    const years = [2024, 2025, 2026].map(declaredYear);
    const days = [
      { date: '2027-01-01', kind: 'holiday' as const, name: 'x' },
      { date: '2027-01-02', kind: 'makeup' as const, name: 'x' },
    ];
    const story = new CaseStory()
      .submit('2026-12-29 09:00')
      .give('2026-12-29 10:00', 'handler', { type: 'AcceptCase' })
      .withCalendar({ version: 2, years: [...years, { year: 2027, days }] });
    expect(story.dueAt).toBe('01-06 17:30');
    story.give('2026-12-30 09:00', 'handler', pause('12-30 09:00', '12-31'));
    expect(story.dueAt).toBe('01-07 17:30');
  });
});

describe('bugs of other systems', () => {
  it('TL-11 glpi 24481 (overdue while paused): past the date it had, a paused case is neither red nor overdue', () => {
    const story = reviewed().tick('04-21 09:00');
    expect(story.said('DeadlinePassed', 'StillOverdue')).toEqual([]);
    const facts = story.factsAt(moment('04-21 09:00'), story.state);
    expect(words(columnsOf(story.state, facts).due_at)).toBe('05-06 17:30');
    story.give('04-22 15:00', 'handler', resume('04-22')).give('04-24 09:00', 'handler', finish);
    expect(story.state.ending?.verdict).toBe('early');
  });

  it('TL-11 glpi 6902 (pause lost when the promise changes): a calendar changed in the pause keeps its days', () => {
    const years = [2024, 2025].map(declaredYear);
    const own = declaredYear(2026);
    const off = { date: '2026-04-27', kind: 'holiday' as const, name: 'x' };
    const story = reviewed().withCalendar({
      version: 2,
      years: [...years, { ...own, days: [...own.days, off] }],
    });
    story.give('04-13 09:00', undefined, { type: 'ApplyCalendar' });
    expect(story.said('DeadlineMoved')).toEqual(['DeadlineMoved 04-13 09:00']);
    expect(story.dueAt).toBe('05-07 17:30');
    story.give('04-15 09:00', 'handler', resume('04-15'));
    expect(story.dueAt).toBe('04-24 17:30');
    story.give('04-15 10:00', undefined, { type: 'ApplyCalendar' });
    expect(story.said('DeadlineMoved')).toHaveLength(1);
  });

  it('TL-11 open-zaak 885 (pause that does not move the date): every excluded day moves it, told or held', () => {
    for (const until of ['04-09', '04-10', '04-13', '04-20']) {
      const story = tenDays().give('04-08 09:00', 'handler', pause('04-08 09:00', until));
      const calendar = departmentCalendar(story.calendar, 'WX');
      const excluded = excludedDaysBetween(story.state, calendar, '2026-04-02', '2026-12-31');
      const days = explainCaseDays(story.state, calendar) ?? [];
      expect(days.filter(({ because }) => because === 'excluded')).toHaveLength(excluded);
      expect(story.clock?.dueAt).toBeGreaterThan(moment('04-17 17:30'));
    }
  });

  it('TL-0 glpi 4150 (clock started when the form was opened): it starts with the acceptance, whenever the form was opened', () => {
    const story = new CaseStory()
      .submit('04-01 16:00')
      .give('04-02 10:00', 'handler', { type: 'AcceptCase' });
    expect(story.state.startedAt).toBe(moment('04-02 10:00'));
    expect(story.dueAt).toBe('04-10 17:30');
  });
});
