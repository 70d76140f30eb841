/** Looks for what keeps people out of a screen. */

import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser } from 'playwright-core';
import { signedIn } from './browser.ts';
import { type Call, type HubProcess, signedUp, startHub } from './hub.ts';
import { isShownAt, openScreen, type Screen, type Shape, watchCalls } from './screens.ts';

const password = 'a long enough password';

/** A hub that has something to show on every screen. */
export async function startFilledHub(): Promise<HubProcess> {
  const hub = await startHub();
  await fill(await signedUp(hub));
  return hub;
}

async function fill(call: Call): Promise<void> {
  await call('POST', '/api/users', { name: 'ada', password, fullName: 'Ada Lovelace' });
  await call('POST', '/api/groups', { name: 'payments', description: 'who takes the money' });
  for (const stage of ['plan', 'code', 'build', 'release', 'deploy', 'monitor']) {
    await call('POST', '/api/topics', { path: `/${stage}`, settings: { stages: [stage] } });
  }
  const messages = {
    '/plan/Board': '#story:API-7 Page by cursor',
    '/plan/RoadMap': '#release:2026-W47 #attr:payments Fewer challenges',
    '/release/Notes': '#release:2.0.0 #service:api #attr:LTS Cursors everywhere',
    '/build/Pipelines':
      '#pipeline:Build #run:1 #service:api #branch:main #tests:118/120 the build of main https://acme.test/1',
    '/code/PullRequests': '#PullRequest #id:7 #repo:acme/api #user:ada #from:fix #to:main Mend the pager @root',
    '/code/Snippets': '#language:go Hello\n```go\n// Says hello.\nfunc main() { println("hello", 42) }\n```',
    '/monitor/Alerts': '#AL #service:api #severity:high Errors above 2 %',
    '/monitor/Items': '#monitoring #service:api #item:disk 81 % full',
    '/deploy/Environments': '#deploy #service:api #env:production #version:1.2.0',
  };
  const states = new Map([
    ['/monitor/Alerts', 'open'],
    ['/monitor/Items', 'AL'],
  ]);
  for (const [topic, text] of Object.entries(messages)) {
    await call('POST', '/api/topics', { path: topic });
    const labels = [{ text: states.get(topic) ?? 'Failed' }, { text: 'flaky', color: '#ffcc00' }];
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', { topic, text, labels });
    for (const reply of [
      'looked at by @ada, **soon** `done`',
      '#feat: one more #story:API-7 https://acme.test/pull/2',
    ]) {
      await call('POST', '/api/messages', { topic, parentId: message.id, text: reply });
    }
  }
  await fillDashboard(call);
  await call('POST', '/api/intakes', { topic: '/monitor/Alerts', source: 'alertmanager', name: 'alerts' });
}

/** A sheet with a message that draws a line, and with a query of each kind that has one. */
async function fillDashboard(call: Call): Promise<void> {
  const { id } = await call<{ id: string }>('POST', '/api/topics', { path: '/monitor/Dashboard' });
  const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', {
    topic: '/monitor/Dashboard',
    text: '#monitoring #service:api #item:Requests all regions',
    labels: ['widget:Line', 'widget-data-labels:Mon Tue', 'widget-data-series:Errors:1 5'].map((text) => ({ text })),
  });
  const bound = (title: string, more: object) => ({ kind: 'bound', title, query: 'is:root', ...more });
  const shows = [
    { kind: 'message', message: message.id },
    bound('Open alerts', { draw: 'number', query: '#AL label:open', thresholds: [{ from: 1, state: 'bad' }] }),
    bound('Share', { draw: 'ratio', of: 'is:root' }),
    bound('Gauge', { draw: 'gauge', max: 100 }),
    bound('Pulse', { draw: 'sparkline' }),
    bound('Newest', { draw: 'list' }),
    bound('States', { draw: 'state', query: '#monitoring' }),
    bound('Note', { draw: 'text', query: '', text: 'Stand-up at **9:30**' }),
  ];
  const tiles = shows.map((show, at) => ({
    id: `tile${at}`,
    x: (at % 4) * 3,
    y: Math.floor(at / 4) * 3,
    w: 3,
    h: 3,
    show,
  }));
  await call('POST', `/api/topics/${id}/dashboards`, {
    name: 'Team',
    layout: { groups: [{ id: 'now', title: 'Now', tiles }] },
  });
}

/** What axe finds on these screens, as `screen: rule: elements`. */
export async function findBarriers(
  browser: Browser,
  { url }: HubProcess,
  { width, height, scheme }: Shape,
  screens: readonly Screen[],
): Promise<string[]> {
  const context = await signedIn(browser, url, 'root', password);
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const isAsking = watchCalls(page);
  const found: string[] = [];
  for (const screen of screens) {
    if (!isShownAt(width, screen)) continue;
    await openScreen(page, url, screen, isAsking, 1);
    const { violations } = await axeOf(page).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${screen.name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
    }
  }
  await context.close();
  return found;
}
