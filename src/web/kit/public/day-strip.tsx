import { dayInWords } from '../../../kernel/texts.ts';
import { dayNumber, weekdayOf } from '../../../kernel/time.ts';
import { useLang, useSay } from '../language.ts';
import { becauseTexts } from '../texts-because.ts';
import { WEEKDAYS } from '../texts-days.ts';
import { publicTexts } from './texts.ts';

type Day = { date: string; counted: boolean; because: string };
const isKnown = (because: string): because is keyof typeof becauseTexts => because in becauseTexts;

/** A limit in hours runs on day and night: its days say nothing but when it began and ended. */
const isByTheClock = (days: Day[]) =>
  days.every(({ counted, because }) => counted && /^(startDay|calendarDay)$/.test(because));

/** “Why this date”: every day from the start to the date, counted ones filled and numbered, the others with their reason. */
export function DayStrip({ days }: { days: Day[] }) {
  const say = useSay(becauseTexts);
  const sayCount = useSay(publicTexts);
  const lang = useLang();
  const byTheClock = isByTheClock(days);
  const reasonOf = (counted: boolean, because: string) => {
    if (counted && because === 'startDay') return say('startDayCounted');
    return isKnown(because) ? say(because) : because;
  };
  const numberOf = (index: number) => days.slice(0, index + 1).filter(({ counted }) => counted).length;
  return (
    <>
      <ol className="day-strip">
        {days.map(({ date, counted, because }, index) => (
          <li key={date} className={counted ? 'day day-counted' : 'day'}>
            <span className="day-date">
              <span>{dayInWords(date, lang)}</span>
              <span className="day-weekday">{WEEKDAYS[lang][weekdayOf(dayNumber(date))]}</span>
            </span>
            {counted && !byTheClock && <strong>{sayCount('count', { count: numberOf(index) })}</strong>}
            <span className="day-because">{reasonOf(counted, because)}</span>
          </li>
        ))}
      </ol>
      <p className="aside">
        {byTheClock
          ? say('byTheClock')
          : say('total', { count: days.filter(({ counted }) => counted).length, all: days.length })}
      </p>
    </>
  );
}
