/** CI speaks to an intake, and the runs of an open browser follow without a reload. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { createForge, type Forge } from './forge.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('pipelines', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let page: Page;
  let forge: Forge;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', password });
    await call('POST', '/api/topics', { path: '/Build', settings: { stages: ['build'] } });
    await call('POST', '/api/topics', { path: '/Build/Pipelines', settings: { defaultView: 'pipelines' } });
    forge = await createForge(call, '/Build');
    browser = await launch();
    page = await (await signedIn(browser, hub.url, 'ada', password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Build/Pipelines');
    await page.getByText('No runs here').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const rows = () => page.getByRole('region', { name: 'Pipelines' }).locator('li[data-state]');

  it('wait, build and fail before the eyes of who looks', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(1);
    await forge.deliver('push', 'main');
    await forge.deliver('workflow_run.requested', 'main');
    await rows().getByRole('img', { name: 'Waiting' }).waitFor();
    await forge.deliver('workflow_run.in_progress', 'main');
    await rows()
      .getByRole('img', { name: /done, as far as earlier runs tell/ })
      .waitFor();
    await forge.deliver('workflow_job.completed', 'failure');
    await forge.deliver('workflow_run.completed', 'failure');
    await rows().first().getByRole('img', { name: 'Failed', exact: true }).waitFor();
    await rows()
      .first()
      .getByRole('img', { name: /^Steps: .*Failed/ })
      .waitFor();
    await page.getByRole('button', { name: /^Failed\s*1$/ }).waitFor();
  });

  it('show their steps on a time line, opened by the keyboard', async () => {
    await page.getByRole('region', { name: 'Pipelines' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const steps = page.getByRole('region', { name: /^Steps of/ });
    await steps.getByRole('listitem').first().waitFor();
    await steps.getByRole('link', { name: 'Logs' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('v.run')).toBeTruthy();
    await steps.getByRole('link', { name: /^Thread/ }).click();
    await page.getByRole('complementary').getByRole('heading').first().waitFor();
  });

  it('tell which step wavers, though its runs are not at hand, and where one starts again', async () => {
    const steps = async (id: string, label: string) => {
      const root = { topic: '/Build/Pipelines', key: `run:${id}` };
      const text = `#pipeline:nightly #run:${id} #service:shop #commit:beefbeefbeef https://github.com/acme/shop/actions/runs/${id}`;
      await call('POST', '/api/messages/upsert', { ...root, text, labels: { set: [{ text: label }] } });
      await call('POST', '/api/messages/upsert', {
        topic: '/Build/Pipelines',
        key: `run:${id}/browser`,
        parentKey: `run:${id}`,
        text: '#step:browser',
        labels: { set: [{ text: label }] },
      });
    };
    await steps('700', 'Failed');
    await steps('701', 'Success');
    await page.goto('/t/Build/Pipelines?q=%23run:701');
    await rows().filter({ hasText: 'shop' }).getByRole('button').first().click();
    const opened = page.getByRole('region', { name: 'Steps of shop' });
    await opened.getByText('flaky').waitFor();
    await expect
      .poll(() => opened.getByRole('link', { name: 'Run again' }).getAttribute('href'))
      .toBe('https://github.com/acme/shop/actions/runs/701');
    await page.goto('/t/Build/Pipelines');
    await page.getByRole('radio', { name: 'Flaky' }).check();
    await page
      .getByRole('row', { name: /browser.*shop.*1 commit/ })
      .getByRole('link', { name: 'browser' })
      .click();
    await page.getByRole('complementary').getByText('beefbee').first().waitFor();
    await page.getByRole('radio', { name: 'Runs' }).check();
  });

  it('are those of CDS too, as Tat had them', async () => {
    const text =
      '#cds #type:pipelineBuild #project:P #app:shop #pipeline:deploy #environment:Production #build:52 #idp:9 #branch:master';
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Build/Pipelines',
      text,
      labels: [{ text: 'Building' }],
    });
    const shop = rows().filter({ hasText: 'deploy · Production' });
    await shop.getByText('52').waitFor();
    for (const [action, label] of [
      ['Package', 'Success'],
      ['Start', 'Building'],
    ]) {
      await call('POST', '/api/messages', {
        topic: '/Build/Pipelines',
        parentId: message.id,
        text: `#cds #type:actionBuild #action:${action} #actionId:7`,
        labels: [{ text: label }],
      });
    }
    await shop.getByRole('img', { name: 'Steps: Package: Success, Start: Building' }).waitFor();
    await call('PATCH', `/api/messages/${message.id}/labels`, { set: [{ text: 'Fail' }] });
    await page.getByRole('button', { name: /^Failed\s*3$/ }).waitFor();
  });
});
