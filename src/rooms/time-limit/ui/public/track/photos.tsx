import { useId } from 'react';
import { momentText } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { trackTexts } from '../texts/track.ts';
import type { Matter } from './matter.ts';

const KINDS: Record<string, keyof typeof trackTexts> = {
  before: 'photoBefore',
  during: 'photoDuring',
  after: 'photoAfter',
};

/** The photos of one's own matter: as it was sent, and as the work was left. */
export function Photos({ code, photos }: { code: string; photos: NonNullable<Matter['photos']> }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  const id = useId();
  const shown = photos.filter((photo) => photo.shown);
  const hidden = photos.length - shown.length;
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{say('photos')}</h2>
      <ul className="photos">
        {shown.map((photo) => {
          const kind = say(KINDS[photo.kind] ?? 'photoDuring');
          const at = momentText(photo.at, lang);
          return (
            <li key={photo.id}>
              <img
                src={`/api/v1/track/${code}/photos/${photo.id}`}
                alt={say('photoAlt', { kind, at })}
                loading="lazy"
              />
              <span className="aside">
                {kind} · {at}
              </span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className="aside">{say('photosHidden', { count: hidden })}</p>}
    </section>
  );
}
