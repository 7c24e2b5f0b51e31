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

describe('feeds', () => {
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
