import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillIn } from '../db/failure.ts';
import type { DatabaseLog } from '../db/pool.ts';
import type { Binaries } from './binaries.ts';
import { diskFullFailure } from './folders.ts';
import { examinePostmaster, pidFile } from './postmaster.ts';
import { type Account, cleanEnvironment, reasonOf } from './run.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

export type Launch = {
  cluster: string;
  binaries: Binaries;
  account: Account;
  log: DatabaseLog;
  /** The port to use if it is free. */
  port: number;
  /** Nothing but this port will do, since connections are made to it already: it is waited for. */
  portStays?: boolean;
  /** More `-c` settings. Tests turn durability off with them, the program never does. */
  settings?: Record<string, string>;
};

/** What `join` found: a connection that keeps the server ours, or `undefined` when it must be tried again. */
export type Joined<T> = { presence: T; pid: number; port: number; adopted: boolean };

const READY_WITHIN_MS = 120_000;
const ZOMBIE_PATIENCE_MS = 5_000;
const FIRST_WORD_AFTER_MS = 2_000;
const LOG_ROTATES_AT = 5_000_000;
const PORT_PAUSE_MS = 200;
/**
 * Below what systems give to outgoing connections: while our server is down, one of these could take its port, and what
 * is connected to the old port would never find the server again.
 */
const PORTS = { from: 15_000, to: 30_000 };
const PORT_TRIES = 50;

/**
 * Brings a server of this cluster up, or finds the one that is up, and joins it. Two processes may do this at once:
 * PostgreSQL lets one of them start, the other one joins.
 *
 * @param join connects; resolves to `undefined` when the server is not (or no longer) ready, throws what waiting
 *   cannot change
 */
export async function bringUp<T>(
  launch: Launch,
  join: (port: number) => Promise<T | undefined>,
): Promise<Joined<T>> {
  const startedAt = performance.now();
  let child: Child | undefined;
  let told = false;
  let starts = 0;
  for (;;) {
    const waited = performance.now() - startedAt;
    if (waited > READY_WITHIN_MS) {
      throw embeddedFailure('startTooSlow', {
        seconds: READY_WITHIN_MS / 1000,
        log: logFile(launch.cluster),
      });
    }
    const found = await examinePostmaster(launch.cluster);
    if (found.state === 'running') {
      if (found.status === 'ready' && found.port > 0) {
        const presence = await join(found.port);
        if (presence)
          return { presence, pid: found.pid, port: found.port, adopted: child?.process.pid !== found.pid };
      }
      if (!told && waited > FIRST_WORD_AFTER_MS) {
        told = true;
        launch.log.info(
          {},
          fillIn(`${embeddedProgress.recovering.zh} ${embeddedProgress.recovering.en}`, {}),
        );
      }
    } else if (child && !child.ended) {
      // Ours is alive but has not written its file yet.
    } else if (found.state === 'zombie' && waited < ZOMBIE_PATIENCE_MS) {
      // Whoever should collect it may still do so.
    } else {
      if (found.state !== 'none') await rm(pidFile(launch.cluster), { force: true });
      if (child) await explain(launch, child, ++starts);
      child = await spawnServer(launch);
      if (!child) await sleep(PORT_PAUSE_MS);
    }
    await sleep(20);
  }
}

type Child = { process: ChildProcess; ended: boolean; logFrom: number; error?: Error };

/**
 * Starts `postgres` in a session of its own: Ctrl+C at the terminal must reach us and not the database under requests
 * in flight, and a database whose parent was killed must go on until the next start adopts it.
 */
async function spawnServer(launch: Launch): Promise<Child | undefined> {
  const port = (await isFree(launch.port)) ? launch.port : await otherPort(launch);
  if (port === undefined) return undefined;
  const file = logFile(launch.cluster);
  const logFrom = await rotateLog(file);
  const output = await open(file, 'a', 0o600);
  try {
    const process = spawn(launch.binaries.postgres, serverArguments(launch, port), {
      ...launch.account,
      cwd: '/',
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    const child: Child = { process, ended: false, logFrom };
    process.on('error', (error) => Object.assign(child, { ended: true, error }));
    process.on('exit', () => Object.assign(child, { ended: true }));
    process.unref();
    return child;
  } finally {
    await output.close();
  }
}

function serverArguments({ cluster, settings }: Launch, port: number): string[] {
  const all: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    fsync: 'on',
    synchronous_commit: 'on',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log names what went wrong, never the values people entered.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...settings,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Why our server ended. Returns when another try makes sense: somebody else was faster, or the port was taken meanwhile. */
async function explain(launch: Launch, child: Child, starts: number): Promise<void> {
  const file = logFile(launch.cluster);
  if (child.error)
    throw embeddedFailure('startFailed', { reason: child.error.message, log: file }, child.error);
  const said = (await readFile(file).catch(() => Buffer.alloc(0))).subarray(child.logFrom).toString('utf8');
  if (/No space left on device|Disk quota exceeded/.test(said)) throw await diskFullFailure(launch.cluster);
  const worthAnotherTry =
    /postmaster\.pid" already exists|is another postmaster|could not bind|Address already in use/;
  if (worthAnotherTry.test(said) && starts < 10) return;
  throw embeddedFailure('startFailed', {
    reason: reasonOf({ code: child.process.exitCode, output: said }),
    log: file,
  });
}

export function logFile(cluster: string): string {
  return path.join(path.dirname(cluster), 'postgres.log');
}

/** Keeps one old log; gives the size of the present one. */
async function rotateLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size < LOG_ROTATES_AT) return size;
  await rename(file, `${file}.1`).catch(() => undefined);
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

const otherPort = ({ portStays }: Launch) => (portStays ? undefined : freePort());

/** A loopback port that nobody uses right now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port of ${PORT_TRIES} tried between ${PORTS.from} and ${PORTS.to} is free`);
}
