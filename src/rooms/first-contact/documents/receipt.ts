import type { Static } from 'typebox';
import { citation } from '../../../kernel/rulebook/citation.ts';
import { dayInWords, fill } from '../../../kernel/texts.ts';
import type { Paper, PaperBlock, PaperFact } from '../../../platform/documents/paper.ts';
import type { Lang } from '../../../platform/http/language.ts';
import type { Receipt } from '../contract.ts';
import { receiptTexts } from './texts.ts';

type Facts = Static<typeof Receipt>;
type Word = keyof typeof receiptTexts;

/** What is drawn: the receipt's facts, who keeps the register, and where the contact stands in words. */
export type ReceiptSheet = {
  lang: Lang;
  office: string;
  registeredBy: string;
  status: string;
  receipt: Facts;
};

/** The receipt for whoever left something with the officer (FC-3). */
export function receiptPaper(sheet: ReceiptSheet): Omit<Paper, 'number'> {
  const { lang, office, registeredBy, receipt } = sheet;
  const { name, unit, receivedAt, department } = receipt;
  const addressee = name ?? unit;
  return {
    lang,
    issuer: office,
    title: word(lang, 'title'),
    addressee: addressee && word(lang, 'addressee', { name: addressee }),
    blocks: [
      {
        kind: 'text',
        text: word(lang, 'text', { at: momentOf(receivedAt, lang), department: department.name }),
      },
      { kind: 'facts', facts: factsOf(sheet) },
      materialsOf(lang, receipt.materials),
    ],
    seal: { by: registeredBy, on: dayOf(receivedAt, lang) },
    receiving: [{ label: word(lang, 'signature'), value: '\u00a0', wide: true }],
    foot: [word(lang, 'rests', { citation: citation('FC-3', lang) }), word(lang, 'copies')],
  };
}

const word = (lang: Lang, name: Word, facts: Record<string, unknown> = {}) =>
  fill(receiptTexts[name][lang], facts);

function dayOf(at: string, lang: Lang): string {
  const day = dayInWords(at.slice(0, 10), lang);
  const year = at.slice(0, 4);
  return lang === 'en' ? `${day} ${year}` : `${year}${receiptTexts.year.zh}${day}`;
}

const momentOf = (at: string, lang: Lang) => `${dayOf(at, lang)} ${at.slice(11, 16)}`;

function factsOf({ lang, receipt, status }: ReceiptSheet): PaperFact[] {
  const { handler } = receipt;
  const line = (label: Word, value: string | undefined, wide = false) => ({
    label: word(lang, label),
    value,
    wide,
  });
  return [
    line('number', receipt.number),
    line('receivedAt', momentOf(receipt.receivedAt, lang)),
    line('name', receipt.name),
    line('unit', receipt.unit),
    line('phone', receipt.phone),
    line('address', receipt.address),
    line('matter', receipt.matter, true),
    line('officer', receipt.officer.name),
    line('officerPhone', receipt.officerPhone),
    line('department', receipt.department.name),
    line('handler', handler === 'toBeNamed' ? word(lang, 'toBeNamed') : handler.name),
    line('handlerPhone', receipt.handlerPhone),
    line('status', status),
  ];
}

function materialsOf(lang: Lang, materials: Facts['materials']): PaperBlock {
  if (materials.length === 0) return { kind: 'text', text: word(lang, 'noMaterials') };
  const known = materials.some(({ original }) => original !== undefined);
  const formOf = (original: boolean | undefined) =>
    original === undefined ? '' : word(lang, original ? 'original' : 'copy');
  return {
    kind: 'table',
    heading: word(lang, 'materials'),
    titles: [word(lang, 'material'), word(lang, 'count'), ...(known ? [word(lang, 'form')] : [])],
    rows: materials.map(({ name, count, original }) => [name, count, ...(known ? [formOf(original)] : [])]),
  };
}
