/** What is used of a service worker; the library's types of it do not go together with those of a page. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };
type Message = Extendable & { data: unknown };
type Scope = {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', hear: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void;
  addEventListener(name: 'message', hear: (event: Message) => void): void;
};
const scope = self as unknown as Scope;

/** Grows with what is kept, so that an older keep is thrown away. */
const KEEP = 'yinuo-3';
const OFFLINE = '/offline';
/** Of one person, or of staff: never kept. */
const NEVER = /^\/(track|desk|screen|api)(\/|$)/;
/** These say themselves what they do without a network. */
const BY_ITSELF = /^\/(desk|screen|api)(\/|$)/;
/** The craftsman's page: of the desk it alone opens without a network. Its frame has nothing of a person in it. */
const FIELD = '/desk/jobs';
const isField = (path: string) => path === FIELD || path.startsWith(`${FIELD}/`);
const ASSET = /\/assets\/[\w.-]+/g;

/** The shell opens offline: pages come from the network, and from what was seen last where there is none. */
scope.addEventListener('install', (event) => {
  event.waitUntil(keepPage(OFFLINE).then(() => scope.skipWaiting()));
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
  else if (request.mode === 'navigate' && isField(url.pathname)) event.respondWith(fieldPage(request));
  else if (request.mode === 'navigate' && !BY_ITSELF.test(url.pathname))
    event.respondWith(freshPage(request));
});

/** The page that was open before this worker was there: its form is to open without a network, too. */
scope.addEventListener('message', (event) => {
  const { keep, files } = (event.data ?? {}) as { keep?: unknown; files?: unknown };
  const more = Array.isArray(files) ? files.filter((one) => typeof one === 'string') : [];
  if (typeof keep === 'string') event.waitUntil(keepPage(keep, more));
});

/** Keeps a page and every file that it names, with those it loaded later; what a page says not to keep is not kept. */
async function keepPage(address: string, more: string[] = []): Promise<void> {
  const url = new URL(address, scope.location.href);
  const isKept = url.pathname === FIELD || !NEVER.test(url.pathname);
  if (url.origin !== scope.location.origin || !isKept) return;
  const answer = await fetch(url);
  if (!mayKeep(answer)) return;
  const keep = await caches.open(KEEP);
  const files = new Set([...((await answer.clone().text()).match(ASSET) ?? []), ...more]);
  const kept = new Set((await keep.keys()).map((request) => new URL(request.url).pathname));
  // A page is kept after its files: what is there can be opened.
  await Promise.all([...files].filter((file) => !kept.has(file)).map((file) => keep.add(file)));
  await keep.put(url, answer);
}

const mayKeep = (answer: Response): boolean =>
  answer.ok && !answer.redirected && !/no-store/.test(answer.headers.get('cache-control') ?? '');

/** Files with a hash in their name never change. */
async function firstKept(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(KEEP)).put(request, answer.clone());
  return answer;
}

/** Guides and forms are kept for the next time without a network; in which language hangs on a cookie, not on them. */
async function freshPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (mayKeep(answer) && !NEVER.test(new URL(request.url).pathname))
      await (await caches.open(KEEP)).put(request, answer.clone());
    return answer;
  } catch (failure) {
    const any = { ignoreVary: true };
    const kept = (await caches.match(request, any)) ?? (await caches.match(OFFLINE, any));
    if (kept) return kept;
    throw failure;
  }
}

/** The frame draws itself from what the phone keeps; who has left keeps nothing. */
async function fieldPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(FIELD, { ignoreVary: true });
    if (kept) return kept;
    throw failure;
  }
}
