/**
 * `npm run screenshots` takes a picture of every page at both sizes from a demo of its own and puts them into
 * `.yinuo/screenshots`, which git ignores, with `-- --en` as a reader of English meets it; `-- --tour` the few of the
 * READMEs into `docs/tour` instead. Needs Chromium.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { DEMO_PASSWORD } from '../src/app/demo/prepare.ts';
import { openChromium } from '../test/browser/chromium.ts';
import { everyPage, type Listed } from '../test/browser/page-list.ts';
import type { Scene } from '../test/browser/scene.ts';
import { startProgram } from '../test/program.ts';
import { pictureTexts } from './texts-screenshots.ts';

const CLOCK = '2026-09-28T10:00:00+08:00';
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
/** What the READMEs show: a phone for who asks, a desk for who works. */
const TOUR: { name: string; of: string; width: number }[] = [
  { name: 'home', of: 'home /', width: 390 },
  { name: 'guide', of: 'guide /services/:code', width: 390 },
  { name: 'track', of: 'track /track/:code', width: 390 },
  { name: 'counter', of: 'desk /register', width: 1440 },
  { name: 'queue', of: 'desk /queue', width: 1440 },
  { name: 'case', of: 'desk /cases/$number', width: 1440 },
];

type Picture = { page: Listed; file: string; size: { width: number; height: number } };
type Options = { isTour: boolean; isEnglish: boolean };

async function main({ isTour, isEnglish }: Options): Promise<void> {
  const folder = path.resolve(isTour ? 'docs/tour' : `.yinuo/screenshots${isEnglish ? '/en' : ''}`);
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-pictures-'));
  const program = await startProgram(dataDir, { clock: CLOCK });
  const browser = await openChromium();
  const locale = isEnglish ? 'en-GB' : 'zh-CN';
  try {
    const scene = await sceneOf(program.address);
    const pages = everyPage(scene);
    const pictures = isTour ? tourOf(pages, folder) : allOf(pages, folder);
    for (const [index, picture] of pictures.entries()) {
      await take(browser, { address: program.address, locale }, picture);
      console.log(`${index + 1}/${pictures.length} ${path.basename(picture.file)}`);
    }
    console.log(`${pictures.length} pictures in ${folder}`);
  } finally {
    await browser.close();
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const allOf = (pages: Listed[], folder: string): Picture[] =>
  pages.flatMap((page) =>
    SIZES.map((size) => ({
      page,
      size,
      file: path.join(folder, `${fileNameOf(page)}-${size.width}.png`),
    })),
  );

/** `/$` is whatever has no page of its own. */
const fileNameOf = ({ name }: Listed) => name.replace(/\/\$$/, ' elsewhere').replace(/[^\w]+/g, '-');

const tourOf = (pages: Listed[], folder: string): Picture[] =>
  TOUR.flatMap(({ name, of, width }) => {
    const page = pages.find((one) => one.name === of);
    const size = SIZES.find((one) => one.width === width);
    if (!page || !size) throw new Error(`the tour shows a page that there is not: ${of}`);
    return [{ page, size, file: path.join(folder, `${name}.png`) }];
  });

type Reader = { address: string; locale: string };

async function take(browser: Browser, { address, locale }: Reader, { page: listed, file, size }: Picture) {
  const context = await browser.newContext({ viewport: size, locale });
  try {
    if (listed.as)
      await context.request.post(`${address}/api/auth/sign-in/username`, {
        headers: { origin: address },
        data: { username: listed.as, password: DEMO_PASSWORD },
      });
    const page = await context.newPage();
    await page.goto(`${address}${listed.path}`, { waitUntil: 'load' });
    // A stream stays open at the desk, so the network never falls silent: what is drawn is waited for.
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(1_200);
    // With a palette of its own a picture of a page is a third as large, and looks the same.
    await sharp(await page.screenshot())
      .png({ palette: true, quality: 85, effort: 10 })
      .toFile(file);
  } finally {
    await context.close();
  }
}

/** Things of the demo's own to be looked at. */
async function sceneOf(address: string): Promise<Scene> {
  const ask = async <T>(place: string, cookie: string, body?: object): Promise<T> => {
    const headers = { cookie, origin: address, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    return (await (await fetch(`${address}/api/v1${place}`, init)).json()) as T;
  };
  const handler = await signIn(address, 'handler');
  const window = await signIn(address, 'window');
  type Numbers = { items: { number: string }[] };
  const queue = await ask<Numbers>('/cases?handler=me', handler);
  const contacts = await ask<Numbers>('/contacts', window);
  const { staff } = await ask<{ staff: { code?: string }[] }>('/departments/WX', '');
  const sent = await ask<{ number: string; trackingCode: string }>('/cases', '', {
    service: 'WX-05',
    applicant: { kind: 'student', name: pictureTexts.applicant, phone: '13800000000' },
    matter: pictureTexts.matter,
    location: { building: pictureTexts.building, room: '312' },
    privacyNotice: 'accepted',
  });
  await ask(`/cases/${sent.number}/dispatch`, handler, { staff: ['crew'], reason: pictureTexts.reason });
  return {
    number: queue.items[0]?.number ?? sent.number,
    code: sent.trackingCode,
    job: sent.number,
    contact: contacts.items[0]?.number ?? '',
    place: 'EC-J3-302',
    staff: staff.find((one) => one.code)?.code ?? '',
  };
}

async function signIn(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

await main({ isTour: process.argv.includes('--tour'), isEnglish: process.argv.includes('--en') });
process.exit(0);
