import { placeInWords } from '../../../kernel/texts.ts';
import { html } from '../../../platform/documents/html.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import { qrCode } from '../../../platform/documents/qr.ts';
import { type CardLang, cardPage, word } from './card.ts';

/** A place as its label shows it. */
export type PlaceLabel = {
  lang: CardLang;
  office: string;
  code: string;
  campus?: string;
  building: string;
  floor?: string;
  room?: string;
  name?: string;
  address: string;
};

const STYLE = `@page { size: A4; margin: 20mm }
.card { width: 110mm; margin: 0 auto; padding: 8mm; text-align: center }
.office { font-size: 11pt; color: #1d5fb4; font-weight: 600 }
h1 { font-size: 24pt; line-height: 1.3; margin: 1mm 0 3mm }
.qr { width: 72mm; height: 72mm; margin: 0 auto }
.place { font-size: 15pt; font-weight: 600; line-height: 1.35; margin-top: 3mm }
.help { font-size: 11pt; color: #3e4c59 }
.number { font-size: 10pt; color: #52606d; margin-top: 2mm }`;

/** A label for a door or a machine: who scans it need not type where it is (SC-5.2). */
export function label(place: PlaceLabel, links?: PaperLinks): string {
  const { lang, office, code, campus, building, floor, room, name, address } = place;
  return cardPage(
    { lang, title: word(lang, 'labelTitle', { code }), hint: 'stick', style: STYLE, links },
    html`<section class="card">
<p class="office">${office}</p>
<h1>${word(lang, 'placeCall')}</h1>
${qrCode(address, word(lang, 'placeCall'))}
<p class="place">${placeInWords({ campus, building, floor, room })}</p>
${name && html`<p class="place">${name}</p>`}
<p class="help">${word(lang, 'placeHelp')}</p>
<p class="number">${word(lang, 'placeCode', { code })}</p>
</section>`,
  );
}
