import { describe, expect, it } from 'vitest';
import {
  CaseStory,
  moment,
  overNationalDay,
  ref,
  told,
  words,
  workingDays,
} from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';

describe('what the clock says by itself', () => {
  it('SC-5.2.4: yellow, orange and red, each at its moment, and then every five working days (SC-7)', () => {
    const story = overNationalDay();
    expect(words(story.nextTickAt)).toBe('10-09 08:00');
    story.tick('10-15 09:00');
    expect(story.said('WarningRaised', 'DeadlinePassed')).toEqual([
      'WarningRaised 10-09 08:00',
      'WarningRaised 10-10 08:00',
      'DeadlinePassed 10-10 17:30',
    ]);
    expect(story.log.at(-1)?.at).toBe(moment('10-10 17:30') + 1);
    expect(words(story.nextTickAt)).toBe('10-16 08:00');
    expect(story.tick('10-24 09:00').said('StillOverdue')).toEqual([
      'StillOverdue 10-16 08:00',
      'StillOverdue 10-23 08:00',
    ]);
  });

  it('SC-5.2.4: at the due moment itself nothing has passed', () => {
    expect(overNationalDay().tick('10-10 17:30').said('DeadlinePassed')).toEqual([]);
  });

  it('SC-5.2.4: a moved deadline is warned of anew', () => {
    const story = overNationalDay().give('10-10 09:00', 'head', {
      type: 'AskExtension',
      count: 5,
      unit: 'workingDay',
      reason: ref('why'),
      told: told('phone', '10-10 08:50'),
    });
    story.tick('10-20 09:00');
    expect(story.said('WarningRaised', 'DeadlinePassed')).toEqual([
      'WarningRaised 10-09 08:00',
      'WarningRaised 10-10 08:00',
      'WarningRaised 10-14 08:00',
      'WarningRaised 10-16 08:00',
      'DeadlinePassed 10-16 17:30',
    ]);
  });

  it('SC-5.2.4: on the spot there is nothing to warn of', () => {
    const story = new CaseStory({ pledge: { acceptance: 'onSubmission', promised: { unit: 'onTheSpot' } } });
    expect(story.submit('09-28 10:00').tick('09-29 08:00').said('WarningRaised', 'DeadlinePassed')).toEqual([
      'DeadlinePassed 09-28 17:30',
    ]);
  });

  it('SC-5.2.4: on the spot, extended by days, it is warned of like any other', () => {
    const asked = {
      type: 'AskExtension' as const,
      count: 5,
      unit: 'workingDay' as const,
      reason: ref('why'),
    };
    const story = new CaseStory({ pledge: { acceptance: 'onSubmission', promised: { unit: 'onTheSpot' } } })
      .submit('09-28 10:00')
      .give('09-28 11:00', 'head', { ...asked, told: told('phone', '09-28 10:50') })
      .tick('10-12 08:00');
    expect(story.said('WarningRaised', 'DeadlinePassed')).toEqual([
      'WarningRaised 10-09 08:00',
      'WarningRaised 10-10 08:00',
      'DeadlinePassed 10-10 17:30',
    ]);
  });

  it('SC-2: a milestone not reached in time is said, one of them a night repair’s', () => {
    const story = new CaseStory({
      pledge: {
        acceptance: 'onSubmission',
        promised: { count: 4, unit: 'hour' },
        milestones: [{ name: 'on site', limit: { count: 30, unit: 'minute' } }],
      },
    }).submit('10-02 02:00');
    story.tick('10-02 07:00');
    expect(story.said('MilestoneMissed', 'WarningRaised', 'DeadlinePassed')).toEqual([
      'MilestoneMissed 10-02 02:30',
      'WarningRaised 10-02 04:00',
      'WarningRaised 10-02 05:00',
      'DeadlinePassed 10-02 06:00',
    ]);
  });
});

describe('a review that nobody makes', () => {
  it('FC-6: after a working day it is overdue, after five it counts as accepted from the day of receipt', () => {
    const story = new CaseStory({ pledge: { promised: workingDays(20) } }).submit('06-17 09:00');
    story.tick('06-26 08:00');
    expect(story.said('ReviewOverdue', 'CaseDeemedAccepted')).toEqual([
      'ReviewOverdue 06-18 17:30',
      'CaseDeemedAccepted 06-25 17:30',
    ]);
    expect(story.state).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      acceptedAt: moment('06-17 09:00'),
      startedAt: moment('06-17 09:00'),
    });
    expect(story.dueAt).toBe('07-16 17:30');
  });

  it('FC-6: with a promise of three days after three, and then it is overdue at once, unwarned', () => {
    const story = new CaseStory({ pledge: { promised: workingDays(3) } })
      .submit('09-28 09:00')
      .tick('10-09 08:00');
    expect(story.said()).toEqual([
      'CaseSubmitted 09-28 09:00',
      'WarningRaised 09-29 15:37',
      'ReviewOverdue 09-29 17:30',
      'CaseDeemedAccepted 10-08 17:30',
      'DeadlinePassed 10-08 17:30',
    ]);
  });

  it('FC-6: accepted in time nothing is deemed, and a late acceptance keeps the note that it was late', () => {
    const story = new CaseStory()
      .submit('09-28 09:00')
      .give('09-30 09:00', 'handler', { type: 'AcceptCase' });
    story.tick('10-09 08:00');
    expect(story.said('ReviewOverdue', 'CaseDeemedAccepted')).toEqual(['ReviewOverdue 09-29 17:30']);
    expect(story.dueAt).toBe('10-13 17:30');
  });

  it('FC-6: what nobody handles is deemed accepted too, and waits for the post', () => {
    const story = new CaseStory({ submission: { handler: undefined, backup: undefined } }).submit(
      '09-28 09:00',
    );
    story.tick('10-12 08:00');
    expect(story.state.status).toBe('accepted');
    expect(story.factsAt(moment('10-12 08:00'), story.state).people.inCharge).toEqual(['handler']);
  });
});

describe('what the clock tells people', () => {
  const notes = (story: CaseStory, kind: string) =>
    story.notes.filter((note) => note.kind === kind).map((note) => `${note.staff} ${words(note.at)}`);

  it('SC-5.2.4: yellow is gathered at 08:15, orange and red come at the opening, to the handler and the head', () => {
    const story = overNationalDay().tick('10-20 09:00');
    expect(notes(story, 'warningYellow')).toEqual(['handler 10-09 08:15']);
    expect(notes(story, 'warningOrange')).toEqual(['handler 10-10 08:00', 'head 10-10 08:00']);
    expect(notes(story, 'deadlinePassed')).toEqual([
      'handler 10-12 08:00',
      'head 10-12 08:00',
      'leader 10-12 08:00',
    ]);
    const keys = story.notes.map((note) => `${note.staff} ${note.dedupe}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('FC-6: who has to decide on acceptance is warned once while there is still time', () => {
    const story = new CaseStory().submit('09-28 09:00').tick('09-30 08:00');
    expect(notes(story, 'reviewWarning')).toEqual(['handler 09-29 15:37']);
    expect(notes(story, 'reviewOverdue')).toEqual(['handler 09-30 08:00', 'head 09-30 08:00']);
  });

  it('TL-12: while A is away both A and B are warned', () => {
    const story = overNationalDay({ office: { absences: [away('handler', '10-08 08:00')] } }).tick(
      '10-09 09:00',
    );
    expect(notes(story, 'warningYellow')).toEqual(['handler 10-09 08:15', 'backup 10-09 08:15']);
  });

  it('SC-5.2.4: clock hours warn at any hour, the person on duty too', () => {
    const duty = [
      {
        id: 'd',
        department: 'WX',
        username: 'crew',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '18:00',
        to: '08:00',
      },
    ];
    const story = new CaseStory({
      office: { duty },
      pledge: { acceptance: 'onSubmission', promised: { count: 4, unit: 'hour' } },
    }).submit('10-02 02:00');
    story.tick('10-02 07:00');
    expect(notes(story, 'warningYellow')).toEqual(['handler 10-02 04:00', 'crew 10-02 04:00']);
    expect(notes(story, 'deadlinePassed')).toContain('crew 10-02 06:00');
  });

  it.each([
    ['09-28 12:40', ['handler', 'head']],
    ['09-28 11:59', ['handler']],
    ['09-28 14:00', ['handler']],
  ])(
    'SC-5.2.4: clock hours at %s with nobody on duty reach the handler, at lunch as at night the head',
    (when, to) => {
      const pledge = { acceptance: 'onSubmission', promised: { count: 4, unit: 'hour' } } as const;
      const story = new CaseStory({ pledge }).submit(when);
      expect(notes(story, 'caseReceived').map((note) => note.split(' ')[0])).toEqual(to);
    },
  );

  it('SC-5.2.3: a request goes to the head, what goes up to the deputy, then the division leader', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', {
        type: 'AskExtension',
        count: 1,
        unit: 'workingDay',
        reason: ref('why'),
      })
      .tick('10-10 17:31');
    expect(notes(story, 'extensionAsked')).toEqual(['head 10-09 09:00']);
    expect(notes(story, 'extensionEscalated')).toEqual(['deputy 10-10 15:30', 'leader 10-10 16:30']);
    expect(notes(story, 'extensionLapsed')).toEqual(['handler 10-12 08:00', 'head 10-12 08:00']);
  });

  it('SC-6.1: who acts is not told of the own act', () => {
    const story = overNationalDay().give('10-08 10:00', 'head', { type: 'AssignCase', to: 'head' });
    expect(notes(story, 'caseAssigned')).toEqual([]);
  });
});
