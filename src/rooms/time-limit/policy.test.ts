import { describe, expect, it } from 'vitest';
import { CaseStory, moment, overNationalDay, ref } from '../../../test/sample-case.ts';
import { away, post, sampleOffice } from '../../../test/sample-office.ts';
import type { CommandType } from './model.ts';
import { grantsExtension, maySee, scopeOf, standingOf } from './policy.ts';
import { allowedCommands, type Lateness, may } from './policy-commands.ts';
import { firstApprover, pendingExtension } from './rules/extension.ts';

const NOW = moment('09-29 10:00');
const standing = (story: CaseStory, username: string, now = NOW) =>
  standingOf(story.state, username, story.organisation, now);
const level = (story: CaseStory, now = NOW) =>
  pendingExtension(story.state)?.approver ?? firstApprover(story.state, story.factsAt(now, story.state));
const mayGive = (story: CaseStory, username: string, command: CommandType, now = NOW) =>
  may(command, standing(story, username, now), story.state, level(story, now));

describe('who sees a case', () => {
  const sees = ['handler', 'backup', 'head', 'deputy', 'leader', 'chief', 'registrar'];
  const not = ['crew', 'crew2', 'supporter', 'supporthead', 'leader2', 'admin', 'nobody'];
  it.each(sees)('SC-6: %s, who works on it or answers for it', (username) => {
    expect(maySee(standing(overNationalDay(), username))).toBe(true);
  });
  it.each(not)('SC-6: not %s', (username) => {
    expect(maySee(standing(overNationalDay(), username))).toBe(false);
  });

  it('SC-6: who registered it and who received it first', () => {
    const story = overNationalDay({ submission: { maker: 'supporter', officer: 'crew' } });
    for (const username of ['supporter', 'crew']) expect(maySee(standing(story, username))).toBe(true);
  });

  it('SC-6: nobody who has left, whatever the case still says of them', () => {
    const staff = sampleOffice().staff.map((one) =>
      ['handler', 'crew', 'leader'].includes(one.username) ? { ...one, leftOn: '2026-09-29' } : one,
    );
    const story = overNationalDay({ submission: { maker: 'crew', officer: 'crew' } });
    const before = story.organisation;
    expect(maySee(standingOf(story.state, 'crew', before, NOW))).toBe(true);
    story.withOffice({ staff });
    for (const username of ['handler', 'crew', 'leader']) {
      expect(maySee(standing(story, username)), username).toBe(false);
      expect(allowedCommands(standing(story, username), story.state, 'head'), username).toEqual([]);
    }
  });

  it('SC-6: an outside firm’s person stays one when the last seat there ends', () => {
    const firm = post('FIRM', { role: 'contractor', cover: 'pool' }, { pool: 'crew2' });
    const ended = { ...firm, holders: firm.holders.map((one) => ({ ...one, toOn: '2026-09-28' })) };
    const others = sampleOffice().posts.filter(({ code }) => code !== 'PLUMB');
    for (const post of [firm, ended]) {
      const story = overNationalDay({ office: { posts: [...others, post] } });
      const state = { ...story.state, maker: 'crew2', crew: ['crew2'] };
      const stands = standingOf(state, 'crew2', story.organisation, NOW);
      expect(stands).toMatchObject({ contractor: true, crew: true, involved: true });
      expect(may('TellApplicant', stands, state, 'head')).toBe(false);
      expect(scopeOf('crew2', story.organisation, NOW)).toMatchObject({ onlyJobs: true, memberOf: [] });
    }
  });

  it('TL-12: a stand-in, as long as the post falls to them', () => {
    const office = {
      absences: [away('handler', '09-29 08:00', '10-09 08:00'), away('backup', '09-29 08:00')],
      standIns: [
        { id: 's', post: 'DISPATCH', username: 'crew2', fromAt: moment('09-29 08:00'), namedBy: 'head' },
      ],
    };
    const story = overNationalDay({ office });
    expect(standing(story, 'crew2')).toMatchObject({ handler: true, actingFor: 'handler', post: 'DISPATCH' });
    expect(maySee(standing(story, 'crew2', moment('10-09 09:00')))).toBe(false);
  });
});

describe('who may do what', () => {
  const table: { command: CommandType; yes: string[] }[] = [
    { command: 'FinishCase', yes: ['handler', 'head'] },
    { command: 'TellApplicant', yes: ['handler', 'head'] },
    { command: 'AskExtension', yes: ['handler', 'head'] },
    { command: 'HandOverCase', yes: ['handler'] },
    { command: 'AssignCase', yes: ['head'] },
    { command: 'DeemOnTime', yes: ['head'] },
    { command: 'ApproveExtension', yes: ['head', 'leader'] },
    { command: 'RefuseExtension', yes: ['head', 'leader'] },
    { command: 'GiveNotice', yes: ['handler', 'head'] },
    { command: 'ApproveNotice', yes: ['head'] },
    { command: 'ReceiveMaterials', yes: ['handler', 'head'] },
    { command: 'RecordVisit', yes: ['handler', 'head'] },
    { command: 'DeemWithdrawn', yes: ['handler', 'head'] },
    { command: 'ApplyCalendar', yes: [] },
  ];
  const everybody = [
    'handler',
    'backup',
    'head',
    'deputy',
    'crew',
    'leader',
    'leader2',
    'chief',
    'registrar',
  ];
  for (const { command, yes } of table) {
    it(`SC-6.2: ${command} is for ${yes.join(' and ') || 'nobody'}`, () => {
      const story = overNationalDay();
      expect(everybody.filter((username) => mayGive(story, username, command))).toEqual(yes);
    });
  }

  it('TL-12: while A is away B has A’s authority, visibly for A, and A has it back on return', () => {
    const story = overNationalDay({ office: { absences: [away('handler', '09-29 08:00', '10-08 08:00')] } });
    expect(standing(story, 'backup')).toMatchObject({
      handler: true,
      actingFor: 'handler',
      post: 'DISPATCH',
    });
    expect(mayGive(story, 'backup', 'FinishCase')).toBe(true);
    expect(mayGive(story, 'handler', 'FinishCase')).toBe(false);
    const later = moment('10-08 09:00');
    expect(mayGive(story, 'backup', 'FinishCase', later)).toBe(false);
    expect(mayGive(story, 'handler', 'FinishCase', later)).toBe(true);
  });

  it('CO-1: while the head is away the deputy acts as head, visibly for the head', () => {
    const story = overNationalDay({ office: { absences: [away('head', '09-29 08:00')] } });
    expect(standing(story, 'deputy')).toMatchObject({ head: true, actingFor: 'head', post: 'HEAD' });
    expect(mayGive(story, 'deputy', 'AssignCase')).toBe(true);
  });

  it('CO-1: of a department without head and deputy the division leader acts as head, and sees its cases', () => {
    const posts = sampleOffice().posts.filter(({ code }) => code !== 'HEAD' && code !== 'DEPUTY');
    const story = overNationalDay({ office: { posts } });
    expect(mayGive(story, 'leader', 'AssignCase')).toBe(true);
    expect(scopeOf('leader', story.organisation, NOW).departments).toEqual(['WX']);
  });

  it('CO-1: of a department under no division the head of office grants what is the division leader’s', () => {
    const { departments } = sampleOffice();
    const story = overNationalDay({
      office: { departments: departments.map((one) => ({ ...one, division: undefined })) },
    });
    expect(grantsExtension(standing(story, 'chief'), 'divisionLeader')).toBe(true);
    expect(grantsExtension(standing(story, 'leader'), 'divisionLeader')).toBe(false);
  });
});

describe('who grants an extension', () => {
  const asked = (by = 'handler', story = overNationalDay()) =>
    story.give('10-09 09:00', by, { type: 'AskExtension', count: 1, unit: 'workingDay', reason: ref('why') });
  const granters = (story: CaseStory, now: string) =>
    ['handler', 'head', 'deputy', 'leader', 'leader2', 'chief'].filter((username) =>
      mayGive(story.tick(now), username, 'ApproveExtension', moment(now)),
    );

  it('SC-5.2.3: the head; after silence the deputy and then the division leader too, those passed by still', () => {
    expect(granters(asked(), '10-10 15:29')).toEqual(['head', 'leader']);
    expect(granters(asked(), '10-10 15:30')).toEqual(['head', 'deputy', 'leader']);
    expect(granters(asked(), '10-10 16:30')).toEqual(['head', 'deputy', 'leader']);
  });

  it('SC-5.2.3: a case of their own only the division leader', () => {
    const own = (who: string) =>
      overNationalDay().give('09-29 09:00', 'head', { type: 'AssignCase', to: who });
    expect(granters(asked('head', own('head')), '10-10 16:30')).toEqual(['leader']);
    expect(granters(asked('deputy', own('deputy')), '10-10 16:30')).toEqual(['head', 'leader']);
  });

  it('SC-5.2.3: who asked for it, standing in, does not grant it', () => {
    const office = {
      absences: ['handler', 'backup'].map((name) => away(name, '10-09 08:00', '10-10 08:00')),
    };
    const story = asked('head', overNationalDay({ office }));
    expect(granters(story, '10-10 16:30')).toEqual(['leader']);
  });
});

describe('what is allowed now', () => {
  const allowed = (story: CaseStory, username: string) =>
    allowedCommands(standing(story, username), story.state, level(story));

  it('SC-6.2: lists the commands that this person may give in this state', () => {
    const story = overNationalDay();
    const ofHandler = allowed(story, 'handler');
    expect(ofHandler.filter((name) => ['accept', 'assign', 'reopen', 'deem-on-time'].includes(name))).toEqual(
      [],
    );
    expect(ofHandler).toEqual(
      expect.arrayContaining(['hand-over', 'extend', 'tell', 'remind', 'finish', 'withdraw', 'report-up']),
    );
    expect(allowed(story, 'registrar')).toEqual([]);
    expect(allowed(story, 'head')).toContain('deem-on-time');
    story.give('09-29 09:00', 'handler', {
      type: 'AskExtension',
      count: 1,
      unit: 'workingDay',
      reason: ref('why'),
    });
    expect(allowed(story, 'handler')).not.toContain('extend');
    expect(allowed(story, 'head')).toContain('approve-extension');
    story.give('09-29 09:30', 'handler', { type: 'FinishCase', outcome: 'done', answer: ref('a') });
    expect(allowed(story, 'head')).toEqual(['visit', 'reopen']);
  });
});

describe('what is allowed of a date', () => {
  const allowed = (story: CaseStory, late?: Lateness) =>
    allowedCommands(standing(story, 'handler'), story.state, level(story), late);

  it('TL-2: staff move no planned event, and a notice ahead of it is not extended', () => {
    const promised = { count: 48, unit: 'hour', before: 'event' } as const;
    const appointment = { from: moment('10-19 06:00'), to: moment('10-19 08:00') };
    const notice = new CaseStory({
      pledge: { acceptance: 'onSubmission', promised },
      submission: { appointment },
    }).submit('09-28 10:00');
    for (const command of ['extend', 'appoint', 'pause']) {
      expect([command, allowed(notice)]).toEqual([command, expect.not.arrayContaining([command])]);
    }
    expect(allowed(overNationalDay())).toEqual(expect.arrayContaining(['extend', 'appoint', 'pause']));
  });

  it('SC-5.2.3: once not even a phone notice can be entered, no extension is offered', () => {
    expect(allowed(overNationalDay(), 'overdue')).toContain('extend');
    expect(allowed(overNationalDay(), 'noEntry')).not.toContain('extend');
  });

  it('TL-10: from the deadline on no withdrawal is offered to staff, who could not enter it', () => {
    expect(allowed(overNationalDay())).toContain('withdraw');
    for (const late of ['overdue', 'noEntry'] as const)
      expect(allowed(overNationalDay(), late)).not.toContain('withdraw');
  });
});

describe('what is allowed on a merged case', () => {
  const into = { number: '2026-000002', dueAt: moment('10-09 17:30'), running: true, repeats: 0 };
  const story = overNationalDay().give('09-29 09:00', 'handler', { type: 'MergeCase', into });

  it('SC-6.2: only what it hears itself; all else is done on the case it was merged into', () => {
    const allowed = (username: string) =>
      allowedCommands(standing(story, username), story.state, level(story));
    const itself = ['tell', 'withdraw', 'separate', 'interest', 'materials', 'visit'];
    expect(allowed('handler')).toEqual(itself);
    expect(allowed('head')).toEqual(itself);
    expect(allowed('crew')).toEqual([]);
  });
});

describe('the scope of lists', () => {
  it('SC-6: own posts, departments led, or all', () => {
    const { organisation } = overNationalDay();
    expect(scopeOf('handler', organisation, NOW)).toMatchObject({
      all: false,
      departments: [],
      posts: ['DISPATCH'],
    });
    expect(scopeOf('head', organisation, NOW).departments).toEqual(['WX']);
    expect(scopeOf('leader2', organisation, NOW).departments).toEqual(['NY']);
    expect(scopeOf('registrar', organisation, NOW).all).toBe(true);
    expect(scopeOf('nobody', organisation, NOW)).toMatchObject({ all: false, departments: [], posts: [] });
  });

  it('SC-6: who has several posts has all their scopes', () => {
    const posts = [
      ...sampleOffice().posts,
      post('NY-DEPUTY', { role: 'deputy', department: 'NY' }, { single: 'head' }),
    ];
    const { organisation } = overNationalDay({ office: { posts } });
    expect(scopeOf('head', organisation, NOW).departments).toEqual(['WX', 'NY']);
  });
});
