import type { FastifyReply } from 'fastify';
import type { FieldError, Refusal } from '../../kernel/refusal.ts';
import { fill, wholeDayInWords } from '../../kernel/texts.ts';
import type { Lang } from './language.ts';
import { ELEMENT_TEXTS, FAULT, TITLES } from './refusals.ts';

/** RFC 9457 body, with what `api.md` adds. `instance` is the request id. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  demand?: string;
  errors?: { pointer: string; code: string; detail: string }[];
};

const FALLBACK = 'malformed';

const OF_LANG = { zh: 'Zh', en: 'En' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Fills `{fact}` from the refusal's facts, `factZh` and `factEn` before `fact`; one that is not there leaves nothing
 * behind. Days are facts as `2026-12-14` and read as people write them, with their year: they may be far away.
 */
export function fillFacts(template: string, lang: Lang, facts: Refusal['facts'] = {}): string {
  const inWords = (name: string) => {
    const fact = String(facts[`${name}${OF_LANG[lang]}`] ?? facts[name] ?? '');
    return DAY.test(fact) ? wholeDayInWords(fact, lang) : fact;
  };
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return fill(template, Object.fromEntries(names.map((name) => [name, inWords(name)])));
}

/** Why something was refused, its facts filled in, in both languages. */
export const sentenceOf = ({ entry, facts }: Refusal): { zh: string; en: string } => ({
  zh: fillFacts(entry.zh, 'zh', facts),
  en: fillFacts(entry.en, 'en', facts),
});

/** What is wrong with one element: its own words, those of its code, else why the whole was refused. */
const detailOf = ({ code, detail }: FieldError, refusal: Refusal, lang: Lang): string =>
  (detail ?? ELEMENT_TEXTS[code] ?? sentenceOf(refusal))[lang];

/** A refusal in the reader's language. */
export function problemOf(refusal: Refusal, lang: Lang, requestId: string): Problem {
  const { entry, refused, errors } = refusal;
  const demand = refusal.demand ?? entry.demand;
  return {
    type: `urn:yinuo:problem:${refused || FALLBACK}`,
    title: TITLES[entry.status]?.[lang] ?? String(entry.status),
    status: entry.status,
    detail: sentenceOf(refusal)[lang],
    code: refused,
    ...(demand ? { demand } : {}),
    ...(errors?.length
      ? {
          errors: errors.map((error) => ({
            pointer: error.pointer,
            code: error.code,
            detail: detailOf(error, refusal, lang),
          })),
        }
      : {}),
    instance: `urn:yinuo:request:${requestId}`,
  };
}

/** A failure of ours: nothing of its cause leaves the house. */
export function faultProblem(lang: Lang, requestId: string): Problem {
  return {
    type: 'urn:yinuo:problem:internal',
    title: FAULT[lang].title,
    status: 500,
    detail: FAULT[lang].detail,
    code: 'internal',
    instance: `urn:yinuo:request:${requestId}`,
  };
}

/** Sends a problem; `seconds` among the facts becomes `Retry-After`. */
export function sendProblem(reply: FastifyReply, problem: Problem, lang: Lang, facts?: Refusal['facts']) {
  const wait = facts?.['seconds'];
  if ((problem.status === 429 || problem.status === 503) && wait !== undefined)
    reply.header('retry-after', String(wait));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="yinuo"');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', lang)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}
