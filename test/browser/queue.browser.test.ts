import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueTexts } from '../../src/rooms/time-limit/ui/desk/texts-queue.ts';
import { sayIn } from '../../src/web/kit/language.ts';
import { readCase, submit } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings } from './checks.ts';

const say = sayIn(queueTexts, 'zh');
const MATTERS = ['水龙头关不紧', '水龙头滴水', '水龙头断裂', '下水不畅', '马桶松动'];

let office: BrowserOffice;
let numbers: string[];
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  numbers = [];
  for (const matter of MATTERS) numbers.push((await submit(office.anyone, 'WX-02', { matter })).number);
});
afterAll(async () => office?.close());

const rows = (page: Page) => page.locator('table.queue tbody tr');
const focused = (page: Page) => page.locator('table.queue a:focus').textContent();
const searchOf = (page: Page) => new URL(page.url()).searchParams;

describe('the queue of a head', () => {
  it('SC-7 filters stand in the address, and a view keeps them under a name', async () => {
    const { page } = await office.visit('/desk/queue', { as: 'head', width: 1440 });
    await expect.poll(() => rows(page).count()).toBe(MATTERS.length);
    await page.keyboard.press('/');
    await page.getByLabel(say('searchLabel')).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('水龙头');
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.getByLabel(say('mine')).check();
    await expect.poll(() => searchOf(page).get('handler')).toBe('me');
    await page.getByText(say('emptyFiltered')).waitFor();
    await page.getByLabel(say('mine')).uncheck();
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(Object.fromEntries(searchOf(page))).toEqual({ query: '水龙头' });
    await page.getByRole('button', { name: say('views') }).click();
    await page.getByLabel(say('viewName')).fill('水龙头的');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say('saveView') }).click();
    await page.getByRole('button', { name: '水龙头的', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say('clear') }).click();
    await expect.poll(() => rows(page).count()).toBe(MATTERS.length);
    expect(searchOf(page).size).toBe(0);
    await page.getByRole('button', { name: say('views') }).click();
    await page.getByRole('button', { name: '水龙头的', exact: true }).click();
    await expect.poll(() => searchOf(page).get('query')).toBe('水龙头');
    // An address that was sent on opens the same.
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(3);
  });

  it('TL-12 j, k and Enter go through it; three are given to one person at once', async () => {
    const { page } = await office.visit('/desk/queue', { as: 'head', width: 1440 });
    await rows(page).first().waitFor();
    const order = await page.locator('table.queue a').allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(order[1]);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(order[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/cases/${order[0]}`);
    await page.locator('h1:focus').waitFor();
    await page.goBack();
    // Back in the row that was opened.
    await expect.poll(() => focused(page)).toBe(order[0]);
    for (const _ of order.slice(0, 3)) {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
    }
    await page.getByText(say('selected', { count: 3 })).waitFor();
    const head = await office.signIn('head');
    const { name } = (await readCase(head, order[0] ?? '')).backup;
    await page.getByRole('combobox', { name: say('assignTo') }).fill(name);
    await page.locator('.ant-select-item-option', { hasText: name }).first().click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say('assign'), exact: true }).click();
    await expect.poll(() => rows(page).filter({ hasText: name }).count()).toBe(3);
    await page.getByText(say('selected', { count: 3 })).waitFor({ state: 'detached' });
    expect((await readCase(head, order[2] ?? '')).handler.name).toBe(name);
  });

  it('SC-7 the place in it is kept: what was picked, the filter and the row, on the way back from a case', async () => {
    const { page } = await office.visit('/desk/queue?light=green', { as: 'head', width: 1440 });
    await rows(page).first().waitFor();
    await page.setViewportSize({ width: 1440, height: 300 });
    const order = await page.locator('table.queue a').allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const last = order.at(-1) ?? '';
    await page.getByRole('link', { name: last }).click();
    await page.waitForURL(`**/desk/cases/${last}`);
    await page.locator('.page-crumbs a').click();
    await expect.poll(() => focused(page)).toBe(last);
    expect(searchOf(page).get('light')).toBe('green');
    expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
    await page.getByText(say('selected', { count: 1 })).waitFor();
  });

  it('SC-6 an address that names nothing there is leads back to the list', async () => {
    const { page, faults } = await office.visit('/desk/', { as: 'head', width: 1440 });
    for (const list of ['services', 'cases', 'contacts']) {
      await page.goto(`/desk/${list}/2026-999999`);
      const back = page.locator('.page-gone a');
      expect(await back.getAttribute('href')).toBe(`/desk/${list === 'cases' ? 'queue' : list}`);
    }
    // What is not there is answered with 404, and nothing else went wrong.
    expect(faults.splice(0).filter((fault) => !fault.includes('status of 404'))).toEqual([]);
  });

  it('SC-6.1 what somebody else does shows in the open queue', async () => {
    const { page } = await office.visit('/desk/queue', { as: 'head', width: 1440 });
    await expect.poll(() => rows(page).count()).toBe(MATTERS.length);
    const [done] = numbers;
    const { username } = (await readCase(await office.signIn('head'), done ?? '')).handler;
    const handler = await office.signIn(username);
    expect((await handler.post(`/cases/${done}/finish`, { outcome: 'done', answer: '已换新' })).status).toBe(
      200,
    );
    await rows(page)
      .filter({ hasText: done ?? '' })
      .waitFor({ state: 'detached' });
    const { number } = await submit(office.anyone, 'WX-02', { matter: '刚刚报的漏水' });
    await rows(page).filter({ hasText: number }).waitFor();
  });

  it('SC-6.2 who leads, and belongs to no department, is not offered what they may not register', async () => {
    const { page } = await office.visit('/desk/queue', { as: 'leader', width: 1440 });
    await rows(page).first().waitFor();
    expect(await page.getByRole('button', { name: say('newCase') }).count()).toBe(0);
    await page.keyboard.press('n');
    expect(new URL(page.url()).pathname).toBe('/desk/queue');
  });
});
