import type { ConsoleMessage, Page } from 'playwright-core';

/** What a rule refuses is an ordinary answer, which Chromium writes down as if a file were missing. */
const REFUSED = /^Failed to load resource: the server responded with a status of (409|422)\b/;
/** The test cut the network itself. */
const CUT = /net::ERR_INTERNET_DISCONNECTED/;

function isOrdinary(message: ConsoleMessage, missing: string | undefined): boolean {
  const text = message.text();
  if (missing !== undefined && message.location().url === missing) return true;
  return CUT.test(text) || (REFUSED.test(text) && message.location().url.includes('/api/v1/'));
}

/**
 * A list that grows with every error a page reports: console, exceptions, broken policies, dialogs of the browser. `missing`: an
 * address that is expected to answer 404.
 */
export function faultsOf(page: Page, missing?: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOrdinary(message, missing))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    // A form that is being left may ask; nothing else may.
    if (dialog.type() !== 'beforeunload') faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}
