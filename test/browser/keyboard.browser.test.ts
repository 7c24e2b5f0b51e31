import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { settled } from './checks.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { deskPages, type Listed, publicPages, SCREEN } from './page-list.ts';
import { makeScene, NOBODY, type Scene } from './scene.ts';

const listed = (scene: Scene): Listed[] => [...publicPages(scene), ...deskPages(scene), SCREEN];

let office: BrowserOffice;
let pages: Map<string, Listed>;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  const scene = await makeScene(office);
  pages = new Map(listed(scene).map((page) => [page.name, page]));
});
afterAll(async () => office?.close());

describe('by keyboard alone', () => {
  it.each(listed(NOBODY).map(({ name }) => name))('through %s', async (name) => {
    const { path, as, missing } = pages.get(name) as Listed;
    const { page } = await office.visit(path, { as, width: 1440, missing });
    await settled(page);
    expect(await walkByKeyboard(page)).toEqual([]);
  });
});
