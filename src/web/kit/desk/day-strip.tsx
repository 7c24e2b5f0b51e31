import { dayWithWeekday } from '../days.ts';
import { useLang, useSay } from '../language.ts';
import { dayStripTexts } from '../texts-day-strip.ts';

export type ExplainedDay = { date: string; counted: boolean; because: string };

/** Days that count and are no usual working day. */
const SAID_TOO: readonly string[] = ['makeupDay', 'calendarDay'];

/** A strip of the days of a deadline: what counts is filled, the rest says why not (visual.md, “Words for a clock”). */
export function DayStrip({ days, dueOn }: { days: ExplainedDay[]; dueOn?: string }) {
  const say = useSay(dayStripTexts);
  const lang = useLang();
  let counted = 0;
  return (
    <>
      <ol className="day-strip">
        {days.map(({ date, counted: counts, because }) => {
          if (counts) counted += 1;
          const reason = because in dayStripTexts ? say(because as keyof typeof dayStripTexts) : because;
          return (
            <li key={`${date} ${because}`} className={counts ? 'counts' : undefined}>
              <b>{dayWithWeekday(date, lang)}</b>
              <span>{counts ? say('counted', { n: counted }) : reason}</span>
              {counts && SAID_TOO.includes(because) && <span>{reason}</span>}
              {date === dueOn && <strong>{say('due')}</strong>}
            </li>
          );
        })}
      </ol>
      <p className="quiet">{say('legend')}</p>
    </>
  );
}
