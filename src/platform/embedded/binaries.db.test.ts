import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../db/pool.ts';
import { chooseAccount } from './account.ts';
import { findPackage, prepareBinaries } from './binaries.ts';
import { requireDiskSpace } from './folders.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-binaries-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await chmod(path.join(folder, 'package'), 0o755).catch(() => undefined);
  await chmod(path.join(folder, 'package/native/lib'), 0o755).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

/** The package as `npm ci --ignore-scripts` leaves it: without the links of its libraries. */
async function packageWithoutLinks(): Promise<string> {
  const root = path.join(folder, 'package');
  await cp(findPackage(), root, { recursive: true, verbatimSymlinks: true });
  const library = path.join(root, 'native/lib');
  for (const entry of await readdir(library, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(path.join(library, entry.name));
  }
  await chmod(path.join(root, 'native/bin/postgres'), 0o644);
  return root;
}

describe('the programs of PostgreSQL (issue 2, the program)', () => {
  it('puts back library links and execute bits that an install without scripts left out', async () => {
    const root = await packageWithoutLinks();
    const binaries = await prepareBinaries(
      await chooseAccount(silentLog),
      path.join(folder, 'cache'),
      silentLog,
      root,
    );
    expect(binaries.postgres.startsWith(root)).toBe(true);
    expect(binaries.major).toBeGreaterThanOrEqual(18);
  });

  it('copies them to a folder its account can enter when the package is closed to it', async () => {
    const root = await packageWithoutLinks();
    const cache = path.join(folder, 'cache');
    await mkdir(cache, { mode: 0o755 });
    // As root the account `postgres` cannot enter; as an ordinary user we cannot write.
    if (process.getuid?.() === 0) await chmod(root, 0o700);
    else await chmod(path.join(root, 'native/lib'), 0o555);
    const account = await chooseAccount(silentLog);
    const binaries = await prepareBinaries(account, cache, silentLog, root);
    expect(binaries.postgres.startsWith(cache)).toBe(true);
    const again = await prepareBinaries(account, cache, silentLog, root);
    expect(again).toEqual(binaries);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('says plainly that there is no room on a disk', async () => {
    // The kernel's own file system never has a free block.
    await expect(requireDiskSpace('/proc')).rejects.toMatchObject({ code: 'diskFull' });
  });
});
