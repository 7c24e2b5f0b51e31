import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const KEPT_MS = 30 * 86_400_000;

/**
 * The program's sources compiled to plain JavaScript, once for each state of them: loading 300 files one by one through
 * a loader costs seconds at every start, and helpers it leaves in the code cost time in every request.
 *
 * @param {string} root the package's folder
 * @returns {Promise<string | undefined>} the compiled entry; `undefined` where it could not be compiled
 */
export async function compiledEntry(root) {
  const cache = path.join(root, 'node_modules/.cache/yinuo');
  const folder = path.join(cache, stateOf(root));
  const entry = path.join(folder, 'main.js');
  if (existsSync(entry)) return entry;
  const unfinished = `${folder}.${process.pid}`;
  try {
    await mkdir(cache, { recursive: true });
    await compile(root, unfinished);
    // Of two first starts at once the second finds it done.
    await rename(unfinished, folder).catch(() => {});
  } catch (error) {
    // Where nothing can be written the sources run as they are. That they do not compile must not go by unseen.
    if (error?.errors) process.stderr.write(`${error.message}\n`);
  }
  await rm(unfinished, { recursive: true, force: true }).catch(() => {});
  await forgetOld(cache).catch(() => {});
  return existsSync(entry) ? entry : undefined;
}

/** A program that runs may still load parts of its own state, so only what is long past is removed. */
async function forgetOld(cache) {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Names the present state of the sources, of the compiler's settings and of the place they stand in. */
function stateOf(root) {
  const sources = path.join(root, 'src');
  const state = createHash('sha256').update(`2 ${root}`);
  for (const name of readdirSync(sources, { recursive: true }).sort()) {
    if (!/\.(ts|mjs)$/.test(name) || /\.test\.ts$/.test(name)) continue;
    const { size, mtimeMs } = statSync(path.join(sources, name));
    state.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return state.digest('hex').slice(0, 16);
}

async function compile(root, outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/app/cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    define: { 'import.meta.dirname': 'sourceFolder', 'import.meta.url': 'sourceUrl' },
    plugins: [{ name: 'places', setup: keepPlaces }],
  });
}

/** Files beside the sources (pages, migrations, examples) are found from where the sources stand. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path: file }) => {
    const text = await readFile(file, 'utf8');
    const folder = JSON.stringify(path.dirname(file));
    const url = JSON.stringify(pathToFileURL(file).href);
    // In the first line, so that stack traces keep theirs.
    const contents = text.includes('import.meta.')
      ? `const sourceFolder = ${folder}, sourceUrl = ${url}; ${text}`
      : text;
    return { contents, loader: 'ts' };
  });
}
