import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { fillIn, isDiskFull } from '../db/failure.ts';
import { type DatabaseLog, silentLog } from '../db/pool.ts';
import { chooseAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { clusterExists, createCluster, requireSameMajor } from './cluster.ts';
import { diskFullFailure, prepareFolders, tellClusterElsewhere } from './folders.ts';
import { bringUp, freePort, type Joined, type Launch } from './launch.ts';
import { lifeOf } from './postmaster.ts';
import {
  DATABASE_NAME,
  ensureRolesAndDatabase,
  hasEnded,
  isLastUser,
  joinServer,
  OWNER_ROLE,
  SERVING_ROLE,
} from './presence.ts';
import { type ClusterRecord, confirmRecord, createRecord, readRecord, recordFile } from './secrets.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

export type EmbeddedOptions = {
  dataDir: string;
  log?: DatabaseLog;
  /** More server settings; only tests use it. */
  settings?: Record<string, string>;
};

export type Embedded = {
  /** The owner's URL: migrations. */
  ownerUrl: string;
  /** The serving role's URL: everything else. */
  servingUrl: string;
  /** The superuser's URL (database `postgres`): test databases, never requests. */
  superuserUrl: string;
  /** True when the server was running already: left by a killed process, or used by another one now. */
  adopted: boolean;
  pid: number;
  port: number;
  /** Lets go of the server, and stops it when no other process uses it. Resolves to true when it was stopped. */
  stop(): Promise<boolean>;
};

const STOP_WITHIN_MS = 60_000;
const REVIVE_PAUSE_MS = 1_000;

/**
 * Starts the program's own PostgreSQL in the data folder, or joins the one that runs there. Durable, on loopback, with
 * random passwords. Rejects with an `OperatorFailure` for everything an operator can put right.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await startOrJoin(options);
  } catch (error) {
    // Our own small files can also be what does not fit any more.
    if (isDiskFull(error)) throw await diskFullFailure(path.dirname(path.resolve(options.dataDir)), error);
    throw error;
  }
}

async function startOrJoin(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? silentLog;
  const account = await chooseAccount(log);
  const folders = await prepareFolders(options.dataDir, account);
  const { dataDir } = folders;
  const binaries = await prepareBinaries(account, folders.cache, log);
  const known = await readRecord(dataDir);
  const record = known ?? (await createRecord(dataDir, folders.cluster, await freePort()));
  if (!known) tellClusterElsewhere({ ...folders, cluster: record.cluster }, log);
  await requireCluster();

  const launch: Launch = {
    cluster: record.cluster,
    binaries,
    account,
    log,
    port: record.port,
    settings: options.settings,
  };
  const joined = await bringUp(launch, (port) => joinServer(record, dataDir, port));
  await confirmRecord(dataDir, record, joined.port);
  await ensureRolesAndDatabase(joined.presence, record);
  if (joined.adopted) tell(log, embeddedProgress.adopted, { pid: joined.pid });
  return keep(launch, { ...record, port: joined.port }, dataDir, joined);

  async function requireCluster(): Promise<void> {
    if (await clusterExists(record.cluster)) return requireSameMajor(record.cluster, binaries);
    // A record whose cluster was there once must not silently begin an empty one.
    if (known?.made)
      throw embeddedFailure('clusterGone', { file: recordFile(dataDir), folder: record.cluster });
    await createCluster(record, binaries, account, log);
  }
}

/** Watches over a joined server: starts it again on the same port when it dies, until `stop`. */
function keep(launch: Launch, record: ClusterRecord, dataDir: string, first: Joined<pg.Client>): Embedded {
  let current = first;
  let stopping = false;
  let reviving: Promise<void> | undefined;
  watch(first.presence);

  function watch(presence: pg.Client): void {
    const comeBack = () => {
      if (!stopping) reviving = revive();
    };
    // It may have died while it was being joined.
    if (hasEnded(presence)) comeBack();
    else presence.once('end', comeBack);
  }

  async function revive(): Promise<void> {
    tell(launch.log, embeddedProgress.lost, {});
    while (!stopping) {
      try {
        current = await bringUp({ ...launch, port: record.port, portStays: true }, (port) =>
          joinServer(record, dataDir, port),
        );
        return watch(current.presence);
      } catch (error) {
        launch.log.warn({ reason: (error as Error).message }, (error as Error).message);
        await sleep(REVIVE_PAUSE_MS);
      }
    }
  }

  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${record.port}/${database}`;
  let stopped: Promise<boolean> | undefined;
  return {
    ownerUrl: url(OWNER_ROLE, record.passwords.owner, DATABASE_NAME),
    servingUrl: url(SERVING_ROLE, record.passwords.serving, DATABASE_NAME),
    superuserUrl: url('postgres', record.passwords.superuser, 'postgres'),
    adopted: first.adopted,
    pid: first.pid,
    port: record.port,
    stop: () => {
      stopping = true;
      stopped ??= (async () => {
        await reviving;
        return stopServer(launch, current);
      })();
      return stopped;
    },
  };
}

async function stopServer(launch: Launch, { presence, pid }: Joined<pg.Client>): Promise<boolean> {
  const last = await isLastUser(presence).catch(() => false);
  if (!last) {
    await presence.end().catch(() => {});
    tell(launch.log, embeddedProgress.leftRunning, {});
    return false;
  }
  // Fast shutdown: connections are closed, everything is written, the cluster ends clean.
  process.kill(pid, 'SIGINT');
  const startedAt = performance.now();
  while ((await lifeOf(pid)) === 'alive') {
    if (performance.now() - startedAt > STOP_WITHIN_MS) {
      // Not clean, but safe: the next start recovers from the log.
      process.kill(pid, 'SIGQUIT');
      break;
    }
    await sleep(10);
  }
  await presence.end().catch(() => {});
  return true;
}

/** Removes what `startEmbedded` made outside the data folder's own tree, for a folder that is thrown away. */
export async function removeCluster(dataDir: string): Promise<void> {
  const record = await readRecord(dataDir);
  if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

function tell(
  log: DatabaseLog,
  text: { zh: string; en: string },
  facts: Record<string, string | number>,
): void {
  log.info(facts, fillIn(`${text.zh} ${text.en}`, facts));
}
