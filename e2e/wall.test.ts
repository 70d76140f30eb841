/** Items change by the API, and the wall of a browser follows without reload; it is filtered, replayed and walked over. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('the wall', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;

  const tell = (service: string, name: string, state: string) =>
    call('POST', '/api/messages/upsert', {
      topic: '/Monitor',
      key: `item:${service}:${name}`,
      text: `#monitoring #service:${service} #item:${name} told by the probe`,
      labels: { set: [{ text: state }] },
    });
  const sees = (summary: string) => ada.getByRole('img', { name: summary }).waitFor();

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    await call('POST', '/api/topics', { path: '/Monitor', settings: { stages: ['monitor'], defaultView: 'wall' } });
    for (const service of ['api', 'web']) {
      for (const name of ['disk', 'cpu', 'http']) await tell(service, name, 'UP');
    }
    browser = await launch();
    ada = await (await signedIn(browser, hub.url, 'ada', password)).newPage();
    ada.setDefaultTimeout(15_000);
    await ada.goto('/t/Monitor');
    await sees('6 items: 0 in alert, 0 warned, 6 up, 0 unknown');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
  });

  it('follows a change without reload, in its hexagon, its counters and its last changes', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(1);
    const canvas = ada.locator('canvas');
    const drawn = () => canvas.evaluate((it: HTMLCanvasElement) => it.toDataURL());
    const before = await drawn();
    await tell('web', 'http', 'AL');
    await sees('6 items: 1 in alert, 0 warned, 5 up, 0 unknown');
    expect(await drawn()).not.toBe(before);
    await ada.getByText('16.67 % in alert').waitFor();
    await ada.getByRole('region', { name: 'Last changes' }).getByRole('button', { name: /http/ }).first().waitFor();
  });

  it('shows one state alone', async () => {
    await ada.getByRole('button', { name: 'AL 1', exact: true }).click();
    await ada.getByText('As a list: 1 item').waitFor();
    await ada.getByRole('button', { name: /^All/ }).click();
    await ada.getByText('As a list: 6 items').waitFor();
  });

  it('goes back to a moment before, and to now again', async () => {
    const then = new Date().toISOString();
    await tell('api', 'disk', 'WARN');
    await sees('6 items: 1 in alert, 1 warned, 4 up, 0 unknown');
    await ada.goto(`/t/Monitor?v.at=${encodeURIComponent(then)}`);
    await sees('6 items: 1 in alert, 0 warned, 5 up, 0 unknown');
    await ada.getByRole('button', { name: 'Back to live' }).click();
    await sees('6 items: 1 in alert, 1 warned, 4 up, 0 unknown');
    await ada.getByRole('slider', { name: 'Moment' }).press('Home');
    await sees('0 items: 0 in alert, 0 warned, 0 up, 0 unknown');
    await ada.getByRole('button', { name: 'Back to live' }).click();
  });

  it('is walked over by keys, and opens what they stand on', async () => {
    const field = ada.getByRole('group', { name: /arrows move/ });
    await field.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'Enter']) await ada.keyboard.press(key);
    const panel = ada.getByRole('complementary', { name: 'disk' });
    await panel.getByText('told by the probe').waitFor();
    await panel.getByRole('listitem').first().waitFor();
    await ada.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
  });
});
