import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { trackTexts } from '../texts/track.ts';
import type { Matter } from './matter.ts';

/** The papers there are of one's matter: a page to read and to print, in this window. */
export function Papers({ code, documents }: { code: string; documents: Matter['documents'] }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  if (documents.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{say('papers')}</h2>
      <ul className="rows">
        {documents.map(({ kind, title }) => (
          <li key={kind}>
            <a className="row" href={`/api/v1/track/${code}/documents/${kind}.html?lang=${lang}`}>
              <span className="name">{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
