import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { placeInWords } from '../../../../kernel/texts.ts';
import { clockWords } from '../../../../web/kit/clock-words.ts';
import { momentText, timeOf } from '../../../../web/kit/days.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { ClockSign } from '../../../../web/kit/public/countdown.tsx';
import type { CaseView } from '../../contract.ts';
import { jobsQuery } from './jobs.ts';
import { JobsState } from './jobs-state.tsx';
import { waiting } from './outbox.ts';
import { fieldTexts } from './texts.ts';
import { useNight } from './use-night.ts';
import { useOutbox, useSending } from './use-outbox.ts';
import { WaitingSign } from './waiting-sign.tsx';

/** My jobs, in the order in which to go; readable and usable where there is no network. */
export function JobsPage() {
  const say = useSay(fieldTexts);
  const { username } = useMe();
  const jobs = useQuery(jobsQuery(username));
  const { data } = jobs;
  useNight();
  useSending();
  return (
    <div className="field">
      <PageHeader title={say('jobs')} />
      <WaitingSign />
      <JobsState jobs={jobs} />
      {data?.items.length === 0 && <p className="field-quiet">{say('jobsNone')}</p>}
      {data && data.items.length > 0 && (
        <>
          <p className="field-quiet">{say('jobsCount', { count: data.items.length })}</p>
          <ol className="field-jobs">
            {data.items.map((job) => (
              <li key={job.number}>
                <JobCard job={job} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function JobCard({ job }: { job: CaseView }) {
  const say = useSay(fieldTexts);
  const lang = useLang();
  const { entries } = useOutbox();
  const count = waiting(entries).filter(({ number }) => number === job.number).length;
  return (
    <Link to="/jobs/$number" params={{ number: job.number }} preload="render" className="field-job">
      <Clock job={job} />
      <strong className="field-place">{placeOf(job) || say('noPlace')}</strong>
      <span className="field-title">{job.matter ?? job.title}</span>
      {job.appointment && (
        <span className="field-visit">{say('visitAt', { time: visitText(job.appointment, lang) })}</span>
      )}
      {count > 0 && <span className="field-badge">{say('waitingHere', { count })}</span>}
    </Link>
  );
}

/** The clock of a job: sign and words on their colour. */
export function Clock({ job }: { job: CaseView }) {
  const { look, short, until } = clockWords(job, useLang());
  return (
    <span className="field-clock">
      <span className={`field-light field-${look}`}>
        <ClockSign facts={job} look={look} />
        {short}
      </span>
      {until && <span>{until}</span>}
    </span>
  );
}

export const placeOf = ({ location }: CaseView): string =>
  placeInWords({ building: location?.building, floor: location?.floor, room: location?.room });

export const visitText = ({ from, to }: { from: string; to: string }, lang: 'zh' | 'en'): string =>
  `${momentText(from, lang)}–${from.slice(0, 10) === to.slice(0, 10) ? timeOf(to) : momentText(to, lang)}`;
