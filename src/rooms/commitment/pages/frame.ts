import { type Html, html } from '../../../platform/documents/html.ts';
import { type PageLang, pageWords } from '../texts.ts';

/** What every page of this room is drawn with. `embedded`: inside another site, without our header and footer. */
export type Page = { lang: PageLang; office: string; demo: boolean; embedded: boolean; path: string };

export const word = (page: Pick<Page, 'lang'>, name: keyof typeof pageWords) => pageWords[name][page.lang];
export const inLang = (page: Pick<Page, 'lang'>, path: string) =>
  page.lang === 'zh' ? path : `${path}?lang=${page.lang}`;

/** The document around a page's content: readable before and without any script. */
export function frame(page: Page, title: string, content: Html, foot?: Html): Html {
  const other = page.lang === 'zh' ? 'en' : 'zh';
  return html`<html lang="${page.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/guide.css">
<link rel="alternate" type="application/feed+json" href="/feed.json" title="${word(page, 'jsonFeed')}">
<link rel="alternate" type="application/atom+xml" href="/feed.atom" title="${word(page, 'atomFeed')}">
</head>
<body class="${page.embedded ? 'embedded' : 'site'}">
<a class="skip" href="#content">${word(page, 'skip')}</a>
${page.demo && html`<p class="demo" role="note">${word(page, 'demo')}</p>`}
<header>
<p class="office">${page.office || word(page, 'office')}</p>
<p class="language"><a href="${page.path}?lang=${other}" lang="${other}" hreflang="${other}">${word(page, 'otherLanguage')}</a></p>
</header>
<main id="content">
${content}
</main>
${foot && html`<footer>${foot}</footer>`}
</body>
</html>`;
}
