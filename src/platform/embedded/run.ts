import { spawn } from 'node:child_process';

export type Account = { uid?: number; gid?: number };
export type RunResult = { code: number | null; output: string; error?: NodeJS.ErrnoException };

/**
 * Runs a program to its end as an account and collects what it said. Never rejects: a program that cannot be started
 * (`EACCES`, `ENOENT`, `EPERM`) is a result with `error`. The working folder is `/`, because a child cannot start in a
 * folder its account may not enter.
 */
export function run(program: string, args: string[], account: Account = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    try {
      const child = spawn(program, args, {
        ...account,
        cwd: '/',
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      // It must not go on alone when we are told to end meanwhile.
      const endToo = () => child.kill('SIGKILL');
      process.once('exit', endToo);
      for (const end of ['close', 'error']) child.on(end, () => process.off('exit', endToo));
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: null, output, error }));
      child.on('close', (code) => resolve({ code, output: output.trim() }));
    } catch (error) {
      resolve({ code: null, output, error: error as NodeJS.ErrnoException });
    }
  });
}

/** PostgreSQL reads many `PG…` variables and the locale; whatever the operator's shell says must not change our server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}

/** The reason a run failed, in one line: the last thing it said, or why it did not start. */
export function reasonOf(result: RunResult): string {
  if (result.error) return result.error.message;
  const lines = result.output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /FATAL|PANIC|error:|could not/i.test(line));
  return telling ?? lines.at(-1) ?? `exit code ${result.code}`;
}
