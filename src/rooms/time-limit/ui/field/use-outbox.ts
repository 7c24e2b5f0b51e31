import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { newKey, type Problem } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { type Lang, useLang } from '../../../../web/kit/language.ts';
import { dropDeed, keepDeed, keptDeeds } from './keep.ts';
import { type Entry, inOrder, sendAll, waiting } from './outbox.ts';
import { portOf, problemOf } from './sending.ts';

/** What the phone still has to send; `stopped` why it could not, `broken` where it keeps nothing. */
type State = { entries: Entry[]; sending: boolean; stopped?: Problem; broken?: boolean };

let state: State = { entries: [], sending: false };
const listeners = new Set<() => void>();

function change(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const readAll = async (username: string): Promise<void> =>
  keptDeeds(username).then(
    (entries) => change({ entries: inOrder(entries), broken: false }),
    () => change({ broken: true }),
  );

/** Tabs of one phone share what is kept: one of them sends. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request('yinuo-field', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** Something was done while the rest was being sent. */
let again = false;

/** What was sent counts as waiting until the page has read what came of it: else a step would offer itself twice. */
async function send(username: string, lang: Lang, refresh: () => Promise<unknown>): Promise<void> {
  again = true;
  if (state.sending) return;
  change({ sending: true });
  try {
    while (again) {
      again = false;
      await readAll(username);
      await alone(async () => {
        const entries = await keptDeeds(username);
        const result = await sendAll(entries, portOf(lang), Date.now(), problemOf);
        change({ stopped: result === 'sent' ? undefined : result });
        if (waiting(entries).length > 0 && result === 'sent') await refresh();
      });
    }
  } finally {
    await readAll(username);
    change({ sending: false });
  }
}

export type Deed = Pick<Entry, 'number' | 'command' | 'body' | 'photo'>;

const EVERY_MS = 20_000;

/** What waits on this phone, and how to do something: kept first, then sent; sent again when the network is back. */
export function useOutbox() {
  const lang = useLang();
  const { username } = useMe();
  const queries = useQueryClient();
  const now = useSyncExternalStore(subscribe, () => state);
  const acts = useMemo(() => {
    const flush = () => send(username, lang, () => queries.invalidateQueries({ queryKey: ['field'] }));
    return {
      flush,
      /** Kept before anything else; where nothing can be kept it fails, and the page says so. */
      act: async (deed: Deed) => {
        await keepDeed({ ...deed, by: username, key: newKey(), at: Date.now() }).catch((error: unknown) => {
          change({ broken: true });
          throw error;
        });
        void flush();
      },
      dismiss: async (key: string) => {
        await dropDeed(key);
        await readAll(username);
      },
      read: () => readAll(username),
    };
  }, [username, lang, queries]);
  return { ...now, ...acts };
}

/** Tries by itself: when the page opens, when the network comes back, when the page is looked at, and in between. */
export function useSending(): void {
  const { flush, read } = useOutbox();
  useEffect(() => {
    const attempt = () => {
      if (document.visibilityState === 'visible' && state.entries.length > 0) void flush();
    };
    void read().then(attempt);
    const timer = window.setInterval(attempt, EVERY_MS);
    window.addEventListener('online', attempt);
    document.addEventListener('visibilitychange', attempt);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', attempt);
      document.removeEventListener('visibilitychange', attempt);
    };
  }, [flush, read]);
}
