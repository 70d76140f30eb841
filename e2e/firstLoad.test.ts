/** The first page is quick to come: all script that the loop needs, as the hub sends it, keeps to its budget. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { forget, type HubProcess, signedUp, startHub } from './hub.ts';
import { scriptsOf } from './scriptsOf.ts';

/** Bytes, compressed by gzip. */
const budget = 200_000;
const password = 'a long enough password';

describe.skipIf(!browserPath)('the first load', () => {
  let hub: HubProcess;
  let browser: Browser;

  beforeAll(async () => {
    hub = await startHub();
    const call = await signedUp(hub);
    // A hub with topics shows the figure; a fresh one only offers to make them.
    await call('POST', '/api/topics', { path: '/Build', settings: { stages: ['build'] } });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  it('of the loop takes at most 200 KB of script', async () => {
    const context = await signedIn(browser, hub.url, 'root', password);
    const page = await context.newPage();
    // The pages to come are fetched after this pause, and on a slow machine the loop may take longer than that.
    await page.addInitScript(() => {
      const { setTimeout: later } = window;
      const slower = (act: () => void, ms?: number) => later(act, ms === 1_500 ? 60_000 : ms);
      Object.assign(window, { setTimeout: slower });
    });
    const sizes = await scriptsOf(page, async () => {
      await page.goto('/');
      await page.getByRole('region', { name: 'Live' }).waitFor();
      await page.waitForLoadState('load');
    });
    const told = sizes
      .toSorted((a, b) => b.bytes - a.bytes)
      .map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`);
    const sum = sizes.reduce((all, { bytes }) => all + bytes, 0);
    expect(sum, told.join('\n')).toBeGreaterThan(50_000);
    expect(sum, told.join('\n')).toBeLessThanOrEqual(budget);
  });
});
