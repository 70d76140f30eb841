/** The web app in a browser without a window, on the demo and on topics of 10,000 and 100,000 messages. */

import type { Browser } from 'playwright-core';
import { browserPath, launch, signedIn } from '../../e2e/browser.ts';
import { forget, openFeeds, startHub as startDemo } from '../../e2e/hub.ts';
import { scriptsOf } from '../../e2e/scriptsOf.ts';
import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { firstAdmin, startHub } from '../hub.ts';
import { median, percentile } from '../measure.ts';
import { topicPath } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';
import { openTopic, scroll, typeMessage, typeQuery } from '../web/acts.ts';
import { workPerFrame } from '../web/frames.ts';
import { feelingPage, feltBy, longestTask } from '../web/page.ts';
import { openTabs } from '../web/tabs.ts';

export const web: Group = { name: 'web', alone: true, run };

/** Eleven tabs, each on another view of the demo. */
const tabs = [
  '/',
  '/search?q=label%3AFailed',
  ...['Build/Pipelines', 'Code/PullRequests', 'Monitor/Alerts', 'Deploy/Environments'].flatMap((path) => [
    `/t/${path}`,
    `/t/${path}?q=is%3Aroot`,
  ]),
  '/search?q=is%3Aroot',
];

/** Of which one in eleven lies in the smaller topic, so that it has 10,000. */
const messages = 110_000;
const [large, small] = [topicPath(0), topicPath(1)];

async function run(bench: Bench): Promise<Row[]> {
  if (!browserPath) throw new Error('there is no Chromium or Chrome; TAGLOOP_CHROMIUM names one');
  const browser = await launch();
  try {
    return [...(await onDemo(bench, browser)), ...(await onFilled(bench, browser))];
  } finally {
    await browser.close();
  }
}

async function onDemo({ quick, say }: Bench, browser: Browser): Promise<Row[]> {
  say('the demo');
  const hub = await startDemo({ verb: 'demo' });
  try {
    const loads: { script: number; ready: number; shift: number }[] = [];
    for (let load = 0; load < (quick ? 3 : 7); load += 1) loads.push(await loadLoop(browser, hub.url));
    const context = await signedIn(browser, hub.url, 'ada', 'tagloop-demo');
    const shown = await openTabs(context, tabs);
    const feeds = await openFeeds(hub);
    await context.close();
    return [
      rowOf('loop: script', 'kB', { value: (loads[0]?.script ?? 0) / 1000 }, { of: 'value', atMost: 200 }),
      rowOf(
        'loop: interactive',
        'ms',
        { value: median(loads.map(({ ready }) => ready)) },
        { of: 'value', atMost: 1500 },
      ),
      rowOf(
        'loop: layout shift',
        '',
        { value: Math.max(...loads.map(({ shift }) => shift)) },
        { of: 'value', atMost: 0 },
      ),
      rowOf('eleven tabs: that show their messages', '', { value: shown }, { of: 'value', atLeast: tabs.length }),
      rowOf('eleven tabs: feeds', '', { value: feeds }, { of: 'value', atMost: 1 }),
    ];
  } finally {
    await hub.stop();
    forget(hub);
  }
}

/** With nothing in the browser's cache. Interactive: all is shown, and the last task over 50 ms has ended. */
async function loadLoop(browser: Browser, url: string): Promise<{ script: number; ready: number; shift: number }> {
  const context = await signedIn(browser, url, 'ada', 'tagloop-demo');
  const page = await feelingPage(context);
  let shown = 0;
  const scripts = await scriptsOf(page, async () => {
    await page.goto('/');
    await page.locator('article').first().waitFor();
    shown = await page.evaluate(() => performance.now());
    await page.waitForLoadState('load');
  });
  // What comes when the page is at rest is not needed for the loop, but its tasks count.
  await page.waitForTimeout(1_500);
  const { tasks, shift } = await feltBy(page);
  await context.close();
  return {
    script: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    ready: Math.max(shown, ...tasks.map(({ end }) => end)),
    shift,
  };
}

async function onFilled({ seed, quick, say }: Bench, browser: Browser): Promise<Row[]> {
  const folder = seed.copy('web');
  fill(folder, messages, (at) => (at % 11 === 0 ? small : large));
  return withServers({ hub: () => startHub(folder) }, async ({ hub }) => {
    const { name, password } = firstAdmin;
    const context = await signedIn(browser, `http://127.0.0.1:${hub.port}`, name, password);
    const page = await feelingPage(context);
    say('a topic of 10,000');
    await openTopic(page, small);
    const { shift } = await feltBy(page);
    const composing = await longestTask(page, () => typeMessage(page));
    const asking = await longestTask(page, () => typeQuery(page));
    await openTopic(page, small);
    const scrolling = await longestTask(page, async () => {
      await scroll(page, quick ? 100 : 400, 200);
    });
    say('a topic of 100,000');
    await openTopic(page, large);
    let passed = 0;
    const frames = await workPerFrame(browser, page, async () => {
      passed = await scroll(page, quick ? 200 : 1_000, 600);
    });
    await context.close();
    const p95 = percentile(
      frames.toSorted((a, b) => a - b),
      0.95,
    );
    const task = { of: 'value', atMost: 50 } as const;
    return [
      rowOf('topic: layout shift', '', { value: shift }, { of: 'value', atMost: 0 }),
      rowOf('10,000 messages, composing: longest task', 'ms', { value: composing }, task),
      rowOf('10,000 messages, query: longest task', 'ms', { value: asking }, task),
      rowOf('10,000 messages, scrolling: longest task', 'ms', { value: scrolling }, task),
      rowOf('100,000 messages, scrolling: work a frame, p95', 'ms', { value: p95 }, { of: 'value', atMost: 12 }),
      rowOf('100,000 messages, scrolling: messages passed', '', { value: passed }, null),
    ];
  });
}
