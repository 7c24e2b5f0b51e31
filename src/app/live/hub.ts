import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../../kernel/time.ts';
import { SENSITIVE_IDLE_MINUTES, type SignInRules } from '../../platform/auth/authenticate.ts';
import type { Sessions } from '../../platform/auth/sessions.ts';
import { nowOf, type OfficeRow } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { World } from '../world.ts';
import {
  type Changed,
  createReader,
  MOST_CHANGED,
  maySeeChange,
  readChanged,
  readEvents,
  readNotes,
  readTops,
} from './changes.ts';

/** That something changed, never what: whoever may see it reads it anew. Without a number: several. */
export type News = { kind: 'inbox' | 'case' | 'contact' | 'office'; number?: string };

/** Somebody who is told. `end` is called once when the session is over or the process goes down. */
export type Listener = {
  username: string;
  sessionId: string;
  tell(news: News[]): void;
  beat(): void;
  end(): void;
};

export type LiveDeps = {
  db: Queryable;
  sessions: Sessions;
  rules: SignInRules;
  row(): Promise<OfficeRow>;
  worldAt(office: OfficeRow): Promise<World>;
  realNow(): Instant;
  onFailure(error: unknown): void;
};

export type LiveHub = {
  /** `false` where this process has no room for one more. Gives back how to stop listening. */
  open(listener: Listener): (() => void) | false;
  close(): void;
};

/** Streams of one person in one process: as many devices as people have; the oldest makes room. */
const MOST_OF_ONE = 6;
const MOST = 2_000;
const ROUND_MS = 1_000;
/** Rounds for which a number that shows late is still found. */
const ROUNDS_KEPT = 12;
const BEAT_EVERY = 15;
/** More numbers than these are told as one piece of news. */
const MOST_NUMBERS = 50;

/**
 * Tells those who listen at this process what changed, whichever process changed it. However many listen, a round is two
 * small reads, and two more where there was something; nothing is read while nobody listens.
 */
export function createLiveHub(deps: LiveDeps): LiveHub {
  const listeners = new Set<Listener>();
  const events = createReader(ROUNDS_KEPT);
  const notes = createReader(ROUNDS_KEPT);
  let going: AbortController | undefined;
  let office = '';
  let round = 0;

  function drop(listener: Listener): void {
    if (!listeners.delete(listener)) return;
    listener.end();
    if (listeners.size > 0) return;
    going?.abort();
    going = undefined;
  }

  async function lookOnce(): Promise<void> {
    round += 1;
    const row = await deps.row();
    const before = office;
    office = JSON.stringify(row);
    const news = new Map<Listener, News[]>([...listeners].map((one) => [one, []]));
    const add = (listener: Listener, one: News) => news.get(listener)?.push(one);
    if (before !== office) for (const listener of listeners) add(listener, { kind: 'office' });
    const staff = [...new Set([...listeners].map(({ username }) => username))];
    const noted = new Set(
      notes.take(await readNotes(deps.db, notes.floor(), staff)).map((note) => note.staff),
    );
    for (const listener of listeners) if (noted.has(listener.username)) add(listener, { kind: 'inbox' });
    const changed = await readNew(deps.db, events.take(await readEvents(deps.db, events.floor())));
    if (changed.length > 0) await tellOfMatters(deps, row, changed, [...listeners], add);
    for (const [listener, found] of news) if (found.length > 0) listener.tell(shortened(found));
    if (round % BEAT_EVERY === 0) await beat(deps, [...listeners], drop);
  }

  async function begin(): Promise<void> {
    const tops = await readTops(deps.db);
    events.begin(tops.events);
    notes.begin(tops.notes);
    office = JSON.stringify(await deps.row());
  }

  return {
    open(listener) {
      if (listeners.size >= MOST) return false;
      const own = [...listeners].filter(({ username }) => username === listener.username);
      if (own.length >= MOST_OF_ONE && own[0]) drop(own[0]);
      listeners.add(listener);
      if (!going) {
        going = new AbortController();
        void goOn(going.signal, begin, lookOnce, deps.onFailure);
      }
      return () => drop(listener);
    },
    close() {
      for (const listener of [...listeners]) drop(listener);
    },
  };
}

/** One round after another; one that fails is made up for by the next. */
async function goOn(
  signal: AbortSignal,
  begin: () => Promise<void>,
  look: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  let hasBegun = false;
  while (!signal.aborted) {
    try {
      await (hasBegun ? look() : begin());
      hasBegun = true;
    } catch (error) {
      onFailure(error);
    }
    await setTimeout(ROUND_MS, undefined, { ref: false, signal }).catch(() => {});
  }
}

/** Keeps the connections, and ends those whose session is over: what is told here is for people who are signed in. */
async function beat(
  { sessions, rules }: LiveDeps,
  listeners: Listener[],
  drop: (listener: Listener) => void,
): Promise<void> {
  const idle = await sessions.idle(listeners.map(({ sessionId }) => sessionId));
  for (const listener of listeners) {
    const minutes = idle.get(listener.sessionId);
    const isOver = minutes === undefined || (await wasLeftAlone(rules, listener.username, minutes));
    if (isOver) drop(listener);
    else listener.beat();
  }
}

async function wasLeftAlone(
  { isSensitive }: SignInRules,
  username: string,
  minutes: number,
): Promise<boolean> {
  return minutes > SENSITIVE_IDLE_MINUTES && (await isSensitive(username));
}

/** The matters behind new events; more than can be looked at are left to the next time somebody reads. */
async function readNew(db: Queryable, found: { stream: 'case' | 'contact'; streamId: string }[]) {
  const idsOf = (kind: 'case' | 'contact') =>
    [...new Set(found.filter(({ stream }) => stream === kind).map(({ streamId }) => streamId))].slice(
      -MOST_CHANGED,
    );
  const [cases, contacts] = await Promise.all([
    readChanged(db, 'case', idsOf('case')),
    readChanged(db, 'contact', idsOf('contact')),
  ]);
  return [...cases, ...contacts];
}

async function tellOfMatters(
  deps: LiveDeps,
  row: OfficeRow,
  changed: Changed[],
  listeners: Listener[],
  add: (listener: Listener, news: News) => void,
): Promise<void> {
  const { organisation } = await deps.worldAt(row);
  const now = nowOf(row, deps.realNow());
  for (const listener of listeners)
    for (const one of changed)
      if (maySeeChange(one, listener.username, organisation, now))
        add(listener, { kind: one.kind, number: one.number });
}

/** Many of a kind are one. */
function shortened(news: News[]): News[] {
  const kinds = ['office', 'inbox', 'case', 'contact'] as const;
  return kinds.flatMap((kind) => {
    const found = news.filter((one) => one.kind === kind);
    return found.length > MOST_NUMBERS ? [{ kind }] : found;
  });
}
