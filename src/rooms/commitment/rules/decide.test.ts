import { describe, expect, it } from 'vitest';
import { draftCommand, ledTo, publish, serviceFacts, submit } from '../../../../test/sample-service.ts';
import { parseInstant } from '../../../kernel/time.ts';
import { type Decision, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { yearAfter } from './limits.ts';

const reason = { text: 'id', digest: 'd' };

describe('from draft to version', () => {
  it('NT-1 a draft is signed, checked and published; a change starts the next version from it', () => {
    const item = ledTo([draftCommand(), submit, publish]);
    expect(item).toMatchObject({
      published: { version: 1, effectiveOn: '2026-03-02' },
      reviewDueOn: '2027-03-02',
    });
    expect(item.draft).toBeUndefined();
    const change = { type: 'ChangeDraft', change: { set: { result: 'better' }, cleared: ['fee'] } } as const;
    const next = ledTo([draftCommand(), submit, publish, change as never, submit, publish]);
    expect(next.published).toMatchObject({
      version: 2,
      name: 'repair',
      elements: { result: 'better', place: 'hall' },
    });
  });

  it('NT-1 with the check switched off the head’s submission publishes', () => {
    expect(ledTo([draftCommand(), submit], { checkBeforePublication: false }).published?.version).toBe(1);
  });

  it('NT-1 a draft that is submitted stands still until it is returned, with a reason', () => {
    const submitted = ledTo([draftCommand(), submit]);
    const change = { type: 'ChangeDraft', change: { set: {}, cleared: [] } } as const;
    expect(decide(submitted, change as never, serviceFacts)).toMatchObject({ refused: 'alreadySubmitted' });
    expect(decide(submitted, submit, serviceFacts)).toMatchObject({ refused: 'alreadySubmitted' });
    expect(decide(submitted, { type: 'ReturnDraft' }, serviceFacts)).toMatchObject({
      refused: 'reasonMissing',
    });
    const returned = ledTo([draftCommand(), submit, { type: 'ReturnDraft', reason }]);
    expect(returned.draft).toMatchObject({ stage: 'returned', returnReason: reason });
    expect(ledTo([draftCommand(), submit, { type: 'ReturnDraft', reason }, submit]).draft?.stage).toBe(
      'submitted',
    );
    expect(decide(ledTo([draftCommand()]), publish, serviceFacts)).toMatchObject({ refused: 'notSubmitted' });
  });

  it('SC-2 a version comes into force on a day to come, not on one that has passed', () => {
    const submitted = ledTo([draftCommand(), submit]);
    expect(decide(submitted, { ...publish, effectiveOn: '2026-03-01' }, serviceFacts)).toMatchObject({
      refused: 'effectiveInPast',
    });
    const later = ledTo([draftCommand(), submit, { ...publish, effectiveOn: '2026-04-01' }]);
    expect(later).toMatchObject({ published: { effectiveOn: '2026-04-01' }, reviewDueOn: '2027-04-01' });
  });

  it('NT-1 the yearly review is called once for its day and confirmed for another year', () => {
    const item = ledTo([draftCommand(), submit, publish]);
    const aYearOn = { ...serviceFacts, now: parseInstant('2027-03-02T08:00:00+08:00') as number };
    expect(decide(item, { type: 'CallReview' }, serviceFacts)).toMatchObject({ events: [] });
    const called = decide(item, { type: 'CallReview' }, aYearOn) as Decision;
    expect(called.events).toMatchObject([{ type: 'ReviewCalled', data: { dueOn: '2027-03-02' } }]);
    const known = called.events.reduce(evolve, item);
    expect(decide(known, { type: 'CallReview' }, aYearOn)).toMatchObject({ events: [] });
    const confirmed = decide(known, { type: 'ConfirmReview' }, aYearOn) as Decision;
    expect(confirmed.events.reduce(evolve, known).reviewDueOn).toBe('2028-03-02');
    expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  });

  it('NT-1 a withdrawn item can be published anew and asks for no review meanwhile', () => {
    const withdraw = { type: 'WithdrawService', reason } as const;
    const gone = ledTo([draftCommand(), submit, publish, withdraw]);
    expect(gone.reviewDueOn).toBeUndefined();
    expect(decide(gone, withdraw, serviceFacts)).toMatchObject({ refused: 'alreadyWithdrawn' });
    const change = { type: 'ChangeDraft', change: { name: 'repair anew', set: {}, cleared: [] } } as const;
    const back = ledTo([draftCommand(), submit, publish, withdraw, change as never, submit, publish]);
    expect(back).toMatchObject({ published: { version: 2, name: 'repair anew' } });
    expect(back.withdrawn).toBeUndefined();
  });
});
