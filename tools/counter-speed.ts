/**
 * `npm run counter-speed`: registers contacts at the counter of a demo office of its own, in real Chromium, whole by
 * keyboard and at human speed, and prints the seconds of each; ends with 1 where one took longer than it may.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '../src/app/demo/prepare.ts';
import { closeChromium, openChromium } from '../test/browser/chromium.ts';
import { ENTRIES, enter, HUMAN, TYPED } from '../test/browser/counter-entries.ts';
import { startProgram } from '../test/program.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-counter-'));
const program = await startProgram(folder, { clock: '2026-09-28T10:00:00+08:00' });
const browser = await openChromium();
let slow = 0;
try {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const signedIn = await context.request.post(`${program.address}/api/auth/sign-in/username`, {
    headers: { origin: program.address },
    data: { username: 'window', password: DEMO_PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`not signed in: ${signedIn.status()}`);
  const page = await context.newPage();
  await page.goto(`${program.address}/desk/register`);
  await page.locator('#phone:focus').waitFor();
  console.log(`${HUMAN.keysPerSecond} keys/s, ${HUMAN.decideMs} ms before each field`);
  for (const entry of [...ENTRIES, TYPED]) {
    const { seconds, number } = await enter(page, entry);
    const { withinSeconds } = entry;
    const late = withinSeconds !== undefined && seconds > withinSeconds;
    if (late) slow += 1;
    const limit = withinSeconds === undefined ? '' : ` of ${withinSeconds}`;
    console.log(`${late ? 'SLOW ' : ''}${seconds.toFixed(1)} s${limit}: ${entry.name} (${number})`);
    await page.locator('#phone:focus').waitFor();
  }
} finally {
  await closeChromium();
  await program.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(slow > 0 ? 1 : 0);
