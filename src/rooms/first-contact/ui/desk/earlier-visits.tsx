import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';
import { useSettled } from './finding.ts';
import { earlierQuery } from './queries.ts';
import { phoneIn } from './search.ts';
import { counterTexts } from './texts.ts';

const WHOLE = 7;

/** A number that is whole enough to be somebody's; fragments are not looked up, since every look is recorded. */
export const wholeNumber = (phone: string) =>
  phone.replace(/\D/g, '').length >= WHOLE ? (phoneIn(phone) ?? '') : '';

/** Earlier contacts of the number, as far as one may know of them (FC-3). */
export function EarlierVisits({ phone }: { phone: string }) {
  const say = useSay(counterTexts);
  const lang = useLang();
  const words = textsOf(lang);
  const { data } = useQuery(earlierQuery(useSettled(wholeNumber(phone))));
  if (wholeNumber(phone) === '' || !data) return null;
  return (
    <section className="fc-card" aria-label={say('earlier')}>
      <h2>{say('earlier')}</h2>
      {data.items.length === 0 && <p className="fc-help">{say('earlierNone')}</p>}
      <ul className="fc-visits">
        {data.items.map((one) => (
          <li key={one.number}>
            <div>
              {momentText(one.receivedAt, lang)} · {words.kinds[one.kind]} · {words.statuses[one.status]}
            </div>
            {one.mayOpen ? (
              <div>
                <Link to={`/contacts/${one.number}`}>{one.matter ?? one.number}</Link>{' '}
                {one.case && <Link to={`/cases/${one.case}`}>{one.case}</Link>}
              </div>
            ) : (
              <div className="fc-help">{say('earlierHidden', { officer: one.officer.name })}</div>
            )}
            <div className="fc-help">{[one.name, one.unit].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
      {data.items.some(({ mayOpen }) => !mayOpen) && <p className="fc-help">{say('earlierRecorded')}</p>}
    </section>
  );
}
