import { citation } from '../../../kernel/rulebook/citation.ts';
import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import type { TextRef } from '../../../kernel/text-ref.ts';
import { fill, weekdayInWords, wholeDayInWords } from '../../../kernel/texts.ts';
import { formatInstant, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Paper, PaperFact } from '../../../platform/documents/paper.ts';
import type { CaseEvent, TellingMeans } from '../model.ts';
import type { Told } from '../model-parts.ts';
import type { LoggedCaseEvent } from '../timeline.ts';
import { documentTexts } from './texts.ts';

type Lang = 'zh' | 'en';
type Someone = { name: string; phone?: string };

/** A material as the receipt lists it. */
export type SheetMaterial = {
  name: string;
  count?: number;
  received: number;
  receivedAt?: string;
  waived?: boolean;
  fetched?: boolean;
  originalSeen?: boolean;
};

/** All that the documents of a case say, as facts in one language: made once, read by each document. */
export type CaseSheet = {
  lang: Lang;
  office: string;
  number: string;
  /** The item's name, or the title of a task without one. */
  item: string;
  service?: { code: string; version: number; basis: string[] };
  matter?: string;
  place?: string;
  /** The phone is always masked; the name only to who may not look it up. */
  applicant?: { name: string; unit?: string; phone?: string };
  /** The same as paper that lies about shows it. */
  maskedName?: string;
  channel: string;
  receivedAt: Instant;
  receivedBy?: string;
  department: Someone;
  handler?: Someone;
  complaintPhone?: string;
  limit: string;
  statutory?: string;
  acceptedAt?: Instant;
  dueAt?: Instant;
  /** What happens next, by when. */
  next?: string;
  crew: string[];
  appointment?: { from: Instant; to: Instant };
  milestones: { name: string; dueAt: Instant }[];
  /** Answers of the form that are about the work. */
  answers: PaperFact[];
  materials: SheetMaterial[];
  files: number;
  /** Special procedures the item lists beforehand, in words. */
  procedures: string[];
  events: LoggedCaseEvent[];
  say: (ref: TextRef | undefined) => string | undefined;
  nameOf: (username: string | undefined) => string | undefined;
  wordOf: {
    procedure: (kind: string) => string;
    outcome: (outcome: string) => string;
    verdict: (verdict: string) => string;
    length: (count: number, unit: string) => string;
  };
  /** Where the applicant follows the matter, on a document that is the applicant's own. */
  track?: { code: string; address: string };
};

/** A document of a case: which of its kind, of which day, and what it says. */
export type CasePaper = { part: number; on: PlainDate; paper: Omit<Paper, 'lang' | 'issuer' | 'number'> };

/** `undefined` where what the document would say has not happened. */
export type DrawCase = (sheet: CaseSheet, part?: number) => CasePaper | undefined;

type Word = keyof typeof documentTexts;

/** A sentence in the sheet's language, its facts filled in. */
export const word = ({ lang }: Pick<CaseSheet, 'lang'>, name: Word, facts: Record<string, unknown> = {}) =>
  fill(documentTexts[name][lang], facts);

/** A day as a document writes it. Example: `2026年9月28日`, `28 Sep 2026`. */
export const fullDay = wholeDayInWords;

/** A moment as a document writes it, to the minute. */
export function fullMoment(at: Instant | string, lang: Lang): string {
  const text = typeof at === 'string' ? at : formatInstant(at);
  return `${fullDay(text.slice(0, 10), lang)} ${text.slice(11, 16)}`;
}

/** A deadline: with its weekday, for a make-up weekend is easily missed. Example: `2026年10月10日（周六）17:30`. */
export function dueMoment(at: Instant, lang: Lang): string {
  const text = formatInstant(at);
  const day = weekdayInWords(text.slice(0, 10), lang);
  const [on, time] = [fullDay(text.slice(0, 10), lang), text.slice(11, 16)];
  return lang === 'zh' ? `${on}（${day}）${time}` : `${day} ${on}, ${time}`;
}

export const fact = (sheet: CaseSheet, label: Word, value: PaperFact['value'], wide?: 'wide'): PaperFact => ({
  label: word(sheet, label),
  value,
  wide: wide !== undefined,
});

const MEANS: Record<TellingMeans, Word> = { written: 'written', phone: 'phoneTold', online: 'online' };

/** How it was told, where that is on record. */
export function servedFacts(sheet: CaseSheet, told: Told): PaperFact[] {
  return [
    fact(sheet, 'servedBy', word(sheet, MEANS[told.means])),
    fact(sheet, 'servedAt', fullMoment(told.at, sheet.lang)),
    fact(sheet, 'servedTo', sheet.say(told.to)),
    fact(sheet, 'teller', sheet.say(told.teller) ?? sheet.nameOf(told.by)),
    // What was handed over on paper is signed for; a call or a message leaves its own record.
    ...(told.means === 'written' ? toSign(sheet, ['signature', 'signedAt']) : []),
  ];
}

/** Lines for the signature of who receives it; a blank is a place to write. */
export const signatureFacts = (sheet: CaseSheet): PaperFact[] =>
  toSign(sheet, ['servedBy', 'servedAt', 'signature', 'signedAt']);

const toSign = (sheet: CaseSheet, labels: Word[]): PaperFact[] =>
  labels.map((label) => fact(sheet, label, '\u00a0'));

/** Basis, copies, and the version of the item it rests on. */
export function footOf(sheet: CaseSheet, demands: DemandId[], copies: Word = 'copies'): string[] {
  const { service, lang } = sheet;
  const cited = demands.map((id) => citation(id, lang)).join(lang === 'zh' ? documentTexts.between.zh : '; ');
  return [
    word(sheet, 'rests', { citation: cited }),
    ...(service ? [word(sheet, 'version', service)] : []),
    word(sheet, copies),
  ];
}

type Typed<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** One of the events of some types, each with its moment, by its place among them (the last without one). */
export function eventOf<T extends CaseEvent['type']>(
  { events }: CaseSheet,
  types: readonly T[],
  part?: number,
): { part: number; at: Instant; event: Typed<T>; before: LoggedCaseEvent[] } | undefined {
  const places = events.flatMap(({ event }, index) =>
    (types as readonly string[]).includes(event.type) ? [index] : [],
  );
  const number = part ?? places.length;
  const place = places[number - 1];
  const found = place === undefined ? undefined : events[place];
  if (place === undefined || !found) return undefined;
  return { part: number, at: found.at, event: found.event as Typed<T>, before: events.slice(0, place) };
}

/** Head of what goes to an applicant. */
export const addresseeOf = (sheet: CaseSheet): string | undefined =>
  sheet.applicant && word(sheet, 'addressee', { name: sheet.applicant.name });

/** Sealed by the department on a day. */
export const sealOf = (sheet: CaseSheet, on: PlainDate): Paper['seal'] => ({
  by: `${sheet.office}${sheet.lang === 'zh' ? '' : ' · '}${sheet.department.name}`,
  on: fullDay(on, sheet.lang),
});

/** The code that leads to the matter, where the document is the applicant's own. */
export const codeOf = (sheet: CaseSheet): Paper['code'] =>
  sheet.track && { address: sheet.track.address, caption: word(sheet, 'code') };

/** Whom to reach about it. */
export const contactFacts = (sheet: CaseSheet): PaperFact[] => [
  fact(sheet, 'department', sheet.department.name),
  fact(sheet, 'departmentPhone', sheet.department.phone),
  fact(sheet, 'handler', sheet.handler?.name),
  fact(sheet, 'handlerPhone', sheet.handler?.phone),
  fact(sheet, 'complaintPhone', sheet.complaintPhone),
];

/** Who asked for what. */
export const matterFacts = (sheet: CaseSheet): PaperFact[] => [
  fact(sheet, 'case', sheet.number),
  fact(sheet, 'item', sheet.item),
  fact(sheet, 'applicant', sheet.applicant?.name),
  fact(sheet, 'phone', sheet.applicant?.phone),
  fact(sheet, 'unit', sheet.applicant?.unit),
  fact(sheet, 'appliedOn', fullDay(formatInstant(sheet.receivedAt).slice(0, 10), sheet.lang)),
];
