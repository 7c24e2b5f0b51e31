import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { Page, Request } from 'playwright-core';

/** One line for each element in which axe finds a fault, made in the page: all that passed would be a megabyte to send. */
const FIND = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      id + ': ' + target.join(' ') + ' ' + ((failureSummary || '').split('\\n')[1] || '').trim())))`;

/** What axe finds, one line for each element, in the page and in the frames of our own within it. */
export async function axeFindings(page: Page): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate<boolean>('Boolean(window.axe)'))) await frame.evaluate(axe.source);
  return within('axe', page.evaluate<string[]>(FIND));
}

const ANSWERS_WITHIN_MS = 20_000;

/** A page that stands still is named by what it was asked; the browser itself would be waited for without end. */
async function within<T>(what: string, asked: Promise<T>): Promise<T> {
  const answered = new AbortController();
  const late = sleep(ANSWERS_WITHIN_MS, undefined, { signal: answered.signal }).then(() => {
    throw new Error(`the page does not answer: ${what}`);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    answered.abort();
  }
}

/** How many pixels a page can be pushed sideways at a width; with the elements that reach out furthest. */
export async function sidewaysScroll(page: Page, width: number): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 900;
  await within('its size', page.setViewportSize({ width, height }));
  return page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((one) => one.tagName.toLowerCase() + '.' + String(one.className).slice(0, 60));
    return [scrollWidth + ' px in ' + clientWidth + ' px', ...out];
  })()`);
}

/** The page has drawn what it knows and has nothing left to do for now; a browser that draws nothing is not waited for. */
const IDLE = `new Promise((done) => {
  requestAnimationFrame(() => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done), 20)));
  setTimeout(done, 2000);
})`;

const SETTLED_WITHIN_MS = 30_000;

/** Until what a page asked the server for is there and drawn; streams of events stay open and are not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor({ state: 'attached' });
  const traffic = trafficOf(page);
  const until = Date.now() + SETTLED_WITHIN_MS;
  for (let seen = -1; seen !== traffic.asked || traffic.pending.size > 0; ) {
    if (Date.now() > until) throw new Error(`no answer yet to ${[...traffic.pending].map(urlOf).join(' ')}`);
    seen = traffic.asked;
    // Where the page goes elsewhere meanwhile, what it asks for there is waited for.
    await within(
      'is it idle',
      page.evaluate(IDLE).catch(() => undefined),
    );
  }
}

const urlOf = (request: Request) => request.url();

type Traffic = { pending: Set<Request>; asked: number };
const traffics = new WeakMap<Page, Traffic>();

/** What a page has asked for so far, and what of it has not come yet; counted from the first call. */
export function trafficOf(page: Page): Traffic {
  const known = traffics.get(page);
  if (known) return known;
  const traffic: Traffic = { pending: new Set(), asked: 0 };
  traffics.set(page, traffic);
  page.on('request', (one) => {
    if (one.resourceType() === 'eventsource' || one.url().includes('/events/stream')) return;
    traffic.asked += 1;
    traffic.pending.add(one);
  });
  page.on('requestfinished', (one) => traffic.pending.delete(one));
  page.on('requestfailed', (one) => traffic.pending.delete(one));
  return traffic;
}
