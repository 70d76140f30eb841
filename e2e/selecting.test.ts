/** Many messages at once: chosen by keys and clicks, changed together, taken back unless somebody was quicker. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('choosing many messages', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let page: Page;
  let topics = 0;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });
  beforeEach(async () => {
    const path = `/Team${++topics}`;
    await call('POST', '/api/topics', { path });
    await call('POST', '/api/topics', { path: `${path}/Later` });
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      await call('POST', '/api/messages', { topic: path, text: `#thing ${name}`, labels: [{ text: 'open' }] });
    }
    const context = await signedIn(browser, hub.url, 'ada', password);
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.goto(`/t${path}`);
    await row('five').waitFor();
    await expect.poll(() => openFeeds(hub)).toBe(1);
    return async () => {
      await context.close();
      await expect.poll(() => openFeeds(hub)).toBe(0);
    };
  });

  const row = (name: string) => page.getByRole('article').filter({ hasText: `#thing ${name}` });
  const bar = () => page.getByRole('toolbar', { name: 'Chosen messages' });
  const undo = () => page.getByRole('button', { name: 'Undo' }).click();
  /** Opens with the pointer what the pointer opens. */
  async function check(name: string, modifiers: 'Shift'[] = []): Promise<void> {
    await row(name).hover();
    await row(name).getByRole('checkbox').click({ modifiers });
  }
  async function has(name: string, label: string): Promise<void> {
    await row(name).getByText(label, { exact: true }).waitFor();
  }

  it('takes a range, labels all of it, and takes that back', async () => {
    await check('five');
    await check('three', ['Shift']);
    await bar().getByText('3 selected').waitFor();
    await page.keyboard.press('l');
    await page.getByRole('combobox', { name: 'Find or write a label' }).fill('flaky');
    await page.keyboard.press('Enter');
    for (const name of ['five', 'four', 'three']) await has(name, 'flaky');
    await page.getByText('3 messages labelled').waitFor();
    await undo();
    await expect.poll(() => page.getByText('flaky', { exact: true }).count()).toBe(0);
    await expect.poll(() => page.getByText('open', { exact: true }).count()).toBe(5);
  });

  it('takes back nothing that somebody changed meanwhile', async () => {
    await check('two');
    await check('one');
    await page.keyboard.press('d');
    await has('one', 'doing');
    await has('two', 'doing');
    // The page is ahead of the hub: what comes after it must not come before it there.
    const changed = async () =>
      (
        await call<{ messages: { id: string }[] }>(
          'GET',
          `/api/messages?q=${encodeURIComponent(`in:/Team${topics} label:doing`)}`,
        )
      ).messages;
    await expect.poll(async () => (await changed()).length).toBe(2);
    const { messages } = await call<{ messages: { id: string; text: string }[] }>(
      'GET',
      `/api/messages?q=${encodeURIComponent(`in:/Team${topics} two`)}`,
    );
    await call('PATCH', `/api/messages/${messages[0]?.id}/labels`, { set: [{ text: 'done' }] });
    await has('two', 'done');
    await undo();
    await has('one', 'open');
    await page.getByText('1 was left as it is. Somebody changed it meanwhile.').waitFor();
    await has('two', 'done');
  });

  it('is walked, chosen and pinned by keys; a click goes on choosing, Escape ends it', async () => {
    await page.keyboard.press('j');
    await row('five').locator('a:focus').waitFor();
    await page.keyboard.press('x');
    await bar().getByText('1 selected').waitFor();
    await row('three').click();
    await bar().getByText('2 selected').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.keyboard.press('p');
    await row('three').getByRole('img', { name: 'Pinned' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('moves and deletes what the reader may, and says what was left', async () => {
    await page.request.post('/api/messages', {
      data: { topic: `/Team${topics}`, text: '#thing mine' },
      headers: { 'x-tagloop': '1' },
    });
    await row('mine').waitFor();
    await check('mine');
    await check('five');
    await bar().getByRole('button', { name: 'Delete' }).click();
    await page.getByText('1 was left as it is. You have no right to do this with all of them.').waitFor();
    await expect.poll(() => row('mine').count()).toBe(0);
    await undo();
    await row('mine').waitFor();
    await bar().getByRole('button', { name: 'Select none' }).click();
    await check('mine');
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: /topic/i }).fill(`Team${topics}/Later`);
    await page.keyboard.press('Enter');
    await page.getByText(`1 message moved to /Team${topics}/Later`).waitFor();
    await expect.poll(() => row('mine').count()).toBe(0);
  });
});
