import { type ReactNode, useId } from 'react';
import { Article } from '../../../../../web/kit/article.tsx';
import { dayWithWeekday, momentText } from '../../../../../web/kit/days.ts';
import { type Lang, useLang, useSay } from '../../../../../web/kit/language.ts';
import { DayStrip } from '../../../../../web/kit/public/day-strip.tsx';
import { restDayTexts } from '../../../../../web/kit/texts-rest-day.ts';
import { codeInGroups } from '../remembered.ts';
import { trackTexts } from '../texts/track.ts';
import type { Deadline, Matter } from './matter.ts';

/** From and to; the day is said once where both are on it. */
const periodText = ({ from, to }: { from: string; to: string }, lang: Lang) =>
  `${momentText(from, lang)} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11, 16) : momentText(to, lang)}`;

/** Who has it, since when, and how to reach them: by the phone of the post. */
export function Facts({ code, matter }: { code: string; matter: Matter }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  const { department, handler, appointment, applicant, receivedAt } = matter;
  const lines: [string, ReactNode][] = [
    [say('department'), department.name],
    ...(handler ? [[say('handler'), <Handler key="handler" {...handler} />] as [string, ReactNode]] : []),
    ...(appointment ? [[say('appointment'), periodText(appointment, lang)] as [string, ReactNode]] : []),
    [say('received'), momentText(receivedAt, lang)],
    ...(applicant ? [[say('applicant'), applicant] as [string, ReactNode]] : []),
    [
      say('code'),
      <span key="code" className="code">
        {codeInGroups(code)}
      </span>,
    ],
  ];
  return (
    <dl className="facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Handler({ name, phone }: { name: string; phone?: string }) {
  const say = useSay(trackTexts);
  return (
    <>
      {name}
      {phone && (
        <a className="call" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {say('call', { phone })}
        </a>
      )}
    </>
  );
}

/** “Why this date”: the days one by one. */
export function WhyThisDate({ deadline }: { deadline: Deadline }) {
  const say = useSay(trackTexts);
  const sayRest = useSay(restDayTexts);
  const lang = useLang();
  const { movedFrom } = deadline;
  return (
    <details className="why">
      <summary>{say('why')}</summary>
      <p>{say('whyDue', { at: momentText(deadline.dueAt, lang) })}</p>
      {deadline.ruledBy === 'statute' && <p>{say('whyStatute')}</p>}
      {movedFrom && <p>{sayRest(movedFrom.because, { day: dayWithWeekday(movedFrom.date, lang) })}</p>}
      <DayStrip days={deadline.days} />
    </details>
  );
}

/** What has happened, newest last, in plain words; the article small behind it. */
export function Timeline({ steps }: { steps: Matter['timeline'] }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{say('timeline')}</h2>
      <ol className="timeline">
        {steps.map(({ at, text, note, demand }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own, and none is ever put in between
          <li key={index}>
            <time dateTime={at}>{momentText(at, lang)}</time>
            <span className="timeline-text">
              {text} {demand && <Article demand={demand} />}
              {note && <q className="as-written">{note}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
