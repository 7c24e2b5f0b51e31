import { type Html, html } from '../../../platform/documents/html.ts';
import { type PageLang, pageWords } from '../texts.ts';

/** What every page of this room is drawn with. `embedded`: inside another site, without our header and footer. */
export type Page = { lang: PageLang; office: string; demo: boolean; embedded: boolean; path: string };

/** A tick on the brand's blue; drawn here so that no page asks for a file more. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d5fb4"/><path d="m8 17 6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/></svg>',
)}`;

const tag = (lang: PageLang) => (lang === 'zh' ? 'zh-CN' : 'en');

export const word = (page: Pick<Page, 'lang'>, name: keyof typeof pageWords) => pageWords[name][page.lang];
export const inLang = (page: Pick<Page, 'lang'>, path: string) =>
  page.lang === 'zh' ? path : `${path}?lang=${page.lang}`;

/** Marks what the office wrote, which is Chinese on every page, for screen readers and fonts. */
export const chinese = (page: Pick<Page, 'lang'>): Html | false => page.lang !== 'zh' && html` lang="zh-CN"`;

/** A number to tap; it never breaks in the middle. Several, or one with words around it, stay as they were written. */
export const telephone = (phone: string): Html =>
  /^\+?[\d -]{3,20}$/.test(phone)
    ? html`<a class="phone" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
    : html`${phone}`;

/** The document around a page's content: readable before and without any script. */
export function frame(page: Page, title: string, content: Html, foot?: Html): Html {
  const other = page.lang === 'zh' ? 'en' : 'zh';
  return html`<html lang="${tag(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/guide.css">
<link rel="alternate" type="application/feed+json" href="/feed.json" title="${word(page, 'jsonFeed')}">
<link rel="alternate" type="application/atom+xml" href="/feed.atom" title="${word(page, 'atomFeed')}">
</head>
<body class="${page.embedded ? 'embedded' : 'site'}">
<a class="skip" href="#content">${word(page, 'skip')}</a>
${page.demo && html`<aside class="demo">${word(page, 'demo')}</aside>`}
<header>
<p class="office"><a href="${inLang(page, '/')}" target="_top"${page.office && chinese(page)}>${page.office || word(page, 'office')}</a></p>
<p class="language"><a href="${page.path}?lang=${other}" lang="${tag(other)}" hreflang="${tag(other)}">${word(page, 'otherLanguage')}</a></p>
</header>
<main id="content">
${content}
</main>
${foot && html`<footer>${foot}</footer>`}
</body>
</html>`;
}
