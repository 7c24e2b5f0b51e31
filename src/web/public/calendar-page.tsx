import { dateOfDayNumber, dayNumber, dayNumberOfCivil, weekdayOf } from '../../kernel/time.ts';
import type { paths } from '../kit/api.generated.ts';
import { dayOf } from '../kit/days.ts';
import { sayIn, useLang, useSay } from '../kit/language.ts';
import { useFrame } from '../kit/public/frame-context.ts';
import { Hero } from '../kit/public/hero.tsx';
import { Icon } from '../kit/public/icon.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { WEEKDAYS } from '../kit/texts-days.ts';
import { MONTHS } from '../kit/texts-months.ts';
import { readingTexts } from './texts-reading.ts';

export type CalendarData = paths['/calendar/{year}']['get']['responses'][200]['content']['application/json'];

type Day = { date: string; day: number; weekend: boolean; kind?: 'holiday' | 'makeup'; name?: string };

const SATURDAY = 5;

/** The days of a month of the year, each with what the calendar says of it. */
function monthOf({ year, days }: CalendarData, month: number): Day[] {
  const first = dayNumberOfCivil(year, month, 1);
  const next = month === 12 ? dayNumberOfCivil(year + 1, 1, 1) : dayNumberOfCivil(year, month + 1, 1);
  const said = new Map(days.map((one) => [one.date, one]));
  return Array.from({ length: next - first }, (_, index) => {
    const date = dateOfDayNumber(first + index);
    const { kind, name } = said.get(date) ?? {};
    return { date, day: index + 1, weekend: weekdayOf(first + index) >= SATURDAY, kind, name };
  });
}

const isWorked = ({ weekend, kind }: Day) => kind === 'makeup' || (!weekend && kind !== 'holiday');

function Calendar({ data }: { data: CalendarData }) {
  const say = useSay(readingTexts);
  const { year, declared } = data;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(data, index + 1));
  const count = months.flat().filter(isWorked).length;
  return (
    <>
      <Hero
        up={{ href: '/', name: say('home') }}
        title={say('calendar', { year })}
        lead={declared ? say('calendarDeclared', { count }) : undefined}
      />
      {!declared && (
        <div className="notice">
          <Icon name="alert" />
          <p>{say('calendarUndeclared', { year })}</p>
        </div>
      )}
      <nav className="contents" aria-label={say('years')}>
        {[year - 1, year, year + 1].map((one) => (
          <a key={one} href={`/calendar/${one}`} aria-current={one === year ? 'page' : undefined}>
            {say('year', { year: one })}
          </a>
        ))}
      </nav>
      <Legend />
      <div className="months">
        {months.map((days, index) => (
          <Month key={days[0]?.date} month={index} days={days} />
        ))}
      </div>
    </>
  );
}

function Legend() {
  const say = useSay(readingTexts);
  return (
    <ul className="legend" aria-label={say('legend')}>
      <li>
        <span className="day-sign cal-holiday">{say('holidayMark')}</span> {say('holidayLong')}
      </li>
      <li>
        <span className="day-sign cal-makeup">{say('makeupMark')}</span> {say('makeupLong')}
      </li>
      <li>
        <span className="day-sign cal-weekend">6</span> {say('weekendLong')}
      </li>
    </ul>
  );
}

/** Weeks of a month, Monday first, filled up with empty days. */
function weeksOf(days: Day[]): (Day | undefined)[][] {
  const [first] = days;
  const before = first ? weekdayOf(dayNumber(first.date)) : 0;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index]),
  );
}

function Month({ month, days }: { month: number; days: Day[] }) {
  const say = useSay(readingTexts);
  const lang = useLang();
  return (
    <table className="sheet month">
      <caption>
        {MONTHS[lang][month]}
        <span className="soft small">{say('monthDays', { count: days.filter(isWorked).length })}</span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS[lang].map((name) => (
            <th key={name} scope="col">
              {lang === 'zh' ? name.slice(1) : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never change places
          <tr key={index}>
            {week.map((day, weekday) => (
              <DayCell key={day?.date ?? `empty ${weekday}`} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ kind, weekend }: Day): string | undefined {
  if (kind) return `cal-${kind}`;
  return weekend ? 'cal-weekend' : undefined;
}

function DayCell({ day }: { day: Day | undefined }) {
  const say = useSay(readingTexts);
  const { now } = useFrame();
  if (!day) return <td />;
  const { kind, name } = day;
  return (
    <td className={classOf(day)} title={name} aria-current={day.date === dayOf(now) ? 'date' : undefined}>
      {day.day}
      {kind && (
        <>
          <small aria-hidden="true">{say(kind === 'holiday' ? 'holidayMark' : 'makeupMark')}</small>
          <span className="unseen"> {say(kind === 'holiday' ? 'holidayLong' : 'makeupLong')}</span>
        </>
      )}
    </td>
  );
}

export const page: PublicPage<CalendarData> = {
  title: ({ year }, lang) => sayIn(readingTexts, lang)('calendar', { year }),
  Page: Calendar,
};
