import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

const savedNumber = async (page: Page) => {
  await page.locator('.fc-saved strong').first().waitFor();
  return (await page.locator('.fc-saved strong').first().textContent()) ?? '';
};

describe('the counter register, beyond the three entries', () => {
  it('FC-2 two at once: a colleague is found by keyboard, and what was typed without choosing is not lost', async () => {
    const { page } = await office.visit('/desk/register?phone=13800000021', { as: 'window', width: 1440 });
    const { keyboard } = page;
    await page.locator('#name:focus').waitFor();
    await keyboard.press('Alt+2');
    await keyboard.type('问周转房');
    await keyboard.press('Alt+Shift+8');
    await keyboard.press('Alt+Shift+9');
    await page.locator('#together:focus').waitFor();
    await keyboard.type('赵示一');
    await keyboard.press('Control+Enter');
    await page.locator('#together[aria-invalid]').waitFor();
    expect(await page.locator('.fc-saved').count()).toBe(0);
    await keyboard.press('Control+A');
    await keyboard.type('赵示一');
    await page.getByRole('option', { name: '赵示一' }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: '去掉赵示一' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keyboard.press('Control+Enter');
    const number = await savedNumber(page);
    await page.getByText('首问负责人是赵示一').waitFor();
    const clerk = await office.signIn('window');
    const { body } = await clerk.get(`/contacts/${number}`);
    expect(body.officer.username).toBe('chief');
  });

  it('FC-3 a photo goes with the case that is opened, and the receipt has its code and its QR', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const { page } = await office.visit('/desk/register?phone=13800000022', { as: 'window', width: 1440 });
    const { keyboard } = page;
    await page.locator('#name:focus').waitFor();
    await keyboard.type('王某');
    await keyboard.press('Alt+3');
    await keyboard.type('wx-02');
    await keyboard.press('Enter');
    await page.getByText('事项 WX-02').waitFor();
    await keyboard.press('Alt+Shift+5');
    await page.locator('#building').fill('西区三号楼');
    await page.locator('#files').setInputFiles({ name: '漏水.png', mimeType: 'image/png', buffer: photo });
    await keyboard.press('Control+Enter');
    const number = await savedNumber(page);
    const clerk = await office.signIn('window');
    const { body: contact } = await clerk.get(`/contacts/${number}`);
    const handler = await office.signIn('handler');
    const { body: opened } = await handler.get(`/cases/${contact.case.number}`);
    expect(opened.files ?? opened.photos).toHaveLength(1);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.fc-sheet');
    const paper = (await sheet.textContent()) ?? '';
    for (const told of [number, contact.case.number, '王某', '查询码', '138****0022'])
      expect(paper).toContain(told);
    expect(await sheet.locator('svg').count()).toBe(1);
  });

  it('FC-1 what was typed is not lost by a reload without a question; a number filled in asks none', async () => {
    const { page } = await office.visit('/desk/register?phone=13800000023', { as: 'window', width: 1440 });
    await page.locator('#name:focus').waitFor();
    await page.reload();
    await page.locator('#name:focus').waitFor();
    await page.keyboard.type('赵某');
    const asked = page.waitForEvent('dialog');
    await page.evaluate('setTimeout(() => location.reload())');
    expect((await asked).type()).toBe('beforeunload');
    expect(await page.locator('#name').inputValue()).toBe('赵某');
  });
});
