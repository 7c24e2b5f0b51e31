import { describe, expect, it } from 'vitest';
import { type CaseStory, moment, overNationalDay, ref } from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';
import { maySee, standingOf } from '../policy.ts';
import { may } from '../policy-commands.ts';
import { looksUp } from '../policy-field.ts';
import { waitsFor } from './waits.ts';

const declare = { type: 'DeclareInterest', statement: ref('brother') } as const;
const at = '09-29 10:00';
const standing = (story: CaseStory, username: string) =>
  standingOf(story.state, username, story.organisation, moment(at));
const people = (story: CaseStory) => story.factsAt(moment(at), story.state).people;

describe('an interest of one’s own', () => {
  it('SC-6.3: needs its statement, and is declared once', () => {
    const story = overNationalDay();
    expect(story.refusalOf(at, 'handler', { type: 'DeclareInterest' })?.refused).toBe('interestIncomplete');
    story.give(at, 'handler', declare);
    expect(story.refusalOf(at, 'handler', declare)?.refused).toBe('interestKnown');
  });

  it('SC-6.3: the handler steps back: B handles, the handler does nothing more, and the case cannot come back', () => {
    const story = overNationalDay().give(at, 'handler', declare);
    expect(story.state).toMatchObject({ handler: 'backup', backup: undefined });
    expect(standing(story, 'handler')).toMatchObject({ handler: false, head: false });
    expect(may('FinishCase', standing(story, 'handler'), story.state, 'head')).toBe(false);
    for (const type of ['AssignCase', 'HandOverCase'] as const) {
      expect(story.refusalOf(at, 'head', { type, to: 'handler' })?.refused).toBe('interestOfAssignee');
    }
  });

  it('SC-6.3: with B away too it goes up in rank, never back to who stepped back', () => {
    const office = { absences: [away('backup', '09-29 08:00')] };
    const story = overNationalDay({ office }).give(at, 'handler', declare);
    expect(story.state.handler).toBe('head');
  });

  it('SC-6.3: a head steps back: the deputy decides, the head still sees it', () => {
    const story = overNationalDay().give(at, 'head', declare);
    expect(people(story).head).toBe('deputy');
    expect(standing(story, 'head')).toMatchObject({ head: false, leads: true });
    expect(maySee(standing(story, 'head'))).toBe(true);
    expect(may('AssignCase', standing(story, 'head'), story.state, 'head')).toBe(false);
    expect(may('AssignCase', standing(story, 'deputy'), story.state, 'head')).toBe(true);
    story.give('09-29 11:00', 'deputy', declare);
    expect(people(story).head).toBe('leader');
  });

  it('SC-6.3: the officer who steps back follows the case, and neither takes papers nor looks the applicant up', () => {
    const story = overNationalDay({ submission: { officer: 'supporter', maker: 'supporter' } });
    const gives = () =>
      (['ReceiveMaterials', 'RecordVisit', 'ReportUp'] as const).filter((type) =>
        may(type, standing(story, 'supporter'), story.state, 'head'),
      );
    expect(gives()).toEqual(['ReceiveMaterials', 'RecordVisit', 'ReportUp']);
    expect(looksUp(standing(story, 'supporter'), story.state)).toBe('whole');
    story.give(at, 'supporter', declare);
    expect(gives()).toEqual([]);
    expect(looksUp(standing(story, 'supporter'), story.state)).toBeUndefined();
    expect(maySee(standing(story, 'supporter'))).toBe(true);
  });

  it('SC-6.3: everybody to whom the case may come can declare an interest, so that it never does', () => {
    const story = overNationalDay({ submission: { crew: ['crew'] } as never });
    const may_ = (username: string) => may('DeclareInterest', standing(story, username), story.state, 'head');
    for (const username of ['handler', 'backup', 'head', 'deputy', 'leader', 'chief'])
      expect(may_(username), username).toBe(true);
    expect(may_('registrar')).toBe(false);
  });

  it('SC-6.3 CO-1: a division leader steps back: what is theirs to grant the head of office grants', () => {
    const story = overNationalDay()
      .give(at, 'leader', declare)
      .give(at, 'head', { type: 'AssignCase', to: 'head' })
      .give('09-29 11:00', 'head', {
        type: 'AskExtension',
        count: 1,
        unit: 'workingDay',
        reason: ref('why'),
      });
    const grants = (username: string) =>
      may('ApproveExtension', standing(story, username), story.state, 'divisionLeader');
    expect(['head', 'deputy', 'leader', 'leader2', 'chief'].filter(grants)).toEqual(['chief']);
  });

  it('SC-6.3: B who steps back does not cover the case while A is away', () => {
    const office = { absences: [away('handler', '09-30 08:00')] };
    const story = overNationalDay({ office }).give(at, 'backup', declare);
    expect(story.state).toMatchObject({ handler: 'handler', backup: undefined });
    expect(waitsFor(story.state, story.factsAt(moment('09-30 09:00'), story.state).people)).toBe('head');
  });
});
