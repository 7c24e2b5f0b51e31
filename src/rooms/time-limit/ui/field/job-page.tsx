import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { JobFacts } from './job-facts.tsx';
import { JobPhotos } from './job-photos.tsx';
import { JobSteps } from './job-steps.tsx';
import { jobsQuery } from './jobs.ts';
import { Clock, placeOf, visitText } from './jobs-page.tsx';
import { JobsState } from './jobs-state.tsx';
import { fieldTexts } from './texts.ts';
import { useNight } from './use-night.ts';
import { useSending } from './use-outbox.ts';
import { WaitingSign } from './waiting-sign.tsx';

/** One job: where, what, whom to call, and every step of it in reach of a thumb. */
export function JobPage() {
  const say = useSay(fieldTexts);
  const { number } = useParams({ strict: false }) as { number: string };
  const { username } = useMe();
  const jobs = useQuery(jobsQuery(username));
  const { data } = jobs;
  useNight();
  useSending();
  const job = data?.items.find((one) => one.number === number);
  return (
    <div className="field">
      <PageHeader title={(job && placeOf(job)) || number} tab={number} />
      <p className="field-back">
        {/* Loaded ahead: there may be no network when it is wanted. */}
        <Link to="/jobs" preload="render">
          {say('back')}
        </Link>
      </p>
      <WaitingSign />
      <JobsState jobs={jobs} />
      {data && !job && <p className="field-quiet">{say('gone')}</p>}
      {job && <Job job={job} />}
    </div>
  );
}

function Job({ job }: { job: CaseView }) {
  const say = useSay(fieldTexts);
  const lang = useLang();
  return (
    <>
      <div className="field-head">
        <Clock job={job} />
        {job.appointment && (
          <p className="field-visit">{say('visitAt', { time: visitText(job.appointment, lang) })}</p>
        )}
      </div>
      <JobFacts job={job} />
      <JobPhotos job={job} />
      <JobSteps key={job.number} job={job} />
    </>
  );
}
