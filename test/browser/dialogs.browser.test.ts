import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueTexts } from '../../src/rooms/commitment/ui/desk/texts-catalogue.ts';
import { commandTexts } from '../../src/rooms/commitment/ui/desk/texts-commands.ts';
import { organisationTexts } from '../../src/rooms/organisation/ui/desk/texts-organisation.ts';
import { verbTexts } from '../../src/rooms/time-limit/ui/desk/forms/texts-forms.ts';
import { caseTexts } from '../../src/rooms/time-limit/ui/desk/texts-case.ts';
import { queueTexts } from '../../src/rooms/time-limit/ui/desk/texts-queue.ts';
import { shellTexts } from '../../src/web/desk/texts/shell.ts';
import { refusalTexts } from '../../src/web/kit/texts-refusal.ts';
import { readCase } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { caseDesk } from './case-desk.ts';
import { makeScene, type Scene } from './scene.ts';

let office: BrowserOffice;
let scene: Scene;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  scene = await makeScene(office);
});
afterAll(async () => office?.close());

/** What opens over a page, and the button that opens it. `field`: a field of it takes the cursor at once. */
const DIALOGS: {
  name: string;
  as: string;
  path: () => string;
  opener: string;
  field?: true;
  width?: number;
}[] = [
  { name: 'the keys of the queue', as: 'handler', path: () => '/queue', opener: queueTexts.help.zh },
  { name: 'saved views', as: 'handler', path: () => '/queue', opener: queueTexts.views.zh },
  {
    name: 'a command on a case',
    as: 'handler',
    path: () => `/cases/${scene.number}`,
    opener: verbTexts.finish.zh,
  },
  { name: 'a new item', as: 'head', path: () => '/services', opener: catalogueTexts.newItem.zh, field: true },
  {
    name: 'a command on an item',
    as: 'head',
    path: () => '/services/WX-02',
    opener: commandTexts['confirm-review'].zh,
  },
  { name: 'versions', as: 'head', path: () => '/services/WX-02', opener: commandTexts.versions.zh },
  {
    name: 'a new department',
    as: 'admin',
    path: () => '/organisation',
    opener: organisationTexts.newDepartment.zh,
    field: true,
  },
  { name: 'the menu on a phone', as: 'handler', path: () => '', opener: shellTexts.menu.zh, width: 390 },
];

/** In the dialog; or for a moment nowhere, as between the last part of a page and the browser's own buttons. */
const isInside = (page: Page, { orNowhere = false } = {}) =>
  page.evaluate<boolean>(
    `Boolean(document.activeElement.closest('[role=dialog], .ant-drawer')) || (${orNowhere} && document.activeElement === document.body)`,
  );

describe('what opens over a page', () => {
  it.each(DIALOGS)('$name takes the focus, keeps it and gives it back', async (dialog) => {
    const { as, path, opener, field, width = 1440 } = dialog;
    const { page } = await office.visit(`/desk${path()}`, { as, width, sameDevice: true });
    const button = page.getByRole('button', { name: opener }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const shown = page.locator('[role=dialog]');
    await shown.waitFor();
    if (field) await shown.locator('input:focus, textarea:focus').waitFor();
    await expect.poll(() => isInside(page)).toBe(true);
    for (let tab = 0; tab < 15; tab += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside(page, { orNowhere: true })).toBe(true);
    }
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
    await button.and(page.locator(':focus')).waitFor();
  });

  it('a command behind “more”: chosen with the arrows, and the button has the focus again', async () => {
    const path = `/desk/cases/${scene.number}`;
    const { page } = await office.visit(path, { as: 'handler', width: 1440, sameDevice: true });
    const more = page.getByRole('button', { name: caseTexts.more.zh });
    await more.focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('menuitem').first();
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=menuitem]:focus, [role=menuitem].ant-dropdown-menu-item-active');
    await chosen.waitFor();
    const verb = await chosen.textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: verb ?? '', exact: true }).waitFor();
    await expect.poll(() => isInside(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
    await more.and(page.locator(':focus')).waitFor();
  });

  it('without a network a command says so, keeps what was typed, and is not sent unasked later', async () => {
    const path = `/desk/cases/${scene.number}`;
    const { page, context } = await office.visit(path, { as: 'handler', width: 1440, sameDevice: true });
    const { open, fill, send, formOf } = caseDesk(page);
    await open('report-up');
    await fill('report-up', { question: '是否需要停水' });
    await context.setOffline(true);
    const form = formOf('report-up');
    await form.getByRole('button', { name: verbTexts['report-up'].zh, exact: true }).click();
    await form.getByText(refusalTexts.offline.zh).waitFor();
    await context.setOffline(false);
    const handler = await office.signIn('handler');
    const version = async () => (await readCase(handler, scene.number)).version;
    const before = await version();
    await page.waitForTimeout(1_000);
    expect(await version()).toBe(before);
    expect(await page.locator('#report-up-question').inputValue()).toBe('是否需要停水');
    await send('report-up');
    expect(await version()).toBeGreaterThan(before);
  });
});
