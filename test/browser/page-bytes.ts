import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Contents } from '../../src/app/pages/build.ts';
import { assetsOf, type Bundles } from '../../src/app/pages/bundles.ts';

/** One page as it is opened first: what its document loads, and the parts that are loaded because it is that page. */
export type FirstVisit = { entry: 'public' | 'desk' | 'screen'; sources?: string[] };

/** Of a page: its scripts and styles by name, and their bytes as they travel. */
export type Bytes = { files: string[]; total: number };

/** The scripts and styles of a first visit, gzip, from what was built. */
export async function bytesOf(bundles: Bundles, { entry, sources = [] }: FirstVisit): Promise<Bytes> {
  const { script, style, preload } = assetsOf(bundles, entry);
  const parts = sources.flatMap((source) => {
    const part = bundles.manifest.parts[source];
    if (!part) throw new Error(`${source} is not a part of its own`);
    return [part.script, ...part.needed];
  });
  const files = [...new Set([script, ...(style ? [style] : []), ...preload, ...parts])];
  const sizes = await Promise.all(files.map((name) => stat(path.join(bundles.clientFolder, `${name}.gz`))));
  return { files, total: sizes.reduce((sum, { size }) => sum + size, 0) };
}

const KB = 1000;
const inKb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

/** A package as a whole; of our own, the room or the folder. */
function ownerOf(source: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return inPackage ?? source.split('/').slice(0, 3).join('/');
}

/** What is largest in these files, before gzip: where to look when a page has become too heavy. */
async function largestIn({ clientFolder }: Bundles, files: string[]): Promise<string[]> {
  const contents = JSON.parse(
    await readFile(path.join(clientFolder, '../contents.json'), 'utf8'),
  ) as Contents;
  const owners = new Map<string, number>();
  for (const [source, bytes] of files.flatMap((name) => Object.entries(contents[name] ?? {})))
    owners.set(ownerOf(source), (owners.get(ownerOf(source)) ?? 0) + bytes);
  return [...owners]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([owner, bytes]) => `${owner} ${inKb(bytes)} unpacked`);
}

/** Empty while a page keeps within its budget; else what it weighs, and its largest parts. */
export async function overweight(bundles: Bundles, visit: FirstVisit, budgetKb: number): Promise<string[]> {
  const { files, total } = await bytesOf(bundles, visit);
  if (total <= budgetKb * KB) return [];
  return [`${inKb(total)} of ${budgetKb} KB`, ...(await largestIn(bundles, files))];
}
