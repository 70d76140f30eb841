/** The newest notifications over any page, in a real browser against the real hub. */

import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('the newest notifications, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let page: Page;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    await call('POST', '/api/topics', { path: '/Team' });
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada the first one' });
    browser = await launch();
    page = await (await signedIn(browser, hub.url, 'ada', password)).newPage();
    await page.goto('/');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const bell = (name: string) => page.getByRole('button', { name, exact: true });
  const centre = () => page.getByRole('dialog', { name: 'Notifications' });

  it('opens by the bell, takes what comes, and leads to where it stands', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(1);
    await bell('Newest notifications, 1 unread').click();
    await centre()
      .getByRole('link', { name: /the first one/ })
      .waitFor();
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada the second one' });
    await centre()
      .getByRole('link', { name: /the second one/ })
      .waitFor();
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await centre().getByRole('button', { name: 'Mark read' }).first().click();
    await bell('Newest notifications, 1 unread').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/t\/Team\?m=/);
    await centre().waitFor({ state: 'hidden' });
    await bell('Newest notifications').waitFor();
  });

  it('marks all read, closes by Escape, and gives the focus back', async () => {
    await call('POST', '/api/messages', { topic: '/Team', text: '@ada the third one' });
    await bell('Newest notifications, 1 unread').click();
    await centre()
      .getByRole('link', { name: /the third one/ })
      .waitFor();
    const markAll = centre().getByRole('button', { name: 'Mark all read' });
    await markAll.click();
    await expect.poll(() => markAll.getAttribute('aria-disabled')).toBe('true');
    await bell('Newest notifications').waitFor();
    await page.keyboard.press('Escape');
    await centre().waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Newest notifications');
  });
});
