import { type Html, type HtmlPart, html, htmlDocument, styleSheet } from './html.ts';
import type { PaperLinks } from './paper-links.ts';
import { paperStyle } from './paper-style.ts';
import { qrCode } from './qr.ts';
import { paperTexts } from './texts.ts';

type Lang = 'zh' | 'en';

/** As HTML names the languages. */
const TAGS = { zh: 'zh-CN', en: 'en' } as const;

/** A label with what stands behind it; one that is undefined is left out, a wide one has the line to itself. */
export type PaperFact = { label: string; value: string | number | undefined; wide?: boolean };

/** A part of a paper between its head and its seal. */
export type PaperBlock =
  | { kind: 'facts'; facts: PaperFact[] }
  | { kind: 'text'; heading?: string; text: string }
  | { kind: 'table'; heading?: string; titles: string[]; rows: (string | number | undefined)[][] }
  /** Lines to be filled in by hand. */
  | { kind: 'writing'; heading?: string; labels: string[] };

/** A document as what it says; `paperHtml` draws it. All texts are plain and may come from anybody. */
export type Paper = {
  lang: Lang;
  /** Who issues it, at its head. */
  issuer: string;
  title: string;
  number?: string;
  /** Whom it is for, as a line of address. */
  addressee?: string;
  blocks: PaperBlock[];
  /** Where it is sealed: by whom, and the day. */
  seal?: { by: string; on: string };
  /** A code that leads on. */
  code?: { address: string; caption: string };
  /** How it is served: filled in by hand, or already known. */
  receiving?: PaperFact[];
  /** Small print: basis, copies, version. */
  foot: string[];
};

/** The page of a paper; `links` is where else it is, shown on a screen only. */
export function paperHtml(paper: Paper, links?: PaperLinks): string {
  const { lang, issuer, title, number, addressee, blocks, receiving, foot } = paper;
  // A second page says whose it is.
  const running = number ? `${title} ${number}` : title;
  return htmlDocument(html`<html lang="${TAGS[lang]}" class="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${running}</title>
${styleSheet(paperStyle(lang, running))}
</head>
<body>
${toolLine(lang, links)}
<header><p class="issuer">${issuer}</p></header>
<main>
<h1>${title}</h1>
${number && html`<p class="number">${number}</p>`}
${addressee && html`<p class="addressee">${addressee}</p>`}
${blocks.map(blockHtml)}
<div class="end">
${closing(paper)}
${receiving && html`<section class="receiving">${factsTable(receiving)}</section>`}
<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
</div>
</main>
</body>
</html>`);
}

/** What only a screen shows above a paper. */
export function toolLine(lang: Lang, links: PaperLinks | undefined): HtmlPart {
  const other = lang === 'zh' ? 'en' : 'zh';
  const pdf = links?.pdf !== undefined && html`<a href="${links.pdf}">${paperTexts.pdf[lang]}</a>`;
  const language =
    links &&
    html`<a href="${links.otherLanguage}" hreflang="${TAGS[other]}" lang="${TAGS[other]}">${paperTexts.language[other]}</a>`;
  return html`<nav class="tools" aria-label="${paperTexts.tools[lang]}"><span>${paperTexts.print[lang]}</span>${language}${pdf}</nav>`;
}

const headed = (heading: string | undefined): HtmlPart => heading !== undefined && html`<h2>${heading}</h2>`;

function blockHtml(block: PaperBlock): Html {
  switch (block.kind) {
    case 'facts':
      return factsTable(block.facts);
    case 'text':
      return html`${headed(block.heading)}<p class="text">${block.text}</p>`;
    case 'table':
      return html`${headed(block.heading)}<table>
<thead><tr>${block.titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table>`;
    case 'writing':
      return html`${headed(block.heading)}<table class="facts writing"><tbody>${block.labels.map(
        (label) => html`<tr><th scope="row">${label}</th><td></td></tr>`,
      )}</tbody></table>`;
  }
}

/** Two facts a line; a wide one, and one that is left over, has the line to itself. */
function factsTable(facts: PaperFact[]): Html {
  const there = facts.filter(({ value }) => value !== undefined && value !== '');
  const lines: PaperFact[][] = [];
  for (const fact of there) {
    const last = lines.at(-1);
    const fits = last?.length === 1 && !last[0]?.wide && !fact.wide;
    if (last && fits) last.push(fact);
    else lines.push([fact]);
  }
  return html`<table class="facts"><tbody>${lines.map(
    (line) =>
      html`<tr>${line.map(
        ({ label, value }) =>
          html`<th scope="row">${label}</th><td${line.length === 1 && html` colspan="3"`}>${value}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

function closing({ lang, seal, code }: Paper): HtmlPart {
  if (!seal && !code) return undefined;
  return html`<section class="closing">
${code && html`<div class="code">${qrCode(code.address, code.caption)}<span>${code.caption}</span></div>`}
${seal && html`<div class="seal"><p>${seal.by}</p><p>${seal.on}</p><p class="stamp">${paperTexts.seal[lang]}</p></div>`}
</section>`;
}
