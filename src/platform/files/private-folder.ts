import { chmod, mkdir, stat } from 'node:fs/promises';

const OTHERS = 0o007;

/**
 * What people handed in is read by whoever runs the program and by nobody else of the machine: the data folder above may be
 * open to pass through, for the account of the own database. A group that the operator let in stays.
 */
export async function keepPrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { mode } = await stat(folder);
  if ((mode & OTHERS) !== 0) await chmod(folder, mode & 0o7777 & ~OTHERS);
}
