import { describe, expect, it } from 'vitest';
import { CaseStory, moment, overNationalDay, ref, told, workingDays } from '../../../../test/sample-case.ts';
import { away, person, post, sampleOffice } from '../../../../test/sample-office.ts';
import type { CaseCommand, CaseSource } from '../model.ts';
import { limitOfSource } from './submit.ts';

const accept: CaseCommand = { type: 'AcceptCase' };

describe('taking a matter in', () => {
  it('TL-10: a submission waits for review, with everything it brought', () => {
    const { state } = new CaseStory().submit('09-28 09:00');
    expect(state).toMatchObject({
      status: 'submitted',
      receivedAt: moment('09-28 09:00'),
      handler: 'handler',
      round: 1,
      fired: [],
    });
  });

  it('TL-10: without a matter and an applicant it is refused, both named at once', () => {
    const refusal = new CaseStory({ submission: { matter: undefined, applicant: undefined } }).trySubmit(
      '09-28 09:00',
    );
    expect(refusal).toMatchObject({ refused: 'submissionIncomplete' });
    expect(refusal?.errors?.map((error) => error.pointer)).toEqual(['/matter', '/applicant']);
  });

  const sources: { source: CaseSource; needs: boolean }[] = [
    { source: 'workPlan', needs: true },
    { source: 'schoolLeaderInstruction', needs: true },
    { source: 'approval', needs: true },
    { source: 'daily', needs: false },
    { source: 'leader', needs: false },
    { source: 'safety', needs: false },
  ];
  for (const { source, needs } of sources) {
    it(`TL-1: a task from ${source} ${needs ? 'names its document' : 'needs no document'}`, () => {
      const bare = new CaseStory({ submission: { source, applicant: undefined } });
      expect(bare.trySubmit('09-28 09:00')?.refused).toBe(needs ? 'documentMissing' : undefined);
      const document = { title: ref('title'), number: ref('number') };
      expect(new CaseStory({ submission: { source, document } }).trySubmit('09-28 09:00')).toBeUndefined();
    });
  }

  it('TL-7: a school leader’s instruction has five working days, and no longer limit can be set', () => {
    expect(limitOfSource('schoolLeaderInstruction')).toEqual(workingDays(5));
    const submission = {
      source: 'schoolLeaderInstruction' as const,
      document: { title: ref('t'), number: ref('n') },
      applicant: undefined,
    };
    const of = (count: number, unit: 'workingDay' | 'calendarDay' = 'workingDay', service = false) =>
      new CaseStory({
        submission: { ...submission, service: service ? { code: 'X', version: 1 } : undefined },
        pledge: { promised: { count, unit } },
      });
    expect(of(6).trySubmit('04-29 09:00')?.refused).toBe('instructionLimit');
    expect(of(7, 'calendarDay').trySubmit('04-29 09:00')?.refused).toBe('instructionLimit');
    expect(of(3).trySubmit('04-29 09:00')).toBeUndefined();
    expect(of(5).submit('04-29 09:00').give('04-29 10:00', 'handler', accept).dueAt).toBe('05-09 17:30');
    expect(
      of(15, 'workingDay', true).submit('04-29 09:00').give('04-29 10:00', 'handler', accept).dueAt,
    ).toBe('05-09 17:30');
  });

  it('TL-7: it can be extended as others can', () => {
    const story = new CaseStory({
      submission: { source: 'schoolLeaderInstruction', document: { title: ref('t'), number: ref('n') } },
    }).submit('04-29 09:00');
    story.give('04-29 10:00', 'handler', accept).give('05-08 10:00', 'head', {
      type: 'AskExtension',
      count: 1,
      unit: 'workingDay',
      reason: ref('why'),
      told: told('phone', '05-08 09:00'),
    });
    expect(story.dueAt).toBe('05-11 17:30');
  });

  it('TL-0: accepted on submission, the clock starts with the receipt', () => {
    const { state } = new CaseStory({ pledge: { acceptance: 'onSubmission' } }).submit('10-01 23:00');
    expect(state).toMatchObject({ status: 'accepted', startedAt: moment('10-01 23:00') });
  });
});

describe('accepting and declining', () => {
  it('TL-0: the day of acceptance is day 0, whatever day it was received', () => {
    const story = new CaseStory().submit('09-28 09:00').give('09-29 09:00', 'handler', accept);
    expect(story.state).toMatchObject({ acceptedAt: moment('09-29 09:00'), handler: 'handler' });
    expect(story.dueAt).toBe('10-12 17:30');
  });

  it('TL-0: whoever accepts what nobody had handles it', () => {
    const story = new CaseStory({ submission: { handler: undefined, backup: undefined, post: 'PLUMB' } });
    expect(story.submit('09-28 09:00').give('09-28 10:00', 'crew', accept).state.handler).toBe('crew');
  });

  it('TL-12: B who accepts for an absent A leaves the case to A', () => {
    const story = new CaseStory({ office: { absences: [away('handler', '09-28 08:00', '09-29 08:00')] } });
    expect(story.submit('09-28 09:00').give('09-28 10:00', 'backup', accept).state.handler).toBe('handler');
  });

  it('FC-4: declining without reason, basis and alternative is refused, all named at once', () => {
    const story = new CaseStory().submit('09-28 09:00');
    const refusal = story.refusalOf('09-28 10:00', 'handler', { type: 'DeclineCase', basis: ref('b') });
    expect(refusal?.errors?.map((error) => error.pointer)).toEqual(['/reason', '/alternative']);
    const decline = {
      type: 'DeclineCase',
      reason: ref('r'),
      basis: ref('b'),
      alternative: ref('a'),
    } as const;
    expect(story.give('09-28 10:00', 'handler', decline).state).toMatchObject({ status: 'declined' });
    expect(story.nextTickAt).toBeUndefined();
  });

  it('FC-6: what was accepted is neither accepted again nor declined', () => {
    const story = overNationalDay();
    expect(story.refusalOf('09-28 11:00', 'handler', accept)?.entry.status).toBe(409);
    expect(story.refusalOf('09-28 11:00', 'handler', { type: 'DeclineCase' })?.entry.status).toBe(409);
  });
});

describe('giving work', () => {
  const assign = (to: string): CaseCommand => ({ type: 'AssignCase', to });
  const handOver = (to: string): CaseCommand => ({ type: 'HandOverCase', to });
  const refusals: { what: string; command: CaseCommand; refused: string | undefined }[] = [
    { what: 'to somebody of the department', command: assign('backup'), refused: undefined },
    { what: 'to another department', command: assign('supporter'), refused: 'notOfDepartment' },
    { what: 'to nobody known', command: assign('nobody'), refused: 'notOfDepartment' },
    { what: 'over to B', command: handOver('backup'), refused: undefined },
    { what: 'over to somebody outside post and crew', command: handOver('head'), refused: 'notToTakeOver' },
  ];
  for (const { what, command, refused } of refusals) {
    it(`TL-12: a case goes ${what}: ${refused ?? 'done'}`, () => {
      expect(overNationalDay().refusalOf('09-28 11:00', 'head', command)?.refused).toBe(refused);
    });
  }

  it('TL-12: somebody of another department who has a post here may be given work', () => {
    const office = sampleOffice();
    const guest = post('GUEST', { cover: 'single' }, { single: 'supporter' });
    const story = overNationalDay().withOffice({ posts: [...office.posts, guest] });
    expect(story.refusalOf('09-28 11:00', 'head', assign('supporter'))).toBeUndefined();
  });

  it('SC-5.1: work that needs a certificate is refused to who lacks it, or whose has run out', () => {
    const submission = { post: 'PLUMB', handler: 'crew', backup: undefined };
    const story = overNationalDay({ submission });
    expect(story.refusalOf('09-28 11:00', 'head', assign('crew2'))).toMatchObject({
      refused: 'certificateMissing',
      facts: { certificate: 'plumber' },
    });
    expect(story.refusalOf('09-28 11:00', 'crew', handOver('crew2'))?.refused).toBe('certificateMissing');
    expect(story.refusalOf('2027-01-04 11:00', 'head', assign('crew'))?.refused).toBe('certificateMissing');
  });

  it('SC-5.1: nobody is given an item’s work without the certificate its crew asks for, as where a crew is sent', () => {
    const give = (to: string, when = '09-28 11:00', named = ['DISPATCH', 'PLUMB']) =>
      overNationalDay({ version: { posts: named } }).refusalOf(when, 'head', assign(to));
    const lacking = {
      refused: 'certificateMissing',
      errors: [{ pointer: '/staff', code: 'certificateMissing' }],
    };
    expect(give('crew')).toBeUndefined();
    expect(give('crew', '2027-01-04 11:00')).toMatchObject(lacking);
    for (const without of ['crew2', 'deputy', 'head']) expect(give(without)).toMatchObject(lacking);
    // Whoever holds the case's own post arranges the work, and an item without a crew asks for nothing.
    expect(give('backup')).toBeUndefined();
    expect(give('deputy', '09-28 11:00', ['DISPATCH'])).toBeUndefined();
  });

  it('TL-12: somebody leaves: B takes what is open, and nothing is orphaned', () => {
    const story = overNationalDay().give('09-29 10:00', undefined, {
      type: 'ReplaceStaff',
      username: 'handler',
      by: 'backup',
    });
    expect(story.state).toMatchObject({ handler: 'backup', backup: undefined });
    const staff = [
      ...sampleOffice().staff.filter(({ username }) => username !== 'handler'),
      person('handler', { leftOn: '2026-09-29' }),
    ];
    story.withOffice({ staff });
    expect(story.factsAt(moment('09-29 11:00'), story.state).people.inCharge).toEqual(['backup']);
    const untouched = overNationalDay().give('09-29 10:00', undefined, {
      type: 'ReplaceStaff',
      username: 'leader',
    });
    expect(untouched.said('StaffReplaced')).toEqual([]);
  });
});

describe('steps on the way', () => {
  const milestones = [{ name: 'measured', limit: workingDays(1) }];

  it('SC-2: a milestone is reached once, and only one that was promised', () => {
    const story = overNationalDay({ pledge: { milestones } });
    const reach = (name: string): CaseCommand => ({ type: 'ReachMilestone', name });
    expect(story.refusalOf('09-28 11:00', 'handler', reach('painted'))?.refused).toBe('milestoneUnknown');
    story.give('09-28 11:00', 'handler', reach('measured'));
    expect(story.refusalOf('09-28 12:00', 'handler', reach('measured'))?.refused).toBe('milestoneReached');
    expect(story.tick('09-30 08:00').said('MilestoneMissed')).toEqual([]);
  });
});
