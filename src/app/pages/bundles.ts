import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageAssets, RenderPage } from '../../web/kit/public/pages.ts';
import { buildPages, type Manifest } from './build.ts';

/** The built pages: where their files lie, what each needs, and how public ones are drawn. */
export type Bundles = { clientFolder: string; manifest: Manifest; render: RenderPage };

const ROOT = path.resolve(import.meta.dirname, '../../..');

let opened: Promise<Bundles> | undefined;

/** Built the first time they are asked for, for this state of the sources; once in each process. */
export function openBundles(): Promise<Bundles> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Bundles> {
  const folder = await buildPages(ROOT);
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { render } = (await import(pathToFileURL(path.join(folder, 'server.mjs')).href)) as {
    render: RenderPage;
  };
  return { clientFolder: path.join(folder, 'client'), manifest, render };
}

/** What a document of an entry loads: its script and style, and what these need, ahead of them. */
export function assetsOf(
  { manifest }: Bundles,
  entry: 'public' | 'desk' | 'screen',
  source?: string,
): PageAssets {
  const { script, style, needed } = manifest.entries[entry];
  const page = source === undefined ? undefined : manifest.parts[source];
  const preload = new Set([...needed, ...(page ? [page.script, ...page.needed] : [])]);
  return { script, style, preload: [...preload] };
}
