import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_SOURCES } from '../../src/web/public/page-names.ts';
import { type BrowserOffice, changeToEnglish, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled, sidewaysScroll } from './checks.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { DESK_VISITS, everyPage, type Listed } from './page-list.ts';
import { makeScene, NOBODY } from './scene.ts';

/** The routes of the desk as its router names them; the router itself needs a browser. */
async function deskRoutes(): Promise<string[]> {
  const source = await readFile('src/web/desk/router.tsx', 'utf8');
  return [...source.matchAll(/\bpage\(\s*'([^']+)'|\bpath: '([^']+)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
}

const NAMES = everyPage(NOBODY).map(({ name, phone }) => ({ name, phone }));

let office: BrowserOffice;
let pages: Map<string, Listed>;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  const scene = await makeScene(office);
  pages = new Map(everyPage(scene).map((page) => [page.name, page]));
});
afterAll(async () => office?.close());

const pageOf = (name: string) => pages.get(name) as Listed;

describe('the list of pages', () => {
  it('has every public page and every route of the desk', async () => {
    const covered = everyPage(NOBODY).map(({ covers }) => covers);
    expect(Object.keys(PAGE_SOURCES).filter((name) => !covered.includes(name))).toEqual([]);
    expect(await deskRoutes()).toContain('/queue');
    expect((await deskRoutes()).filter((route) => !(route in DESK_VISITS))).toEqual([]);
  });
});

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Twice as large, a window of 1440 px has room for 720, one of 720 for 360. */
async function reachesOut(page: Page, phone: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const width of phone ? [720, 360] : [720])
    found.push(...(await sidewaysScroll(page, width)).map((finding) => `${width} px sideways: ${finding}`));
  return found;
}

async function saysSomething(page: Page): Promise<void> {
  await settled(page);
  expect(await page.title()).not.toBe('');
  expect((await page.locator('main').first().textContent())?.trim()).toBeTruthy();
}

/** What is wrong for somebody who has a keyboard only; a list may have come while one walked, so once more then. */
async function keyboardFindings(page: Page): Promise<string[]> {
  if ((await walkByKeyboard(page)).length === 0) return [];
  await page.reload();
  await settled(page);
  await page.waitForTimeout(500);
  return (await walkByKeyboard(page)).map((finding) => `by keyboard: ${finding}`);
}

describe.each(NAMES)('$name', ({ name, phone }) => {
  it('says something, and is open to everybody, at both sizes, in both languages and by keyboard', async () => {
    const { path, as, missing } = pageOf(name);
    const { page } = await office.visit(path, { as, ...PHONE, missing, sameDevice: true });
    await saysSomething(page);
    const found = (await axeFindings(page)).map((finding) => `on a phone, ${finding}`);
    found.push(...(await reachesOut(page, phone)));
    await page.setViewportSize(DESK);
    found.push(...(await keyboardFindings(page)));
    await changeToEnglish(page);
    await saysSomething(page);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    found.push(
      ...[...(await axeFindings(page)), ...(await reachesOut(page, phone))].map((one) => `en, ${one}`),
    );
    if (phone) {
      await page.setViewportSize(PHONE);
      found.push(...(await keyboardFindings(page)).map((one) => `en, phone, ${one}`));
    }
    expect(found).toEqual([]);
  });
});
