import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from 'playwright-core';

/** What axe finds, one line for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1, 2).join('').trim();
      return `${id}: ${target.join(' ')} ${why}`;
    }),
  );
}

/** How many pixels a page can be pushed sideways at a width; with the elements that reach out furthest. */
export async function sidewaysScroll(page: Page, width: number): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 900;
  await page.setViewportSize({ width, height });
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

/** Until what a page asked the server for is there and drawn; streams of events stay open and are not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor({ state: 'attached' });
  const waiting = pendingOf(page);
  for (let calm = 0; calm < 3; calm = waiting.size === 0 ? calm + 1 : 0) await page.waitForTimeout(60);
}

const requests = new WeakMap<Page, Set<Request>>();

/** What a page has asked for and not got yet. */
export function pendingOf(page: Page): Set<Request> {
  const known = requests.get(page);
  if (known) return known;
  const pending = new Set<Request>();
  requests.set(page, pending);
  page.on('request', (one) => {
    if (one.resourceType() !== 'eventsource' && !one.url().includes('/events/stream')) pending.add(one);
  });
  page.on('requestfinished', (one) => pending.delete(one));
  page.on('requestfailed', (one) => pending.delete(one));
  return pending;
}
