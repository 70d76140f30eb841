/** Pictures of the screens over the demo's day, light, dark and on a phone; they go to `docs/pictures`. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { forget, startHub } from './hub.ts';
import { isShownAt, openScreen, type Shape, screens, shapes, watchCalls } from './screens.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
/** The story stands here: a Friday afternoon. */
const until = '2026-11-20T16:00:00Z';

/** The page lives on that afternoon, whenever the pictures are made; the hub counts by its own clock. */
async function turnBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(until);
  const inPast = (q: string) => q.replace(/\b(since|until):(\d+[hdw])/g, (_, bound, ago) => `${bound}:${before(ago)}`);
  await page.route('**/api/messages/counts', async (route) => {
    const asked: { queries: string[] } = route.request().postDataJSON();
    await route.continue({ postData: { ...asked, queries: asked.queries.map(inPast) } });
  });
  await page.route('**/api/stats?**', async (route) => {
    const url = new URL(route.request().url());
    const { searchParams: asked } = url;
    asked.set('q', inPast(asked.get('q') ?? ''));
    for (const bound of ['since', 'until']) {
      const ago = asked.get(bound);
      if (ago) asked.set(bound, before(ago));
    }
    if (url.pathname === '/api/stats' && !asked.has('until')) asked.set('until', until);
    await route.continue({ url: url.href });
  });
}

/** `24h` before the story's end, as an instant. */
function before(ago: string): string {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
  const ms = Number.parseInt(ago, 10) * (units[ago.slice(-1)] ?? 0);
  return new Date(Date.parse(until) - ms).toISOString();
}

async function take(browser: Browser, url: string, { suffix, width, height, scheme }: Shape): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const browserSide = await context.newCDPSession(page);
  const shoot = async (name: string) => {
    // A third of the bytes of PNG.
    const { data } = await browserSide.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
    writeFileSync(join(folder, `${name}${suffix}.webp`), Buffer.from(data, 'base64'));
    process.stdout.write(`${name}${suffix}.webp\n`);
  };
  await turnBack(page);
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: 'Name' }).fill('ada');
  await page.getByRole('textbox', { name: 'Password' }).fill('tagloop-demo');
  await shoot('sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  const isAsking = watchCalls(page);
  for (const screen of screens) {
    if (!isShownAt(width, screen)) continue;
    await openScreen(page, url, screen, isAsking);
    await shoot(screen.name);
  }
  await context.close();
}

// What is no screen any more leaves no picture.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const hub = await startHub({ verb: 'demo', flags: ['--until', until] });
const browser = await launch();
try {
  // One after the other: a machine that draws four pages at once leaves them half drawn.
  for (const shape of shapes) await take(browser, hub.url, shape);
} finally {
  await browser.close();
  await hub.stop();
  forget(hub);
}
