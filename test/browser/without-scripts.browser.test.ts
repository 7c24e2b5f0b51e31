import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';

let office: BrowserOffice;
let code: string;
let number: string;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  ({ code, number } = await submit(office.anyone, 'WX-02'));
});
afterAll(async () => office?.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor({ state: 'visible' });
const seen = (page: Page, text: string | RegExp) =>
  page.locator('main').getByText(text).first().waitFor({ state: 'visible' });

describe.each([
  ['switched off', 'off'],
  ['lost on the way', 'lost'],
] as const)('scripts are %s', (_, scripts) => {
  it('SC-1 SC-3 one reads from the front page to the department to the guide', async () => {
    const { page } = await office.visit('/', { scripts });
    await page.locator('main a[href="/departments/WX"]').first().click();
    await heading(page, '维修服务中心');
    await page.locator('main a[href="/services/WX-02"]').first().click();
    await heading(page, '室内给排水、洁具零修');
    for (const text of ['承诺', '所需材料', '办理流程', '不满意，找谁']) await seen(page, text);
    await page.locator('main svg[role=img]').first().waitFor({ state: 'visible' });
    await page.locator('a[href="#materials"]').click();
    expect(new URL(page.url()).hash).toBe('#materials');
    await page.getByRole('link', { name: 'English' }).click();
    await seen(page, 'Materials');
    await page.getByRole('link', { name: 'Large print' }).click();
    await page.locator('html[data-print=large]').waitFor();
  });

  it('SC-5 TL-10 one sees how a matter stands, and why this date', async () => {
    const { page } = await office.visit(`/track/${code}`, { scripts });
    await seen(page, number);
    await seen(page, /还剩/);
    await page.locator('main summary').first().click();
    await page.locator('main details[open]').first().waitFor();
    await seen(page, '您也可以直接拨打承办人的电话');
  });

  it('who wants to apply is told where else it can be done', async () => {
    const { page } = await office.visit('/services/WX-02/apply', { scripts });
    await heading(page, /室内给排水/);
    await seen(page, '您也可以拨打');
  });
});
