import { useEffect, useState } from 'react';
import { api, RequestRefused, taken } from '../kit/api.ts';

const readScreen = (department: string | undefined) =>
  taken(api.GET('/screen', { params: { query: department === undefined ? {} : { department } } }));

export type ScreenData = Awaited<ReturnType<typeof readScreen>>;
export type ScreenDepartment = ScreenData['departments'][number];

/** What is known, since when by the office's clock, and whether it is up to date. */
export type Known = {
  data?: ScreenData;
  /** Real time of the last answer, for the clock to go on from. */
  readAt: number;
  state: 'loading' | 'fresh' | 'stale' | 'failed' | 'unknown';
};

const AGAIN_MS = 30_000;
const keyOf = (department: string | undefined) => `yinuo-screen:${department ?? ''}`;

/** What was shown last, kept on the machine: a screen that is switched on without a network still says something. */
function remembered(department: string | undefined): Known {
  try {
    const text = localStorage.getItem(keyOf(department));
    if (text) return { ...(JSON.parse(text) as Pick<Known, 'data' | 'readAt'>), state: 'stale' };
  } catch {
    // A browser that keeps nothing shows what it reads.
  }
  return { readAt: 0, state: 'loading' };
}

function remember(department: string | undefined, known: Pick<Known, 'data' | 'readAt'>): void {
  try {
    localStorage.setItem(keyOf(department), JSON.stringify(known));
  } catch {
    // As above.
  }
}

/** The screen's data, read again and again; what was read stays when nothing more comes. */
export function useScreen(department: string | undefined): Known {
  const [known, setKnown] = useState<Known>(() => remembered(department));
  useEffect(() => {
    let over = false;
    const read = async () => {
      try {
        const data = await readScreen(department);
        const fresh = { data, readAt: Date.now() };
        remember(department, fresh);
        if (!over) setKnown({ ...fresh, state: 'fresh' });
      } catch (error) {
        const unknown = error instanceof RequestRefused && error.problem.status === 404;
        if (over) return;
        setKnown((before) => {
          if (unknown) return { readAt: 0, state: 'unknown' };
          return { ...before, state: before.data ? 'stale' : 'failed' };
        });
      }
    };
    void read();
    const timer = setInterval(() => void read(), AGAIN_MS);
    const soon = () => void read();
    window.addEventListener('online', soon);
    return () => {
      over = true;
      clearInterval(timer);
      window.removeEventListener('online', soon);
    };
  }, [department]);
  return known;
}
