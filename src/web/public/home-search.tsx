import { useEffect, useState } from 'react';
import { api } from '../kit/api.ts';
import { useSay } from '../kit/language.ts';
import { Icon } from '../kit/public/icon.tsx';
import { PhoneRows } from '../kit/public/phone-rows.tsx';
import type { PhoneLine } from '../kit/public/phones.ts';
import { type ServiceBrief, ServiceRows } from '../kit/public/service-rows.tsx';
import { homeTexts } from './texts-home.ts';

const MOST_ANSWERS = 8;
const PAUSE_MS = 200;

type Answer = { query: string; services?: ServiceBrief[]; failed?: true };

/** Asks the catalogue while somebody types; an older answer never replaces a newer one. */
function useAnswer(query: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (query === '') {
      setAnswer(undefined);
      return;
    }
    const control = new AbortController();
    const ask = async () => {
      const found = await api
        .GET('/services', {
          params: { query: { query, limit: MOST_ANSWERS, order: 'best' } },
          signal: control.signal,
        })
        .catch(() => undefined);
      if (control.signal.aborted) return;
      setAnswer(found?.data ? { query, services: found.data.items } : { query, failed: true });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return answer;
}

/** The one question of the start page. Without a script it is an ordinary form that leads to `/?query=`. */
export function HomeSearch({ asked, phones }: { asked: string; phones: PhoneLine[] }) {
  const say = useSay(homeTexts);
  const [typed, setTyped] = useState(asked);
  const query = typed.trim();
  const answer = useAnswer(query === asked ? '' : query);
  return (
    <div className="home-search">
      <search>
        <form action="/" method="get">
          <label htmlFor="query">{say('label')}</label>
          <div className="search-line">
            <input
              id="query"
              name="query"
              type="search"
              value={typed}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
              aria-describedby="query-example"
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit">
              <Icon name="search" />
              {say('search')}
            </button>
          </div>
          <p className="small" id="query-example">
            {say('example')}
          </p>
        </form>
      </search>
      <Answers answer={query && query !== asked ? answer : undefined} phones={phones} />
    </div>
  );
}

function Answers({ answer, phones }: { answer: Answer | undefined; phones: PhoneLine[] }) {
  const say = useSay(homeTexts);
  return (
    <>
      <p className="unseen" role="status">
        {answer?.services && countWords(say, answer.services.length)}
      </p>
      {answer && (
        <div className="sheet answers">
          {answer.failed && <p className="none">{say('searchFailed')}</p>}
          {answer.services?.length === 0 && <FoundNone phones={phones} />}
          {answer.services && answer.services.length > 0 && <ServiceRows services={answer.services} />}
        </div>
      )}
    </>
  );
}

/** Nobody is left without somebody to ask. */
export function FoundNone({ phones }: { phones: PhoneLine[] }) {
  const say = useSay(homeTexts);
  return (
    <>
      <p className="none">{say(phones.length > 0 ? 'foundNoneCall' : 'foundNone')}</p>
      <PhoneRows phones={phones} />
    </>
  );
}

/** How many were found. */
export function countWords(
  say: (key: 'found' | 'foundOne', facts?: Record<string, unknown>) => string,
  count: number,
): string {
  return count === 1 ? say('foundOne') : say('found', { count });
}
