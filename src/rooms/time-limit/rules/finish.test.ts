import { describe, expect, it } from 'vitest';
import { CaseStory, moment, overNationalDay, ref, told } from '../../../../test/sample-case.ts';
import type { CaseCommand, TellingMeans } from '../model.ts';

const finish: CaseCommand = { type: 'FinishCase', outcome: 'done', answer: ref('answer') };
const deem: CaseCommand = { type: 'DeemOnTime', statement: ref('the applicant never opened the door') };
const remind = (means: TellingMeans, when: string, finalOn?: string): CaseCommand => ({
  type: 'RemindApplicant',
  told: told(means, when),
  consequence: finalOn === undefined ? undefined : ref('it then counts as on time'),
  finalOn,
});

describe('the verdict', () => {
  const table: {
    when: string;
    at: string;
    verdict: string;
    late?: number;
    early?: number;
    calls?: CaseCommand;
  }[] = [
    { when: 'days before the due day', at: '10-08 10:00', verdict: 'early', early: 2 },
    { when: 'on the due day', at: '10-10 08:00', verdict: 'onTime' },
    { when: 'at the due moment', at: '10-10 17:30', verdict: 'onTime' },
    { when: 'a minute later', at: '10-10 17:31', verdict: 'overdue', late: 0 },
    { when: 'on the rest day after it', at: '10-11 09:00', verdict: 'overdue', late: 0 },
    { when: 'three working days later', at: '10-14 09:00', verdict: 'overdue', late: 3 },
  ];
  for (const { when, at, verdict, late = 0, early = 0 } of table) {
    it(`SC-5.2.2: answered ${when} is ${verdict}`, () => {
      const { state } = overNationalDay().give(at, 'handler', finish);
      expect(state.status).toBe('finished');
      expect(state.ending).toMatchObject({ at: moment(at), verdict, daysLate: late, daysEarly: early });
      expect(state.ending).toMatchObject({ dueOn: '2026-10-10', calendarVersion: 1, outcome: 'done' });
    });
  }

  it('SC-5.2.1: what can be done on the spot is registered, accepted and finished at one moment', () => {
    const story = new CaseStory({ pledge: { promised: { unit: 'onTheSpot' } } }).submit('09-28 10:00');
    story.give('09-28 10:00', 'handler', { type: 'AcceptCase' }).give('09-28 10:00', 'handler', finish);
    expect(story.state.ending?.verdict).toBe('onTime');
    expect(story.said()).toEqual([
      'CaseSubmitted 09-28 10:00',
      'CaseAccepted 09-28 10:00',
      'CaseFinished 09-28 10:00',
    ]);
  });

  it('SC-5.2.2: a limit in hours is never early', () => {
    const story = new CaseStory({
      pledge: { acceptance: 'onSubmission', promised: { count: 24, unit: 'hour' } },
    }).submit('09-28 10:00');
    expect(story.give('09-28 11:00', 'handler', finish).state.ending?.verdict).toBe('onTime');
  });
});

describe('what an end demands', () => {
  const table: { when: string; command: CaseCommand; refused: string; blank: string[] }[] = [
    {
      when: 'no answer',
      command: { type: 'FinishCase', outcome: 'done' },
      refused: 'finishUnanswered',
      blank: ['/answer'],
    },
    {
      when: 'not possible, and no reason, basis or alternative',
      command: { type: 'FinishCase', outcome: 'notPossible', answer: ref('no') },
      refused: 'notPossibleIncomplete',
      blank: ['/reason', '/basis', '/alternative'],
    },
    {
      when: 'not possible, and no alternative',
      command: {
        type: 'FinishCase',
        outcome: 'notPossible',
        answer: ref('no'),
        reason: ref('r'),
        basis: ref('b'),
      },
      refused: 'notPossibleIncomplete',
      blank: ['/alternative'],
    },
  ];
  for (const { when, command, refused, blank } of table) {
    it(`TL-10: ${when} is refused, all that is blank named at once`, () => {
      const refusal = overNationalDay().refusalOf('10-08 10:00', 'handler', command);
      expect(refusal).toMatchObject({ refused, entry: { status: 422 } });
      expect(refusal?.errors?.map((error) => error.pointer)).toEqual(blank);
    });
  }

  it('TL-10: what waits for acceptance, or has ended, is not finished', () => {
    expect(new CaseStory().submit('09-28 09:00').refusalOf('09-28 10:00', 'handler', finish)).toMatchObject({
      refused: 'wrongStatus',
      entry: { status: 409 },
      facts: { statusZh: '待受理' },
    });
    const ended = overNationalDay().give('10-08 10:00', 'handler', finish);
    expect(ended.refusalOf('10-08 11:00', 'handler', finish)?.entry.status).toBe(409);
  });

  it('SC-6.1: staff who enter a withdrawal say why; the applicant need not', () => {
    expect(overNationalDay().refusalOf('10-08 10:00', 'handler', { type: 'WithdrawCase' })?.refused).toBe(
      'reasonMissing',
    );
    const { state } = overNationalDay().give('10-08 10:00', undefined, { type: 'WithdrawCase' });
    expect(state).toMatchObject({ status: 'withdrawn', closedAt: moment('10-08 10:00') });
    expect(state.ending).toBeUndefined();
  });

  it('TL-10 AC-7.1.5: a lateness does not vanish by a withdrawal that staff enter; the applicant may still withdraw', () => {
    const why: CaseCommand = { type: 'WithdrawCase', reason: ref('no longer needed') };
    expect(overNationalDay().refusalOf('10-10 17:31', 'handler', why)?.refused).toBe('withdrawOverdue');
    expect(overNationalDay().give('10-10 17:29', 'handler', why).state.status).toBe('withdrawn');
    expect(overNationalDay().give('10-12 09:00', undefined, why).state.status).toBe('withdrawn');
  });
});

describe('told beforehand', () => {
  const tell = (at: string, topic: 'delay' | 'progress' = 'delay'): CaseCommand => ({
    type: 'TellApplicant',
    topic,
    told: told('phone', at),
  });
  const flag = (story: CaseStory) =>
    story.tick('10-12 08:00').log.find(({ event }) => event.type === 'DeadlinePassed')?.event.data;

  it('SC-5.2.4: a delay told before the deadline is on record with the breach', () => {
    const story = overNationalDay().give('10-10 10:00', 'handler', tell('10-10 09:50'));
    expect(flag(story)).toMatchObject({ toldBefore: true });
    expect(story.give('10-12 09:00', 'handler', finish).state.ending).toMatchObject({ toldBefore: true });
  });

  it('SC-5.2.4: nothing told, progress only, or entered afterwards: a breach without notice', () => {
    expect(flag(overNationalDay())).toMatchObject({ toldBefore: false });
    expect(
      flag(overNationalDay().give('10-10 10:00', 'handler', tell('10-10 09:50', 'progress'))),
    ).toMatchObject({ toldBefore: false });
    const after = overNationalDay().give('10-10 18:00', 'handler', tell('10-10 17:00'));
    expect(after.give('10-12 09:00', 'handler', finish).state.ending?.toldBefore).toBe(false);
  });

  it('SC-5.2.4: the notice of an extension says nothing of the date it gave', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', tell('10-09 08:30'))
      .give('10-09 10:00', 'head', {
        type: 'AskExtension',
        count: 1,
        unit: 'workingDay',
        reason: ref('why'),
        told: told('phone', '10-09 09:50'),
      });
    expect(story.dueAt).toBe('10-12 17:30');
    expect(story.give('10-13 09:00', 'handler', finish).state.ending?.toldBefore).toBe(false);
  });

  it('SC-5.2.4: a delay told before the applicant put the matter off says nothing of the later date', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', tell('10-09 08:30'))
      .give('10-09 10:00', undefined, { type: 'AskLaterDate', dueOn: '2026-10-12' });
    expect(story.give('10-13 09:00', 'handler', finish).state.ending?.toldBefore).toBe(false);
  });
});

describe('taken up again', () => {
  const finished = () => overNationalDay().give('10-12 10:00', 'handler', finish);
  const unsolved: CaseCommand = { type: 'ReportUnsolved', reason: ref('it drips again') };

  it('SC-6.1: not solved within seven days reopens the same case on a new clock, the first verdict kept', () => {
    const story = finished().give('10-19 23:59', undefined, unsolved);
    expect(story.state).toMatchObject({
      number: '2026-000001',
      status: 'accepted',
      round: 2,
    });
    expect([story.state.ending, story.state.closedAt]).toEqual([undefined, undefined]);
    expect(story.dueAt).toBe('10-26 17:30');
    expect(story.state.earlierRounds).toMatchObject([{ ending: { verdict: 'overdue', daysLate: 1 } }]);
    expect(story.give('10-20 10:00', 'handler', finish).state.ending?.verdict).toBe('early');
  });

  it('SC-6.1: after the seventh day it is too late, and without a reason it is refused', () => {
    expect(finished().refusalOf('10-20 00:00', undefined, unsolved)?.refused).toBe('unsolvedTooLate');
    expect(finished().refusalOf('10-13 00:00', undefined, { type: 'ReportUnsolved' })?.refused).toBe(
      'reasonMissing',
    );
  });

  it('SC-6.1: staff may take it up later, with a reason', () => {
    expect(finished().refusalOf('11-20 10:00', 'head', { type: 'ReopenCase' })?.refused).toBe(
      'reasonMissing',
    );
    expect(
      finished().give('11-20 10:00', 'head', { type: 'ReopenCase', reason: ref('why') }).state.status,
    ).toBe('accepted');
  });

  it('SC-6.1: what is open, declined or withdrawn is not reopened', () => {
    expect(overNationalDay().refusalOf('10-08 10:00', undefined, unsolved)?.entry.status).toBe(409);
    const gone = overNationalDay().give('10-08 10:00', undefined, { type: 'WithdrawCase' });
    expect(gone.refusalOf('10-08 11:00', undefined, unsolved)?.entry.status).toBe(409);
  });

  it('SC-5.2.3: reminders and extensions of the first round count nothing in the second', () => {
    const story = overNationalDay()
      .give('09-29 10:00', 'handler', remind('phone', '09-29 09:50'))
      .give('09-30 10:00', 'handler', remind('written', '09-30 09:50', '2026-10-09'))
      .give('10-09 09:00', 'head', {
        type: 'AskExtension',
        count: 1,
        unit: 'workingDay',
        reason: ref('why'),
        told: told('phone', '10-09 08:50'),
      })
      .give('10-12 10:00', 'handler', finish)
      .give('10-13 10:00', undefined, unsolved);
    expect(story.refusalOf('10-13 11:00', 'head', deem)?.refused).toBe('remindersMissing');
    story.give('10-13 12:00', 'handler', {
      type: 'AskExtension',
      count: 1,
      unit: 'workingDay',
      reason: ref('why'),
    });
    expect(story.state.extensions).toMatchObject([{ id: 2, approver: 'head' }]);
  });
});
