/** Tabs of one browser stay open side by side, as people leave them: do the last ones still come? */

import type { BrowserContext } from 'playwright-core';

/** Ms. A browser has six connections to a hub without TLS: what waits for a seventh waits for ever. */
const patience = 8_000;

/** Opens a tab on each path. @returns how many showed messages */
export async function openTabs(context: BrowserContext, paths: readonly string[]): Promise<number> {
  let shown = 0;
  for (const path of paths) {
    const page = await context.newPage();
    try {
      await page.goto(path, { timeout: patience });
      await page.locator('main :is(article, [data-row-link], [role=grid])').first().waitFor({ timeout: patience });
      shown += 1;
    } catch {
      // It did not come; the others are still worth their count.
    }
  }
  return shown;
}
