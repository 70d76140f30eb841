/** What a text was is emptied for good, in the browser of who may, and in that of who reads. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('the history of a message, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let id: string;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bob']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Team' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const openHistory = async (name: string): Promise<Page> => {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(8_000);
    await page.goto(`/t/Team?m=${id}`);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('changed the text').first().waitFor();
    return page;
  };

  it('empties a former text for its author, and offers it to nobody else', async () => {
    const context = await signedIn(browser, hub.url, 'ada', password);
    const send = (method: string, path: string, data: object) =>
      context.request.fetch(path, { method, data, headers: { 'x-tagloop': '1' } });
    const posted = await send('POST', '/api/messages', { topic: '/Team', text: 'the password is hunter2' });
    id = (await posted.json()).message.id;
    for (const text of ['the password is elsewhere', 'nothing to see']) {
      expect((await send('PATCH', `/api/messages/${id}`, { text })).status()).toBe(200);
    }

    const [ada, bob] = [await openHistory('ada'), await openHistory('bob')];
    await expect.poll(() => openFeeds(hub)).toBe(2);
    const empty = ada.getByRole('button', { name: 'Empty this former text' });
    await expect.poll(() => empty.count()).toBe(2);
    expect(await bob.getByRole('button', { name: 'Empty this former text' }).count()).toBe(0);
    await bob
      .getByText(/hunter2/)
      .first()
      .waitFor();

    await empty.last().click();
    await ada.getByRole('dialog').getByRole('button', { name: 'Empty it' }).click();
    for (const page of [ada, bob]) {
      await page.getByText('emptied a former text').waitFor();
      await page.getByText('(a text that was emptied)').waitFor();
      expect(await page.getByText('hunter2').count()).toBe(0);
    }
    await expect.poll(() => empty.count()).toBe(1);
    expect(JSON.stringify(await call('GET', `/api/messages/${id}/history`))).not.toContain('hunter2');
  });
});
