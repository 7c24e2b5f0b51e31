import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** What the server tells: that something changed, never what. Without a number: several. */
export type News = { kind: 'inbox' | 'case' | 'contact' | 'office'; number?: string };

type Hear = (news: News | 'everything') => void;

const CHANNEL = 'yinuo-live';
const AGAIN_AFTER_MS = 5_000;
/** The first news is read nearly at once: what one command changed comes together. */
const TOGETHER_MS = 50;
/** Of a burst no more is read than once in this time. */
const GATHER_MS = 1_000;
/** Whoever does nothing for so long is not read for: reading would keep a session open that nobody uses. */
const IDLE_MS = 10 * 60_000;

const hearers = new Set<Hear>();
let lastDeed = Date.now();
let held = new Set<() => void>();

const say: Hear = (news) => {
  for (const hear of hearers) hear(news);
};

const isThere = () => document.visibilityState === 'visible' && Date.now() - lastDeed < IDLE_MS;

/** At once where somebody is at the page, else when they come back. */
function whenThere(work: () => void): void {
  if (isThere()) work();
  else held.add(work);
}

function noteDeed(): void {
  lastDeed = Date.now();
  if (held.size === 0 || document.visibilityState !== 'visible') return;
  const works = held;
  held = new Set();
  for (const work of works) work();
}

/**
 * Opens the one stream of this browser and keeps it until told to stop. Of all tabs the one that holds the lock listens
 * and passes on what it hears: a browser allows six connections to a host, and each tab would take one.
 */
export function startLive(onSessionOver: () => void): () => void {
  const stopping = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<News | 'everything'>) => say(data);
  for (const deed of ['pointerdown', 'keydown', 'visibilitychange'])
    document.addEventListener(deed, noteDeed, { passive: true, signal: stopping.signal });
  const tell: Hear = (news) => {
    say(news);
    if (!stopping.signal.aborted) channel.postMessage(news);
  };
  const listen = () => listenUntil(stopping.signal, tell, onSessionOver);
  if ('locks' in navigator)
    navigator.locks.request(CHANNEL, { signal: stopping.signal }, listen).catch(() => {});
  else void listen();
  return () => {
    stopping.abort();
    channel.close();
  };
}

/** Listens, and begins again where the connection was lost; what was missed meanwhile is read anew. */
function listenUntil(signal: AbortSignal, tell: Hear, onSessionOver: () => void): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource;
    let timer: number | undefined;
    let wasOpen = false;
    const open = () => {
      source = new EventSource('/api/v1/events/stream');
      source.onopen = () => {
        if (wasOpen) tell('everything');
        wasOpen = true;
      };
      source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as News);
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return;
        // Refused: the session is over, or the server has no room; the next request will tell which.
        onSessionOver();
        timer = window.setTimeout(open, AGAIN_AFTER_MS * 6);
      };
    };
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      source.close();
      resolve();
    });
    open();
  });
}

export type About = { kinds?: News['kind'][]; number?: string };

function concerns({ kinds, number }: About, news: News | 'everything'): boolean {
  if (news === 'everything' || news.kind === 'office') return true;
  if (kinds && !kinds.includes(news.kind)) return false;
  return number === undefined || news.number === undefined || news.number === number;
}

/**
 * Reads queries anew when what they show has changed. Example: `useLive([casesKey], { kinds: ['case'] })`, or for one
 * matter `useLive([caseKey(number)], { kinds: ['case'], number })`.
 */
export function useLive(keys: readonly QueryKey[], about: About = {}): void {
  const queries = useQueryClient();
  const wanted = useRef({ keys, about });
  wanted.current = { keys, about };
  useEffect(() => {
    let timer: number | undefined;
    let lastRead = Number.NEGATIVE_INFINITY;
    const readAnew = () => {
      lastRead = performance.now();
      for (const queryKey of wanted.current.keys) void queries.invalidateQueries({ queryKey });
    };
    const hear: Hear = (news) => {
      if (timer !== undefined || !concerns(wanted.current.about, news)) return;
      const wait = Math.max(TOGETHER_MS, lastRead + GATHER_MS - performance.now());
      timer = window.setTimeout(() => {
        timer = undefined;
        whenThere(readAnew);
      }, wait);
    };
    hearers.add(hear);
    return () => {
      hearers.delete(hear);
      held.delete(readAnew);
      window.clearTimeout(timer);
    };
  }, [queries]);
}
