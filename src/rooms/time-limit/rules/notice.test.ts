import { describe, expect, it } from 'vitest';
import { ref, words, workingDays } from '../../../../test/sample-case.ts';
import {
  handIn,
  missing,
  notice,
  noticed,
  pointers,
  received,
  service,
} from '../../../../test/sample-materials.ts';
import { waitsFor } from './waits.ts';

describe('the one notice', () => {
  it('FC-6: everything a notice lacks is named at once', () => {
    const blank = { ...notice(), missing: [{ why: ref('why') }, { material: 'plan' }], help: undefined };
    const refusal = received().refusalOf('09-14 15:00', 'handler', blank);
    expect(refusal).toMatchObject({ refused: 'noticeIncomplete', demand: 'FC-6', entry: { status: 422 } });
    expect(pointers(refusal)).toEqual([
      '/missing/0/name',
      '/missing/0/count',
      '/missing/1/count',
      '/missing/1/why',
      '/help',
    ]);
    const nothing = received().refusalOf('09-14 15:00', 'handler', notice({ missing: [] }));
    expect(pointers(nothing)).toEqual(['/missing']);
  });

  it('FC-6: a material stands in it once', () => {
    const twice = notice({ missing: [missing('form'), missing('plan'), missing('form')] });
    const refusal = received().refusalOf('09-14 15:00', 'handler', twice);
    expect(refusal).toMatchObject({ refused: 'materialTwice' });
    expect(pointers(refusal)).toEqual(['/missing/2/name']);
  });

  it('FC-6: answers the review; waiting for the applicant is not office time', () => {
    const story = noticed();
    expect(story.state).toMatchObject({
      status: 'awaitingMaterials',
      owed: [{ material: 'form', count: 1, by: '2026-09-28' }],
      notices: [{ id: 1, respondBy: '2026-09-28', breach: false, by: 'handler' }],
    });
    expect(story.review).toBeUndefined();
    story.tick('10-30 12:00');
    expect(story.said('CaseDeemedAccepted', 'ReviewOverdue')).toEqual([]);
    expect(story.state.status).toBe('awaitingMaterials');
  });

  it('FC-6: too late for a notice, the silence has accepted; then it stops no clock', () => {
    const story = received().give('09-21 09:00', 'handler', notice());
    expect(story.said('CaseDeemedAccepted')).toEqual(['CaseDeemedAccepted 09-20 17:30']);
    expect(story.state).toMatchObject({ status: 'accepted', owed: [{ material: 'form' }] });
    expect(story.dueAt).toBe('09-20 17:30');
  });

  it('FC-6: where acceptance is on submission the promise runs on', () => {
    const story = received({ submission: { service }, pledge: { acceptance: 'onSubmission' } });
    const { dueAt } = story;
    story.give('09-14 15:00', 'handler', notice());
    expect(story.state.status).toBe('accepted');
    expect(story.dueAt).toBe(dueAt);
  });

  it.each([
    ['2026-09-14', false],
    ['2026-09-15', true],
    ['2026-12-11', true],
    ['2026-12-14', false],
  ])('FC-6: the day to hand in by may be %s: %s', (respondBy, may) => {
    const refusal = received().refusalOf('09-14 15:00', 'handler', notice({ respondBy }));
    expect(refusal?.refused).toBe(may ? undefined : 'respondByInvalid');
  });

  it('FC-6: a task without an applicant has nobody to tell', () => {
    const story = received({ submission: { service, applicant: undefined, source: 'daily' } });
    expect(story.refusalOf('09-14 15:00', 'handler', notice())?.refused).toBe('noApplicant');
    expect(story.refusalOf('09-14 15:00', 'handler', handIn(['form', 1]))?.refused).toBe('noApplicant');
  });
});

describe('what may be asked for', () => {
  it('SC-5.2: never what the office fetches itself, not even by the head', () => {
    for (const by of ['handler', 'head']) {
      const more = { missing: [missing('form'), missing('record')], beyondVersion: ref('because') };
      const refusal = received().refusalOf('09-14 15:00', by, notice(more));
      expect(refusal).toMatchObject({ refused: 'materialWaived', demand: 'SC-5.2' });
      expect(pointers(refusal)).toEqual(['/missing/1/name']);
    }
  });

  it('SC-5.2: what may follow alone holds no acceptance up', () => {
    const refusal = received().refusalOf(
      '09-14 15:00',
      'handler',
      notice({ missing: [missing('certificate')] }),
    );
    expect(refusal).toMatchObject({ refused: 'mayFollowOnly', demand: 'SC-5.2' });
  });

  it('SC-6.2: nothing outside the accepted version, and no more of it, without the head’s reason', () => {
    const more = notice({ missing: [missing('form', 2), missing('photo')] });
    const refusal = received().refusalOf('09-14 15:00', 'handler', more);
    expect(refusal).toMatchObject({ refused: 'materialNotListed', demand: 'SC-6.2', entry: { status: 422 } });
    expect(pointers(refusal)).toEqual(['/missing/0/count', '/missing/1/name']);
    expect(received().refusalOf('09-14 15:00', 'head', more)?.refused).toBe('materialNotListed');
  });

  it('SC-6.2: the head gives it with a reason; the handler’s reason only asks the head', () => {
    const more = notice({ missing: [missing('photo')], beyondVersion: ref('wall hidden') });
    const byHead = received().give('09-14 15:00', 'head', more);
    expect(byHead.state).toMatchObject({
      status: 'awaitingMaterials',
      notices: [{ breach: false, approvedBy: 'head', beyondVersion: ref('wall hidden') }],
    });
    const asked = received().give('09-14 15:00', 'handler', more);
    expect(asked.state.status).toBe('submitted');
    expect(waitsFor(asked.state, asked.factsAt(asked.state.lastAt, asked.state).people)).toBe('head');
    expect(asked.refusalOf('09-14 16:00', 'head', { type: 'ApproveNotice' })).toMatchObject({
      refused: 'headReasonMissing',
      demand: 'SC-6.2',
      errors: [{ pointer: '/beyondVersion' }],
    });
    asked.give('09-14 16:00', 'head', { type: 'ApproveNotice', beyondVersion: ref('agreed') });
    expect(asked.state).toMatchObject({
      status: 'awaitingMaterials',
      notices: [{ by: 'handler', approvedBy: 'head', breach: false, beyondVersion: ref('agreed') }],
    });
    expect(asked.state.noticeAsked).toBeUndefined();
  });
});

describe('a second notice', () => {
  const second = notice({ missing: [missing('plan', 2)] });
  const twice = () => noticed().give('09-16 09:00', undefined, handIn(['form', 1]));

  it('FC-6: waits for the head, and is a breach of the one-time notice once given', () => {
    const story = twice().give('09-16 10:00', 'handler', second);
    expect(story.state).toMatchObject({ status: 'submitted', noticeAsked: { id: 2, by: 'handler' } });
    expect(story.refusalOf('09-16 10:05', 'handler', second)).toMatchObject({ refused: 'noticePending' });
    expect(story.notes.filter(({ kind }) => kind === 'noticeAsked').map(({ staff }) => staff)).toEqual([
      'head',
    ]);
    story.give('09-16 11:00', 'head', { type: 'ApproveNotice' });
    expect(story.state).toMatchObject({
      status: 'awaitingMaterials',
      notices: [{ breach: false }, { breach: true }],
    });
    expect(story.refusalOf('09-16 11:30', 'head', { type: 'ApproveNotice' })?.refused).toBe('noNoticeAsked');
  });

  it('FC-6: given by the head it needs nobody else, and is a breach all the same', () => {
    const story = twice().give('09-16 10:00', 'head', second);
    expect(story.state.notices?.[1]).toMatchObject({ breach: true, approvedBy: 'head' });
  });

  it('FC-6: refused by the head, with a reason, it does not go out', () => {
    const story = twice().give('09-16 10:00', 'handler', second);
    expect(story.refusalOf('09-16 11:00', 'head', { type: 'RefuseNotice' })?.refused).toBe('reasonMissing');
    story.give('09-16 11:00', 'head', { type: 'RefuseNotice', reason: ref('we have it') });
    expect(story.state.notices).toHaveLength(1);
    expect(story.state.noticeAsked).toBeUndefined();
    expect(story.state.status).toBe('submitted');
  });

  it('FC-6: while the head is silent the review runs on, and silence accepts from the day of the complete materials', () => {
    const story = twice().give('09-16 10:00', 'handler', second).tick('09-30 09:00');
    expect(story.said('CaseDeemedAccepted')).toEqual(['CaseDeemedAccepted 09-22 17:30']);
    expect(words(story.state.startedAt)).toBe('09-16 09:00');
    story.give('09-30 10:00', 'head', { type: 'ApproveNotice' });
    expect(story.state).toMatchObject({ status: 'accepted', owed: [{ material: 'plan', count: 2 }] });
  });

  it('FC-6: what only the hand-in has shown is no breach; nothing handed in has shown nothing', () => {
    const newly = { ...second, newlyKnown: ref('the form names a second site') };
    const early = noticed().refusalOf('09-15 10:00', 'handler', newly);
    expect(early).toMatchObject({
      refused: 'nothingNewlyKnown',
      demand: 'FC-6',
      errors: [{ pointer: '/newlyKnown' }],
    });
    const story = twice().give('09-16 10:00', 'handler', newly);
    expect(story.state.status).toBe('submitted');
    story.give('09-16 11:00', 'head', { type: 'ApproveNotice' });
    expect(story.state.notices?.[1]).toMatchObject({
      breach: false,
      newlyKnown: ref('the form names a second site'),
    });
  });

  it('FC-6: approved after its day has passed, the applicant has the usual time', () => {
    const story = received({ pledge: { promised: workingDays(20) }, submission: { service } })
      .give('09-14 10:00', 'handler', { type: 'AcceptCase' })
      .give('09-14 15:00', 'handler', notice())
      .give('09-15 10:00', 'handler', { ...second, respondBy: '2026-09-16' })
      .give('09-17 10:00', 'head', { type: 'ApproveNotice' });
    expect(story.state.notices?.[1]?.respondBy).toBe('2026-10-08');
  });
});
