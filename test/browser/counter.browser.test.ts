import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { ENTRIES, enter } from './counter-entries.ts';

/** Twice as quick as a person: the seconds are for `npm run counter-speed`, here it is to arrive. */
const QUICK = { keysPerSecond: 10, decideMs: 200 };

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

describe('the counter register', () => {
  it('FC-1 FC-3 FC-7 an enquiry answered, a matter handed over and one received on behalf, whole by keyboard', async () => {
    const { page } = await office.visit('/desk/register', { as: 'window', width: 1440 });
    const clerk = await office.signIn('window');
    const statuses: string[] = [];
    for (const entry of ENTRIES) {
      await page.locator('#phone:focus').waitFor();
      const { number } = await enter(page, entry, QUICK);
      statuses.push((await clerk.get(`/contacts/${number}`)).body.status);
    }
    expect(statuses).toEqual(['closed', 'awaitingConfirmation', 'awaitingConfirmation']);
    await page.locator('#phone:focus').waitFor();
  }, 120_000);
});
