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
import { fieldTexts } from './texts.ts';
import { useNight } from './use-night.ts';
import { useSending } from './use-outbox.ts';
import { WaitingSign } from './waiting-sign.tsx';

/** One job: where, what, whom to call, and every step of it in reach of a thumb. */
export function JobPage() {
  const say = useSay(fieldTexts);
  const { number } = useParams({ strict: false }) as { number: string };
  const { username } = useMe();
  const { data, error, refetch } = useQuery(jobsQuery(username));
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
      {data?.kept && <p className="field-kept">{say('keptJobs')}</p>}
      {error && !data && (
        <div className="field-kept" role="alert">
          <p>{say('unreached')}</p>
          <button type="button" className="field-plain" onClick={() => void refetch()}>
            {say('again')}
          </button>
        </div>
      )}
      {!data && !error && <p className="field-quiet">{say('loading')}</p>}
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
