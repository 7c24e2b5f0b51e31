import { dateOf } from '../../../kernel/time.ts';
import type { PaperFact } from '../../../platform/documents/paper.ts';
import type { CaseEvent } from '../model.ts';
import { remedyOf } from './declined.ts';
import {
  addresseeOf,
  type CaseSheet,
  codeOf,
  contactFacts,
  type DrawCase,
  dueMoment,
  eventOf,
  fact,
  footOf,
  fullMoment,
  matterFacts,
  sealOf,
  signatureFacts,
  word,
} from './sheet.ts';

type Ended = Extract<CaseEvent, { type: 'CaseFinished' | 'CaseDeemedOnTime' }>;

/** How a matter ended: the answer, or why it cannot be done (TL-10, FC-4). */
export const finish: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['CaseFinished', 'CaseDeemedOnTime'], part);
  if (!found || !sheet.applicant) return undefined;
  const { event } = found;
  const { ending } = event.data;
  const { item, number, lang } = sheet;
  const impossible = ending.outcome === 'notPossible';
  return {
    part: found.part,
    on: dateOf(ending.at),
    paper: {
      title: word(sheet, impossible ? 'notPossibleTitle' : 'finishTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        {
          kind: 'text',
          text: word(sheet, openingOf(event), { item, number, at: fullMoment(ending.at, lang) }),
        },
        {
          kind: 'facts',
          facts: [...resultFacts(sheet, event), ...matterFacts(sheet), ...contactFacts(sheet)],
        },
        { kind: 'text', text: word(sheet, 'unsolved') },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(ending.at)),
      receiving: signatureFacts(sheet),
      foot: footOf(sheet, impossible ? ['TL-10', 'FC-4'] : ['TL-10', 'SC-6.1']),
    },
  };
};

function openingOf({ type, data: { ending } }: Ended) {
  if (type === 'CaseDeemedOnTime') return 'deemedOnTimeText';
  return ending.outcome === 'notPossible' ? 'notPossibleText' : 'finishText';
}

function resultFacts(sheet: CaseSheet, { type, data }: Ended): PaperFact[] {
  const { ending } = data;
  const said =
    type === 'CaseFinished'
      ? [
          fact(sheet, 'answer', sheet.say(data.answer), 'wide'),
          fact(sheet, 'reason', sheet.say(data.reason), 'wide'),
          fact(sheet, 'reasonBasis', sheet.say(data.basis), 'wide'),
          fact(sheet, 'alternative', sheet.say(data.alternative), 'wide'),
        ]
      : [fact(sheet, 'statement', sheet.say(data.statement), 'wide')];
  return [
    fact(sheet, 'outcome', ending.outcome && sheet.wordOf.outcome(ending.outcome)),
    fact(sheet, 'verdict', sheet.wordOf.verdict(ending.verdict)),
    fact(sheet, 'finishedAt', fullMoment(ending.at, sheet.lang)),
    fact(sheet, 'due', dueMoment(ending.dueAt, sheet.lang)),
    ...said,
    ...(ending.outcome === 'notPossible' ? [fact(sheet, 'remedy', remedyOf(sheet), 'wide')] : []),
  ];
}
