/** Every screen of the web app, for all that is done with each of them: pictures, and the search for barriers. */

import type { Page, Request } from 'playwright-core';

export interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is there once it is whole; by default a message or a refusal. */
  readonly whole?: string;
  readonly open?: (page: Page) => Promise<void>;
  /** A phone shows it as another screen that is taken. */
  readonly isForDesks?: true;
  /** A desk has it in its sidebar. */
  readonly isForPhones?: true;
}

/** Whether a screen of this width has it. */
export function isShownAt(width: number, { isForDesks, isForPhones }: Screen): boolean {
  return width < 768 ? !isForDesks : !isForPhones;
}

/** Stands on every page of settings or lists. */
const anything = 'main :is(h1, h2, table, form, article, [role=alert])';

/** Of views whose rows are no articles. */
const rows = 'main [data-row-link]';

/** Every screen, one line each. */
export const screens: readonly Screen[] = [
  { name: 'loop', path: '/' },
  { name: 'loop-wall', path: '/?screen=wall', isForDesks: true },
  { name: 'palette', path: '/', open: (page) => press(page, 'Control+k') },
  { name: 'key-map', path: '/', open: (page) => press(page, '?') },
  { name: 'list', path: '/t/Build/Pipelines?view=standard', open: openFirst },
  { name: 'view-options', path: '/t/Build/Pipelines?view=standard', open: openOptions },
  { name: 'board', path: '/t/Plan/Board?view=board', whole: '[data-card]' },
  { name: 'road-map', path: '/t/Plan/RoadMap?view=releases' },
  { name: 'road-map-time-line', path: '/t/Plan/RoadMap?view=releases&v.layout=time', whole: rows },
  { name: 'pull-requests', path: '/t/Code/PullRequests?view=pulls', whole: rows },
  { name: 'snippets', path: '/t/Code/Snippets?view=snippets', whole: rows },
  { name: 'snippet', path: '/t/Code/Snippets?view=snippets', whole: rows, open: openSnippet },
  { name: 'pipelines', path: '/t/Build/Pipelines?view=pipelines', whole: rows },
  { name: 'pipelines-run', path: '/t/Build/Pipelines?view=pipelines', whole: rows, open: openRow },
  { name: 'pipelines-branches', path: '/t/Build/Pipelines?view=pipelines&v.layout=matrix', whole: 'main table' },
  { name: 'releases', path: '/t/Release/Notes?view=releases' },
  { name: 'alerts', path: '/t/Monitor/Alerts?view=alerts', whole: rows },
  { name: 'alerts-columns', path: '/t/Monitor/Alerts?view=alerts&v.layout=columns&v.group=service', whole: rows },
  { name: 'alert', path: '/t/Monitor/Alerts?view=alerts', whole: rows, open: openRow },
  { name: 'alerts-wall', path: '/t/Monitor/Alerts?view=alerts&screen=wall', whole: rows, isForDesks: true },
  { name: 'wall', path: '/t/Monitor/Items?view=wall', whole: 'main canvas' },
  { name: 'wall-item', path: '/t/Monitor/Items?view=wall', whole: 'main canvas', open: openLastChange },
  { name: 'wall-screen', path: '/t/Monitor/Items?view=wall&screen=wall', whole: 'main canvas', isForDesks: true },
  { name: 'dashboard', path: '/t/Monitor/Dashboard?view=dashboard', whole: 'main canvas' },
  { name: 'dashboard-tiles', path: '/t/Monitor/Dashboard?view=dashboard&v.d=all', whole: 'main canvas' },
  {
    name: 'dashboard-screen',
    path: '/t/Monitor/Dashboard?view=dashboard&screen=wall',
    whole: 'main canvas',
    isForDesks: true,
  },
  { name: 'deployments', path: '/t/Deploy/Environments', whole: '[role=grid]' },
  { name: 'deployment', path: '/t/Deploy/Environments', whole: '[role=grid]', open: openLastCell },
  { name: 'deployments-time-line', path: '/t/Deploy/Environments?v.show=time', whole: 'main ol' },
  { name: 'search', path: '/search?q=label%3AFailed' },
  { name: 'search-by-topic', path: '/search?q=%23service:*&v.group=topic' },
  { name: 'search-refused', path: '/search?q=lable%3AFailed' },
  { name: 'notifications', path: '/notifications', whole: anything },
  { name: 'tasks', path: '/tasks', whole: anything },
  { name: 'places', path: '/topics', whole: anything, isForPhones: true },
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
  { name: 'admin-topics', path: '/admin/topics', whole: anything },
  { name: 'audit', path: '/admin/audit', whole: anything },
  { name: 'system', path: '/admin/system', whole: anything },
];

export const shapes = [
  { suffix: '', width: 1440, height: 900, scheme: 'light' },
  { suffix: '-dark', width: 1440, height: 900, scheme: 'dark' },
  { suffix: '-phone', width: 375, height: 812, scheme: 'light' },
  { suffix: '-phone-dark', width: 375, height: 812, scheme: 'dark' },
] as const;

export type Shape = (typeof shapes)[number];

async function openFirst(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  await page.locator('article').first().click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
}

async function openRow(page: Page): Promise<void> {
  await page.locator(rows).first().click();
  await page.waitForTimeout(600);
}

async function openSnippet(page: Page): Promise<void> {
  await page.locator(rows).first().click();
  await page.locator('[data-code]').waitFor();
  await page.waitForTimeout(600);
}

async function openLastChange(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Last changes' }).getByRole('button').first().click();
  await page.getByRole('complementary').getByRole('heading').first().waitFor();
}

async function openLastCell(page: Page): Promise<void> {
  await page.locator('[role=grid] td button').last().click();
  await page.waitForTimeout(600);
}

async function openFirstRow(page: Page): Promise<void> {
  await page.getByRole('main').locator('tbody a, li a, article a').first().click();
  await page.waitForTimeout(600);
}

/**
 * Until it is whole, and what it opens too.
 * @param isAsking of `watchCalls`
 * @param calm how many looks in a row must find it at rest
 */
export async function openScreen(
  page: Page,
  url: string,
  screen: Screen,
  isAsking: () => boolean,
  calm = 5,
): Promise<void> {
  await page.goto(`${url}${screen.path}`);
  await page
    .locator(screen.whole ?? 'article, [role=alert]')
    .first()
    .waitFor();
  await comeToRest(page, isAsking, calm);
  if (!screen.open) return;
  await screen.open(page);
  await comeToRest(page, isAsking, calm);
}

/** Nothing is awaited any more: no answer of the hub, and no skeleton in its place. */
async function comeToRest(page: Page, isAsking: () => boolean, enough: number): Promise<void> {
  for (let calm = 0; calm < enough; ) {
    await page.waitForTimeout(150);
    const isDrawing = (await page.locator('[data-skeleton]').count()) > 0;
    calm = isAsking() || isDrawing ? 0 : calm + 1;
  }
}

/** Counts what the page asks the hub for; its feed is never over. */
export function watchCalls(page: Page): () => boolean {
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
