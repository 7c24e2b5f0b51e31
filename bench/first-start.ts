import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { removeCluster } from '../src/platform/embedded/embedded.ts';
import { freePort } from '../src/platform/embedded/launch.ts';
import { end, spawnProgram, untilAnswered } from './processes.ts';

const PATIENCE_MS = 120_000;
const ROOT = path.resolve(import.meta.dirname, '..');
/** What a start reads of the package. */
const READ = ['bin', 'src', 'migrations', 'examples', 'package.json', 'tsconfig.json'];

export type StartTimes = { firstMs: number; laterMs: number };

/**
 * From the command to the first page, as `npm start` does it: once with nothing there at all (no data, no cluster, no
 * compiled sources or pages), once more on what the first start left.
 */
export async function measureStarts(folder: string): Promise<StartTimes> {
  const temporary = path.join(folder, 'tmp');
  const data = path.join(folder, 'data');
  await mkdir(temporary, { recursive: true, mode: 0o777 });
  const root = await freshPackage(path.join(folder, 'package'));
  try {
    const firstMs = await startOnce(folder, { root, data, temporary });
    const laterMs = await startOnce(folder, { root, data, temporary });
    return { firstMs, laterMs };
  } finally {
    await removeCluster(data);
  }
}

/** A copy of the package as after `npm ci`: with the same libraries, without what earlier starts compiled. */
async function freshPackage(root: string): Promise<string> {
  const libraries = path.join(root, 'node_modules');
  await mkdir(libraries, { recursive: true });
  for (const name of READ) await cp(path.join(ROOT, name), path.join(root, name), { recursive: true });
  for (const name of await readdir(path.join(ROOT, 'node_modules')))
    if (!name.startsWith('.'))
      await symlink(path.join(ROOT, 'node_modules', name), path.join(libraries, name));
  return root;
}

type Place = { root: string; data: string; temporary: string };

async function startOnce(folder: string, { root, data, temporary }: Place): Promise<number> {
  const port = await freePort();
  const env = { PORT: String(port), YINUO_DATA: data, TMPDIR: temporary };
  const program = spawnProgram(['start', '--demo'], env, path.join(folder, 'program.log'), root);
  try {
    return await untilAnswered(program, `http://127.0.0.1:${port}/`, PATIENCE_MS);
  } finally {
    await end(program);
  }
}
