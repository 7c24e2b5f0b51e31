import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.ts';
import { html, htmlDocument } from './html.ts';
import { paperHtml } from './paper.ts';
import { createPdfPrinter } from './pdf.ts';

const printer = createPdfPrinter();
afterAll(() => printer.close());

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

const page = (count: number) =>
  htmlDocument(
    html`<html><body>${Array.from({ length: count }, () => html`<p style="break-after: page">x</p>`)}</body></html>`,
  );

const paper = (lines: number) =>
  paperHtml({
    lang: 'zh',
    issuer: '后勤管理处',
    title: '受理通知书',
    number: '后勤办〔2026〕1号',
    blocks: [{ kind: 'text', text: Array.from({ length: lines }, () => '一行文字').join('\n') }],
    seal: { by: '维修服务中心', on: '2026年9月28日' },
    foot: [],
  });

describe('a PDF', () => {
  it('is one, on A4, with the pages the text needs', { timeout: 120_000 }, async () => {
    const short = await printer.print(paper(3));
    const long = await printer.print(paper(90));
    if (isRefusal(short) || isRefusal(long)) throw new Error('nothing was printed');
    expect(short.subarray(0, 5).toString()).toBe('%PDF-');
    expect(short.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
    expect(pagesOf(short)).toBe(1);
    expect(pagesOf(long)).toBe(3);
  });

  it('is made of the page alone: nothing is fetched', { timeout: 120_000 }, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const away = `http://127.0.0.1:${port}/`;
    const made = htmlDocument(html`<html><head><link rel="stylesheet" href="${away}css"></head>
      <body><img src="${away}img" alt=""><iframe src="${away}frame"></iframe><script src="${away}js"></script></body></html>`);
    const printed = await printer.print(made);
    server.close();
    expect(isRefusal(printed)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is refused with the reason where there is no browser, and where too many wait', {
    timeout: 120_000,
  }, async () => {
    const none = createPdfPrinter({ chromiumPath: '/nowhere/chromium' });
    expect(none.available()).toBe(false);
    expect(await none.print(page(1))).toMatchObject({ refused: 'pdfUnavailable', entry: { status: 503 } });
    const busy = createPdfPrinter({ atOnce: 1, mayWait: 1 });
    const printed = await Promise.all([1, 2, 3].map(() => busy.print(page(1))));
    await busy.close();
    expect(printed.map((one) => isRefusal(one) && one.refused)).toEqual([false, false, 'pdfBusy']);
  });

  it('that takes too long, or whose browser does not start, is given up, and the log hears why', async () => {
    const reasons: string[] = [];
    const broken = createPdfPrinter({ chromiumPath: '/bin/false' });
    expect(await broken.print(page(1), (reason) => reasons.push(reason))).toMatchObject({
      refused: 'pdfFailed',
    });
    expect(reasons).toHaveLength(1);
    await broken.close();
    expect(await broken.print(page(1))).toMatchObject({ refused: 'pdfUnavailable' });
  }, 120_000);
});
