import { minuteOf } from '../../kernel/time.ts';
import { type Html, html } from '../../platform/documents/html.ts';
import { type PrintColumn, type SheetColumn, stacked } from '../../platform/documents/sheet.ts';
import type { Lang } from '../../platform/http/language.ts';
import type { RegisterLook } from '../../platform/registers/register.ts';
import type { RegisterEntry } from './contract-register.ts';
import { textsOf } from './texts/index.ts';

type Words = ReturnType<typeof textsOf>;
type Column = SheetColumn<RegisterEntry>;

/** How the register looks in the reader's language. */
export function lookOf(lang: Lang): RegisterLook<RegisterEntry> {
  const words = textsOf(lang);
  return { words: words.register, columns: columnsOf(words), printed: printColumns(words) };
}

/** The columns of a file, with codes in the reader's words. */
function columnsOf(words: Words): Column[] {
  const { register } = words;
  return [
    { title: register.number, width: 14, cell: (one) => one.number },
    { title: register.title_, width: 36, cell: (one) => one.title },
    { title: register.applicant, width: 12, cell: (one) => one.applicant },
    { title: register.source, width: 14, cell: (one) => words.sources[one.source] },
    { title: register.lead, width: 16, cell: (one) => one.leadName },
    { title: register.handler, width: 12, cell: (one) => one.handler?.name },
    { title: register.channel, width: 10, cell: (one) => words.channels[one.channel] },
    { title: register.receivedAt, width: 17, cell: (one) => minuteOf(one.receivedAt) },
    { title: register.acceptedAt, width: 17, cell: (one) => minuteOf(one.acceptedAt) },
    { title: register.limit, width: 14, cell: (one) => one.limitText },
    { title: register.dueAt, width: 17, cell: (one) => minuteOf(one.dueAt) },
    { title: register.extensions, width: 10, cell: (one) => one.extensions },
    { title: register.schoolWaits, width: 10, cell: (one) => one.schoolWaits },
    { title: register.excludedDays, width: 10, cell: (one) => one.excludedDays },
    { title: register.status, width: 10, cell: (one) => words.statuses[one.status] },
    { title: register.finishedAt, width: 17, cell: (one) => minuteOf(one.finishedAt) },
    { title: register.verdict, width: 10, cell: (one) => words.verdicts[one.verdict ?? ''] },
    { title: register.daysLate, width: 10, cell: (one) => one.daysLate },
    { title: register.lateness, width: 20, cell: (one) => latenessInWords(one, words) },
    { title: register.outcome, width: 10, cell: (one) => words.outcomes[one.outcome ?? ''] },
    { title: register.answer, width: 36, cell: (one) => one.answer },
    { title: register.reason, width: 30, cell: (one) => one.reason },
    {
      title: register.notTold,
      width: 12,
      cell: (one) => (one.toldBefore === false ? register.yes : undefined),
    },
    { title: register.secondNotices, width: 10, cell: (one) => one.secondNotices || undefined },
    { title: register.visits, width: 10, cell: (one) => one.visits },
    {
      title: register.oneVisit,
      width: 12,
      cell: (one) => (one.oneVisit === 'broken' ? register.yes : undefined),
    },
  ];
}

/** Whose a lateness is. Example: `能源保障中心 2; 承办人 1`. */
function latenessInWords({ lateness }: RegisterEntry, words: Words): string | undefined {
  return lateness?.map(({ of, name, days }) => `${name ?? words.lateness[of] ?? of} ${days}`).join('; ');
}

function printColumns(words: Words): PrintColumn<RegisterEntry>[] {
  const { register } = words;
  return [
    { titles: [register.number], cell: (one) => stacked([one.number]) },
    { titles: [register.title_], cell: (one) => stacked([one.title]) },
    { titles: [register.applicant], cell: (one) => stacked([one.applicant, one.unit]) },
    {
      titles: [register.source, register.channel],
      cell: (one) => stacked([words.sources[one.source], words.channels[one.channel]]),
    },
    { titles: [register.lead, register.handler], cell: (one) => stacked([one.leadName, one.handler?.name]) },
    {
      titles: [register.receivedAt, register.acceptedAt],
      cell: (one) => stacked([minuteOf(one.receivedAt), minuteOf(one.acceptedAt)]),
    },
    {
      titles: [register.limit, register.dueAt],
      cell: (one) => stacked([one.limitText, minuteOf(one.dueAt)]),
    },
    { titles: [register.extensions], cell: (one) => stacked([String(one.extensions)]) },
    {
      titles: [register.status, register.finishedAt],
      cell: (one) => stacked([words.statuses[one.status], minuteOf(one.finishedAt)]),
    },
    { titles: [register.verdict, register.daysLate], cell: (one) => verdictCell(one, words) },
    {
      titles: [register.outcome, register.answer, register.reason],
      cell: (one) => stacked([words.outcomes[one.outcome ?? ''], one.answer, one.reason]),
    },
  ];
}

function verdictCell(entry: RegisterEntry, words: Words): Html[] {
  const { verdict, daysLate, lateness, toldBefore } = entry;
  const late = daysLate !== undefined;
  const said = late ? (words.verdicts['overdue'] ?? '') : (words.verdicts[verdict ?? ''] ?? '');
  return [
    html`<span class="${late && 'late'}">${said}${late && ` ${daysLate}`}</span>`,
    ...(lateness?.some(({ name }) => name) ? [html`<br>${latenessInWords(entry, words)}`] : []),
    ...(toldBefore === false ? [html`<br>${words.register.notTold}`] : []),
    ...(entry.secondNotices > 0 ? [html`<br>${words.register.secondNotices} ${entry.secondNotices}`] : []),
    ...(entry.oneVisit === 'broken' ? [html`<br>${words.register.oneVisit}`] : []),
  ];
}
