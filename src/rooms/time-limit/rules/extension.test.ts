import { describe, expect, it } from 'vitest';
import {
  type CaseStory,
  overNationalDay,
  pledge,
  ref,
  told,
  workingDays,
} from '../../../../test/sample-case.ts';
import type { CaseCommand, Told } from '../model.ts';

const extend = (count = 2, notice?: Told): CaseCommand => ({
  type: 'AskExtension',
  count,
  unit: 'workingDay',
  reason: ref('why'),
  told: notice,
});
const approve = (notice?: Told): CaseCommand => ({ type: 'ApproveExtension', told: notice });
const tell = (notice: Told): CaseCommand => ({ type: 'TellApplicant', told: notice });
const finish: CaseCommand = { type: 'FinishCase', outcome: 'done', answer: ref('answer') };
const extensionOf = (story: CaseStory) => story.state.extensions.at(-1);

describe('an extension in time', () => {
  it('SC-5.2.3: asked, granted and told before the deadline moves it', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend())
      .give('10-09 10:00', 'head', approve());
    expect(extensionOf(story)?.state).toBe('granted');
    expect(story.dueAt).toBe('10-10 17:30');
    story.give('10-09 11:00', 'handler', tell(told('phone', '10-09 10:50')));
    expect(extensionOf(story)?.state).toBe('inForce');
    expect(story.dueAt).toBe('10-13 17:30');
  });

  it('SC-5.2.3: told when asked, it is in force with the grant', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend(2, told('phone', '10-09 08:50')))
      .give('10-09 10:00', 'head', approve());
    expect(story.dueAt).toBe('10-13 17:30');
  });

  it('SC-5.2.3: told between asking and grant, it is in force with the grant', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend())
      .give('10-09 09:30', 'handler', {
        type: 'TellApplicant',
        topic: 'extension',
        told: told('written', '10-09 09:20'),
      });
    expect(story.dueAt).toBe('10-10 17:30');
    expect(story.give('10-09 10:00', 'head', approve()).dueAt).toBe('10-13 17:30');
  });

  it("SC-5.2.3: the head's own extension with the telling does both at once", () => {
    const story = overNationalDay().give('10-10 17:00', 'head', extend(1, told('phone', '10-10 16:55')));
    expect(story.said('ExtensionAsked', 'ExtensionGranted', 'ExtensionInForce')).toHaveLength(3);
    expect(story.dueAt).toBe('10-12 17:30');
  });

  it('SC-5.2.3: in force at the very moment of the deadline', () => {
    const story = overNationalDay().give('10-10 17:30', 'head', extend(1, told('phone', '10-10 17:30')));
    expect(story.dueAt).toBe('10-12 17:30');
  });

  it('SC-5.2.3: a refused request leaves the date, and another may be asked', () => {
    const story = overNationalDay()
      .give('10-08 09:00', 'handler', extend())
      .give('10-08 10:00', 'head', { type: 'RefuseExtension', reason: ref('no') });
    expect(extensionOf(story)).toMatchObject({ state: 'refused', refusal: ref('no') });
    expect(story.dueAt).toBe('10-10 17:30');
    expect(story.refusalOf('10-08 11:00', 'handler', extend())).toBeUndefined();
  });
});

describe('an extension that is refused by the rules', () => {
  const table: { when: string; at: string; by: string; command: CaseCommand; refused: string }[] = [
    {
      when: 'asked after the deadline',
      at: '10-10 17:31',
      by: 'handler',
      command: extend(),
      refused: 'extensionTooLate',
    },
    {
      when: 'by the head after the deadline, told in writing before it',
      at: '10-10 17:31',
      by: 'head',
      command: extend(1, told('written', '10-10 17:00')),
      refused: 'extensionTooLate',
    },
    {
      when: 'by the head, with a call made after the deadline',
      at: '10-10 18:00',
      by: 'head',
      command: extend(1, told('phone', '10-10 17:31')),
      refused: 'extensionTooLate',
    },
    {
      when: 'by the head, with a call entered more than two working hours late',
      at: '10-12 10:01',
      by: 'head',
      command: extend(1, told('phone', '10-10 17:20')),
      refused: 'extensionTooLate',
    },
    {
      when: 'longer than the most',
      at: '10-09 09:00',
      by: 'handler',
      command: extend(6),
      refused: 'extensionTooLong',
    },
    {
      when: 'in another unit',
      at: '10-09 09:00',
      by: 'handler',
      command: { ...extend(), unit: 'hour' } as CaseCommand,
      refused: 'extensionUnit',
    },
    {
      when: 'without a reason',
      at: '10-09 09:00',
      by: 'handler',
      command: { ...extend(), reason: undefined } as CaseCommand,
      refused: 'extensionIncomplete',
    },
    {
      when: 'told in the future',
      at: '10-09 09:00',
      by: 'handler',
      command: extend(1, told('phone', '10-09 09:01')),
      refused: 'toldOutOfRange',
    },
    {
      when: 'granted though none was asked',
      at: '10-09 09:00',
      by: 'head',
      command: approve(),
      refused: 'noExtensionAsked',
    },
    {
      when: 'refused though none was asked',
      at: '10-09 09:00',
      by: 'head',
      command: { type: 'RefuseExtension', reason: ref('no') },
      refused: 'noExtensionAsked',
    },
    {
      when: 'told though none was granted',
      at: '10-09 09:00',
      by: 'handler',
      command: { type: 'TellApplicant', topic: 'extension', told: told('phone', '10-09 08:50') },
      refused: 'noExtensionToTell',
    },
  ];
  for (const { when, at, by, command, refused } of table) {
    it(`SC-5.2.3: ${when}: ${refused}, and nothing changes`, () => {
      const story = overNationalDay().tick(at);
      const before = structuredClone(story.state);
      expect(story.refusalOf(at, by, command)?.refused).toBe(refused);
      expect(story.state).toEqual(before);
    });
  }

  it('SC-5.2.3: asked while another waits to be granted or told', () => {
    const story = overNationalDay().give('10-09 09:00', 'handler', extend());
    expect(story.refusalOf('10-09 09:30', 'handler', extend())?.refused).toBe('extensionPending');
    story.give('10-09 10:00', 'head', approve());
    expect(story.refusalOf('10-09 10:30', 'handler', extend())?.refused).toBe('extensionPending');
  });

  const caps: { promise: number; most: number }[] = [
    { promise: 3, most: 5 },
    { promise: 15, most: 8 },
    { promise: 30, most: 10 },
  ];
  for (const { promise, most } of caps) {
    it(`SC-5.2.3: of ${promise} working days at most ${most} more`, () => {
      const story = overNationalDay({ pledge: { promised: workingDays(promise) } });
      const refusal = story.refusalOf('09-29 09:00', 'handler', extend(most + 1));
      expect(refusal).toMatchObject({
        refused: 'extensionTooLong',
        facts: { max: most, unitZh: '个工作日' },
      });
      expect(story.refusalOf('09-29 09:00', 'handler', extend(most))).toBeUndefined();
    });
  }

  it('TL-2: none passes the statutory date, unless that law allows it', () => {
    const promise = pledge({ statutory: { count: 7, unit: 'workingDay' } });
    const story = overNationalDay({ pledge: promise });
    expect(story.refusalOf('09-29 09:00', 'handler', extend(3))).toMatchObject({
      refused: 'extensionBeyondStatute',
      facts: { statutoryAtZh: '10月13日 17:30', statutoryAtEn: '13 Oct, 17:30' },
    });
    expect(story.refusalOf('09-29 09:00', 'handler', extend(2))).toBeUndefined();
    const extendable = overNationalDay({ pledge: { ...promise, statutoryExtendable: true } });
    expect(extendable.refusalOf('09-29 09:00', 'handler', extend(3))).toBeUndefined();
  });
});

describe('an extension that comes too late', () => {
  it('SC-5.2.3: granted in time but told too late lapses, and the lateness is the handler’s', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend())
      .give('10-09 10:00', 'head', approve())
      .tick('10-10 17:31');
    expect(extensionOf(story)?.state).toBe('lapsed');
    const late = told('written', '10-10 17:45');
    const ofExtension: CaseCommand = { type: 'TellApplicant', topic: 'extension', told: late };
    expect(story.refusalOf('10-10 18:00', 'handler', ofExtension)?.refused).toBe('extensionTooLate');
    expect(story.give('10-10 18:00', 'handler', tell(late)).dueAt).toBe('10-10 17:30');
    story.give('10-12 09:00', 'handler', finish);
    expect(story.state.ending).toMatchObject({ verdict: 'overdue', daysLate: 1, latenessOf: 'handler' });
  });

  it('SC-5.2.3: not granted until too late it cannot be granted, though the call had been entered in time', () => {
    const story = overNationalDay()
      .give('10-09 09:00', 'handler', extend(2, told('phone', '10-09 08:50')))
      .tick('10-10 17:31');
    expect(story.refusalOf('10-10 18:00', 'head', approve())?.refused).toBe('extensionTooLate');
    expect(story.dueAt).toBe('10-10 17:30');
    story.give('10-12 09:00', 'handler', finish);
    expect(story.state.ending).toMatchObject({
      verdict: 'overdue',
      latenessOf: 'approver',
      toldBefore: true,
    });
  });

  it('SC-5.2.3: asked in the last two hours, the lateness is not the approver’s', () => {
    const story = overNationalDay().give('10-10 16:00', 'handler', extend()).tick('10-10 17:31');
    expect(extensionOf(story)?.state).toBe('lapsed');
    expect(story.give('10-12 09:00', 'handler', finish).state.ending?.latenessOf).toBe('handler');
  });
});

describe('a phone notice made before the deadline and entered after it', () => {
  const call = told('phone', '10-10 17:20');

  it('SC-5.2.3: of a granted extension the head may confirm it within two working hours', () => {
    const granted = () =>
      overNationalDay()
        .give('10-09 09:00', 'handler', extend())
        .give('10-09 10:00', 'head', approve())
        .tick('10-12 10:00');
    expect(
      granted().refusalOf('10-12 10:00', 'handler', { ...tell(call), topic: 'extension' } as CaseCommand),
    ).toBeDefined();
    const story = granted().give('10-12 10:00', 'head', { ...tell(call), topic: 'extension' } as CaseCommand);
    expect(story.dueAt).toBe('10-13 17:30');
    expect(extensionOf(story)?.state).toBe('inForce');
  });

  it('SC-5.2.3: the handler may enter it, and it waits for the head as long as it could be entered', () => {
    const entered = () => overNationalDay().give('10-10 18:00', 'handler', extend(1, call));
    expect(entered().dueAt).toBe('10-10 17:30');
    const confirmed = entered().give('10-12 10:00', 'head', approve());
    expect(confirmed.dueAt).toBe('10-12 17:30');
    expect(confirmed.log.find(({ event }) => event.type === 'ExtensionGranted')?.event.data).toMatchObject({
      late: true,
    });
    const waited = entered().tick('10-12 10:01');
    expect(waited.said('ExtensionLapsed')).toEqual(['ExtensionLapsed 10-12 10:00']);
    expect(waited.refusalOf('10-12 10:01', 'head', approve())?.refused).toBe('extensionTooLate');
    expect(waited.state.approverSilent).toBe(false);
  });

  it('SC-5.2.3: the head may enter it with the grant that was asked for in time', () => {
    const story = overNationalDay()
      .give('10-10 15:00', 'handler', extend(1))
      .give('10-12 09:00', 'head', approve(call));
    expect(story.dueAt).toBe('10-12 17:30');
    expect(story.give('10-12 16:00', 'handler', finish).state.ending?.verdict).toBe('onTime');
  });

  it('SC-5.2.3: what was never granted is not told into force', () => {
    const story = overNationalDay().give('10-10 15:00', 'handler', extend(1)).tick('10-10 17:31');
    const telling = { ...tell(call), topic: 'extension' } as CaseCommand;
    expect(story.refusalOf('10-10 17:40', 'head', telling)?.refused).toBe('noExtensionGranted');
  });
});
