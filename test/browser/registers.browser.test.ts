import { afterAll, beforeAll, expect, it } from 'vitest';
import { submit } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
});
afterAll(async () => office?.close());

it('TL-10 on a phone the register comes twenty at a time, each entry in a few lines', async () => {
  for (let count = 0; count < 22; count += 1)
    await submit(office.anyone, 'WX-02', { matter: `水龙头滴水 ${count}` });
  const { page } = await office.visit('/desk/registers/time-limits', { as: 'head', width: 390 });
  const rows = page.locator('.registers-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(20);
  const { height = 0 } = (await rows.first().boundingBox()) ?? {};
  expect(height).toBeLessThan(240);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '继续列出' }).click();
  await rows.nth(21).waitFor();
  expect(await rows.count()).toBe(22);
});
