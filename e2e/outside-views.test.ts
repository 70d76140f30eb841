/** Views from outside in the built hub: the example is built, put into the folder, and used; broken ones harm nobody. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const views = mkdtempSync(join(tmpdir(), 'tagloop-outside-'));
const example = resolve(import.meta.dirname, '../examples/views/punch-card/build.mjs');

describe.skipIf(!browserPath)('views from outside', () => {
  let hub: HubProcess;
  let call: Call;
  let browser: Browser;
  let page: Page;
  const refused: string[] = [];
  const asked: string[] = [];

  function put(id: string, module: string, manifest: object = {}): void {
    const base = { contract: 1, title: { en: id, fr: id }, icon: 'M4 4h16', stage: null, fits: 0.02 };
    mkdirSync(join(views, id), { recursive: true });
    writeFileSync(join(views, id, 'view.json'), JSON.stringify({ ...base, ...manifest }));
    writeFileSync(join(views, id, 'index.js'), module);
  }

  beforeAll(async () => {
    const { status, stderr } = spawnSync(process.execPath, [example, views], { encoding: 'utf8' });
    expect(stderr, 'the example is built').toBe('');
    expect(status).toBe(0);
    put('breaks-at-once', 'throw new Error("broken at once")');
    put(
      'breaks-later',
      `import { defineDrawing } from '@tagloop/view';
       export default defineDrawing({ options: {}, version: 1, component() { throw new Error('broken while drawing'); } });`,
    );
    put('of-tomorrow', 'export default 1', { contract: 99 });
    hub = await startHub({ flags: ['--views-dir', views] });
    call = await signedUp(hub);
    await call('POST', '/api/topics', { path: '/Ops' });
    for (const text of ['first', 'second']) await call('POST', '/api/messages', { topic: '/Ops', text });
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(hub.url);
    await page.getByRole('textbox', { name: 'Name' }).fill('root');
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Loop', exact: true }).waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    if (hub) forget(hub);
    rmSync(views, { recursive: true, force: true });
  });

  const drawn = (id: string) => page.locator(`[data-view="${id}"]`);
  const open = (search: string) => page.goto(`${hub.url}/t/Ops${search}`);

  it('cost nothing while none is looked at', async () => {
    await open('');
    await page.getByRole('article').first().waitFor();
    expect(asked.filter((path) => /^\/views\/|\/shared-/.test(path))).toEqual([]);
  });

  it('are chosen as others, read messages live and keep their options', async () => {
    await open('');
    const ways = page.getByRole('navigation', { name: 'Views' });
    const menu = ways.getByRole('button', { name: 'More views' });
    const link = ways.getByRole('link', { name: 'Punch card' });
    await menu.or(link).first().waitFor();
    if (await menu.count()) {
      await menu.click();
      await page.getByRole('menuitem', { name: 'Punch card' }).click();
    } else await link.click();
    const card = drawn('punch-card');
    await card.getByText('2 messages', { exact: true }).waitFor();
    await expect.poll(() => openFeeds(hub)).toBe(1);
    await call('POST', '/api/messages', { topic: '/Ops', text: 'third' });
    await card.getByText('3 messages', { exact: true }).waitFor();

    const firstDay = card.getByRole('rowheader').first();
    await expect.poll(() => firstDay.innerText()).toBe('Mon');
    await page.getByRole('button', { name: 'View options' }).click();
    await page.getByRole('radio', { name: 'On Sunday' }).check();
    await expect.poll(() => firstDay.innerText()).toBe('Sun');
    await open('');
    await expect.poll(() => firstDay.innerText()).toBe('Sun');
    await card.getByRole('button', { name: 'Tue' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('v.day')).toBe('2');
    expect(refused).toEqual([]);
  });

  it('fail alone when they are broken', async () => {
    for (const [id, problem] of [
      ['breaks-at-once', 'broken at once'],
      ['breaks-later', 'broken while drawing'],
    ] as const) {
      await open(`?view=${id}`);
      await drawn(id).or(page.getByRole('alert')).getByText(problem).waitFor();
      await page.getByRole('link', { name: 'Loop', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Loop', exact: true }).waitFor();
    }
  });

  it('are not offered when they were made for another contract, and admins learn why', async () => {
    await open('?view=of-tomorrow');
    await drawn('punch-card').waitFor();
    const { views: states } = await call<{ views: { id: string; problem: string | null }[] }>(
      'GET',
      '/api/outside-views',
    );
    expect(states.find(({ id }) => id === 'of-tomorrow')?.problem).toContain('contract 99');
    expect(states.filter(({ problem }) => problem === null).map(({ id }) => id)).toEqual([
      'breaks-at-once',
      'breaks-later',
      'punch-card',
    ]);
  });
});
