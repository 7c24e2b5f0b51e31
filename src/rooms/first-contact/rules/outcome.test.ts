import { describe, expect, it } from 'vitest';
import { ref } from '../../../../test/sample-case.ts';
import { contactStory, contactWorld } from '../../../../test/sample-contact.ts';
import { away } from '../../../../test/sample-office.ts';
import type { OutcomeCommand, Receiving, VisitorFact } from '../model.ts';
import { isOnlyANumber } from '../number-only.ts';
import { highest, mayReceive, powersOf, waitsFor } from './people.ts';

const AT = '09-28 10:00';
const answered: OutcomeCommand = { kind: 'answered', answer: ref('a'), onlyANumber: false };
const guided: OutcomeCommand = { kind: 'guided', to: { department: 'NY', phone: '8800' } };
const handedOver: OutcomeCommand = { kind: 'handedOver', to: { department: 'NY', staff: 'supporter' } };
const onBehalf: OutcomeCommand = { kind: 'receivedOnBehalf', for: { department: 'NY' }, materials: ref('m') };
const explained: OutcomeCommand = {
  kind: 'explained',
  reason: ref('r'),
  basis: ref('b'),
  alternative: ref('none'),
};

function refused(more: Partial<Receiving>, outcome: OutcomeCommand, given?: VisitorFact[]) {
  const story = contactStory().receive(AT, more);
  const refusal = story.tryGive(AT, more.officer ?? 'handler', story.giving(outcome, given ?? more.given));
  return refusal && [refusal.demand, ...(refusal.errors ?? []).map(({ pointer }) => pointer)];
}

describe('what an outcome needs', () => {
  const table: [string, Partial<Receiving>, OutcomeCommand, (string | undefined)[] | undefined][] = [
    ['FC-1: a plain enquiry needs no name', { given: [] }, answered, undefined],
    [
      'FC-1: passed on needs name and unit',
      { given: [] },
      handedOver,
      ['FC-1', '/visitor/name', '/visitor/unit'],
    ],
    ['FC-1: an unanswered answer', {}, { ...answered, answer: undefined }, ['FC-1', '/answer']],
    [
      'FC-3: on behalf, the unit is enough of a name',
      { given: ['unit', 'phone', 'address'] },
      onBehalf,
      undefined,
    ],
    [
      'FC-3: on behalf, all that is missing at once',
      { given: [] },
      { ...onBehalf, materials: undefined },
      ['FC-3', '/visitor/name', '/visitor/phone', '/visitor/address', '/materials'],
    ],
    [
      'FC-4: a refusal, all that is missing at once',
      { given: ['name'] },
      { kind: 'explained' },
      ['FC-4', '/reason', '/basis', '/alternative', '/visitor/unit'],
    ],
    ['FC-4: a whole refusal', {}, explained, undefined],
    ['FC-3: to a department there is not', {}, { ...handedOver, to: { department: 'XX' } }, ['FC-3', '/to']],
    [
      'FC-3: to somebody of another department',
      {},
      { ...handedOver, to: { department: 'NY', staff: 'crew' } },
      ['FC-3', '/to'],
    ],
    [
      'FC-3: to oneself',
      {},
      { ...handedOver, to: { department: 'WX', staff: 'handler' } },
      ['FC-3', '/to/staff'],
    ],
    [
      'TL-9: a report to nobody’s leader',
      {},
      { kind: 'reportedUp', to: 'crew', question: ref('q') },
      ['TL-9', '/to'],
    ],
    [
      'FC-3: handed over to nobody, all that is missing at once',
      { given: [] },
      { kind: 'handedOver', to: { staff: 'supporter' } },
      ['FC-3', '/to/department', '/visitor/name', '/visitor/unit'],
    ],
    [
      'FC-3: received for nobody, all that is missing at once',
      { given: ['name'] },
      { kind: 'receivedOnBehalf', for: {} },
      ['FC-3', '/for/department', '/visitor/phone', '/visitor/address', '/materials'],
    ],
    [
      'FC-7: shown the way to nobody, without a phone',
      { given: [] },
      { kind: 'guided', to: {} },
      ['FC-7', '/to/department', '/to/phone'],
    ],
    ['TL-9: a report to nobody about nothing', {}, { kind: 'reportedUp' }, ['TL-9', '/to', '/question']],
    ['TL-9: a report without a question', {}, { kind: 'reportedUp', to: 'head' }, ['TL-9', '/question']],
    [
      'FC-6: requirements of an item there is not',
      {},
      { ...answered, requirementsOf: 'X' },
      ['SC-2', '/requirementsOf'],
    ],
    ['SC-6.2: a post that may only receive answers', { officer: 'crew2' }, answered, ['SC-6.2']],
    ['SC-6.2: nor explains', { officer: 'crew2' }, explained, ['SC-6.2']],
    ['FC-3: but passes on', { officer: 'crew2' }, handedOver, undefined],
    ['FC-7: and gives a number', { officer: 'crew2' }, guided, undefined],
  ];
  it.each(table)('%s', (_, more, outcome, expected) => {
    expect(refused(more, outcome)).toEqual(expected);
  });
});

describe('FC-7 when a number suffices', () => {
  const table: [Partial<Receiving>, boolean][] = [
    [{ channel: 'phone', kind: 'enquiry' }, true],
    [{ channel: 'phone', kind: 'enquiry', urgent: true }, false],
    [{ channel: 'phone', kind: 'problem' }, false],
    [{ channel: 'hotline', kind: 'complaint' }, false],
    [{ channel: 'chat', kind: 'report' }, false],
    [{ channel: 'phone', kind: 'matter' }, false],
    [{ channel: 'counter', kind: 'matter' }, true],
    [{ channel: 'visit', kind: 'problem' }, true],
  ];
  it.each(table)('FC-7 %o: %s', (more, suffices) => {
    expect(refused(more, guided)).toEqual(suffices ? undefined : ['FC-7', '/kind']);
    const number: OutcomeCommand = { ...answered, onlyANumber: true };
    expect(refused(more, number)).toEqual(suffices ? undefined : ['FC-7', '/answer']);
    expect(refused(more, answered)).toBeUndefined();
  });

  it.each([
    ['请打维修中心 8800-1511', true],
    ['8800-1511', true],
    ['您好，这事请联系 0533-2780000', true],
    ['已派水工，二十分钟内到场，先关楼道总阀；如有变化请再打 8800-1512 联系值班人员说明', false],
    ['请回拨 8800-1012', false],
    ['早八点开门', false],
  ])('FC-7 is “%s” only a number: %s', (answer, only) => {
    expect(isOnlyANumber(answer, ['8800-1012'])).toBe(only);
  });
});

describe('FC-3 the way of a hand-over', () => {
  const passed = () => contactStory().receive(AT).outcome(AT, 'handler', handedOver);

  it('FC-3 the receiver gives the outcome, and passes on only within the department', () => {
    const story = passed().give('09-28 10:30', 'supporter', { type: 'ConfirmHandOver' });
    const elsewhere: OutcomeCommand = { kind: 'handedOver', to: { department: 'WX' } };
    expect(story.tryGive('09-28 10:31', 'supporter', story.giving(elsewhere))?.refused).toBe('receiverEnds');
    expect(story.tryGive('09-28 10:31', 'supporter', story.giving(guided))?.refused).toBe('receiverEnds');
    story.outcome('09-28 10:32', 'supporter', {
      kind: 'handedOver',
      to: { department: 'NY', staff: 'supporthead' },
    });
    story.give('09-28 10:33', 'supporthead', { type: 'ConfirmHandOver' });
    story.outcome('09-28 10:40', 'supporthead', answered);
    expect(story.state).toMatchObject({ status: 'closed', officer: 'handler', receiver: 'supporthead' });
    expect(story.told('contactEnded')).toEqual(['handler']);
  });

  it('FC-3 an assignment goes on binding when it is passed on within the department', () => {
    const story = passed();
    const back = { type: 'ReturnHandOver', reason: ref('not ours') } as const;
    story.give('09-28 10:10', 'supporter', back).outcome('09-28 10:11', 'handler', handedOver);
    story.give('09-28 10:12', 'supporter', back);
    expect(story.state.status).toBe('awaitingAssignment');
    story.give('09-28 10:13', 'registrar', {
      type: 'AssignContact',
      to: { department: 'NY', staff: 'supporter' },
    });
    story.give('09-28 10:14', 'supporter', { type: 'ConfirmHandOver' });
    story.outcome('09-28 10:15', 'supporter', {
      kind: 'handedOver',
      to: { department: 'NY', staff: 'supporthead' },
    });
    expect(story.tryGive('09-28 10:16', 'supporthead', back)?.refused).toBe('assignmentBinds');
  });

  it('FC-3 not confirmed: warned at once, each working day, from the third on the division leader too', () => {
    const story = passed().tick('09-28 16:00');
    expect(story.told('contactNotConfirmed')).toEqual([]);
    story.tick('09-28 16:01');
    expect(story.told('contactNotConfirmed')).toEqual(['supporter', 'handler', 'supporthead']);
    story.tick('09-29 08:01').tick('09-30 08:01');
    expect(story.told('contactNotConfirmed').filter((one) => one === 'leader2')).toHaveLength(1);
    // The holiday has no working day: nothing is said until it is over.
    const before = story.notes.length;
    story.tick('10-08 07:59');
    expect(story.notes.length).toBe(before);
    expect(story.tick('10-08 08:01').notes.length).toBeGreaterThan(before);
  });

  it('FC-3 urgent at night: who is on duty hears it at once, unless it waits for somebody else by name', () => {
    const duty = [
      {
        id: '1',
        department: 'NY',
        username: 'registrar',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '18:00',
        to: '08:00',
      },
    ];
    const toldAt = (when: string, urgent: boolean, staff?: string) =>
      contactStory(contactWorld({ duty }))
        .receive(when, { urgent })
        .outcome(when, 'handler', { kind: 'handedOver', to: { department: 'NY', staff } })
        .told('contactToConfirm');
    expect(toldAt('09-28 22:30', true)).toEqual(['supporthead', 'registrar']);
    expect(toldAt('09-28 22:30', false)).toEqual(['supporthead']);
    expect(toldAt('09-28 12:00', true)).toEqual(['supporthead']);
    expect(toldAt('09-28 22:30', true, 'supporter')).toEqual(['supporter']);
  });

  it('FC-3 the General Section may also assign what nobody has confirmed in time', () => {
    const story = passed();
    const command = { type: 'AssignContact', to: { department: 'WX' } } as const;
    expect(story.tryGive('09-28 16:00', 'registrar', command)?.refused).toBe('wrongStatus');
    story.give('09-28 16:01', 'registrar', command);
    expect(story.state).toMatchObject({ status: 'awaitingConfirmation', handOver: { binding: true } });
  });

  it('TL-9 FC-6 whoever reported up may go on at once; the answer comes still', () => {
    const story = contactStory().receive(AT, { urgent: true });
    story.outcome(AT, 'handler', { kind: 'reportedUp', to: 'head', question: ref('q') });
    expect(story.log.at(-1)?.event.demand).toBe('TL-9');
    story.outcome('09-28 10:01', 'handler', handedOver);
    story.give('09-28 10:05', 'head', { type: 'AnswerReport', answer: ref('yes') });
    expect(story.state).toMatchObject({ status: 'awaitingConfirmation', reports: [{ answeredBy: 'head' }] });
  });
});

describe('who', () => {
  it('FC-3 the one named confirms, or who covers, or the head; without a name anybody of a post there', () => {
    const now = Date.parse('2026-09-28T02:00:00Z');
    const receive = (staff: string | undefined, world = contactWorld()) =>
      ['supporter', 'registrar', 'supporthead', 'handler', 'leader2'].filter((one) =>
        mayReceive({ department: 'NY', staff }, one, world.organisation, now),
      );
    expect(receive('supporter')).toEqual(['supporter', 'supporthead']);
    expect(receive(undefined)).toEqual(['supporter', 'registrar', 'supporthead']);
    const away_ = contactWorld({ absences: [away('registrar', '09-28 08:00')] });
    expect(receive('registrar', away_)).toEqual(['supporter', 'supporthead']);
  });

  it('FC-2 the highest post of those who received together; of equal ones who registers', () => {
    const { organisation } = contactWorld();
    const of = (...names: string[]) => highest(names, organisation, Date.parse('2026-09-28T02:00:00Z'));
    expect(of('handler', 'head')).toBe('head');
    expect(of('head', 'leader', 'chief')).toBe('chief');
    expect(of('deputy', 'crew2')).toBe('deputy');
    expect(of('crew', 'handler')).toBe('crew');
  });

  it('FC-1 powers are those published for the posts held; leaders have all; B has A’s', () => {
    const { organisation } = contactWorld();
    const now = Date.parse('2026-09-28T02:00:00Z');
    expect(powersOf('crew2', 'officer', organisation, now)).toEqual(['receive']);
    expect(powersOf('crew', 'officer', organisation, now)).toEqual(['receive']);
    expect(powersOf('crew', 'receiver', organisation, now)).toContain('answer');
    expect(powersOf('crew2', 'receiver', organisation, now)).toEqual(['receive']);
    for (const one of ['handler', 'backup', 'head', 'leader'])
      expect(powersOf(one, 'officer', organisation, now)).toContain('finish');
  });

  it('TL-12 FC-3 while the officer is away the contact waits for who covers, and for the officer on return', () => {
    const world = contactWorld({ absences: [away('handler', '09-28 11:00', '09-29 08:00')] });
    const { state } = contactStory(world).receive(AT);
    const waiting = (when: string) =>
      waitsFor(state, world.organisation, Date.parse(`2026-${when.replace(' ', 'T')}:00+08:00`));
    expect([waiting('09-28 10:30'), waiting('09-28 12:00'), waiting('09-29 08:30')]).toEqual([
      'handler',
      'backup',
      'handler',
    ]);
  });
});
