import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundles } from '../../src/app/pages/bundles.ts';
import { PAGE_SOURCES } from '../../src/web/public/page-names.ts';
import { submit } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { settled } from './checks.ts';
import { openChromium } from './chromium.ts';
import { bytesOf, type FirstVisit } from './page-bytes.ts';
import { measure, type Opening, pieceOfWork } from './page-speed.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  await submit(office.anyone, 'WX-02');
});
afterAll(async () => office?.close());

/** Scripts and styles as the browser itself counts them: how many bytes each had on its way. */
async function loaded(page: Page): Promise<Record<string, number>> {
  await settled(page);
  const found = await page.evaluate<[string, number][]>(`performance.getEntriesByType('resource')
    .filter(({ name }) => /\\/assets\\/.*\\.(js|css)$/.test(name))
    .map(({ name, encodedBodySize }) => [name, encodedBodySize])`);
  return Object.fromEntries(found.map(([url, size]) => [path.basename(url), size]));
}

describe('what a browser loads on a first visit is what the byte budgets count', () => {
  it.each<[string, string | undefined, FirstVisit]>([
    ['/services/WX-02', undefined, { entry: 'public', sources: [PAGE_SOURCES.guide] }],
    [
      '/desk/queue',
      'handler',
      {
        entry: 'desk',
        // A demonstration shows its clock besides.
        sources: ['src/rooms/time-limit/ui/desk/queue-page.tsx', 'src/web/desk/shell/demo-clock.tsx'],
      },
    ],
  ])('%s', async (address, as, visit) => {
    const { page } = await office.visit(address, { as, width: as ? 1440 : 390 });
    const found = await loaded(page);
    const { files, total } = await bytesOf(await openBundles(), visit);
    expect(Object.keys(found).sort()).toEqual([...files].sort());
    expect(Object.values(found).reduce((sum, size) => sum + size, 0)).toBe(total);
  });
});

/** The guide takes 4.9 of them, on a machine that does much else as on a quiet one; half as much again is too much. */
const PIECES = 7.5;

describe('the guide comes alive', () => {
  it('with little work, measured in pieces of what this machine does', async () => {
    const browser = await openChromium();
    const opening: Opening = {
      url: `${office.url}/services/WX-02`,
      context: { viewport: { width: 390, height: 844 }, locale: 'zh-CN' },
      ready: { mark: 'alive' },
      act: { tap: '.contents a' },
      answered: "location.hash === '#conditions'",
    };
    const pieces: number[] = [];
    const works: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      pieces.push(await pieceOfWork(browser));
      works.push((await measure(browser, opening, { cpu: 1 })).work);
    }
    expect(Math.min(...works) / Math.min(...pieces)).toBeLessThan(PIECES);
  });
});
