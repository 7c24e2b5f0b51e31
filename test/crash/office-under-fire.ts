import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/platform/db/pool.ts';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { type Running, startProgram } from '../program.ts';

/** What can be killed. */
export const VICTIMS = ['server', 'worker', 'database'] as const;
export type Victim = (typeof VICTIMS)[number];

/** A server and a worker, each a process of its own, on one embedded database in `dataDir`. */
export type OfficeUnderFire = {
  /** Of the server as it is now; another one after it was killed. */
  address(): string;
  /** Kills it with no warning and brings it, or lets it come, back. */
  kill(victim: Victim): Promise<void>;
  /** Ends both in order, and lets `work` look at what is left. */
  autopsy<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Whatever is still there is ended. */
  end(): Promise<void>;
};

const UP_WITHIN_MS = 120_000;

export async function openOfficeUnderFire(dataDir: string, clock: string): Promise<OfficeUnderFire> {
  const start = (role: 'server' | 'worker') => startProgram(dataDir, { role, clock });
  let server: Running = await start('server');
  let worker: Running = await start('worker');
  const end = async () => {
    await Promise.all([server.stop(), worker.stop()]);
  };
  return {
    address: () => server.address,
    async kill(victim) {
      if (victim === 'server') {
        await server.killHard();
        server = await start('server');
      } else if (victim === 'worker') {
        await worker.killHard();
        worker = await start('worker');
      } else {
        process.kill(await databasePid(dataDir), 'SIGKILL');
        await answersAgain(() => server.address);
      }
    },
    async autopsy(work) {
      await end();
      const own = await startEmbedded({ dataDir });
      const db = await openDatabase({ url: own.servingUrl, ownerUrl: own.ownerUrl, schema: 'yinuo' });
      try {
        return await work(db);
      } finally {
        await db.close();
        await own.stop();
      }
    },
    end,
  };
}

/** The process id of the database server, from the file it keeps beside its data. */
export async function databasePid(dataDir: string): Promise<number> {
  for (const entry of await readdir(dataDir, { withFileTypes: true, recursive: true })) {
    if (entry.name !== 'postmaster.pid') continue;
    const [pid] = (await readFile(path.join(entry.parentPath, entry.name), 'utf8')).split('\n');
    return Number(pid);
  }
  throw new Error(`no database server has left its number below ${dataDir}`);
}

/** The server, which was not killed, finds its database again by itself. */
async function answersAgain(address: () => string): Promise<void> {
  const until = Date.now() + UP_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${address()}/api/v1/demo/clock`).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error('the server does not find its database again');
}
