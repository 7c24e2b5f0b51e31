import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, openBundles } from '../src/app/pages/bundles.ts';
import { deskSourceAt } from '../src/web/desk/page-sources.ts';
import { PAGE_SOURCES } from '../src/web/public/page-names.ts';
import { bytesOf, type FirstVisit, overweight } from './browser/page-bytes.ts';

/** KB of scripts and styles, gzip, on a first visit; those of the public site and the desk are the design's. */
const BUDGETS = { public: 130, desk: 450, craftsman: 400, screen: 110 };

const WORKBENCH = 'src/web/desk/workbench-page.tsx';
const QUEUE = 'src/rooms/time-limit/ui/desk/queue-page.tsx';
const JOBS = ['src/rooms/time-limit/ui/field/jobs-page.tsx', 'src/rooms/time-limit/ui/field/job-page.tsx'];

let bundles: Bundles;
beforeAll(async () => {
  bundles = await openBundles();
}, 60_000);

describe('what a first visit loads', () => {
  it.each(Object.entries(PAGE_SOURCES))('the public page %s keeps within its budget', async (_, source) => {
    expect(await overweight(bundles, { entry: 'public', sources: [source] }, BUDGETS.public)).toEqual([]);
  });

  it.each<[string, FirstVisit, number]>([
    ['desk: workbench, then queue', { entry: 'desk', sources: [WORKBENCH, QUEUE] }, BUDGETS.desk],
    ['craftsman: jobs, then one', { entry: 'desk', sources: JOBS }, BUDGETS.craftsman],
    ['lobby screen', { entry: 'screen' }, BUDGETS.screen],
  ])('%s keeps within its budget', async (_, visit, budget) => {
    expect(await overweight(bundles, visit, budget)).toEqual([]);
  });

  it('every page of the desk keeps within its budget', async () => {
    const pages = Object.keys(bundles.manifest.parts).filter((source) => /\/(desk|field)\//.test(source));
    expect(pages).toContain(QUEUE);
    const found = await Promise.all(
      pages.map(async (source) => {
        const [first, ...largest] = await overweight(
          bundles,
          { entry: 'desk', sources: [source] },
          BUDGETS.desk,
        );
        return first ? [`${source}: ${first}`, ...largest] : [];
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it('each address of the desk is known to need the script that its router loads', async () => {
    const router = await readFile('src/web/desk/router.tsx', 'utf8');
    const routes = [...router.matchAll(/(?:\bpage\(|path:)\s*'([^']+)',[^']*import\(\s*'([^']+)'/g)];
    expect(routes.length).toBeGreaterThan(15);
    for (const [, route = '', file = ''] of routes)
      expect([route, deskSourceAt(`/desk${route.replace('$', '')}`)]).toEqual([
        route,
        path.join('src/web/desk', file),
      ]);
    expect(deskSourceAt('/desk/no-such-page')).toBeUndefined();
  });

  it('names the largest parts of a page that is too heavy', async () => {
    const visit: FirstVisit = { entry: 'public', sources: [PAGE_SOURCES.guide] };
    const { total } = await bytesOf(bundles, visit);
    const [first, largest] = await overweight(bundles, visit, total / 1000 - 1);
    expect(first).toMatch(/^\d+\.\d KB of /);
    expect(largest).toMatch(/^react-dom \d+\.\d KB unpacked$/);
  });
});
