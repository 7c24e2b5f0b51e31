import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moment, readCase } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

/** Opens a command of the case: a button of its own, or behind “more”. */
async function openCommand(page: Page, verb: string, more: string): Promise<void> {
  const button = page.getByRole('button', { name: verb, exact: true });
  await page.getByRole('button', { name: more }).or(button).first().waitFor();
  if (await button.isVisible()) return button.click();
  await page.getByRole('button', { name: more }).click();
  await page.getByRole('menuitem', { name: verb, exact: true }).click();
}

async function apply(
  page: Page,
  words: { next: string; student: string; check: string; send: string },
): Promise<void> {
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.locator('#at-matter').fill('北墙雨后渗水，墙皮脱落');
  await click(words.next);
  await page.locator('#at-location-building').fill('5号学生公寓');
  await page.locator('#at-location-room').fill('402');
  await click(words.next);
  await page.getByLabel(words.student, { exact: true }).check();
  await page.locator('#at-applicant-name').fill('林晚舟');
  await page.locator('#at-applicant-phone').fill('13800001234');
  await page.locator('#at-privacyNotice').check();
  await click(words.check);
  await page.locator('dd', { hasText: '北墙雨后渗水，墙皮脱落' }).waitFor();
  await click(words.send);
  await page.locator('.receipt').waitFor();
}

describe('a promise over the National Day holiday, on a phone and at the desk', () => {
  let number: string;
  let code: string;

  it('SC-5.2 TL-0 a student applies on a phone and gets number, code and date', async () => {
    const { page } = await office.visit('/services/WX-05/apply', { width: 390 });
    await apply(page, { next: '下一步', student: '学生', check: '核对后提交', send: '提交申请' });
    expect(await axeFindings(page)).toEqual([]);
    number = (await page.locator('.receipt-large').first().textContent()) ?? '';
    expect(number).toMatch(/^2026-\d{6}$/);
    await page.getByText('我们会在 10月10日（周六，调休上班）17:30 前办结').waitFor();
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.waitForURL(/\/track\//);
    code = page.url().split('/track/')[1] ?? '';
    await page.getByText('10月10日（周六，调休上班）').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('SC-5.2.3 the handler asks for two days more and sees beforehand who is told', async () => {
    const { page } = await office.visit(`/desk/cases/${number}`, {
      as: 'handler',
      width: 1440,
      sameDevice: true,
    });
    await openCommand(page, '申请延期', '更多办理');
    const form = page.getByRole('form', { name: '申请延期' });
    await form.getByRole('spinbutton').fill('2');
    await form.getByLabel('理由').fill('需等天晴后做防水');
    await form.locator('.consequence', { hasText: '将通知' }).waitFor();
    await form.getByRole('button', { name: '申请延期' }).click();
    await expect
      .poll(async () => (await readCase(await office.signIn('head'), number)).extension?.state)
      .toBe('asked');
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('SC-5.2.3 the head grants it with the telling; the new date is shown before it is saved', async () => {
    const { page } = await office.visit(`/desk/cases/${number}`, {
      as: 'head',
      width: 1440,
      sameDevice: true,
    });
    await openCommand(page, '批准延期', '更多办理');
    const form = page.getByRole('form', { name: '批准延期' });
    await form.getByLabel('已经告知申请人，在此登记').check();
    await form.getByRole('radio', { name: '电话' }).check();
    await form.getByLabel('告知了谁').fill('林同学');
    await form.getByLabel('告知的内容').fill('延长两个工作日');
    await form.locator('.consequence strong', { hasText: '10月13日（周二）' }).waitFor();
    await form.getByRole('button', { name: '批准延期' }).click();
    await expect
      .poll(async () => (await readCase(await office.signIn('head'), number)).dueAt)
      .toBe(moment('10-13 17:30'));
    const student = await office.visit(`/track/${code}`, { width: 390 });
    await student.page.getByText('10月13日（周二）').first().waitFor();
  });

  it('SC-5.2 TL-0 the same in English: applied for, followed', async () => {
    const { page } = await office.visit('/services/WX-05/apply', { width: 390, lang: 'en' });
    await apply(page, {
      next: 'Continue',
      student: 'a student',
      check: 'Check your answers',
      send: 'Send it in',
    });
    await page.locator('.receipt a[href^="/track/"]').click();
    await page.waitForURL(/\/track\//);
    await page
      .getByText(/Sat 10 Oct/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
