import { minuteOf } from '../../kernel/time.ts';
import { type PrintColumn, type SheetColumn, stacked } from '../../platform/documents/sheet.ts';
import type { Lang } from '../../platform/http/language.ts';
import type { RegisterLook } from '../../platform/registers/register.ts';
import type { RegisterEntry } from './contract-register.ts';
import { textsOf } from './texts/index.ts';
import { outcomeWords } from './texts/outcomes.ts';

type Words = ReturnType<typeof textsOf>;

const outcomeIn = (lang: Lang, entry: RegisterEntry) =>
  outcomeWords(entry, lang) ?? textsOf(lang).register.none;

/** How the register looks in the reader's language. */
export function lookOf(lang: Lang): RegisterLook<RegisterEntry> {
  const words = textsOf(lang);
  return { words: words.register, columns: columnsOf(words, lang), printed: printColumns(words, lang) };
}

/** The columns of a file, with codes in the reader's words. */
function columnsOf(words: Words, lang: Lang): SheetColumn<RegisterEntry>[] {
  const { register } = words;
  return [
    { title: register.number, width: 15, cell: (one) => one.number },
    { title: register.receivedAt, width: 17, cell: (one) => minuteOf(one.receivedAt) },
    { title: register.name, width: 10, cell: (one) => one.name },
    { title: register.unit, width: 18, cell: (one) => one.unit },
    { title: register.channel, width: 10, cell: (one) => words.channels[one.channel] },
    { title: register.kind, width: 10, cell: (one) => words.kinds[one.kind] },
    { title: register.matter, width: 36, cell: (one) => one.matter },
    { title: register.officer, width: 12, cell: (one) => one.officer.name },
    { title: register.department, width: 16, cell: (one) => one.departmentName },
    { title: register.outcome, width: 20, cell: (one) => outcomeIn(lang, one) },
    { title: register.result, width: 36, cell: (one) => one.result },
    { title: register.handler, width: 20, cell: (one) => one.handler },
    { title: register.case, width: 14, cell: (one) => one.case },
    { title: register.status, width: 12, cell: (one) => words.statuses[one.status] },
    { title: register.closedAt, width: 17, cell: (one) => minuteOf(one.closedAt) },
  ];
}

function printColumns(words: Words, lang: Lang): PrintColumn<RegisterEntry>[] {
  const { register } = words;
  return [
    {
      titles: [register.number, register.receivedAt],
      cell: (one) => stacked([one.number, minuteOf(one.receivedAt)]),
    },
    { titles: [register.name, register.unit], cell: (one) => stacked([one.name, one.unit]) },
    {
      titles: [register.channel, register.kind],
      cell: (one) => stacked([words.channels[one.channel], words.kinds[one.kind]]),
    },
    { titles: [register.matter], cell: (one) => stacked([one.matter]) },
    {
      titles: [register.officer, register.department],
      cell: (one) => stacked([one.officer.name, one.departmentName]),
    },
    {
      titles: [register.outcome, register.result],
      cell: (one) => stacked([outcomeIn(lang, one), one.result]),
    },
    { titles: [register.handler, register.case], cell: (one) => stacked([one.handler, one.case]) },
    {
      titles: [register.status, register.closedAt],
      cell: (one) => stacked([words.statuses[one.status], minuteOf(one.closedAt)]),
    },
  ];
}
