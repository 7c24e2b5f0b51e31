import { useEffect, useRef, useState } from 'react';
import { momentText } from '../../../../web/kit/days.ts';
import { sayIn, useLang, useSay } from '../../../../web/kit/language.ts';
import { useAlive } from '../../../../web/kit/public/alive.ts';
import { Countdown } from '../../../../web/kit/public/countdown.tsx';
import { useFrame } from '../../../../web/kit/public/frame-context.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { UntilAlive } from '../../../../web/kit/public/until-alive.tsx';
import { trackTexts } from './texts/track.ts';
import { Acts } from './track/acts.tsx';
import { Facts, Timeline, WhyThisDate } from './track/facts.tsx';
import type { Deadline, Matter } from './track/matter.ts';
import { Papers } from './track/papers.tsx';
import { PersonalDataPart } from './track/personal-data.tsx';
import { Photos } from './track/photos.tsx';
import { dropForms } from './track/use-kept-form.ts';
import { useMatter } from './track/use-matter.ts';
import { WaitsForYou } from './track/waits-for-you.tsx';
import { forgetMatter, rememberMatter, useRemembered } from './use-remembered.ts';

export type TrackData = { code: string; matter: Matter; deadline?: Deadline };

/** One's own matter: how long it still takes is the largest thing, then what waits for whom. */
function Track({ data }: { data: TrackData }) {
  const { code } = data;
  const { matter, deadline, isLost, show } = useMatter(code, data.matter, data.deadline);
  const say = useSay(trackTexts);
  const isAlive = useAlive();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);
  const done = (after: Matter, sentence: string) => {
    setSaid(sentence);
    void show(after);
  };
  const isOpen = matter.countdown !== undefined || matter.paused;
  return (
    <>
      <Hero
        up={{ href: '/my', name: say('mine') }}
        title={matter.service?.name ?? matter.department.name}
        lang="zh-CN"
        lead={say('title', { number: matter.number })}
      />
      <section className="sheet matter-head">
        <p role="status" tabIndex={-1} ref={status} className={said ? 'said' : undefined}>
          {said}
        </p>
        <p className="matter-clock">
          <Countdown facts={matter} large />
        </p>
        <Beside matter={matter} />
        {isLost && <LostSince />}
        {deadline && isOpen && <WhyThisDate deadline={deadline} />}
        <Facts code={code} matter={matter} />
      </section>
      <WaitsForYou matter={matter} />
      {matter.answer && (
        <section className="sheet">
          <h2>{say('answer')}</h2>
          <p className="as-written">{matter.answer}</p>
        </section>
      )}
      {/* Drawn in its place at once, so that nothing moves when it can be used. */}
      <div inert={!isAlive} className={isAlive ? undefined : 'not-yet'}>
        <Acts code={code} matter={matter} done={done} />
      </div>
      <UntilAlive>{say('noScript')}</UntilAlive>
      <Timeline steps={matter.timeline} />
      <Papers code={code} documents={matter.documents} />
      {matter.photos && <Photos code={code} photos={matter.photos} />}
      {isAlive && matter.applicant && (
        <PersonalDataPart key={matter.timeline.length} code={code} done={done} />
      )}
      {isAlive && <Remembering code={code} matter={matter} />}
    </>
  );
}

/** What goes with the clock in words: why it stands still, what is decided first, whether it is solved. */
function Beside({ matter }: { matter: Matter }) {
  const say = useSay(trackTexts);
  const lang = useLang();
  const { pausedFor, asks, status, reviewDueAt } = matter;
  return (
    <>
      {pausedFor && <p>{say('pausedUntil')}</p>}
      {status === 'submitted' && reviewDueAt && <p>{say('accept', { at: momentText(reviewDueAt, lang) })}</p>}
      {asks && <p>{asks.question}</p>}
    </>
  );
}

function LostSince() {
  const say = useSay(trackTexts);
  const lang = useLang();
  const { now } = useFrame();
  return (
    <p role="status" className="aside">
      {say('stale', { at: momentText(now, lang) })}
    </p>
  );
}

/** Whoever opens a matter here finds it again in “My matters”, unless they do not want that. */
function Remembering({ code, matter }: { code: string; matter: Matter }) {
  const say = useSay(trackTexts);
  const isKept = useRemembered().some((one) => one.code === code);
  const [isForgotten, setForgotten] = useState(false);
  const name = matter.service?.name ?? matter.department.name;
  const { number } = matter;
  useEffect(() => rememberMatter({ code, number, name }), [code, number, name]);
  if (isForgotten) return <p className="aside">{say('forgotten')}</p>;
  if (!isKept) return null;
  const forget = () => {
    forgetMatter(code);
    dropForms(code);
    setForgotten(true);
  };
  return (
    <p className="aside">
      {say('remembered')}{' '}
      <button type="button" className="button-quiet" onClick={forget}>
        {say('forget')}
      </button>
    </p>
  );
}

export const page: PublicPage<TrackData> = {
  title: ({ matter }, lang) => sayIn(trackTexts, lang)('title', { number: matter.number }),
  Page: Track,
};
