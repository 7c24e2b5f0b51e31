import { useEffect, useState } from 'react';
import { sayIn, useSay } from '../../../../web/kit/language.ts';
import { useAlive } from '../../../../web/kit/public/alive.ts';
import { Countdown } from '../../../../web/kit/public/countdown.tsx';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { problemOf } from '../../../../web/kit/public/refusal.tsx';
import { FindMine } from './find-mine.tsx';
import type { Remembered } from './remembered.ts';
import { mineTexts } from './texts/mine.ts';
import { type Matter, readMatter } from './track/matter.ts';
import { forgetAllMatters, forgetMatter, useRemembered } from './use-remembered.ts';

/** The matters this device remembers, each with its clock; phone and code find one's own. */
function MyMatters() {
  const say = useSay(mineTexts);
  const isAlive = useAlive();
  const mine = useRemembered();
  const [only, setOnly] = useState<{ phone: string; codes: string[] }>();
  const shown = only ? mine.filter(({ code }) => only.codes.includes(code)) : mine;
  return (
    <>
      <Hero title={say('title')} lead={say('lead')} />
      <section className="sheet">
        {isAlive && mine.length === 0 && (
          <p>
            {say('empty')}{' '}
            <a href="/" className="unbroken">
              {say('toServices')}
            </a>
          </p>
        )}
        {only && mine.length > 0 && (
          <p>
            {say('onlyOf', { phone: only.phone })}{' '}
            <button type="button" className="button-quiet" onClick={() => setOnly(undefined)}>
              {say('showAll')}
            </button>
          </p>
        )}
        {shown.length > 0 && (
          <ul className="mine">
            {shown.map((one) => (
              <Mine key={one.code} one={one} />
            ))}
          </ul>
        )}
        {!only && mine.length > 1 && <ForgetAll />}
        {!isAlive && (
          <noscript>
            <p>{say('noScript')}</p>
          </noscript>
        )}
      </section>
      <section className="sheet" aria-labelledby="add">
        <h2 id="add">{say('add')}</h2>
        <FindMine mine={mine} show={(phone, codes) => setOnly({ phone, codes })} />
      </section>
    </>
  );
}

type Seen = { matter?: Matter; trouble?: 'lost' | 'gone' };

const EVERY_MS = 60_000;

/** How it stands, asked again every minute while it is looked at. */
function useSeen(code: string): Seen {
  const [seen, setSeen] = useState<Seen>({});
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      readMatter(code).then(
        (matter) => setSeen({ matter }),
        (failure) => setSeen({ trouble: problemOf(failure).status === 404 ? 'gone' : 'lost' }),
      );
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, [code]);
  return seen;
}

function Mine({ one: { code, number, name } }: { one: Remembered }) {
  const say = useSay(mineTexts);
  const { matter, trouble } = useSeen(code);
  return (
    <li>
      <a className="mine-link" href={`/track/${code}`}>
        <span className="mine-name" lang="zh-CN">
          {name}
        </span>
        <span className="aside">{number}</span>
      </a>
      {matter ? <Countdown facts={matter} /> : <span className="aside">{say(trouble ?? 'loading')}</span>}
      <button
        type="button"
        className="button-quiet"
        aria-label={say('forgetNamed', { number })}
        onClick={() => forgetMatter(code)}
      >
        {say('forget')}
      </button>
    </li>
  );
}

function ForgetAll() {
  const say = useSay(mineTexts);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" className="button-quiet" onClick={() => setAsked(true)}>
        {say('forgetAll')}
      </button>
    );
  return (
    <div role="status">
      <p>{say('forgetAllAsk')}</p>
      <p className="buttons">
        <button type="button" className="button grave" onClick={forgetAllMatters}>
          {say('forgetAllYes')}
        </button>
        <button type="button" className="button-quiet" onClick={() => setAsked(false)}>
          {say('keep')}
        </button>
      </p>
    </div>
  );
}

export const page: PublicPage<object> = {
  title: (_, lang) => sayIn(mineTexts, lang)('title'),
  Page: MyMatters,
};
