import { useEffect } from 'react';
import { momentText } from '../kit/days.ts';
import { useLang, useSay } from '../kit/language.ts';
import { Clock } from './clock.tsx';
import { Commitments } from './commitments.tsx';
import { Finished, Outages, People } from './panels.tsx';
import { slidesOf } from './slides.ts';
import { screenTexts } from './texts.ts';
import { type Cycle, useCycle } from './use-cycle.ts';
import { type Known, type ScreenData, useScreen } from './use-screen.ts';

const departmentAsked = () => new URLSearchParams(window.location.search).get('department') ?? undefined;

/** The lobby screen: runs by itself, is read from four metres, and never scrolls (SC-9, TL-13). */
export function Screen() {
  const say = useSay(screenTexts);
  const known = useScreen(departmentAsked());
  const cycle = useCycle();
  const office = document.documentElement.dataset['office'] || say('office');
  useEffect(() => {
    document.title = `${office} · ${say('title')}`;
  }, [office, say]);
  return (
    <div className="screen">
      <header>
        <h1>
          {office} <span>{say('title')}</span>
        </h1>
        {known.data && <Clock now={known.data.now} readAt={known.readAt} />}
      </header>
      {known.data ? <Shown data={known.data} cycle={cycle} /> : <Waiting state={known.state} />}
      <Foot known={known} cycle={cycle} />
    </div>
  );
}

function Shown({ data, cycle: { turn } }: { data: ScreenData; cycle: Cycle }) {
  const slides = slidesOf(data.departments);
  const slide = slides[at(turn, slides.length)];
  if (!slide) return <Waiting state="failed" />;
  return (
    <main>
      <Commitments slide={slide} />
      <div className="beside">
        <People department={slide.department} turn={Math.abs(turn)} />
        <Outages outages={data.outages} turn={Math.abs(turn)} />
        <Finished finished={data.finished} turn={Math.abs(turn)} />
      </div>
    </main>
  );
}

/** The place of a turn in a ring, backwards too. */
const at = (turn: number, count: number) => (count === 0 ? 0 : ((turn % count) + count) % count);

function Waiting({ state }: { state: Known['state'] }) {
  const say = useSay(screenTexts);
  const words = {
    unknown: 'unknown',
    failed: 'failed',
    loading: 'loading',
    stale: 'loading',
    fresh: 'loading',
  } as const;
  return (
    <main className="waiting">
      <p role="status">{say(words[state])}</p>
    </main>
  );
}

function Foot({ known: { data, state }, cycle }: { known: Known; cycle: Cycle }) {
  const say = useSay(screenTexts);
  const lang = useLang();
  const pages = data ? slidesOf(data.departments).length : 0;
  const stale = data && state === 'stale' ? say('offline', { time: momentText(data.now, lang) }) : undefined;
  const usual = cycle.paused ? say('paused') : say('scan', { address: window.location.host });
  return (
    <footer>
      <p role="status" className={stale ? 'stale' : undefined}>
        {stale ?? usual}
      </p>
      {pages > 1 && (
        <div className="controls">
          <span>{say('page', { page: at(cycle.turn, pages) + 1, pages })}</span>
          <button type="button" onClick={() => cycle.step(-1)}>
            {say('before')}
          </button>
          <button type="button" aria-pressed={cycle.paused} onClick={cycle.toggle}>
            {say(cycle.paused ? 'goOn' : 'pause')}
          </button>
          <button type="button" onClick={() => cycle.step(1)}>
            {say('next')}
          </button>
        </div>
      )}
    </footer>
  );
}
