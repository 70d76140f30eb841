import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../scripts/parts/browser.mjs';

/** Where a browser is, or undefined: its suites are skipped then. */
export const browserPath: string | undefined = findBrowser();

export function launch(): Promise<Browser> {
  if (!browserPath) throw new Error('no browser');
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
