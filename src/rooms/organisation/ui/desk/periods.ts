import { dayInWords } from '../../../../kernel/texts.ts';
import { dateOfDayNumber, dayNumber, type PlainDate } from '../../../../kernel/time.ts';
import { momentText } from '../../../../web/kit/days.ts';
import type { Lang } from '../../../../web/kit/language.ts';

const MIDNIGHT = 'T00:00:00';
const isMidnight = (at: string) => at.slice(10).startsWith(MIDNIGHT);

/**
 * The last day of a period whose end is a moment: midnight ends the day before.
 * Example: `2026-10-01T00:00:00+08:00` is `2026-09-30`.
 */
export function dayOfEnd(at: string): PlainDate {
  const day = at.slice(0, 10);
  return isMidnight(at) ? dateOfDayNumber(dayNumber(day) - 1) : day;
}

/** A moment of a period in words: whole days without the clock. `ends`: the moment at which it ends. */
export function edgeWords(at: string, lang: Lang, year: string | undefined, ends = false): string {
  if (!isMidnight(at)) return momentText(at, lang, year);
  const day = ends ? dayOfEnd(at) : at.slice(0, 10);
  const own = day.slice(0, 4);
  if (year === undefined || own === year) return dayInWords(day, lang);
  return lang === 'en' ? `${dayInWords(day, lang)} ${own}` : `${own}-${day.slice(5)}`;
}
