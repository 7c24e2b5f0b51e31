import { dayInWords } from '../../../kernel/texts.ts';
import { dayNumber, weekdayOf } from '../../../kernel/time.ts';
import { useLang, useSay } from '../language.ts';
import { becauseTexts } from '../texts-because.ts';
import { WEEKDAYS } from '../texts-days.ts';

type Day = { date: string; counted: boolean; because: string };
const isKnown = (because: string): because is keyof typeof becauseTexts => because in becauseTexts;

/** “Why this date”: every day from the start to the date, counted ones filled, the others with their reason. */
export function DayStrip({ days }: { days: Day[] }) {
  const say = useSay(becauseTexts);
  const lang = useLang();
  return (
    <>
      <ol className="day-strip">
        {days.map(({ date, counted, because }) => (
          <li key={date} className={counted ? 'day day-counted' : 'day'}>
            <span className="day-date">{dayInWords(date, lang)}</span>
            <span className="day-weekday">{WEEKDAYS[lang][weekdayOf(dayNumber(date))]}</span>
            <span className="day-because">{isKnown(because) ? say(because) : because}</span>
          </li>
        ))}
      </ol>
      <p className="aside">
        {say('total', { count: days.filter(({ counted }) => counted).length, all: days.length })}
      </p>
    </>
  );
}
