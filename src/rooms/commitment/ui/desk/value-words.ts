import type { Limit } from '../../../../kernel/limits.ts';
import { limitWords } from '../../../../kernel/texts-limits.ts';
import type { Lang } from '../../../../web/kit/language.ts';
import { acceptanceWords, audienceWords, kindWords, pageWords, specialWords } from '../../texts.ts';
import { elementTexts } from './texts-elements.ts';
import { yesNoTexts } from './texts-values.ts';

const WORDS: Record<string, { zh: string; en: string }> = {
  ...kindWords,
  ...acceptanceWords,
  ...audienceWords,
  ...specialWords,
};

const isLimit = (value: object): value is Limit => 'unit' in value;

/** A value of an element as one reads it; lists one entry a line. `undefined` where it is blank. */
export function valueWords(value: unknown, lang: Lang): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return yesNoTexts[value ? 'yes' : 'no'][lang];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return WORDS[value]?.[lang] ?? value;
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((one) => valueWords(one, lang) ?? '').join('\n');
  return typeof value === 'object' ? objectWords(value, lang) : undefined;
}

/** A row: what it is called, its limit in words, and the marks it bears. */
function objectWords(value: object, lang: Lang): string {
  if (isLimit(value)) return limitWords(value, lang);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    if (part === false || name === 'type') return [];
    if (part === true) return [markWords(name, lang)];
    return [valueWords(part, lang) ?? ''];
  });
  return parts.filter(Boolean).join(' · ');
}

const MARKS: Record<string, { zh: string; en: string }> = { ...elementTexts, ...pageWords, ...yesNoTexts };
const markWords = (name: string, lang: Lang) => MARKS[name]?.[lang] ?? name;
