import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideTexts } from '../../src/rooms/commitment/texts-guide.ts';
import { catalogueTexts } from '../../src/rooms/commitment/ui/desk/texts-catalogue.ts';
import { commandTexts } from '../../src/rooms/commitment/ui/desk/texts-commands.ts';
import { editorTexts, unitTexts } from '../../src/rooms/commitment/ui/desk/texts-editor.ts';
import { elementTexts } from '../../src/rooms/commitment/ui/desk/texts-elements.ts';
import { sayIn } from '../../src/web/kit/language.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
});
afterAll(async () => office?.close());

/** What a person reads and clicks at the editor, in their language. */
const wordsIn = (lang: 'zh' | 'en') => ({
  ...{ catalogue: sayIn(catalogueTexts, lang), command: sayIn(commandTexts, lang) },
  ...{ editor: sayIn(editorTexts, lang), unit: sayIn(unitTexts, lang) },
  ...{ element: sayIn(elementTexts, lang), guide: sayIn(guideTexts, lang) },
});

const STORIES = [
  { lang: 'zh', code: 'WX-31', name: '窗帘维修' },
  { lang: 'en', code: 'WX-32', name: '纱窗维修' },
] as const;

describe.each(STORIES)('NT-1 an item becomes a promise ($lang)', ({ lang, code, name }) => {
  const say = wordsIn(lang);
  const REQUIRED = [
    ...(['basis', 'conditions', 'procedure', 'process', 'promisedLimit'] as const),
    ...(['result', 'standard', 'liability', 'materials', 'place', 'posts'] as const),
  ];

  const editor = async (as: string) =>
    (await office.visit(`/desk/services/${code}`, { as, lang, width: 1440, sameDevice: true })).page;
  /** A command with its dialog: the button, what it asks, the same verb again. */
  const give = async (page: Page, verb: 'submit' | 'publish' | 'return', reason?: string) => {
    await page.getByRole('button', { name: say.command(verb), exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (reason !== undefined) {
      await dialog.getByLabel(say.command('reason')).fill(reason);
      expect(await axeFindings(page)).toEqual([]);
    }
    await dialog.getByRole('button', { name: say.command(verb), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const saved = (page: Page) =>
    page.locator('.saving-state.saved', { hasText: say.editor('saved') }).waitFor();
  const statusOf = async () =>
    (await (await office.signIn('registrar')).get(`/services/${code}/draft`)).body.status;

  it('SC-2 the department drafts it; what is blank is named at once while it is written', async () => {
    const { page } = await office.visit('/desk/services', {
      as: 'handler',
      lang,
      width: 1440,
      sameDevice: true,
    });
    await page.getByRole('button', { name: say.catalogue('newItem') }).click();
    await page.locator('#new-code:focus').fill(code);
    await page.locator('#new-name').fill(name);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say.catalogue('create') })
      .click();
    await page.getByText(say.editor('stillBlank', { count: REQUIRED.length })).waitFor();
    // No part of the item hides behind the state of saving.
    const hidden = '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)';
    expect(await page.evaluate(`${hidden}(document.querySelector('.editor-bar nav'))`)).toBe(0);
    const blanks = page.locator('.place-list button');
    expect((await blanks.allTextContents()).sort()).toEqual(
      REQUIRED.map((element) => say.element(element)).sort(),
    );
    await blanks.filter({ hasText: say.element('basis') }).click();
    await page.locator('#el-basis:focus').fill('《后勤维修服务规程》');
    await page.locator('#el-conditions').fill('公共区域或学生公寓的设施');
    await page.locator('#el-noMaterials').check();
    await page.locator('#el-procedure').fill('报修\n上门\n验收');
    await page.locator('#el-process-add').click();
    await page.locator('#el-process-0-name').fill('上门维修');
    await page.locator('#el-promisedLimit').click();
    await page.getByTitle(say.unit('workingDay'), { exact: true }).last().click();
    await page.locator('#el-promisedLimit').fill('5');
    await page.locator('#el-result').fill('恢复使用');
    await page.locator('#el-place').fill('维修中心一楼');
    await page.locator('#el-posts').fill('WX-DISPATCH');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await saved(page);
    await page.getByText(say.editor('stillBlank', { count: 2 })).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('SC-2 with blanks it is not signed: the refusal names all of them and leads there', async () => {
    const page = await editor('head');
    await give(page, 'submit');
    const refused = page.getByRole('alert').filter({ hasText: say.editor('refusedList') });
    const places = refused.locator('.place-list button');
    await places.first().waitFor();
    expect((await places.allTextContents()).map((one) => one.split(' · ')[0])).toEqual([
      say.element('standard'),
      say.element('liability'),
    ]);
    await refused.locator('a[href="/rulebook#SC-2"]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await places.first().click();
    await page.locator('#el-standard:focus').fill('上门前电话联系，完工清场');
    await page.locator('#el-liability').fill('逾期说明原因并致歉');
    await saved(page);
    await page.getByText(say.editor('noneBlank')).waitFor();
    await give(page, 'submit');
    await page.getByText(say.editor('whySubmitted')).waitFor();
    expect(await statusOf()).toBe('submitted');
  });

  it('NT-1 the General Section returns it with a reason, the department corrects it, it is published', async () => {
    const section = await editor('registrar');
    await give(section, 'return', '违诺责任请写明由谁致歉');
    await expect.poll(statusOf).toBe('returned');
    const writing = await editor('handler');
    await writing.getByText('违诺责任请写明由谁致歉').waitFor();
    await writing.locator('#el-liability').fill('逾期由中心负责人说明原因并致歉');
    await saved(writing);
    const head = await editor('head');
    await give(head, 'submit');
    await expect.poll(statusOf).toBe('submitted');
    await section.reload();
    await give(section, 'publish');
    await expect.poll(async () => (await office.anyone.get(`/services/${code}`)).status).toBe(200);
    await settled(section);
    expect(await axeFindings(section)).toEqual([]);
  });

  it('SC-1 a student reads it on a phone; then a new version, and what it changed', async () => {
    const { page } = await office.visit(`/services/${code}`, { lang, width: 390 });
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('逾期由中心负责人说明原因并致歉').waitFor();
    await page.getByText(say.guide('firstVersion')).waitFor();
    const writing = await editor('handler');
    await writing.locator('#el-promisedLimit').fill('3');
    await saved(writing);
    const head = await editor('head');
    await give(head, 'submit');
    const section = await editor('registrar');
    await give(section, 'publish');
    await expect.poll(async () => (await office.anyone.get(`/services/${code}`)).body.version).toBe(2);
    await page.reload();
    await page.getByText(say.guide('changes', { to: 2 })).click();
    const changed = page.locator('.changes');
    await changed.locator('del', { hasText: '5' }).waitFor();
    await changed.locator('ins', { hasText: '3' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await section.getByRole('button', { name: say.command('versions') }).click();
    await section.getByText(say.command('differences', { count: 1 })).waitFor();
    expect(await axeFindings(section)).toEqual([]);
  });
});
