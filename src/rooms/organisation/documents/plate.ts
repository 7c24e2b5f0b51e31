import { type Html, html } from '../../../platform/documents/html.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import { qrCode } from '../../../platform/documents/qr.ts';
import type { StaffCard } from './badge.ts';
import { cardPage, sizeOf, word } from './card.ts';

const STYLE = `@page { size: A4 landscape; margin: 12mm 14mm }
@media screen { body { max-width: 269mm } }
.card { width: 240mm; margin: 0 auto }
.side { height: 84mm; padding: 8mm 10mm; display: flex; gap: 10mm; align-items: center }
.side + .side { border-top: 0.25mm dotted #9aa5b1 }
.behind { transform: rotate(180deg) }
.who { flex: 1; min-width: 0 }
.office { font-size: 13pt; color: #1d5fb4; font-weight: 600 }
h1 { font-size: 44pt; line-height: 1.2; letter-spacing: 0.06em }
h1.long { font-size: 26pt; letter-spacing: 0 }
.title { font-size: 18pt }
.post { font-size: 12pt; margin-top: 2mm; line-height: 1.4 }
.code { width: 46mm; flex: none; text-align: center; font-size: 9.5pt; line-height: 1.4 }
.code .qr { width: 44mm; height: 44mm; margin: 0 auto 1.5mm }`;

/** A plate for the desk, the same on both sides: folded it stands, and is read from either. */
export function plate(card: StaffCard, links?: PaperLinks): string {
  const { lang, name } = card;
  return cardPage(
    { lang, title: word(lang, 'plateTitle', { name }), hint: 'fold', style: STYLE, links },
    html`<div class="card">${side(card, 'side behind')}${side(card, 'side')}</div>`,
  );
}

function side({ lang, office, name, title, department, posts, address }: StaffCard, kind: string): Html {
  const of = [department, title].filter(Boolean).join(' · ');
  return html`<section class="${kind}">
<div class="who">
<p class="office">${office}</p>
<h1 class="${sizeOf(name, 8)}">${name}</h1>
<p class="title">${of}</p>
${posts.slice(0, 2).map((post) => html`<p class="post"><strong>${post.name}</strong>${post.scope && html` · ${clipped(post.scope)}`}</p>`)}
</div>
<div class="code">${qrCode(address, word(lang, 'staffCode'))}<p>${word(lang, 'staffCode')}</p></div>
</section>`;
}

const MOST = 60;
/** A scope as far as it fits on a plate; the whole of it stands behind the code. */
const clipped = (scope: string) =>
  Array.from(scope).length > MOST ? `${Array.from(scope).slice(0, MOST).join('')}…` : scope;
