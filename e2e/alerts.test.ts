/** Alertmanager tells of alerts, and two people see them come; what one of them does, the other sees. */

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
const payloads = new URL('../packages/server/src/integrations/sources/alertmanager/payloads/', import.meta.url);

const began = new Date().toISOString();

describe.skipIf(!browserPath)('the alerts', () => {
  let hub: HubProcess;
  let browser: Browser;
  let intake: string;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Alerts');
    await page.getByText('No alerts here').waitFor();
    return page;
  }

  /** As Alertmanager sent it, but of today. */
  async function deliver(name: string): Promise<void> {
    const body = readFileSync(new URL(`${name}.json`, payloads), 'utf8')
      .replaceAll('2026-11-23T01:36:48.553217621Z', began)
      .replaceAll('2026-11-23T01:41:02.118Z', new Date().toISOString());
    const answer = await fetch(intake, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }

  const row = (page: Page) => page.getByRole('article').filter({ hasText: 'Error rate of api above 2 %' });
  const inState = (page: Page, state: string) =>
    page.locator(`[data-section="${state}"]`).filter({ hasText: 'Error rate of api above 2 %' });

  beforeAll(async () => {
    hub = await startHub();
    const call: Call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Alerts', settings: { stages: ['monitor'] } });
    const made = await call<{ url: string }>('POST', '/api/intakes', {
      name: 'prometheus',
      source: 'alertmanager',
      topic: '/Alerts',
    });
    intake = made.url;
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
  });

  it('come to every open browser, which counts them in its title', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await deliver('firing__two-instances');
    for (const page of [ada, bruno]) {
      await inState(page, 'open').waitFor();
      await expect.poll(() => page.title()).toMatch(/^\(2\) /);
    }
  });

  it('are taken in one, seen in the other, and given back', async () => {
    await row(ada).getByRole('link').first().focus();
    await ada.keyboard.press('t');
    await inState(bruno, 'doing').getByRole('img', { name: 'Taken by ada' }).waitFor();
    await deliver('firing__two-instances');
    await inState(bruno, 'doing').getByRole('img', { name: 'Taken by ada' }).waitFor();
    await row(ada).hover();
    await row(ada).getByRole('button', { name: 'Give back' }).click();
    await inState(bruno, 'open').waitFor();
  });

  it('are taken for some hours, and the other sees until when', async () => {
    await row(bruno).hover();
    await row(bruno).getByRole('button', { name: 'Take for a while' }).click();
    await bruno.getByRole('menuitem', { name: '1 hour' }).click();
    await row(ada)
      .getByRole('img', { name: /^Taken by bruno until \d\d:\d\d$/ })
      .waitFor();
  });

  it('are silenced for both, and heard again', async () => {
    await row(ada).hover();
    await row(ada).getByRole('button', { name: 'Silence' }).click();
    const dialog = ada.getByRole('dialog', { name: 'Silence alerts' });
    await dialog.getByText('1 open alert is meant now').waitFor();
    await dialog.getByLabel('Why').fill('The disks are replaced');
    await dialog.getByRole('button', { name: 'Silence' }).click();
    await row(bruno)
      .getByText(/^silenced until/)
      .waitFor();
    await bruno.getByRole('radio', { name: 'Silenced 1' }).check();
    await expect.poll(() => bruno.getByRole('article').count()).toBe(1);
    await bruno.getByRole('radio', { name: /^All/ }).check();
    await bruno.getByRole('button', { name: '1 silence' }).click();
    await bruno.getByRole('list', { name: 'Silences' }).getByRole('button', { name: 'End' }).click();
    await expect
      .poll(() =>
        row(ada)
          .getByText(/^silenced/)
          .count(),
      )
      .toBe(0);
    await bruno.getByRole('button', { name: 'Undo' }).last().click();
    await row(ada)
      .getByText(/^silenced until/)
      .waitFor();
    await row(ada).hover();
    await row(ada).getByRole('button', { name: 'End the silence' }).click();
    await expect
      .poll(() =>
        row(bruno)
          .getByText(/^silenced/)
          .count(),
      )
      .toBe(0);
  });

  it('are done in both when Alertmanager says that they are over', async () => {
    await deliver('firing__one-resolved');
    for (const page of [ada, bruno]) {
      await inState(page, 'done').waitFor();
      await expect.poll(() => page.title()).toMatch(/^\(1\) /);
    }
  });
});
