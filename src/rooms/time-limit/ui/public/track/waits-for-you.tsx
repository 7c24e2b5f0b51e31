import { useId } from 'react';
import { dayWithWeekday } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { trackTexts } from '../texts/track.ts';
import type { Matter } from './matter.ts';

/** What is still missing, all of it at once, by when, and what helps (FC-6). */
export function WaitsForYou({ matter }: { matter: Matter }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  const id = useId();
  const { owed = [], notice, status, handInBy } = matter;
  const named = status === 'awaitingMaterials' ? (notice?.missing ?? []) : [];
  // What the notice named is owed with its day; the notice says why.
  const missing = named.filter(({ name }) => owed.every((one) => one.name !== name));
  const whyOf = (name: string) => named.find((one) => one.name === name)?.why;
  if (owed.length + missing.length === 0) return null;
  return (
    <section className="sheet sheet-yours" aria-labelledby={id}>
      <h2 id={id}>{say('owed')}</h2>
      <ul>
        {missing.map(({ name, count, why }) => (
          <li key={name}>
            {say('owedPlain', { name, count })}
            {why && <span className="aside">{why}</span>}
          </li>
        ))}
        {owed.map(({ name, count, by, original }) => (
          <li key={name}>
            {say('owedBy', { name, count, day: dayWithWeekday(by, lang) })}
            {original && <span className="aside">{say('originalSeen')}</span>}
            {whyOf(name) && <span className="aside">{whyOf(name)}</span>}
          </li>
        ))}
      </ul>
      {named.length > 0 && handInBy && <p>{say('handInBy', { day: dayWithWeekday(handInBy, lang) })}</p>}
      {named.length > 0 && notice?.help && <p className="as-written">{notice.help}</p>}
    </section>
  );
}
