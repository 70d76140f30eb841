/** The road map and the change log in two browsers: what one changes, the other sees, and it can be taken back. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { createForge } from './forge.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('releases', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Release');
    await page.getByRole('button', { name: 'Release', exact: true }).waitFor();
    return page;
  }

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Code' });
    await call('POST', '/api/topics', { path: '/Release', settings: { stages: ['release'], defaultView: 'releases' } });
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const block = (page: Page, name: string) => page.getByRole('article', { name });
  const section = (page: Page, name: string, heading: string) =>
    block(page, name).getByRole('list', { name: heading, exact: true });

  async function create(page: Page, version: string): Promise<void> {
    await page.getByRole('button', { name: 'Release', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Version').fill(version);
    await dialog.getByLabel('Service').fill('api');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await block(page, version).waitFor();
  }

  it('are made, filled and set on their way in one, and seen in the other', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await create(ada, '1.9.0');
    await create(ada, '2.0.0');
    await block(bruno, '2.0.0').waitFor();

    await block(ada, '2.0.0').getByRole('button', { name: 'Add an item' }).click();
    await block(ada, '2.0.0').getByRole('combobox', { name: 'Heading' }).fill('feat');
    const item = block(ada, '2.0.0').getByRole('textbox', { name: 'Item', exact: true });
    await item.fill('page by cursor #story:API-7 https://git.example.org/acme/api/pull/102');
    await item.press('Enter');
    await section(bruno, '2.0.0', 'Feature').getByText('page by cursor').waitFor();
    await section(bruno, '2.0.0', 'Feature').getByRole('link', { name: '#102' }).waitFor();

    await block(bruno, '2.0.0').getByRole('button', { name: 'staging' }).click();
    await block(ada, '2.0.0').getByRole('button', { name: 'staging', pressed: true }).waitFor();
  });

  it('let the author put an item under another heading and into another release, and take it back', async () => {
    const menu = () => ada.getByRole('button', { name: /^More for page by cursor/ });
    await menu().focus();
    await menu().press('Enter');
    await ada.getByRole('menuitem', { name: 'Fix' }).click();
    await section(bruno, '2.0.0', 'Fix').getByText('page by cursor').waitFor();

    await create(bruno, '2.1.0');
    await block(ada, '2.1.0').waitFor();
    await menu().focus();
    await menu().press('Enter');
    await ada.getByRole('menuitem', { name: '1.9.0' }).click();
    await section(bruno, '1.9.0', 'Fix').getByText('page by cursor').waitFor();
    await section(bruno, '2.0.0', 'Fix').waitFor({ state: 'detached' });
    await ada.getByRole('button', { name: 'Undo' }).last().click();
    await section(bruno, '2.0.0', 'Fix').getByText('page by cursor').waitFor();
    await section(bruno, '1.9.0', 'Fix').waitFor({ state: 'detached' });

    expect(await bruno.getByRole('button', { name: /^More for page by cursor/ }).count()).toBe(0);
  });

  it('are drawn from one heading to another by the mouse', async () => {
    const { id } =
      (await call<{ messages: { id: string }[] }>('GET', '/api/messages?q=%23release:1.9.0')).messages[0] ?? {};
    await call('POST', '/api/messages', { topic: '/Release', parentId: id, text: '#feat: of the root' });
    const target = section(ada, '1.9.0', 'Feature');
    await target.waitFor();
    await section(ada, '2.0.0', 'Fix').getByRole('listitem').first().getByText('page by cursor').hover();
    await ada.mouse.down();
    await ada.mouse.move(500, 300, { steps: 3 });
    const box = await target.boundingBox();
    if (!box) throw new Error('the heading is not there');
    await ada.mouse.move(box.x + 60, box.y + 10, { steps: 8 });
    await ada.mouse.up();
    await section(bruno, '1.9.0', 'Feature').getByText('page by cursor').waitFor();
  });

  it('say what waits for the next one, and become it', async () => {
    const forge = await createForge(call, '/Code');
    const before = '1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18';
    await call('POST', '/api/messages', {
      topic: '/Release',
      text: `#release:3.0.0 #service:shop #repo:acme/api #commit:${before}`,
    });
    await block(ada, '3.0.0').waitFor();
    await forge.deliver('push', 'main');
    const waiting = block(ada, 'Unreleased');
    await waiting.getByText('1 change since 3.0.0').waitFor();
    await waiting.getByRole('button', { name: 'Cut a release' }).click();
    await ada.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await waiting.waitFor({ state: 'detached' });
    const made = async () =>
      (
        await call<{ messages: { key: string; replies: number }[] }>(
          'GET',
          '/api/messages?q=%23service:shop%20label:develop',
        )
      ).messages;
    await expect.poll(made).toMatchObject([{ key: expect.stringMatching(/^release:shop:3\./), replies: 1 }]);
  });

  it('tell what production has not, and gain badges where they stand', async () => {
    await block(ada, '2.0.0').getByRole('button', { name: 'Add a badge' }).click();
    await block(ada, '2.0.0').getByRole('textbox', { name: 'Badge' }).fill('long support');
    await ada.keyboard.press('Enter');
    await block(bruno, '2.0.0').getByText('long support').waitFor();
    await block(ada, '2.0.0').getByRole('button', { name: 'Take away the badge long support' }).click();
    await block(bruno, '2.0.0').getByText('long support').waitFor({ state: 'detached' });
    const before = bruno.getByRole('region', { name: 'Not in production yet' });
    await before.getByRole('link', { name: 'api 2.0.0' }).waitFor();
    await block(bruno, '2.0.0').getByRole('button', { name: 'done' }).click();
    await before.getByRole('link', { name: 'api 2.0.0' }).waitFor({ state: 'detached' });
  });

  it('are taken along as Markdown', async () => {
    await ada.getByRole('button', { name: 'Markdown' }).click();
    await ada.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    const copied = () => ada.evaluate(() => navigator.clipboard.readText());
    await expect
      .poll(copied)
      .toContain('### Added\n\n- of the root\n- page by cursor #story:API-7 ([#102](<https://git.');
  });

  it('keep the days on which they were due before', async () => {
    const root = { topic: '/Release', text: '#release:9.0.0 #service:api #date:2026-11-10 Late', labels: [] };
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', root);
    const text = '#release:9.0.0 #service:api #date:2026-12-15 Late';
    await call('PATCH', `/api/messages/${message.id}`, { text });
    await ada.goto('/t/Release?v.layout=time');
    const row = ada.getByRole('list', { name: 'Time line' }).getByRole('listitem').filter({ hasText: 'api 9.0.0' });
    await row.getByText('slipped once, was due 10 November 2026').waitFor();
    await row.getByText('15 December 2026').waitFor();
  });
});
