import { useMutation } from '@tanstack/react-query';
import { api, type Problem, RequestRefused, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { refusalTexts } from '../../../../web/kit/texts-refusal.ts';
import type { CaseView } from '../../contract.ts';
import { fieldTexts } from './texts.ts';

const PARTS = ['campus', 'building', 'floor', 'room', 'note'] as const;

/** What is to be done, how to get there, and whom to call. */
export function JobFacts({ job }: { job: CaseView }) {
  const say = useSay(fieldTexts);
  const { location, applicant, handler } = job;
  return (
    <>
      <section className="field-part" aria-labelledby="field-what">
        <h2 id="field-what">{say('what')}</h2>
        <p className="field-matter">{job.matter ?? job.title}</p>
        <p className="field-quiet">
          {job.serviceName && `${job.serviceName} · `}
          {say('number')} {job.number}
        </p>
      </section>
      <section className="field-part" aria-labelledby="field-where">
        <h2 id="field-where">{say('where')}</h2>
        <dl className="field-where">
          {PARTS.filter((part) => location?.[part]).map((part) => (
            <div key={part}>
              <dt>{say(part)}</dt>
              <dd>{location?.[part]}</dd>
            </div>
          ))}
        </dl>
        {!location && <p>{say('noPlace')}</p>}
      </section>
      <section className="field-part" aria-labelledby="field-who">
        <h2 id="field-who">{say('who')}</h2>
        {applicant && <p>{[applicant.name, applicant.unit].filter(Boolean).join(' · ')}</p>}
        {job.allowed.includes('applicant') && <Call number={job.number} />}
        {handler && <p className="field-quiet">{say('handler', { name: handler.name })}</p>}
      </section>
    </>
  );
}

/** The number is looked up when it is wanted, and the look recorded; the next tap calls. */
function Call({ number }: { number: string }) {
  const say = useSay(fieldTexts);
  const look = useMutation({
    networkMode: 'always',
    mutationFn: () => taken(api.POST('/cases/{number}/applicant', { params: { path: { number } } })),
  });
  const phone = look.data?.phone;
  return (
    <>
      {phone ? (
        <a className="field-button" href={`tel:${phone}`}>
          {say('callNow', { phone })}
        </a>
      ) : (
        <button
          type="button"
          className="field-button"
          disabled={look.isPending}
          onClick={() => look.mutate()}
        >
          {say('call')}
        </button>
      )}
      <p className="field-quiet">{say(look.data && !phone ? 'noPhone' : 'callRecorded')}</p>
      {look.error && <RefusedHere error={look.error} />}
    </>
  );
}

function RefusedHere({ error }: { error: unknown }) {
  const say = useSay(refusalTexts);
  const problem: Problem = error instanceof RequestRefused ? error.problem : { status: 0, code: 'fault' };
  const offline = problem.code === 'offline';
  return (
    <p role="alert" className="field-refused">
      {offline ? say('offline') : (problem.detail ?? problem.title ?? say('fault'))}
    </p>
  );
}
