import { Article } from '../../../../web/kit/article.tsx';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import type { Contact } from './queries.ts';
import { contactTexts } from './texts-contacts.ts';

/** The way of a contact, newest last, each step with the article behind it. */
export function ContactTimeline({ contact: { events = [] } }: { contact: Contact }) {
  const say = useSay(contactTexts);
  const lang = useLang();
  return (
    <section className="fc-card" aria-label={say('timeline')}>
      <h2>{say('timeline')}</h2>
      <ol className="fc-timeline">
        {events.map(({ at, type, text, demand, by }) => (
          <li key={`${at} ${type} ${text}`}>
            <span className="fc-when">{momentText(at, lang)}</span>
            <span>
              {text} {by && <span className="fc-found-detail">{by.name}</span>}{' '}
              <Article demand={demand} className="fc-article" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
