import { Button } from 'antd';
import { useState } from 'react';
import { dayWithWeekday } from '../../../../web/kit/days.ts';
import { Countdown } from '../../../../web/kit/desk/countdown.tsx';
import { DayStrip } from '../../../../web/kit/desk/day-strip.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { restDayTexts } from '../../../../web/kit/texts-rest-day.ts';
import type { CaseView } from '../../contract.ts';
import { Fact, useDates } from './case-parts.tsx';
import { useDeadline } from './queries.ts';
import { caseTexts } from './texts-case.ts';
import { useVerdictWords } from './verdict-words.ts';

/** The countdown, the dates it rests on, and why it is this day. */
export function CaseClock({ of, now }: { of: CaseView; now: string }) {
  const say = useSay(caseTexts);
  const verdictIn = useVerdictWords();
  const { moment, day } = useDates(now);
  const shows = of.countdown?.dueAt;
  return (
    <section className="sheet case-clock" aria-labelledby="part-clock">
      <h2 id="part-clock">{say('clock')}</h2>
      <p className="case-countdown">
        <Countdown facts={of} whole />
      </p>
      <dl className="facts">
        <Fact label={say('dueAt')}>{shows !== of.dueAt && of.dueAt && moment(of.dueAt)}</Fact>
        <Fact label={say('reviewDueAt')}>
          {shows !== of.reviewDueAt && of.reviewDueAt && moment(of.reviewDueAt)}
        </Fact>
        <Fact label={say('handInBy')}>{of.handInBy && day(of.handInBy)}</Fact>
        <Fact label={say('statutoryAt')}>{of.statutoryAt && moment(of.statutoryAt)}</Fact>
        <Fact label={say('finishedAt')}>{of.finishedAt && moment(of.finishedAt)}</Fact>
        <Fact label={say('verdict')}>{verdictIn(of)}</Fact>
      </dl>
      {of.excludedDays ? <p className="quiet">{say('excludedDays', { count: of.excludedDays })}</p> : null}
      {of.deemedAccepted && <p className="quiet">{say('deemedAccepted')}</p>}
      {of.dueAt && <Why of={of} />}
    </section>
  );
}

function Why({ of }: { of: CaseView }) {
  const say = useSay(caseTexts);
  const sayRest = useSay(restDayTexts);
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const { data, error } = useDeadline(of.number, of.version, open);
  return (
    <>
      <Button type="link" className="why" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'hideWhy' : 'why')}
      </Button>
      {open && <Refusal error={error} />}
      {open && data?.movedFrom && (
        <p>{sayRest(data.movedFrom.because, { day: dayWithWeekday(data.movedFrom.date, lang) })}</p>
      )}
      {open && data && <DayStrip days={data.days} dueOn={data.dueOn} />}
    </>
  );
}
