import type { Browser } from 'playwright-core';
import type { Refusal } from '../../kernel/refusal.ts';
import { findChromium } from './find-chromium.ts';
import { refuse } from './refusals.ts';

/** Makes PDFs of our own pages. */
export type PdfPrinter = {
  /** Whether there is a browser to print with. */
  available(): boolean;
  /** The document as PDF, or why there is none; `failed` hears the reason that only the log may know. */
  print(document: string, failed?: (reason: string) => void): Promise<Buffer | Refusal>;
  /** Ends the browser; nothing is printed after it. */
  close(): Promise<void>;
};

export type PdfOptions = {
  /** Path of the browser; without it the usual places are searched. */
  chromiumPath?: string;
  /** Pages printed at the same time, and how many may wait for their turn. */
  atOnce?: number;
  mayWait?: number;
  /** How long one document may take, and how long the browser is kept without work. */
  withinMs?: number;
  idleMs?: number;
};

const BUSY_SECONDS = 5;

/** Nothing of the browser's own is fetched, updated or reported, and no page's script runs. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Only root cannot have the browser's own sandbox; everybody else keeps it. */
const isRoot = () => process.getuid?.() === 0;

/**
 * One browser for a short while, a few pages at a time. The library is loaded with the first document, the browser
 * started then and ended when nothing was asked for some time: an office that prints little keeps none.
 */
export function createPdfPrinter(options: PdfOptions = {}): PdfPrinter {
  const { chromiumPath, atOnce = 2, mayWait = 20, withinMs = 60_000, idleMs = 60_000 } = options;
  let browser: Promise<Browser> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let printing = 0;
  let closed = false;
  const waiting: (() => void)[] = [];

  const letGo = async () => {
    const open = browser;
    browser = undefined;
    await (await open?.catch(() => undefined))?.close().catch(() => undefined);
  };

  const opened = async (executablePath: string): Promise<Browser> => {
    const known = await browser?.catch(() => undefined);
    if (known?.isConnected()) return known;
    browser = launch(executablePath);
    return browser;
  };

  const turn = async (): Promise<void> => {
    clearTimeout(idle);
    if (printing < atOnce) printing += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const done = () => {
    const next = waiting.shift();
    if (next) return next();
    printing -= 1;
    if (printing > 0 || closed) return;
    idle = setTimeout(() => void letGo(), idleMs);
    idle.unref();
  };

  return {
    available: () => findChromium(chromiumPath) !== undefined,
    print: async (document, failed) => {
      const executable = findChromium(chromiumPath);
      if (executable === undefined || closed) return refuse('pdfUnavailable');
      if (waiting.length >= mayWait) return refuse('pdfBusy', { seconds: BUSY_SECONDS });
      await turn();
      try {
        return await within(withinMs, async () => printWith(await opened(executable), document, withinMs));
      } catch (error) {
        failed?.(error instanceof Error ? error.message : String(error));
        // A browser that hangs would keep every later document waiting.
        await letGo();
        return refuse('pdfFailed');
      } finally {
        done();
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(idle);
      await letGo();
    },
  };
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    chromiumSandbox: !isRoot(),
    // The program goes down in an order of its own and ends the browser itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** One document in a context of its own: no network, no script, nothing kept. */
async function printWith(browser: Browser, document: string, timeout: number): Promise<Buffer> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(timeout);
    await page.route('**/*', (route) => route.abort());
    await page.setContent(document, { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await context.close();
  }
}

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not printed within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
