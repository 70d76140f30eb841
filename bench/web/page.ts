/** A page that tells what the reader felt: long tasks and what moved under his eyes. */

import type { BrowserContext, Page } from 'playwright-core';

interface Felt {
  /** Ends of tasks over 50 ms, and how long each took; ms. */
  readonly tasks: { readonly end: number; readonly ms: number }[];
  /** What moved without being asked to; the sum of the browser's scores. */
  shift: number;
}

declare global {
  interface Window {
    felt: Felt;
  }
}

/** Opens an empty page that keeps account from the first byte of whatever it shows. */
export async function feelingPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const felt: Felt = { tasks: [], shift: 0 };
    window.felt = felt;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        felt.tasks.push({ end: startTime + duration, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number' && 'hadRecentInput' in entry && !entry.hadRecentInput)
          felt.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

export function feltBy(page: Page): Promise<Felt> {
  return page.evaluate(() => window.felt);
}

/** Does something and answers the longest task that it caused, ms; 0 where none took over 50. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.felt.tasks.length = 0;
  });
  await act();
  // The browser tells of a task a little after its end.
  await page.waitForTimeout(300);
  const { tasks } = await feltBy(page);
  return Math.max(0, ...tasks.map(({ ms }) => ms));
}
