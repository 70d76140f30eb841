/** Pictures of the screens over the demo's day, light, dark and on a phone; they go to `docs/pictures`. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page, Request, Route } from 'playwright-core';
import { launch } from './browser.ts';
import { forget, startHub } from './hub.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
/** The story stands here: a Friday afternoon. */
const until = '2026-11-20T16:00:00Z';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is there once it is whole; by default a message or a refusal. */
  readonly whole?: string;
  readonly open?: (page: Page) => Promise<void>;
  /** A phone shows it as another screen that is taken. */
  readonly isForDesks?: true;
}

/** Stands on every page of settings or lists. */
const anything = 'main :is(h1, h2, table, form, article, [role=alert])';

/** Every screen, one line each. */
const screens: readonly Screen[] = [
  { name: 'loop', path: '/' },
  { name: 'loop-wall', path: '/?screen=wall', isForDesks: true },
  { name: 'palette', path: '/', open: (page) => press(page, 'Control+k') },
  { name: 'key-map', path: '/', open: (page) => press(page, '?') },
  { name: 'list', path: '/t/Build/Pipelines', open: openFirst },
  { name: 'view-options', path: '/t/Build/Pipelines', open: openOptions },
  { name: 'pull-requests', path: '/t/Code/PullRequests', open: openFirst },
  { name: 'alerts', path: '/t/Monitor/Alerts', open: openFirst },
  { name: 'deployments', path: '/t/Deploy/Environments' },
  { name: 'search', path: '/search?q=label%3AFailed' },
  { name: 'search-refused', path: '/search?q=lable%3AFailed' },
  { name: 'notifications', path: '/notifications', whole: anything },
  { name: 'tasks', path: '/tasks', whole: anything },
  { name: 'places', path: '/topics', whole: anything },
  { name: 'new-topic', path: '/new-topic', whole: anything },
  { name: 'topic-settings', path: '/settings/t/Build/Pipelines', whole: anything },
  { name: 'topic-rights', path: '/settings/t/Build/Pipelines?part=rights', whole: anything },
  { name: 'topic-view', path: '/settings/t/Build/Pipelines?part=view', whole: anything },
  { name: 'intakes', path: '/intakes', whole: anything },
  { name: 'intake', path: '/intakes', whole: anything, open: openFirstRow },
  { name: 'new-intake', path: '/new-intake', whole: anything },
  { name: 'account', path: '/you', whole: anything },
  { name: 'account-security', path: '/you/security', whole: anything },
  { name: 'account-tokens', path: '/you/tokens', whole: anything },
  { name: 'account-notifications', path: '/you/notices', whole: anything },
  { name: 'people', path: '/admin/people', whole: anything },
  { name: 'robots', path: '/admin/robots', whole: anything },
  { name: 'groups', path: '/admin/groups', whole: anything },
  { name: 'audit', path: '/admin/audit', whole: anything },
  { name: 'system', path: '/admin/system', whole: anything },
];

const shapes = [
  { suffix: '', width: 1440, height: 900, scheme: 'light' },
  { suffix: '-dark', width: 1440, height: 900, scheme: 'dark' },
  { suffix: '-phone', width: 375, height: 812, scheme: 'light' },
  { suffix: '-phone-dark', width: 375, height: 812, scheme: 'dark' },
] as const;

type Shape = (typeof shapes)[number];

async function openFirst(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  await page.locator('article').first().click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
}

async function openFirstRow(page: Page): Promise<void> {
  await page.getByRole('main').locator('tbody a, li a, article a').first().click();
  await page.waitForTimeout(600);
}

/** Nothing is awaited any more: no answer of the hub, and no skeleton in its place. */
async function comeToRest(page: Page, isAsking: () => boolean): Promise<void> {
  for (let calm = 0; calm < 5; ) {
    await page.waitForTimeout(150);
    const isDrawing = (await page.locator('[data-skeleton]').count()) > 0;
    calm = isAsking() || isDrawing ? 0 : calm + 1;
  }
}

/** Counts what the page asks the hub for; its feed is never over. */
function watchCalls(page: Page): () => boolean {
  const open = new Set<Request>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.startsWith('/api/feed')) open.add(request);
  });
  const close = (request: Request) => open.delete(request);
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return () => open.size > 0;
}

/** Keys open what stands over the page. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(400);
}

/** On a phone they stand in a menu, which has its own tests. */
async function openOptions(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'View options' });
  if (!(await button.isVisible())) return;
  await button.click();
  await page.waitForTimeout(400);
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
    if (screen.isForDesks && width < 768) continue;
    await page.goto(`${url}${screen.path}`);
    await page
      .locator(screen.whole ?? 'article, [role=alert]')
      .first()
      .waitFor();
    await comeToRest(page, isAsking);
    await screen.open?.(page);
    await comeToRest(page, isAsking);
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
