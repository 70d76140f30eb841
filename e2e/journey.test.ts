/** A newcomer's first minutes with the built product: the printed link, a message, a webhook, a terminal, a restart. */

import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch } from './browser.ts';
import { forget, type HubProcess, program, startHub } from './hub.ts';

const run = promisify(execFile);
const payloads = resolve(import.meta.dirname, '../packages/server/src/integrations/sources/github/payloads');
const password = 'a long enough password';

describe.skipIf(!browserPath)('the first minutes, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let page: Page;
  let token: string;

  beforeAll(async () => {
    hub = await startHub();
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const api = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    page.evaluate(
      async ([at, sent, more]) => {
        const answer = await fetch(at, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-tagloop': '1', ...more },
          body: JSON.stringify(sent),
        });
        return { status: answer.status, body: await answer.json() };
      },
      [path, body, headers] as const,
    );
  const tagloop = (...args: string[]) =>
    run(process.execPath, [program, ...args], { env: { ...process.env, TAGLOOP_URL: hub.url, TAGLOOP_TOKEN: token } });

  it('signs in by the printed link', async () => {
    await page.goto(`${hub.url}${hub.setupLink}`);
    await page.getByLabel('Name', { exact: true }).fill('ada');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button').last().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/setup'));
    expect((await api('/api/topics', { path: '/Code' })).status).toBe(201);
    token = (
      await api('/api/tokens', { label: 'terminal', scopes: [{ topics: '*', verbs: ['read', 'write', 'admin'] }] })
    ).body.secret;
  });

  it('writes a message in the page', async () => {
    await page.goto(`${hub.url}/t/Code`);
    await page.getByPlaceholder(/Write a message/).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('hello loop #first');
    await page.keyboard.press('Enter');
    await page.locator('article', { hasText: 'hello loop' }).waitFor();
    // The page shows it before the hub has it.
    await expect
      .poll(async () => JSON.parse((await tagloop('list', 'in:/Code #first', '--json')).stdout))
      .toMatchObject([{ text: 'hello loop #first' }]);
  });

  it("shows a forge's payload without reload", async () => {
    const made = await api('/api/intakes', {
      name: 'forge',
      source: 'github',
      topic: '/Code',
      settings: { split: false },
    });
    expect(made.status).toBe(201);
    const body = readFileSync(resolve(payloads, 'pull_request.opened__cursor.json'));
    const answer = await fetch(made.body.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'pull_request',
        'x-github-delivery': 'journey-1',
        'x-hub-signature-256': `sha256=${createHmac('sha256', made.body.signingSecret).update(body).digest('hex')}`,
      },
      body,
    });
    expect(answer.status).toBe(200);
    await page.locator('article', { hasText: 'OPENED' }).waitFor();
  });

  it('shows what a terminal posts, and goes on after a restart', async () => {
    await tagloop('post', '/Code', 'from the terminal #first');
    await page.locator('article', { hasText: 'from the terminal' }).waitFor();
    await hub.stop('SIGKILL');
    hub = { ...(await startHub({ data: hub.data, port: hub.port })) };
    await tagloop('post', '/Code', 'after the crash #first');
    await page.locator('article', { hasText: 'after the crash' }).waitFor({ timeout: 20_000 });
    const { stdout } = await tagloop('count', 'in:/Code #first');
    expect(stdout.trim()).toBe('3');
  });
});
