import type { Lang } from '../http/language.ts';

/** Where else a paper is, for the line above it that only a screen shows. */
export type PaperLinks = { pdf?: string; otherLanguage: string };

/** The same address with the other ending. */
const asPdf = (file: string, query: string | undefined) => {
  const pdf = file.replace(/\.html$/, '.pdf');
  return query ? `${pdf}?${query}` : pdf;
};

/** Links of the page at `url`: as PDF, where one can be made, and in the other language; all else it asks for is kept. */
export function linksOf(url: string, lang: Lang, hasPdf: boolean): PaperLinks {
  const [path = '', query] = url.split('?');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const asked = new URLSearchParams(query);
  asked.set('lang', lang === 'zh' ? 'en' : 'zh');
  return { ...(hasPdf && { pdf: asPdf(file, query) }), otherLanguage: `${file}?${asked}` };
}
