import { fill } from '../../../kernel/texts.ts';
import { type HtmlPart, html, htmlDocument, styleSheet } from '../../../platform/documents/html.ts';
import { toolLine } from '../../../platform/documents/paper.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import { ON_SCREEN, SANS } from '../../../platform/documents/paper-style.ts';
import { cardTexts } from './texts.ts';

export type CardLang = 'zh' | 'en';
type Word = keyof typeof cardTexts;

export const word = (lang: CardLang, name: Word, facts: Record<string, unknown> = {}) =>
  fill(cardTexts[name][lang], facts);

/** What a name is at most before it is set smaller: the names of minorities and of guests run long. */
export const sizeOf = (text: string, long: number): string =>
  Array.from(text).length > long ? 'long' : 'usual';

const STYLE = `* { box-sizing: border-box }
body { font: 11pt/1.5 ${SANS}; color: #1f2933; margin: 0 }
h1, p { margin: 0; overflow-wrap: anywhere }
.hint { font-size: 9pt; color: #52606d; margin: 0 0 4mm }
.card { border: 0.25mm dashed #7b8794; break-inside: avoid; overflow: hidden }
.qr { display: block }
${ON_SCREEN}`;

/** A sheet with something to cut out. */
export function cardPage(
  {
    lang,
    title,
    hint,
    style,
    links,
  }: { lang: CardLang; title: string; hint: Word; style: string; links?: PaperLinks },
  content: HtmlPart,
): string {
  return htmlDocument(html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleSheet(`${STYLE}\n${style}`)}
</head>
<body>
${toolLine(lang, links)}
<main>
<p class="hint">${word(lang, hint)}</p>
${content}
</main>
</body>
</html>`);
}
