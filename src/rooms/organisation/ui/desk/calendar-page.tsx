import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { dayWithWeekday } from '../../../../web/kit/days.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { MONTHS } from '../../../../web/kit/texts-months.ts';
import { isWeekend, weeksOf } from './month-days.ts';
import { type CalendarYear, useYear } from './queries.ts';
import { calendarTexts } from './texts-calendar.ts';
import { weekdayTexts } from './texts-shared.ts';
import { YearImport } from './year-import.tsx';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The year by which limits count: days off, worked weekends, and how to declare it (TL-2). */
export function CalendarPage() {
  const now = useOfficeNow();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const asked = Number(search['year']);
  const year = Number.isInteger(asked) && asked >= 2000 && asked < 2100 ? asked : Number(now?.slice(0, 4));
  return Number.isFinite(year) ? <Year key={year} year={year} /> : <Skeleton active />;
}

function Year({ year }: { year: number }) {
  const say = useSay(calendarTexts);
  const navigate = useNavigate();
  const maintains = useMe().allowed.includes('maintain');
  const calendar = useYear(year);
  const [importing, setImporting] = useState(false);
  const go = (to: number) => void navigate({ to: '/calendar', search: { year: to } as never });
  return (
    <div>
      <PageHeader
        title={say('title')}
        tab={`${say('heading', { year })} · ${say('title')}`}
        actions={
          maintains &&
          calendar.data &&
          !importing && (
            <Button type="primary" onClick={() => setImporting(true)}>
              {say('import')}
            </Button>
          )
        }
      />
      <div className="register-bar">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={say('previous')}
          onClick={() => go(year - 1)}
        />
        <strong>{say('heading', { year })}</strong>
        <Button icon={<RightOutlined aria-hidden />} aria-label={say('next')} onClick={() => go(year + 1)} />
      </div>
      <Refusal error={calendar.error} />
      {calendar.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {calendar.data && (
        <>
          {calendar.data.declared ? (
            <p className="quiet">{say('declared')}</p>
          ) : (
            <Alert type="warning" title={say('undeclared', { year })} />
          )}
          {importing && <YearImport calendar={calendar.data} onClose={() => setImporting(false)} />}
          <Months calendar={calendar.data} />
          <DayList calendar={calendar.data} />
        </>
      )}
    </div>
  );
}

function Months({ calendar }: { calendar: CalendarYear }) {
  const lang = useLang();
  const weekday = useSay(weekdayTexts) as (key: string) => string;
  const special = new Map(calendar.days.map((day) => [day.date, day]));
  return (
    <div className="year-months">
      {MONTHS.zh
        .map((_, index) => index + 1)
        .map((month) => (
          <section key={month} aria-labelledby={`month-${month}`}>
            <h2 id={`month-${month}`}>{MONTHS[lang][month - 1]}</h2>
            <table>
              <thead>
                <tr>
                  {DAYS.map((day) => (
                    <th key={day} scope="col">
                      {weekday(`d${day}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeksOf(calendar.year, month).map((week) => (
                  <tr key={week.find(Boolean)}>
                    {week.map((date, place) => (
                      <td key={DAYS[place]}>
                        {date && <Day date={date} special={special.get(date)} weekend={isWeekend(place)} />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}

type SpecialDay = CalendarYear['days'][number];

function Day({ date, special, weekend }: { date: string; special?: SpecialDay; weekend: boolean }) {
  const say = useSay(calendarTexts);
  const usual = weekend ? 'weekend' : undefined;
  return (
    <span className={special?.kind ?? usual} title={special && `${special.name} · ${say(special.kind)}`}>
      {Number(date.slice(8))}
      {special && <small>{special.kind === 'makeup' ? say('makeupShort') : special.name.slice(0, 3)}</small>}
    </span>
  );
}

/** The same in words, one line a day. */
function DayList({ calendar }: { calendar: CalendarYear }) {
  const say = useSay(calendarTexts);
  const lang = useLang();
  return (
    <details>
      <summary>{say('list')}</summary>
      <ul>
        {calendar.days.map(({ date, kind, name }) => (
          <li key={date}>
            {dayWithWeekday(date, lang)} · {name} · {say(kind)}
          </li>
        ))}
      </ul>
    </details>
  );
}
