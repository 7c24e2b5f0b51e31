import { Link } from '@tanstack/react-router';
import { clockWords } from '../../../../web/kit/clock-words.ts';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { clockTexts } from '../../../../web/kit/texts-clock.ts';
import { type LightName, tokens } from '../../../../web/kit/tokens.ts';
import type { Contact } from './queries.ts';
import { contactTexts } from './texts-contacts.ts';

const ENDED = ['finished', 'declined', 'withdrawn'];

/** Where the case is that the officer follows to its end (FC-3). */
export function FollowedCase({ followed }: { followed: NonNullable<Contact['case']> }) {
  const say = useSay(contactTexts);
  const { number, status, lead, handler, dueAt } = followed;
  const lang = useLang();
  return (
    <section className="fc-card" aria-label={say('case')}>
      <h2>{say('case')}</h2>
      {status ? (
        <p>
          <Link to={`/cases/${number}`}>{number}</Link> ·{' '}
          {[lead?.name, handler?.name].filter(Boolean).join(' ')} <CaseLight followed={followed} />{' '}
          {dueAt && !ENDED.includes(status) && say('caseDue', { at: momentText(dueAt, lang) })}
        </p>
      ) : (
        <p>
          {number} · {say('caseHidden')}
        </p>
      )}
    </section>
  );
}

function CaseLight({ followed: { status = '', light } }: { followed: NonNullable<Contact['case']> }) {
  const lang = useLang();
  const say = useSay(clockTexts);
  const known = (['green', 'yellow', 'orange', 'red'] as const).find((one) => one === light) ?? 'green';
  const paused = status === 'paused';
  const ended = ENDED.includes(status);
  const { short } = clockWords({ status, light: known, paused, provisional: false }, lang);
  const look: LightName = paused || ended ? 'paused' : known;
  const { ink, ground } = tokens.lights[look];
  return (
    <span className="fc-status" style={{ color: ink, background: ground }}>
      {paused || ended ? short : say(known)}
    </span>
  );
}
