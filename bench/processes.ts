import { type ChildProcess, type ForkOptions, fork, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TICKS_PER_SECOND = 100;
const ANSWER_WITHIN_MS = 90_000;
const ENDS_WITHIN_MS = 30_000;

/** A script of this folder in a process of its own. */
export function forkScript(name: string, options: ForkOptions = {}): ChildProcess {
  return fork(path.join(import.meta.dirname, name), { execArgv: ['--import', 'tsx'], ...options });
}

/** The program as people start it, its log in a file as under any service manager. */
export function spawnProgram(
  args: string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
  root: string = path.resolve(import.meta.dirname, '..'),
): ChildProcess {
  const program = path.join(root, 'bin/yinuo.mjs');
  const log = openSync(logFile, 'a');
  try {
    return spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', log],
    });
  } finally {
    closeSync(log);
  }
}

/** Sends a message, if there is one to send, and waits for the next that comes back. */
export function ask<T>(child: ChildProcess, message?: object, withinMs = ANSWER_WITHIN_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new Error('no answer from a child process'))), withinMs);
    const onMessage = (answer: unknown) => done(() => resolve(answer as T));
    const onExit = (code: number | null) =>
      done(() => reject(new Error(`a child process ended with ${code}`)));
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      settle();
    };
    child.once('message', onMessage).once('exit', onExit);
    if (message) child.send(message);
  });
}

/** Asks a process to end, and ends it when it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** Waits until a program answers 200 at an address; the milliseconds it took. */
export async function untilAnswered(program: ChildProcess, url: string, withinMs: number): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const answered = await fetch(url).then(
      async (response) => {
        await response.text();
        return response.status === 200;
      },
      () => false,
    );
    const waited = performance.now() - startedAt;
    if (answered) return waited;
    if (program.exitCode !== null) throw new Error(`the program ended with ${program.exitCode}`);
    if (waited > withinMs) throw new Error(`${url} did not answer within ${withinMs} ms`);
    await sleep(20);
  }
}

/** CPU seconds a process has used, from `/proc`; NaN where there is none. */
export function cpuSecondsOf(pid: number): number {
  return statOf(pid)?.cpuSeconds ?? Number.NaN;
}

/** CPU seconds of the processes a process has started, those that ended included: a PostgreSQL with its backends. */
export function cpuSecondsOfTree(pid: number): number {
  const own = statOf(pid);
  if (!own) return Number.NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)));
  const below = children.filter((child) => child?.parent === pid);
  return below.reduce(
    (sum, child) => sum + (child?.cpuSeconds ?? 0),
    own.cpuSeconds + own.endedChildrenSeconds,
  );
}

function statOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold blanks; the fields after it are counted from the third.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const seconds = (from: number) => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) / TICKS_PER_SECOND;
    return { parent: fields[1], cpuSeconds: seconds(11), endedChildrenSeconds: seconds(13) };
  } catch {
    return undefined;
  }
}

/** Bytes of memory a process holds at this moment; NaN where there is no `/proc`. */
export function rssOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
