import { describe, expect, it } from 'vitest';
import { CaseStory, moment, overNationalDay, ref, words, workingDays } from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';
import {
  accept,
  asked,
  clockOf,
  counter,
  dueOf,
  finishSupport,
  giveBack,
  NY_HOURS,
  only,
  propose,
  reschedule,
  toldOf,
} from '../../../../test/sample-support.ts';
import type { CaseCommand } from '../model.ts';
import type { SupportCommand } from '../model-support.ts';

describe('asking for support', () => {
  it('TL-5: no support is due after the lead, whose close rules on its own day', () => {
    expect(dueOf(asked('10-10', { calendar: NY_HOURS }))).toBe('10-10 17:30');
    expect(dueOf(asked('10-09', { calendar: NY_HOURS }))).toBe('10-09 18:00');
    const after = overNationalDay().refusalOf('09-29 09:00', 'handler', propose('10-12'));
    expect(after).toMatchObject({
      refused: 'supportAfterLead',
      demand: 'TL-5',
      facts: { latest: '2026-10-10' },
      errors: [{ pointer: '/dueOn' }],
    });
  });

  it('TL-5: a rest day means the next working day, which must not be after the lead either', () => {
    expect(dueOf(asked('10-03'))).toBe('10-08 17:30');
    const early = overNationalDay({ pledge: { promised: workingDays(2) } });
    expect(early.refusalOf('09-29 09:00', 'handler', propose('10-01'))?.refused).toBe('supportAfterLead');
  });

  it('TL-5: a day that is over is refused, today after the close included', () => {
    const story = overNationalDay();
    expect(story.refusalOf('09-29 09:00', 'handler', propose('09-28'))?.refused).toBe('supportDatePassed');
    expect(story.refusalOf('09-29 18:00', 'handler', propose('09-29'))?.refused).toBe('supportDatePassed');
  });

  it('TL-5: all that is missing is named at once, and one party only is asked', () => {
    const story = overNationalDay();
    const blank: CaseCommand = { type: 'ProposeSupport' };
    expect(story.refusalOf('09-29 09:00', 'handler', blank)?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/department',
      '/task',
      '/dueOn',
    ]);
    const both = propose('10-09', { outside: ref('firm') });
    expect(story.refusalOf('09-29 09:00', 'handler', both)?.refused).toBe('supportOneParty');
    const own = propose('10-09', { department: 'WX' });
    expect(story.refusalOf('09-29 09:00', 'handler', own)?.refused).toBe('supportOwnDepartment');
    const unknown = propose('10-09', { department: 'XX' });
    expect(story.refusalOf('09-29 09:00', 'handler', unknown)?.refused).toBe('supportDepartmentUnknown');
  });

  it('TL-5: a lead that is late can still ask for the same day, and for no later one', () => {
    const story = overNationalDay().tick('10-12 09:00');
    expect(story.refusalOf('10-12 09:00', 'handler', propose('10-13'))?.refused).toBe('supportAfterLead');
    expect(dueOf(story.give('10-12 09:00', 'handler', propose('10-12')))).toBe('10-12 17:30');
  });

  it('TL-5: not before the case is accepted', () => {
    const story = new CaseStory().submit('09-28 09:00');
    expect(story.refusalOf('09-28 09:30', 'handler', propose('09-30'))?.refused).toBe('wrongStatus');
  });
});

describe('answering within four working hours of the supporting department', () => {
  it('TL-5: its own hours count, lunch and all', () => {
    expect(words(clockOf(asked()).answerBy)).toBe('09-29 15:00');
    expect(words(clockOf(asked('10-09', { calendar: NY_HOURS })).answerBy)).toBe('09-29 16:00');
  });

  it('TL-5: accepted by whoever takes it on, who then does it; the head names another of the department', () => {
    expect(only(asked().give('09-29 10:00', 'supporter', accept))).toMatchObject({
      state: 'accepted',
      handler: 'supporter',
      post: 'NY-WORK',
    });
    const named = { ...accept, to: 'supporter' };
    expect(only(asked().give('09-29 10:00', 'supporthead', named)).handler).toBe('supporter');
    expect(asked().refusalOf('09-29 10:00', 'supporter', { ...accept, to: 'supporthead' })?.refused).toBe(
      'supportHeadNames',
    );
    expect(asked().refusalOf('09-29 10:00', 'supporthead', { ...accept, to: 'crew' })?.refused).toBe(
      'supportNotOfDepartment',
    );
  });

  it('TL-5: countered, it waits for the lead, and the day offered holds once the lead takes it', () => {
    const story = asked('10-08').give('09-29 10:00', 'supporthead', counter('10-10'));
    expect(only(story)).toMatchObject({ state: 'countered', handler: 'supporthead' });
    expect(dueOf(story)).toBe('10-08 17:30');
    expect(toldOf(story, 'supportCountered')).toEqual(['handler 09-29 10:00']);
    story.give('09-29 11:00', 'handler', reschedule('10-10', false));
    expect(only(story)).toMatchObject({ state: 'accepted' });
    expect(dueOf(story)).toBe('10-10 17:30');
  });

  it('TL-5: a counter names day and reason, is not after the lead, and comes in time', () => {
    const none: SupportCommand = { type: 'CounterSupport', id: 1 };
    const lacking = asked().refusalOf('09-29 10:00', 'supporthead', none);
    expect(lacking?.errors?.map(({ pointer }) => pointer)).toEqual(['/dueOn', '/reason']);
    expect(asked().refusalOf('09-29 10:00', 'supporthead', counter('10-12'))?.refused).toBe(
      'supportAfterLead',
    );
    expect(asked().refusalOf('09-29 15:00', 'supporthead', counter('10-10'))).toBeUndefined();
    expect(asked().refusalOf('09-29 15:01', 'supporthead', counter('10-10'))?.refused).toBe(
      'supportCounterLate',
    );
  });

  it('CO-5: a lead that insists asks anew; a second counter is told to both heads and division leaders', () => {
    const story = asked('10-08')
      .give('09-29 10:00', 'supporthead', counter('10-10'))
      .give('09-29 11:00', 'handler', reschedule('10-08'));
    expect(only(story)).toMatchObject({ state: 'proposed', proposals: 2 });
    expect(words(clockOf(story).answerBy)).toBe('09-29 17:00');
    story.give('09-29 14:10', 'supporthead', counter('10-10'));
    expect(toldOf(story, 'supportCounteredAgain').map((one) => one.split(' ')[0])).toEqual([
      'handler',
      'head',
      'leader',
      'leader2',
    ]);
  });

  it('TL-5: a counter nobody answers is said to the lead and its head', () => {
    const story = asked('10-08').give('09-29 10:00', 'supporthead', counter('10-10')).tick('09-29 16:01');
    expect(toldOf(story, 'counterUnanswered')).toEqual(['handler 09-29 16:00', 'head 09-29 16:00']);
  });

  it('TL-5: silence warns both heads and the lead, a working day later the division leader; its clock runs', () => {
    const story = asked().tick('10-08 08:00');
    expect(story.said('SupportUnanswered', 'SupportWentUp')).toEqual([
      'SupportUnanswered 09-29 15:00',
      'SupportWentUp 09-30 15:00',
    ]);
    expect(toldOf(story, 'supportUnanswered').map((one) => one.split(' ')[0])).toEqual([
      'supporthead',
      'handler',
      'head',
    ]);
    expect(toldOf(story, 'supportWentUp').map((one) => one.split(' ')[0])).toEqual(['leader2', 'handler']);
    expect(only(story.give('10-08 09:00', 'supporthead', accept)).state).toBe('accepted');
    expect(dueOf(story)).toBe('10-09 17:30');
  });
});

describe('handing a support back', () => {
  it('TL-5: handing back said to succeed when it did not (uniTicket 108): the reason is demanded, then it is the lead’s', () => {
    const { reason: _, ...bare } = giveBack as { type: 'ReturnSupport'; id: number; reason: unknown };
    const story = asked().give('09-29 10:00', 'supporter', accept);
    const before = story.state;
    expect(story.refusalOf('09-30 09:00', 'supporter', bare)?.errors).toEqual([
      { pointer: '/reason', code: 'blank' },
    ]);
    expect(story.state).toBe(before);
    story.give('09-30 09:00', 'supporter', giveBack);
    expect(only(story)).toMatchObject({ state: 'returned', end: { daysLate: 0 } });
    expect(toldOf(story, 'supportReturned')).toEqual(['handler 09-30 09:00', 'head 09-30 09:00']);
    for (const command of [finishSupport, accept, giveBack])
      expect(story.refusalOf('09-30 10:00', 'supporter', command)?.refused).toBe('supportWrongState');
    expect(story.tick('10-12 09:00').said('SupportDeadlinePassed')).toEqual([]);
  });
});

describe('deputies', () => {
  const doing = (...absences: ReturnType<typeof away>[]) =>
    asked('10-09', { office: { absences } }).give('09-29 10:00', 'supporter', accept);

  it('TL-12: deputy lost in a chain (zammad 3694): with head and support away the next in rank has it', () => {
    const story = doing(away('supporter', '09-30 08:00'), away('supporthead', '09-30 08:00'));
    const { people } = story.factsAt(moment('09-30 09:00'), story.state);
    expect(people.supports?.[1]?.inCharge).toEqual(['leader2']);
    story.tick('10-12 08:30');
    expect(toldOf(story, 'supportOverdue').map((one) => one.split(' ')[0])).toEqual([
      'leader2',
      'handler',
      'head',
    ]);
  });

  it('TL-12: or still shown after return (zammad 5566): on return it is the own one’s again without a word', () => {
    const story = doing(away('supporter', '09-30 08:00', '10-08 08:00'));
    const inCharge = (when: string) =>
      story.factsAt(moment(when), story.state).people.supports?.[1]?.inCharge;
    expect(inCharge('09-30 09:00')).toEqual(['supporthead']);
    expect(inCharge('10-08 09:00')).toEqual(['supporter']);
  });

  it('TL-12: of somebody who left it goes to whoever covers, else the head', () => {
    const story = doing();
    story.withOffice({ absences: [away('supporter', '09-30 08:00')] });
    story.give('09-30 09:00', undefined, { type: 'ReplaceStaff', username: 'supporter' });
    expect(only(story).handler).toBe('supporthead');
    expect(toldOf(story, 'supportAssigned')).toEqual(['supporthead 09-30 09:00']);
  });
});
