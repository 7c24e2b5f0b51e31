import { dayNumber, formatInstant, type Instant, type PlainDate, weekdayOf } from './time.ts';

const FACT = /( ?)\{(\w+)\}( ?)([。.]?)/g;
/** Beside these no space is set: Chinese characters and their punctuation. */
const CHINESE = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;
const ENDS_A_SENTENCE = /[。！？….!?]$/u;
const isChinese = (char: string | undefined) => char !== undefined && CHINESE.test(char);
/** Wide enough by themselves. */
const CLOSES = /[）】》”。，；：]$/u;

/**
 * Fills `{fact}` placeholders; a fact that is missing (an erased text) leaves an ellipsis. What somebody wrote is joined as
 * a person would: no second full stop, and of the spaces around a number none where a Chinese word stands instead.
 */
export function fill(template: string, facts: Record<string, unknown>): string {
  return template.replace(
    FACT,
    (match, before: string, key: string, after: string, stop: string, at: number) => {
      const fact = facts[key];
      const value = fact === undefined || fact === null ? '…' : String(fact);
      const next = stop || template[at + match.length];
      const lead = isChinese(template[at - 1]) && isChinese(value[0]) ? '' : before;
      const trail = CLOSES.test(value) || (isChinese(value.at(-1)) && isChinese(next)) ? '' : after;
      return lead + value + trail + (after === '' && ENDS_A_SENTENCE.test(value) ? '' : stop);
    },
  );
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

/** A day that may be of any year. Example: `2026年10月10日`, `10 Oct 2026`. */
export function wholeDayInWords(date: PlainDate, lang: 'zh' | 'en'): string {
  const [year, day] = [date.slice(0, 4), dayInWords(date, lang)];
  return lang === 'en' ? `${day} ${year}` : `${year}年${day}`;
}

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** Example: `周六`, `Sat`. */
export const weekdayInWords = (date: PlainDate, lang: 'zh' | 'en'): string =>
  WEEKDAYS[lang][weekdayOf(dayNumber(date))] ?? '';

type PlaceParts = {
  campus?: string;
  building?: string;
  floor?: string;
  room?: string;
  name?: string;
  note?: string;
};

/**
 * A place from the widest to the narrowest, as it was written; a floor that is a bare number says that it is one, and a
 * name stands where there is no room. Example: `东校区 教三楼 2层 走廊`.
 */
export function placeInWords({ campus, building, floor = '', room, name, note }: PlaceParts): string {
  const storey = /^\d{1,3}$/.test(floor) ? `${floor}层` : floor;
  return [campus, building, storey, room || name, note].filter(Boolean).join(' ');
}

/** A moment that somebody waits for, with what is special about its day. Example: `10月10日（周六，调休上班）17:30`. */
export function momentWithDay(at: Instant, lang: 'zh' | 'en', note?: string): string {
  const text = formatInstant(at);
  const [date, time] = [text.slice(0, 10), text.slice(11, 16)];
  const [day, weekday] = [dayInWords(date, lang), weekdayInWords(date, lang)];
  if (lang === 'en') return `${weekday} ${day}${note ? ` (${note})` : ''}, ${time}`;
  return `${day}（${[weekday, note].filter(Boolean).join('，')}）${time}`;
}
