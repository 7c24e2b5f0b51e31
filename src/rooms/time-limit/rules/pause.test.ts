import { describe, expect, it } from 'vitest';
import { CaseStory, moment, ref, told, words } from '../../../../test/sample-case.ts';
import { anew, finish, pause, resume, reviewed, tenDays } from '../../../../test/sample-pause.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import type { CaseCommand } from '../model.ts';
import { PROCEDURES } from '../model-pause.ts';
import { PAUSE_COMMANDS } from '../policy-pause.ts';
import { excludedDaysBetween } from './exclusions.ts';
import { explainCaseDays } from './explain.ts';
import { proceduresOf } from './pause.ts';

describe('TL-11 what is refused', () => {
  const listed = { service: { code: 'XS-01', version: 1 } };
  const tenders = { submission: listed, pledge: { specialProcedures: ['tender' as const] } };
  const refused = (story: CaseStory, at: string, command: CaseCommand) =>
    story.refusalOf(at, 'handler', command);

  it('TL-11: everything that is missing is named at once', () => {
    const refusal = refused(tenDays(), '04-08 09:00', { type: 'PauseCase' });
    expect(refusal).toMatchObject({ refused: 'pauseIncomplete', demand: 'TL-11' });
    expect(refusal?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/kind',
      '/basis',
      '/from',
      '/expectedUntil',
      '/told',
    ]);
    expect(refused(reviewed(), '04-09 09:00', { type: 'PauseCase' })?.errors).toHaveLength(2);
    expect(refused(reviewed(), '04-09 09:00', { type: 'ResumeCase' })?.errors).toMatchObject([
      { pointer: '/on' },
      { pointer: '/result' },
    ]);
  });

  it('TL-11: a pause is offered where the item lists a procedure, and only those it lists', () => {
    const offers = (story: CaseStory) => [PAUSE_COMMANDS.pause.fits(story.state), proceduresOf(story.state)];
    expect(offers(tenDays(tenders))).toEqual([true, ['tender']]);
    expect(offers(tenDays({ submission: listed }))).toEqual([false, []]);
    expect(offers(tenDays())).toEqual([true, PROCEDURES]);
    expect(refused(tenDays({ submission: listed }), '04-08 09:00', { type: 'PauseCase' })).toMatchObject({
      refused: 'procedureNotListed',
    });
  });

  const at = '04-08 09:00';
  const table: { why: string; story?: () => CaseStory; command: CaseCommand; code: string; when?: string }[] =
    [
      {
        why: 'a procedure the item does not list',
        story: () => tenDays(tenders),
        command: pause(at, '04-22'),
        code: 'procedureNotListed',
      },
      {
        why: 'a clock that runs day and night',
        story: () => tenDays({ pledge: { promised: { count: 400, unit: 'hour' } } }),
        command: pause(at, '04-22'),
        code: 'pauseNotOfHours',
      },
      {
        why: 'a telling made up later',
        command: pause(at, '04-22', { told: told('phone', '04-03 09:00') }),
        code: 'toldOutOfRange',
      },
      {
        why: 'a beginning before it was told',
        command: pause(at, '04-22', { fromOn: '2026-04-07' }),
        code: 'pauseFromInvalid',
      },
      { why: 'an end before the beginning', command: pause(at, '04-07'), code: 'pauseUntilInvalid' },
      {
        why: 'an end years ahead',
        command: pause(at, '04-22', { untilOn: '2029-01-01' }),
        code: 'pauseUntilInvalid',
      },
      {
        why: 'a pause from the due day on',
        when: '04-17 09:00',
        command: pause('04-17 09:00', '04-22'),
        code: 'pauseWithoutEffect',
      },
      {
        why: 'a pause after the deadline',
        when: '04-20 09:00',
        command: pause('04-20 09:00', '04-22'),
        code: 'pauseTooLate',
      },
      { why: 'a resumption of nothing', command: resume('04-08'), code: 'notPaused' },
      {
        why: 'a later telling that is no longer',
        story: reviewed,
        when: '04-09 09:00',
        command: anew('04-09 09:00', '04-22'),
        code: 'pauseNotLonger',
      },
      {
        why: 'an end ahead',
        story: reviewed,
        when: '04-09 09:00',
        command: resume('04-10'),
        code: 'resumeOnInvalid',
      },
      {
        why: 'an end before the beginning of the pause',
        story: reviewed,
        when: '04-09 09:00',
        command: resume('04-07'),
        code: 'resumeOnInvalid',
      },
      {
        why: 'the end of a procedure that is not open',
        story: reviewed,
        when: '04-09 09:00',
        command: resume('04-09', { kind: 'tender' }),
        code: 'procedureNotOpen',
      },
      {
        why: 'finishing while the clock stands still',
        story: reviewed,
        when: '04-09 09:00',
        command: finish,
        code: 'wrongStatus',
      },
      {
        why: 'finishing while a procedure that overran has no result',
        story: reviewed,
        when: '04-23 09:00',
        command: finish,
        code: 'procedureOpen',
      },
      {
        why: 'a pause before acceptance',
        story: () => new CaseStory().submit('04-08 08:30'),
        command: pause(at, '04-22'),
        code: 'wrongStatus',
      },
    ];
  for (const { why, story = tenDays, command, code, when = at } of table) {
    it(`TL-11: ${why} is refused (${code})`, () => {
      const refusal = refused(story(), when, command);
      expect(refusal?.refused).toBe(code);
      if (code !== 'wrongStatus') expect(refusal?.demand).toBe('TL-11');
    });
  }

  it('TL-11: a listed procedure, and any one of a task without an item, may be named', () => {
    expect(refused(tenDays(tenders), at, pause(at, '04-22', { kind: 'tender' }))).toBeUndefined();
    expect(refused(tenDays(), at, pause(at, '04-22', { kind: 'hearing' }))).toBeUndefined();
  });
});

describe('TL-11 the days that do not count', () => {
  it('TL-11 X1: told on 8 April until the 22nd, ten days move the deadline from 17 April to 6 May', () => {
    const story = reviewed();
    expect(story.state.status).toBe('paused');
    expect(story.dueAt).toBe('05-06 17:30');
    expect(tenDays().dueAt).toBe('04-17 17:30');
    story.give('04-22 15:00', 'handler', resume('04-22'));
    expect(story.state.status).toBe('accepted');
    expect([story.dueAt, words(story.state.toldDueAt)]).toEqual(['05-06 17:30', '05-06 17:30']);
  });

  it('TL-11 X2: a procedure that begins and ends on one day excludes nothing', () => {
    const story = tenDays().give('04-08 09:00', 'handler', pause('04-08 09:00', '04-08'));
    expect(story.dueAt).toBe('04-17 17:30');
    expect(story.state.dueSince).toBe(moment('04-02 10:00'));
    expect(story.give('04-08 16:00', 'handler', resume('04-08')).dueAt).toBe('04-17 17:30');
  });

  it('TL-11: nothing before the telling, nothing beyond the time told', () => {
    const later = { fromOn: '2026-04-10' };
    expect(tenDays().give('04-08 09:00', 'handler', pause('04-08 09:00', '04-14', later)).dueAt).toBe(
      '04-21 17:30',
    );
    const yesterday = pause('04-07 15:00', '04-14');
    expect(tenDays().give('04-08 09:00', 'handler', yesterday).dueAt).toBe('04-24 17:30');
  });

  it('TL-11: an earlier end gives the days back, and the date that holds is told then', () => {
    const story = reviewed();
    expect(story.state.toldDueAt).toBe(moment('04-17 17:30'));
    story.give('04-15 09:00', 'handler', resume('04-14'));
    expect(story.dueAt).toBe('04-23 17:30');
    expect(story.state).toMatchObject({ toldDueAt: moment('04-23 17:30'), status: 'accepted' });
  });

  it('TL-11: told anew with another basis, the one told before stays on record', () => {
    const again = { ...anew('04-20 09:00', '04-29'), basis: ref('another basis') };
    const [told] = reviewed().give('04-20 09:00', 'handler', again).state.pauses ?? [];
    expect([told?.basis, ...(told?.tellings.map(({ basis }) => basis) ?? [])]).toEqual([
      ref('basis'),
      undefined,
      ref('another basis'),
    ]);
  });

  it('TL-11: told anew in time it goes on without a gap; told anew late the days between have counted', () => {
    const inTime = reviewed().give('04-20 09:00', 'handler', anew('04-20 09:00', '04-29'));
    expect(inTime.dueAt).toBe('05-12 17:30');
    const late = reviewed().tick('04-27 09:00');
    expect([late.state.status, late.dueAt]).toEqual(['accepted', '05-06 17:30']);
    late.give('04-27 09:00', 'handler', anew('04-27 09:00', '04-30'));
    expect([late.state.status, late.dueAt]).toEqual(['paused', '05-09 17:30']);
  });

  it('TL-11: two procedures at once exclude their common days once, and the clock runs when both have ended', () => {
    const story = reviewed().give(
      '04-14 09:00',
      'handler',
      pause('04-14 09:00', '04-24', { kind: 'tender' }),
    );
    expect(story.dueAt).toBe('05-08 17:30');
    story.give('04-20 09:00', 'handler', resume('04-20', { kind: 'expertReview' }));
    expect([story.state.status, story.dueAt]).toEqual(['paused', '05-08 17:30']);
    story.give('04-21 09:00', 'handler', resume('04-21'));
    expect([story.state.status, story.dueAt]).toEqual(['accepted', '04-30 17:30']);
  });

  it('TL-11: without a kind resuming ends every procedure that is open', () => {
    const story = reviewed()
      .give('04-14 09:00', 'handler', pause('04-14 09:00', '04-24', { kind: 'tender' }))
      .give('04-20 09:00', 'handler', resume('04-20'));
    expect(story.state.pauses?.map(({ resumedOn }) => resumedOn)).toEqual(['2026-04-20', '2026-04-20']);
    expect(story.dueAt).toBe('04-29 17:30');
  });

  it('TL-11: several pauses in a life add up, and supports can ask which days they took', () => {
    const story = reviewed()
      .give('04-10 16:00', 'handler', resume('04-10'))
      .give('04-14 09:00', 'handler', pause('04-14 09:00', '04-16', { kind: 'tender' }));
    expect(story.dueAt).toBe('04-23 17:30');
    const calendar = departmentCalendar(story.calendar, 'WX');
    expect(excludedDaysBetween(story.state, calendar, '2026-04-02', '2026-04-30')).toBe(4);
    expect(excludedDaysBetween(story.state, calendar, '2026-04-09', '2026-04-15')).toBe(2);
  });

  it('TL-11: a calendar-day promise waits for the excluded working days', () => {
    const calendarDays = tenDays({ pledge: { promised: { count: 10, unit: 'calendarDay' } } });
    expect(calendarDays.dueAt).toBe('04-13 17:30');
    expect(calendarDays.give('04-08 09:00', 'handler', pause('04-08 09:00', '04-10')).dueAt).toBe(
      '04-14 17:30',
    );
  });

  it('TL-11: what lies between is explained day by day', () => {
    const story = reviewed();
    const days = explainCaseDays(story.state, departmentCalendar(story.calendar, 'WX')) ?? [];
    expect(days.filter(({ because }) => because === 'excluded').map(({ date }) => date.slice(5))).toEqual([
      '04-09',
      '04-10',
      '04-13',
      '04-14',
      '04-15',
      '04-16',
      '04-17',
      '04-20',
      '04-21',
      '04-22',
    ]);
    expect(days.filter(({ counted }) => counted)).toHaveLength(10);
    expect(days.at(-1)?.date).toBe('2026-05-06');
  });
});
