import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { fill } from '../../kernel/texts.ts';
import { formatInstant } from '../../kernel/time.ts';
import { type Html, html, htmlDocument } from '../../platform/documents/html.ts';
import { type WorkbookCell, workbookInThread } from '../../platform/documents/workbook.ts';
import type { RegisterEntry } from './contract-register.ts';
import { type RegisterReading, registerEntries } from './register.ts';
import type { CaseDeps } from './service.ts';
import { textsOf } from './texts/index.ts';

/** The most matters of one export: text streams, a workbook and a page are made in memory. */
export const MOST = { csv: 50_000, xlsx: 10_000, html: 5_000 } as const;

type Words = ReturnType<typeof textsOf>;
type Column = { title: string; width: number; cell: (entry: RegisterEntry) => string | number | undefined };

const short = (at: string | undefined) => at?.slice(0, 16).replace('T', ' ');

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
    { title: register.receivedAt, width: 17, cell: (one) => short(one.receivedAt) },
    { title: register.acceptedAt, width: 17, cell: (one) => short(one.acceptedAt) },
    { title: register.limit, width: 14, cell: (one) => one.limitText },
    { title: register.dueAt, width: 17, cell: (one) => short(one.dueAt) },
    { title: register.extensions, width: 10, cell: (one) => one.extensions },
    { title: register.status, width: 10, cell: (one) => words.statuses[one.status] },
    { title: register.finishedAt, width: 17, cell: (one) => short(one.finishedAt) },
    { title: register.verdict, width: 10, cell: (one) => words.verdicts[one.verdict ?? ''] },
    { title: register.daysLate, width: 10, cell: (one) => one.daysLate },
    { title: register.outcome, width: 10, cell: (one) => words.outcomes[one.outcome ?? ''] },
    { title: register.answer, width: 36, cell: (one) => one.answer },
    { title: register.reason, width: 30, cell: (one) => one.reason },
    {
      title: register.notTold,
      width: 12,
      cell: (one) => (one.toldBefore === false ? register.yes : undefined),
    },
  ];
}

/** UTF-8 with a byte order mark; whatever begins like a formula is quoted by an apostrophe. Streams page by page. */
export function registerCsv(deps: CaseDeps, reading: RegisterReading): Readable {
  const columns = columnsOf(textsOf(reading.lang));
  const rows = (entries: RegisterEntry[]) =>
    entries.map((entry) => columns.map((column) => column.cell(entry)));
  async function* lines() {
    yield stringify([columns.map((column) => column.title)], { bom: true });
    for await (const entries of registerEntries(deps, reading)) {
      yield stringify(rows(entries), { escape_formulas: true, record_delimiter: '\n' });
    }
  }
  return Readable.from(lines());
}

/** A workbook of texts and numbers, in a thread of its own. */
export async function registerXlsx(deps: CaseDeps, reading: RegisterReading): Promise<Buffer> {
  const words = textsOf(reading.lang);
  const columns = columnsOf(words);
  const rows: WorkbookCell[][] = [];
  for await (const entries of registerEntries(deps, reading)) {
    for (const entry of entries) rows.push(columns.map((column) => column.cell(entry) ?? null));
  }
  const titles = columns.map(({ title }) => title);
  const widths = columns.map(({ width }) => width);
  return workbookInThread({ sheet: words.register.title, titles, widths, rows });
}

const STYLE = `@page { size: A4 landscape; margin: 12mm 10mm 14mm }
body { font: 9pt/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #111; margin: 0 }
h1 { font-size: 15pt; text-align: center; margin: 0 0 2mm }
.facts { display: flex; flex-wrap: wrap; gap: 0 8mm; justify-content: space-between; margin: 0 0 2mm }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.3mm solid #444; padding: 1mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #eef2f7; font-weight: 600 }
.late { color: #b91c1c; font-weight: 600 }
.sign { display: flex; gap: 40mm; margin-top: 6mm }
@media screen { body { margin: 8mm } }`;

/** A page to print on A4, with the head of the table on every sheet. */
export async function registerHtml(deps: CaseDeps, reading: RegisterReading): Promise<string> {
  const { lang } = reading;
  const words = textsOf(lang);
  const columns = printColumns(words);
  const entries: RegisterEntry[] = [];
  for await (const page of registerEntries(deps, reading)) entries.push(...page);
  return htmlDocument(html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.register.title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${words.register.title}</h1>
<p class="facts">${factsOf(reading, words, entries.length).map((fact) => html`<span>${fact}</span>`)}</p>
<table>
<thead><tr>${columns.map(({ titles }) => html`<th scope="col">${stacked(titles)}</th>`)}</tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>${columns.map(({ cell }) => html`<td>${cell(entry)}</td>`)}</tr>
`,
  )}</tbody>
</table>
<p class="sign"><span>${words.register.keeper}</span><span>${words.register.checker}</span></p>
</body>
</html>`);
}

function factsOf({ filter, world, now }: RegisterReading, words: Words, count: number): string[] {
  const { register } = words;
  const { from = register.everBefore, to = register.today, department } = filter;
  const name = department && (world.organisation.department(department)?.name ?? department);
  return [
    fill(register.period, { from, to }),
    ...(name ? [fill(register.department, { name })] : []),
    fill(register.total, { count }),
    fill(register.printedAt, { at: short(formatInstant(now)) }),
    register.basis,
  ];
}

const stacked = (lines: (string | undefined)[]): Html[] =>
  lines.filter(Boolean).map((line, index) => html`${index > 0 && html`<br>`}${line}`);

type PrintColumn = { titles: string[]; cell: (entry: RegisterEntry) => Html[] };

/** Columns of the sheet: what belongs together stands in one, so that the sheet stays readable. */
function printColumns(words: Words): PrintColumn[] {
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
      cell: (one) => stacked([short(one.receivedAt), short(one.acceptedAt)]),
    },
    { titles: [register.limit, register.dueAt], cell: (one) => stacked([one.limitText, short(one.dueAt)]) },
    { titles: [register.extensions], cell: (one) => stacked([String(one.extensions)]) },
    {
      titles: [register.status, register.finishedAt],
      cell: (one) => stacked([words.statuses[one.status], short(one.finishedAt)]),
    },
    { titles: [register.verdict, register.daysLate], cell: (one) => verdictCell(one, words) },
    {
      titles: [register.outcome, register.answer, register.reason],
      cell: (one) => stacked([words.outcomes[one.outcome ?? ''], one.answer, one.reason]),
    },
  ];
}

function verdictCell(entry: RegisterEntry, words: Words): Html[] {
  const { verdict, daysLate, toldBefore } = entry;
  const late = daysLate !== undefined;
  const said = late ? (words.verdicts['overdue'] ?? '') : (words.verdicts[verdict ?? ''] ?? '');
  return [
    html`<span class="${late && 'late'}">${said}${late && ` ${daysLate}`}</span>`,
    ...(toldBefore === false ? [html`<br>${words.register.notTold}`] : []),
  ];
}

export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const;

/** Example: `time-limits-2026-09-01-2026-09-30.csv`. */
export function fileName({ filter }: RegisterReading, kind: keyof typeof FILE_TYPES): string {
  return `${['time-limits', filter.department, filter.from, filter.to].filter(Boolean).join('-')}.${kind}`;
}
