import { dateOf } from '../../../kernel/time.ts';
import type { CaseEvent } from '../model.ts';
import {
  addresseeOf,
  type CaseSheet,
  codeOf,
  contactFacts,
  type DrawCase,
  eventOf,
  fact,
  footOf,
  fullDay,
  matterFacts,
  sealOf,
  signatureFacts,
  word,
} from './sheet.ts';

type Given = Extract<CaseEvent, { type: 'NoticeGiven' }>['data'];

/** Everything that is missing, told once, with what happens if it does not come (FC-6). */
export const notice: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['NoticeGiven'], part);
  if (!found || !sheet.applicant) return undefined;
  const { at, event } = found;
  const { data } = event;
  const { item, number } = sheet;
  const first = found.part === 1;
  return {
    part: found.part,
    on: dateOf(at),
    paper: {
      title: first ? word(sheet, 'noticeTitle') : word(sheet, 'noticeAgainTitle', { count: found.part }),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, 'noticeText', { item, number }) },
        missingTable(sheet, data),
        { kind: 'facts', facts: noticeFacts(sheet, data) },
        ...(first ? [{ kind: 'text', text: word(sheet, 'oneNotice') } as const] : []),
        { kind: 'facts', facts: [...matterFacts(sheet), ...contactFacts(sheet)] },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(at)),
      receiving: signatureFacts(sheet),
      foot: footOf(sheet, ['FC-6']),
    },
  };
};

const missingTable = (sheet: CaseSheet, { missing }: Given) =>
  ({
    kind: 'table',
    heading: word(sheet, 'missing'),
    titles: (['order', 'materialName', 'count', 'why'] as const).map((title) => word(sheet, title)),
    rows: missing.map(({ material, text, count, why }, index) => [
      index + 1,
      text ? sheet.say(text) : material,
      count,
      sheet.say(why),
    ]),
  }) as const;

const noticeFacts = (sheet: CaseSheet, { respondBy, help, newlyKnown, approvedBy }: Given) => [
  fact(sheet, 'respondBy', word(sheet, 'respondByDay', { day: fullDay(respondBy, sheet.lang) }), 'wide'),
  fact(sheet, 'help', sheet.say(help), 'wide'),
  fact(sheet, 'consequence', word(sheet, 'consequenceText'), 'wide'),
  fact(sheet, 'newlyKnown', sheet.say(newlyKnown), 'wide'),
  fact(sheet, 'approvedBy', sheet.nameOf(approvedBy)),
  fact(sheet, 'basis', sheet.service?.basis.join('\n'), 'wide'),
];
