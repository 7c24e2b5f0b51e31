import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { ENTRIES, enter, TYPED } from './counter-entries.ts';

/** Much quicker than a person: the seconds are for `npm run counter-speed`, here it is to arrive. */
const QUICK = { keysPerSecond: 40, decideMs: 250 };

type Registered = {
  status: string;
  outcome: string;
  visitor: object;
  handOver?: object;
  materials?: object[];
};

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

describe('the counter register', () => {
  it('FC-1 FC-3 FC-7 an enquiry answered, a matter handed over and one received on behalf, whole by keyboard', async () => {
    const { page } = await office.visit('/desk/register', { as: 'window', width: 1440 });
    const clerk = await office.signIn('window');
    const registered = new Map<string, Registered>();
    for (const entry of [...ENTRIES, TYPED]) {
      await page.locator('#phone:focus').waitFor();
      const { number } = await enter(page, entry, QUICK);
      registered.set(entry.name, (await clerk.get(`/contacts/${number}`)).body);
    }
    for (const [name, { status, outcome, visitor, handOver, materials }] of registered) {
      const answered = name.startsWith('an enquiry');
      expect({ name, status }).toEqual({ name, status: answered ? 'closed' : 'awaitingConfirmation' });
      if (name.includes('known by phone') && outcome !== 'receivedOnBehalf')
        expect(visitor).toMatchObject({ name: '周*', unit: '化学学院' });
      if (outcome !== 'receivedOnBehalf') continue;
      const phone = name === TYPED.name ? '139****0004' : '139****0003';
      expect(visitor).toEqual({ name: '吴*', unit: '文学院', phone, address: '未提供' });
      if (name === TYPED.name) {
        expect(handOver).toMatchObject({ department: { code: 'FC' } });
        expect(materials).toMatchObject([
          { count: 2 },
          { name: '无房证明', count: 1 },
          { name: '婚姻情况证明', count: 1 },
        ]);
        continue;
      }
      expect(handOver).toMatchObject({ department: { code: 'FC' }, staff: { username: 'fc.housing1' } });
      expect(materials).toEqual([
        { name: '周转房租住申请表', count: 1 },
        { name: '无房证明', count: 2 },
        { name: '婚姻情况证明', count: 1 },
      ]);
    }
    await page.locator('#phone:focus').waitFor();
  }, 120_000);
});
