import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitmentDoor, openCommitmentDoor } from '../../../../test/commitment-door.ts';
import { wholeService } from '../../../../test/sample-service.ts';

let door: CommitmentDoor;
const NAME = 'repair <script>alert(1)</script> ]]> & "more"';
beforeAll(async () => {
  door = await openCommitmentDoor();
  await door.setClock('03-02 10:00');
  await door.send('handler', 'POST', '/api/v1/services', {
    code: 'WX-01',
    name: NAME,
    ...wholeService,
    materials: [{ name: 'a <b> form', count: 1 }],
    faq: [{ question: 'when', answer: 'soon' }],
  });
  await door.send('head', 'POST', '/api/v1/services/WX-01/submit');
  await door.send('registrar', 'POST', '/api/v1/services/WX-01/publish');
});
afterAll(async () => door?.close());

const get = (url: string) => door.send(undefined, 'GET', url);

describe('pages', () => {
  it('SC-0 SC-1 the public page lists every promise, and says which department has published none', async () => {
    const { status, text, headers } = await get('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('5 个工作日');
    expect(text).toContain('本部门尚未公布服务承诺');
    expect(text).toContain('演示系统');
    expect(text).not.toContain('<script');
    expect((await get('/guide.css')).headers['content-type']).toContain('text/css');
    expect((await get('/?lang=en')).text).toContain('5 working days');
  });

  it('SC-9 TL-13 embedded pages may be framed anywhere and set no cookie; nothing else may', async () => {
    for (const url of ['/embed/departments/WX', '/embed/services/WX-01', '/embed/services/NONE']) {
      const { headers } = await get(url);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
    }
    expect((await get('/')).headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
    const lost = await get('/embed/departments/XX?lang=en');
    expect(lost.status).toBe(404);
    expect(lost.text).toContain('<a href="/?lang=en" target="_top">See all service commitments</a>');
    const { text } = await get('/embed/services/WX-01');
    for (const part of ['5 个工作日', 'we say sorry', 'a &lt;b&gt; form', 'handler (A)', 'soon'])
      expect(text).toContain(part);
    expect(text).toContain('repair &lt;script&gt;');
  });

  it('SC-3 a department’s page gives its duties and its promises', async () => {
    expect((await get('/embed/departments/WX?lang=en')).text).toContain('Service commitments of WX centre');
    expect((await get('/embed/departments/NY')).text).toContain('尚未公布');
  });

  it('SC-9 feeds are JSON Feed and Atom, of all and of each department', async () => {
    const feed = await get('/feed.json');
    expect(feed.headers['content-type']).toContain('application/feed+json');
    expect(JSON.parse(feed.text)).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      items: [{ title: `${NAME}：5 个工作日` }],
    });
    const atom = await get('/feed.atom');
    expect(atom.text).toContain('http://www.w3.org/2005/Atom');
    expect(atom.text).not.toContain('<script');
    expect(JSON.parse(feed.text).items[0].content_html).toContain('a &lt;b&gt; form');
    expect(JSON.parse((await get('/departments/WX/feed.json')).text).items).toHaveLength(1);
    expect(JSON.parse((await get('/departments/NY/feed.json')).text).items).toEqual([]);
    expect((await get('/departments/XX/feed.atom')).status).toBe(404);
  });
});
