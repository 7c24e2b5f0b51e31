import { dayInWords } from '../../kernel/texts.ts';
import { dayNumber, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import type { Lang } from './language.ts';
import { MAKEUP, WEEKDAYS, YEAR } from './texts-days.ts';

/** Example: `10月10日（周六，调休上班）`, `Sat 10 Oct`. */
export function dayWithWeekday(date: PlainDate, lang: Lang, makeup = false): string {
  const weekday = WEEKDAYS[lang][weekdayOf(dayNumber(date))] ?? '';
  const day = dayInWords(date, lang);
  if (lang === 'en') return `${weekday} ${day}${makeup ? ` (${MAKEUP.en})` : ''}`;
  const inside = makeup ? `${weekday}，${MAKEUP.zh}` : weekday;
  return `${day}（${inside}）`;
}

/** The wall clock of the office in an RFC 3339 text, which always has its offset. Example: `17:30`. */
export const timeOf = (at: string): string => at.slice(11, 16);

/** The day of the office in an RFC 3339 text. */
export const dayOf = (at: string): PlainDate => at.slice(0, 10);

/** Example: `10月10日 17:30`, `10 Oct, 17:30`; with the year where it is another than this one. */
export function momentText(at: string, lang: Lang, year?: string): string {
  const own = at.slice(0, 4);
  const before = year === undefined || year === own ? '' : `${own}${YEAR[lang]}`;
  return lang === 'en'
    ? `${dayInWords(dayOf(at), lang)}${before ? ` ${own}` : ''}, ${timeOf(at)}`
    : `${before}${dayInWords(dayOf(at), lang)} ${timeOf(at)}`;
}

/** Example: `10月10日（周六）17:30`, `Sat 10 Oct, 17:30`. */
export const momentWithWeekday = (at: string, lang: Lang, makeup = false): string =>
  `${dayWithWeekday(dayOf(at), lang, makeup)}${lang === 'en' ? ', ' : ''}${timeOf(at)}`;
