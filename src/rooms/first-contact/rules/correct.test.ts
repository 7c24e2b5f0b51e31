import { describe, expect, it } from 'vitest';
import { ref } from '../../../../test/sample-case.ts';
import { contactStory } from '../../../../test/sample-contact.ts';
import type { OutcomeCommand, VisitorFact } from '../model.ts';

const ALL: VisitorFact[] = ['name', 'unit', 'phone', 'address'];
const corrected = (given: VisitorFact[], visitor = ref('right')) => ({
  type: 'CorrectVisitor' as const,
  entry: { given, visitor },
});
const ANSWERED: OutcomeCommand = { kind: 'answered', answer: ref('answer'), onlyANumber: false };
const HANDED: OutcomeCommand = { kind: 'handedOver', to: { department: 'NY' } };
const ON_BEHALF: OutcomeCommand = {
  kind: 'receivedOnBehalf',
  for: { department: 'NY' },
  materials: ref('materials'),
};
const EXPLAINED: OutcomeCommand = {
  kind: 'explained',
  reason: ref('reason'),
  basis: ref('basis'),
  alternative: ref('alternative'),
};

const story = (outcome: OutcomeCommand, important = false) =>
  contactStory()
    .receive('09-28 10:00', { channel: 'counter', kind: 'matter', important })
    .outcome('09-28 10:05', 'handler', outcome);

describe('SC-5.1 what a visitor told of themselves is put right', () => {
  it('SC-5.1 also after the contact has ended, and whoever acts on it next is told', () => {
    const ended = story(ANSWERED).give('09-29 09:00', 'registrar', corrected(['name', 'phone']));
    expect(ended.state).toMatchObject({
      status: 'closed',
      visitor: ref('right'),
      given: ['name', 'phone'],
    });
    expect(ended.log.at(-1)?.event).toMatchObject({ type: 'VisitorCorrected', demand: 'SC-5.1' });
    expect(
      story(HANDED).give('09-28 10:10', 'handler', corrected(ALL)).told('contactVisitorCorrected'),
    ).toEqual(expect.not.arrayContaining(['handler']));
    expect(
      story(HANDED).give('09-28 10:10', 'registrar', corrected(ALL)).told('contactVisitorCorrected'),
    ).toEqual(expect.arrayContaining(['handler']));
  });

  it.each([
    ['an answer names nobody', ANSWERED, false, [], []],
    ['what is important keeps name and unit', ANSWERED, true, ['phone'], ['name', 'unit']],
    ['a hand-over keeps name and unit', HANDED, false, ['address'], ['name', 'unit']],
    ['a refusal keeps name and unit', EXPLAINED, false, ['name'], ['unit']],
    ['a receipt keeps phone and address', ON_BEHALF, false, ['name'], ['phone', 'address']],
    ['and one of name and unit', ON_BEHALF, false, ['unit', 'phone', 'address'], []],
    ['not neither', ON_BEHALF, false, ['phone', 'address'], ['name']],
  ] as const)('SC-5.1 %s', (_what, outcome, important, left, lacking) => {
    const refusal = story(outcome, important).tryGive('09-28 11:00', 'handler', corrected([...left]));
    expect((refusal?.errors ?? []).map(({ pointer }) => pointer)).toEqual(
      lacking.map((fact) => `/visitor/${fact}`),
    );
    expect(refusal?.refused).toBe(lacking.length > 0 ? 'correctionLeavesBlank' : undefined);
  });

  it('SC-5.1 what is not there is not asked for, and what changes nothing is told so', () => {
    const bare = contactStory()
      .receive('09-28 10:00', { channel: 'counter', kind: 'matter', given: ['name', 'unit'] })
      .outcome('09-28 10:05', 'handler', HANDED);
    expect(bare.tryGive('09-28 11:00', 'handler', corrected(['name', 'unit', 'phone']))).toBeUndefined();
    const unchanged = { type: 'CorrectVisitor' as const, entry: { given: ALL } };
    expect(story(ANSWERED).tryGive('09-28 11:00', 'handler', unchanged)?.refused).toBe('nothingCorrected');
  });
});
