/** The built fixture in a real browser: what component tests and screenshots work with. */

import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { blankPath } from './fixtureServer.ts';
import type { Given } from './given.ts';

export interface OpenOptions extends BrowserContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the hub has, in place of the team's messages. */
  readonly given?: Given;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
}

export interface FixtureBrowser {
  /**
   * A page at an address of the app, in place of the one before; desktop, light and English unless told. Nothing of
   * the one before is there any more, but listeners of the test on the page itself.
   */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Leaves the page. */
  rest(): Promise<void>;
  /** Whether it still runs. */
  isThere(): boolean;
}

const usual = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  locale: 'en-GB',
  reducedMotion: 'reduce',
} as const;

/**
 * A page serves again and again for all tests that look by the same means: a new one each time has to start a process
 * and to compile the app, which takes four times as long as to navigate.
 */
interface Seat {
  readonly page: Page;
  /** Takes back what was to run before the app of the one before. */
  readonly former: { dispose(): Promise<void> }[];
}

export async function startFixture(executablePath: string): Promise<FixtureBrowser> {
  const origin = inject('fixtureOrigin');
  // Containers seldom allow the sandbox; the pages are our own.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const seats = new Map<string, Seat>();
  let last: Seat | undefined;

  async function seatFor(options: BrowserContextOptions): Promise<Seat> {
    const means = JSON.stringify(options);
    const known = seats.get(means);
    if (known && !known.page.isClosed()) return known;
    const context = await browser.newContext(options);
    const seat = { page: await context.newPage(), former: [] };
    seats.set(means, seat);
    return seat;
  }

  async function rest(): Promise<void> {
    if (last && !last.page.isClosed()) await leave(last, origin);
    last = undefined;
  }

  return {
    async open(path, { given, before, ...options } = {}) {
      const { viewport, colorScheme, reducedMotion, ...means } = { ...usual, ...options };
      await rest();
      last = await seatFor(means);
      const { page, former } = last;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion });
      if (before) former.push(await page.addInitScript(before));
      if (given) {
        const script = await page.addInitScript((data) => {
          window.given = data;
        }, given);
        former.push(script);
      }
      const answer = await page.goto(origin + path);
      if (answer?.status() === 500) throw new Error(await answer.text());
      return page;
    },
    rest,
    isThere: () => browser.isConnected(),
  };
}

/** As if nobody had been there: no app that goes on, nothing stored, no pointer over anything. */
async function leave({ page, former }: Seat, origin: string): Promise<void> {
  for (const script of former.splice(0)) await script.dispose();
  await page.goto(origin + blankPath);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  await page.mouse.move(-1, -1);
}

export const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true } as const;
