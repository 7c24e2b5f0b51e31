import { fill } from '../../kernel/texts.ts';
import { paperTexts } from './texts.ts';

/**
 * Fonts for print. Noto CJK is what the packages of most systems are called; the names behind it are those of Windows
 * and macOS, and the last word is the browser's own (docs/operations.md).
 */
export const SANS =
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif';
export const SERIF =
  '"Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, "AR PL UMing CN", serif';

type Lang = 'zh' | 'en';

/** The fonts for Chinese set ’ and “ as wide as a Han character, which tears English words apart. */
const ENGLISH_SIGNS =
  ':lang(en), :lang(en) :is(.code, .tools) { font-variant-east-asian: proportional-width }';

/** “Page 1 of 3” as the content of a margin box; our own words, so nothing in them ends a string of CSS. */
export function pageNumbers(lang: Lang): string {
  const [before, between, after] = fill(paperTexts.page[lang], { page: '|', pages: '|' }).split('|');
  return `"${before}" counter(page) "${between}" counter(pages) "${after}"`;
}

/** Anybody's words as a string of CSS: whatever could end it, or the style sheet, is written as its code. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ·]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** The line above a document that only a screen shows. */
export const ON_SCREEN_TOOLS = `@media screen {
  .tools { font: 14px/1.6 ${SANS}; display: flex; gap: 16px; justify-content: space-between; flex-wrap: wrap;
    margin: 0 0 8mm; padding: 8px 12px; background: #f5f7fa; border: 1px solid #d9e2ec; border-radius: 8px; color: #52606d }
  .tools span { margin-inline-end: auto }
  .tools a { color: #1d5fb4; padding: 10px 4px; margin: -10px -4px }
}
@media print { .tools { display: none } }
${ENGLISH_SIGNS}`;

/** A sheet upright as it looks on a screen. */
export const ON_SCREEN = `@media screen {
  html { background: #e4e7eb }
  body { max-width: 178mm; margin: 8mm auto; padding: 8mm 16mm 14mm; background: #fff; box-shadow: 0 0 0 1px #cbd2d9 }
}
@media screen and (max-width: 700px) {
  body { margin: 0; padding: 24px 16px; box-shadow: none }
  .closing { flex-wrap: wrap }
  .facts tr { display: grid; grid-template-columns: 26mm 1fr }
  .facts tr > th { width: auto }
}
${ON_SCREEN_TOOLS}`;

/** An official document: A4 upright, a red rule under the office's name, the seal's space kept whole and never alone on a page:
 * what ends it is one block, for a chain of parts that each hold on to the one before left the first page empty. */
export const paperStyle = (lang: Lang, running: string): string => `@page { size: A4; margin: 14mm 20mm 15mm;
  @top-right { content: ${cssString(running)}; font: 9pt ${SANS}; color: #555 }
  @bottom-center { content: ${pageNumbers(lang)}; font: 9pt ${SANS}; color: #555 } }
@page :first { @top-right { content: none } }
body { font: 11.5pt/1.5 ${SERIF}; color: #111; margin: 0; font-variant-numeric: tabular-nums }
header { text-align: center; border-bottom: 0.6mm solid #b91c1c; padding-bottom: 2mm; margin-bottom: 3mm }
header .issuer { font-size: 15pt; font-weight: 700; color: #b91c1c; letter-spacing: 0.08em; margin: 0 }
h1 { font-size: 19pt; line-height: 1.3; text-align: center; letter-spacing: 0.12em; margin: 0 0 2mm; font-weight: 700 }
.en h1, .en header .issuer { letter-spacing: 0 }
.number { text-align: center; margin: 0 0 3mm; font-size: 11pt }
h2 { font-size: 12pt; margin: 3mm 0 1mm; break-after: avoid }
p { margin: 0 0 2mm; overflow-wrap: anywhere }
.text { white-space: pre-line; text-indent: 2em; text-align: justify }
.en .text { text-indent: 0; text-align: start }
.addressee { font-weight: 600 }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.25mm solid #555; padding: 0.8mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-size: 10.5pt; line-height: 1.4 }
th { background: #f3f4f6; font-weight: 600 }
.facts { table-layout: fixed; break-inside: avoid }
.facts th { width: 26mm }
.en .facts th { width: 33mm }
.facts td { white-space: pre-line }
.writing td { height: 11mm }
.writing th { vertical-align: middle }
.end { break-inside: avoid; break-before: avoid }
.closing { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; margin-top: 2mm }
.code { width: 32mm; text-align: center; font: 9pt/1.4 ${SANS} }
.code svg { display: block; width: 30mm; height: 30mm; margin: 0 auto 1mm }
.seal { min-width: 62mm; min-height: 42mm; box-sizing: border-box; margin-left: auto; text-align: center; position: relative; padding-top: 12mm }
.seal p { margin: 0 0 1mm }
.seal .stamp { color: #666; font-size: 10pt }
.receiving { margin-top: 2mm }
footer { margin-top: 2mm; border-top: 0.25mm solid #999; padding-top: 1.5mm; font: 9pt/1.4 ${SANS}; color: #333;
  display: flex; flex-wrap: wrap; gap: 0 6mm }
footer p { margin: 0 }
${ON_SCREEN}`;
