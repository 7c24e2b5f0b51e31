import { describe, expect, it } from 'vitest';
import { CaseStory, overNationalDay, ref, words } from '../../../../test/sample-case.ts';
import { away } from '../../../../test/sample-office.ts';
import { waitsFor } from './waits.ts';

const question = ref('question');
const answer = ref('answer');

describe('a matter reported upwards', () => {
  const reports: { to: string; by: string; reaches: string | undefined }[] = [
    { to: 'head', by: 'handler', reaches: 'head' },
    { to: 'divisionLeader', by: 'handler', reaches: 'leader' },
    { to: 'leader', by: 'head', reaches: 'leader' },
    { to: 'chief', by: 'head', reaches: 'chief' },
    { to: 'head', by: 'head', reaches: undefined },
    { to: 'leader2', by: 'handler', reaches: undefined },
    { to: 'crew', by: 'handler', reaches: undefined },
  ];
  it.each(reports)('TL-9, CO-1: $by reports to $to and reaches $reaches', ({ to, by, reaches }) => {
    const story = overNationalDay();
    const refused = story.refusalOf('09-29 10:00', by, { type: 'ReportUp', to, urgent: false, question });
    expect(refused?.refused).toBe(reaches === undefined ? 'reportToNobody' : undefined);
    expect(story.state.reports?.[0]?.to).toBe(reaches);
  });

  it('TL-9: without its question it is refused', () => {
    const command = { type: 'ReportUp', to: 'head', urgent: true } as const;
    expect(overNationalDay().refusalOf('09-29 10:00', 'handler', command)).toMatchObject({
      refused: 'reportIncomplete',
      errors: [{ pointer: '/question', code: 'blank' }],
    });
  });

  it('TL-9: an absent head is reported to by name, and who acts for the head hears it', () => {
    const story = overNationalDay({ office: { absences: [away('leader', '09-29 08:00')] } });
    story.give('09-29 10:00', 'head', { type: 'ReportUp', to: 'leader', urgent: false, question });
    expect(story.state.reports?.[0]).toMatchObject({ level: 'divisionLeader', to: 'chief' });
  });

  it('TL-9: urgent, unanswered for ten minutes, it goes up at any hour; the answer is recorded with its time', () => {
    const story = overNationalDay();
    story.give('09-29 22:00', 'handler', { type: 'ReportUp', to: 'head', urgent: true, question });
    story.tick('09-29 22:25');
    expect(story.said('ReportWentUp')).toEqual(['ReportWentUp 09-29 22:10', 'ReportWentUp 09-29 22:20']);
    expect(story.notes.filter(({ kind }) => kind === 'reportWentUp').map(({ staff }) => staff)).toEqual([
      'leader',
      'head',
      'handler',
      'chief',
      'head',
      'handler',
    ]);
    story.give('09-29 22:30', 'leader', { type: 'AnswerReport', id: 1, answer });
    expect(story.state.reports?.[0]).toMatchObject({ answeredBy: 'leader', answer });
    expect(words(story.state.reports?.[0]?.answeredAt)).toBe('09-29 22:30');
  });

  it('TL-9: any other goes up after three working days, over the holidays', () => {
    const story = overNationalDay();
    story.give('09-29 10:00', 'handler', { type: 'ReportUp', to: 'head', urgent: false, question });
    story.tick('10-09 17:31');
    expect(story.said('ReportWentUp')).toEqual(['ReportWentUp 10-09 17:30']);
  });

  it('TL-9: answered once, by a leader it was put to or one above, never by who asked', () => {
    const story = overNationalDay();
    story.give('09-29 10:00', 'head', { type: 'ReportUp', to: 'leader', urgent: false, question });
    const give = (by: string, id = 1) =>
      story.refusalOf('09-29 11:00', by, { type: 'AnswerReport', id, answer })?.refused;
    expect(give('head')).toBe('notYours');
    expect(give('leader', 2)).toBe('reportUnknown');
    expect(give('chief')).toBeUndefined();
    expect(give('leader')).toBe('reportAnswered');
    expect(story.tick('10-20 09:00').said('ReportWentUp')).toEqual([]);
  });
});

describe('a request for instructions', () => {
  const asked = (maker: string) =>
    new CaseStory({
      submission: {
        source: 'instructionRequest',
        maker,
        handler: undefined,
        post: undefined,
        applicant: undefined,
        document: { title: ref('title'), number: ref('number') },
      },
      pledge: { acceptance: 'onSubmission', promised: { count: 3, unit: 'workingDay' } },
    }).submit('09-21 09:00');
  const waiting = (story: CaseStory) =>
    waitsFor(story.state, story.factsAt(story.state.lastAt, story.state).people);

  it.each(['agreed', 'disagreed', 'done'] as const)(
    'TL-4: ends under TL-4 as %s, and its maker is told',
    (outcome) => {
      const story = asked('handler').give('09-22 09:00', 'head', { type: 'FinishCase', outcome, answer });
      expect(story.log.at(-1)?.event).toMatchObject({ type: 'CaseFinished', demand: 'TL-4' });
      const notes = story.notes.filter(({ kind }) => kind === 'instructionAnswered');
      expect(notes.map(({ staff, demand }) => [staff, demand])).toEqual([['handler', 'TL-4']]);
    },
  );

  it.each([
    ['handler', 'head'],
    ['head', 'leader'],
    ['leader', 'head'],
  ])('TL-4: made by %s it waits for %s', (maker, leader) => {
    expect(waiting(asked(maker))).toBe(leader);
  });

  it('TL-4: not answered in three working days it goes up, and again after three', () => {
    const story = asked('handler');
    expect(story.dueAt).toBe('09-24 17:30');
    story.tick('09-30 18:00');
    expect(story.said('InstructionWentUp')).toEqual([
      'InstructionWentUp 09-24 17:30',
      'InstructionWentUp 09-30 17:30',
    ]);
    expect(waiting(story)).toBe('chief');
  });

  it('TL-4: it ends only with a clear answer', () => {
    const story = asked('handler');
    const unclear = { type: 'FinishCase', outcome: 'notPossible', answer, reason: ref('r') } as const;
    expect(story.refusalOf('09-22 09:00', 'head', unclear)?.refused).toBe('instructionUnclear');
    expect(story.refusalOf('09-22 09:00', 'head', { type: 'FinishCase', outcome: 'agreed' })?.refused).toBe(
      'finishUnanswered',
    );
    story.give('09-22 09:00', 'head', { type: 'FinishCase', outcome: 'agreed', answer });
    expect(story.state.ending?.verdict).toBe('early');
  });
});

describe('progress of a decision from above', () => {
  const task = () =>
    new CaseStory({
      submission: {
        source: 'presidentMeeting',
        applicant: undefined,
        document: { title: ref('title'), number: ref('number') },
      },
    })
      .submit('09-28 09:00')
      .give('09-28 10:00', 'handler', { type: 'AcceptCase' });

  it('TL-4: unreported until the yellow light, handler and head are reminded once', () => {
    const story = task().tick('10-10 10:00');
    expect(story.said('ProgressOwed')).toEqual(['ProgressOwed 10-09 08:00']);
    expect(story.notes.filter(({ kind }) => kind === 'progressOwed').map(({ staff }) => staff)).toEqual([
      'handler',
      'head',
    ]);
  });

  it('TL-4: reported it reaches head and division leader, and nobody is reminded', () => {
    const story = task().give('09-30 10:00', 'handler', { type: 'ReportProgress', text: ref('half') });
    expect(story.notes.filter(({ kind }) => kind === 'progressReported').map(({ staff }) => staff)).toEqual([
      'head',
      'leader',
    ]);
    expect(story.tick('10-10 10:00').said('ProgressOwed')).toEqual([]);
  });
});
