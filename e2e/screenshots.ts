/** Pictures of the screens over the demo's day, light, dark and on a phone; they go to `docs/pictures`. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { launch } from './browser.ts';
import { forget, startHub } from './hub.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
/** The story stands here: a Friday afternoon. */
const until = '2026-11-20T16:00:00Z';

const screens: readonly { name: string; path: string; open?: (page: Page) => Promise<void> }[] = [
  { name: 'loop', path: '/' },
  { name: 'list', path: '/t/Build/Pipelines', open: openFirst },
  { name: 'pull-requests', path: '/t/Code/PullRequests', open: openFirst },
  { name: 'alerts', path: '/t/Monitor/Alerts', open: openFirst },
  { name: 'deployments', path: '/t/Deploy/Environments' },
  { name: 'search', path: '/search?q=label%3AFailed' },
  { name: 'search-refused', path: '/search?q=lable%3AFailed' },
];

const shapes = [
  { suffix: '', width: 1440, height: 900, scheme: 'light' },
  { suffix: '-dark', width: 1440, height: 900, scheme: 'dark' },
  { suffix: '-phone', width: 375, height: 812, scheme: 'light' },
  { suffix: '-phone-dark', width: 375, height: 812, scheme: 'dark' },
] as const;

async function openFirst(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  await page.locator('article').first().click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
}

/** The page lives on that afternoon, whenever the pictures are made; the hub counts by its own clock. */
async function turnBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(until);
  const inPast = async (route: Route) => {
    const url = new URL(route.request().url());
    const { searchParams: asked } = url;
    const q = asked.get('q');
    if (q)
      asked.set(
        'q',
        q.replace(/\b(since|until):(\d+[hdw])/g, (_, bound, ago) => `${bound}:${before(ago)}`),
      );
    for (const bound of ['since', 'until']) {
      const ago = asked.get(bound);
      if (ago) asked.set(bound, before(ago));
    }
    if (url.pathname === '/api/stats' && !asked.has('until')) asked.set('until', until);
    await route.continue({ url: url.href });
  };
  await page.route('**/api/messages/count?**', inPast);
  await page.route('**/api/stats?**', inPast);
}

/** `24h` before the story's end, as an instant. */
function before(ago: string): string {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
  const ms = Number.parseInt(ago, 10) * (units[ago.slice(-1)] ?? 0);
  return new Date(Date.parse(until) - ms).toISOString();
}

async function take(browser: Browser, url: string): Promise<void> {
  for (const { suffix, width, height, scheme } of shapes) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const shoot = async (name: string) => {
      await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
      process.stdout.write(`${name}${suffix}.png\n`);
    };
    await turnBack(page);
    await page.goto(`${url}/sign-in`);
    await page.getByRole('textbox', { name: 'Name' }).fill('ada');
    await page.getByRole('textbox', { name: 'Password' }).fill('tagloop-demo');
    await shoot('sign-in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
    for (const screen of screens) {
      await page.goto(`${url}${screen.path}`);
      await page.locator('article, [role=alert]').first().waitFor();
      await page.waitForTimeout(1_200);
      await screen.open?.(page);
      await shoot(screen.name);
    }
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const hub = await startHub({ verb: 'demo', flags: ['--until', until] });
const browser = await launch();
try {
  await take(browser, hub.url);
} finally {
  await browser.close();
  await hub.stop();
  forget(hub);
}
