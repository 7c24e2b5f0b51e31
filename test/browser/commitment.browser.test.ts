import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeService } from '../sample-service.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

const CODE = 'WX-20';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
  const handler = await office.signIn('handler');
  const item = { ...wholeService, posts: ['WX-DISPATCH'], acceptance: 'onSubmission' };
  expect((await handler.post('/services', { code: CODE, name: '窗帘维修', ...item })).status).toBe(201);
});
afterAll(async () => office?.close());

describe('NT-1 an item becomes a promise', () => {
  it('NT-1 SC-2 the head signs it, the General Section publishes it, everybody reads it', async () => {
    const signing = await office.visit(`/desk/services/${CODE}`, { as: 'head', width: 1440 });
    await signing.page.getByRole('button', { name: '签发上报' }).click();
    await signing.page.getByRole('dialog').getByRole('button', { name: '签发上报' }).click();
    await signing.page.getByText('现在只能查看').first().waitFor();
    const { page } = await office.visit(`/desk/services/${CODE}`, { as: 'registrar', width: 1440 });
    await page.getByRole('button', { name: '公布', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click();
    await expect.poll(async () => (await office.anyone.get(`/services/${CODE}`)).status).toBe(200);
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    const reading = await office.visit(`/services/${CODE}`, { width: 390 });
    await reading.page.getByRole('heading', { level: 1, name: '窗帘维修' }).waitFor();
  });
});
