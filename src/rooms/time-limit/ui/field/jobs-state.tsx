import type { UseQueryResult } from '@tanstack/react-query';
import { useSay } from '../../../../web/kit/language.ts';
import { fieldTexts } from './texts.ts';

/** How the jobs came: kept on the phone from before, still on their way, or not to be had. */
export function JobsState({
  jobs: { data, error, refetch },
}: {
  jobs: Pick<UseQueryResult<{ kept?: boolean }>, 'data' | 'error' | 'refetch'>;
}) {
  const say = useSay(fieldTexts);
  if (data) return data.kept ? <p className="field-kept">{say('keptJobs')}</p> : null;
  if (!error) return <p className="field-quiet">{say('loading')}</p>;
  return (
    <div className="field-kept" role="alert">
      <p>{say('unreached')}</p>
      <button type="button" className="field-plain" onClick={() => void refetch()}>
        {say('again')}
      </button>
    </div>
  );
}
