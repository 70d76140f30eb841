/** What can be seen of one deployment: how far it is, its part of a push, its incident, and why none should follow it. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { createForge } from './forge.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
/** The push of the recorded payload goes from the first to the last. */
const [before, inside] = ['1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18', '6ad80f3c92e14b7705cd3fa8b1e26097f4c5d83a'];

describe.skipIf(!browserPath)('a deployment', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Deploy');
    await page.getByRole('grid').waitFor();
    return page;
  }

  /** @returns the id of its message */
  async function deployed(key: string, tags: string, labels: readonly string[] = ['Success']): Promise<string> {
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages/upsert', {
      topic: '/Deploy',
      key: `deploy:${key}`,
      text: `#deploy #service:api #repo:acme/api ${tags}`,
      labels: { set: labels.map((text) => ({ text })) },
    });
    return message.id;
  }
  const step = (name: string, state: string) =>
    call('POST', '/api/messages/upsert', {
      topic: '/Deploy',
      key: `deploy:next/${name}`,
      parentKey: 'deploy:next',
      text: `#step:${name}`,
      labels: { set: [{ text: state }] },
    });
  const cell = (page: Page, version: string) =>
    page.getByRole('gridcell').filter({ has: page.getByText(version, { exact: true }) });
  let first: string;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    for (const path of ['/Code', '/Incidents']) await call('POST', '/api/topics', { path });
    await call('POST', '/api/topics', { path: '/Deploy', settings: { stages: ['deploy'] } });
    // A line without a merge: every commit of it holds the one before.
    const line = { 'Merge pull request #102 from acme/feature/API-7-cursor': 'Page by cursor' };
    await (await createForge(call, '/Code')).deliver('push', 'main', line);
    first = await deployed('first', `#env:production #version:1.0.0 #commit:${before}`);
    await deployed('stage', `#env:staging #version:1.1.0-rc.1 #commit:${inside}`);
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
  });

  it('at a commit inside of a push holds a part of it', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await cell(ada, '1.0.0').getByText('1 behind').waitFor();
    await deployed('second', `#env:production #version:1.1.0 #commit:${inside.slice(0, 12)}`);
    await cell(ada, '1.1.0').getByRole('button').click();
    const brought = ada.getByRole('region', { name: 'What it brought' });
    await brought.getByText('Some of 2 commits').click();
    await brought.locator('details').getByText(inside.slice(0, 7)).waitFor();
    await expect.poll(() => brought.locator('details li').count()).toBe(1);
    await ada.getByRole('button', { name: '1 not deployed' }).waitFor();
  });

  it('tells how far it has come, as its steps are told', async () => {
    await deployed('next', '#env:staging #version:1.2.0', ['Deploying']);
    await step('migrate', 'Success');
    await step('roll%20out', 'Building');
    for (const page of [ada, bruno])
      await cell(page, '1.2.0').getByRole('img', { name: '1 of 2 steps done' }).waitFor();
    await cell(bruno, '1.2.0').getByRole('button').click();
    const steps = bruno.getByRole('region', { name: 'Steps' });
    await steps.getByText('roll out').waitFor();
    await step('roll%20out', 'Success');
    await steps.getByRole('img', { name: '2 of 2 steps done' }).waitFor();
    await deployed('next', '#env:staging #version:1.2.0');
    await expect.poll(() => bruno.getByRole('img', { name: /steps done/ }).count()).toBe(0);
  });

  it('is tied to an incident that is open', async () => {
    await call('POST', '/api/messages', {
      topic: '/Incidents',
      text: '#incident:INC-31 #service:api Lists answer 500',
      labels: [{ text: 'open' }],
    });
    await cell(ada, '1.1.0').getByRole('button').click();
    await ada.getByRole('button', { name: 'Link an incident' }).click();
    await ada.getByRole('radio', { name: /Lists answer 500/ }).check();
    await ada.getByRole('button', { name: 'Link', exact: true }).click();
    await cell(bruno, '1.1.0').getByRole('button').click();
    await bruno.getByRole('region', { name: 'Incidents' }).getByRole('link', { name: 'Lists answer 500' }).waitFor();
  });

  it('should not follow while its environment is frozen, and all see why', async () => {
    await ada.getByRole('button', { name: 'Freeze' }).click();
    await ada.getByRole('textbox', { name: 'Why' }).fill('the fair is on');
    await ada.getByRole('dialog').getByRole('button', { name: 'Freeze' }).click();
    await bruno.getByRole('button', { name: 'frozen' }).click();
    const why = bruno.getByRole('complementary', { name: 'production is frozen' });
    await why.getByRole('link', { name: 'the fair is on' }).waitFor();
    await why.getByText('until it is lifted').waitFor();
    await why.getByRole('button', { name: 'Lift it' }).click();
    await expect.poll(() => ada.getByRole('button', { name: 'frozen' }).count()).toBe(0);
  });

  it('opens by its link where the list does not hold it', async () => {
    await ada.goto(`/t/Deploy?q=${encodeURIComponent('#env:staging')}&v.open=${first}`);
    const panel = ada.getByRole('complementary', { name: 'api, production' });
    await panel.getByText('1.0.0', { exact: true }).first().waitFor();
    await panel.getByText('The first one here that is known.').waitFor();
    await panel.getByRole('button', { name: /1\.1\.0/ }).waitFor();
    await ada.goto('/t/Deploy?v.open=nothing-like-it');
    await ada.getByText('No deployment is found at this link').waitFor();
  });
});
