import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A slow phone: four times slower than this machine, on a line of 9 Mbit/s that takes 150 ms for every request. */
export const SLOW_PHONE: Slowness = { cpu: 4, line: { mbits: 9, latencyMs: 150 } };
export type Slowness = { cpu: number; line?: { mbits: number; latencyMs: number } };

/** A page to be opened as if for the first time. */
export type Opening = {
  url: string;
  context: BrowserContextOptions;
  /** Cookies of somebody signed in. */
  cookies?: { name: string; value: string; url: string }[];
  /**
   * When it is interactive: at a mark of its own (the public site sets `alive` once React has taken over all of the page),
   * or when an element is there that is drawn only by the running page.
   */
  ready: { mark: string } | { element: string };
  /** What is done at that very moment, as a person would: the page must answer it. */
  act: { tap: string } | { press: string };
  /** An expression that is true in the page once it has answered. */
  answered: string;
};

/** What one opening was like; moments and durations in ms from the beginning of the navigation. */
export type Speed = {
  firstPaint: number;
  largestPaint: number;
  /** Sum of all layout shifts, as browsers count it. */
  shift: number;
  /** Tasks of more than 50 ms, and the sum of what each had above that. */
  longTasks: number;
  blocking: number;
  /** The page is drawn, has come alive and reacts to what is done: the moment `ready` names. */
  interactive: number;
  /** From the tap or key made at that moment to the next picture on the screen. */
  answer: number;
  /** CPU of the page's main thread, in ms: its own, however busy the machine is; only true without a slower CPU. */
  work: number;
  requests: number;
  /** Bytes as they travelled, with headers, by kind. */
  bytes: Record<string, number>;
};

type Seen = Omit<Speed, 'requests' | 'bytes' | 'work'>;

/** Opens a page with an empty cache and measures until it has answered and fallen silent. */
export async function measure(browser: Browser, opening: Opening, slowness: Slowness): Promise<Speed> {
  const context = await browser.newContext(opening.context);
  try {
    if (opening.cookies) await context.addCookies(opening.cookies);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await countTraffic(session);
    const isReady = new Promise<{ x: number; y: number }>((resolve) => {
      void page.exposeBinding('pageIsReady', (_source, at: { x: number; y: number }) => resolve(at));
    });
    await page.addInitScript(watching(opening));
    await slowDown(session, slowness);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(opening.url, { waitUntil: 'commit' });
    await act(page, opening, await isReady);
    await becomesTrue(page, opening.answered);
    await becomesTrue(page, 'pageSpeed.answer > 0 && pageSpeed.quietFor(500)');
    const work = await workOf(session);
    return { ...(await page.evaluate<Seen>('pageSpeed.seen()')), ...traffic, work };
  } finally {
    await context.close();
  }
}

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** A fixed piece of what pages do: objects, elements, the place of each. */
const PIECE = `(() => {
  const holder = document.body.appendChild(document.createElement('div'));
  for (let round = 0; round < 10; round += 1) {
    const rows = JSON.parse(JSON.stringify(Array.from({ length: 200 }, (_, at) => ({ text: 'row ' + at }))));
    holder.replaceChildren(...rows.map(({ text }) => {
      const row = document.createElement('p');
      row.textContent = text;
      return row;
    }));
    holder.getBoundingClientRect().height;
  }
  holder.remove();
})()`;

/** How long this machine takes for a fixed piece of work, in ms of CPU, at its best: what a page's `work` compares with. */
export async function pieceOfWork(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const times: number[] = [];
    for (let time = 0; time < 10; time += 1) {
      const before = await workOf(session);
      await page.evaluate(PIECE);
      times.push((await workOf(session)) - before);
    }
    return Math.min(...times);
  } finally {
    await context.close();
  }
}

const WITHIN_MS = 30_000;

/** The pages allow no text to become a script, so the question is asked from outside. */
async function becomesTrue(page: Page, expression: string): Promise<void> {
  for (const until = Date.now() + WITHIN_MS; !(await page.evaluate<boolean>(`Boolean(${expression})`)); ) {
    if (Date.now() > until) throw new Error(`${page.url()}: this does not come true: ${expression}`);
    await page.waitForTimeout(50);
  }
}

async function slowDown(session: CDPSession, { cpu, line }: Slowness): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!line) return;
  const bytesPerSecond = (line.mbits * 1_000_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 4,
  });
}

async function countTraffic(session: CDPSession): Promise<Pick<Speed, 'requests' | 'bytes'>> {
  await session.send('Network.enable');
  const traffic = { requests: 0, bytes: {} as Record<string, number> };
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, kindOf(type, response.url));
    traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    traffic.bytes[kind] = (traffic.bytes[kind] ?? 0) + encodedDataLength;
  });
  return traffic;
}

const KINDS: Record<string, string> = { Document: 'document', Script: 'script', Stylesheet: 'style' };
/** What a preload brings has no type of its own yet. */
function kindOf(type: string, url: string): string {
  if (url.endsWith('.js')) return 'script';
  return KINDS[type] ?? (url.includes('/api/') ? 'data' : 'other');
}

async function act(page: Page, { act: what }: Opening, at: { x: number; y: number }): Promise<void> {
  if ('press' in what) await page.keyboard.press(what.press);
  else await page.mouse.click(at.x, at.y);
}

/** Runs in the page before anything of its own. */
function watching({ ready, act: what }: Opening): string {
  const readiness =
    'mark' in ready
      ? `watch('mark', (one) => { if (one.name === '${ready.mark}') comeReady(one.startTime); });`
      : `new MutationObserver((_, observer) => {
           if (!document.querySelector('${ready.element}')) return;
           observer.disconnect();
           comeReady(performance.now());
         }).observe(document, { childList: true, subtree: true });`;
  const target = 'tap' in what ? what.tap : 'body';
  return `(() => {
    const seen = { largestPaint: 0, shift: 0, longTasks: 0, blocking: 0, interactive: 0, answer: 0 };
    let busyAt = 0;
    const watch = (type, take) => {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
      observer.observe({ type, buffered: true });
    };
    watch('largest-contentful-paint', (one) => { seen.largestPaint = one.startTime; });
    watch('layout-shift', (one) => { if (!one.hadRecentInput) seen.shift += one.value; });
    watch('first-input', (one) => { seen.answer = one.duration; });
    watch('longtask', (one) => {
      seen.longTasks += 1;
      seen.blocking += one.duration - 50;
      busyAt = performance.now();
    });
    watch('resource', () => { busyAt = performance.now(); });
    const comeReady = (at) => {
      seen.interactive = at;
      busyAt = performance.now();
      // The picture of this moment is on the screen at the second frame: only then somebody can aim at it.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const target = document.querySelector('${target}');
        target.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = target.getBoundingClientRect();
        pageIsReady({ x: x + width / 2, y: y + Math.min(height / 2, 20) });
      }));
    };
    ${readiness}
    const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0].startTime;
    globalThis.pageSpeed = {
      get answer() { return seen.answer; },
      quietFor: (ms) => performance.now() - busyAt > ms,
      seen: () => ({
        ...seen,
        firstPaint: firstPaint(),
        interactive: Math.max(seen.interactive, firstPaint()),
      }),
    };
  })()`;
}
