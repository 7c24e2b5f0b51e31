import type { Readable } from 'node:stream';
import { fill } from '../../kernel/texts.ts';
import { formatInstant } from '../../kernel/time.ts';
import {
  type PrintColumn,
  type SheetColumn,
  sheetCsv,
  sheetHtml,
  sheetXlsx,
  stacked,
} from '../../platform/documents/sheet.ts';
import type { RegisterEntry } from './contract-register.ts';
import { type RegisterReading, registerEntries } from './register.ts';
import type { ContactDeps } from './service.ts';
import { textsOf } from './texts/index.ts';

type Words = ReturnType<typeof textsOf>;

const short = (at: string | undefined) => at?.slice(0, 16).replace('T', ' ');

const outcomeIn = (words: Words, { outcome }: RegisterEntry) =>
  outcome === undefined ? words.register.none : words.outcomes[outcome];

/** The columns of a file, with codes in the reader's words. */
function columnsOf(words: Words): SheetColumn<RegisterEntry>[] {
  const { register } = words;
  return [
    { title: register.number, width: 15, cell: (one) => one.number },
    { title: register.receivedAt, width: 17, cell: (one) => short(one.receivedAt) },
    { title: register.name, width: 10, cell: (one) => one.name },
    { title: register.unit, width: 18, cell: (one) => one.unit },
    { title: register.channel, width: 10, cell: (one) => words.channels[one.channel] },
    { title: register.kind, width: 10, cell: (one) => words.kinds[one.kind] },
    { title: register.matter, width: 36, cell: (one) => one.matter },
    { title: register.officer, width: 12, cell: (one) => one.officer.name },
    { title: register.department, width: 16, cell: (one) => one.departmentName },
    { title: register.outcome, width: 14, cell: (one) => outcomeIn(words, one) },
    { title: register.result, width: 36, cell: (one) => one.result },
    { title: register.handler, width: 20, cell: (one) => one.handler },
    { title: register.case, width: 14, cell: (one) => one.case },
    { title: register.status, width: 12, cell: (one) => words.statuses[one.status] },
    { title: register.closedAt, width: 17, cell: (one) => short(one.closedAt) },
  ];
}

export function registerCsv(deps: ContactDeps, reading: RegisterReading): Readable {
  return sheetCsv(columnsOf(textsOf(reading.lang)), registerEntries(deps, reading));
}

export function registerXlsx(deps: ContactDeps, reading: RegisterReading): Promise<Buffer> {
  const words = textsOf(reading.lang);
  return sheetXlsx(words.register.title, columnsOf(words), registerEntries(deps, reading));
}

export function registerHtml(deps: ContactDeps, reading: RegisterReading): Promise<string> {
  const words = textsOf(reading.lang);
  const print = {
    lang: reading.lang,
    title: words.register.title,
    facts: (count: number) => factsOf(reading, words, count),
    columns: printColumns(words),
    signs: [words.register.keeper, words.register.checker],
  };
  return sheetHtml(print, registerEntries(deps, reading));
}

function factsOf({ filter, world, now }: RegisterReading, { register }: Words, count: number): string[] {
  const { from = register.everBefore, to = register.today, department } = filter;
  const name = department && (world.organisation.department(department)?.name ?? department);
  return [
    fill(register.period, { from, to }),
    ...(name ? [fill(register.departmentIs, { name })] : []),
    fill(register.total, { count }),
    fill(register.printedAt, { at: short(formatInstant(now)) }),
    register.basis,
  ];
}

function printColumns(words: Words): PrintColumn<RegisterEntry>[] {
  const { register } = words;
  return [
    {
      titles: [register.number, register.receivedAt],
      cell: (one) => stacked([one.number, short(one.receivedAt)]),
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
      cell: (one) => stacked([outcomeIn(words, one), one.result]),
    },
    { titles: [register.handler, register.case], cell: (one) => stacked([one.handler, one.case]) },
    {
      titles: [register.status, register.closedAt],
      cell: (one) => stacked([words.statuses[one.status], short(one.closedAt)]),
    },
  ];
}

/** Example: `first-contact-2026-09-01-2026-09-30`. */
export function fileName({ filter }: RegisterReading): string {
  return ['first-contact', filter.department, filter.from, filter.to].filter(Boolean).join('-');
}
