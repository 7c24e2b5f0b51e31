/** What is used of a service worker; the library's types of it do not go together with those of a page. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };
type Scope = {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', hear: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void;
};
const scope = self as unknown as Scope;

/** Grows with what is kept, so that an older keep is thrown away. */
const KEEP = 'yinuo-1';
const OFFLINE = '/offline';

/** The shell opens offline: pages come from the network, and from what was seen last where there is none. */
scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEEP)
      .then((keep) => keep.add(OFFLINE))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEEP).map((name) => caches.delete(name))))
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(firstKept(request));
  else if (request.mode === 'navigate' && !url.pathname.startsWith('/desk'))
    event.respondWith(freshPage(request));
});

/** Files with a hash in their name never change. */
async function firstKept(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(KEEP)).put(request, answer.clone());
  return answer;
}

/** Guides are kept for the next time without a network; what belongs to one person (tracking) never is. */
async function freshPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    const isPersonal = /^\/(track|my|apply)/.test(new URL(request.url).pathname);
    if (answer.ok && !isPersonal) await (await caches.open(KEEP)).put(request, answer.clone());
    return answer;
  } catch (failure) {
    const kept = (await caches.match(request)) ?? (await caches.match(OFFLINE));
    if (kept) return kept;
    throw failure;
  }
}
