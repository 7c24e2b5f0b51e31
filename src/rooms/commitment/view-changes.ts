import { limitWords } from '../../kernel/texts-limits.ts';
import type { ElementName, ServiceElements } from './model.ts';
import {
  acceptanceWords,
  audienceWords,
  fillWords,
  kindWords,
  type PageLang,
  pageWords,
  specialWords,
} from './texts.ts';
import { guideTexts } from './texts-guide.ts';

/** A difference between two versions, as lines that went and lines that came. */
export type ChangeLines = { title: string; removed: string[]; added: string[] };

type Spoken = { [E in ElementName]?: (value: NonNullable<ServiceElements[E]>, lang: PageLang) => string[] };

const joined = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');

/** What is not a text or a list of texts, in words. */
const SPOKEN: Spoken = {
  kind: (kind, lang) => [kindWords[kind][lang]],
  acceptance: (acceptance, lang) => [acceptanceWords[acceptance][lang]],
  materials: (materials, lang) =>
    materials.map(({ name, count, original, waived, mayFollow, sample }) =>
      joined([
        name,
        count > 0 && fillWords(pageWords.copies, lang, { count }),
        original && guideTexts.original[lang],
        waived && guideTexts.free[lang],
        mayFollow && guideTexts.follow[lang],
        sample,
      ]),
    ),
  process: (steps, lang) =>
    steps.map(({ name, by, limit }) => joined([name, by, limit && limitWords(limit, lang)])),
  statutoryLimit: (limit, lang) => [limitWords(limit, lang)],
  promisedLimit: (limit, lang) => [limitWords(limit, lang)],
  milestones: (milestones, lang) =>
    milestones.map(({ name, limit }) => joined([name, limitWords(limit, lang)])),
  specialProcedures: (procedures, lang) =>
    procedures.map(({ kind, basis, planned }) =>
      joined([specialWords[kind][lang], limitWords(planned, lang), basis]),
    ),
  supports: (supports, lang) =>
    supports.map(({ department, outside, task, limit }) =>
      joined([outside ?? department, task, limitWords(limit, lang)]),
    ),
  fields: (fields) => fields.map(({ label }) => label),
  faq: (questions) => questions.map(({ question, answer }) => `${question} ${answer}`),
  audience: (audience, lang) => audience.map((one) => audienceWords[one]?.[lang] ?? one),
  visits: (visits, lang) => [
    visits === 0 ? pageWords.noVisit[lang] : fillWords(pageWords.times, lang, { count: visits }),
  ],
  posts: (_, lang) => [guideTexts.postsChanged[lang]],
};

function linesOf(element: string, value: unknown, lang: PageLang): string[] {
  if (value === undefined || value === null) return [];
  const speak = SPOKEN[element as ElementName] as ((value: unknown, lang: PageLang) => string[]) | undefined;
  if (speak) return speak(value, lang);
  if (typeof value === 'boolean') return [guideTexts[value ? 'yesWord' : 'noWord'][lang]];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function titleOf(element: string, lang: PageLang): string {
  const texts: Record<string, Record<PageLang, string> | undefined> = { ...guideTexts, ...pageWords };
  const named = NAMES[element] ?? element;
  return texts[named]?.[lang] ?? element;
}

/** Elements whose heading has another name. */
const NAMES: Record<string, string> = {
  promisedLimit: 'limit',
  statutoryLimit: 'statutory',
  specialProcedures: 'special',
  posts: 'handlers',
};

/** One difference in words, element by element (SC-5.2); a list shows only what went and what came. */
export function changeLines(
  difference: { element: string; before?: unknown; after?: unknown },
  lang: PageLang,
): ChangeLines {
  const { element, before, after } = difference;
  const was = element === 'posts' ? [] : linesOf(element, before, lang);
  const is = linesOf(element, after, lang);
  return {
    title: titleOf(element, lang),
    removed: was.filter((line) => !is.includes(line)),
    added: is.filter((line) => !was.includes(line)),
  };
}
