/** A dashboard in two browsers over the real hub: its numbers follow messages, its layout follows who lays it out. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('the dashboard', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  /** Manages the topic. */
  let ada: Page;
  /** Looks. */
  let wall: Page;

  const alert = (key: string) =>
    call('POST', '/api/messages', {
      topic: '/Monitor',
      text: `#AL #service:${key} is away`,
      labels: [{ text: 'open' }],
    });
  const tile = (page: Page, name: string) => page.getByRole('article', { name });

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bob']) await call('POST', '/api/users', { name, password });
    const { id } = await call<{ id: string }>('POST', '/api/topics', {
      path: '/Monitor',
      settings: { stages: ['monitor'], defaultView: 'dashboard' },
    });
    const rights = [
      { user: 'root', level: 'admin' },
      { user: 'ada', level: 'admin' },
      { user: 'bob', level: 'read' },
    ];
    await call('PUT', `/api/topics/${id}/rights`, { rights });
    await call('POST', '/api/messages/upsert', {
      topic: '/Monitor',
      key: 'tile:queue',
      text: '#monitoring #service:mailer #item:Queue letters',
      labels: { set: [{ text: 'value:12' }] },
    });
    browser = await launch();
    const pages = await Promise.all(
      ['ada', 'bob'].map(async (name) => (await signedIn(browser, hub.url, name, password)).newPage()),
    );
    [ada, wall] = [pages[0] ?? (await browser.newPage()), pages[1] ?? (await browser.newPage())];
    for (const page of pages) page.setDefaultTimeout(15_000);
    await Promise.all([ada.goto('/t/Monitor'), wall.goto('/t/Monitor?screen=wall')]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
  });

  it('shows the value of a message as its robot changes it', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await tile(wall, 'Queue').getByText('12', { exact: true }).waitFor();
    await call('POST', '/api/messages/upsert', {
      topic: '/Monitor',
      key: 'tile:queue',
      text: '#monitoring #service:mailer #item:Queue letters',
      labels: { set: [{ text: 'value:13' }, { text: 'AL' }], remove: ['value:12'] },
    });
    await tile(wall, 'Queue').getByText('13', { exact: true }).waitFor();
    await expect.poll(() => tile(wall, 'Queue').getAttribute('data-tone')).toBe('bad');
  });

  it('is laid out in one browser and seen in the other, where its numbers follow what happens', async () => {
    await ada.getByRole('button', { name: 'New dashboard' }).click();
    await ada.getByLabel('Name').fill('Team');
    await ada.getByRole('button', { name: 'Make it' }).click();
    await ada.getByRole('button', { name: 'Add a tile' }).click();
    const form = ada.getByRole('dialog', { name: 'Add a tile' });
    await form.getByLabel('Begin with').selectOption('Open alerts');
    await form.getByRole('button', { name: 'Done' }).click();
    await ada.getByRole('button', { name: 'Save' }).click();
    await tile(wall, 'Open alerts').getByText('0', { exact: true }).waitFor();
    await alert('ledger');
    await tile(wall, 'Open alerts').getByText('1', { exact: true }).waitFor();
    await tile(ada, 'Open alerts').getByText('is away').waitFor();
    await expect.poll(() => tile(wall, 'Open alerts').getAttribute('data-tone')).toBe('bad');
  });

  it('is changed by nobody who only reads', async () => {
    await wall.goto('/t/Monitor');
    await tile(wall, 'Open alerts').waitFor();
    expect(await wall.getByRole('button', { name: 'Edit' }).count()).toBe(0);
  });
});
