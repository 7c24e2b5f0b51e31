import { type ChangeEvent, useEffect, useMemo } from 'react';
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
  const own = useMemo(() => (photo ? URL.createObjectURL(photo) : undefined), [photo]);
  useEffect(() => () => (own ? URL.revokeObjectURL(own) : undefined), [own]);
  return <img src={src ?? own} alt={name} loading="lazy" />;
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
