import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeService } from '../sample-service.ts';
import { matter } from '../stories/matters.ts';
import { ATTACKS } from './attack-strings.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { settled } from './checks.ts';

const CODE = 'WX-90';
const ALL = ATTACKS.join('\n');

let office: BrowserOffice;
let filed: { number: string; code: string; contact: string };

/** Every string through every field that takes words, and all of them at once where there is room. */
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
  const [window, handler, head, registrar] = await Promise.all(
    (['window', 'handler', 'head', 'registrar'] as const).map((name) => office.signIn(name)),
  );
  if (!window || !handler || !head || !registrar) throw new Error('nobody is signed in');
  const sent = [];
  for (const [index, text] of [...ATTACKS, ALL].entries()) {
    const short = text.slice(0, 90);
    const other = (ATTACKS[index % ATTACKS.length] as string).slice(0, 60);
    const applicant = { kind: 'teacher', name: short, unit: short, phone: '13800001234', address: short };
    const location = { campus: other, building: other, floor: other.slice(0, 30), room: other, note: other };
    sent.push(await office.anyone.post('/cases', matter('WX-02', { applicant, location, matter: text })));
    const visitor = { name: short, unit: short, phone: '13812345678', address: short };
    const outcome = { kind: 'answered', answer: text };
    const contact = { channel: 'counter', kind: 'enquiry', visitor, matter: text, outcome };
    sent.push(await window.post('/contacts', contact));
  }
  const words = {
    ...wholeService,
    acceptance: 'onSubmission',
    posts: ['WX-DISPATCH'],
    basis: ATTACKS,
    conditions: ATTACKS,
    procedure: ATTACKS,
    materials: ATTACKS.map((name) => ({ name, count: 1 })),
    process: ATTACKS.slice(0, 8).map((name) => ({ name, by: name })),
    result: ALL.slice(0, 1_900),
    standard: ALL.slice(0, 1_900),
    liability: ALL.slice(0, 1_900),
    place: ATTACKS[1],
  };
  sent.push(await handler.post('/services', { code: CODE, name: ATTACKS[7], ...words }));
  expect(sent.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
  expect((await head.post(`/services/${CODE}/submit`)).text).toContain(CODE);
  expect((await registrar.post(`/services/${CODE}/publish`)).text).toContain(CODE);
  const [last, contact] = sent.slice(-3);
  filed = { number: last?.body.number, code: last?.body.trackingCode, contact: contact?.body.number };
});
afterAll(async () => office?.close());

const textOf = (page: Page) => page.evaluate<string>('document.body.textContent');
const squeezed = (text: string) => text.replace(/\s+/g, '');

const PAGES: { name: string; path: () => string; as?: string; shows?: readonly string[] }[] = [
  { name: 'the queue', path: () => '/desk/queue', as: 'handler' },
  { name: 'the case', path: () => `/desk/cases/${filed.number}`, as: 'handler', shows: ATTACKS },
  { name: 'contacts', path: () => '/desk/contacts', as: 'window' },
  { name: 'the contact', path: () => `/desk/contacts/${filed.contact}`, as: 'window', shows: ATTACKS },
  { name: 'the inbox', path: () => '/desk/inbox', as: 'handler' },
  { name: 'the workbench', path: () => '/desk', as: 'handler' },
  { name: 'items', path: () => '/desk/services', as: 'registrar' },
  { name: 'the editor', path: () => `/desk/services/${CODE}`, as: 'head' },
  { name: 'the register', path: () => '/desk/registers/time-limits', as: 'head' },
  { name: 'the guide', path: () => `/services/${CODE}`, shows: ATTACKS },
  { name: 'the form', path: () => `/services/${CODE}/apply` },
  { name: 'the tracking page', path: () => `/track/${filed.code}` },
  { name: 'the department', path: () => '/departments/WX', shows: ATTACKS.slice(7, 8) },
  { name: 'the start page', path: () => '/' },
];

describe('SC-6 what somebody typed is text, whatever it looks like', () => {
  it('SC-6 forty strings are known', () => {
    expect(new Set(ATTACKS).size).toBe(40);
  });

  it.each(PAGES)('SC-6 on $name nothing of it runs', async ({ path, as, shows = [] }) => {
    const { page } = await office.visit(path(), { as, width: 1440, sameDevice: true });
    await settled(page);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(new URL(page.url()).origin).toBe(office.url);
    const text = squeezed(await textOf(page));
    expect(shows.filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });
});
