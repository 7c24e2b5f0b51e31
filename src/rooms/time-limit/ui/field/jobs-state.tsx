import type { UseQueryResult } from '@tanstack/react-query';
import { useSay } from '../../../../web/kit/language.ts';
import { fieldTexts } from './texts.ts';

/** How the jobs came: kept on the phone from before, still on their way, or not to be had. */
export function JobsState({
  jobs: { data, error, refetch },
}: {
  jobs: Pick<UseQueryResult<{ keptAt?: number }>, 'data' | 'error' | 'refetch'>;
}) {
  const say = useSay(fieldTexts);
  if (data?.keptAt !== undefined) return <Kept at={data.keptAt} />;
  if (data) return null;
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

const MINUTE_MS = 60_000;

/** How old it is, not at what hour it was read: the phone's clock may not be the office's. */
function Kept({ at }: { at: number }) {
  const say = useSay(fieldTexts);
  const minutes = Math.max(1, Math.round((Date.now() - at) / MINUTE_MS));
  const ago =
    minutes < 90 ? say('agoMinutes', { minutes }) : say('agoHours', { hours: Math.round(minutes / 60) });
  return <p className="field-kept">{say('keptJobs', { ago })}</p>;
}
