import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
});
afterAll(async () => office?.close());

describe('FC-1 somebody comes to the window with what another department does', () => {
  let number: string;

  it('FC-1 FC-4 the clerk registers and hands over, by keyboard, and sees what happens next', async () => {
    const { page } = await office.visit('/desk/register', { as: 'window', width: 1440 });
    const type = (text: string) => page.keyboard.type(text);
    await page.locator('#phone:focus').waitFor();
    await type('13812345678');
    await page.keyboard.press('Enter');
    await type('张三丰');
    await page.keyboard.press('Enter');
    await type('化学学院');
    await page.keyboard.press('Alt+2');
    await type('实验室要增加用电容量');
    await page.keyboard.press('Alt+Shift+2');
    await page.locator('#target:focus').waitFor();
    await type('能源');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#target').inputValue()).toContain('能源保障中心');
    await page.keyboard.press('Control+Enter');
    const saved = page.locator('.fc-saved');
    await saved.waitFor();
    number = (await saved.locator('strong').first().textContent()) ?? '';
    expect(number).toMatch(/^S2026-\d{6}$/);
    const clerk = await office.signIn('window');
    expect((await clerk.get(`/contacts/${number}`)).body.status).toBe('awaitingConfirmation');
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('FC-4 the receiver confirms; the clerk goes on following', async () => {
    const { page } = await office.visit(`/desk/contacts/${number}`, { as: 'supporthead', width: 1440 });
    await page.getByRole('button', { name: '确认接收' }).click();
    await page.locator('form').getByRole('button', { name: '确认接收' }).click();
    const clerk = await office.signIn('window');
    await expect
      .poll(async () => (await clerk.get(`/contacts/${number}`)).body.status)
      .not.toBe('awaitingConfirmation');
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
  });
});
