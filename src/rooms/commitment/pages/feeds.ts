import { Feed } from 'feed';
import { limitWords } from '../../../kernel/texts-limits.ts';
import { escapeHtml } from '../../../platform/documents/html.ts';
import type { ServiceVersion } from '../model.ts';
import { fillWords, type PageLang, pageWords } from '../texts.ts';

export const FEED_TYPES = {
  json: 'application/feed+json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;

/** `base` is the site's address without a slash at the end; `path` the feed's own below it, without its ending. */
export type FeedSource = {
  base: string;
  path: string;
  title: string;
  lang: PageLang;
  services: ServiceVersion[];
};

/**
 * Published promises as a feed, the latest first: a version that comes into force is a new entry (SC-9). What it says
 * depends on the promises alone, so that it changes only when they do.
 */
export function feedOf(source: FeedSource, format: FeedFormat): string {
  const { base, path, title, lang, services } = source;
  const latest = [...services].sort((a, b) => b.publishedAt - a.publishedAt || (a.code < b.code ? -1 : 1));
  const feed = new Feed({
    id: `${base}${path}`,
    title,
    link: `${base}/`,
    language: lang === 'zh' ? 'zh-CN' : 'en',
    generator: false,
    updated: new Date(latest[0]?.publishedAt ?? 0),
    feedLinks: { json: `${base}${path}.json`, atom: `${base}${path}.atom` },
  });
  // The library calls every text HTML but for the titles of a JSON feed.
  const titleOf = format === 'atom' ? escapeHtml : (text: string) => text;
  for (const version of latest) {
    const link = `${base}/services/${version.code}`;
    feed.addItem({
      id: `${link}#${version.version}`,
      title: titleOf(
        fillWords(pageWords.feedEntry, lang, {
          name: version.name,
          limit: limitWords(version.promisedLimit, lang),
        }),
      ),
      link,
      date: new Date(version.publishedAt),
      published: new Date(version.publishedAt),
      description: summary(version, lang).map(escapeHtml).join('<br>'),
      category: [{ name: version.department, term: version.department }],
    });
  }
  return format === 'json' ? feed.json1() : feed.atom1();
}

/** What a reader wants to know before opening it, a line each. */
function summary(version: ServiceVersion, lang: PageLang): string[] {
  const line = (heading: keyof typeof pageWords, text: string | undefined) =>
    text ? [`${pageWords[heading][lang]}: ${text}`] : [];
  return [
    ...line('limit', limitWords(version.promisedLimit, lang)),
    ...line('conditions', version.conditions.join('; ')),
    ...line('materials', version.materials.map(({ name }) => name).join('; ') || pageWords.noMaterials[lang]),
    ...line('result', version.result),
    ...line('standard', version.standard),
    ...line('liability', version.liability),
    ...line('place', version.place),
    ...line('phone', version.phone),
  ];
}
