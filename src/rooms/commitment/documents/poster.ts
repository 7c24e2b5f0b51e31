import { limitWords } from '../../../kernel/texts-limits.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import {
  type Html,
  type HtmlPart,
  html,
  htmlDocument,
  styleSheet,
} from '../../../platform/documents/html.ts';
import { toolLine } from '../../../platform/documents/paper.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import { cssString, ON_SCREEN, pageNumbers, SANS } from '../../../platform/documents/paper-style.ts';
import { qrCode } from '../../../platform/documents/qr.ts';
import type { ServiceVersion } from '../model.ts';
import { fillWords, type PageLang } from '../texts.ts';
import { posterTexts } from './texts.ts';

/** What a department's poster says: duties, standards, and each published item with its promise (SC-3). */
export type Poster = {
  lang: PageLang;
  office: string;
  department: {
    name: string;
    duties: string[];
    standards: string[];
    place: string;
    phone: string;
    hours: string;
  };
  items: Pick<ServiceVersion, 'name' | 'promisedLimit' | 'materials' | 'process' | 'fee'>[];
  complaintPhone?: string;
  /** Where the code leads. */
  address: string;
  on: PlainDate;
};

const style = (lang: PageLang, running: string) => `@page { size: A4; margin: 14mm 14mm 16mm;
  @top-left { content: ${cssString(running)}; font: 9pt ${SANS}; color: #52606d }
  @bottom-right { content: ${pageNumbers(lang)}; font: 8pt ${SANS}; color: #52606d } }
@page :first { @top-left { content: none } }
body { font: 10.5pt/1.5 ${SANS}; color: #1f2933; margin: 0; font-variant-numeric: tabular-nums }
p, ul, ol, dl, dd { margin: 0 } ul, ol { padding-left: 1.3em }
header { display: flex; gap: 8mm; align-items: center; border-bottom: 1mm solid #1d5fb4; padding-bottom: 5mm; margin-bottom: 5mm }
header > div:first-child { flex: 1; min-width: 0 }
.office { font-size: 12pt; color: #1d5fb4; font-weight: 600 }
h1 { font-size: 27pt; line-height: 1.25; margin: 1mm 0; overflow-wrap: anywhere }
.promise { font-size: 15pt; color: #3e4c59; letter-spacing: 0.1em }
.code { width: 36mm; flex: none; text-align: center; font-size: 8.5pt; line-height: 1.35 }
.code .qr { width: 36mm; height: 36mm }
h2 { font-size: 13pt; margin: 5mm 0 1.5mm; color: #17498a; break-after: avoid }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm }
.two section { break-inside: avoid }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
/* A next page begins with some items, not with the last of them or with the address alone. */
tbody tr:nth-last-child(-n + 2) { break-before: avoid }
th { text-align: left; font-size: 9.5pt; color: #52606d; font-weight: 600; border-bottom: 0.4mm solid #1d5fb4; padding: 1mm 2mm }
td { border-bottom: 0.2mm solid #d9e2ec; padding: 1.6mm 2mm; vertical-align: top; overflow-wrap: anywhere }
.name { font-weight: 600; width: 32% }
.limit { font-weight: 700; color: #1d5fb4; white-space: nowrap; font-size: 11.5pt }
.small { font-size: 9pt; line-height: 1.45; color: #3e4c59; font-weight: 400 }
.bring { width: 24% }
footer { break-inside: avoid; break-before: avoid; margin-top: 6mm; background: #e8f0fb; border-radius: 3mm; padding: 4mm 6mm; print-color-adjust: exact; -webkit-print-color-adjust: exact }
footer dl { display: grid; grid-template-columns: auto 1fr auto 1fr; gap: 1mm 4mm }
dt { color: #52606d } dd { font-weight: 600 }
.as-of { font-size: 8.5pt; color: #52606d }
${ON_SCREEN}
@media screen and (max-width: 700px) { .two { display: block } h1 { font-size: 19pt } .wide { overflow-x: auto } }`;

type Word = keyof typeof posterTexts;
const word = (lang: PageLang, name: Word, facts: Record<string, string | number> = {}) =>
  fillWords(posterTexts[name], lang, facts);

/** A poster for the wall: from the name down to the phone of complaints, with a code that leads on. */
export function poster(facts: Poster, links?: PaperLinks): string {
  const { lang, office, department, items, address, on } = facts;
  return htmlDocument(html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word(lang, 'title', { department: department.name })}</title>
${styleSheet(style(lang, `${department.name} · ${word(lang, 'heading')}`))}
</head>
<body>
${toolLine(lang, links)}
<header>
<div><p class="office">${office}</p><h1>${department.name}</h1><p class="promise">${word(lang, 'heading')}</p><p class="as-of">${word(lang, 'asOf', { day: on })}</p></div>
<div class="code">${qrCode(address, word(lang, 'code'))}<p>${word(lang, 'code')}</p></div>
</header>
<main>
<div class="two">${list(word(lang, 'duties'), department.duties)}${list(word(lang, 'standards'), department.standards)}</div>
${items.length > 0 ? itemTable(facts) : html`<p>${word(lang, 'nothing')}</p>`}
</main>
<footer>${reach(facts)}</footer>
</body>
</html>`);
}

const list = (heading: string, lines: string[]): HtmlPart =>
  lines.length > 0 &&
  html`<section><h2>${heading}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;

function itemTable({ lang, items }: Poster): Html {
  const titles = ['item', 'limit', 'procedure', 'materials'] as const;
  return html`<h2>${word(lang, 'items')}</h2>
<div class="wide"><table>
<thead><tr>${titles.map((title) => html`<th scope="col">${word(lang, title)}</th>`)}</tr></thead>
<tbody>${items.map(
    ({ name, promisedLimit, process, materials, fee }) => html`<tr>
<td class="name">${name}${fee && html`<p class="small">${fee}</p>`}</td>
<td class="limit">${limitWords(promisedLimit, lang)}</td>
<td class="small">${process.map((step) => step.name).join(' → ')}</td>
<td class="small bring">${materialsOf(materials, lang)}</td>
</tr>`,
  )}</tbody>
</table></div>`;
}

/** What is to be brought; what the office fetches itself is not. */
function materialsOf(materials: ServiceVersion['materials'], lang: PageLang): string {
  const brought = materials.filter(({ waived }) => !waived);
  if (brought.length === 0) return word(lang, 'none');
  const each = brought.map(({ name, count }) => (count > 1 ? word(lang, 'count', { name, count }) : name));
  return each.join(word(lang, 'between'));
}

function reach({ lang, department, complaintPhone }: Poster): Html {
  const facts: [Word, string | undefined][] = [
    ['where', department.place],
    ['hours', department.hours],
    ['phone', department.phone],
    ['complaints', complaintPhone],
  ];
  return html`<dl>${facts.map(([label, value]) => value && html`<dt>${word(lang, label)}</dt><dd>${value}</dd>`)}</dl>`;
}
