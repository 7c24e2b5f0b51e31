import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

/** A list is moved through from its field, by the arrow keys; axe asks for something to focus inside. */
const MOVED_BY_ARROWS = /^scrollable-region-focusable: .*\.ant-select-dropdown-list-holder /;

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

describe('the frame of the desk', () => {
  it('asks whoever is not signed in to do so, without a question that is refused, and then opens what was wanted', async () => {
    const { page, faults } = await office.visit('/desk/inbox');
    await page.getByLabel('用户名').fill('handler');
    await page.getByLabel('密码').fill('yinuo-demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('opens lists and menus where everybody finds them', async () => {
    const { page } = await office.visit('/desk/queue', { as: 'handler' });
    await settled(page);
    for (const open of await page.getByRole('combobox').all()) {
      await open.click();
      await page.getByRole('listbox').first().waitFor({ state: 'attached' });
      expect((await axeFindings(page)).filter((one) => !MOVED_BY_ARROWS.test(one))).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '的菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
