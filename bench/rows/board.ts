/** A board of six columns of 500 cards in a browser without a window, while one of them is dragged over the others. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserPath, launch, signedIn } from '../../e2e/browser.ts';
import { type Bench, type Group, withServers } from '../bench.ts';
import { firstAdmin, startHub } from '../hub.ts';
import { percentile } from '../measure.ts';
import { textOf } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';
import { workPerFrame } from '../web/frames.ts';

export const board: Group = { name: 'board', alone: true, run };

const columns = ['idea', 'next', 'doing', 'review', 'test', 'done'];
const cardsEach = 500;
const path = '/Board';
/** Posts that wait for the hub at once. */
const together = 32;

async function run({ seed, quick, say }: Bench): Promise<Row[]> {
  if (!browserPath) throw new Error('there is no Chromium or Chrome; TAGLOOP_CHROMIUM names one');
  const browser = await launch();
  try {
    return await withServers({ hub: () => startHub(seed.copy('board')) }, async ({ hub: { port } }) => {
      const url = `http://127.0.0.1:${port}`;
      const context = await signedIn(browser, url, firstAdmin.name, firstAdmin.password);
      await fillBoard(posterOf(context, url));
      const page = await openBoard(context);
      say(`${columns.length} columns of ${cardsEach} cards`);
      return await measure(browser, page, quick ? 150 : 600);
    });
  } finally {
    await browser.close();
  }
}

type Post = (path: string, body: unknown) => Promise<void>;

function posterOf(context: BrowserContext, url: string): Post {
  return async (to, data) => {
    const answer = await context.request.post(url + to, { headers: { 'x-tagloop': '1' }, data });
    if (!answer.ok()) throw new Error(`${to}: ${answer.status()} ${await answer.text()}`);
  };
}

async function fillBoard(post: Post): Promise<void> {
  const own = columns.map((name) => ({ name, by: 'label', value: name }));
  const view = JSON.stringify({ version: 2, values: { columns: own } });
  await post('/api/topics', {
    path,
    settings: { stages: ['plan'], defaultView: 'board', parameters: { 'view.board': view } },
  });
  const cards = Array.from({ length: columns.length * cardsEach }, (_, at) => ({
    topic: path,
    text: textOf(at),
    labels: [{ text: columns[at % columns.length] }],
  }));
  for (let at = 0; at < cards.length; at += together) {
    await Promise.all(cards.slice(at, at + together).map((card) => post('/api/messages', card)));
  }
}

/** With all cards read, as after a long look. */
async function openBoard(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/t${path}`);
  for (const name of columns) {
    const column = page.getByRole('region', { name, exact: true });
    await column.locator('[data-card]').first().waitFor();
    const more = column.getByRole('button', { name: 'More cards' });
    while ((await more.count()) > 0) {
      await more.click();
      await page.waitForTimeout(100);
    }
    await column.evaluate((element) => element.scrollTo(0, 0));
  }
  return page;
}

async function measure(browser: Browser, page: Page, moves: number): Promise<Row[]> {
  const from = await page.locator('[data-card]').first().boundingBox();
  if (!from) throw new Error('the board has no card');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  const frames = await workPerFrame(browser, page, () => wander(page, moves));
  const isDragged = (await page.locator('[data-dragging]').count()) === 1;
  await page.keyboard.press('Escape');
  await page.mouse.up();
  if (!isDragged) throw new Error('nothing was dragged');
  const sorted = frames.toSorted((a, b) => a - b);
  return [
    rowOf(
      `board of ${columns.length} × ${cardsEach} while a card is dragged: work a frame, p95`,
      'ms',
      { value: percentile(sorted, 0.95) },
      { of: 'value', atMost: 12 },
    ),
    rowOf('board: longest frame', 'ms', { value: sorted.at(-1) ?? 0 }, null),
    rowOf('board: frames that were drawn', '', { value: frames.length }, null),
  ];
}

/** Over all columns from left to right and back, up and down, and on the lower edge, where a column scrolls. */
async function wander(page: Page, moves: number): Promise<void> {
  for (let at = 0; at < moves; at += 1) {
    const turn = (at / 150) * Math.PI;
    const x = 960 - 640 * Math.cos(turn);
    const y = at % 300 > 225 ? 1050 : 560 - 300 * Math.sin(turn * 7);
    await page.mouse.move(x, y);
    await page.waitForTimeout(16);
  }
}
