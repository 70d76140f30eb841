/** A wall of 20,000 items in a browser without a window, while 200 of them change each second. */

import type { Browser, Page } from 'playwright-core';
import { browserPath, launch, signedIn } from '../../e2e/browser.ts';
import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { firstAdmin, startHub } from '../hub.ts';
import { percentile } from '../measure.ts';
import { topicPath } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';
import { workPerFrame } from '../web/frames.ts';

export const wall: Group = { name: 'wall', alone: true, run };

const items = 20_000;
const perSecond = 200;
/** Ms between two bursts, as small as a sender's would be. */
const beat = 50;
const states = ['AL', 'UP', 'WARN'];

async function run({ seed, quick, say }: Bench): Promise<Row[]> {
  if (!browserPath) throw new Error('there is no Chromium or Chrome; TAGLOOP_CHROMIUM names one');
  const folder = seed.copy('wall');
  const path = topicPath(0);
  fill(folder, items, () => path);
  const browser = await launch();
  try {
    return await withServers({ hub: () => startHub(folder) }, async ({ hub: { port } }) => {
      const url = `http://127.0.0.1:${port}`;
      const call = callerOf(url, seed.token);
      const page = await openWall(browser, url, path);
      const { items: all } = await call<{ items: { id: string }[] }>('GET', `/api/items?q=in:${path}`);
      const ids = all.map(({ id }) => id);
      say(`${ids.length} items, ${perSecond} changes a second`);
      let changed = 0;
      const frames = await workPerFrame(browser, page, async () => {
        changed = await change(call, ids, quick ? 3_000 : 10_000);
      });
      const sorted = frames.toSorted((a, b) => a - b);
      return [
        rowOf(
          `wall of ${ids.length / 1000}k items while they change: work a frame, p95`,
          'ms',
          { value: percentile(sorted, 0.95) },
          { of: 'value', atMost: 12 },
        ),
        rowOf('wall: changes a second', '/s', { value: changed }, { of: 'value', atLeast: 0.9 * perSecond }),
        rowOf('wall: frames that were drawn', '', { value: frames.length }, null),
      ];
    });
  } finally {
    await browser.close();
  }
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

function callerOf(url: string, token: string): Call {
  return async <T>(method: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}

async function openWall(browser: Browser, url: string, path: string): Promise<Page> {
  const { name, password } = firstAdmin;
  const context = await signedIn(browser, url, name, password);
  const page = await context.newPage();
  await page.goto(`/t${path}?view=wall`);
  await page.locator('main canvas').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  return page;
}

/**
 * In bursts, each begun on time whether the one before has ended or not.
 * @returns how many changed in a second
 */
async function change(call: Call, ids: readonly string[], ms: number): Promise<number> {
  const begun = performance.now();
  const waiting: Promise<unknown>[] = [];
  let made = 0;
  while (performance.now() - begun < ms) {
    const due = ((performance.now() - begun) * perSecond) / 1000;
    for (; made < due; made += 1) {
      const id = ids[(made * 7919) % ids.length];
      const [text, ...others] = states.map((_, at) => states[(made + at) % states.length] ?? '');
      waiting.push(call('PATCH', `/api/messages/${id}/labels`, { set: [{ text }], remove: others }));
    }
    await new Promise((resolve) => setTimeout(resolve, beat));
  }
  await Promise.all(waiting);
  return (made / (performance.now() - begun)) * 1000;
}
