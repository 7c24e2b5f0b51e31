import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { partsAfter, sourceOf } from './parts.ts';

/** What browsers load, and the module that draws public pages on the server. */
const ENTRIES = {
  public: 'src/web/public/client.tsx',
  desk: 'src/web/desk/client.tsx',
  screen: 'src/web/screen/client.tsx',
  'service-worker': 'src/web/public/service-worker.ts',
} as const;
type EntryName = keyof typeof ENTRIES;
const SERVER_ENTRY = 'src/web/public/server.tsx';

/** Changes when the way of building does. */
const BUILD = 3;

/** A file of an entry, or of a part that is loaded later, with the files it needs at once. */
export type Built = { script: string; style?: string; needed: string[] };
/** What was built: entries by name, parts by the path of their source. */
export type Manifest = { entries: Record<EntryName, Built>; parts: Record<string, Built> };
/** Of each file, how many bytes came from which source: what a budget that is missed names. */
export type Contents = Record<string, Record<string, number>>;

/**
 * The pages for this state of the sources, built by esbuild the first time they are asked for: `client/` with hashed
 * names, `server.mjs`, `manifest.json`, `contents.json`. Nobody builds by hand (ADR 0012). `root`: the package's folder. Gives the folder
 * they are in.
 */
export async function buildPages(root: string): Promise<string> {
  const name = `pages-${stateOf(root)}`;
  const inPackage = path.join(root, 'node_modules/.cache/yinuo', name);
  if (existsSync(inPackage)) return inPackage;
  try {
    return await build(root, inPackage);
  } catch (error) {
    if (isWrongSource(error)) throw error;
    // A package that cannot be written is built in the machine's temporary folder.
    return build(root, path.join(os.tmpdir(), `yinuo-${process.getuid?.() ?? 'user'}`, name));
  }
}

/** A source that does not compile is wrong everywhere. */
const isWrongSource = (error: unknown) => typeof error === 'object' && error !== null && 'errors' in error;

async function build(root: string, folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  try {
    await mkdir(path.join(unfinished, 'client'), { recursive: true });
    const [outputs] = await Promise.all([
      buildClient(root, path.join(unfinished, 'client')),
      buildServer(root, path.join(unfinished, 'server.mjs')),
    ]);
    await writeFile(path.join(unfinished, 'manifest.json'), JSON.stringify(manifestOf(outputs)));
    await writeFile(path.join(unfinished, 'contents.json'), JSON.stringify(contentsOf(outputs)));
    // Of two that build at once the second finds it done.
    await rename(unfinished, folder).catch(() => {});
    return folder;
  } finally {
    await stopBundler();
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Names the present state of what pages are made of, tests left out. */
function stateOf(root: string): string {
  const sources = path.join(root, 'src');
  const state = createHash('sha256').update(`${BUILD} ${root}`);
  for (const name of (readdirSync(sources, { recursive: true }) as string[]).sort()) {
    if (!/\.(tsx?|css)$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const { size, mtimeMs } = statSync(path.join(sources, name));
    state.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return state.digest('hex').slice(0, 16);
}

const COMMON = {
  bundle: true,
  format: 'esm',
  minify: true,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'silent',
} as const;

/** Each site by itself: hardly anybody uses two of them, and what they shared would be cut into many files. */
async function buildClient(root: string, outdir: string): Promise<Metafile['outputs']> {
  const esbuild = await import('esbuild');
  const built = await Promise.all(
    Object.entries(ENTRIES).map(([out, source]) =>
      esbuild.build({
        ...COMMON,
        absWorkingDir: root,
        entryPoints: [{ in: source, out }],
        outdir,
        splitting: true,
        platform: 'browser',
        target: ['es2022', 'chrome100', 'safari15', 'firefox115'],
        entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]',
        metafile: true,
        plugins: [partsAfter(source)],
      }),
    ),
  );
  const files = readdirSync(outdir);
  await Promise.all(files.map((name) => compress(path.join(outdir, name))));
  return Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
}

async function buildServer(root: string, outfile: string): Promise<void> {
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [SERVER_ENTRY],
    outfile,
    platform: 'node',
    target: 'node20',
    // React's own server files are CommonJS and ask for Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

/** It would stay beside the program with all it holds in memory. */
async function stopBundler(): Promise<void> {
  await (await import('esbuild')).stop();
}

async function compress(file: string): Promise<void> {
  await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
}

function manifestOf(outputs: Metafile['outputs']): Manifest {
  const entries: Record<string, Built> = {};
  const parts: Record<string, Built> = {};
  for (const [file, { entryPoint, cssBundle, imports }] of Object.entries(outputs)) {
    if (!entryPoint || file.endsWith('.css')) continue;
    const needed = imports
      .filter(({ kind }) => kind === 'import-statement')
      .map((one) => path.basename(one.path));
    const built = { script: path.basename(file), style: cssBundle && path.basename(cssBundle), needed };
    const entry = Object.entries(ENTRIES).find(([, source]) => source === entryPoint)?.[0];
    if (entry) entries[entry] = built;
    else parts[sourceOf(entryPoint)] = built;
  }
  return { entries, parts };
}

function contentsOf(outputs: Metafile['outputs']): Contents {
  return Object.fromEntries(
    Object.entries(outputs).map(([file, { inputs }]) => [
      path.basename(file),
      Object.fromEntries(
        Object.entries(inputs).map(([source, { bytesInOutput }]) => [source, bytesInOutput]),
      ),
    ]),
  );
}
