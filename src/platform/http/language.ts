/** Languages the door speaks. Chinese is the office's own. */
export type Lang = 'zh' | 'en';

/** `?lang=` first, then the first of `Accept-Language` that is spoken here, else Chinese. */
export function languageOf(query: string | undefined, header: string | undefined): Lang {
  if (query === 'zh' || query === 'en') return query;
  const ranked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const quality = options
        .map((option) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(option)?.[1])
        .find(Boolean);
      return { lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0 && (entry.lang === 'zh' || entry.lang === 'en'))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.lang === 'en' ? 'en' : 'zh';
}
