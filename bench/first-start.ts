import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { removeCluster } from '../src/platform/embedded/embedded.ts';
import { freePort } from '../src/platform/embedded/launch.ts';
import { end, spawnProgram, untilAnswered } from './processes.ts';

const PATIENCE_MS = 120_000;

export type StartTimes = { firstMs: number; laterMs: number };

/**
 * From the command to the first page, as `npm start` does it: once with nothing there at all (no data, no cluster, no
 * transpiled sources), once more on what the first start left.
 */
export async function measureStarts(folder: string): Promise<StartTimes> {
  const temporary = path.join(folder, 'tmp');
  const data = path.join(folder, 'data');
  await mkdir(temporary, { recursive: true, mode: 0o777 });
  try {
    const firstMs = await startOnce(folder, data, temporary);
    const laterMs = await startOnce(folder, data, temporary);
    return { firstMs, laterMs };
  } finally {
    await removeCluster(data);
  }
}

async function startOnce(folder: string, data: string, temporary: string): Promise<number> {
  const port = await freePort();
  const env = { PORT: String(port), YINUO_DATA: data, TMPDIR: temporary };
  const program = spawnProgram(['start', '--demo'], env, path.join(folder, 'program.log'));
  try {
    return await untilAnswered(program, `http://127.0.0.1:${port}/`, PATIENCE_MS);
  } finally {
    await end(program);
  }
}
