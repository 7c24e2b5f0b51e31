import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../src/rooms/time-limit/texts/pause.ts';
import { actTexts } from '../../src/rooms/time-limit/ui/public/texts/acts.ts';
import { applicantTexts } from '../../src/rooms/time-limit/ui/public/texts/applicant.ts';
import { applyTexts, receiptTexts } from '../../src/rooms/time-limit/ui/public/texts/apply.ts';
import { trackTexts } from '../../src/rooms/time-limit/ui/public/texts/track.ts';
import { registerTexts, verdictTexts } from '../../src/web/desk/texts/registers.ts';
import { workbenchTexts } from '../../src/web/desk/texts/workbench.ts';
import { sayIn } from '../../src/web/kit/language.ts';
import { clockTexts } from '../../src/web/kit/texts-clock.ts';
import { uploadTexts } from '../../src/web/kit/texts-uploads.ts';
import { wholeService } from '../sample-service.ts';
import { readCase } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { caseDesk } from './case-desk.ts';
import { axeFindings } from './checks.ts';

const CODE = 'WX-50';
const FORM = '房屋修缮申请表';

let office: BrowserOffice;
/** An item that asks for a paper and a place, and may need an appraisal. */
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
  const item = {
    ...wholeService,
    posts: ['WX-DISPATCH'],
    online: true,
    promisedLimit: { count: 10, unit: 'workingDay' },
    materials: [{ name: FORM, count: 1 }],
    fields: [
      { name: 'place', label: '楼·室', type: 'location', required: true },
      { name: 'photos', label: '现场照片', type: 'photo', required: false },
    ],
    specialProcedures: [
      { kind: 'appraisal', basis: '《房屋安全管理办法》第五条', planned: { count: 5, unit: 'workingDay' } },
    ],
  };
  const [handler, head, registrar] = await Promise.all(
    (['handler', 'head', 'registrar'] as const).map((name) => office.signIn(name)),
  );
  expect(await handler?.post('/services', { code: CODE, name: '墙体开裂修缮', ...item })).toMatchObject({
    status: 201,
  });
  expect((await head?.post(`/services/${CODE}/submit`))?.status).toBe(200);
  expect((await registrar?.post(`/services/${CODE}/publish`))?.status).toBe(200);
});
afterAll(async () => office?.close());

const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer(),
});

const STORIES = [
  { lang: 'zh', starts: '09-14 10:00', begins: '09-16 09:00', ends: '09-21 09:00' },
  { lang: 'en', starts: '10-20 10:00', begins: '10-21 09:00', ends: '10-26 09:00' },
] as const;

describe.each(STORIES)('TL-0 a matter with everybody it takes ($lang)', ({ lang, starts, begins, ends }) => {
  const say = {
    ...{ act: sayIn(actTexts, lang), apply: sayIn(applyTexts, lang), you: sayIn(applicantTexts, lang) },
    ...{ receipt: sayIn(receiptTexts, lang), track: sayIn(trackTexts, lang) },
    ...{ upload: sayIn(uploadTexts, lang), bench: sayIn(workbenchTexts, lang) },
    ...{ register: sayIn(registerTexts, lang), verdict: sayIn(verdictTexts, lang) },
    clock: sayIn(clockTexts, lang),
  };
  let number: string;
  let code: string;
  const statusOf = async () => (await readCase(await office.signIn('head'), number)).status;
  const desk = async (as: string, path = `/cases/${number}`) => {
    const { page } = await office.visit(`/desk${path}`, { as, lang, width: 1440, sameDevice: true });
    return { page, ...caseDesk(page, lang) };
  };
  const phone = async (path = `/track/${code}`) => (await office.visit(path, { lang, width: 390 })).page;
  const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('SC-5.2 a student applies on a phone, with a photo, and can follow it', async () => {
    await office.moveClock(starts);
    const page = await phone(`/services/${CODE}/apply`);
    await page.locator('#at-matter').fill('宿舍内墙开裂，裂缝有一指宽');
    await click(page, say.apply('next'));
    await page.locator('#at-location-building').fill('5号学生公寓');
    await page.locator('#at-location-room').fill('402');
    await click(page, say.apply('next'));
    await page.locator('#at-uploads').setInputFiles(await photo('crack.jpg'));
    await page.getByText(say.upload('done'), { exact: true }).waitFor();
    await click(page, say.apply('next'));
    await page.getByLabel(say.you('student'), { exact: true }).check();
    await page.locator('#at-applicant-name').fill('林晚舟');
    await page.locator('#at-applicant-phone').fill('13800001234');
    await click(page, say.apply('toCheck'));
    // The notice is not agreed to yet: it is said on top and at the field, and all else stays.
    await page
      .getByRole('alert')
      .getByRole('link', { name: say.apply('needsAccept') })
      .click();
    await page.locator('#at-privacyNotice:focus').check();
    expect(await axeFindings(page)).toEqual([]);
    await click(page, say.apply('toCheck'));
    await page.locator('dd', { hasText: '裂缝有一指宽' }).waitFor();
    await click(page, say.apply('send'));
    number = (await page.locator('.receipt-large').first().textContent()) ?? '';
    await page.getByRole('link', { name: say.receipt('track') }).click();
    await page.waitForURL(/\/track\//);
    code = page.url().split('/track/')[1] ?? '';
    await page.getByRole('heading', { name: say.track('photos') }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('FC-6 the handler names all that is missing at once; the student hands it in on the phone', async () => {
    const handler = await desk('handler');
    const form = await handler.open('notice');
    await form.getByLabel(`${FORM} ${handler.say.draw('count')}`).fill('1');
    await form.getByLabel(`${FORM} ${handler.say.draw('why')}`).fill('没有随申请提交');
    await handler.fill('notice', { help: '在公寓值班室领取，辅导员签字' });
    await form.locator('.consequence', { hasText: handler.say.draw('newStatus') }).waitFor();
    expect(await axeFindings(handler.page)).toEqual([]);
    await handler.send('notice');
    const student = await phone();
    await student.getByRole('heading', { name: say.track('owed') }).waitFor();
    await student.getByText('在公寓值班室领取，辅导员签字', { exact: true }).waitFor();
    // What the matter waits for stands open.
    await student.locator('.act-form input[type=file]').setInputFiles(await photo('form.jpg'));
    await student.getByText(say.upload('done'), { exact: true }).waitFor();
    expect(await axeFindings(student)).toEqual([]);
    await student
      .locator('.act-form')
      .getByRole('button', { name: say.act('materials') })
      .click();
    await student.getByText(say.act('materialsDone')).waitFor();
    // The desk shows it without being loaded anew.
    await handler.page.getByText(handler.say.case('file', { n: 1 })).waitFor();
    await handler.open('accept');
    await handler.send('accept');
    await expect.poll(statusOf).toBe('accepted');
  });

  it('TL-11 an appraisal stands still with the telling, and the student reads why', async () => {
    await office.moveClock(begins);
    const handler = await desk('handler');
    const expectedUntil = `2026-${ends.slice(0, 5)}`;
    await handler.open('pause');
    await handler.fill('pause', {
      kind: procedures[lang].appraisal,
      basis: '《房屋安全管理办法》第五条',
      expectedUntil,
      told: { text: '鉴定约需三个工作日，这段时间不计时' },
    });
    await handler.formOf('pause').locator('.consequence strong').first().waitFor();
    expect(await axeFindings(handler.page)).toEqual([]);
    await handler.send('pause');
    const student = await phone();
    await student.getByText(say.track('pausedUntil')).waitFor();
    expect(await axeFindings(student)).toEqual([]);
    await office.moveClock(ends);
    await handler.page.reload();
    await handler.give('resume', { result: '鉴定为非承重墙' });
    await expect.poll(statusOf).toBe('accepted');
  });

  it('TL-5 the handler asks another department, who confirms and reports; then the student is answered', async () => {
    const handler = await desk('handler');
    const due = (await readCase(await office.signIn('handler'), number)).dueAt.slice(0, 10);
    await handler.give('supports', { department: '能源', task: '施工时关闭该层供水', dueOn: due });
    const supporter = await desk('supporter');
    await supporter.give('support-accept');
    await supporter.give('support-progress', { text: '已约定周三关阀' });
    await supporter.give('support-finish', { result: '已关阀并复压' });
    await handler.page.getByText('已关阀并复压').waitFor();
    await handler.give('finish', { answer: '裂缝已注浆修补并粉刷' });
    const student = await phone();
    await student.getByText('裂缝已注浆修补并粉刷').first().waitFor();
    await click(student, say.act('unsolved'));
    await click(student, say.act('unsolvedSend'));
    await student.getByText(say.act('needed', { label: say.act('unsolvedLabel') })).waitFor();
    await student.getByLabel(say.act('unsolvedLabel')).fill('第二天又裂开了');
    // What was typed comes back with its form after a reload, and is gone once it is sent.
    await student.reload();
    await student.getByText(say.act('restored')).waitFor();
    expect(await student.getByLabel(say.act('unsolvedLabel')).inputValue()).toBe('第二天又裂开了');
    expect(await axeFindings(student)).toEqual([]);
    await click(student, say.act('unsolvedSend'));
    await student.getByText(say.act('unsolvedDone')).waitFor();
    expect(await student.evaluate('window.sessionStorage.length')).toBe(0);
    expect(await statusOf()).toBe('accepted');
    await handler.page.getByText('第二天又裂开了').first().waitFor();
  }, 120_000);

  it('SC-7 the head is warned while there is time, and sees it overdue in words', async () => {
    const { page } = await desk('head', '');
    const panel = page.getByRole('region', { name: /维修/ });
    const line = panel.getByRole('listitem').filter({ hasText: number });
    const late = say.clock('lateBy', { length: '' }).trim();
    // The last day of what was taken up again, an hour and a half before its end.
    const due = (await readCase(await office.signIn('head'), number)).dueAt.slice(5, 10);
    await office.moveClock(`${due} 16:00`);
    await page.reload();
    await line.filter({ hasText: say.clock('today', { time: '17:30' }) }).waitFor();
    await office.moveClock(`${due} 18:00`);
    await page.reload();
    await line.filter({ hasText: late }).waitFor();
    await page
      .getByRole('region', { name: say.bench('notes') })
      .getByText(number)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('TL-10 the General Section reads the register and prints it', async () => {
    const { page } = await desk('registrar', '/registers/time-limits');
    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByText(say.verdict('open')).waitFor();
    const [paper] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: say.register('print') }).click(),
    ]);
    await paper.getByText(number).first().waitFor();
    expect(await axeFindings(paper)).toEqual([]);
  });
});
