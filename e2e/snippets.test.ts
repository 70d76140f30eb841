/** Code comes by one line of shell, is read in two browsers, and a change in one is seen in the other. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';
import { scriptsOf } from './scriptsOf.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('snippets', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let page: Page;
  let other: Page;
  let token: string;

  async function openPage(name: string): Promise<Page> {
    const context = await signedIn(browser, hub.url, name, password);
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    return opened;
  }

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'hopper', password });
    await call('POST', '/api/topics', { path: '/Code', settings: { stages: ['code'] } });
    await call('POST', '/api/topics', { path: '/Code/Snippets', settings: { defaultView: 'snippets' } });
    browser = await launch();
    page = await openPage('root');
    other = await openPage('hopper');
    const made = await page.request.post('/api/tokens', {
      data: { label: 'shell', scopes: [{ topics: '/Code/*', verbs: ['read', 'write'] }] },
      headers: { 'x-tagloop': '1' },
    });
    const { secret }: { secret: string } = await made.json();
    token = secret;
    await page.goto('/t/Code/Snippets');
    await page.getByText('No snippets here').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const send = (body: string, title: string) =>
    fetch(`${hub.url}/api/snippets/Code/Snippets?title=${encodeURIComponent(title)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  it('come by a line of shell, and open in colours', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(1);
    expect((await send('package main\n\nfunc main() {}\n', 'main.go')).status).toBe(201);
    await page.getByRole('link', { name: 'main.go' }).click();
    const code = page.getByRole('region', { name: 'Code of main.go' });
    await code.locator('span[style*="--code-token-keyword"]').first().waitFor();
  });

  it('are the same raw, as text that runs nowhere', async () => {
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Raw' }).click();
    const raw = await opening;
    await raw.waitForLoadState();
    expect(await raw.locator('body').innerText()).toContain('func main() {}');
    const answer = await page.request.get(raw.url());
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    await raw.close();
    const stranger = await fetch(`${hub.url}${new URL(answer.url()).pathname}`);
    expect(stranger.status).toBe(401);
  });

  it('are changed in one browser before the eyes of the other, with their revisions', async () => {
    await other.goto(page.url());
    await other.getByRole('region', { name: 'Code of main.go' }).waitFor();
    await expect.poll(() => openFeeds(hub)).toBe(2);

    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Code' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n// and no more');
    await page.getByRole('button', { name: 'Save' }).click();
    await other.getByRole('region', { name: 'Code of main.go' }).getByText('// and no more').waitFor();
    await other.getByRole('button', { name: 'What changed' }).click();
    await other.locator('tr[data-kind=added]').getByText('// and no more').waitFor();
    expect(await other.getByRole('button', { name: 'Edit' }).count()).toBe(0);
  });

  it('are talked about', async () => {
    const field = other.getByPlaceholder('Write a comment');
    await field.fill('Short and good');
    await field.press('Enter');
    await page.getByRole('region', { name: 'Comments' }).getByText('Short and good').waitFor();
    await other.getByRole('button', { name: 'Like' }).first().click();
    await page.getByTitle('hopper', { exact: true }).getByText('1').waitFor();
  });

  it('of Tat show the oldest reply as code', async () => {
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Code/Snippets',
      text: 'Read a spreadsheet #language:perl',
    });
    for (const text of ['use strict;', 'A comment']) {
      await call('POST', '/api/messages', { topic: '/Code/Snippets', parentId: message.id, text });
    }
    await other.goto(`/t/Code/Snippets?v.open=${message.id}`);
    await other.getByRole('region', { name: 'Code of Read a spreadsheet' }).getByText('use strict;').waitFor();
    await other.getByRole('region', { name: 'Comments' }).getByText('A comment').waitFor();
  });

  it('load neither colours nor editor before they are needed', async () => {
    const fresh = await openPage('hopper');
    const scripts = await scriptsOf(fresh, async () => {
      await fresh.goto('/t/Code/Snippets');
      await fresh.getByRole('link', { name: 'main.go' }).waitFor();
      await fresh.waitForLoadState('load');
    });
    const names = scripts.map(({ url }) => new URL(url).pathname);
    expect(names.filter((name) => /\/(?:highlight|editor|detect|Revisions)-/.test(name))).toEqual([]);
  });
});
