import { formatInstant, type Instant, parseInstant } from '../../../kernel/time.ts';
import * as en from './en.ts';
import * as zh from './zh.ts';

type Lang = 'zh' | 'en';

const TEXTS = {
  zh: {
    timeline: zh.timelineZh,
    inbox: zh.inboxZh,
    next: zh.nextStepZh,
    units: zh.unitsZh,
    oneUnit: zh.unitsZh,
    levels: zh.levelsZh,
    register: zh.registerZh,
    statuses: zh.statusesZh,
    verdicts: zh.verdictsZh,
    outcomes: zh.outcomesZh,
    sources: zh.sourcesZh,
    channels: zh.channelsZh,
  },
  en: {
    timeline: en.timelineEn,
    inbox: en.inboxEn,
    next: en.nextStepEn,
    units: en.unitsEn,
    oneUnit: en.oneUnitEn,
    levels: en.levelsEn,
    register: en.registerEn,
    statuses: en.statusesEn,
    verdicts: en.verdictsEn,
    outcomes: en.outcomesEn,
    sources: en.sourcesEn,
    channels: en.channelsEn,
  },
} as const;

export const textsOf = (lang: Lang) => TEXTS[lang];

/** Fills `{fact}` placeholders; a fact that is missing (an erased text) leaves an ellipsis. */
export function fill(template: string, facts: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = facts[key];
    return value === undefined || value === null ? '…' : String(value);
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment in people's words. Example: `10月10日 17:30`, `10 Oct, 17:30`. */
export function momentInWords(at: Instant, lang: Lang): string {
  const text = formatInstant(at);
  const [month, day, time] = [Number(text.slice(5, 7)), Number(text.slice(8, 10)), text.slice(11, 16)];
  if (lang === 'en') return `${day} ${MONTHS[month - 1]}, ${time}`;
  return `${month}月${day}日 ${time}`;
}

/** Reads a moment that a schema has already found well-formed. */
export function moment(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error('a moment passed the schema and cannot be read');
  return at;
}
