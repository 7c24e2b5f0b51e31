import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../office-client.ts';
import { moment, readCase, submit } from '../stories/matters.ts';
import { uploadPhoto } from '../stories/uploads.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
let handler: Client;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
  handler = await office.signIn('handler');
});
afterAll(async () => office?.close());

const picture = async () => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer(),
});

async function jobFor(service: string, more: object = {}): Promise<string> {
  const { number } = await submit(office.anyone, service, more);
  const sent = await handler.post(`/cases/${number}/dispatch`, { staff: ['crew'], reason: '就在附近' });
  expect(sent.status).toBe(200);
  return number;
}

const eventsOf = async (number: string): Promise<string[]> =>
  (await readCase(handler, number)).events.map(({ type }: { type: string }) => type);

describe('SC-5.2.4 the craftsman’s phone', () => {
  it('SC-5.2.4 TL-12 arrives, looks up whom to call, takes photos, and is done with the applicant’s word', async () => {
    const number = await jobFor('WX-01', {
      matter: '楼道水管爆裂',
      location: { building: '3号学生公寓', floor: '4层', room: '洗漱间' },
      fields: { sitePhone: '13800005678' },
    });
    const { page } = await office.visit('/desk/jobs', { as: 'crew', width: 390 });
    await page.getByRole('link', { name: '3号学生公寓 4层 洗漱间' }).click();
    await page.getByRole('heading', { level: 1, name: '3号学生公寓 4层 洗漱间' }).waitFor();
    await page.getByRole('button', { name: '打电话' }).click();
    await page.getByRole('link', { name: '拨打 13800001234' }).waitFor();
    await page.getByRole('button', { name: '已到场' }).click();
    await page.getByText('已到场 9月14日').waitFor();
    expect(await page.getByRole('button', { name: '已到场' }).count()).toBe(0);
    await page.getByLabel('拍维修前').setInputFiles(await picture());
    await page.getByRole('img', { name: '维修前的照片，第 1 张' }).waitFor();
    await page.getByLabel('拍维修后').setInputFiles(await picture());
    await page.getByRole('img', { name: '维修后的照片，第 2 张' }).waitFor();
    await page.getByText('维修后 · 待发送').waitFor({ state: 'detached' });
    await settled(page);
    await page.getByRole('button', { name: '修好了' }).click();
    await page.getByRole('button', { name: '报告修好' }).click();
    await page.getByText('请写一句。').waitFor();
    await page.getByLabel('做了什么').fill('换了一段水管，已通水');
    await page.getByLabel('当面确认修好').check();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '报告修好' }).click();
    await page.getByText('这件活不在您名下').waitFor();
    const done = await readCase(handler, number);
    expect(done).toMatchObject({
      status: 'finished',
      verdict: 'onTime',
      milestones: [{ name: '到场', reachedAt: moment('09-14 10:00') }],
      photos: [{ kind: 'before' }, { kind: 'after' }],
    });
    expect(done.events.at(-1).note ?? JSON.stringify(done.events)).toContain('换了一段水管');
  });

  it('SC-5.2.3 a part is missing: more time asked for in two taps, for the head to grant', async () => {
    const number = await jobFor('WX-02');
    const { page } = await office.visit(`/desk/jobs/${number}`, { as: 'crew', width: 390 });
    await page.getByRole('button', { name: '需要配件' }).click();
    await page.getByRole('button', { name: '2 个工作日' }).click();
    await page.getByText('已申请延期，等负责人批准。').waitFor();
    expect((await readCase(handler, number)).extension).toMatchObject({
      state: 'asked',
      count: 2,
      unit: 'workingDay',
      approver: 'head',
    });
  });

  it('TL-12 what is done in a basement is kept and sent later, in order, once', async () => {
    const number = await jobFor('WX-02', { matter: '地下室水泵房漏水' });
    const { page, context } = await office.visit(`/desk/jobs/${number}`, { as: 'crew', width: 390 });
    await page.getByRole('heading', { name: '照片' }).waitFor();
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: '我到了' }).click();
    await page.getByText('您已到场 已记在手机里，待发送').waitFor();
    await page.getByLabel('拍维修后').setInputFiles(await picture());
    await page.getByRole('button', { name: '修好了' }).click();
    await page.getByLabel('做了什么').fill('换了密封圈');
    await page.getByLabel('不在场，电话里同意').check();
    await page.getByRole('button', { name: '报告修好' }).click();
    await page.getByText('待发送 3 项').waitFor();
    await page.getByRole('link', { name: '返回派工列表' }).click();
    await page.getByText('这件活有 3 项待发送').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await readCase(handler, number)).status).toBe('accepted');
    await context.setOffline(false);
    await page.getByText('待发送 3 项').waitFor({ state: 'detached' });
    await expect.poll(async () => (await readCase(handler, number)).status).toBe('finished');
    const came = (await eventsOf(number)).slice(-3);
    expect(came).toEqual(['ProgressReported', 'PhotosAdded', 'CaseFinished']);
  });

  it('SC-6.1 a photo that could not be read says so, and is read when the network is back', async () => {
    const number = await jobFor('WX-02', { matter: '水箱漏水' });
    const { id, claim } = await uploadPhoto(office);
    await handler.post(`/cases/${number}/photos`, { uploads: [{ id, claim }], kind: 'before' });
    const { page, context } = await office.visit('/desk/jobs', { as: 'crew', width: 390 });
    const photo = `**/uploads/${id}`;
    await page.route(photo, (route) => route.abort('internetdisconnected'));
    await page.getByRole('link', { name: '水箱漏水' }).click();
    await page.getByText('照片还没有读到').waitFor();
    await context.setOffline(true);
    await page.unroute(photo);
    await context.setOffline(false);
    await page.getByText('照片还没有读到').waitFor({ state: 'detached' });
    const isShown = `document.querySelector('img[src$="${id}"]')?.naturalWidth > 0`;
    await expect.poll(() => page.evaluate<boolean>(isShown)).toBe(true);
  });

  it('TL-12 a refusal is shown with its words and article; what comes after is sent all the same', async () => {
    const number = await jobFor('WX-02', { matter: '水池下水慢' });
    const other = await jobFor('WX-02', { matter: '水箱不进水' });
    const { page, context } = await office.visit(`/desk/jobs/${number}`, { as: 'crew', width: 390 });
    await page.getByRole('heading', { name: '照片' }).waitFor();
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: '需要配件' }).click();
    await page.getByRole('button', { name: '1 个工作日' }).click();
    await page.getByRole('link', { name: '返回派工列表' }).click();
    await page.getByRole('link', { name: '水箱不进水' }).click();
    await page.getByRole('button', { name: '退回派工' }).click();
    await page.getByLabel('为什么不能做').fill('配电未断，不能下水');
    await page.getByRole('button', { name: '退回给承办人' }).click();
    await page.getByText('待发送 2 项').waitFor();
    await handler.post(`/cases/${number}/withdraw`, { reason: '申请人撤回' });
    await context.setOffline(false);
    await page.getByText(`没有办成：延期申请 · ${number}`).waitFor();
    await expect.poll(async () => (await readCase(handler, other)).crew).toEqual([]);
    await page.getByRole('button', { name: '知道了，删除这项' }).click();
    await page.getByText('没有办成').waitFor({ state: 'detached' });
  });

  it('TL-12 the page of jobs opens anew without a network, and nothing of it stays after signing out', async () => {
    const number = await jobFor('WX-02', { matter: '地下车库水管滴水', location: { building: '地下车库' } });
    const { page, context } = await office.visit('/desk/jobs', {
      as: 'crew',
      width: 390,
      serviceWorker: true,
    });
    await page.getByRole('link', { name: '地下车库' }).waitFor();
    const isKept = `caches.match('/desk/jobs', { ignoreVary: true }).then(Boolean)`;
    await expect.poll(() => page.evaluate<boolean>(isKept), { timeout: 15_000 }).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await page.getByText('分钟前看到的内容').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '地下车库' }).click();
    await page.getByRole('button', { name: '我到了' }).click();
    await page.getByText('待发送 1 项').waitFor();
    await page.reload();
    await page.getByText('待发送 1 项').waitFor();
    await page.getByRole('button', { name: '的菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '先不退出' }).click();
    await context.setOffline(false);
    await page.getByText('待发送 1 项').waitFor({ state: 'detached' });
    expect((await eventsOf(number)).at(-1)).toBe('ProgressReported');
    await page.getByRole('button', { name: '的菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    expect(await page.evaluate<number[]>(KEPT)).toEqual([0, 0]);
  });
});

/** How many deeds and how many readings the phone keeps. */
const KEPT = `new Promise((resolve) => {
  const asked = indexedDB.open('yinuo-field');
  asked.onsuccess = () => {
    // On a secure origin the browser has cleared everything at the server's word.
    if (asked.result.objectStoreNames.length === 0) return resolve([0, 0]);
    const read = asked.result.transaction(['deeds', 'jobs']);
    const counts = ['deeds', 'jobs'].map((store) => read.objectStore(store).count());
    read.oncomplete = () => resolve(counts.map((count) => count.result));
  };
})`;
