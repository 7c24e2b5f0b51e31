import { describe, expect, it } from 'vitest';
import { CaseStory, moment, ref, told, words, workingDays } from '../../../../test/sample-case.ts';
import { pause, resume, tenDays } from '../../../../test/sample-pause.ts';
import type { CaseCommand } from '../model.ts';
import { waitsFor } from './waits.ts';

const wait = (at: string, expected: string): CaseCommand => ({
  type: 'AwaitMeeting',
  reason: ref('why'),
  expectedOn: `2026-${expected}`,
  told: told('phone', at),
});
const put = (latest: string): CaseCommand => ({ type: 'PutToMeeting', latestOn: `2026-${latest}` });
const resolve = (to: string, due: string): CaseCommand => ({
  type: 'ResolveMeeting',
  text: ref('resolution'),
  to,
  dueOn: `2026-${due}`,
});
const pointers = (story: CaseStory, at: string, command: CaseCommand) =>
  story.refusalOf(at, 'handler', command)?.errors?.map(({ pointer }) => pointer);

/** Due on Friday 17 April 2026, 17:30. */
describe('TL-8 waiting for a meeting of the school', () => {
  it('TL-8: everything that is missing is named at once', () => {
    expect(pointers(tenDays(), '04-08 09:00', { type: 'AwaitMeeting' })).toEqual([
      '/reason',
      '/expectedOn',
      '/told',
    ]);
  });

  const table: { why: string; when?: string; command: CaseCommand; code: string; story?: () => CaseStory }[] =
    [
      {
        why: 'told after the deadline',
        when: '04-20 09:00',
        command: wait('04-20 09:00', '04-24'),
        code: 'waitTooLate',
      },
      {
        why: 'told before the deadline and entered after it',
        when: '04-17 17:31',
        command: wait('04-17 17:00', '04-24'),
        code: 'waitTooLate',
      },
      { why: 'a day within the deadline', command: wait('04-15 09:00', '04-17'), code: 'waitDayInvalid' },
      { why: 'a day a year ahead', command: wait('04-15 09:00', '12-31'), code: 'waitDayInvalid' },
      { why: 'a telling of last week', command: wait('04-08 09:00', '04-24'), code: 'toldOutOfRange' },
      {
        why: 'a day past a binding statute',
        command: wait('04-15 09:00', '04-24'),
        code: 'waitBeyondStatute',
        story: () => tenDays({ pledge: { statutory: { count: 12, unit: 'workingDay' } } }),
      },
    ];
  for (const { why, when = '04-15 09:00', command, code, story = tenDays } of table) {
    it(`TL-8: ${why} is refused (${code})`, () => {
      expect(story().refusalOf(when, 'handler', command)).toMatchObject({
        refused: code,
        demand: code === 'waitBeyondStatute' ? 'TL-2' : 'TL-8',
      });
    });
  }

  it('TL-8: told before the deadline it moves it to the close of the expected day, and is no extension', () => {
    const story = tenDays().give('04-15 09:00', 'handler', wait('04-15 09:00', '04-21'));
    expect(story.dueAt).toBe('04-21 17:30');
    expect(story.state).toMatchObject({ extensions: [], schoolWaits: [{ id: 1 }], status: 'accepted' });
    expect(story.state.dueSince).toBe(moment('04-15 09:00'));
    story.tick('04-23 09:00');
    expect(story.said('WaitToRenew', 'WaitLapsed', 'DeadlinePassed')).toEqual(['DeadlinePassed 04-21 17:30']);
  });

  it('TL-8: told again within five working days it goes on, and an extension stays the head’s first', () => {
    const story = tenDays()
      .give('04-15 09:00', 'handler', wait('04-15 09:00', '04-29'))
      .give('04-22 16:00', 'handler', wait('04-22 15:50', '05-07'));
    expect(story.dueAt).toBe('05-07 17:30');
    expect(story.state.schoolWaits).toMatchObject([{ id: 1, tellings: [{}, {}] }]);
    expect(story.said('WaitToRenew', 'WaitLapsed')).toEqual(['WaitToRenew 04-21 08:00']);
    story.give('04-23 09:00', 'handler', {
      type: 'AskExtension',
      count: 2,
      unit: 'workingDay',
      reason: ref('w'),
    });
    expect(story.state.extensions[0]?.approver).toBe('head');
  });

  it('TL-8: told again with an earlier day the date that was told stands', () => {
    const story = tenDays()
      .give('04-15 09:00', 'handler', wait('04-15 09:00', '04-29'))
      .give('04-20 09:00', 'handler', wait('04-20 09:00', '04-24'));
    expect(story.dueAt).toBe('04-29 17:30');
    expect(story.state.dueSince).toBe(moment('04-15 09:00'));
  });

  it('TL-8: not told again it lapses, handler and head hear it, and it moves the deadline no further', () => {
    const story = tenDays().give('04-15 09:00', 'handler', wait('04-15 09:00', '04-29')).tick('04-23 09:00');
    expect(story.said('WaitToRenew', 'WaitLapsed')).toEqual([
      'WaitToRenew 04-21 08:00',
      'WaitLapsed 04-22 17:30',
    ]);
    expect(story.notes.filter(({ kind }) => kind === 'waitLapsed').map(({ staff }) => staff)).toEqual([
      'handler',
      'head',
    ]);
    expect(story.dueAt).toBe('04-29 17:30');
    expect(story.refusalOf('04-23 09:00', 'handler', wait('04-23 09:00', '05-07'))?.refused).toBe(
      'waitLapsed',
    );
  });

  it('TL-8: a wait whose day has come is over, and another may follow it', () => {
    const story = tenDays()
      .give('04-15 09:00', 'handler', wait('04-15 09:00', '04-20'))
      .give('04-20 09:00', 'head', {
        type: 'AskExtension',
        count: 3,
        unit: 'workingDay',
        reason: ref('w'),
        told: told('phone', '04-20 08:50'),
      })
      .give('04-23 09:00', 'handler', wait('04-23 09:00', '04-28'));
    expect(story.state.schoolWaits?.map(({ id }) => id)).toEqual([1, 2]);
    expect(story.dueAt).toBe('04-28 17:30');
  });

  it('TL-11 TL-8: a pause moves the day waited for, and the day by which it is told again', () => {
    const story = tenDays()
      .give('04-15 09:00', 'handler', wait('04-15 09:00', '04-29'))
      .give('04-16 09:00', 'handler', pause('04-16 09:00', '04-20'));
    expect(story.dueAt).toBe('05-06 17:30');
    story.give('04-20 16:00', 'handler', resume('04-20')).tick('04-25 09:00');
    expect(story.said('WaitToRenew', 'WaitLapsed')).toEqual([
      'WaitToRenew 04-23 08:00',
      'WaitLapsed 04-24 17:30',
    ]);
  });
});

describe('TL-6 before a meeting of the department', () => {
  it('TL-6: the source needs the meeting’s latest day at once, and within the deadline of the whole', () => {
    const source = {
      source: 'departmentMeeting' as const,
      document: { title: ref('title'), number: ref('number') },
    };
    const entry = (meeting?: { latestOn: string }) =>
      new CaseStory({ submission: { ...source, meeting }, pledge: { promised: workingDays(5) } });
    expect(entry().trySubmit('04-08 09:00')).toMatchObject({
      refused: 'meetingIncomplete',
      demand: 'TL-6',
      errors: [{ pointer: '/meeting/latestOn' }],
    });
    for (const latestOn of ['2026-04-07', '2026-04-16']) {
      expect(entry({ latestOn }).trySubmit('04-08 09:00')?.refused).toBe('meetingDayInvalid');
    }
    const story = entry({ latestOn: '2026-04-13' }).submit('04-08 09:00');
    expect(story.state.meeting).toEqual({ latestOn: '2026-04-13' });
    expect(story.state).toMatchObject({ status: 'accepted', startedAt: moment('04-08 09:00') });
    expect(story.dueAt).toBe('04-15 17:30');
    expect(story.tick('04-14 09:00').said('MeetingUndecided')).toHaveLength(2);
    expect(story.refusalOf('04-14 09:00', 'head', resolve('handler', '04-15'))).toBeUndefined();
  });

  it('TL-6: put before it a running matter waits for the head, and its clock runs on', () => {
    expect(pointers(tenDays(), '04-08 09:00', { type: 'PutToMeeting' })).toEqual(['/latestOn']);
    for (const latest of ['04-07', '04-20']) {
      expect(tenDays().refusalOf('04-08 09:00', 'handler', put(latest))?.refused).toBe('meetingDayInvalid');
    }
    const story = tenDays().give('04-08 09:00', 'handler', put('04-10'));
    expect(story.dueAt).toBe('04-17 17:30');
    const { people } = story.factsAt(moment('04-08 09:00'), story.state);
    expect(waitsFor(story.state, people)).toBe('head');
  });

  it('TL-6: its latest day is announced, and said again when it passes without a resolution', () => {
    const story = tenDays().give('04-08 09:00', 'handler', put('04-10')).tick('04-13 09:00');
    expect(story.said('MeetingUndecided')).toEqual([
      'MeetingUndecided 04-10 08:00',
      'MeetingUndecided 04-10 17:30',
    ]);
    const notes = story.notes.filter(({ kind }) => kind.startsWith('meeting'));
    expect(notes.map(({ kind, staff, at }) => `${kind} ${staff} ${words(at)}`)).toEqual([
      'meetingDay handler 04-10 08:00',
      'meetingDay head 04-10 08:00',
      'meetingPassed handler 04-13 08:00',
      'meetingPassed head 04-13 08:00',
    ]);
  });

  it('TL-6: a resolution names text, owner and deadline or cannot be saved', () => {
    const story = tenDays().give('04-08 09:00', 'handler', put('04-10'));
    expect(pointers(story, '04-09 09:00', { type: 'ResolveMeeting' })).toEqual(['/text', '/owner', '/dueOn']);
    const code = (command: CaseCommand) => story.refusalOf('04-09 09:00', 'head', command)?.refused;
    expect(code(resolve('supporter', '04-14'))).toBe('notOfDepartment');
    expect(code(resolve('backup', '04-20'))).toBe('meetingDayInvalid');
    expect(code(resolve('backup', '04-08'))).toBe('meetingDayInvalid');
    expect(tenDays().refusalOf('04-09 09:00', 'head', resolve('backup', '04-14'))?.refused).toBe('noMeeting');
  });

  it('TL-6: while it is undecided nothing ends or merges the matter; its resolution, or the applicant’s wish, does', () => {
    const undecided = () => tenDays().give('04-08 09:00', 'handler', put('04-10'));
    const into = { number: '2026-000002', dueAt: moment('04-16 17:30'), running: true, repeats: 0 };
    const ends: CaseCommand[] = [
      { type: 'FinishCase', outcome: 'done', answer: ref('a') },
      { type: 'FinishCase', outcome: 'disagreed', answer: ref('a') },
      { type: 'DeemOnTime', statement: ref('s') },
      { type: 'MergeCase', into },
    ];
    for (const command of ends) {
      expect(undecided().refusalOf('04-09 09:00', 'head', command)).toMatchObject({
        refused: 'meetingUndecided',
        entry: { status: 409, demand: 'TL-6' },
      });
    }
    expect(
      undecided().refusalOf('04-09 09:00', 'head', { type: 'WithdrawCase', reason: ref('r') }),
    ).toBeUndefined();
    const decided = undecided().give('04-09 09:00', 'head', resolve('handler', '04-14'));
    expect(decided.refusalOf('04-09 10:00', 'handler', ends[0] as CaseCommand)).toBeUndefined();
  });

  it('TL-6: the owner has the case from then on, and the day set is watched apart from the deadline', () => {
    const story = tenDays()
      .give('04-08 09:00', 'handler', put('04-10'))
      .give('04-09 09:00', 'head', resolve('backup', '04-14'))
      .tick('04-15 09:00');
    expect(story.state).toMatchObject({ handler: 'backup', meeting: undefined });
    expect(story.dueAt).toBe('04-17 17:30');
    expect(story.said('MeetingUndecided', 'ResolutionOverdue')).toEqual(['ResolutionOverdue 04-14 17:30']);
    expect(story.notes.filter(({ kind }) => kind === 'meetingResolved').map(({ staff }) => staff)).toEqual([
      'backup',
    ]);
  });
});
