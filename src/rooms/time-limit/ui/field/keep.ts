import type { Entry } from './outbox.ts';

/** What the phone keeps in its database: deeds that wait, and jobs as they were read last, for where there is no network. */
const NAME = 'yinuo-field';
const DEEDS = 'deeds';
const JOBS = 'jobs';

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

export const keptDeeds = (): Promise<Entry[]> =>
  within<Entry[]>(DEEDS, 'readonly', (store) => store.getAll());

export async function keepDeed(entry: Entry): Promise<void> {
  await within(DEEDS, 'readwrite', (store) => store.put(entry));
}

export async function dropDeed(key: string): Promise<void> {
  await within(DEEDS, 'readwrite', (store) => store.delete(key));
}

/** What belongs to one person only: whoever signs in next on this phone does not find it. */
type Kept<T> = { username: string; value: T };

export async function keepJobs<T>(username: string, value: T): Promise<void> {
  await within(JOBS, 'readwrite', (store) => store.put({ username, value } satisfies Kept<T>, 'last'));
}

export async function keptJobs<T>(username: string | undefined): Promise<T | undefined> {
  const kept = await within<Kept<T> | undefined>(JOBS, 'readonly', (store) => store.get('last'));
  return kept && (username === undefined || kept.username === username) ? kept.value : undefined;
}
