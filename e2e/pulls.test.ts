/** A forge speaks to an intake, and the pull requests of an open browser follow without a reload. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { createForge, createGitlab, type Forge } from './forge.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('pull requests', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let page: Page;
  let forge: Forge;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'hopper', password });
    await call('POST', '/api/topics', { path: '/Code', settings: { stages: ['code'] } });
    await call('POST', '/api/topics', { path: '/Code/PullRequests', settings: { defaultView: 'pulls' } });
    forge = await createForge(call, '/Code', { people: { grace: 'hopper' } });
    browser = await launch();
    const context = await signedIn(browser, hub.url, 'hopper', password);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/t/Code/PullRequests');
    await page.getByText('No pull requests here').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const group = (name: string) => page.getByRole('region', { name });

  it('come, ask, are built, decided and merged before the eyes of who reviews', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(1);
    await forge.deliver('pull_request.opened', 'cursor');
    await group('Waiting for others').getByRole('link', { name: 'Page by cursor' }).waitFor();
    await group('Waiting for others').getByText('size: M').waitFor();
    await group('Waiting for others').getByRole('img', { name: '84 lines added, 31 removed' }).waitFor();
    await group('Waiting for others').getByTitle('feature/API-7-cursor → main').waitFor();

    await forge.deliver('pull_request.review_requested', 'cursor');
    await group('Needs my review').getByText('waits for hopper').waitFor();

    const head = { c40e7b19a2d85f63097e1cb4d82fa650391be7d4: '9f1c2d4be0837a65c1f4d29e7ab03c58d61f2e90' };
    await forge.deliver('workflow_run.in_progress', 'main', head);
    await page.getByRole('link', { name: 'Checks: Build and test: Building' }).waitFor();

    await forge.deliver('pull_request_review.submitted', 'changes-requested');
    await group('Waiting for others').getByText('waits for ada').waitFor();
    await page.getByRole('img', { name: 'hopper: asks for changes' }).waitFor();

    await forge.deliver('pull_request_review.submitted', 'approved');
    await page.getByRole('img', { name: 'hopper: approved' }).waitFor();

    await forge.deliver('pull_request.closed', 'merged');
    await group('Closed lately').getByRole('link', { name: 'Page by cursor' }).waitFor();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Page by cursor' }).count()).toBe(1);
  });

  it('open the thread of what happened to them, by the keyboard', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByText('hopper merged it into main').waitFor();
  });

  it('stand by repository and by person, and the address says so', async () => {
    await forge.deliver('pull_request.opened', 'cursor', {
      '"number": 102': '"number": 103',
      'Page by cursor': 'Page once more',
    });
    await page.getByRole('radio', { name: 'By repository' }).check();
    await group('acme/api').getByRole('link', { name: 'Page once more' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('v.by')).toBe('repository');
    await page.getByRole('radio', { name: 'By person' }).check();
    await group('Any reviewer').getByRole('link', { name: 'Page once more' }).waitFor();
  });

  it('come from another forge into the same list', async () => {
    const gitlab = await createGitlab(call, '/Code', { people: { grace: 'hopper' } });
    const other = { 'Page by cursor': 'Sort by name', 'acme/api': 'acme/lists' };
    await page.getByRole('radio', { name: 'By turn' }).check();
    await gitlab.deliver('merge_request', 'opened', other);
    const row = (name: string) => group(name).getByRole('listitem').filter({ hasText: 'Sort by name' });
    await row('Needs my review').getByText('acme/lists #102').waitFor();
    await gitlab.deliver('merge_request', 'changes-requested', other);
    await row('Waiting for others').getByText('waits for ada').waitFor();
    await gitlab.deliver('merge_request', 'approved', other);
    await row('Waiting for others').getByRole('img', { name: 'hopper: approved' }).waitFor();
    const head = { ...other, c40e7b19a2d85f63097e1cb4d82fa650391be7d4: '9f1c2d4be0837a65c1f4d29e7ab03c58d61f2e90' };
    await gitlab.deliver('pipeline', 'failed', head);
    await row('Waiting for others')
      .getByRole('link', { name: /^Checks: .*Failed/ })
      .waitFor();
    await gitlab.deliver('merge_request', 'merged', other);
    await row('Closed lately').getByText('MERGED').waitFor();
  });
});
