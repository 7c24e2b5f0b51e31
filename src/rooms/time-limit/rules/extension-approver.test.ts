import { describe, expect, it } from 'vitest';
import { CaseStory, moment, overNationalDay, ref, told, words } from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';
import type { CaseCommand, Told } from '../model.ts';

const extend = (count = 2, notice?: Told): CaseCommand => ({
  type: 'AskExtension',
  count,
  unit: 'workingDay',
  reason: ref('why'),
  told: notice,
});
const approve = (notice?: Told): CaseCommand => ({ type: 'ApproveExtension', told: notice });
const extensionOf = (story: CaseStory) => story.state.extensions.at(-1);

describe('who has to grant', () => {
  it('SC-5.2.3: a silent head: two working hours before the deadline the deputy, then the division leader', () => {
    const story = overNationalDay().give('10-09 09:00', 'handler', extend());
    expect(extensionOf(story)?.approver).toBe('head');
    expect(extensionOf(story.tick('10-10 15:29'))?.approver).toBe('head');
    expect(extensionOf(story.tick('10-10 15:30'))?.approver).toBe('deputy');
    expect(extensionOf(story.tick('10-10 16:30'))?.approver).toBe('divisionLeader');
    expect(story.tick('10-11 09:00').said('ExtensionEscalated', 'ExtensionLapsed')).toEqual([
      'ExtensionEscalated 10-10 15:30',
      'ExtensionEscalated 10-10 16:30',
      'ExtensionLapsed 10-10 17:30',
    ]);
    expect(story.state.approverSilent).toBe(true);
  });

  it('SC-5.2.3: asked for in the last hour it goes up at once', () => {
    const story = overNationalDay().give('10-10 17:00', 'handler', extend()).tick('10-10 17:00');
    expect(extensionOf(story)?.approver).toBe('divisionLeader');
  });

  it('SC-5.2.3: a deputy who is away, or handles the case, is passed over', () => {
    const absent = overNationalDay({ office: { absences: [away('deputy', '10-10 08:00')] } })
      .give('10-09 09:00', 'handler', extend())
      .tick('10-10 15:30');
    expect(extensionOf(absent)?.approver).toBe('divisionLeader');
    const own = overNationalDay()
      .give('10-08 09:00', 'head', { type: 'AssignCase', to: 'deputy' })
      .give('10-09 09:00', 'deputy', extend())
      .tick('10-10 15:30');
    expect(extensionOf(own)?.approver).toBe('divisionLeader');
  });

  it('SC-5.2.3: the division leader grants what went up, and the date moves', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend())
      .give('10-10 17:00', 'leader', approve(told('phone', '10-10 16:55')));
    expect(story.dueAt).toBe('10-13 17:30');
    expect(story.state.approverSilent).toBe(false);
  });

  it('SC-5.2.3: a second extension is the division leader’s', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'head', extend(1, told('phone', '10-09 08:50')))
      .give('10-12 09:00', 'head', extend(1, told('phone', '10-12 08:50')));
    expect(extensionOf(story)).toMatchObject({ id: 2, state: 'asked', approver: 'divisionLeader' });
    expect(story.dueAt).toBe('10-12 17:30');
    expect(story.give('10-12 10:00', 'leader', approve()).dueAt).toBe('10-13 17:30');
  });

  it('SC-5.2.3: of a case the head handles, the division leader’s', () => {
    const story = overNationalDay().give('09-29 09:00', 'head', { type: 'AssignCase', to: 'head' });
    story.give('10-09 09:00', 'head', extend(1, told('phone', '10-09 08:50')));
    expect(extensionOf(story)).toMatchObject({ state: 'asked', approver: 'divisionLeader' });
  });

  it('SC-5.2.3: by clock hours it goes up by the clock, day and night', () => {
    const story = new CaseStory({
      pledge: { kind: 'urgent', acceptance: 'onSubmission', promised: { count: 24, unit: 'hour' } },
    }).submit('10-03 10:00');
    const asked: CaseCommand = { type: 'AskExtension', count: 12, unit: 'hour', reason: ref('why') };
    story.give('10-03 20:00', 'handler', asked).tick('10-04 09:30');
    expect(story.said('ExtensionEscalated')).toEqual([
      'ExtensionEscalated 10-04 08:00',
      'ExtensionEscalated 10-04 09:00',
    ]);
    story.give('10-04 09:40', 'leader', approve(told('phone', '10-04 09:35')));
    expect(words(story.clock?.dueAt)).toBe('10-04 22:00');
    expect(story.clock?.dueAt).toBe(moment('10-04 22:00'));
  });
});
