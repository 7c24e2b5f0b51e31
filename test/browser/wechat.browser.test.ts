import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundles } from '../../src/app/pages/bundles.ts';
import { submit } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { settled } from './checks.ts';
import { publicPages } from './page-list.ts';
import { makeScene, type Scene } from './scene.ts';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN';
/** A window or a file of its own: the browser inside WeChat opens neither. */
const BLOCKED = /<a\b[^>]*(\btarget="_blank"|\sdownload\b)/;

let office: BrowserOffice;
let scene: Scene;
beforeAll(async () => {
  office = await openBrowserOffice('09-28 10:00');
  scene = await makeScene(office);
});
afterAll(async () => office?.close());

describe('the browser inside WeChat', () => {
  it('finds no link to a new window or a download on any public page', async () => {
    for (const { path } of publicPages(scene)) {
      const answer = await fetch(office.url + path, { headers: { 'user-agent': WECHAT } });
      expect(BLOCKED.exec(await answer.text())?.[0], path).toBeUndefined();
    }
  });

  it('no script of the public pages opens one', async () => {
    const { clientFolder, manifest } = await openBundles();
    const own = Object.entries(manifest.parts).filter(([source]) => /\/public\//.test(source));
    expect(own.length).toBeGreaterThan(5);
    const names = new Set([...own.flatMap(([, { script }]) => script), manifest.entries.public.script]);
    for (const name of (await readdir(clientFolder)).filter((one) => names.has(one)))
      expect((await readFile(`${clientFolder}/${name}`, 'utf8')).includes('window.open('), name).toBe(false);
  });

  it('reads papers in the same window', async () => {
    const { code } = await submit(office.anyone, 'WX-02', { matter: '水龙头漏水' });
    const { page } = await office.visit(`/track/${code}`, { width: 390 });
    await settled(page);
    await page.getByRole('link', { name: '收件凭证' }).click();
    await page.getByRole('heading', { level: 1, name: '收件凭证' }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });
});
