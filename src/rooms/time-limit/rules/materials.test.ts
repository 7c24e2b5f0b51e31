import { describe, expect, it } from 'vitest';
import { type CaseStory, ref, told, words } from '../../../../test/sample-case.ts';
import {
  handIn,
  missing,
  notice,
  noticed,
  pointers,
  received,
  remind,
  service,
} from '../../../../test/sample-materials.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import type { CaseCommand } from '../model.ts';
import { waitingClock } from './waiting.ts';

describe('materials come in', () => {
  it('FC-6: complete, the review starts anew from that day', () => {
    const story = noticed({ missing: [missing('form'), missing('plan', 2)] });
    story.give('09-16 09:00', undefined, handIn(['form', 1], ['plan', 1]));
    expect(story.state).toMatchObject({
      status: 'awaitingMaterials',
      owed: [{ material: 'plan', count: 1 }],
    });
    story.give('09-18 19:00', undefined, handIn(['plan', 1]));
    expect(story.state).toMatchObject({ status: 'submitted', owed: [] });
    expect([words(story.review?.reviewDueAt), words(story.review?.deemedAt)]).toEqual([
      '09-20 17:30',
      '09-24 17:30',
    ]);
    story.tick('09-28 09:00');
    expect(story.said('CaseDeemedAccepted')).toEqual(['CaseDeemedAccepted 09-24 17:30']);
    expect(words(story.state.startedAt)).toBe('09-18 19:00');
    expect(words(story.state.receivedAt)).toBe('09-14 09:00');
  });

  it('FC-6: names and counts are asked for, all at once; something not asked for is taken too', () => {
    const blank: CaseCommand = {
      type: 'ReceiveMaterials',
      items: [{ count: 1 }, { material: 'form' }],
      files: [],
    };
    expect(pointers(noticed().refusalOf('09-16 09:00', 'handler', blank))).toEqual([
      '/items/0/name',
      '/items/1/count',
    ]);
    const none: CaseCommand = { type: 'ReceiveMaterials', items: [], files: [] };
    expect(pointers(noticed().refusalOf('09-16 09:00', 'handler', none))).toEqual(['/items']);
    const story = noticed().give('09-16 09:00', 'handler', handIn(['photo', 1]));
    expect(story.state.status).toBe('awaitingMaterials');
  });

  it('SC-5.2: what may follow is not waited for, and is promised with the acceptance', () => {
    const story = noticed({ missing: [missing('form'), missing('certificate')] });
    story.give('09-16 09:00', undefined, handIn(['form', 1]));
    expect(story.state).toMatchObject({ status: 'submitted', owed: [{ material: 'certificate' }] });
    story.give('09-16 10:00', 'handler', {
      type: 'AcceptCase',
      mayFollow: [{ name: 'certificate', by: '2026-09-22' }],
    });
    expect(story.state.owed).toEqual([{ material: 'certificate', count: 1, by: '2026-09-22' }]);
  });

  it('FC-6: accepted without them, the handler asks for them no more', () => {
    const story = noticed().give('09-16 10:00', 'handler', { type: 'AcceptCase' });
    expect(story.state).toMatchObject({ status: 'accepted', owed: [] });
  });

  it('FC-6: a case takes in no more than a hundred times', () => {
    const story = noticed();
    for (let index = 0; index < 100; index += 1) story.give('09-16 09:00', undefined, handIn(['photo', 1]));
    expect(story.refusalOf('09-16 09:00', undefined, handIn(['photo', 1]))?.refused).toBe('tooManyEntries');
  });
});

describe('what may follow', () => {
  const accept = (mayFollow: { name: string; by?: string }[]): CaseCommand => ({
    type: 'AcceptCase',
    mayFollow,
  });
  const following = () =>
    received().give('09-14 10:00', 'handler', accept([{ name: 'certificate', by: '2026-09-18' }]));
  const finish = (outcome: 'done' | 'notPossible'): CaseCommand => ({
    type: 'FinishCase',
    outcome,
    ...{ answer: ref('a'), reason: ref('r'), basis: ref('b'), alternative: ref('c') },
  });

  it.each([
    ['form', '2026-09-18', 'mayNotFollow', '/mayFollow/0/name'],
    ['photo', '2026-09-18', 'mayNotFollow', '/mayFollow/0/name'],
    ['certificate', undefined, 'mayFollowIncomplete', '/mayFollow/0/by'],
    ['certificate', '2026-09-13', 'mayFollowIncomplete', '/mayFollow/0/by'],
    ['certificate', '2026-09-21', 'mayFollowIncomplete', '/mayFollow/0/by'],
  ])('SC-5.2: %s by %s is refused: %s', (name, by, refused, pointer) => {
    const refusal = received().refusalOf('09-14 10:00', 'handler', accept([{ name, by }]));
    expect(refusal).toMatchObject({ refused, demand: 'SC-5.2', errors: [{ pointer }] });
  });

  it('SC-5.2: near its day the handler is asked to remind, and told when it has passed', () => {
    const story = following().tick('09-21 09:00');
    expect(story.said('MaterialsNear', 'MaterialsNotHandedIn')).toEqual([
      'MaterialsNear 09-16 08:00',
      'MaterialsNotHandedIn 09-20 08:00',
    ]);
  });

  it('SC-5.2: while it is owed nothing is granted; what cannot be done still ends', () => {
    expect(following().refusalOf('09-15 10:00', 'handler', finish('done'))).toMatchObject({
      refused: 'materialsOwed',
      demand: 'SC-5.2',
    });
    expect(following().refusalOf('09-15 10:00', 'handler', finish('notPossible'))).toBeUndefined();
    const handed = following().give('09-15 09:00', undefined, handIn(['certificate', 1]));
    expect(handed.refusalOf('09-15 10:00', 'handler', finish('done'))).toBeUndefined();
  });
});

describe('nothing is handed in', () => {
  const withdrawn: CaseCommand = { type: 'DeemWithdrawn', reason: ref('not heard of again') };
  const soon = () => noticed({ respondBy: '2026-09-18' });

  it('FC-6: near the day the handler is asked to remind; from the day after it is the office’s turn', () => {
    const story = soon();
    const calendar = departmentCalendar(story.calendar, 'WX');
    const waiting = waitingClock(story.state, calendar);
    expect([words(waiting?.orangeAt), words(waiting?.dueAt)]).toEqual(['09-19 00:00', '09-20 17:30']);
    story.tick('10-12 09:00');
    expect(story.said('MaterialsNear', 'MaterialsNotHandedIn', 'StillAwaiting')).toEqual([
      'MaterialsNear 09-16 08:00',
      'MaterialsNotHandedIn 09-20 08:00',
      'StillAwaiting 09-24 08:00',
      'StillAwaiting 10-09 08:00',
    ]);
  });

  it('FC-6: reminded in time it counts as withdrawn, with the reason, after the day and not before', () => {
    const story = soon().give('09-17 10:00', 'handler', remind('09-17 09:55'));
    expect(story.refusalOf('09-18 23:59', 'handler', withdrawn)?.refused).toBe('respondByNotPassed');
    expect(story.refusalOf('09-19 00:00', 'handler', { type: 'DeemWithdrawn' })).toMatchObject({
      refused: 'reasonMissing',
      errors: [{ pointer: '/reason' }],
    });
    story.give('09-19 00:00', 'handler', withdrawn);
    expect(story.state).toMatchObject({
      status: 'withdrawn',
      closing: { reason: ref('not heard of again') },
    });
  });

  it('FC-6: never reminded it does not; a reminder after the day names a new one', () => {
    const story = soon();
    expect(story.refusalOf('09-20 09:00', 'handler', withdrawn)?.refused).toBe('materialsNotReminded');
    story.give('09-20 10:00', 'handler', remind('09-20 09:55', '2026-09-22'));
    expect(story.refusalOf('09-21 09:00', 'handler', withdrawn)?.refused).toBe('respondByNotPassed');
    expect(story.refusalOf('09-23 09:00', 'handler', withdrawn)).toBeUndefined();
  });

  it('FC-6: a reminder after the day, or before the notice, is none', () => {
    const late = soon().give('09-20 10:00', 'handler', remind('09-20 09:55'));
    expect(late.refusalOf('09-21 09:00', 'handler', withdrawn)?.refused).toBe('materialsNotReminded');
    const again = soon()
      .give('09-15 10:00', 'handler', remind('09-15 09:55'))
      .give('09-15 14:00', 'head', notice({ missing: [missing('plan', 2)], respondBy: '2026-09-18' }));
    expect(again.refusalOf('09-21 09:00', 'handler', withdrawn)?.refused).toBe('materialsNotReminded');
  });

  it('FC-6: handed in late it is taken as long as nobody has decided', () => {
    const story = soon().give('09-22 20:00', undefined, handIn(['form', 1]));
    expect(story.state.status).toBe('submitted');
    expect(words(story.review?.reviewDueAt)).toBe('09-23 17:30');
  });

  it('FC-4: what still lacks something may be declined, with reason, basis and alternative', () => {
    const decline: CaseCommand = {
      type: 'DeclineCase',
      reason: ref('r'),
      basis: ref('b'),
      alternative: ref('a'),
    };
    expect(soon().give('09-21 10:00', 'handler', decline).state.status).toBe('declined');
  });
});

describe('visits', () => {
  const visit = (when: string, cause?: 'applicant' | 'office'): CaseCommand => ({
    type: 'RecordVisit',
    at: told('phone', when).at,
    cause,
  });
  const broken = (story: CaseStory) => story.state.visits?.map((one) => one.broken);

  it('SC-5.2: the first needs no cause, a second one does', () => {
    const story = received().give('09-14 10:00', 'handler', visit('09-14 09:30'));
    expect(story.refusalOf('09-15 10:00', 'handler', visit('09-15 09:30'))).toMatchObject({
      refused: 'visitCauseMissing',
      demand: 'SC-5.2',
      errors: [{ pointer: '/cause' }],
    });
    story.give('09-15 10:00', 'handler', visit('09-15 09:30', 'applicant'));
    expect(broken(story)).toEqual([false, false]);
    story.give('09-16 10:00', 'handler', visit('09-16 09:30', 'office'));
    expect(broken(story)).toEqual([false, false, true]);
    expect(story.notes.filter(({ kind }) => kind === 'oneVisitBroken').map(({ staff }) => staff)).toEqual([
      'head',
    ]);
  });

  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
  ])('SC-5.2: an item of %i visit(s) leaves %i free', (visits, free) => {
    const story = received({ submission: { service }, version: { materials: [], visits } });
    for (let index = 0; index < free; index += 1) story.give('09-14 10:00', 'handler', visit('09-14 09:30'));
    expect(story.refusalOf('09-14 10:00', 'handler', visit('09-14 09:45'))?.refused).toBe(
      'visitCauseMissing',
    );
  });

  it.each([
    ['09-15 10:01', 'visitOutOfRange'],
    ['09-14 00:00', undefined],
    ['09-13 23:59', 'visitOutOfRange'],
  ])('SC-5.2: entered on the 15th, a visit at %s: %s', (when, refused) => {
    expect(received().refusalOf('09-15 10:00', 'handler', visit(when))?.refused).toBe(refused);
  });

  it('SC-5.2: fetching the result is a visit too; of what was withdrawn there is none', () => {
    const finished = received()
      .give('09-14 10:00', 'handler', { type: 'AcceptCase' })
      .give('09-14 11:00', 'handler', { type: 'FinishCase', outcome: 'done', answer: ref('a') });
    expect(finished.refusalOf('09-15 10:00', 'handler', visit('09-15 09:30'))).toBeUndefined();
    const gone = received().give('09-14 10:00', undefined, { type: 'WithdrawCase' });
    expect(gone.refusalOf('09-15 10:00', 'handler', visit('09-15 09:30'))?.refused).toBe('wrongStatus');
  });
});
