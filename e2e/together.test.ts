/** Two people in two browsers: each sees at once what the other does, and a hub that comes back has lost nothing. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('two browsers', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const context = await signedIn(browser, hub.url, name, password);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Team');
    await page.getByPlaceholder(/Write a message/).waitFor();
    return page;
  }

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Team' });
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const row = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
  const thread = (page: Page) => page.getByRole('complementary');

  async function post(page: Page, text: string): Promise<void> {
    await page.keyboard.press('c');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  it('see what the other one writes, labels, answers and takes back', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await post(ada, 'the pager is silent');
    await row(bruno, 'the pager is silent').waitFor();

    await row(bruno, 'the pager is silent').hover();
    await row(bruno, 'the pager is silent').getByRole('button', { name: 'Like', exact: true }).click();
    await row(ada, 'the pager is silent').getByText('1 like').waitFor();

    await row(ada, 'the pager is silent').getByRole('link').click();
    await thread(ada).getByRole('heading', { name: /pager/ }).waitFor();
    await row(bruno, 'the pager is silent').getByRole('link').click();
    await thread(bruno).getByRole('textbox').click();
    await bruno.keyboard.type('its battery was empty');
    await bruno.keyboard.press('ControlOrMeta+Enter');
    await thread(ada).getByText('its battery was empty').waitFor();
    await ada.keyboard.press('Escape');
    await row(ada, 'the pager is silent').getByTitle('1 reply').waitFor();

    await post(ada, 'a mistake of mine');
    await row(bruno, 'a mistake of mine').waitFor();
    await row(ada, 'a mistake of mine').getByRole('link').focus();
    await ada.keyboard.press('Backspace');
    await expect.poll(() => row(bruno, 'a mistake of mine').count()).toBe(0);
    await ada.getByRole('button', { name: 'Undo' }).click();
    await row(bruno, 'a mistake of mine').waitFor();
  });

  it('know that the hub is away, keep what is being written, and miss nothing once it is back', async () => {
    await bruno.getByPlaceholder(/Write a message/).click();
    await bruno.keyboard.type('half a sent');
    await hub.stop('SIGKILL');
    await ada.getByText(/Connection lost/).waitFor();
    hub = await startHub({ data: hub.data, port: hub.port });
    await call('POST', '/api/messages', { topic: '/Team', text: 'written while nobody listened' });
    await row(ada, 'written while nobody listened').waitFor();
    await row(bruno, 'written while nobody listened').waitFor();
    await bruno.keyboard.type('ence');
    await bruno.keyboard.press('Enter');
    await row(ada, 'half a sentence').waitFor();
    for (const page of [ada, bruno]) {
      for (const text of ['the pager is silent', 'a mistake of mine', 'half a sentence']) {
        await expect.poll(() => row(page, text).count(), { message: text }).toBe(1);
      }
    }
  });
});
