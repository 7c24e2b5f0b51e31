import { dateOf } from '../../../kernel/time.ts';
import {
  addresseeOf,
  type CaseSheet,
  codeOf,
  contactFacts,
  type DrawCase,
  fact,
  footOf,
  fullMoment,
  type SheetMaterial,
  sealOf,
  word,
} from './sheet.ts';

/** What came in, when, by whom it was taken, and what happens next (FC-3, SC-6.1). */
export const receipt: DrawCase = (sheet) => {
  if (!sheet.applicant) return undefined;
  const { lang, item, receivedAt, track, next = '' } = sheet;
  return {
    part: 1,
    on: dateOf(receivedAt),
    paper: {
      title: word(sheet, 'receiptTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, 'receiptText', { at: fullMoment(receivedAt, lang), item, next }) },
        { kind: 'facts', facts: receiptFacts(sheet) },
        materialsBlock(sheet),
        { kind: 'text', text: word(sheet, track ? 'trackingShown' : 'trackingKept') },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(receivedAt)),
      foot: footOf(sheet, ['SC-6.1', 'FC-3']),
    },
  };
};

const receiptFacts = (sheet: CaseSheet) => [
  fact(sheet, 'case', sheet.number),
  fact(sheet, 'trackingCode', sheet.track?.code),
  fact(sheet, 'applicant', sheet.applicant?.name),
  fact(sheet, 'phone', sheet.applicant?.phone),
  fact(sheet, 'unit', sheet.applicant?.unit),
  fact(sheet, 'channel', sheet.channel),
  fact(sheet, 'receivedAt', fullMoment(sheet.receivedAt, sheet.lang)),
  fact(sheet, 'receivedBy', sheet.receivedBy),
  fact(sheet, 'limit', sheet.limit),
  ...contactFacts(sheet),
  fact(sheet, 'files', sheet.files > 0 ? word(sheet, 'fileCount', { count: sheet.files }) : undefined),
  fact(sheet, 'place', sheet.place, 'wide'),
  fact(sheet, 'about', sheet.matter, 'wide'),
];

function materialsBlock(sheet: CaseSheet) {
  const { materials } = sheet;
  if (materials.length === 0) return { kind: 'text', text: word(sheet, 'noMaterials') } as const;
  const titles = ['materialName', 'materialAsked', 'materialReceived', 'materialWay', 'materialAt'] as const;
  return {
    kind: 'table',
    heading: word(sheet, 'materials'),
    titles: titles.map((title) => word(sheet, title)),
    rows: materials.map((one) => [
      one.name,
      one.count,
      one.received,
      wayOf(sheet, one),
      one.receivedAt === undefined ? undefined : fullMoment(one.receivedAt, sheet.lang),
    ]),
  } as const;
}

function wayOf(sheet: CaseSheet, { received, fetched, originalSeen, waived }: SheetMaterial): string {
  if (fetched) return word(sheet, 'fetched');
  if (received === 0) return word(sheet, waived ? 'waived' : 'notYet');
  return word(sheet, originalSeen ? 'originalSeen' : 'handedIn');
}
