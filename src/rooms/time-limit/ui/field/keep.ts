import type { Entry } from './outbox.ts';

/** What the phone keeps in its database: deeds that wait, and jobs as they were read last, for where there is no network. */
const NAME = 'yinuo-field';
const DEEDS = 'deeds';
const JOBS = 'jobs';
const LAST_JOBS = 'last';
const LAST_PERSON = 'person';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(DEEDS, { keyPath: 'key' });
      asked.result.createObjectStore(JOBS);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}

async function within<T>(
  store: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(store, mode);
  const asked = act(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** The deeds of one person, whoever else used this phone before. */
export async function keptDeeds(username: string): Promise<Entry[]> {
  const all = await within<Entry[]>(DEEDS, 'readonly', (store) => store.getAll());
  return all.filter(({ by }) => by === undefined || by === username);
}

export async function keepDeed(entry: Entry): Promise<void> {
  await within(DEEDS, 'readwrite', (store) => store.put(entry));
}

export async function dropDeed(key: string): Promise<void> {
  await within(DEEDS, 'readwrite', (store) => store.delete(key));
}

/** What belongs to one person only, and since when it is kept: whoever signs in next on this phone does not find it. */
type Kept<T> = { username: string; at: number; value: T };

/** A day's work; what somebody left on a phone for longer is of no use and nobody else's business. */
const HOLDS_MS = 24 * 3_600_000;

const put = <T>(key: string, username: string, value: T) =>
  within(JOBS, 'readwrite', (store) => store.put({ username, at: Date.now(), value } satisfies Kept<T>, key));

async function take<T>(key: string): Promise<Kept<T> | undefined> {
  const kept = await within<Kept<T> | undefined>(JOBS, 'readonly', (store) => store.get(key));
  if (!kept || Date.now() - kept.at <= HOLDS_MS) return kept;
  await forgetJobs();
  return undefined;
}

export async function keepJobs<T>(username: string, value: T): Promise<void> {
  await put(LAST_JOBS, username, value);
}

export async function keptJobs<T>(username: string): Promise<Kept<T> | undefined> {
  const kept = await take<T>(LAST_JOBS);
  return kept?.username === username ? kept : undefined;
}

/** Who was signed in last: without a network nobody else can say. */
export async function keepPerson<T extends { username: string }>(person: T): Promise<void> {
  await put(LAST_PERSON, person.username, person);
}

export async function keptPerson<T>(): Promise<T | undefined> {
  return (await take<T>(LAST_PERSON))?.value;
}

/** Who was here and what they had to do; what they did and is not sent yet stays. */
export async function forgetJobs(): Promise<void> {
  await within(JOBS, 'readwrite', (store) => store.clear());
}

/** Everything of this person: on leaving, once they know what is not sent yet. */
export async function forgetAll(username: string): Promise<void> {
  await forgetJobs();
  for (const { key } of await keptDeeds(username)) await dropDeed(key);
}
