import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counterTexts } from '../../src/rooms/first-contact/ui/desk/texts.ts';
import { contactTexts } from '../../src/rooms/first-contact/ui/desk/texts-contacts.ts';
import { contactStatusTexts, workbenchTexts } from '../../src/web/desk/texts/workbench.ts';
import { sayIn } from '../../src/web/kit/language.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
});
afterAll(async () => office?.close());

const STORIES = [
  { lang: 'zh', matter: '实验室要增加用电容量' },
  { lang: 'en', matter: '实验楼要加装电表' },
] as const;

describe.each(STORIES)(
  'FC-1 somebody comes with what another department does ($lang)',
  ({ lang, matter }) => {
    const counter = sayIn(counterTexts, lang);
    const say = sayIn(contactTexts, lang);
    const bench = sayIn(workbenchTexts, lang);
    const status = sayIn(contactStatusTexts, lang);
    let number: string;

    const desk = async (as: string, path: string) =>
      (await office.visit(`/desk${path}`, { as, lang, width: 1440, sameDevice: true })).page;
    /** Opens a command of the contact, fills it in and sends it by the same verb. */
    const give = async (
      page: Page,
      name: keyof typeof contactTexts,
      fill?: (page: Page) => Promise<void>,
    ) => {
      await page.getByRole('button', { name: say(name), exact: true }).click();
      const form = page.getByRole('form', { name: say(name) });
      await form.waitFor();
      await fill?.(page);
      expect(await axeFindings(page)).toEqual([]);
      await form.getByRole('button', { name: say(name), exact: true }).click();
      await form.waitFor({ state: 'detached' });
    };

    it('FC-4 “not possible” without policy and a way out is refused; nothing typed is lost', async () => {
      const page = await desk('window', '/register');
      await page.locator('#phone:focus').fill('13900000005');
      await page.locator('#name').fill('陈某');
      await page.locator('#unit').fill('数学学院');
      await page.keyboard.press('Alt+2');
      await page.locator('#matter:focus').fill('想在宿舍装空调');
      await page.keyboard.press('Alt+Shift+6');
      await page.locator('#reason:focus').fill('公寓电路按统一容量设计');
      await page.keyboard.press('Control+Enter');
      const refusal = page.getByRole('alert');
      await refusal.locator('a[href="/rulebook#FC-4"]').waitFor();
      await page.locator('#basis[aria-invalid]:focus').waitFor();
      await page.locator('#alternative[aria-invalid]').waitFor();
      expect(await page.locator('#reason').inputValue()).toBe('公寓电路按统一容量设计');
      expect(await page.locator('#matter').inputValue()).toBe('想在宿舍装空调');
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('#basis').fill('《学生公寓用电管理办法》');
      await page.locator('#alternative').fill('可申请调到有空调的公寓');
      await page.keyboard.press('Control+Enter');
      await page.locator('.fc-saved').getByText(counter('next_explained')).waitFor();
    });

    it('FC-1 the clerk registers and hands over, by keyboard, and sees what happens next', async () => {
      const page = await desk('window', '/register');
      await page.locator('#phone:focus').waitFor();
      await page.keyboard.type('13812345678');
      await page.keyboard.press('Enter');
      await page.keyboard.type('张三丰');
      await page.keyboard.press('Enter');
      await page.keyboard.type('化学学院');
      await page.keyboard.press('Alt+2');
      await page.keyboard.type(matter);
      await page.keyboard.press('Alt+Shift+2');
      await page.locator('#target:focus').waitFor();
      await page.keyboard.type('能源');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#target').inputValue()).toContain('能源保障中心');
      await page.keyboard.press('Control+Enter');
      const saved = page.locator('.fc-saved');
      await saved.waitFor();
      number = (await saved.locator('strong').first().textContent()) ?? '';
      expect(number).toMatch(/^S2026-\d{6}$/);
      await settled(page);
      expect(await axeFindings(page)).toEqual([]);
    });

    it('FC-3 returned twice, then assigned bindingly; the officer sees all of it at the workbench', async () => {
      const bench1 = await desk('window', '');
      const followed = bench1.getByRole('region', { name: bench('following') }).getByRole('listitem');
      const mine = followed.filter({ hasText: matter });
      const standsAt = (name: keyof typeof contactStatusTexts) =>
        mine.filter({ hasText: status(name) }).waitFor();
      await standsAt('awaitingConfirmation');

      const first = await desk('supporthead', `/contacts/${number}`);
      await give(first, 'do-return', async (page) => {
        await page.getByText(say('why-return', { officer: '' }).slice(0, 6)).waitFor();
        await page.locator('#reason').fill('增容由维修中心先查线路');
      });
      await standsAt('returned');

      const clerk = await desk('window', `/contacts/${number}`);
      await clerk.getByText('增容由维修中心先查线路').first().waitFor();
      await clerk.getByRole('button', { name: say('do-outcome') }).click();
      await clerk.getByRole('radio', { name: counter('handedOver') }).check();
      await clerk.locator('#target').fill('wx');
      await clerk.locator('#target').press('Enter');
      await expect.poll(() => clerk.locator('#target').inputValue()).toContain('维修');
      await clerk.getByRole('button', { name: counter('save_handedOver') }).click();
      await standsAt('awaitingConfirmation');

      const second = await desk('head', `/contacts/${number}`);
      await give(second, 'do-return', async (page) => {
        await page.getByText(say('why-return-second')).waitFor();
        await page.locator('#reason').fill('容量批准不在维修中心');
      });
      await standsAt('awaitingAssignment');

      const section = await desk('registrar', `/contacts/${number}`);
      await give(section, 'do-assign', async (page) => {
        await page.locator('#assign-department').fill('能源');
        await page.locator('.ant-select-item-option', { hasText: '能源保障中心' }).click();
      });
      await standsAt('awaitingConfirmation');

      await first.getByText(say('binding')).waitFor();
      expect(await first.getByRole('button', { name: say('do-return'), exact: true }).count()).toBe(0);
      await give(first, 'do-confirm');
      await standsAt('following');
      expect(await axeFindings(bench1)).toEqual([]);

      await first.getByRole('button', { name: say('do-outcome') }).click();
      await first.locator('#answer').fill('已核准增容，周五施工');
      await first.getByRole('button', { name: counter('save_answered') }).click();
      await mine.waitFor({ state: 'detached' });
      await clerk.getByText('已核准增容，周五施工').first().waitFor();
      expect(await axeFindings(clerk)).toEqual([]);
    }, 120_000);
  },
);
