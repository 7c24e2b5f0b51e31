import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const BIN = path.resolve(import.meta.dirname, '../bin/yinuo.mjs');
const UP_WITHIN_MS = 120_000;
/** What a server says when it is up, in any language; or a worker. */
const UP = /(http:\/\/127\.0\.0\.1:\d+)|The worker is up|后台任务已启动/;

/** The real program in a process of its own. */
export type Running = {
  /** Such as `http://127.0.0.1:40123`; of a worker empty. */
  address: string;
  pid: number;
  /** kill -9: nothing in the process gets to know. */
  killHard(): Promise<void>;
  /** As an operator stops it; gives the exit code. */
  stop(): Promise<number | null>;
};

export type ProgramOptions = {
  role?: 'all' | 'server' | 'worker';
  clock?: string;
  env?: Record<string, string>;
};

/** `yinuo start --demo` on a port of the system's choice, with its own database in `dataDir`. */
export async function startProgram(
  dataDir: string,
  { role = 'all', clock, env = {} }: ProgramOptions = {},
): Promise<Running> {
  const args = clock === undefined ? [] : ['--clock', clock];
  const child = spawn(process.execPath, [BIN, 'start', '--demo', ...args], {
    env: {
      YINUO_ROLE: role,
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      YINUO_DATA: dataDir,
      PORT: '0',
      YINUO_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const pid = child.pid as number;
  return { address, pid, killHard: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Hears what the program says until it names its address; what it says after that is let go by. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      child.off('exit', ended);
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear).resume();
    };
    const fail = (failure: string): void => {
      settle();
      child.kill('SIGKILL');
      reject(new Error(`${failure}\n${said}`));
    };
    const ended = (code: number | null) => fail(`the program ended with ${code}`);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = UP.exec(said);
      if (!address) return;
      settle();
      resolve(address[1] ?? '');
    };
    const timer = setTimeout(() => fail('the program is not up in time'), UP_WITHIN_MS);
    child.on('exit', ended);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
}
