import { type ChangeEvent, useEffect, useMemo, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { waiting } from './outbox.ts';
import { smaller } from './smaller.ts';
import { fieldTexts } from './texts.ts';
import { useOutbox } from './use-outbox.ts';

type Kind = 'before' | 'during' | 'after';
type Shown = { key: string; kind: Kind; src?: string; photo?: Blob };

/** Photos before and after, from the camera; what is not sent yet stands among them. */
export function JobPhotos({ job }: { job: CaseView }) {
  const say = useSay(fieldTexts);
  const { entries } = useOutbox();
  const shown: Shown[] = [
    ...(job.photos ?? []).map(({ id, kind }) => ({ key: id, kind, src: `/api/v1/uploads/${id}` })),
    ...waiting(entries)
      .filter((one) => one.number === job.number && one.photo)
      .map(({ key, body, photo }) => ({ key, kind: body.kind as Kind, photo })),
  ];
  return (
    <section className="field-part" aria-labelledby="field-photos">
      <h2 id="field-photos">{say('photos')}</h2>
      {shown.length === 0 && <p className="field-quiet">{say('photosNone')}</p>}
      <ul className="field-photos">
        {shown.map((one, index) => (
          <li key={one.key}>
            <Photo {...one} name={say('photoOf', { kind: say(one.kind), index: index + 1 })} />
            <span>
              {say(one.kind)}
              {one.photo && ` · ${say('photoWaits')}`}
            </span>
          </li>
        ))}
      </ul>
      {job.allowed.includes('photos') && (
        <div className="field-pair">
          <Camera number={job.number} kind="before" label={say('takeBefore')} />
          <Camera number={job.number} kind="after" label={say('takeAfter')} />
        </div>
      )}
    </section>
  );
}

function Photo({ src, photo, name }: { src?: string; photo?: Blob; name: string }) {
  const say = useSay(fieldTexts);
  const own = useMemo(() => (photo ? URL.createObjectURL(photo) : undefined), [photo]);
  useEffect(() => () => (own ? URL.revokeObjectURL(own) : undefined), [own]);
  const { lost, attempt, lose } = useRetrying();
  if (lost) {
    return (
      <span className="field-lost" role="img" aria-label={`${name}${say('photoLost')}`}>
        {say('photoLost')}
      </span>
    );
  }
  // A new element for each try: a browser asks once only for what it could not load.
  return <img key={attempt} src={src ?? own} alt={name} loading="lazy" onError={lose} />;
}

const RETRY_MS = 20_000;

/** Something that could not be loaded, tried again when the network comes back, when the page is looked at, and in between. */
function useRetrying() {
  const [lost, setLost] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!lost) return undefined;
    const retry = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      setAttempt((before) => before + 1);
      setLost(false);
    };
    const timer = window.setInterval(retry, RETRY_MS);
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', retry);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', retry);
    };
  }, [lost]);
  return { lost, attempt, lose: () => setLost(true) };
}

function Camera({ number, kind, label }: { number: string; kind: Kind; label: string }) {
  const { act } = useOutbox();
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    const photo = await smaller(file);
    // The same picture may be chosen again.
    input.value = '';
    await act({ number, command: 'photos', body: { kind }, photo }).catch(() => undefined);
  };
  return (
    <label className="field-plain field-camera">
      {label}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className="field-hidden"
        onChange={(event) => void take(event)}
      />
    </label>
  );
}
