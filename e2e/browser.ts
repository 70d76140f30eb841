import { type Browser, type BrowserContext, chromium } from 'playwright-core';
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

/** A browser of somebody who is signed in, at a hub. */
export async function signedIn(browser: Browser, url: string, name: string, password: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.request.post('/api/sessions', { data: { name, password }, headers: { 'x-tagloop': '1' } });
  return context;
}
