import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? [named].find(canRun) : USUAL_PLACES.find(canRun);
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, which cannot be run.`
      : 'The browser tests need Chromium: install the Debian package `chromium` (apt-get install chromium fonts-noto-cjk), or name its program in CHROMIUM_PATH.',
  );
}

let started: Promise<Browser> | undefined;

/** The one Chromium of a test file, with an empty profile. */
export function openChromium(): Promise<Browser> {
  started ??= (async () => chromium.launch({ executablePath: findChromium(), args: FLAGS }))();
  return started;
}

export async function closeChromium(): Promise<void> {
  const browser = await started?.catch(() => undefined);
  started = undefined;
  await browser?.close();
}
