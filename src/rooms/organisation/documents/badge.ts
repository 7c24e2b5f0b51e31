import { html } from '../../../platform/documents/html.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import { qrCode } from '../../../platform/documents/qr.ts';
import { type CardLang, cardPage, sizeOf, word } from './card.ts';

/** What is public of a member of staff (FC-5), and where the code on badge and plate leads. */
export type StaffCard = {
  lang: CardLang;
  office: string;
  name: string;
  title: string;
  department?: string;
  posts: { name: string; scope: string }[];
  address: string;
};

const STYLE = `@page { size: A4; margin: 20mm }
.pair { display: flex; gap: 6mm; flex-wrap: wrap }
.card { width: 82mm; height: 54mm; padding: 5mm 6mm; display: flex; flex-direction: column; justify-content: space-between }
.office { font-size: 10.5pt; font-weight: 600; color: #1d5fb4; border-bottom: 0.4mm solid #1d5fb4; padding-bottom: 1.5mm }
h1 { font-size: 26pt; line-height: 1.15; letter-spacing: 0.08em }
h1.long { font-size: 16pt; letter-spacing: 0 }
.title { font-size: 12pt }
.line { font-size: 10pt; color: #3e4c59 }
.back { flex-direction: row; align-items: center; justify-content: flex-start; gap: 5mm }
.back .qr { width: 36mm; height: 36mm; flex: none }
.back p { font-size: 9.5pt; line-height: 1.45 }
.back .motto { font-weight: 600; color: #1d5fb4; margin-top: 3mm }`;

/** A badge to wear: name, title, post in front, the code on the back. */
export function badge(card: StaffCard, links?: PaperLinks): string {
  const { lang, office, name, title, department, posts, address } = card;
  return cardPage(
    { lang, title: word(lang, 'badgeTitle', { name }), hint: 'cut', style: STYLE, links },
    html`<div class="pair">
<section class="card">
<p class="office">${office}</p>
<div><h1 class="${sizeOf(name, 6)}">${name}</h1><p class="title">${title}</p></div>
<div>${department && html`<p class="line">${department}</p>`}${posts.slice(0, 2).map((post) => html`<p class="line">${post.name}</p>`)}</div>
</section>
<section class="card back">
${qrCode(address, word(lang, 'staffCode'))}
<div><p>${word(lang, 'staffCode')}</p><p class="motto">${word(lang, 'firstContact')}</p></div>
</section>
</div>`,
  );
}
