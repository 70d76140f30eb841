/** Notifications of the system: shown while nobody looks at any tab, and not while somebody does. */

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

declare global {
  interface Window {
    shown: string[];
  }
}

describe.skipIf(!browserPath)('notifications of the system', () => {
  let hub: HubProcess;
  let browser: Browser;
  let context: BrowserContext;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    await call('POST', '/api/topics', { path: '/Team' });
    browser = await launch();
    context = await signedIn(browser, hub.url, 'ada', password);
    context.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  it('are shown by a hidden tab, unless another one is seen', async () => {
    const hidden = await context.newPage();
    // A browser without windows hides no tab and shows no notification: both are said to be so.
    await hidden.addInitScript(() => {
      window.shown = [];
      localStorage.setItem('tagloop-desktop', 'on');
      Object.defineProperty(document, 'hidden', { get: () => true });
      class Shown {
        static readonly permission = 'granted';
        constructor(title: string, { body }: { body: string }) {
          window.shown.push(`${title}: ${body}`);
        }
      }
      Object.defineProperty(window, 'Notification', { value: Shown });
    });
    const shown = () => hidden.evaluate(() => window.shown);
    const unread = (count: number) =>
      hidden.getByRole('link', { name: new RegExp(`Notifications.*${count}`) }).waitFor();
    await hidden.goto('/');
    await expect.poll(() => openFeeds(hub)).toBe(1);
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada look at #this' });
    await expect.poll(shown).toEqual(['root · Calls you: @ada look at #this']);

    const seen = await context.newPage();
    await seen.goto('/');
    await seen.getByRole('region', { name: 'Live' }).waitFor();
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada and at #that' });
    await unread(2);
    // Asked after the page has asked, and so answered after it.
    await hidden.evaluate(() => navigator.locks.query());
    await seen.close();
    const held = () => hidden.evaluate(async () => (await navigator.locks.query()).held?.length);
    await expect.poll(held).toBe(0);
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada last #one' });
    await expect.poll(shown).toEqual(['root · Calls you: @ada look at #this', 'root · Calls you: @ada last #one']);

    for (const nth of [1, 2, 3]) await call('POST', '/api/messages', { topic: '/Team', text: `@ada burst ${nth}` });
    // However they fall into seconds, all of them are told, by the newest and a number.
    const told = async () =>
      (await shown()).slice(2).reduce((sum, text) => sum + 1 + Number(/and (\d) more/.exec(text)?.[1] ?? 0), 0);
    await expect.poll(told).toBe(3);
    expect((await shown()).at(-1)).toContain('@ada burst 3');
  });
});
