import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { type Html, html, htmlDocument, styleSheet } from './html.ts';
import { toolLine } from './paper.ts';
import type { PaperLinks } from './paper-links.ts';
import { ON_SCREEN_TOOLS, pageNumbers, SANS } from './paper-style.ts';
import { type WorkbookCell, workbookInThread } from './workbook.ts';

/** A column of a file; the entries come page by page, so that no more than one page of a CSV is held in memory. */
export type SheetColumn<E> = {
  title: string;
  width: number;
  cell: (entry: E) => string | number | undefined;
};
type Pages<E> = AsyncIterable<E[]>;

/** UTF-8 with a byte order mark; whatever begins like a formula is quoted by an apostrophe. Streams page by page. */
export function sheetCsv<E>(columns: SheetColumn<E>[], pages: Pages<E>): Readable {
  async function* lines() {
    yield stringify([columns.map((column) => column.title)], { bom: true });
    for await (const entries of pages) {
      const rows = entries.map((entry) => columns.map((column) => column.cell(entry)));
      yield stringify(rows, { escape_formulas: true, record_delimiter: '\n' });
    }
  }
  return Readable.from(lines());
}

/** A workbook of texts and numbers, in a thread of its own. */
export async function sheetXlsx<E>(
  sheet: string,
  columns: SheetColumn<E>[],
  pages: Pages<E>,
): Promise<Buffer> {
  const rows: WorkbookCell[][] = [];
  for await (const entries of pages) {
    for (const entry of entries) rows.push(columns.map((column) => column.cell(entry) ?? null));
  }
  const titles = columns.map(({ title }) => title);
  const widths = columns.map(({ width }) => width);
  return workbookInThread({ sheet, titles, widths, rows });
}

const style = (lang: 'zh' | 'en') => `@page { size: A4 landscape; margin: 12mm 10mm 14mm;
  @bottom-center { content: ${pageNumbers(lang)}; font: 8pt ${SANS}; color: #555 } }
body { font: 8.5pt/1.4 ${SANS}; color: #111; margin: 0 }
h1 { font-size: 15pt; text-align: center; margin: 0 0 2mm }
.facts { display: flex; flex-wrap: wrap; gap: 0 8mm; justify-content: space-between; margin: 0 0 2mm }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.3mm solid #444; padding: 1mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td { min-width: 4.2em }
.whole { white-space: nowrap }
td:first-child { white-space: nowrap }
th { background: #eef2f7; font-weight: 600; overflow-wrap: break-word }
.late { color: #b91c1c; font-weight: 600 }
.sign { display: flex; gap: 40mm; margin-top: 6mm; break-before: avoid; break-inside: avoid }
@media screen { body { margin: 8mm; overflow-x: auto } table { min-width: 80em } }
${ON_SCREEN_TOOLS}`;

/** A column of a printed sheet: what belongs together stands in one, so that the sheet stays readable. */
export type PrintColumn<E> = { titles: string[]; cell: (entry: E) => Html[] };

/** How many Latin letters wide a line is: a Han character is as wide as two. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** A line of a cell; a moment or the name of a department stays on one, or every row would be twice as high. */
const lineOf = (line: string | undefined): Html =>
  line !== undefined && widthOf(line) <= 16 ? html`<span class="whole">${line}</span>` : html`${line}`;

/** Lines one below the other, those that are not there left out. */
export const stacked = (lines: (string | undefined)[]): Html[] =>
  lines.filter(Boolean).map((line, index) => html`${index > 0 && html`<br>`}${lineOf(line)}`);

export type Print<E> = {
  lang: 'zh' | 'en';
  title: string;
  /** What the sheet covers, told above the table; the number of entries is known when all are there. */
  facts: (count: number) => string[];
  columns: PrintColumn<E>[];
  /** Who signs below. */
  signs: string[];
};

/** A page to print on A4, with the head of the table on every sheet. */
export async function sheetHtml<E>(print: Print<E>, pages: Pages<E>, links?: PaperLinks): Promise<string> {
  const { lang, title, columns } = print;
  const entries: E[] = [];
  for await (const page of pages) entries.push(...page);
  return htmlDocument(html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleSheet(style(lang))}
</head>
<body>
${toolLine(lang, links)}
<main>
<h1>${title}</h1>
<p class="facts">${print.facts(entries.length).map((fact) => html`<span>${fact}</span>`)}</p>
<table>
<thead><tr>${columns.map(({ titles }) => html`<th scope="col">${stacked(titles)}</th>`)}</tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>${columns.map(({ cell }) => html`<td>${cell(entry)}</td>`)}</tr>
`,
  )}</tbody>
</table>
<p class="sign">${print.signs.map((sign) => html`<span>${sign}</span>`)}</p>
</main>
</body>
</html>`);
}

/** The most entries of one export: text streams, the others are made in memory, a PDF in the browser’s. */
export const MOST_ENTRIES = { csv: 50_000, xlsx: 10_000, html: 5_000, pdf: 2_000 } as const;
export type SheetKind = keyof typeof MOST_ENTRIES;

export const FILE_TYPES: Record<SheetKind, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** How a sheet is sent: a page is shown, a file is saved under its name. */
export function sheetHeaders(kind: SheetKind, name: string, lang: 'zh' | 'en'): Record<string, string> {
  const placed = kind === 'html' || kind === 'pdf' ? 'inline' : 'attachment';
  return {
    'content-type': FILE_TYPES[kind],
    'content-disposition': `${placed}; filename="${name}.${kind}"`,
    'content-language': lang,
  };
}
