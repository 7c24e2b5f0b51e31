import { dateOf } from '../../../kernel/time.ts';
import type { PaperBlock } from '../../../platform/documents/paper.ts';
import type { Owed } from '../model-materials.ts';
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
  fullDay,
  matterFacts,
  sealOf,
  signatureFacts,
  word,
} from './sheet.ts';

/** That a matter is accepted, and by when it will be answered (TL-0). */
export const acceptance: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['CaseAccepted', 'CaseDeemedAccepted'], part);
  if (!found || !sheet.applicant) return undefined;
  const { event, at } = found;
  const { lang, item, number, service } = sheet;
  const due = dueMoment(event.data.dueAt, lang);
  const deemed = event.type === 'CaseDeemedAccepted';
  const following = event.type === 'CaseAccepted' ? event.data.following : undefined;
  return {
    part: found.part,
    on: dateOf(at),
    paper: {
      title: word(sheet, 'acceptanceTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, deemed ? 'deemedText' : 'acceptanceText', { item, number, due }) },
        {
          kind: 'facts',
          facts: [
            ...matterFacts(sheet),
            fact(sheet, 'trackingCode', sheet.track?.code),
            fact(sheet, 'acceptedOn', fullDay(dateOf(event.data.startedAt), lang)),
            fact(sheet, 'limit', sheet.limit),
            fact(sheet, 'statutory', sheet.statutory),
            fact(sheet, 'due', due),
            ...contactFacts(sheet),
            fact(sheet, 'basis', service?.basis.join('\n'), 'wide'),
            fact(sheet, 'procedures', sheet.procedures.join('\n'), 'wide'),
          ],
        },
        ...followingBlock(sheet, following),
        { kind: 'text', text: word(sheet, sheet.track ? 'trackingShown' : 'trackingKept') },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(at)),
      receiving: signatureFacts(sheet),
      foot: footOf(sheet, ['TL-0', 'FC-6']),
    },
  };
};

function followingBlock(sheet: CaseSheet, following: Owed[] | undefined): PaperBlock[] {
  if (!following?.length) return [];
  return [
    {
      kind: 'table',
      heading: word(sheet, 'following'),
      titles: [word(sheet, 'materialName'), word(sheet, 'count'), word(sheet, 'byDay')],
      rows: following.map(({ material, text, count, by }) => [
        text ? sheet.say(text) : material,
        count,
        fullDay(by, sheet.lang),
      ]),
    },
  ];
}
