import type { AddressInfo } from 'node:net';
import nodePath from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../src/app/demo/prepare.ts';
import { openBundles } from '../../src/app/pages/bundles.ts';
import { LANGUAGE_COOKIE } from '../../src/web/kit/preference-names.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import { trafficOf } from './checks.ts';
import { closeChromium, openChromium } from './chromium.ts';
import { faultsOf } from './faults.ts';

export type VisitOptions = {
  /** Signed in as this account. */
  as?: string;
  width?: number;
  height?: number;
  lang?: 'zh' | 'en';
  /** A finger rather than a mouse. */
  touch?: boolean;
  dark?: boolean;
  /** The service worker is left out where the story is not about it: it would keep answers between pages. */
  serviceWorker?: boolean;
  /** There is no such page: that the address answers 404 is no fault. */
  missing?: boolean;
  /** Scripts are switched off, or lost on the way. */
  scripts?: 'off' | 'lost';
  /** On the device this account has used before: cache, compiled code and what the page remembers are there. */
  sameDevice?: boolean;
};

/** A browser of somebody's own: a page of it, and what went wrong there. */
export type Visit = { page: Page; context: BrowserContext; faults: string[] };

export type BrowserOffice = TestOffice & {
  /** Example: `http://127.0.0.1:40123`. */
  url: string;
  /** Opens a page, in a new browser profile unless told otherwise; the test that visits fails when the page reports an error. */
  visit(path: string, options?: VisitOptions): Promise<Visit>;
};

/** Long enough for a machine that does much else. */
const TIMEOUT_MS = 20_000;
const HEIGHTS = { phone: 844, desk: 900 };

/** `openTestOffice` on a port of its own, with a real browser before it. */
export async function openBrowserOffice(clock: string): Promise<BrowserOffice> {
  const [browser] = await Promise.all([openChromium(), openBundles()]);
  const office = await openTestOffice(clock);
  await office.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = office.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (username: string) => {
    const known = cookies.get(username) ?? signIn(office, url, username);
    cookies.set(username, known);
    return known;
  };
  const openProfile = async (options: VisitOptions) => {
    const context = await browser.newContext({ baseURL: url, ...profileOf(options) });
    if (options.as) await context.addCookies(cookiesFrom(await cookieOf(options.as), url));
    if (options.scripts === 'lost')
      await context.route('**/assets/*.js', (route) => route.abort('internetdisconnected'));
    return context;
  };
  const devices = new Map<string, Promise<BrowserContext>>();
  const deviceOf = (options: VisitOptions) => {
    const { locale, hasTouch, colorScheme } = profileOf(options);
    const device = [options.as, locale, hasTouch, colorScheme].join();
    const known = devices.get(device) ?? openProfile(options);
    devices.set(device, known);
    return known;
  };
  return {
    ...office,
    url,
    visit: async (path, options = {}) => {
      const context = await (options.sameDevice ? deviceOf(options) : openProfile(options));
      const page = await context.newPage();
      const { viewport } = profileOf(options);
      if (options.sameDevice) await page.setViewportSize(viewport);
      page.setDefaultTimeout(TIMEOUT_MS);
      const faults = faultsOf(page, options.missing ? `${url}${path}` : undefined);
      trafficOf(page);
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') await picture(page, task.name);
        await (options.sameDevice ? leave(page) : context.close());
        if (faults.length > 0) throw new Error(`${path} reported:\n${faults.join('\n')}`);
      });
      await page.goto(path);
      return { page, context, faults };
    },
    close: async () => {
      await closeChromium();
      await office.close();
    },
  };
}

function profileOf(options: VisitOptions) {
  const { width = 390, lang = 'zh', touch = width < 600 } = options;
  return {
    viewport: { width, height: options.height ?? (width < 600 ? HEIGHTS.phone : HEIGHTS.desk) },
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    hasTouch: touch,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: options.serviceWorker ? 'allow' : 'block',
    javaScriptEnabled: options.scripts !== 'off',
  } as const;
}

/** Whatever was chosen, the next page on this device is met in its own language. */
async function leave(page: Page): Promise<void> {
  await page.context().clearCookies({ name: LANGUAGE_COOKIE });
  await page.close();
}

/** What a person does who changes the language of a page: the choice is remembered, the page is loaded anew. */
export async function changeToEnglish(page: Page): Promise<void> {
  const url = new URL(page.url());
  // In another site's frame no cookie is read, so there the address says it.
  if (url.pathname.startsWith('/embed/')) return void (await page.goto(`${url.pathname}?lang=en`));
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: 'en', url: url.origin }]);
  await page.reload();
}

/** What the page looked like when its test failed, in a folder git ignores. */
async function picture(page: Page, name: string): Promise<void> {
  const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`;
  await page
    .screenshot({ path: nodePath.join('.yinuo/failed-pages', file), fullPage: true })
    .catch(() => undefined);
}

async function signIn(office: TestOffice, url: string, username: string): Promise<string> {
  if (!DEMO_ACCOUNTS.some((one) => one === username))
    await office.office.auth.createDemoAccounts([username], DEMO_PASSWORD);
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function cookiesFrom(header: string, url: string) {
  return header.split('; ').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url };
  });
}
