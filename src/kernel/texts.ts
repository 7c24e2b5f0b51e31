import { formatInstant, type Instant } from './time.ts';

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
  const [month, day, time] = [Number(text.slice(5, 7)), Number(text.slice(8, 10)), text.slice(11, 16)];
  if (lang === 'en') return `${day} ${MONTHS[month - 1]}, ${time}`;
  return `${month}月${day}日 ${time}`;
}
