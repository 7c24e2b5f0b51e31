import { formatInstant, type Instant, type PlainDate } from './time.ts';

/** Fills `{fact}` placeholders; a fact that is missing (an erased text) leaves an ellipsis. */
export function fill(template: string, facts: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = facts[key];
    return value === undefined || value === null ? '…' : String(value);
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment in people's words. Example: `10月10日 17:30`, `10 Oct, 17:30`. */
export function momentInWords(at: Instant, lang: 'zh' | 'en'): string {
  const text = formatInstant(at);
  return `${dayInWords(text.slice(0, 10), lang)}${lang === 'en' ? ', ' : ' '}${text.slice(11, 16)}`;
}

/** Example: `10月10日`, `10 Oct`. */
export function dayInWords(date: PlainDate, lang: 'zh' | 'en'): string {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return lang === 'en' ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}
