import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPrivate } from './private-folder.ts';

let above: string;
beforeAll(async () => {
  above = await mkdtemp(path.join(os.tmpdir(), 'yinuo-private-test-'));
});
afterAll(() => rm(above, { recursive: true, force: true }));

const modeAfter = async (folder: string) => {
  await keepPrivate(folder);
  return ((await stat(folder)).mode & 0o7777).toString(8);
};

describe('the folder of files', () => {
  it('is made for one account alone', async () => {
    expect(await modeAfter(path.join(above, 'data', 'uploads'))).toBe('700');
  });

  it('that an older version left open is closed to others; a group stays let in', async () => {
    for (const [before, after] of [
      [0o755, '750'],
      [0o2777, '2770'],
      [0o700, '700'],
    ] as const) {
      const folder = path.join(above, before.toString(8));
      await mkdir(folder);
      await chmod(folder, before);
      expect(await modeAfter(folder)).toBe(after);
    }
  });
});
