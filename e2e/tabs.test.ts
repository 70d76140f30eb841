/** Many tabs of one browser: they share one feed, whichever way the browser offers, and miss nothing. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
/** A browser opens six connections to one place. */
const ways = [
  { way: 'a shared worker', count: 11 },
  { way: 'a lock', count: 8 },
];

describe.skipIf(!browserPath)('many tabs of one browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    for (let n = 1; n <= 11; n++) await call('POST', '/api/topics', { path: `/Room${n}` });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  /** Each on a topic of its own. */
  async function openTabs(context: BrowserContext, count: number): Promise<Page[]> {
    const tabs: Page[] = [];
    for (let n = 1; n <= count; n++) {
      const tab = await context.newPage();
      await tab.goto(`/t/Room${n}`);
      await tab.getByRole('heading', { level: 1 }).waitFor();
      tabs.push(tab);
    }
    return tabs;
  }

  async function allSee(tabs: readonly Page[], text: string): Promise<void> {
    const rooms = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.location.pathname.slice(2))));
    for (const room of rooms) await call('POST', '/api/messages', { topic: room, text: `${text} in ${room}` });
    await Promise.all(tabs.map((tab, at) => tab.getByText(`${text} in ${rooms[at]}`).first().waitFor()));
  }

  it.each(ways)('$count live by $way', async ({ way, count }) => {
    const context = await signedIn(browser, hub.url, 'ada', password);
    if (way === 'a lock') {
      await context.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'));
    }
    const tabs = await openTabs(context, count);
    await allSee(tabs, `first by ${way}`);
    await expect.poll(() => openFeeds(hub)).toBe(1);

    // The tab that leads, if one does, is the oldest.
    await tabs.shift()?.close();
    await allSee(tabs, `second by ${way}`);

    await hub.stop('SIGKILL');
    hub = await startHub({ data: hub.data, port: hub.port });
    await allSee(tabs, `third by ${way}`);
    for (const word of ['first', 'second', 'third']) {
      expect(await tabs[3]?.getByText(`${word} by ${way} in `).count(), word).toBe(1);
    }
    await context.close();
  });
});
