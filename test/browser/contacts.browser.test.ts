import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atCounter } from '../stories/contacts.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { axeFindings, settled } from './checks.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
});
afterAll(async () => office?.close());

type Filling = Record<string, string>;

/** One command on the page of a contact: opened, what it asks typed, given; ends when the page has it no more or says so. */
async function command(as: string, number: string, verb: string, filling: Filling = {}, lang?: 'en') {
  const { page } = await office.visit(`/desk/contacts/${number}`, {
    as,
    width: 1440,
    lang,
    sameDevice: true,
  });
  await page.getByRole('button', { name: verb }).first().click();
  const form = page.locator('form.fc-command');
  for (const [field, text] of Object.entries(filling)) await form.locator(`#${field}`).fill(text);
  return { page, form, give: (name = verb) => form.getByRole('button', { name, exact: true }).click() };
}

const statusOf = async (number: string) => {
  const clerk = await office.signIn('window');
  return (await clerk.get(`/contacts/${number}`)).body.status;
};

const received = async (more: object) => {
  const clerk = await office.signIn('window');
  const { status, body, text } = await clerk.post('/contacts', { ...atCounter(), ...more });
  expect(status, text).toBe(201);
  return body.number as string;
};

describe('FC-3 the rarer commands of a contact, given on its page', () => {
  it('FC-3 a follow-up is noted; SC-5.1 what is personal is removed once it is closed', async () => {
    const number = await received({ outcome: { kind: 'handedOver', to: { department: 'NY' } } });
    const followed = await command('window', number, '记录跟踪', { note: '已问过，今天下午去看' });
    await followed.give();
    await followed.page.getByText('今天下午去看').waitFor();
    expect(await axeFindings(followed.page)).toEqual([]);

    const receiver = await office.signIn('supporthead');
    await receiver.post(`/contacts/${number}/confirm`, {});
    await receiver.post(`/contacts/${number}/outcome`, { kind: 'answered', answer: '已派人上门，本人已知' });
    expect(await statusOf(number)).toBe('closed');

    const erased = await command('registrar', number, '删除个人信息');
    await erased.form.getByRole('checkbox').check();
    await erased.give();
    await erased.page.getByRole('heading', { level: 1, name: '（个人信息已删除）' }).waitFor();
    expect(await axeFindings(erased.page)).toEqual([]);
  });

  it('TL-9 a report is answered by the leader it went to, in English', async () => {
    const number = await received({ outcome: { kind: 'reportedUp', to: 'chief', question: '是否可以破例' } });
    const { page, give } = await command(
      'chief',
      number,
      'Answer the report',
      { answer: '可以，请按急件办' },
      'en',
    );
    await give();
    await page.getByText('可以，请按急件办').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => statusOf(number)).toBe('open');
  });
});

describe('the list of contacts', () => {
  it('FC-1 keeps its filters in the address, says when there is none, and goes on where there are many', async () => {
    const clerk = await office.signIn('window');
    for (let at = 0; at < 55; at += 1) {
      const { status } = await clerk.post('/contacts', {
        channel: 'counter',
        kind: 'enquiry',
        matter: `第 ${at} 件：${'问寒假期间浴室开放时间'.repeat(at % 9 === 0 ? 12 : 1)}`,
        outcome: { kind: 'answered', answer: '早八点到晚十点' },
      });
      expect(status).toBe(201);
    }
    const { page } = await office.visit('/desk/contacts', { as: 'window', width: 1440 });
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: '显示更多' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(54);
    await page.getByRole('button', { name: '已退回' }).click();
    await page.waitForURL(/status=returned/);
    await page.getByText('没有符合条件的首问登记').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByText('没有符合条件的首问登记').waitFor();
    await page.getByRole('button', { name: '已退回', pressed: true }).waitFor();
  });
});
