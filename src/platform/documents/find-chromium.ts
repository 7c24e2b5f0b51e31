import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that makes PDFs: the one that was named, else the first in the usual places. */
export function findChromium(named?: string): string | undefined {
  const places =
    named === undefined ? NAMES.flatMap((name) => FOLDERS.map((in_) => path.join(in_, name))) : [named];
  return places.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
