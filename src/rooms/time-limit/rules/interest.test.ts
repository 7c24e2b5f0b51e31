import { describe, expect, it } from 'vitest';
import { type CaseStory, moment, overNationalDay, ref } from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';
import { maySee, standingOf } from '../policy.ts';
import { may } from '../policy-commands.ts';
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

  it('SC-6.3: B who steps back does not cover the case while A is away', () => {
    const office = { absences: [away('handler', '09-30 08:00')] };
    const story = overNationalDay({ office }).give(at, 'backup', declare);
    expect(story.state).toMatchObject({ handler: 'handler', backup: undefined });
    expect(waitsFor(story.state, story.factsAt(moment('09-30 09:00'), story.state).people)).toBe('head');
  });
});
