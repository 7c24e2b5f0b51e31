import { dayNumber } from '../../kernel/time.ts';
import { dayWithWeekday, timeOf } from './days.ts';
import { type Lang, useLang } from './language.ts';

const TYPED = /^(?:19|20|21)\d{2}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/;

/** What a field for a day, or for a moment, holds, in the words of the page; nothing until a whole day stands there. */
export function wordsOfDay(value: string, lang: Lang): string | undefined {
  const typed = TYPED.exec(value);
  if (!typed) return undefined;
  try {
    dayNumber(value.slice(0, 10));
  } catch {
    return undefined;
  }
  const day = dayWithWeekday(value.slice(0, 10), lang);
  if (typed[1] === undefined) return day;
  return lang === 'zh' ? day + timeOf(value) : `${day}, ${timeOf(value)}`;
}

/**
 * A browser shows a field for a day in its own language and without the weekday: the same once more in that of the page,
 * for the eye; whoever listens has heard it from the field.
 */
export function DayWords({ value }: { value: string | undefined }) {
  const words = wordsOfDay(value ?? '', useLang());
  if (words === undefined) return null;
  return (
    <span className="day-words" aria-hidden>
      {words}
    </span>
  );
}
