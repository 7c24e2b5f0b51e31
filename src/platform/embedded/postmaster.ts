import { readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../db/failure.ts';
import { run } from './run.ts';

/**
 * What `postmaster.pid` of a cluster tells:
 * `none`    no file, or its process is gone (PostgreSQL clears such a file itself)
 * `foreign` its number now belongs to another program, as after a restart of the machine or container
 * `zombie`  the server died and nobody has collected it
 * `running` the server lives; `status` is `starting`, `stopping`, `ready` or `standby`
 */
export type Postmaster =
  | { state: 'none' }
  | { state: 'foreign' | 'zombie'; pid: number }
  | { state: 'running'; pid: number; port: number; status: string };

export function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

export async function examinePostmaster(cluster: string): Promise<Postmaster> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return { state: 'none' };
  const life = await lifeOf(pid);
  if (life === 'gone') return { state: 'none' };
  if (life === 'zombie') return { state: 'zombie', pid };
  if (!(await worksIn(pid, cluster))) return { state: 'foreign', pid };
  return { state: 'running', pid, port: Number(lines[3] ?? 0), status: lines[7] ?? 'starting' };
}

export async function lifeOf(pid: number): Promise<'alive' | 'zombie' | 'gone'> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, but somebody else's.
    if (errorCode(error) === 'ESRCH') return 'gone';
  }
  return (await stateLetter(pid)) === 'Z' ? 'zombie' : 'alive';
}

async function stateLetter(pid: number): Promise<string> {
  if (process.platform !== 'linux')
    return (await run('ps', ['-o', 'stat=', '-p', String(pid)])).output.slice(0, 1);
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program's name stands in brackets and may itself hold any character.
  return line.slice(line.lastIndexOf(')') + 2).slice(0, 1);
}

/** A postmaster works in its data directory. Where that cannot be asked, it is believed. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    return /postgres/.test((await run('ps', ['-o', 'comm=', '-p', String(pid)])).output);
  }
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    // Another user's process cannot be ours: the cluster belongs to our account.
    return errorCode(error) !== 'EACCES';
  }
}
