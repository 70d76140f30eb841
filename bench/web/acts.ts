/** What people do all day, as a machine does it. */

import type { Page } from 'playwright-core';
import { textOf } from '../messages.ts';

/** Ms between two keys: somebody who types fast. */
const keyPause = 40;

export async function openTopic(page: Page, path: string): Promise<void> {
  await page.goto(`/t${path}`);
  await page.locator('article').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
}

export async function typeMessage(page: Page): Promise<void> {
  const composer = page.locator('textarea').first();
  await composer.click();
  await composer.pressSequentially(textOf(1), { delay: keyPause });
  await composer.fill('');
  await composer.blur();
}

export async function typeQuery(page: Page): Promise<void> {
  // The key of the query box.
  await page.keyboard.press('/');
  await page.keyboard.type('#service:service-3 -label:Success build', { delay: keyPause });
  await page.keyboard.press('Enter');
  await page.waitForURL(/service-3/);
  await page.locator('article').first().waitFor();
}

/**
 * Turns the wheel over the list as often as the screen is drawn.
 * @returns how many messages passed
 */
export async function scroll(page: Page, turns: number, pixels: number): Promise<number> {
  const list = page.getByRole('region', { name: 'Messages', exact: true });
  await list.hover();
  const before = await list.evaluate((element) => element.scrollTop);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(16);
  }
  const [after, height] = await list.evaluate((element) => [
    element.scrollTop,
    element.querySelector('article')?.getBoundingClientRect().height ?? 1,
  ]);
  return ((after ?? 0) - before) / (height ?? 1);
}
