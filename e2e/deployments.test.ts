/** A forge tells of pushes and deployments, and the grid of two people follows; what one of them does, the other sees. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { createForge, type Forge } from './forge.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
const [before, after] = ['1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18', 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4'];

describe.skipIf(!browserPath)('the grid of deployments', () => {
  let hub: HubProcess;
  let browser: Browser;
  let code: Forge;
  let deploys: Forge;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Deploy');
    await page.getByRole('grid').waitFor();
    return page;
  }

  const deployed = (changed: Readonly<Record<string, string>>) =>
    deploys.deliver('deployment_status.created', 'production', changed);
  const cell = (page: Page, version: string) =>
    page.getByRole('gridcell').filter({ has: page.getByText(version, { exact: true }) });
  const shows = (page: Page, version: string, text: string) => cell(page, version).getByText(text).waitFor();
  const both = () => [ada, bruno];

  beforeAll(async () => {
    hub = await startHub();
    const call: Call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Code' });
    await call('POST', '/api/topics', { path: '/Deploy', settings: { stages: ['deploy'] } });
    code = await createForge(call, '/Code');
    deploys = await createForge(call, '/Deploy', { split: false });
    await deployed({
      [after]: before,
      'v2.0.0': 'v1.9.0',
      '2210': '2200',
      '880080': '880070',
      '2026-11-22T': '2026-11-20T',
    });
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
  });

  it('follows what a forge tells, without reload', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await code.deliver('push', 'main');
    for (const page of both()) await page.getByRole('button', { name: '1 not deployed' }).waitFor();

    await deployed({ production: 'staging', 'v2.0.0': 'v2.0.0-rc.1', '2210': '2209', '880080': '880079' });
    for (const page of both()) await shows(page, '1.9.0', '1 behind');

    await deployed({ '"success"': '"in_progress"', '10:21:36': '10:16:00' });
    for (const page of both()) await shows(page, '2.0.0', 'on its way');
    await deployed({});
    for (const page of both()) {
      await expect.poll(() => cell(page, '2.0.0').getByText('on its way').count()).toBe(0);
      await expect.poll(() => page.getByText(/behind|not deployed/).count()).toBe(0);
    }
  });

  it('tells what a deployment brought, by its pull request', async () => {
    await code.deliver('pull_request.closed', 'merged');
    await cell(ada, '2.0.0').getByRole('button').click();
    const brought = ada.getByRole('region', { name: 'What it brought' });
    await brought.getByRole('link', { name: 'Page by cursor' }).waitFor();
    await brought.getByText('2 commits').click();
    await brought.getByText('6ad80f3').waitFor();
  });

  it('shows one what the other one marks, takes back and notes', async () => {
    await ada.getByRole('button', { name: 'Mark as failed' }).click();
    await shows(bruno, '2.0.0', 'failed');
    await ada.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cell(bruno, '2.0.0').getByText('failed').count()).toBe(0);

    await ada.getByRole('button', { name: 'Roll back' }).click();
    await ada.getByRole('textbox', { name: 'Why' }).fill('lists are slow');
    await ada.getByRole('button', { name: 'Write the note' }).click();
    await shows(bruno, '1.9.0', 'waiting');
    await bruno.getByRole('radio', { name: 'Time line' }).check();
    await bruno.getByText('lists are slow').waitFor();
  });
});
